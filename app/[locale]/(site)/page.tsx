import type { Metadata } from "next";
import { HomeView } from "@/components/home/home-view";
import { SitePage } from "@/components/layout/site-page";
import { messagesOf } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageMetadata } from "@/lib/i18n/page-metadata";
import { listFirstEntries } from "@/lib/search/entry-list-queries";
import { countPublished } from "@/lib/publication/public-queries";

interface HomeProps {
  params: Promise<{ locale: string }>;
}

const NEWEST = 6;

export async function generateMetadata({ params }: HomeProps): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { home, site } = messagesOf(locale);
  return { ...pageMetadata({ locale, path: "/", title: home.title, description: home.about, feed: "new" }), title: { absolute: `${site.name}: ${home.title}` } };
}

/** The start page. */
export default async function HomePage() {
  const [counts, latestEntries, latestStatus] = await Promise.all([
    countPublished(),
    listFirstEntries("number-desc", NEWEST),
    listFirstEntries("status-date", NEWEST),
  ]);
  const dated = latestStatus.filter((card) => card.statusOn !== null);
  return (
    <SitePage path="/" hasSearch={false}>
      <HomeView counts={counts} latestEntries={latestEntries} latestStatus={dated} />
    </SitePage>
  );
}
