import "server-only";
import type { IndexTerms, NameKeys } from "@/lib/names/name-keys";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { SearchDocument } from "./search-document";

/** The engines that there are; the names stand in the database beside what is waiting for each. */
export type SearchEngineName = "postgres" | "meilisearch";

/** A name that is looked for, with the keys under which every script and spelling of it can be found. */
export interface NameLookup {
  text: string;
  keys: NameKeys;
  terms: IndexTerms;
  /** Records of which kinds may answer. */
  kinds: readonly PublicRecordKind[];
  /** The reader is still typing: the last part may go on. */
  isPrefix: boolean;
}

/** Words that are looked for in texts: cleaned, case and marks folded, never the syntax of an engine. */
export interface TextLookup {
  /** All of these stand in the text, in any order. */
  words: readonly string[];
  /** Words that stand one after the other. */
  phrases: readonly (readonly string[])[];
  kinds: readonly PublicRecordKind[];
  /** The reader is still typing: the last word may go on. */
  isPrefix: boolean;
}

/** How far an engine may go for one answer. */
export interface LookupBounds {
  limit: number;
  /** Numbers of the only entries that matter, where filters leave few; other kinds are not bound by it. */
  within: readonly number[] | null;
  /** After so long the engine gives up and throws. */
  timeoutMs: number;
}

/** A record that an engine proposes. It is only a proposal: what readers see is read from published versions. */
export interface FoundRecord {
  kind: PublicRecordKind;
  number: number;
  /** The revision at which the record was indexed: text that a later one took away must not be found any more. */
  revision: bigint;
}

/** What an engine proposes, best first. */
export interface Found {
  records: FoundRecord[];
  /** There are more than the limit allows. */
  isCut: boolean;
}

/** An index that is being built beside the one that answers. */
export interface IndexBuild {
  /** Adds documents to the new index; a document that comes again replaces the earlier one. */
  put(documents: readonly SearchDocument[]): Promise<void>;
  /** Takes records out of the new index, those that it never held included. */
  remove(recordIds: readonly string[]): Promise<void>;
  /** Lets the new index answer, at once and for every reader. */
  finish(): Promise<void>;
  /** Throws the new index away. */
  abandon(): Promise<void>;
}

/**
 * What stands behind the search: it proposes records by name and by words, and it is told what they have become.
 * It never ranks names and never gives texts away: that is done once, for every engine.
 */
export interface SearchEngine {
  readonly name: SearchEngineName;
  /** Records with a name that could be the one looked for. */
  findNames(lookup: NameLookup, bounds: LookupBounds): Promise<Found>;
  /** Records whose texts hold the words and phrases. */
  findTexts(lookup: TextLookup, bounds: LookupBounds): Promise<Found>;
  /** Brings records to their present state, in one step; doing it twice changes nothing. Returns when it can be found. */
  write(changes: { put: readonly SearchDocument[]; remove: readonly string[] }): Promise<void>;
  /** Everything that the index holds, for whoever compares it with what is published. */
  listIndexed(): AsyncIterable<{ recordId: string; revision: bigint }>;
  /** Begins a new index; the old one answers until the new one is finished. */
  rebuild(): Promise<IndexBuild>;
}
