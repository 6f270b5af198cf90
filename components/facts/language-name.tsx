import { useTranslations } from "next-intl";

/** The name of a language in the reader's language; its code where no name is on file. */
export function LanguageName({ code }: { code: string }) {
  const t = useTranslations("languages");
  const base = (code.split("-")[0] ?? code) as Parameters<typeof t.has>[0];
  return t.has(base) ? t(base) : <span dir="ltr">{code}</span>;
}
