import { useLocale, useTranslations } from "next-intl";
import { QueryBox } from "@/components/search/query-box";
import { messageAttributes } from "@/lib/i18n/messages";
import { localizedPath } from "@/lib/i18n/localized-path";

/** The search box of the start page. */
export function FindForm() {
  const locale = useLocale();
  const t = useTranslations("home");
  return (
    <form action={localizedPath(locale, "/entries")} method="get" role="search" className="mt-6">
      <label htmlFor="find" className="label">
        {t("searchLabel")}
      </label>
      <div className="mt-1 flex gap-2">
        <QueryBox id="find" describedBy="find-hint" className="min-h-12 text-[1.0625rem]" />
        <button type="submit">{t("searchButton")}</button>
      </div>
      <p id="find-hint" {...messageAttributes(locale, "home.searchHint")} className="label mt-1.5">
        {t("searchHint")}
      </p>
      <p className="mt-2 font-ui text-[0.9375rem]">
        <a href={localizedPath(locale, "/entries")}>{t("browse")}</a>
      </p>
    </form>
  );
}
