import { useTranslations } from "next-intl";

/** Languages to choose from, by their names; codes on file that have no name here are offered as they are. */
export function useLanguageOptions(onFile: readonly string[] = []): { value: string; label: string }[] {
  const t = useTranslations("languages");
  const scripts = useTranslations("scripts");
  const names = LANGUAGES.map((code) => ({ value: code as string, label: t(code) }));
  const others = [...new Set(onFile)].filter((code) => code !== "" && !names.some(({ value }) => value === code));
  const nameOf = (code: string): string => {
    const [base = "", script = ""] = code.split("-");
    if (!t.has(base as never)) return code;
    return scripts.has(script as never) ? `${t(base as never)}, ${scripts(script as never)}` : `${t(base as never)} (${code})`;
  };
  // Browsers do not know the alphabets of all languages as the server does, and both have to come to the same order.
  return [...names.toSorted((a, b) => (a.label < b.label ? -1 : 1)), ...others.map((code) => ({ value: code, label: nameOf(code) }))];
}

const LANGUAGES = ["ug", "kk", "ky", "uz", "zh", "en", "ru", "tr", "tt", "tg", "mn", "ar", "de", "fr", "ja"] as const;
