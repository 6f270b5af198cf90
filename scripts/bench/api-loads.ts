import { API_PATH } from "@/lib/api/addresses";
import { ethnicities, statusValues } from "@/lib/facts/vocabulary";
import type { Load } from "./load";
import { codesIn } from "./list-paths";
import { halves } from "./page-loads";
import { scatteredNumbers } from "./scattered-numbers";
import { searchLoads } from "./search-loads";

const KEPT = 200;
const FIRST = 300;
const SECONDS = 10;
/** Fewer than a page usually has, so that measuring asks for addresses that finding them did not. */
const CHANGES = 99;

/** What is asked of the interface: over one connection, and over ten. */
export interface ApiLoad {
  question: string;
  loads: readonly [Load, Load];
}

/** Every kind of question. Where the site would answer from what it keeps, each address is asked once. */
export async function apiLoads(origin: string, entries: number): Promise<ApiLoad[]> {
  const numbers = scatteredNumbers(entries);
  const entry = (number: number) => `${API_PATH}/entries/${number}`;
  const kept = numbers.slice(0, KEPT).map(entry);
  const fresh = numbers.slice(KEPT, KEPT + 2 * FIRST);
  const once = (question: string, paths: readonly string[]): ApiLoad => {
    const [atOne, atTen] = halves(paths);
    return { question, loads: [{ once: atOne }, { once: atTen }] };
  };
  const again = { over: kept, seconds: SECONDS };
  const searches = (await searchLoads(entries, 2 * FIRST)).filter(({ kind }) => kind === "name" || kind === "two filters, all facets");
  const pairs = codesIn(statusValues).flatMap((status) => codesIn(ethnicities).map((ethnicity) => `${API_PATH}/entries?status=${status}&ethnicity=${ethnicity}`));
  return [
    { question: "entry, asked before", loads: [again, again] },
    once("entry, asked first", fresh.map(entry)),
    once("version, asked first", fresh.map((number) => `${entry(number)}/versions/1`)),
    once("entries, two filters", pairs),
    ...searches.map(({ kind, paths }) => once(`search, ${kind}`, paths.map(toSearch))),
    once(`changes, ${CHANGES} a page`, await changePaths(origin)),
  ];
}

/** The same words and filters as an address of the list of entries has. */
function toSearch(path: string): string {
  return `${API_PATH}/search${path.slice(path.indexOf("?"))}`;
}

/** Addresses all through the history of the collection. */
async function changePaths(origin: string): Promise<string[]> {
  const paths: string[] = [];
  for (let path = `${API_PATH}/changes?limit=100`; paths.length < 2 * FIRST; ) {
    const response = await fetch(origin + path);
    const { hasMore, next } = (await response.json()) as { hasMore: boolean; next: { cursor: string } };
    if (!hasMore) return paths;
    path = `${API_PATH}/changes?limit=100&cursor=${next.cursor}`;
    paths.push(`${API_PATH}/changes?limit=${CHANGES}&cursor=${next.cursor}`);
  }
  return paths;
}
