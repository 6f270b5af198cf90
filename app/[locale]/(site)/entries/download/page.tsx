import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DownloadView } from "@/components/exports/download-view";
import { SitePage } from "@/components/layout/site-page";
import { dataDictionary, shapeCodes } from "@/lib/exports/data-dictionary";
import { dictionaryWords } from "@/lib/i18n/dictionary-words";
import { formatCodes } from "@/lib/exports/export-formats";
import { defaultExport, takeExportParams } from "@/lib/exports/export-params";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { MOST_PRINTED } from "@/lib/print/find-document";
import { countFacts } from "@/lib/publication/export-queries";
import type { QueryParams } from "@/lib/publication/page-param";
import { findEntriesToExport, findExportOptions } from "@/lib/search/found-entries-queries";

interface DownloadProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<QueryParams>;
}

/** Asks once for the page and its metadata alike. */
const readFound = cache(async (params: string) => {
  const { choice, rest } = takeExportParams(JSON.parse(params) as QueryParams);
  return { choice, found: await findEntriesToExport(rest) };
});

export async function generateMetadata({ params, searchParams }: DownloadProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { found } = await readFound(JSON.stringify(await searchParams));
  const t = await getTranslations({ locale, namespace: "exports" });
  const metadata = pageMetadata({ locale, path: `/entries/download${found.query}`, title: t("title"), isIndexed: false });
  return found.isComplete ? metadata : { ...metadata, other: { "guwah-keep": "no" } };
}

/** What the list of entries finds, to be downloaded. */
export default async function DownloadPage({ params, searchParams }: DownloadProps) {
  const { choice, found } = await readFound(JSON.stringify(await searchParams));
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "exports" });
  const [options, facts] = await Promise.all([findExportOptions(found.filter), countFacts(found.entries)]);
  return (
    <SitePage path={`/entries/download${found.query}`}>
      <DownloadView
        found={found}
        options={options}
        facts={facts}
        offered={{ formats: formatCodes, shapes: shapeCodes, first: choice ?? defaultExport }}
        columns={dataDictionary(dictionaryWords(t))}
        mostPrinted={MOST_PRINTED}
        isKnownChoice={choice !== null}
      />
    </SitePage>
  );
}
