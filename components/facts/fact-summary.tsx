import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { PublicFact } from "@/lib/publication/public-record";
import { AttributeValue } from "./attribute-value";
import { RelatedPerson, useRelationLabel } from "./related-person";
import type { RecordLabels } from "./record-labels";
import { UncertainDate } from "./uncertain-date";

/** A fact in one line: what it is about and what it says. */
export function FactSummary({ fact, labels }: { fact: PublicFact; labels: RecordLabels }) {
  const t = useTranslations("vocabulary");
  switch (fact.type) {
    case "name":
      return <BidiText text={fact.text} language={fact.language} script={fact.script} />;
    case "attribute":
      return (
        <>
          {t(`attributeKinds.${fact.kind}`)}
          {": "}
          <AttributeValue fact={fact} labels={labels} />
        </>
      );
    case "episode":
      return (
        <>
          {t(`episodeKinds.${fact.kind}`)}
          <On date={fact.start ?? fact.end} />
        </>
      );
    case "status":
      return (
        <>
          {t(`statusValues.${fact.value}`)}
          <On date={fact.asOf ?? fact.learned} />
        </>
      );
    case "relation":
      return <RelationSummary fact={fact} labels={labels} />;
  }
}

function On({ date }: { date: Parameters<typeof UncertainDate>[0]["date"] | null }) {
  const t = useTranslations("fact");
  return date ? (
    <>
      {t("listSeparator")}
      <UncertainDate date={date} />
    </>
  ) : null;
}

function RelationSummary({ fact, labels }: { fact: Extract<PublicFact, { type: "relation" }>; labels: RecordLabels }) {
  const label = useRelationLabel(fact);
  return (
    <>
      {label}
      {": "}
      <RelatedPerson other={fact.other} labels={labels} />
    </>
  );
}
