import { useLocale, useTranslations } from "next-intl";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { recordPath } from "@/lib/permalinks";
import { footnotesOf } from "@/lib/publication/entry-footnotes";
import type { EntryRelationsData } from "@/lib/publication/entry-page-queries";
import { CitedRecordsSection } from "./cited-records-section";
import { RelationList } from "./relation-list";

/** A page of all relations of an entry, with what they rest on. */
export function EntryRelations({ data }: { data: EntryRelationsData }) {
  const locale = useLocale();
  const t = useTranslations();
  const { version, title, relations, labels, cited } = data;
  const footnotes = footnotesOf(relations.items);
  const context = { labels, cited, notes: footnotes.byFact };
  const path = recordPath(locale, version);
  const name = title ? <bdi lang={title.language}>{title.text}</bdi> : t("site.nameNotGiven");
  return (
    <article>
      <PageHeading above={<a href={path}>{name}</a>}>
        {t("entry.relation.title", { number: String(version.number) })}
      </PageHeading>
      <Section id="relations" title={t("entry.relation.heading")}>
        {relations.items.length === 0 ? <p className="text-soft">{t("entry.none.relatives")}</p> : null}
        <RelationList relations={relations.items} context={context} />
        <Pagination
          page={relations.page}
          pages={relations.pages}
          href={(page) => (page === 1 ? `${path}/relations` : `${path}/relations?page=${page}`)}
        />
      </Section>
      <CitedRecordsSection footnotes={footnotes} identifiers={[]} context={context} />
    </article>
  );
}
