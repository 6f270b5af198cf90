import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { NamedRecordIndex } from "@/components/named-records/named-record-index";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { wordsParam } from "@/lib/desk/words-param";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listOrganisations } from "@/lib/organisations/curator-queries";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface OrganisationsProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: OrganisationsProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.organisations.title };
}

/** All organisations on file, to be looked through. */
export default async function OrganisationsPage({ params, searchParams }: OrganisationsProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/organisations");
  if (!canCreateRecords(curator)) notFound();
  const { q, page } = await searchParams;
  const query = wordsParam(q);
  const [frame, records] = await Promise.all([deskFrame(curator), listOrganisations(curator, query, parsePageParam(page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/organisations">
      <NamedRecordIndex kind="organisation" records={records} query={query} />
    </DeskPage>
  );
}
