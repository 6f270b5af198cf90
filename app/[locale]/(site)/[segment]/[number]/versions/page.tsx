import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { VersionList } from "@/components/versions/version-list";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { parseNumber, recordKindAt } from "@/lib/publication/record-address";
import { findVersionList } from "@/lib/publication/version-page-queries";

interface VersionsProps {
  params: Promise<{ locale: string; segment: string; number: string }>;
}

/** Asks once for the page and its metadata alike. */
const readVersions = cache(async (segment: string, text: string) => {
  const [kind, number] = [recordKindAt(segment), parseNumber(text)];
  return kind === null || number === null ? null : findVersionList(kind, number);
});

export async function generateMetadata({ params }: VersionsProps): Promise<Metadata> {
  const { segment, number } = await params;
  const locale = await pageLocale(params);
  const found = await readVersions(segment, number);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale });
  const record = t("record.numbered", { kind: t(`kinds.${found.ref.kind}`), number });
  const path = `/${segment}/${number}/versions`;
  return pageMetadata({ locale, path, title: t("versions.title", { record }), isIndexed: false });
}

/** All versions of a record of any kind, entries among them. */
export default async function VersionsPage({ params }: VersionsProps) {
  const { segment, number } = await params;
  const found = await readVersions(segment, number);
  if (!found) return <NothingHerePage />;
  return (
    <SitePage path={`/${segment}/${number}/versions`}>
      <VersionList data={found} />
    </SitePage>
  );
}
