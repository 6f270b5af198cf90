import "server-only";
import { permanentUrl } from "@/lib/permalinks";
import { listChanges, listCurrentVersions, listNumbersAbove, listSummaries } from "@/lib/publication/machine-queries";
import type { RecordChange } from "@/lib/publication/machine-queries";
import { countPublished } from "@/lib/publication/public-queries";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKinds } from "@/lib/publication/vocabulary";
import { entryListQuery, pastListQuery } from "@/lib/search/entry-list-params";
import type { EntrySort } from "@/lib/search/entry-list-sorts";
import { listOrderedEntries } from "@/lib/search/search-queries";
import { apiUrl, nextPage } from "./addresses";
import { writeCursor } from "./cursor";
import type { CursorPlace } from "./cursor";
import { pastRecords, pastSummaries, readPastEntries } from "./past-entries";
import { readAsOf, readFilter, readIsFull, readLimit, readPastFilter, readPlace } from "./read-params";
import { recordJson, summaryJson } from "./record-answers";

/** An answer with whether it may be kept for the next who asks. */
export interface ListAnswer {
  answer: object;
  mayKeep: boolean;
}

/** After the last number, and where that stood. */
type EntryPlace = readonly [last: number, seen: number];

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isLast = (place: CursorPlace): place is readonly [number] => place.length === 1 && isNumber(place[0]);
const isEntryPlace = (place: CursorPlace): place is EntryPlace => place.length === 2 && place.every(isNumber);
const isChangePlace = (place: CursorPlace): place is readonly [string, PublicRecordKind, number] =>
  place.length === 3 && /^\d{1,18}$/.test(String(place[0])) && Object.hasOwn(recordKinds, String(place[1])) && isNumber(place[2]);

/** A page of the records of a kind. */
export async function answerList(siteUrl: string, kind: PublicRecordKind, params: URLSearchParams): Promise<ListAnswer> {
  const [limit, isFull] = [readLimit(params), readIsFull(params)];
  const asOf = kind === "entry" ? readAsOf(params) : null;
  if (asOf !== null) return answerPast(siteUrl, params, asOf, { limit, isFull });
  const page = kind === "entry" ? await entryPage(params, limit) : await recordPage(kind, params, limit);
  const items = isFull
    ? (await listCurrentVersions(kind, page.numbers)).map((version) => recordJson(siteUrl, version))
    : (await listSummaries(kind, page.numbers)).map((summary) => summaryJson(siteUrl, summary));
  return listed(siteUrl, kind, params, page, items);
}

/** A page of what the list of entries would have had at the end of a day. */
async function answerPast(siteUrl: string, params: URLSearchParams, day: string, { limit, isFull }: { limit: number; isFull: boolean }): Promise<ListAnswer> {
  const filter = readPastFilter(params);
  const list = `entry${pastListQuery({ filter, sort: "number-desc", page: 1 }, day)}`;
  const place = readPlace(params, list, isEntryPlace);
  const past = await readPastEntries(filter, day);
  const page = { ...pageAfter(list, past.numbers, "number-desc", place, limit), mayKeep: past.isComplete };
  return listed(siteUrl, "entry", params, page, await (isFull ? pastRecords : pastSummaries)(siteUrl, past, page.numbers));
}

function listed(siteUrl: string, kind: PublicRecordKind, params: URLSearchParams, { next, total, mayKeep }: NumbersPage, items: object[]): ListAnswer {
  return { answer: { items, total, next: nextPage(siteUrl, recordKinds[kind].segment, params, next) }, mayKeep };
}

interface NumbersPage {
  numbers: readonly number[];
  total: number;
  next: string | null;
  mayKeep: boolean;
}

async function recordPage(kind: PublicRecordKind, params: URLSearchParams, limit: number): Promise<NumbersPage> {
  const [last] = readPlace(params, kind, isLast) ?? [0];
  const [found, counts] = await Promise.all([listNumbersAbove(kind, last, limit + 1), countPublished()]);
  const numbers = found.slice(0, limit);
  return { numbers, total: counts[kind], next: found.length > limit ? writeCursor(kind, [numbers.at(-1) ?? last]) : null, mayKeep: true };
}

/**
 * By number the list goes on after the number that came last, whatever was published or withdrawn meanwhile. In other
 * orders it goes on behind the entry that came last, or where that stood.
 */
async function entryPage(params: URLSearchParams, limit: number): Promise<NumbersPage> {
  const { filter, sort } = readFilter(params);
  const list = `entry${entryListQuery({ filter, sort, page: 1 })}`;
  const place = readPlace(params, list, isEntryPlace);
  const { entries, isComplete } = await listOrderedEntries(filter, sort);
  return { ...pageAfter(list, entries, sort, place, limit), mayKeep: isComplete };
}

function pageAfter(list: string, entries: readonly number[], sort: EntrySort, place: EntryPlace | null, limit: number): Omit<NumbersPage, "mayKeep"> {
  const from = place === null ? 0 : startAfter(entries, sort, place);
  const numbers = entries.slice(from, from + limit);
  const end = from + numbers.length;
  return { numbers, total: entries.length, next: end < entries.length ? writeCursor(list, [numbers.at(-1) ?? 0, end]) : null };
}

function startAfter(entries: readonly number[], sort: EntrySort, [last, seen]: EntryPlace): number {
  if (sort === "number" || sort === "number-desc") {
    const index = entries.findIndex((number) => (sort === "number" ? number > last : number < last));
    return index === -1 ? entries.length : index;
  }
  const index = entries.indexOf(last);
  return index === -1 ? Math.min(seen, entries.length) : index + 1;
}

/** What has changed since a cursor. */
export async function answerChanges(siteUrl: string, params: URLSearchParams): Promise<ListAnswer> {
  const limit = readLimit(params);
  const place = readPlace(params, "changes", isChangePlace);
  const after = place === null ? null : { revision: place[0], kind: place[1], number: place[2] };
  const found = await listChanges(after, limit + 1);
  const changes = found.slice(0, limit);
  const last = changes.at(-1) ?? after ?? { revision: "0", kind: "entry" as const, number: 0 };
  const next = nextPage(siteUrl, "changes", params, writeCursor("changes", [last.revision, last.kind, last.number]));
  return { answer: { items: changes.map((change) => changeJson(siteUrl, change)), hasMore: found.length > limit, next }, mayKeep: true };
}

function changeJson(siteUrl: string, { kind, number, version, state, at, mergedInto, isNew }: RecordChange) {
  const change = state === "published" ? (isNew ? "published" : "changed") : state;
  return { kind, number, version, change, at: at.toISOString(), address: permanentUrl(siteUrl, { kind, number }), self: apiUrl(siteUrl, { kind, number }), mergedInto };
}
