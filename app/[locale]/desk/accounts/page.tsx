import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Accounts } from "@/components/accounts/accounts";
import { DeskPage } from "@/components/desk/desk-page";
import { requireCurator } from "@/lib/auth/require-curator";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listAccounts } from "@/lib/users/curator-queries";
import { canManageAccounts } from "@/lib/users/policy";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { changeRole, disable, enable, invite, resetPassword, resetSecondFactor } from "./actions";

interface AccountsProps {
  params: Promise<{ locale: string }>;
}

const actions = { invite, changeRole, disable, enable, resetPassword, resetSecondFactor };

export async function generateMetadata({ params }: AccountsProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.accounts.title };
}

/** Everybody's accounts, for administrators. */
export default async function AccountsPage({ params }: AccountsProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/accounts");
  if (!canManageAccounts(curator)) notFound();
  const [frame, accounts] = await Promise.all([deskFrame(curator), listAccounts(curator)]);
  return (
    <DeskPage frame={frame} path="/desk/accounts">
      <Accounts accounts={accounts} actions={actions} />
    </DeskPage>
  );
}
