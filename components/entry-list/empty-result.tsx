import { useLocale, useTranslations } from "next-intl";
import { messageAttributes } from "@/lib/i18n/messages";
import { chosenFilters, withoutChosen } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { useChosenText } from "./use-chosen-text";
import type { FilterOptions } from "./use-chosen-text";

interface EmptyResultProps {
  filter: EntryFilter;
  options: FilterOptions;
  href: (filter: EntryFilter) => string;
  all: string;
}

/** Says what was asked and offers to ask again without each part of it. */
export function EmptyResult({ filter, options, href, all }: EmptyResultProps) {
  const locale = useLocale();
  const t = useTranslations("entryList");
  const textOf = useChosenText(options);
  const chosen = chosenFilters(filter);
  return (
    <div className="border-t border-rule pt-5">
      <p {...messageAttributes(locale, "entryList.emptyNote")} className="max-w-[60ch]">
        {t("emptyNote")}
      </p>
      {chosen.length > 0 ? (
        <>
          <p className="mt-4">{t("emptyDrop")}</p>
          <ul className="mt-1 list-disc ps-5">
            {chosen.map((one) => (
              <li key={`${one.facet}-${one.value}`}>
                <a href={href(withoutChosen(filter, one))}>
                  {t("emptyWithout", { facet: t(`facet.${one.facet}`), value: textOf(one) })}
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <a href={all}>{t("emptyAll")}</a>
          </p>
        </>
      ) : null}
    </div>
  );
}
