import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";
import { LanguageSwitcher } from "./language-switcher";
import { NavigationLinks } from "./navigation-links";
import { SearchBox } from "./search-box";

/** Name, search, languages and navigation; on a narrow screen the navigation is folded. */
export function SiteHeader({ path, query, hasSearch }: { path: string; query?: string; hasSearch: boolean }) {
  const locale = useLocale();
  const t = useTranslations("site");
  return (
    <header className="border-b border-rule print:hidden">
      <div className="sheet flex flex-wrap items-center gap-x-6 gap-y-3 pt-4 pb-3">
        <a
          href={localizedPath(locale, "/")}
          className="me-auto text-xl leading-none font-semibold text-ink no-underline hover:underline"
        >
          {t("name")}
        </a>
        <LanguageSwitcher path={path} />
        {hasSearch ? <SearchBox query={query} /> : null}
      </div>
      <nav aria-label={t("mainNavigation")} className="sheet hidden pb-3 md:block">
        <NavigationLinks path={path} />
      </nav>
      <nav aria-label={t("mainNavigation")} className="sheet pb-2 md:hidden">
        <details>
          <summary className="py-1 font-ui text-sm">{t("menu")}</summary>
          <NavigationLinks path={path} />
        </details>
      </nav>
    </header>
  );
}
