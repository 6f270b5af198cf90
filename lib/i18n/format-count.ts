import type { Locale } from "./locales";

const formats: Partial<Record<Locale, Intl.NumberFormat>> = {};

/** A whole number as readers of a language write it; lists have hundreds of them, so that nothing is made anew for each. */
export function formatCount(count: number, locale: Locale): string {
  return (formats[locale] ??= new Intl.NumberFormat(locale)).format(count);
}
