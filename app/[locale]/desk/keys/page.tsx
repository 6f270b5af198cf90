import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApiKeys } from "@/components/api-keys/api-keys";
import { DeskPage } from "@/components/desk/desk-page";
import { listApiKeys } from "@/lib/api-keys/curator-queries";
import { canManageApiKeys } from "@/lib/api-keys/policy";
import { requireCurator } from "@/lib/auth/require-curator";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";
import { endApiKey, makeApiKey } from "./actions";

interface KeysProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: KeysProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.keys.title };
}

/** Keys with which programs ask more often, for administrators. */
export default async function KeysPage({ params, searchParams }: KeysProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/keys");
  if (!canManageApiKeys(curator)) notFound();
  const { page } = await searchParams;
  const [frame, keys] = await Promise.all([deskFrame(curator), listApiKeys(curator, parsePageParam(page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/keys">
      <ApiKeys keys={keys} requestsWithoutKey={env.API_REQUESTS_PER_MINUTE} actions={{ make: makeApiKey, end: endApiKey }} />
    </DeskPage>
  );
}
