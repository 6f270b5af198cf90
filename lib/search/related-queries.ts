import "server-only";
import { resolveRecords } from "@/lib/publication/public-queries";
import { recordKey } from "@/lib/publication/record-key";
import type { AskedEngines } from "./asked-engine";
import type { CurrentEntries } from "@/lib/search/columns/entry-columns-queries";
import { matchedName } from "./matched-name";
import { searchNames } from "./name-search-queries";
import type { NameHit } from "./name-search-queries";
import { countReferringEntries, listCurrentNames } from "./published-queries";
import type { RelatedRecord } from "./search-result";

/** Kinds of record that have names as persons have. */
export const namedKinds = ["facility", "place", "organisation"] as const;

/** A kind of record that has names. */
export type NamedKind = (typeof namedKinds)[number];

const MOST_RELATED = 6;
const MOST_CANDIDATES = 100;
const MOST_TESTIMONIES = 3;

/** Places, facilities and organisations of that name, the likeliest first. */
export async function findNamed(engines: AskedEngines, text: string, isPrefix: boolean, kinds: readonly NamedKind[] = namedKinds): Promise<NameHit[]> {
  const question = { text, isPrefix, phrases: [], exactWords: null, kinds, within: null, limit: MOST_CANDIDATES };
  const { hits } = await searchNames(engines, question);
  return hits.filter((hit) => hit.isStrong || isPrefix).slice(0, MOST_RELATED);
}

/** What else the words fit besides entries, each with the number of entries that speak of it. */
export async function describeRelated(
  hits: readonly NameHit[],
  testimonies: readonly { number: number; entries: number }[],
  entries: CurrentEntries,
  engines: AskedEngines,
): Promise<RelatedRecord[]> {
  const shown = testimonies.slice(0, MOST_TESTIMONIES).map(({ number, entries: count }) => ({ kind: "testimony" as const, number, count }));
  const labels = await resolveRecords([...hits, ...shown].map(({ kind, number }) => ({ kind, number })));
  const named = await Promise.all(
    namedKinds.map(async (kind): Promise<RelatedRecord[]> => {
      const own = hits.filter((hit) => hit.kind === kind);
      const units = await listCurrentNames(kind, own.map((hit) => hit.number));
      const numbers = own.map((hit) => hit.number);
      const counts = kind === "organisation" ? await engines.read((timeoutMs) => countReferringEntries(kind, numbers, timeoutMs), null) : null;
      const countOf = (number: number) => {
        if (kind !== "organisation") return entries.countWith(kind, number);
        return counts === null ? null : (counts.get(number)?.entries ?? 0);
      };
      return own.flatMap((hit) => {
        const label = labels.get(recordKey({ kind, number: hit.number }));
        const count = countOf(hit.number);
        if (!label || count === null) return [];
        return [{ kind, number: hit.number, title: label.title, language: label.language, entries: count, matched: matchedName(hit, units.get(hit.number) ?? []) }];
      });
    }),
  );
  const order = new Map(hits.map((hit, index) => [recordKey(hit), index]));
  const inOrder = named.flat().sort((a, b) => (order.get(recordKey(a)) ?? 0) - (order.get(recordKey(b)) ?? 0));
  const told = shown.flatMap(({ kind, number, count }): RelatedRecord[] => {
    const label = labels.get(recordKey({ kind, number }));
    return label ? [{ kind, number, title: label.title, language: label.language, entries: count, matched: null }] : [];
  });
  return [...inOrder, ...told];
}
