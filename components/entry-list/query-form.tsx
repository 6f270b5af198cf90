import { useLocale, useTranslations } from "next-intl";
import { QueryBox } from "@/components/search/query-box";
import { messageAttributes } from "@/lib/i18n/messages";
import type { EntryFilter } from "@/lib/search/entry-list-state";

/** The form that the box, the filters and their buttons belong to, wherever on the page they stand. */
export const LIST_FORM = "list-form";

/** The one box for names, numbers, places and words, and whether they are taken as they are written. */
export function QueryForm({ filter }: { filter: EntryFilter }) {
  const locale = useLocale();
  const t = useTranslations("entryList");
  return (
    <search className="mb-8 block max-w-measure print:hidden">
      <label htmlFor="list-query" className="label">
        {t("boxLabel")}
      </label>
      <div className="mt-1 flex gap-2">
        <QueryBox id="list-query" form={LIST_FORM} query={filter.q ?? undefined} describedBy="list-query-hint" className="min-h-12 text-[1.0625rem]" />
        <button type="submit" form={LIST_FORM}>
          {t("search")}
        </button>
      </div>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-6 gap-y-1">
        <div id="list-match" data-part="">
          <label className="choice">
            <input type="checkbox" name="match" value="exact" form={LIST_FORM} defaultChecked={filter.match === "exact"} />
            {t("exact")}
          </label>
        </div>
        <p id="list-query-hint" {...messageAttributes(locale, "entryList.qHint")} className="label">
          {t("qHint")}
        </p>
      </div>
    </search>
  );
}
