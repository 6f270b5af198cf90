import { useTranslations } from "next-intl";
import { BidiText } from "@/components/ui/bidi-text";
import type { Unit } from "@/lib/publication/public-record";
import { RecordLink } from "./record-link";
import type { RecordLabels } from "./record-labels";

/** The other person of a relation, as far as they may be named. */
export function RelatedPerson({ other, labels }: { other: Unit<"relation">["other"]; labels: RecordLabels }) {
  const t = useTranslations("site");
  if (other.as === "entry") return <RecordLink to={{ kind: "entry", number: other.number }} labels={labels} />;
  if (other.as === "name") return <BidiText text={other.text} language={other.language} />;
  return <span className="text-soft">{t("nameNotGiven")}</span>;
}

/** What the other person is to this one, by sex where the language needs it. */
export function useRelationLabel(relation: Pick<Unit<"relation">, "kind" | "otherSex">): string {
  const t = useTranslations("vocabulary.relationKinds");
  return t(relation.kind, { sex: relation.otherSex ?? "other" });
}
