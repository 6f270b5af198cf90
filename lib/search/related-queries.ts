import "server-only";
import { resolveRecords } from "@/lib/publication/public-queries";
import { recordKey } from "@/lib/publication/record-key";
import type { AskedEngines } from "./asked-engine";
import type { CurrentEntries } from "@/lib/search/columns/entry-columns-queries";
import { matchedName } from "./matched-name";
import type { NameHit } from "./name-search-queries";
import { countReferringEntries, listCurrentNames } from "./published-queries";
import type { RelatedRecord } from "./search-result";

/** Kinds of record that have names as persons have. */
export const namedKinds = ["facility", "place", "organisation"] as const;

/** A kind of record that has names. */
export type NamedKind = (typeof namedKinds)[number];

function isNamedKind(kind: string): kind is NamedKind {
  return (namedKinds as readonly string[]).includes(kind);
}

/** So many are shown beside entries. */
export const MOST_RELATED = 6;
const MOST_TESTIMONIES = 3;

/** What else the words fit besides entries, each with the number of entries that speak of it. */
export async function describeRelated(
  hits: readonly NameHit[],
  testimonies: readonly { number: number; entries: number }[],
  entries: CurrentEntries,
  engines: AskedEngines,
): Promise<RelatedRecord[]> {
  const shown = testimonies.slice(0, MOST_TESTIMONIES).map(({ number, entries: count }) => ({ kind: "testimony" as const, number, count }));
  const organisations = hits.filter(({ kind }) => kind === "organisation").map(({ number }) => number);
  const [labels, names, counts] = await Promise.all([
    resolveRecords([...hits, ...shown].map(({ kind, number }) => ({ kind, number }))),
    listCurrentNames(hits),
    engines.read((timeoutMs) => countReferringEntries("organisation", organisations, timeoutMs), null),
  ]);
  const countOf = (kind: NamedKind, number: number) => {
    if (kind !== "organisation") return entries.countWith(kind, number);
    return counts === null ? null : (counts.get(number)?.entries ?? 0);
  };
  const named = hits.flatMap((hit): RelatedRecord[] => {
    const { kind, number } = hit;
    if (!isNamedKind(kind)) return [];
    const [label, count] = [labels.get(recordKey({ kind, number })), countOf(kind, number)];
    if (!label || count === null) return [];
    return [{ kind, number, title: label.title, language: label.language, entries: count, matched: matchedName(hit, names.get(recordKey({ kind, number })) ?? []) }];
  });
  const told = shown.flatMap(({ kind, number, count }): RelatedRecord[] => {
    const label = labels.get(recordKey({ kind, number }));
    return label ? [{ kind, number, title: label.title, language: label.language, entries: count, matched: null }] : [];
  });
  return [...named, ...told];
}
