import { useTranslations } from "next-intl";
import { Claim } from "@/components/facts/claim";
import type { FactContext } from "@/components/facts/fact-context";
import { RecordLink } from "@/components/facts/record-link";
import { UncertainDate } from "@/components/facts/uncertain-date";
import { Section } from "@/components/ui/section";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import type { Unit } from "@/lib/publication/public-record";
import { EpisodeDetails } from "./episode-details";

interface ChronologyProps {
  /** Each episode with the other claims about it. */
  episodes: readonly (readonly Unit<"episode">[])[];
  context: FactContext;
}

/** What is said to have happened, in order; claims that contradict each other stand side by side. */
export function Chronology({ episodes, context }: ChronologyProps) {
  const t = useTranslations("entry");
  return (
    <Section id="chronology" title={t("sections.chronology")}>
      {episodes.length === 0 ? <p className="text-soft">{t("none.chronology")}</p> : null}
      <Timeline>
        {episodes.map(([episode, ...rivals]) =>
          episode ? (
            <TimelineItem key={episode.id} when={<EpisodeTime episode={episode} />}>
              {rivals.length === 0 ? (
                <Episode episode={episode} context={context} />
              ) : (
                <div className="claims">
                  {[episode, ...rivals].map((one) => (
                    <Episode key={one.id} episode={one} context={context} isContested />
                  ))}
                </div>
              )}
            </TimelineItem>
          ) : null,
        )}
      </Timeline>
    </Section>
  );
}

interface EpisodeProps {
  episode: Unit<"episode">;
  context: FactContext;
  isContested?: boolean;
}

function Episode({ episode, context, isContested = false }: EpisodeProps) {
  const t = useTranslations();
  const kind = t(`vocabulary.episodeKinds.${episode.kind}`);
  return (
    <Claim
      fact={episode}
      context={context}
      label={kind}
      isContested={isContested}
      details={<EpisodeDetails episode={episode} />}
    >
      <strong className="font-semibold">{kind}</strong>
      {isContested && (episode.start || episode.end) ? (
        <>
          {t("fact.listSeparator")}
          <EpisodeTime episode={episode} />
        </>
      ) : null}
      {[episode.facility, episode.place].map((ref) =>
        ref ? (
          <span key={ref.kind}>
            {t("fact.listSeparator")}
            <RecordLink to={ref} labels={context.labels} />
          </span>
        ) : null,
      )}
    </Claim>
  );
}

function EpisodeTime({ episode: { start, end } }: { episode: Unit<"episode"> }) {
  const t = useTranslations("entry.episode");
  if (!start && !end) return t("undated");
  return (
    <>
      {start ? <UncertainDate date={start} /> : null}
      {end ? (
        <span className="block">
          {t("until")} <UncertainDate date={end} />
        </span>
      ) : null}
    </>
  );
}
