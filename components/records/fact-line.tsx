import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { AttributeValue } from "@/components/facts/attribute-value";
import { CertaintyMark } from "@/components/facts/certainty-mark";
import { Locator } from "@/components/facts/locator";
import type { RecordLabels } from "@/components/facts/record-labels";
import { textAttributes } from "@/lib/i18n/text-direction";
import { factPath } from "@/lib/permalinks";
import type { PublicFact } from "@/lib/publication/public-record";
import type { PublicCitation, RecordRef } from "@/lib/publication/public-unit";
import { EpisodeWords, NameWords, RelationWords, StatusWords } from "./fact-words";

interface FactLineProps {
  entry: number;
  fact: PublicFact;
  labels: RecordLabels;
  /** The citations to show, with their locators; none where the line is not about what it rests on. */
  citations?: readonly PublicCitation[];
  /** The record on whose page the line stands; its name is not repeated. */
  on?: RecordRef;
}

/** One fact in one line, with a link to its place in the entry and where in the cited record it stands. */
export function FactLine({ entry, fact, labels, citations = [], on }: FactLineProps) {
  const locale = useLocale();
  const t = useTranslations();
  const term = useFactTerm(fact);
  const locators = citations.flatMap(({ locator }) => locator ?? []);
  const words = <FactWords fact={fact} labels={labels} on={on} />;
  return (
    <li className="py-1">
      <a href={factPath(locale, entry, fact.id)}>{term}</a>
      {fact.contentNote ? (
        <span className="text-soft"> {t("records.describes", { note: t(`vocabulary.contentNotes.${fact.contentNote}`) })}</span>
      ) : (
        <>: {words}</>
      )}
      {fact.standing === "shown" ? <CertaintyMark certainty={fact.certainty} /> : <span className="label"> ({t(`vocabulary.standings.${fact.standing}`)})</span>}
      {locators.map((locator, index) => (
        <Fragment key={index}>
          {" "}
          <span className="label">
            <Locator locator={locator} />
          </span>
        </Fragment>
      ))}
      {citations.map(({ quote }, index) =>
        quote === null ? null : (
          <q key={index} {...textAttributes()} className="block text-[0.9375rem] text-soft">
            {quote}
          </q>
        ),
      )}
    </li>
  );
}

function useFactTerm(fact: PublicFact): string {
  const t = useTranslations();
  switch (fact.type) {
    case "attribute":
      return t(`vocabulary.attributeKinds.${fact.kind}`);
    case "episode":
      return t(`vocabulary.episodeKinds.${fact.kind}`);
    default:
      return t(`compare.units.${fact.type}`);
  }
}

function FactWords({ fact, labels, on }: Pick<FactLineProps, "fact" | "labels" | "on">): ReactNode {
  switch (fact.type) {
    case "attribute":
      return <AttributeValue fact={fact} labels={labels} />;
    case "episode":
      return <EpisodeWords fact={fact} labels={labels} on={on} />;
    case "name":
      return <NameWords fact={fact} />;
    case "status":
      return <StatusWords fact={fact} labels={labels} on={on} />;
    case "relation":
      return <RelationWords fact={fact} labels={labels} />;
  }
}
