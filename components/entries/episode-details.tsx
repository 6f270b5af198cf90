import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Reasons } from "@/components/facts/reasons";
import { SentenceTerm } from "@/components/facts/sentence-term";
import { BidiText } from "@/components/ui/bidi-text";
import { InnerRow, InnerTable } from "@/components/ui/definition-table";
import { Prose } from "@/components/ui/prose";
import type { Unit } from "@/lib/publication/public-record";

/** The rest of what is said about an event. */
export function EpisodeDetails({ episode }: { episode: Unit<"episode"> }) {
  return (
    <>
      {episode.description ? <Prose text={episode.description} language={episode.descriptionLanguage} /> : null}
      <EpisodeReasons episode={episode} />
    </>
  );
}

/** Reasons, charge, term, court and conditions of an event; nothing where none is given. */
export function EpisodeReasons({ episode, isOfficialOnly = false }: { episode: Unit<"episode">; isOfficialOnly?: boolean }) {
  const t = useTranslations("entry.episode");
  const words = (text: string | null): ReactNode => (text === null ? null : <BidiText text={text} />);
  const reasons = (categories: Unit<"episode">["reasonsSuspected"], said: string | null): ReactNode =>
    categories.length > 0 || said !== null ? <Reasons categories={categories} words={said} /> : null;
  const rows = [
    ["reasonSuspected", isOfficialOnly ? null : reasons(episode.reasonsSuspected, episode.reasonSuspectedWords)],
    ["reasonOfficial", reasons(episode.reasonsOfficial, episode.reasonOfficialWords)],
    ["charge", words(episode.charge)],
    ["sentence", episode.sentence ? <SentenceTerm sentence={episode.sentence} /> : null],
    ["court", words(episode.court)],
    ["conditions", isOfficialOnly ? null : words(episode.conditions)],
  ] as const;
  const said = rows.filter(([, value]) => value !== null);
  if (said.length === 0) return null;
  return (
    <div className="mt-1">
      <InnerTable>
        {said.map(([key, value]) => (
          <InnerRow key={key} term={t(key)}>
            {value}
          </InnerRow>
        ))}
      </InnerTable>
    </div>
  );
}
