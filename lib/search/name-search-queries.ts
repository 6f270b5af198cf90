import "server-only";
import { keysOf } from "@/lib/names/known-keys";
import { indexTerms } from "@/lib/names/name-keys";
import { rankNames } from "@/lib/names/rank-names";
import type { NameMatchReason } from "@/lib/names/vocabulary";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { AskedEngines } from "./asked-engine";
import { listNameForms } from "./name-form-queries";
import type { NamedRecord } from "./name-form-queries";
import { currentVocabulary } from "@/lib/search/postgres/postgres-vocabulary";
import type { Found } from "./search-engine";
import { holdsAll } from "./snippet";

/** What is asked of names. */
export interface NameQuestion {
  text: string;
  /** What stood in quotation marks has to stand in the name like that. */
  phrases: readonly (readonly string[])[];
  /** All words have to stand in one form of the name as they are typed, case and marks apart. */
  exactWords: readonly string[] | null;
  kinds: readonly PublicRecordKind[];
  isPrefix: boolean;
  within: readonly number[] | null;
  limit: number;
}

/** A record found by one of its published names. */
export interface NameHit {
  kind: PublicRecordKind;
  number: number;
  text: string;
  score: number;
  isStrong: boolean;
  reason: NameMatchReason;
}

/** What was found, best first, and everything that it was found among. */
export interface FoundNames {
  entries: NameHit[];
  /** Records of every other kind. */
  others: NameHit[];
  isCut: boolean;
  compared: NamedRecord[];
}

const NOTHING: Found = { records: [], isCut: false };

/** Finds records by name: an engine proposes, the published forms decide. */
export async function searchNames(engines: AskedEngines, question: NameQuestion): Promise<FoundNames> {
  const { text, isPrefix, kinds, within, limit } = question;
  const keys = keysOf(text);
  if (keys.parts.length === 0) return { entries: [], others: [], isCut: false, compared: [] };
  const lookup = { text, keys, terms: indexTerms(keys), isPrefix };
  // Entries are many: asked for together with them, a place would have to be lucky.
  const sides = [kinds.filter((kind) => kind === "entry"), kinds.filter((kind) => kind !== "entry")].filter((side) => side.length > 0);
  const found = await Promise.all(
    sides.map((side) => engines.ask((engine, timeoutMs) => engine.findNames({ ...lookup, kinds: side }, { limit, within, timeoutMs }), NOTHING)),
  );
  const proposed = found.flatMap(({ records }) => records);
  const named = await engines.read((timeoutMs) => listNameForms(proposed, timeoutMs), []);
  // Whoever scores the same stands by number, the latest first, as in lists: whichever engine proposed them.
  const compared = named.toSorted((one, other) => other.number - one.number);
  const { vocabulary, records } = await currentVocabulary();
  const rarityOf = (fold: string) => rarity(vocabulary.frequencyOf(fold), records);
  const candidates = compared.map(({ forms }, id) => ({ id, forms }));
  const hits = rankNames({ text, keys, isPrefix }, candidates, rarityOf).flatMap(({ id, form, score, isStrong, reason }): NameHit[] => {
    const record = compared[id];
    const matched = record?.forms[form];
    if (!record || !matched) return [];
    return asWritten({ kind: record.kind, number: record.number, text: matched.text, score, isStrong, reason }, record, question);
  });
  return {
    entries: hits.filter(({ kind }) => kind === "entry"),
    others: hits.filter(({ kind }) => kind !== "entry"),
    isCut: found.some(({ isCut }) => isCut),
    compared,
  };
}

/** The hit, as far as it holds what has to be there as written; then that form is the one that matched. */
function asWritten(hit: NameHit, record: NamedRecord, { phrases, exactWords }: NameQuestion): NameHit[] {
  if (phrases.length === 0 && exactWords === null) return [hit];
  const forms = [hit.text, ...record.forms.map((form) => form.text)];
  const form = forms.find((text) => holdsAll([text], { words: exactWords ?? [], phrases }));
  if (form === undefined) return [];
  return [exactWords === null ? { ...hit, text: form } : { ...hit, text: form, isStrong: true, reason: form === hit.text ? hit.reason : "same" }];
}

/** How rare a part of names is, from 0 (everybody has it) to 1 (one record or none). */
function rarity(frequency: number, records: number): number {
  return Math.min(1, Math.max(0, 1 - Math.log(Math.max(1, frequency)) / Math.log(1 + Math.max(1, records))));
}
