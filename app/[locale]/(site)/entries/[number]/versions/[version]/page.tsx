import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { EntryPage } from "@/components/entries/entry-page";
import { entryMetadata } from "@/components/entries/entry-metadata";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { ChangesSince } from "@/components/versions/changes-since";
import { VersionBanner } from "@/components/versions/version-banner";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findChangesSince } from "@/lib/publication/citation-queries";
import { findEntryPage } from "@/lib/publication/entry-page-queries";
import { parseNumber } from "@/lib/publication/record-address";
import { siteUrl } from "@/lib/site-url";

interface VersionProps {
  params: Promise<{ locale: string; number: string; version: string }>;
}

/** Asks once for the page and its metadata alike. */
const readVersion = cache(async (numberText: string, versionText: string) => {
  const [number, version] = [parseNumber(numberText), parseNumber(versionText)];
  return number === null || version === null ? null : findEntryPage(number, version);
});

export async function generateMetadata({ params }: VersionProps): Promise<Metadata> {
  const { number, version } = await params;
  const locale = await pageLocale(params);
  const found = await readVersion(number, version);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale, namespace: "versions" });
  return entryMetadata(locale, found.view, `/versions/${version}`, t("version", { version }));
}

/** One published version of an entry, for ever the same save for what was removed to keep somebody safe. */
export default async function EntryVersionPage({ params }: VersionProps) {
  const { number, version } = await params;
  const found = await readVersion(number, version);
  if (!found) return <NothingHerePage />;
  const since = await findChangesSince(found.view.version);
  const notices = (
    <>
      <VersionBanner version={found.view.version} />
      <ChangesSince version={found.view.version} since={since} />
    </>
  );
  return (
    <SitePage path={`/entries/${number}/versions/${version}`}>
      <EntryPage {...found} total={null} siteUrl={siteUrl()} notices={notices} since={since} />
    </SitePage>
  );
}
