import "server-only";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { listIndexes } from "@/lib/search/indexing/index-state-queries";
import { AskedEngines } from "./asked-engine";
import { searchNames } from "./name-search-queries";
import type { NameHit } from "./name-search-queries";
import { searchEngines } from "./search-engines";
import { parseSearchQuery } from "./search-query";

/** How long one lookup may take, and all names that are asked for together. */
const LIMITS = { lookupMs: 1_500, requestMs: 10_000 };
/** Records that are compared with a name. */
const MOST_COMPARED = 200;
/** Names that are looked for at once: readers of pages are searching as well. */
const AT_ONCE = 4;

/** A name of somebody's list, and of which kinds the record may be that is meant. */
export interface NameToMatch {
  text: string;
  kinds: readonly PublicRecordKind[];
}

/** The records that a name may mean, best first. */
export interface NameMatches {
  hits: readonly NameHit[];
  /** There are more of this name than were compared. */
  isCut: boolean;
}

/** What was found for each name, in their order. */
export interface MatchedNames {
  names: readonly NameMatches[];
  /** Some name could not be looked for in time. */
  isTimedOut: boolean;
  /** Everything was asked, and by an index that is up to date. */
  isComplete: boolean;
}

/** Looks for many names, each by itself, across scripts and spellings. */
export async function matchNames(wanted: readonly NameToMatch[]): Promise<MatchedNames> {
  const engines = new AskedEngines(searchEngines(), await listIndexes(), LIMITS);
  const names: NameMatches[] = [];
  for (let first = 0; first < wanted.length; first += AT_ONCE) {
    names.push(...(await Promise.all(wanted.slice(first, first + AT_ONCE).map((one) => matchName(engines, one)))));
  }
  return { names, isTimedOut: engines.isTimedOut, isComplete: engines.isReliable };
}

async function matchName(engines: AskedEngines, { text, kinds }: NameToMatch): Promise<NameMatches> {
  const query = parseSearchQuery(text);
  if (query === null || kinds.length === 0) return { hits: [], isCut: false };
  const { entries, others, isCut } = await searchNames(engines, { text: query.text, phrases: [], exactWords: null, kinds, isPrefix: false, within: null, limit: MOST_COMPARED });
  return { hits: [...entries, ...others].toSorted((one, other) => other.score - one.score), isCut };
}
