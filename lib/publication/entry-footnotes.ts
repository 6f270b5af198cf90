import type { PublicFact } from "./public-record";
import type { PublicCitation, RecordRef } from "./public-unit";
import { recordKey } from "./record-key";

/** One footnote: a place in a testimony or source, and the facts that rest on it. */
export interface Footnote {
  number: number;
  locator: PublicCitation["locator"];
  quote: string | null;
  facts: readonly PublicFact[];
}

/** A testimony or source with its footnotes. */
export interface CitedRecord {
  ref: RecordRef;
  notes: readonly Footnote[];
}

/** The footnotes of a page, record by record, and the numbers that stand beside each fact. */
export interface Footnotes {
  testimonies: readonly CitedRecord[];
  sources: readonly CitedRecord[];
  byFact: ReadonlyMap<string, readonly number[]>;
}

interface Group {
  ref: RecordRef;
  notes: Map<string, { locator: PublicCitation["locator"]; quote: string | null; facts: PublicFact[] }>;
}

/**
 * Numbers the citations of the facts that a page shows: testimonies before sources, each in the order of
 * its first mention, one number for each place cited. `alsoListed` are records on the page that no fact cites.
 */
export function footnotesOf(facts: readonly PublicFact[], alsoListed: readonly RecordRef[] = []): Footnotes {
  const groups = groupCitations(facts);
  for (const ref of alsoListed) {
    if (!groups.has(recordKey(ref))) groups.set(recordKey(ref), { ref, notes: new Map() });
  }
  const inOrder = [...groups.values()];
  const byFact = new Map<string, number[]>();
  let next = 1;
  const numbered = (kind: RecordRef["kind"]): CitedRecord[] =>
    inOrder
      .filter(({ ref }) => ref.kind === kind)
      .map(({ ref, notes }) => ({ ref, notes: [...notes.values()].map((note) => ({ number: next++, ...note })) }));
  const testimonies = numbered("testimony");
  const sources = numbered("source");
  for (const note of [...testimonies, ...sources].flatMap((record) => record.notes)) {
    for (const fact of note.facts) byFact.set(fact.id, [...(byFact.get(fact.id) ?? []), note.number]);
  }
  return { testimonies, sources, byFact };
}

function groupCitations(facts: readonly PublicFact[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    for (const { ref, locator, quote } of fact.citations) {
      const group = groups.get(recordKey(ref)) ?? { ref, notes: new Map() };
      groups.set(recordKey(ref), group);
      const place = JSON.stringify([locator?.kind, locator?.value, quote]);
      const note = group.notes.get(place) ?? { locator, quote, facts: [] };
      group.notes.set(place, note);
      if (!note.facts.includes(fact)) note.facts.push(fact);
    }
  }
  return groups;
}
