import { useLocale, useTranslations } from "next-intl";
import { QueryBox } from "@/components/search/query-box";
import { localizedPath } from "@/lib/i18n/localized-path";

/** The search box in the header: a plain form whose result has an address. */
export function SearchBox({ query }: { query?: string }) {
  const locale = useLocale();
  const t = useTranslations("search");
  return (
    <search className="w-full sm:w-auto">
      <form action={localizedPath(locale, "/entries")} method="get" className="flex gap-2">
        <label htmlFor="site-search" className="sr-only">
          {t("label")}
        </label>
        <QueryBox id="site-search" query={query} placeholder={t("placeholder")} className="sm:w-64" />
        <button type="submit">{t("submit")}</button>
      </form>
    </search>
  );
}
