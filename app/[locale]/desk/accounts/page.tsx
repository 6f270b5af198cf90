import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Accounts } from "@/components/accounts/accounts";
import { DeskPage } from "@/components/desk/desk-page";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { listAccounts } from "@/lib/users/curator-queries";
import { canManageAccounts } from "@/lib/users/policy";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { changeRole, disable, enable, invite, resetPassword, resetSecondFactor } from "./actions";

interface AccountsProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

const actions = { invite, changeRole, disable, enable, resetPassword, resetSecondFactor };

export async function generateMetadata({ params }: AccountsProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.accounts.title };
}

/** Everybody's accounts, for administrators. */
export default async function AccountsPage({ params, searchParams }: AccountsProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/accounts");
  if (!canManageAccounts(curator)) notFound();
  const { q, page } = await searchParams;
  const query = [q ?? ""].flat()[0]?.slice(0, 200).replaceAll("\0", "") ?? "";
  const [frame, accounts] = await Promise.all([deskFrame(curator), listAccounts(curator, query, parsePageParam(page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/accounts">
      <Accounts accounts={accounts} query={query} actions={actions} />
    </DeskPage>
  );
}
