import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { recordPath } from "@/lib/permalinks";
import type { EntryCard } from "@/lib/publication/entry-card";
import { statusDateWords } from "@/lib/publication/status-date-words";
import type { EntryHit } from "@/lib/search/search-result";
import { DayRange } from "./day-range";
import { OtherNames, TitleMatch } from "./matched-name";
import { SnippetText } from "./snippet-text";

interface EntryCardItemProps {
  card: EntryCard;
  /** How a search found it. */
  hit?: Pick<EntryHit, "matched" | "identifier" | "snippets">;
  /** The day whose knowledge the list shows, where it is not today's. */
  day?: string;
  /** The level of the heading that the name is. */
  heading?: "h2" | "h3";
}

/** One entry in a list: name in its scripts, who the person is, where they stand now, and why it was found. */
export function EntryCardItem({ card, hit, day, heading: Heading = "h2" }: EntryCardItemProps) {
  const locale = useLocale();
  const t = useTranslations();
  const matched = hit?.matched ?? null;
  const statusDate = statusDateWords(t, locale, card);
  const about = [
    card.sex === null ? null : t(`vocabulary.sexes.${card.sex}`),
    ...card.ethnicities.map((ethnicity) => t(`vocabulary.ethnicities.${ethnicity}`)),
  ].filter((text) => text !== null);
  return (
    <li className="border-t border-rule py-3.5 sm:grid sm:grid-cols-[minmax(0,1fr)_11rem] sm:gap-x-6">
      <div className="min-w-0">
        <Heading className="text-[1.125rem] leading-snug font-semibold">
          <a href={recordPath(locale, { kind: "entry", number: card.number }) + (day === undefined ? "" : `?asof=${day}`)} className="no-underline hover:underline">
            {card.title === null ? t("site.nameNotGiven") : <BidiText text={card.title} language={card.titleLanguage} />}
          </a>{" "}
          <span className="label font-normal tabular-nums">{t("entryList.entry", { number: String(card.number) })}</span>
        </Heading>
        <TitleMatch title={card.title} matched={matched} />
        <OtherNames card={card} matched={matched} />
        {hit?.identifier ? <p className="label mt-1">{t("entryList.foundAs", hit.identifier)}</p> : null}
        {about.length > 0 ? <p className="label mt-1">{about.join(t("fact.listSeparator"))}</p> : null}
        {hit?.snippets.map((snippet, index) => <SnippetText key={index} snippet={snippet} />)}
      </div>
      <div className="mt-1 font-ui text-[0.9375rem] sm:mt-0.5">
        {card.status === null ? null : <p>{t(`vocabulary.statusValues.${card.status}`)}</p>}
        {statusDate === null ? null : <p className="label">{statusDate}</p>}
        {card.detainedEarliest === null && card.detainedLatest === null ? null : (
          <p className="label">
            {t("entryList.detained")} <DayRange earliest={card.detainedEarliest} latest={card.detainedLatest} />
          </p>
        )}
        {card.tier === null ? null : <p className="label">{t("entryList.tier", { tier: card.tier })}</p>}
      </div>
    </li>
  );
}
