import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { RecordDescription } from "@/components/records/record-description";
import { recordMetadata } from "@/components/records/record-metadata";
import { RecordPage } from "@/components/records/record-page";
import { ChangesSince } from "@/components/versions/changes-since";
import { VersionBanner } from "@/components/versions/version-banner";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findChangesSince } from "@/lib/publication/citation-queries";
import { parseNumber, recordKindAt } from "@/lib/publication/record-address";
import { findRecordVersionPage } from "@/lib/publication/record-page-queries";
import { siteUrl } from "@/lib/site-url";

interface VersionProps {
  params: Promise<{ locale: string; segment: string; number: string; version: string }>;
}

/** Asks once for the page and its metadata alike. */
const readVersion = cache(async (segment: string, numberText: string, versionText: string) => {
  const kind = recordKindAt(segment);
  const [number, version] = [parseNumber(numberText), parseNumber(versionText)];
  if (kind === null || kind === "entry" || number === null || version === null) return null;
  return findRecordVersionPage(kind, number, version);
});

async function read(params: VersionProps["params"]) {
  const { segment, number, version } = await params;
  return readVersion(segment, number, version);
}

export async function generateMetadata({ params }: VersionProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const data = await read(params);
  if (!data) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale });
  const { number, version } = data.version;
  const { segment } = await params;
  return recordMetadata(locale, data, { path: `/${segment}/${number}/versions/${version}`, below: t("versions.version", { version }), isIndexed: false });
}

/** One version of a record as it was published. What refers to the record now stands on its own page. */
export default async function RecordVersionPage({ params }: VersionProps) {
  const data = await read(params);
  if (!data) return <NothingHerePage />;
  const { segment } = await params;
  const { version } = data;
  const notices = (
    <>
      <VersionBanner version={version} />
      <ChangesSince version={version} since={await findChangesSince(version)} />
    </>
  );
  return (
    <SitePage path={`/${segment}/${version.number}/versions/${version.version}`}>
      <RecordPage data={data} siteUrl={siteUrl()} notices={notices}>
        <RecordDescription data={data} />
      </RecordPage>
    </SitePage>
  );
}
