import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { PublicFact } from "@/lib/publication/public-record";
import { AttributeValue } from "./attribute-value";
import { DateAfter } from "./date-after";
import { RelatedPerson, useRelationLabel } from "./related-person";
import type { RecordLabels } from "./record-labels";

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
          <DateAfter date={fact.start ?? fact.end} />
        </>
      );
    case "status":
      return (
        <>
          {t(`statusValues.${fact.value}`)}
          <DateAfter date={fact.asOf ?? fact.learned} />
        </>
      );
    case "relation":
      return <RelationSummary fact={fact} labels={labels} />;
  }
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
