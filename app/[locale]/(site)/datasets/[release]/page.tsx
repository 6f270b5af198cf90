import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ReleaseView } from "@/components/datasets/release-view";
import { NothingHerePage } from "@/components/layout/nothing-here-page";
import { SitePage } from "@/components/layout/site-page";
import { findReleasePage } from "@/lib/datasets/listed-releases";
import { nothingHereMetadata } from "@/lib/i18n/nothing-here-metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { datasetPath } from "@/lib/permalinks";
import { siteUrl } from "@/lib/site-url";

interface ReleaseProps {
  params: Promise<{ locale: string; release: string }>;
}

/** Asks once for the page and its metadata alike. */
const readRelease = cache(findReleasePage);

export async function generateMetadata({ params }: ReleaseProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const found = await readRelease((await params).release);
  if (!found) return nothingHereMetadata(locale);
  const t = await getTranslations({ locale, namespace: "datasets" });
  const { name } = found.release;
  return pageMetadata({ locale, path: datasetPath(name), title: t("page.title", { name }), description: `${t("page.lead")} ${name.slice(0, 10)}` });
}

/** One frozen data set: its files, and what has changed in it. */
export default async function ReleasePage({ params }: ReleaseProps) {
  const found = await readRelease((await params).release);
  if (!found) return <NothingHerePage />;
  return (
    <SitePage path={datasetPath(found.release.name)}>
      <ReleaseView {...found} siteUrl={siteUrl()} />
    </SitePage>
  );
}
