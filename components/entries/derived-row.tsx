import { useTranslations } from "next-intl";
import { CertaintyMark } from "@/components/facts/certainty-mark";
import { CitationMarks } from "@/components/facts/citation-marks";
import type { FactContext } from "@/components/facts/fact-context";
import { Reasons } from "@/components/facts/reasons";
import { UncertainDate } from "@/components/facts/uncertain-date";
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
