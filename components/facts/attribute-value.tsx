import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { BidiText } from "@/components/ui/bidi-text";
import { repeatsTerm } from "@/lib/facts/repeats-term";
import type { Unit } from "@/lib/publication/public-record";
import { RecordLink } from "./record-link";
import type { RecordLabels } from "./record-labels";
import { UncertainDate } from "./uncertain-date";

/** The value of an attribute: vocabulary term, words, place and date, whichever it has. */
export function AttributeValue({ fact, labels }: { fact: Unit<"attribute">; labels: RecordLabels }) {
  const label = useAttributeTerm(fact);
  const repeated = fact.text === null || label === null ? null : repeatsTerm(fact.text, label);
  const term = repeated === "begins" ? null : label;
  const parts = [
    fact.place ? <RecordLink to={fact.place} labels={labels} /> : null,
    fact.text === null || repeated === "same" ? null : <BidiText text={fact.text} language={fact.textLanguage ?? "und"} />,
    fact.date ? <UncertainDate date={fact.date} /> : null,
  ].filter((part) => part !== null);
  const separator = useTranslations("fact")("listSeparator");
  if (term === null) return <Joined parts={parts} separator={separator} />;
  if (parts.length === 0) return term;
  // Words say more than the class that they were filed under, save where the class is the fact itself.
  return fact.professionClass ? (
    <>
      <Joined parts={parts} separator={separator} /> <span className="label">({term})</span>
    </>
  ) : (
    <Joined parts={[term, ...parts]} separator={separator} />
  );
}

function Joined({ parts, separator }: { parts: readonly React.ReactNode[]; separator: string }) {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? separator : null}
      {part}
    </Fragment>
  ));
}

/** The label of the vocabulary term of an attribute, or null. */
function useAttributeTerm(fact: Unit<"attribute">): string | null {
  const t = useTranslations("vocabulary");
  if (fact.sex) return t(`sexes.${fact.sex}`);
  if (fact.ethnicity) return t(`ethnicities.${fact.ethnicity}`);
  if (fact.religion) return t(`religions.${fact.religion}`);
  return fact.professionClass ? t(`professionClasses.${fact.professionClass}`) : null;
}
