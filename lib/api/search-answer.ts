import "server-only";
import { listSummaries } from "@/lib/publication/machine-queries";
import { resolveRecords } from "@/lib/publication/public-queries";
import type { RecordLabel } from "@/lib/publication/public-queries";
import { recordKey } from "@/lib/publication/record-key";
import type { EntryFacets } from "@/lib/search/columns/entry-answer";
import { PAGE_SIZE } from "@/lib/publication/page";
import { entryListQuery, pastListQuery } from "@/lib/search/entry-list-params";
import { facets, recordFacets } from "@/lib/search/entry-list-state";
import type { Facet, RecordFacet } from "@/lib/search/entry-list-state";
import { searchEntries } from "@/lib/search/search-queries";
import { apiUrl, nextPage } from "./addresses";
import { writeCursor } from "./cursor";
import type { CursorPlace } from "./cursor";
import type { ListAnswer } from "./list-answers";
import { pastSummaries, readPastEntries } from "./past-entries";
import { readAsOf, readFilter, readPastFilter, readPlace } from "./read-params";
import { summaryJson, titleJson } from "./record-answers";

/** Values of one facet that are told: a collection has thousands of places. */
const MOST_VALUES = 100;

const isPage = (place: CursorPlace): place is readonly [number] => place.length === 1 && Number.isSafeInteger(place[0]) && Number(place[0]) > 1 && Number(place[0]) < 1e9;

/** A page of what words and filters find, with the counts of every filter. */
export async function answerSearch(siteUrl: string, params: URLSearchParams): Promise<ListAnswer> {
  const asOf = readAsOf(params);
  if (asOf !== null) return answerPastSearch(siteUrl, params, asOf);
  const { filter, sort } = readFilter(params);
  const list = `search${entryListQuery({ filter, sort, page: 1 })}`;
  const [page] = readPlace(params, list, isPage) ?? [1];
  const result = await searchEntries({ filter, sort, page });
  const told = largest(result.facets);
  const [summaries, labels] = await Promise.all([
    listSummaries("entry", result.hits.map(({ number }) => number)),
    resolveRecords(recordFacetNames.flatMap((facet) => told[facet].map(([value]) => ({ kind: recordFacets[facet], number: Number(value) })))),
  ]);
  const entries = new Map(summaries.map((summary) => [summary.number, summaryJson(siteUrl, summary)]));
  const hits = result.hits.flatMap(({ number, by, matched, identifier, snippets }) => {
    const entry = entries.get(number);
    return entry ? [{ entry, foundBy: by, matchedName: matched && nameJson(matched), identifier: identifier && { database: identifier.database, identifier: identifier.identifier }, snippets }] : [];
  });
  const cursor = page < result.pages ? writeCursor(list, [page + 1]) : null;
  const answer = {
    total: result.total,
    hits,
    facets: facetsJson(told, result.facets, labels),
    related: result.related.map(({ kind, number, title, language, entries: count }) => ({ kind, number, title: titleJson(title, language), entries: count, self: apiUrl(siteUrl, { kind, number }) })),
    nearest: result.nearest.map(({ number, text, language, script, reason }) => ({ number, name: { text, language, script, reason } })),
    isCut: result.isCut,
    isComplete: !result.isTimedOut && result.mayKeep,
    next: nextPage(siteUrl, "search", params, cursor),
  };
  return { answer, mayKeep: result.mayKeep };
}

/** The same at the end of a day. Why an entry was found and what the filters would leave cannot be told of the past. */
async function answerPastSearch(siteUrl: string, params: URLSearchParams, day: string): Promise<ListAnswer> {
  const filter = readPastFilter(params);
  const list = `search${pastListQuery({ filter, sort: "number-desc", page: 1 }, day)}`;
  const [page] = readPlace(params, list, isPage) ?? [1];
  const past = await readPastEntries(filter, day);
  const entries = await pastSummaries(siteUrl, past, past.numbers.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE));
  const cursor = page * PAGE_SIZE < past.numbers.length ? writeCursor(list, [page + 1]) : null;
  const answer = {
    total: past.numbers.length,
    hits: entries.map((entry) => ({ entry, foundBy: null, matchedName: null, identifier: null, snippets: [] })),
    facets: null,
    related: [],
    nearest: [],
    isCut: past.isCut,
    isComplete: past.isComplete,
    next: nextPage(siteUrl, "search", params, cursor),
  };
  return { answer, mayKeep: past.isComplete };
}

type Told = Record<Facet, [string | number, number][]>;
const recordFacetNames = Object.keys(recordFacets) as RecordFacet[];

function largest(counts: EntryFacets): Told {
  const ofFacet = (facet: Facet) => ([...counts[facet]] as [string | number, number][]).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_VALUES);
  return Object.fromEntries(facets.map((facet) => [facet, ofFacet(facet)])) as Told;
}

function facetsJson(told: Told, counts: EntryFacets, labels: ReadonlyMap<string, RecordLabel>) {
  const titleFor = (facet: Facet, value: string | number) => {
    const label = facet in recordFacets ? labels.get(recordKey({ kind: recordFacets[facet as RecordFacet], number: Number(value) })) : undefined;
    return label ? titleJson(label.title, label.language) : null;
  };
  return {
    ...Object.fromEntries(facets.map((facet) => [facet, told[facet].map(([value, entries]) => ({ value, entries, title: titleFor(facet, value) }))])),
    period: [...counts.period].map(([value, entries]) => ({ value, entries })),
  };
}

function nameJson({ text, language, script, reason, isStrong }: { text: string; language: string; script: string; reason: string; isStrong: boolean }) {
  return { text, language, script, reason, isStrong };
}
