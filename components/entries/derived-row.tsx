import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { AttributeValue } from "@/components/facts/attribute-value";
import { CertaintyMark } from "@/components/facts/certainty-mark";
import { CitationMarks } from "@/components/facts/citation-marks";
import { ClaimGroup } from "@/components/facts/claim-group";
import type { FactContext } from "@/components/facts/fact-context";
import { Reasons } from "@/components/facts/reasons";
import { RecordLink } from "@/components/facts/record-link";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { placesOf } from "@/lib/publication/current-location";
import type { CurrentLocation } from "@/lib/publication/current-location";
import type { PublicFact, Unit } from "@/lib/publication/public-record";

/** What stands beside a value that was taken from a fact elsewhere on the page: its marks and the way there. */
export function FromFact({ fact, context }: { fact: PublicFact; context: FactContext }) {
  const t = useTranslations();
  const label = fact.type === "episode" ? t(`vocabulary.episodeKinds.${fact.kind}`) : t(`vocabulary.factKinds.${fact.type}`);
  return (
    <>
      <CertaintyMark certainty={fact.certainty} />
      <CitationMarks notes={context.notes.get(fact.id) ?? []} />{" "}
      <a href={`#${fact.id}`} className="label screen-only whitespace-nowrap">
        {t("entry.seeFact", { label })}
      </a>
    </>
  );
}

/** The date of the first event that is dated. */
export function DerivedDate({ episode, context }: { episode: Unit<"episode"> | null; context: FactContext }) {
  const t = useTranslations("site");
  if (!episode?.start) return <span className="text-soft">{t("unknown")}</span>;
  return (
    <>
      <UncertainDate date={episode.start} /> <FromFact fact={episode} context={context} />
    </>
  );
}

/** Where somebody likely is: the place of the status shown, and the residences since. */
export function DerivedLocation({ location: { statuses, residences }, label, context }: { location: CurrentLocation; label: string; context: FactContext }) {
  const isKnown = statuses.length + residences.length > 0;
  return (
    <>
      {statuses.map((fact) => (
        <p key={fact.id}>
          {placesOf(fact).map((place) => (
            <Fragment key={place.kind}>
              <RecordLink to={place} labels={context.labels} />{" "}
            </Fragment>
          ))}
          <FromFact fact={fact} context={context} />
        </p>
      ))}
      {residences.length > 0 || !isKnown ? (
        <ClaimGroup facts={residences} context={context} label={label} isManifold value={(fact) => <AttributeValue fact={fact} labels={context.labels} />} />
      ) : null}
    </>
  );
}

interface DerivedReasonsProps {
  episodes: readonly Unit<"episode">[];
  which: "suspected" | "official";
  context: FactContext;
}

/** The reasons given in the events of an entry, each with the event that it belongs to. */
export function DerivedReasons({ episodes, which, context }: DerivedReasonsProps) {
  const t = useTranslations();
  if (episodes.length === 0) return <span className="text-soft">{t("site.unknown")}</span>;
  return (
    <ul>
      {episodes.map((episode) => (
        <li key={episode.id} className={episode.standing === "rejected" ? "text-soft" : undefined}>
          {episode.standing === "shown" ? null : <span className="label">{t(`fact.standing.${episode.standing}`)}: </span>}
          <Reasons
            categories={which === "suspected" ? episode.reasonsSuspected : episode.reasonsOfficial}
            // Words that a content note covers are read where they are folded.
            words={episode.contentNote ? null : which === "suspected" ? episode.reasonSuspectedWords : episode.reasonOfficialWords}
          />
          <FromFact fact={episode} context={context} />
        </li>
      ))}
    </ul>
  );
}
