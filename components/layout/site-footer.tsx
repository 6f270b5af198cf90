import { useLocale, useTranslations } from "next-intl";
import { localizedPath } from "@/lib/i18n/localized-path";

/** What the site is, how to have something corrected, and that nobody is followed. */
export function SiteFooter() {
  const locale = useLocale();
  const t = useTranslations("footer");
  return (
    <footer className="border-t border-rule bg-leaf print:hidden">
      <div className="sheet py-8 font-ui text-sm text-soft">
        <p className="max-w-[60ch]">{t("purpose")}</p>
        <p className="mt-2">{t("noTracking")}</p>
        <nav aria-label={t("label")} className="mt-4">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            <li>
              <a href={localizedPath(locale, "/method")}>{t("method")}</a>
            </li>
            <li>
              <a href={`${localizedPath(locale, "/method")}#corrections`}>{t("corrections")}</a>
            </li>
            <li>
              <a href={localizedPath(locale, "/datasets")}>{t("datasets")}</a>
            </li>
            <li>
              <a href={localizedPath(locale, "/api")}>{t("api")}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
