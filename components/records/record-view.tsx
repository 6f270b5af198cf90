import { useLocale, useTranslations } from "next-intl";
import { EntryCardItem } from "@/components/entry-list/entry-card-item";
import { downloadPath, indexPath, recordPath } from "@/lib/permalinks";
import { entryListQuery } from "@/lib/search/entry-list-params";
import { firstEntryList } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import type { DescribedKind, RecordPageData } from "@/lib/publication/record-page-queries";
import { sectionQuery } from "@/lib/publication/section-pages";
import type { SectionPageNumbers } from "@/lib/publication/section-pages";
import { EntryEvidenceList } from "./entry-evidence";
import { PagedSection } from "./paged-section";
import { RecordDescription } from "./record-description";
import { RecordItem } from "./record-item";

/** The current version of a record with everything that refers to it. */
export function RecordView({ data, pages }: { data: RecordPageData; pages: SectionPageNumbers }) {
  const { version, related, evidence, members, labels } = data;
  const locale = useLocale();
  const t = useTranslations("records");
  const kind = version.kind;
  const hrefOf = (section: keyof SectionPageNumbers) => (page: number) =>
    recordPath(locale, version) + sectionQuery({ ...pages, [section]: page });
  const how = kind === "facility" || kind === "place" ? "nameIt" : "restOnIt";

  return (
    <>
      <RecordDescription data={data} />
      {related.map(({ kind: other, result }) => (
        <PagedSection key={other} id={other} title={t(sectionTitle(kind, other))} result={result} href={hrefOf(other)}>
          <ul>
            {result.items.map((record) => (
              <RecordItem key={record.number} record={record} labels={labels} on={version} />
            ))}
          </ul>
        </PagedSection>
      ))}
      {evidence ? (
        <PagedSection
          id="entries"
          title={t(`sections.${how}`)}
          result={evidence}
          none={t(`none.${how}`)}
          href={hrefOf("entry")}
          more={kind === "place" ? <a href={indexPath(locale, "entry") + queryWith({ place: [version.number] })}>{t("insidePlace")}</a> : null}
        >
          <EntryEvidenceList entries={evidence.items} labels={labels} on={version} />
        </PagedSection>
      ) : null}
      {members ? (
        <PagedSection
          id="entries"
          title={t("sections.areOnIt")}
          result={members}
          none={t("none.areOnIt")}
          href={hrefOf("entry")}
          more={<ListWays number={version.number} isEmpty={members.total === 0} />}
        >
          <ol className="[&>:first-child]:border-t-0 [&>:first-child]:pt-0">
            {members.items.map((card) => (
              <EntryCardItem key={card.number} card={card} heading="h3" />
            ))}
          </ol>
        </PagedSection>
      ) : null}
    </>
  );
}

/** The query of the list of entries with one filter. */
function queryWith(filter: Partial<EntryFilter>): string {
  return entryListQuery({ ...firstEntryList, filter: { ...firstEntryList.filter, ...filter } });
}

/** The entries on a list as a search, and as a file. */
function ListWays({ number, isEmpty }: { number: number; isEmpty: boolean }) {
  const locale = useLocale();
  const t = useTranslations();
  const query = queryWith({ list: [number] });
  return (
    <>
      <a href={indexPath(locale, "entry") + query}>{t("records.filterList")}</a>
      {isEmpty ? null : (
        <>
          <span aria-hidden> · </span>
          <a href={downloadPath(locale, query)} rel="nofollow">
            {t("exports.linkList")}
          </a>
        </>
      )}
    </>
  );
}

/** What a section is called depends on what the two kinds are to each other. */
function sectionTitle(kind: DescribedKind, other: DescribedKind) {
  if (other === "testimony") return kind === "place" ? "sections.testimony.place" : "sections.testimony.source";
  if (kind !== "place") return `sections.citing.${other as "facility" | "place" | "organisation"}` as const;
  return `sections.${other as "facility" | "place" | "organisation"}` as const;
}
