import type { Metadata } from "next";
import { cache } from "react";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { recordMetadata } from "@/components/records/record-metadata";
import { RecordPage } from "@/components/records/record-page";
import { RecordView } from "@/components/records/record-view";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import type { QueryParams } from "@/lib/publication/page-param";
import { parseNumber, recordKindAt } from "@/lib/publication/record-address";
import { findRecordPage, hasAllSections } from "@/lib/publication/record-page-queries";
import { parseSectionPages, sectionQuery } from "@/lib/publication/section-pages";
import { siteUrl } from "@/lib/site-url";

interface RecordProps {
  params: Promise<{ locale: string; segment: string; number: string }>;
  searchParams: Promise<QueryParams>;
}

/** Asks once for the page and its metadata alike. */
const readRecord = cache(async (segment: string, number: number, query: string) => {
  const kind = recordKindAt(segment);
  const params = JSON.parse(query) as QueryParams;
  const pages = parseSectionPages(params);
  if (kind === null || kind === "entry" || pages === null) return null;
  const data = await findRecordPage(kind, number, (section) => pages[section] ?? 1);
  if (!data || !hasAllSections(data)) return null;
  const merged = data.mergedFrom.find((one) => String(one) === params.merged) ?? null;
  return { data, pages, merged, path: `/${segment}/${number}${sectionQuery(pages)}` };
});

async function read({ params, searchParams }: RecordProps) {
  const { segment, number: text } = await params;
  const number = parseNumber(text);
  return number === null ? null : readRecord(segment, number, JSON.stringify(await searchParams));
}

export async function generateMetadata(props: RecordProps): Promise<Metadata> {
  const locale = await pageLocale(props.params);
  const found = await read(props);
  if (!found) return nothingHereMetadata(locale);
  return recordMetadata(locale, found.data, { path: found.path });
}

/** A testimony, source, facility, place, organisation or list with everything that refers to it. */
export default async function CurrentRecordPage(props: RecordProps) {
  const found = await read(props);
  if (!found) return <NothingHerePage />;
  const { data, pages, merged, path } = found;
  return (
    <SitePage path={path}>
      <RecordPage data={data} siteUrl={siteUrl()} mergedFrom={merged}>
        <RecordView data={data} pages={pages} />
      </RecordPage>
    </SitePage>
  );
}
