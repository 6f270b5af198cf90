import { useLocale, useTranslations } from "next-intl";
import type { RecordFacet } from "@/lib/search/entry-list-state";
import { findParam } from "@/lib/search/find-params";

/** A box that narrows a long facet by name: at once with the site's script, or when the form is sent. */
export function FindField({ facet, typed }: { facet: RecordFacet; typed: string }) {
  const locale = useLocale();
  const t = useTranslations();
  const id = `find-${facet}`;
  return (
    <div className="relative mb-1">
      <label htmlFor={id} className="sr-only">
        {t("entryList.find", { facet: t(`entryList.facet.${facet}`) })}
      </label>
      <input
        id={id}
        type="search"
        name={findParam(facet)}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        defaultValue={typed}
        placeholder={t("entryList.findHint")}
        data-suggest={`/suggest?locale=${locale}&facet=${facet}`}
        data-suggest-label={t("search.suggestions")}
        data-adds={facet}
        className="w-full"
      />
    </div>
  );
}
