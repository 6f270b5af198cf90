import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/desk/desk-page";
import { NamedRecordIndex } from "@/components/named-records/named-record-index";
import { requireCurator } from "@/lib/auth/require-curator";
import { canCreateRecords } from "@/lib/desk/record-policy";
import { wordsParam } from "@/lib/desk/words-param";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listPlaces } from "@/lib/places/curator-queries";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { deskFrame } from "@/app/[locale]/desk/desk-frame";

interface PlacesProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

export async function generateMetadata({ params }: PlacesProps): Promise<Metadata> {
  return { title: messagesOf(await pageLocale(params)).desk.places.title };
}

/** All places on file, to be looked through. */
export default async function PlacesPage({ params, searchParams }: PlacesProps) {
  const curator = await requireCurator(await pageLocale(params), "/desk/places");
  if (!canCreateRecords(curator)) notFound();
  const { q, page } = await searchParams;
  const query = wordsParam(q);
  const [frame, records] = await Promise.all([deskFrame(curator), listPlaces(curator, query, parsePageParam(page) ?? 1)]);
  return (
    <DeskPage frame={frame} path="/desk/places">
      <NamedRecordIndex kind="place" records={records} query={query} />
    </DeskPage>
  );
}
