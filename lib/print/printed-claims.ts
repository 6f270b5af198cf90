import { attributeWords } from "@/lib/publication/attribute-words";
import { attributionsOf } from "@/lib/publication/attribution";
import type { PublicFact, Unit } from "@/lib/publication/public-record";
import type { PublicCitation } from "@/lib/publication/public-unit";
import type { Block, Inline } from "./print-document";
import { contentNote, date, joined, numbered, own, plain, recordName, text, words } from "./print-words";
import type { Printing } from "./print-words";

interface ClaimOptions {
  /** Other claims stand beside this one, so each says which it is and who makes it. */
  isContested?: boolean;
  /** It matters who says so, even when nobody says otherwise. */
  isAttributed?: boolean;
  /** More about the fact, below its value. */
  details?: readonly Block[];
}

/** One fact: value, certainty and footnotes, and why it is shown, kept beside or set aside. */
export function claim(printing: Printing, fact: PublicFact, value: readonly Inline[], { isContested = false, isAttributed = false, details = [] }: ClaimOptions = {}): Block[] {
  const { t } = printing;
  const isDisputed = isContested || fact.standing !== "shown";
  return [
    ...(isDisputed ? [text([plain(t(`fact.standing.${fact.standing}`))], "label")] : []),
    ...contentNote(printing, fact.contentNote),
    text([...value, ...marks(printing, fact)]),
    ...details,
    ...(fact.remark ? [text([words(fact.remark)], "small")] : []),
    ...(isDisputed || isAttributed ? [attribution(printing, fact.citations)] : []),
    ...(fact.standingReason ? [text([plain(`${t("fact.because")} `), words(fact.standingReason)], "small")] : []),
  ];
}

/** How sure a claim is where it is not confirmed, and the marks of its footnotes. */
export function marks({ t, notes }: Printing, { certainty, citations }: PublicFact): Inline[] {
  const sure = certainty === "confirmed" ? [] : [plain(` (${t(`vocabulary.certainties.${certainty}`)})`, "soft")];
  return [...sure, ...notes.marks(citations)];
}

function attribution(printing: Printing, citations: readonly PublicCitation[]): Block {
  const { t } = printing;
  const said = attributionsOf(citations, printing.cited);
  if (said.length === 0) return text([plain(t("fact.unsourced"))], "small");
  const speakers = said.map(({ ref, name, language }) => [name === null ? plain(numbered(printing, ref)) : own(name, language)]);
  return text([plain(`${t("fact.saidBy")} `), ...joined(printing, speakers)], "small");
}

/** All claims on one question; where there are several, each with who makes it. */
export function claims<Fact extends PublicFact>(printing: Printing, facts: readonly Fact[], value: (fact: Fact) => Inline[], isManifold = false): Block[] {
  const isContested = facts.length > 1 && (!isManifold || facts.some((fact) => fact.standing !== "shown"));
  if (facts.length === 0) return [text([plain(printing.t("site.unknown"), "soft")])];
  return facts.flatMap((fact) => claim(printing, fact, value(fact), { isContested }));
}

/** The value of an attribute: vocabulary term, words, place and date, whichever it has. */
export function attributeValue(printing: Printing, fact: Unit<"attribute">): Inline[] {
  const { term, words: said } = attributeWords(printing.t, fact);
  const parts: Inline[][] = [
    fact.place ? recordName(printing, fact.place) : [],
    said === null ? [] : [own(said, fact.textLanguage)],
    fact.date ? date(printing, fact.date) : [],
  ].filter((part) => part.length > 0);
  if (term === null) return joined(printing, parts);
  if (parts.length === 0) return [plain(term)];
  // Words say more than the class that they were filed under, save where the class is the fact itself.
  return fact.professionClass ? [...joined(printing, parts), plain(` (${term})`, "soft")] : joined(printing, [[plain(term)], ...parts]);
}

/** The other person of a relation, as far as they may be named. */
export function relatedPerson(printing: Printing, other: Unit<"relation">["other"]): Inline[] {
  if (other.as === "entry") return recordName(printing, { kind: "entry", number: other.number });
  return [other.as === "name" ? own(other.text, other.language) : plain(printing.t("site.nameNotGiven"), "soft")];
}

/** What the other person is to this one, by sex where the language needs it. */
export function relationLabel({ t }: Printing, { kind, otherSex }: Unit<"relation">): string {
  return t(`vocabulary.relationKinds.${kind}`, { sex: otherSex ?? "other" });
}
