import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { BidiText } from "@/components/ui/bidi-text";
import { attributeWords } from "@/lib/publication/attribute-words";
import type { Unit } from "@/lib/publication/public-record";
import { RecordLink } from "./record-link";
import type { RecordLabels } from "./record-labels";
import { UncertainDate } from "./uncertain-date";

/** The value of an attribute: vocabulary term, words, place and date, whichever it has. */
export function AttributeValue({ fact, labels }: { fact: Unit<"attribute">; labels: RecordLabels }) {
  const t = useTranslations();
  const { term, words } = attributeWords(t, fact);
  const parts = [
    fact.place ? <RecordLink to={fact.place} labels={labels} /> : null,
    words === null ? null : <BidiText text={words} language={fact.textLanguage} />,
    fact.date ? <UncertainDate date={fact.date} /> : null,
  ].filter((part) => part !== null);
  const separator = t("fact.listSeparator");
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
