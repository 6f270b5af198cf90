import { dateInShort } from "@/lib/edtf-dates/said-date";
import { translatorIn } from "@/lib/i18n/translator";
import { attributeWords } from "@/lib/publication/attribute-words";
import type { RecordLabel } from "@/lib/publication/public-queries";
import type { PublicFact, PublicUnit, Unit } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import { sentenceLength } from "@/lib/publication/sentence-words";
import { shortened } from "@/lib/shortened";

/** Names of the records that a fact refers to. */
export type CitedLabels = ReadonlyMap<string, RecordLabel>;

/** A claim takes this much of a citation at most. */
const LONGEST = 120;

/**
 * What a fact claims, in the words of its page, so that whoever reads a citation need not follow it to know. Null where its
 * kind says all; what stands below a content note is not unfolded here.
 */
export function claimWords(unit: PublicUnit, labels: CitedLabels): string | null {
  const parts = partsOf(unit, labels).filter((part) => part !== null && part !== "");
  if (parts.length === 0) return null;
  const said = shortened(parts.join(", ").replace(/\s+/g, " "), LONGEST);
  const doubts = "standing" in unit && "certainty" in unit ? doubtsOf(unit) : [];
  return doubts.length === 0 ? said : `${said} (${doubts.join(", ")})`;
}

type Part = string | null;

function partsOf(unit: PublicUnit, labels: CitedLabels): Part[] {
  const t = translatorIn("en");
  const isFolded = "contentNote" in unit && unit.contentNote !== null;
  const unless = (parts: () => Part[]) => (isFolded ? [] : parts());
  switch (unit.type) {
    case "name":
      return [unit.text, unit.kind === "primary" ? null : lower(t(`vocabulary.nameKinds.${unit.kind}`))];
    case "attribute":
      return [lower(t(`vocabulary.attributeKinds.${unit.kind}`)), ...unless(() => attributeParts(unit, labels))];
    case "episode":
      return [lower(t(`vocabulary.episodeKinds.${unit.kind}`)), ...unless(() => episodeParts(unit, labels))];
    case "status":
      return unless(() => [lower(t(`vocabulary.statusValues.${unit.value}`)), dateInShort(unit.asOf ?? unit.learned, "en")]);
    case "relation":
      return [lower(t(`vocabulary.relationKinds.${unit.kind}`, { sex: unit.otherSex ?? "other" })), ...unless(() => [other(unit, labels)])];
    case "remark":
      return [lower(t(`vocabulary.remarkTopics.${unit.topic}`)), unit.text];
    case "image":
      return unless(() => [unit.text]);
    default:
      return [];
  }
}

function attributeParts(fact: Unit<"attribute">, labels: CitedLabels): Part[] {
  const { term, words } = attributeWords(translatorIn("en"), fact);
  // Words say more than the class that they were filed under.
  return [fact.professionClass && words !== null ? null : term, words, named(fact.place, labels), dateInShort(fact.date, "en")];
}

function episodeParts({ start, end, facility, place, sentence }: Unit<"episode">, labels: CitedLabels): Part[] {
  const t = translatorIn("en");
  const ended = dateInShort(end, "en");
  return [dateInShort(start, "en"), ended && t("citations.until", { date: ended }), named(facility, labels), named(place, labels), sentence && (sentence.words ?? sentenceLength(t, sentence))];
}

function other({ other: one }: Unit<"relation">, labels: CitedLabels): string {
  if (one.as === "name") return one.text;
  return (one.as === "entry" ? named({ kind: "entry", number: one.number }, labels) : null) ?? lower(translatorIn("en")("site.nameNotGiven"));
}

function named(ref: RecordRef | null, labels: CitedLabels): Part {
  return ref && (labels.get(recordKey(ref))?.title ?? translatorIn("en")(`citations.numbered.${ref.kind}`, { number: String(ref.number) }));
}

/** What the page says of a claim that it does not simply show. */
function doubtsOf({ standing, certainty }: Pick<PublicFact, "standing" | "certainty">): string[] {
  const t = translatorIn("en");
  return [...(standing === "shown" ? [] : [lower(t(`fact.standing.${standing}`))]), ...(certainty === "confirmed" ? [] : [t(`vocabulary.certainties.${certainty}`)])];
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
