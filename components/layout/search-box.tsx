import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";

/** The search box: a plain form whose result has an address. */
export function SearchBox({ query }: { query?: string }) {
  const locale = useLocale();
  const t = useTranslations("search");
  return (
    <search className="w-full sm:w-auto">
      <form action={localizedPath(locale, "/entries")} method="get" className="flex gap-2">
        <label htmlFor="site-search" className="sr-only">
          {t("label")}
        </label>
        <input
          id="site-search"
          type="search"
          name="q"
          dir="auto"
          autoComplete="off"
          maxLength={200}
          defaultValue={query}
          placeholder={t("placeholder")}
          className="min-w-0 flex-1 sm:w-56"
        />
        <button type="submit">{t("submit")}</button>
      </form>
    </search>
  );
}
