import { useLocale, useTranslations } from "next-intl";
import { printSelectionPath } from "@/lib/permalinks";

interface PrintFormProps {
  /** The query of the list's address. */
  query: string;
  /** How many entries a document has at most, where the search finds more. */
  most: number | null;
}

/** What was found as one document to print. */
export function PrintForm({ query, most }: PrintFormProps) {
  const t = useTranslations("print.selection");
  return (
    <form method="get" action={printSelectionPath(useLocale())}>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="mb-3 max-w-measure">
        {t("explain")} {most === null ? null : t("most", { most })}
      </p>
      <button type="submit">{t("make")}</button>
    </form>
  );
}
