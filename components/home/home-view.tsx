import { useLocale, useTranslations } from "next-intl";
import { EntryCardItem } from "@/components/entry-list/entry-card-item";
import { Section } from "@/components/ui/section";
import { messageAttributes } from "@/lib/i18n/messages";
import { localizedPath } from "@/lib/i18n/localized-path";
import type { EntryCard } from "@/lib/publication/entry-card";
import { entryListQuery } from "@/lib/search/entry-list-params";
import { firstEntryList } from "@/lib/search/entry-list-state";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { CollectionCounts } from "./collection-counts";
import { FindForm } from "./find-form";
import { ReadingGuide } from "./reading-guide";

interface HomeViewProps {
  counts: Readonly<Record<PublicRecordKind, number>>;
  latestEntries: readonly EntryCard[];
  latestStatus: readonly EntryCard[];
}

/** What this is, how much is in it, how to find somebody, and what is new. */
export function HomeView({ counts, latestEntries, latestStatus }: HomeViewProps) {
  const locale = useLocale();
  const t = useTranslations("home");
  const byStatus = localizedPath(locale, `/entries${entryListQuery({ ...firstEntryList, sort: "status-date" })}`);
  return (
    <>
      <div className="max-w-measure pb-8">
        <h1 className="mb-4 text-[2rem] font-semibold sm:text-[2.5rem]">{t("title")}</h1>
        <div {...messageAttributes(locale, "home.about")} className="space-y-3 text-[1.0625rem]">
          <p>{t("about")}</p>
          <p>{t("promise")}</p>
        </div>
        <FindForm />
      </div>
      <Section id="counts" title={t("counts")}>
        <CollectionCounts counts={counts} />
      </Section>
      <Section id="latest" title={t("latestEntries")}>
        <CardList cards={latestEntries} />
        <p className="mt-3">
          <a href={localizedPath(locale, "/entries")}>{t("allEntries")}</a>
        </p>
      </Section>
      {latestStatus.length > 0 ? (
        <Section id="status" title={t("latestStatus")}>
          <CardList cards={latestStatus} />
          <p className="mt-3">
            <a href={byStatus}>{t("allStatus")}</a>
          </p>
        </Section>
      ) : null}
      <Section id="reading" title={t("reading")}>
        <ReadingGuide />
      </Section>
    </>
  );
}

function CardList({ cards }: { cards: readonly EntryCard[] }) {
  const t = useTranslations("home");
  if (cards.length === 0) return <p className="text-soft">{t("noEntries")}</p>;
  return (
    <ul className="[&>:first-child]:border-t-0 [&>:first-child]:pt-0">
      {cards.map((card) => (
        <EntryCardItem key={card.number} card={card} heading="h3" />
      ))}
    </ul>
  );
}
