import { db } from "@/lib/db/client";
import { ethnicities, reasonCategories, sexes, statusValues } from "@/lib/facts/vocabulary";
import { PAGE_SIZE } from "@/lib/publication/page";
import { ageBands } from "@/lib/publication/vocabulary";
import { offeredEntrySorts } from "@/lib/search/entry-list-sorts";
import { tiers } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { rareWord } from "./generated-words";
import { BENCH_LOCALE, codesIn, listPath } from "./list-paths";
import { Random } from "./random";
import { nouns } from "./word-table";

const SEED = 7;

/** Addresses of one kind of question, each asked once: what the site keeps would answer the second time. */
export interface SearchLoad {
  kind: string;
  paths: string[];
}

/** Every kind of question, with at most so many addresses. */
export async function searchLoads(entries: number, most: number): Promise<SearchLoad[]> {
  const random = new Random(SEED);
  const names = await someNames(4 * most);
  const load = (kind: string, paths: Iterable<string>) => ({ kind, paths: [...new Set(paths)].slice(0, most) });
  return [
    load("name", names.map(foundPath)),
    load("name with a typing error", names.flatMap((name) => withError(name, random) ?? []).map(foundPath)),
    load("beginning of a name, suggestions", names.flatMap((name) => beginningOf(name, random) ?? []).map(suggestPath)),
    load("word in a text", words(random, 2 * most).map(foundPath)),
    load("no words, no filter, all facets", landings(entries)),
    load("two filters, all facets", twoFilters(random)),
  ];
}

/** The list of entries that words find. */
export function foundPath(q: string): string {
  return listPath({ q });
}

function suggestPath(q: string): string {
  return `/suggest?${new URLSearchParams({ q, locale: BENCH_LOCALE }).toString()}`;
}

/** Names on file in every script, any one of each entry's. */
async function someNames(count: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT "names"[1 + "number" % cardinality("names")] AS "name" FROM "record_listing"
    WHERE "kind" = 'entry' AND cardinality("names") > 0 ORDER BY md5("number"::text) LIMIT ${count}`;
  return rows.map((row) => row.name);
}

/** One letter inside a long word left out, doubled, or in the place of its neighbour; null where no word is long. */
function withError(name: string, random: Random): string | null {
  const letters = [...name];
  const at = letters.findIndex((_, index) => index > 1 && letters.slice(index - 2, index + 3).every((letter) => /^[\p{L}]$/u.test(letter)) && index + 2 < letters.length);
  if (at === -1) return null;
  const [here = "", next = ""] = letters.slice(at, at + 2);
  const instead = random.pick([[next], [here, here, next], [next, here]]);
  return [...letters.slice(0, at), ...instead, ...letters.slice(at + 2)].join("");
}

/** As much of a name as somebody has typed when suggestions come. */
function beginningOf(name: string, random: Random): string | null {
  const letters = [...name];
  const least = /\p{Script=Han}/u.test(name) ? 1 : 3;
  return letters.length <= least ? null : letters.slice(0, random.whole(least, letters.length - 1)).join("").trim();
}

/** Common and rare words of every language, and pairs of them. */
function words(random: Random, count: number): string[] {
  const common = Object.values(nouns).flat();
  const any = () => (random.chance(0.2) ? rareWord(random) : (random.pick(common) ?? ""));
  return Array.from({ length: count }, () => (random.chance(0.7) ? any() : `${any()} ${any()}`));
}

function* landings(entries: number): Generator<string> {
  const pages = Math.ceil(entries / PAGE_SIZE);
  for (let page = 1; page <= pages; page += 1) {
    for (const sort of offeredEntrySorts(null)) yield listPath({}, sort, page);
  }
}

function twoFilters(random: Random): string[] {
  const pairs: Partial<EntryFilter>[] = [
    ...codesIn(statusValues).flatMap((status) => codesIn(ethnicities).map((ethnicity) => ({ status: [status], ethnicity: [ethnicity] }))),
    ...codesIn(reasonCategories).flatMap((reason) => codesIn(ageBands).map((age) => ({ suspected: [reason], age: [age] }))),
    ...codesIn(sexes).flatMap((sex) => tiers.map((tier) => ({ sex: [sex], tier: [tier] }))),
    ...codesIn(statusValues).flatMap((status) => [2, 3, 4, 5].map((place) => ({ status: [status], place: [place] }))),
  ];
  return pairs.map((filter) => ({ filter, at: random.next() })).sort((a, b) => a.at - b.at).map(({ filter }) => listPath(filter));
}
