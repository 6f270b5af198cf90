import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { NamedRecordIndex } from "@/components/named-records/named-record-index";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { wordsParam } from "@/lib/desk/words-param";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listFacilities } from "@/lib/facilities/curator-queries";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface FacilitiesProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: FacilitiesProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.facilities.title };
}

/** All facilities on file, to be looked through. */
export default async function FacilitiesPage({ params, searchParams }: FacilitiesProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/facilities");
  if (!canCreateRecords(curator)) notFound();
  const { q, page } = await searchParams;
  const query = wordsParam(q);
  const [frame, records] = await Promise.all([deskFrame(curator), listFacilities(curator, query, parsePageParam(page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/facilities">
      <NamedRecordIndex kind="facility" records={records} query={query} />
    </DeskPage>
  );
}
