import { useLocale, useTranslations } from "next-intl";
import { localeCodes, locales } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/localized-path";

/** The same page in each language, named in that language. */
export function LanguageSwitcher({ path }: { path: string }) {
  const current = useLocale();
  const t = useTranslations("language");
  return (
    <nav id="languages" data-part="" aria-label={t("label")}>
      <ul className="flex flex-wrap items-center gap-x-4 font-ui text-[0.9375rem] leading-normal">
        {localeCodes.map((locale) => (
          <li key={locale}>
            {locale === current ? (
              <span lang={locale} aria-current="true" className="interface-face inline-block py-1 text-soft">
                {locales[locale].name}
              </span>
            ) : (
              <a
                href={localizedPath(locale, path)}
                lang={locale}
                dir={locales[locale].direction}
                hrefLang={locale}
                className="interface-face inline-block py-1"
              >
                {locales[locale].name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
