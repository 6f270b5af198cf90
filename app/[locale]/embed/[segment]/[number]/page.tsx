import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RecordCard } from "@/components/embeds/record-card";
import { NothingHere } from "@/components/layout/nothing-here";
import { findEmbeddedRecord } from "@/lib/embeds/embedded-record-queries";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findCollectionMark } from "@/lib/publication/collection-mark-queries";
import { parseNumber, recordKindAt } from "@/lib/publication/record-address";

interface EmbedProps {
  params: Promise<{ locale: string; segment: string; number: string }>;
}

const read = cache(async (segment: string, text: string) => {
  const [kind, number] = [recordKindAt(segment), parseNumber(text)];
  return kind === null || number === null ? null : findEmbeddedRecord(kind, number);
});

export async function generateMetadata({ params }: EmbedProps): Promise<Metadata> {
  const { segment, number } = await params;
  const locale = await pageLocale(params);
  const record = await read(segment, number);
  if (record === null) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale });
  return { title: t("record.numbered", { kind: t(`kinds.${record.kind}`), number: String(record.number) }), robots: { index: false, follow: false } };
}

/** The card of a record, for frames on other sites. It carries no script and asks for nothing from anywhere else. */
export default async function EmbedPage({ params }: EmbedProps) {
  const { segment, number } = await params;
  const record = await read(segment, number);
  if (record === null) return <NothingHere />;
  const { holdsGeneratedData } = await findCollectionMark();
  return <RecordCard record={record} hasGeneratedData={holdsGeneratedData} />;
}
