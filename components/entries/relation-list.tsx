import { useTranslations } from "next-intl";
import { Claim } from "@/components/facts/claim";
import type { FactContext } from "@/components/facts/fact-context";
import { RelatedPerson, useRelationLabel } from "@/components/facts/related-person";
import { BidiText } from "@/components/ui/bidi-text";
import { relatedEntry } from "@/lib/publication/entry-relations";
import type { Unit } from "@/lib/publication/public-record";
import { recordKey } from "@/lib/publication/record-key";

/** Relations, each a fact with its own anchor and marks. */
export function RelationList({ relations, context }: { relations: readonly Unit<"relation">[]; context: FactContext }) {
  if (relations.length === 0) return null;
  return (
    <ul className="space-y-1.5">
      {relations.map((relation) => (
        <li key={relation.id}>
          <Relation relation={relation} context={context} />
        </li>
      ))}
    </ul>
  );
}

function Relation({ relation, context }: { relation: Unit<"relation">; context: FactContext }) {
  const t = useTranslations();
  const label = useRelationLabel(relation);
  const entry = relatedEntry(relation);
  const status = entry && context.labels.get(recordKey(entry))?.status;
  return (
    <Claim fact={relation} context={context} label={label}>
      <RelatedPerson other={relation.other} labels={context.labels} />
      {t("fact.listSeparator")}
      {relation.words ? <BidiText text={relation.words} /> : label}
      {status ? <span className="text-soft"> · {t(`vocabulary.statusValues.${status}`)}</span> : null}
    </Claim>
  );
}
