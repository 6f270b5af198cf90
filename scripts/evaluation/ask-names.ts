import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import { searchEntries } from "@/lib/search/search-queries";
import type { Judged } from "./judge-names";
import type { NameSet } from "./name-set";

/** Queries asked before the clock counts: connections are opened and plans made. */
const WARM_UP = 20;

/** Asks every query as the site would, one after the other, and notes where the expected record stands on the first page. */
export async function askNames(queries: NameSet["queries"], numbers: ReadonlyMap<string, number>, tellMiss: ((line: string) => void) | null): Promise<Judged[]> {
  for (const { query } of queries.slice(0, WARM_UP)) await search(query);
  const judged: Judged[] = [];
  for (const { query, expect, type, over } of queries) {
    const began = performance.now();
    const { hits } = await search(query);
    const milliseconds = performance.now() - began;
    const at = expect === null ? -1 : hits.findIndex((hit) => hit.number === numbers.get(expect));
    const rival = over === undefined ? -1 : hits.findIndex((hit) => hit.number === numbers.get(over));
    const place = at === -1 ? null : at + 1;
    const hasStrong = hits.some((hit) => hit.matched?.isStrong ?? false);
    judged.push({ type, expect, place, hasStrong, milliseconds });
    const isMiss = expect === null ? hasStrong : place !== 1 || (rival !== -1 && rival < at);
    if (isMiss) {
      const first = hits.slice(0, 3).map((hit) => `${hit.matched?.text ?? "–"} (${hit.matched?.reason ?? hit.by}${hit.matched?.isStrong ? ", strong" : ""})`);
      tellMiss?.(`${type}: ${query} → ${expect ?? "nobody"} at ${place ?? "no place"}; first: ${first.join(", ")}`);
    }
  }
  return judged;
}

async function search(q: string) {
  const result = await searchEntries({ filter: { ...emptyEntryFilter, q }, sort: "relevance", page: 1 });
  if (result.isTimedOut) throw new Error(`The search for ${JSON.stringify(q)} was given up: the engine is down or too slow to be evaluated.`);
  return result;
}
