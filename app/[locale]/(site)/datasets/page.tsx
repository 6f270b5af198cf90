import type { Metadata } from "next";
import { DatasetsView } from "@/components/datasets/datasets-view";
import { SitePage } from "@/components/layout/site-page";
import { findReleases } from "@/lib/datasets/listed-releases";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { siteUrl } from "@/lib/site-url";

interface DatasetsProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: DatasetsProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { datasets } = messagesOf(locale);
  return pageMetadata({ locale, path: "/datasets", title: datasets.title, description: datasets.lead });
}

/** The frozen data sets, and what is in each. */
export default async function DatasetsPage() {
  return (
    <SitePage path="/datasets">
      <DatasetsView releases={await findReleases()} siteUrl={siteUrl()} />
    </SitePage>
  );
}
