import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { messageAttributes } from "@/lib/i18n/messages";
import { recordPath } from "@/lib/permalinks";
import { chosenFilters, emptyEntryFilter, withoutChosen } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import type { EntrySearchResult, NearestName } from "@/lib/search/search-result";
import type { FilterOptions } from "@/lib/publication/filter-options";
import { useFacetText } from "./use-facet-text";

interface EmptyResultProps {
  filter: EntryFilter;
  result: Pick<EntrySearchResult<unknown>, "understood" | "totalUnfiltered" | "nearest">;
  options: FilterOptions;
  href: (filter: EntryFilter) => string;
  all: string;
}

/** Says what was asked and understood, offers the nearest names, and to ask again with less. */
export function EmptyResult({ filter, result, options, href, all }: EmptyResultProps) {
  const locale = useLocale();
  const t = useTranslations("entryList");
  const textOf = useFacetText(options);
  const chosen = chosenFilters(filter);
  const { q, match } = filter;
  const isFiltered = chosen.some(({ facet }) => facet !== "q");
  return (
    <div className="space-y-4 pt-2">
      {result.understood ? <Understood of={result.understood} /> : null}
      {q !== null && isFiltered && result.totalUnfiltered > 0 ? (
        <p>
          <a href={href({ ...emptyEntryFilter, q, match })}>{t("emptyUnfiltered", { count: result.totalUnfiltered })}</a>
        </p>
      ) : null}
      {match === "exact" ? (
        <p>
          <a href={href({ ...filter, match: "wide" })}>{t("emptyWide")}</a>
        </p>
      ) : null}
      <NearestNames names={result.nearest} />
      {isFiltered ? (
        <div>
          <p>{t("emptyDrop")}</p>
          <ul className="mt-1 list-disc ps-5">
            {chosen.map((one) => (
              <li key={`${one.facet}-${one.value}`}>
                <a href={href(withoutChosen(filter, one))}>
                  {t("emptyWithout", { facet: t(`facet.${one.facet}`), value: textOf(one) })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p {...messageAttributes(locale, "entryList.emptyNote")} className="max-w-[60ch]">
        {t("emptyNote")}
      </p>
      {chosen.length > 0 ? (
        <p>
          <a href={all}>{t("emptyAll")}</a>
        </p>
      ) : null}
    </div>
  );
}

/** What the search made of the words. */
function Understood({ of: { words, phrases, number, isExact } }: { of: NonNullable<EmptyResultProps["result"]["understood"]> }) {
  const t = useTranslations();
  const separator = t("fact.listSeparator");
  const parts = [
    words.length > 0 ? t("entryList.understood.words", { words: words.join(separator) }) : null,
    phrases.length > 0 ? t("entryList.understood.phrases", { phrases: phrases.join(separator) }) : null,
    number === null ? null : t("entryList.understood.number", { number: String(number) }),
  ].filter((part) => part !== null);
  return (
    <div>
      <p>{t(isExact ? "entryList.understood.exact" : "entryList.understood.wide")}</p>
      <ul className="mt-1 list-disc ps-5">
        {parts.map((part) => (
          <li key={part} dir="auto">
            {part}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NearestNames({ names }: { names: readonly NearestName[] }) {
  const locale = useLocale();
  const t = useTranslations();
  if (names.length === 0) return null;
  return (
    <div>
      <p>{t("entryList.nearest")}</p>
      <ul className="mt-1 list-disc ps-5">
        {names.map(({ number, text, language, script, reason }) => (
          <li key={number}>
            <a href={recordPath(locale, { kind: "entry", number })}>
              <BidiText text={text} language={language} script={script} />
            </a>{" "}
            <span className="label">
              {t("entryList.entry", { number: String(number) })}
              {t("fact.listSeparator")}
              {t(`nameMatch.${reason}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
