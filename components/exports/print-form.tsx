import { useLocale, useTranslations } from "next-intl";
import { printSelectionPath } from "@/lib/permalinks";

/** What comes later in a search is offered in none of so many parts, and found by a narrower search. */
const MOST_PARTS = 100;

interface PrintFormProps {
  /** The query of the list's address. */
  query: string;
  /** How many entries the search finds, and how many a document has at most. */
  total: number;
  most: number;
}

/** What was found as a document to print, or as several. */
export function PrintForm({ query, total, most }: PrintFormProps) {
  const t = useTranslations("print.selection");
  return (
    <form method="get" action={printSelectionPath(useLocale())}>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="mb-3 max-w-measure">
        {t("explain")} {total > most ? t("most", { most }) : null}
      </p>
      {total > most ? <PartField total={total} most={most} /> : null}
      <button type="submit">{t("make")}</button>
    </form>
  );
}

function PartField({ total, most }: Omit<PrintFormProps, "query">) {
  const t = useTranslations("print.selection");
  const parts = Math.ceil(total / most);
  return (
    <div className="mb-4">
      <label htmlFor="print-part" className="label mb-1 block">
        {t("part")}
      </label>
      <select id="print-part" name="page">
        {Array.from({ length: Math.min(parts, MOST_PARTS) }, (_, before) => (
          <option key={before} value={before + 1}>
            {t("partOf", { first: before * most + 1, last: Math.min((before + 1) * most, total), total })}
          </option>
        ))}
      </select>
      {parts > MOST_PARTS ? <p className="mt-1 font-ui text-[0.875rem] text-soft">{t("further", { last: MOST_PARTS * most })}</p> : null}
    </div>
  );
}
