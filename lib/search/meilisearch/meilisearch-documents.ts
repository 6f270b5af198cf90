import { z } from "zod";
import { indexTerms } from "@/lib/names/name-keys";
import { publicRecordSchemas } from "@/lib/publication/public-record";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { MeilisearchIndex } from "./meilisearch-settings";
import type { SearchDocument } from "@/lib/search/search-document";
import type { FoundRecord } from "@/lib/search/search-engine";
import { textLexemes } from "@/lib/search/text-lexemes";
import { textUnits } from "@/lib/search/text-units";

/** A record as the engine holds it: keys of names in one index, words of texts in the other. */
export type MeilisearchDocument = { id: string; kind: string; number: number; revision: string } & Record<string, unknown>;

/** Each record has a document in both indexes, an empty one included, so that one list names all that is indexed. */
export const meilisearchDocument: Record<MeilisearchIndex, (document: SearchDocument) => MeilisearchDocument> = {
  names: (document) => {
    const terms = document.names.map((name) => indexTerms(name.keys));
    const distinct = (keys: readonly string[]) => [...new Set(keys)].toSorted();
    return {
      ...head(document),
      folds: distinct(terms.flatMap((one) => one.folds)),
      concats: distinct(terms.flatMap((one) => one.concats)),
      skeletons: distinct(terms.flatMap((one) => one.skeletons)),
    };
  },
  texts: (document) => {
    const texts = document.texts.map(({ text }) => text);
    const characters = texts.flatMap((text) => textUnits(text).flatMap((unit) => (unit.isCharacter ? [unit.folded] : [])));
    return { ...head(document), texts: textParts(texts), characters: [...new Set(characters)].join(" ") };
  },
};

/** The engine counts the words of an attribute up to 65,535 and forgets the rest, so long texts get several. */
const LONGEST_PART = 50_000;
/** Words that pieces of one text have in common, so that a phrase is whole in one of them. */
const OVERLAP = 40;
/** Places that the engine leaves between two texts of one attribute, and some more. */
const GAP = 10;

/** The words of texts, each text by itself, in attributes that are short enough. */
function textParts(texts: readonly string[]): Record<string, string[]> {
  const parts: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const words = textLexemes([text]).map(({ lexeme }) => lexeme);
    for (let at = 0; at === 0 ? words.length > 0 : at + OVERLAP < words.length; at += LONGEST_PART - OVERLAP) {
      const piece = words.slice(at, at + LONGEST_PART);
      if (room < piece.length + GAP) {
        parts.push([]);
        room = LONGEST_PART + GAP;
      }
      parts.at(-1)?.push(piece.join(" "));
      room -= piece.length + GAP;
    }
  }
  return Object.fromEntries(parts.map((part, index) => [`part${index + 1}`, part]));
}

/** Characters of text in one request, well below the 100 MB that a server accepts. */
const BATCH_CHARACTERS = 8_000_000;
const BATCH_DOCUMENTS = 2_000;

/** Documents in requests of a bearable size. */
export function* documentBatches(documents: readonly SearchDocument[]): Generator<SearchDocument[]> {
  let batch: SearchDocument[] = [];
  let characters = 0;
  for (const document of documents) {
    const size = document.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (batch.length > 0 && (batch.length >= BATCH_DOCUMENTS || characters + size > BATCH_CHARACTERS)) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push(document);
    characters += size;
  }
  if (batch.length > 0) yield batch;
}

/** JSON knows no whole numbers beyond 2^53, so the revision travels as text. */
function head({ recordId, kind, number, revision }: SearchDocument): MeilisearchDocument {
  return { id: recordId, ref: `${kind}:${number}:${revision}`, kind, number, revision: String(revision) };
}

const revision = z.string().regex(/^\d{1,19}$/).transform(BigInt);
const REF = new RegExp(`^(${Object.keys(publicRecordSchemas).join("|")}):([1-9]\\d{0,9}):(\\d{1,19})$`);
const answerSchema = z.object({
  hits: z.array(z.object({ ref: z.string() })),
  // Thousands of values: their names are checked when they are read.
  facetDistribution: z.object({ ref: z.custom<object>((value) => typeof value === "object" && value !== null) }).optional(),
});
const indexedSchema = z.object({ id: z.uuid(), revision });

/** What an answer names, the ranked ones first, each once and no more than `most`; one of another form is refused. */
export function foundRecords(answer: unknown, most: number): FoundRecord[] {
  const { hits, facetDistribution } = answerSchema.parse(answer);
  const refs = new Set([...hits.map(({ ref }) => ref), ...Object.keys(facetDistribution?.ref ?? {})]);
  return [...refs].slice(0, most).map(foundRecord);
}

function foundRecord(ref: string): FoundRecord {
  const [, kind, number, revision] = REF.exec(ref) ?? [];
  if (kind === undefined || revision === undefined) throw new Error("A reference to a record has another form.");
  return { kind: kind as PublicRecordKind, number: Number(number), revision: BigInt(revision) };
}

/** What is known of a document without its words. */
export function indexedRecord(document: unknown): { recordId: string; revision: bigint } {
  const { id, revision } = indexedSchema.parse(document);
  return { recordId: id, revision };
}
