import { defaultLocale, isLocale } from "./locales";
import type { Locale } from "./locales";

/** The language of a page from its address; the site server has already refused unknown ones. */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : defaultLocale;
}
