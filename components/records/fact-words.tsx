import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { Reasons } from "@/components/facts/reasons";
import { RecordLink } from "@/components/facts/record-link";
import { RelatedPerson, useRelationLabel } from "@/components/facts/related-person";
import type { RecordLabels } from "@/components/facts/record-labels";
import { SentenceTerm } from "@/components/facts/sentence-term";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { BidiText } from "@/components/ui/bidi-text";
import type { PublicFact, Unit } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";

interface WordsProps<Type extends PublicFact["type"]> {
  fact: Unit<Type>;
  labels: RecordLabels;
  /** A record that need not be named, because its page is being read. */
  on?: RecordRef;
}

/** A name as written, with its kind where that is not the plain one. */
export function NameWords({ fact }: { fact: Unit<"name"> }) {
  const t = useTranslations("vocabulary.nameKinds");
  return (
    <>
      <BidiText text={fact.text} language={fact.language} script={fact.script} />
      {fact.kind === "primary" ? null : <span className="text-soft"> ({t(fact.kind)})</span>}
    </>
  );
}

/** What happened, in the order in which one would say it: when, where, what, why. */
export function EpisodeWords({ fact, labels, on }: WordsProps<"episode">) {
  const t = useTranslations("entry.episode");
  const say = useTranslations("records");
  const until = fact.end;
  const parts = [
    fact.start ? <UncertainDate date={fact.start} /> : null,
    until ? say.rich("until", { date: () => <UncertainDate date={until} /> }) : null,
    isElsewhere(fact.facility, on) ? <RecordLink to={fact.facility} labels={labels} /> : null,
    isElsewhere(fact.place, on) ? <RecordLink to={fact.place} labels={labels} /> : null,
    fact.sentence ? <SentenceTerm sentence={fact.sentence} /> : null,
    hasReason(fact.reasonsSuspected, fact.reasonSuspectedWords) ? (
      <>
        <span className="text-soft">{t("reasonSuspected")}:</span>{" "}
        <Reasons categories={fact.reasonsSuspected} words={fact.reasonSuspectedWords} />
      </>
    ) : null,
    hasReason(fact.reasonsOfficial, fact.reasonOfficialWords) ? (
      <>
        <span className="text-soft">{t("reasonOfficial")}:</span>{" "}
        <Reasons categories={fact.reasonsOfficial} words={fact.reasonOfficialWords} />
      </>
    ) : null,
  ];
  return (
    <>
      <Parts parts={parts} />
      {fact.description === null ? null : (
        <>
          <br />
          <BidiText text={fact.description} language={fact.descriptionLanguage} />
        </>
      )}
    </>
  );
}

/** A status report: the value, what was said, and as of when. */
export function StatusWords({ fact, labels, on }: WordsProps<"status">) {
  const t = useTranslations();
  const date = fact.asOf ?? fact.learned;
  const parts = [
    t(`vocabulary.statusValues.${fact.value}`),
    fact.text === null ? null : <BidiText text={fact.text} language={fact.textLanguage} />,
    isElsewhere(fact.place, on) ? <RecordLink to={fact.place} labels={labels} /> : null,
    date ? <UncertainDate date={date} /> : null,
  ];
  return <Parts parts={parts} />;
}

/** The other person and what they are to this one. */
export function RelationWords({ fact, labels }: WordsProps<"relation">) {
  const t = useTranslations("fact");
  const relation = useRelationLabel(fact);
  return (
    <>
      {fact.words === null ? relation : <BidiText text={fact.words} />}
      {t("listSeparator")}
      <RelatedPerson other={fact.other} labels={labels} />
    </>
  );
}

function isElsewhere<Ref extends RecordRef>(ref: Ref | null, on: RecordRef | undefined): ref is Ref {
  return ref !== null && (on === undefined || recordKey(ref) !== recordKey(on));
}

function hasReason(categories: readonly unknown[], words: string | null): boolean {
  return categories.length > 0 || words !== null;
}

function Parts({ parts }: { parts: readonly ReactNode[] }) {
  const separator = useTranslations("records")("partSeparator");
  return parts
    .filter((part) => part !== null)
    .map((part, index) => (
      <Fragment key={index}>
        {index > 0 ? separator : null}
        {part}
      </Fragment>
    ));
}
