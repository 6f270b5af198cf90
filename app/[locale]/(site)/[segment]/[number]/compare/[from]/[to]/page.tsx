import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { ComparisonView } from "@/components/versions/comparison-view";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { parseNumber, recordKindAt } from "@/lib/publication/record-address";
import { findComparison } from "@/lib/publication/version-page-queries";

interface ComparisonProps {
  params: Promise<{ locale: string; segment: string; number: string; from: string; to: string }>;
}

/** Asks once for the page and its metadata alike. */
const readComparison = cache(async (segment: string, ...texts: [number: string, from: string, to: string]) => {
  const kind = recordKindAt(segment);
  const [number, from, to] = texts.map(parseNumber);
  return kind === null || !number || !from || !to ? null : findComparison(kind, number, from, to);
});

export async function generateMetadata({ params }: ComparisonProps): Promise<Metadata> {
  const { segment, number, from, to } = await params;
  const locale = await pageLocale(params);
  const found = await readComparison(segment, number, from, to);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale });
  const record = t("record.numbered", { kind: t(`kinds.${found.after.kind}`), number });
  const path = `/${segment}/${number}/compare/${from}/${to}`;
  return pageMetadata({ locale, path, title: t("compare.title", { record, from, to }), isIndexed: false });
}

/** Two versions of a record of any kind, compared fact by fact. */
export default async function ComparisonPage({ params }: ComparisonProps) {
  const { segment, number, from, to } = await params;
  const found = await readComparison(segment, number, from, to);
  if (!found) return <NothingHerePage />;
  return (
    <SitePage path={`/${segment}/${number}/compare/${from}/${to}`}>
      <ComparisonView data={found} />
    </SitePage>
  );
}
