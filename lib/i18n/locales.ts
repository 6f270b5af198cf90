/**
 * The languages of the interface. Adding one is a row here and a file in messages/: what the file does
 * not say yet is said in English.
 */
export const locales = {
  en: { name: "English", direction: "ltr" },
  ug: { name: "ئۇيغۇرچە", direction: "rtl" },
} as const satisfies Record<string, { name: string; direction: "ltr" | "rtl" }>;

/** A language of the interface. */
export type Locale = keyof typeof locales;

/** The languages in the order in which they are offered. */
export const localeCodes = Object.keys(locales) as Locale[];

/** The language that every message exists in. */
export const defaultLocale = "en" satisfies Locale;

/** Whether a segment of an address names a language of the interface. */
export function isLocale(code: string | undefined): code is Locale {
  return code !== undefined && Object.hasOwn(locales, code);
}
