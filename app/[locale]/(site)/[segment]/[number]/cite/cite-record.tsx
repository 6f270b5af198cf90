import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CiteView } from "@/components/citations/cite-view";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { describeWork, isCitedAlone } from "@/lib/citations/describe-work";
import { writeCitation } from "@/lib/citations/write-citation";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { citePath } from "@/lib/permalinks";
import { findCitePage } from "@/lib/publication/citation-queries";
import { parseNumber, recordKindAt } from "@/lib/publication/record-address";
import { siteUrl } from "@/lib/site-url";

/** What a page of citations is asked for: of a record, of a version, of a fact in a version. */
export type CiteParams = Promise<{ locale: string; segment: string; number: string; version?: string; unit?: string[] }>;

/** Asks once for the page and its metadata alike. */
const readCite = cache(async (segment: string, numberText: string, versionText?: string, unitId?: string, more?: string) => {
  const kind = recordKindAt(segment);
  const [number, version] = [parseNumber(numberText), versionText === undefined ? null : parseNumber(versionText)];
  if (kind === null || number === null || (versionText !== undefined && version === null) || more !== undefined) return null;
  const data = await findCitePage({ kind, number, version, unitId: unitId ?? null });
  if (!data || (data.unit && !isCitedAlone(data.unit))) return null;
  const path = citePath("", data.version, version ?? undefined, unitId).slice(1);
  return { data, path };
});

async function read(params: CiteParams) {
  const { segment, number, version, unit = [] } = await params;
  return readCite(segment, number, version, unit[0], unit[1]);
}

/** Title and address of a page of citations; search engines need none of them. */
export async function citeMetadata(params: CiteParams): Promise<Metadata> {
  const locale = await pageLocale(params);
  const found = await read(params);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale });
  const { kind, number } = found.data.version;
  const record = t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) });
  return pageMetadata({ locale, path: found.path, title: t(found.data.unit ? "citations.titleUnit" : "citations.title", { record }), isIndexed: false });
}

/** The citations of a record, a version or a fact, with the day on which the page is read. */
export async function CiteRecord({ params }: { params: CiteParams }) {
  const found = await read(params);
  if (!found) return <NothingHerePage />;
  const { data, path } = found;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <SitePage path={path}>
      <CiteView data={data} written={writeCitation(describeWork(data, { siteUrl: siteUrl(), today }))} />
    </SitePage>
  );
}
