import { useTranslations } from "next-intl";
import { AttributeValue } from "@/components/facts/attribute-value";
import { ClaimGroup } from "@/components/facts/claim-group";
import type { FactContext } from "@/components/facts/fact-context";
import { RecordLink } from "@/components/facts/record-link";
import { DefinitionRow, DefinitionTable } from "@/components/ui/definition-table";
import { ageWords } from "@/lib/publication/age-words";
import { manifoldRows, rowsBeforeLocation, rowsIfKnown } from "@/lib/publication/entry-summary";
import type { AttributeRowKey } from "@/lib/publication/entry-summary";
import type { EntryView } from "@/lib/publication/entry-view";
import { DerivedDate, DerivedLocation, DerivedReasons } from "./derived-row";
import { SummaryStatus } from "./summary-status";

/** What is known at a glance; every row says so where nothing is known. */
export function SummaryTable({ view, context }: { view: EntryView; context: FactContext }) {
  const t = useTranslations("entry");
  const { summary } = view;
  const row = (key: AttributeRowKey) => <AttributeRow key={key} rowKey={key} view={view} context={context} />;
  return (
    <section id="at-a-glance" aria-labelledby="at-a-glance-title" className="pb-8">
      <h2 id="at-a-glance-title" className="sr-only">
        {t("sections.atAGlance")}
      </h2>
      <DefinitionTable>
        {rowsBeforeLocation.map(row)}
        <DefinitionRow term={t("rows.location")}>
          <DerivedLocation location={summary.location} label={t("rows.location")} context={context} />
        </DefinitionRow>
        <DefinitionRow term={t("rows.status")}>
          <SummaryStatus view={view} context={context} />
        </DefinitionRow>
        <DefinitionRow term={t("rows.problemsStarted")}>
          <DerivedDate episode={summary.problemsStarted} context={context} />
        </DefinitionRow>
        <DefinitionRow term={t("rows.reasonSuspected")}>
          <DerivedReasons episodes={summary.reasonsSuspected} which="suspected" context={context} />
        </DefinitionRow>
        <DefinitionRow term={t("rows.reasonOfficial")}>
          <DerivedReasons episodes={summary.reasonsOfficial} which="official" context={context} />
        </DefinitionRow>
        {row("health")}
        {rowsIfKnown.filter((key) => summary.attributes[key].length > 0).map(row)}
        <DefinitionRow term={t("rows.lists")}>
          <Lists view={view} context={context} />
        </DefinitionRow>
      </DefinitionTable>
    </section>
  );
}

function AttributeRow({ rowKey, view, context }: { rowKey: AttributeRowKey; view: EntryView; context: FactContext }) {
  const t = useTranslations();
  const label = t(`entry.rows.${rowKey}`);
  return (
    <DefinitionRow term={label}>
      <ClaimGroup
        facts={view.summary.attributes[rowKey]}
        context={context}
        label={label}
        isManifold={manifoldRows.has(rowKey)}
        value={(fact) => (
          <>
            <AttributeValue fact={fact} labels={context.labels} />
            {rowKey === "age" ? <Soft note={ageWords(t, fact, view)} /> : null}
          </>
        )}
      />
    </DefinitionRow>
  );
}

function Soft({ note }: { note: string | null }) {
  return note === null ? null : <span className="label"> {note}</span>;
}

function Lists({ view, context }: { view: EntryView; context: FactContext }) {
  const t = useTranslations("entry");
  if (view.summary.lists.length === 0) return <span className="text-soft">{t("none.lists")}</span>;
  return (
    <ul>
      {view.summary.lists.map((list) => (
        <li key={list.number}>
          <RecordLink to={list} labels={context.labels} />
        </li>
      ))}
    </ul>
  );
}
