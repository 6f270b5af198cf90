import type { EntryView } from "@/lib/publication/entry-view";
import type { Unit } from "@/lib/publication/public-record";
import { sentenceLength } from "@/lib/publication/sentence-words";
import type { Block, Inline, Row } from "./print-document";
import { claim, marks } from "./printed-claims";
import { contentNote, date, joined, plain, prose, recordName, text, words } from "./print-words";
import type { Printing } from "./print-words";

type Episode = Unit<"episode">;

/** What is said to have happened, in order; claims that contradict each other stand one below the other. */
export function chronology(printing: Printing, episodes: EntryView["chronology"]): Block[] {
  const { t } = printing;
  if (episodes.length === 0) return [text([plain(t("entry.none.chronology"), "soft")])];
  const rows = episodes.flatMap(([episode, ...rivals]): Row[] => {
    if (!episode) return [];
    const isContested = rivals.length > 0;
    return [{ term: episodeTime(printing, episode), blocks: [episode, ...rivals].flatMap((one) => printedEpisode(printing, one, isContested)) }];
  });
  return [{ is: "rows", rows }];
}

function printedEpisode(printing: Printing, episode: Episode, isContested: boolean): Block[] {
  const kind = plain(printing.t(`vocabulary.episodeKinds.${episode.kind}`), "strong");
  const when = isContested && (episode.start || episode.end) ? episodeTime(printing, episode) : [];
  const places = [episode.facility, episode.place].map((ref) => (ref ? recordName(printing, ref) : []));
  const details = [...(episode.description ? prose(episode.description, episode.descriptionLanguage) : []), ...episodeReasons(printing, episode)];
  return claim(printing, episode, joined(printing, [[kind], when, ...places]), { isContested, details });
}

/** When it began and ended. */
function episodeTime(printing: Printing, { start, end }: Episode): Inline[] {
  const { t } = printing;
  if (!start && !end) return [plain(t("entry.episode.undated"))];
  const until = end ? [plain(`${start ? "\n" : ""}${t("entry.episode.until")} `), ...date(printing, end)] : [];
  return [...(start ? date(printing, start) : []), ...until];
}

/** Reasons, charge, term, court and conditions of an event; nothing where none is given. */
function episodeReasons(printing: Printing, episode: Episode, isOfficialOnly = false): Block[] {
  const said = (value: string | null): Inline[] => (value === null ? [] : [words(value)]);
  const all = [
    ["reasonSuspected", isOfficialOnly ? [] : reasons(printing, episode.reasonsSuspected, episode.reasonSuspectedWords)],
    ["reasonOfficial", reasons(printing, episode.reasonsOfficial, episode.reasonOfficialWords)],
    ["charge", said(episode.charge)],
    ["sentence", episode.sentence ? sentenceTerm(printing, episode.sentence) : []],
    ["court", said(episode.court)],
    ["conditions", isOfficialOnly ? [] : said(episode.conditions)],
  ] as const;
  const lines = all.filter(([, value]) => value.length > 0);
  return lines.map(([key, value]) => text([plain(`${printing.t(`entry.episode.${key}`)}: `, "soft"), ...value]));
}

function reasons(printing: Printing, categories: Episode["reasonsSuspected"], said: string | null): Inline[] {
  const named = joined(printing, categories.map((category) => [plain(printing.t(`vocabulary.reasonCategories.${category}`))]));
  if (said === null) return named;
  return [words(said), ...(named.length > 0 ? [plain(" ("), ...named, plain(")")] : [])];
}

/** The reasons given in the events of an entry, each with the event's footnotes. */
export function derivedReasons(printing: Printing, episodes: readonly Episode[], which: "suspected" | "official"): Block[] {
  const { t } = printing;
  if (episodes.length === 0) return [text([plain(t("site.unknown"), "soft")])];
  return episodes.map((episode) => {
    const standing = episode.standing === "shown" ? [] : [plain(`${t(`fact.standing.${episode.standing}`)}: `, "soft")];
    const given = which === "suspected" ? episode.reasonsSuspected : episode.reasonsOfficial;
    // Words under a content note stand with the event, below the note.
    const said = episode.contentNote ? null : which === "suspected" ? episode.reasonSuspectedWords : episode.reasonOfficialWords;
    return text([...standing, ...reasons(printing, given, said), ...marks(printing, episode)]);
  });
}

/** The term of a sentence: the words, else its length. */
export function sentenceTerm({ t }: Printing, sentence: NonNullable<Episode["sentence"]>): Inline[] {
  if (sentence.words !== null) return [words(sentence.words)];
  const length = sentenceLength(t, sentence);
  return length === null ? [] : [plain(length)];
}

/** What an event says of what authorities said, in one line and its rows. */
export function officialEpisode(printing: Printing, episode: Episode): Block[] {
  const when = episode.start ?? episode.end;
  const line = joined(printing, [[plain(printing.t(`vocabulary.episodeKinds.${episode.kind}`), "strong")], when ? date(printing, when) : []]);
  return [text([...line, ...marks(printing, episode)]), ...contentNote(printing, episode.contentNote), ...episodeReasons(printing, episode, true)];
}
