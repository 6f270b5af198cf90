import { localeCodes } from "./locales";
import type { Locale } from "./locales";

/** The address of a page in a language; `path` begins with a slash and names no language. */
export function localizedPath(locale: Locale, path: string): string {
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The same page in every language, by language code: what `hreflang` and the language switcher need. */
export function pathsByLocale(path: string): Record<Locale, string> {
  return Object.fromEntries(localeCodes.map((code) => [code, localizedPath(code, path)])) as Record<Locale, string>;
}
