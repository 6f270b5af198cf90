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

interface CompareProps {
  params: Promise<{ locale: string; segment: string; number: string; from: string; to: string }>;
}

/** Asks once for the page and its metadata alike. */
const readComparison = cache(async (segment: string, ...texts: [string, string, string]) => {
  const kind = recordKindAt(segment);
  const [number, from, to] = texts.map(parseNumber);
  return kind && number && from && to ? findComparison(kind, number, from, to) : null;
});

async function read(params: CompareProps["params"]) {
  const { segment, number, from, to } = await params;
  const data = await readComparison(segment, number, from, to);
  return data && { data, path: `/${segment}/${number}/compare/${from}/${to}` };
}

export async function generateMetadata({ params }: CompareProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const found = await read(params);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale });
  const { before, after } = found.data;
  const record = t("record.numbered", { kind: t(`kinds.${after.kind}`), number: String(after.number) });
  const title = t("compare.title", { record, from: String(before.version), to: String(after.version) });
  return pageMetadata({ locale, path: found.path, title, isIndexed: false });
}

/** Two versions of a record of any kind, side by side. */
export default async function ComparePage({ params }: CompareProps) {
  const found = await read(params);
  if (!found) return <NothingHerePage />;
  return (
    <SitePage path={found.path}>
      <ComparisonView data={found.data} />
    </SitePage>
  );
}
