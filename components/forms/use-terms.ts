import { useTranslations } from "next-intl";

/** The terms of a vocabulary to choose from, in the order of its table, with their labels in the language of the page. */
export function useTerms() {
  const t = useTranslations("vocabulary");
  return (vocabulary: string, table: Readonly<Record<string, unknown>>) =>
    Object.keys(table).map((value) => ({ value, label: t(`${vocabulary}.${value}` as never, { sex: "other" } as never) }));
}
