import { useLocale, useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import { indexPath, recordPath } from "@/lib/permalinks";
import { entryListQuery } from "@/lib/search/entry-list-params";
import { emptyEntryFilter, firstEntryList, recordFacets } from "@/lib/search/entry-list-state";
import type { RecordFacet } from "@/lib/search/entry-list-state";
import type { RelatedRecord } from "@/lib/search/search-result";

/** Places, facilities and other records that the words fit: the way to each, and to the entries that speak of it. */
export function RelatedRecords({ records }: { records: readonly RelatedRecord[] }) {
  const t = useTranslations("entryList");
  if (records.length === 0) return null;
  return (
    <section aria-labelledby="related-title" className="mb-5 border-y border-rule py-3 font-ui text-[0.9375rem]">
      <h2 id="related-title" className="label mb-1 font-normal">
        {t("related")}
      </h2>
      <ul className="space-y-0.5">
        {records.map((record) => (
          <li key={`${record.kind}-${record.number}`}>
            <Related record={record} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Related({ record: { kind, number, title, language, entries, matched } }: { record: RelatedRecord }) {
  const locale = useLocale();
  const t = useTranslations();
  const isFacet = (code: string): code is RecordFacet => Object.hasOwn(recordFacets, code);
  const count = t("search.entriesOf", { count: entries });
  const filtered = isFacet(kind) ? entryListQuery({ ...firstEntryList, filter: { ...emptyEntryFilter, [kind]: [number] } }) : null;
  return (
    <>
      <a href={recordPath(locale, { kind, number })}>
        {title === null ? t("record.numbered", { kind: t(`kinds.${kind}`), number: String(number) }) : <BidiText text={title} language={language} />}
      </a>{" "}
      <span className="label">
        {t(`kinds.${kind}`)}
        {matched === null || matched.text === title ? null : (
          <>
            {t("fact.listSeparator")}
            <BidiText text={matched.text} language={matched.language} script={matched.script} />
          </>
        )}
        {entries === 0 ? null : (
          <>
            {t("fact.listSeparator")}
            {filtered === null ? count : <a href={indexPath(locale, "entry") + filtered}>{count}</a>}
          </>
        )}
      </span>
    </>
  );
}
