import type { NameMatchReason } from "@/lib/names/vocabulary";
import type { EntryCard } from "@/lib/publication/entry-card";
import type { PublicRecordKind } from "@/lib/publication/public-record";

/** A piece of a published text, with the parts that match marked; in the script and spelling of the text. */
export interface Snippet {
  /** A BCP 47 tag; `und` where nobody wrote the language down. */
  language: string;
  parts: readonly { text: string; isMatch: boolean }[];
  /** Whether words were left out before and after. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** The published name form that matched, and why. */
export interface MatchedName {
  text: string;
  language: string;
  script: string;
  reason: NameMatchReason;
  /** The reader very probably means this name; otherwise it is merely similar. */
  isStrong: boolean;
}

/** How an entry was found. */
export type FoundBy = "listed" | "number" | "identifier" | "name" | "text";

/** One entry of the page of results. */
export interface EntryHit {
  number: number;
  card: EntryCard;
  by: FoundBy;
  /** Null where the entry was not found by a name. */
  matched: MatchedName | null;
  /** The number in another database that was asked for. */
  identifier: { database: string; identifier: string } | null;
  snippets: readonly Snippet[];
}

/** A place, facility, organisation or testimony that the words fit, and how many entries speak of it. */
export interface RelatedRecord {
  kind: Exclude<PublicRecordKind, "entry">;
  number: number;
  title: string | null;
  language: string | null;
  /** Published entries that refer to it; for a place, those of the places in it as well. */
  entries: number;
  matched: MatchedName | null;
}

/** A name that is spelled or sounds most like the one looked for, where nothing better was found. */
export interface NearestName {
  number: number;
  text: string;
  language: string;
  script: string;
  reason: NameMatchReason;
}

/** What the search made of the reader's words. */
export interface UnderstoodQuery {
  words: readonly string[];
  phrases: readonly string[];
  /** An entry number or a number of another database. */
  number: number | null;
  isExact: boolean;
  /** The words were longer than what is looked at. */
  isShortened: boolean;
}

/** The answer to one request, with or without words; `Facets` are the counts of the columns. */
export interface EntrySearchResult<Facets> {
  hits: readonly EntryHit[];
  total: number;
  page: number;
  pages: number;
  facets: Facets;
  /** Null where nobody asked for words. */
  understood: UnderstoodQuery | null;
  /** Entries that these words fit when no filter is set; says whether the filters are what leaves nothing. */
  totalUnfiltered: number;
  nearest: readonly NearestName[];
  related: readonly RelatedRecord[];
  /** More was found than is looked at: the totals are of the best only. */
  isCut: boolean;
  /** Part of the search was given up because it took too long: something may be missing. */
  isTimedOut: boolean;
  /** The page may be kept under the revision of the collection: the index is up to date and its own engine answered. */
  mayKeep: boolean;
}

/** What is suggested while a reader is typing. */
export interface Suggestions {
  suggestions: readonly Suggestion[];
  /** Everything was asked, and by an index that is up to date. */
  mayKeep: boolean;
}

/** One line of what is suggested while a reader is typing. */
export interface Suggestion {
  kind: PublicRecordKind;
  number: number;
  /** What the record is called; null where a name is withheld. */
  title: string | null;
  titleLanguage: string | null;
  /** The form that matched, where it is not the title. */
  matched: MatchedName | null;
  /** Entries that refer to it; null for an entry. */
  entries: number | null;
}
