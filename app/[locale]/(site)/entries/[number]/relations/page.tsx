import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { entryMetadata } from "@/components/entries/entry-metadata";
import { EntryRelations } from "@/components/entries/entry-relations";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findEntryRelations } from "@/lib/publication/entry-page-queries";
import { parsePageParam } from "@/lib/publication/page-param";
import { parseNumber } from "@/lib/publication/record-address";

interface RelationsProps {
  params: Promise<{ locale: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Asks once for the page and its metadata alike. */
const readRelations = cache(async (text: string, page: number | null) => {
  const number = parseNumber(text);
  return number === null || page === null ? null : findEntryRelations(number, page);
});

async function read({ params, searchParams }: RelationsProps) {
  return readRelations((await params).number, parsePageParam((await searchParams).page));
}

export async function generateMetadata(props: RelationsProps): Promise<Metadata> {
  const locale = await pageLocale(props.params);
  const found = await read(props);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale, namespace: "entry.relation" });
  return entryMetadata(locale, found, "/relations", t("heading"));
}

/** All relations of an entry, a page at a time. */
export default async function RelationsPage(props: RelationsProps) {
  const found = await read(props);
  if (!found) return <NothingHerePage />;
  const { page } = found.relations;
  return (
    <SitePage path={`/entries/${found.version.number}/relations${page > 1 ? `?page=${page}` : ""}`}>
      <EntryRelations data={found} />
    </SitePage>
  );
}
