import type { PublicUnit } from "@/lib/publication/public-record";
import { accountSections } from "@/lib/testimonies/vocabulary";

/** Words that somebody wrote into a field of a unit. */
export interface FreeText {
  field: string;
  text: string;
}

/**
 * Fields in which people write as they like. Names, titles of places and codes are not among them: a name is public or
 * withheld as a whole.
 */
const WRITTEN = [
  "standingReason", "remark", "text", "description", "reasonSuspectedWords", "reasonOfficialWords", "charge", "court", "conditions",
  "words", "witnessRelationWords", "label", "note", "author", "publisher", "title", "translator", "definition", "name", "provenance", "permittedBy",
] as const;
/** Fields that hold words within something else: the words of a date, of a sentence, of a citation, sections of an account. */
const HOLDING = ["date", "start", "end", "asOf", "learned", "sentence", "citations", "sections"] as const;

/** Every text of a unit that was written freely, with the field it stands in. */
export function freeTextsOf(unit: PublicUnit): FreeText[] {
  // What the rules make of the facts has no words of its own, and a name is not written freely.
  if (unit.type === "assessment") return [];
  const fields = unit as unknown as Readonly<Record<string, unknown>>;
  const isName = unit.type === "name" || unit.type === "record_name";
  const written = WRITTEN.filter((field) => !(isName && field === "text")).flatMap((field): FreeText[] => {
    const value = fields[field];
    return typeof value === "string" ? [{ field, text: value }] : [];
  });
  const held = HOLDING.flatMap((field) => wordsIn(fields[field]).map((text): FreeText => ({ field, text })));
  return [...written, ...held];
}

/** Words inside of a value, codes and addresses left out. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (value === null || typeof value !== "object") return [];
  const { words, quote, locator, ...rest } = value as { words?: unknown; quote?: unknown; locator?: { value?: unknown } | null };
  const sections = Object.entries(rest).flatMap(([key, text]) => (SECTION_KEYS.has(key) ? [text] : []));
  return [words, quote, locator?.value, ...sections].filter((text) => typeof text === "string");
}

const SECTION_KEYS: ReadonlySet<string> = new Set(accountSections);

/** The names of all fields in which words are written freely, wherever they stand. */
export const FREE_FIELDS: ReadonlySet<string> = new Set([...WRITTEN, "words", "quote", ...accountSections]);
