import "server-only";
import type { AskedEngines } from "./asked-engine";
import type { CurrentEntries } from "@/lib/search/columns/entry-columns-queries";
import { countReferringEntries, keepCurrent } from "./published-queries";
import type { Found, TextLookup } from "./search-engine";

/** Entries and testimonies that hold the words. */
export interface FoundByWords {
  /** Entries, best first. */
  numbers: number[];
  /** Testimonies that are about one entry alone, by the entry that was found through them. */
  through: ReadonlyMap<number, number>;
  /** Testimonies about several entries: which of them the words are about, nobody knows. */
  testimonies: { number: number; entries: number }[];
  isCut: boolean;
}

const NOTHING: Found = { records: [], isCut: false };
/** Testimonies whose entries are looked up. */
const MOST_TESTIMONIES = 300;

/** Finds entries by the words of their own texts, and of testimonies that speak of nobody else. */
export async function searchTexts(
  engines: AskedEngines,
  published: CurrentEntries,
  words: Pick<TextLookup, "words" | "phrases">,
  bounds: { within: readonly number[] | null; limit: number },
): Promise<FoundByWords> {
  const ask = (kind: "entry" | "testimony", limit: number) =>
    engines.ask((engine, timeoutMs) => engine.findTexts({ ...words, kinds: [kind], isPrefix: false }, { ...bounds, limit, timeoutMs }), NOTHING);
  const [entries, testimonies] = await Promise.all([ask("entry", bounds.limit), ask("testimony", MOST_TESTIMONIES)]);
  const numbers = entries.records.filter(({ number, revision }) => published.isCurrent(number, revision)).map(({ number }) => number);
  const current = await engines.read((timeoutMs) => keepCurrent(testimonies.records, timeoutMs), []);
  const spoken = current.map(({ number }) => number);
  const referring = await engines.read((timeoutMs) => countReferringEntries("testimony", spoken, timeoutMs), null);
  const through = new Map<number, number>();
  const several: { number: number; entries: number }[] = [];
  // Where that took too long, nothing is said of them rather than something wrong.
  for (const number of referring === null ? [] : spoken) {
    const { entries: count = 0, only = 0 } = referring?.get(number) ?? {};
    if (count === 1) through.set(only, through.get(only) ?? number);
    else several.push({ number, entries: count });
  }
  const allowed = bounds.within === null ? null : new Set(bounds.within);
  const added = [...through.keys()].filter((number) => allowed?.has(number) ?? true);
  return {
    numbers: [...new Set([...numbers, ...added])],
    through,
    testimonies: several,
    isCut: entries.isCut || testimonies.isCut,
  };
}
