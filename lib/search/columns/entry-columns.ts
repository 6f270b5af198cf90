import { PAGE_SIZE } from "@/lib/publication/page";
import type { EntryAnswer, EntryFacets, EntryQuestion, EntryRow } from "./entry-answer";
import { emptyEntryFilter, facets, hasPeriod } from "@/lib/search/entry-list-state";
import type { EntryFilter, Facet, RecordFacet } from "@/lib/search/entry-list-state";
import type { PeriodMode } from "@/lib/search/entry-list-sorts";
import { entryOrder, ranksOf, UNKNOWN } from "./entry-orders";
import type { SortKeys, StandingSort } from "./entry-orders";
import { grown } from "./grow-array";
import { withMoved } from "./name-order";
import type { NamePlace } from "./name-order";
import { boundsOf, PeriodColumn } from "./period-column";
import { passingBut, RecordColumn, SetColumn } from "./value-columns";
import type { Failures, ValueColumn } from "./value-columns";

/** The mark of the period, after those of the facets. */
const PERIOD = facets.length + 1;
const MOST_KEPT = 64;
/** Finding the places of more names than this costs more than asking for all. */
const MOST_MOVED = 500;
const NONE = new Int32Array(0);
/** Added to days, so that those of long ago are above `UNKNOWN` as well. */
const LONG_AGO = 4_000_000;

/**
 * Every published entry as columns of numbers: filters, counts and sorts without a database. An entry's place in
 * each column is its number. See docs/decisions/0012-facets-in-memory.md.
 */
export class EntryColumns {
  private isThere = new Uint8Array(0);
  private revisions = new Float64Array(0);
  private publishedAt = new Float64Array(0);
  private readonly keys: SortKeys["keys"] = { updated: new Int32Array(0), "status-date": new Int32Array(0), detained: new Int32Array(0) };
  private readonly period = new PeriodColumn();
  private readonly columns = {
    status: new SetColumn(), ethnicity: new SetColumn(), sex: new SetColumn(), age: new SetColumn(), place: new RecordColumn(),
    facility: new RecordColumn(), suspected: new SetColumn(), official: new SetColumn(), sentence: new SetColumn(), role: new SetColumn(),
    list: new RecordColumn(), source: new RecordColumn(), language: new SetColumn(), tier: new SetColumn(),
    photo: new SetColumn(),
  } satisfies Record<Facet, unknown>;

  /** Null where the database has to be asked for all of it. */
  private names: Int32Array | null = null;
  /** Entries that came or changed since the order of names was given. */
  private unplaced = new Set<number>();

  // Worked out when first needed after a change.
  private entries: Int32Array | null = null;
  private readonly orders = new Map<StandingSort, Int32Array>();
  private readonly keptFacets = new Map<string, EntryFacets>();

  /** Adds an entry, or replaces what was known of it. */
  put(row: EntryRow): void {
    const { number } = row;
    this.forget();
    this.unplaced.add(number);
    this.isThere = grown(this.isThere, number + 1);
    this.isThere[number] = 1;
    this.revisions = grown(this.revisions, number + 1);
    this.revisions[number] = row.revision;
    this.publishedAt = grown(this.publishedAt, number + 1);
    this.publishedAt[number] = row.publishedAt;
    for (const [name, day] of [["status-date", row.statusOn], ["detained", row.detained?.from ?? null]] as const) {
      this.keys[name] = grown(this.keys[name], number + 1);
      this.keys[name][number] = day === null ? UNKNOWN : day + LONG_AGO;
    }
    this.period.put(number, row.detained);
    for (const facet of facets) (this.columns[facet] as ValueColumn<unknown>).put(number, row[facet]);
  }

  /** Takes an entry out. */
  remove(number: number): void {
    if (!this.has(number)) return;
    this.forget();
    this.isThere[number] = 0;
  }

  /** Says which place lies in which. */
  setPlaceTree(parentOf: ReadonlyMap<number, number>): void {
    this.keptFacets.clear();
    this.columns.place.setParents(parentOf);
  }

  /** The place that a place lies in. */
  placeAbove(place: number): number | null {
    return this.columns.place.above(place);
  }

  /** Entries whose names have no place yet, once; null where no order is known, or too much of it is wrong. */
  takeUnplaced(): ReadonlySet<number> | null {
    const { names, unplaced } = this;
    this.unplaced = new Set();
    return names === null || unplaced.size > MOST_MOVED ? null : unplaced;
  }

  /** Says in which order names stand; null where it turned out not to be known. */
  setNames(names: Int32Array | null): void {
    this.names = names;
    this.orders.delete("name");
  }

  /** Gives the names of some entries the places that they have now. */
  moveNames(moved: ReadonlySet<number>, places: readonly NamePlace[]): boolean {
    this.setNames(this.names && withMoved(this.names, moved, places));
    return this.names !== null;
  }

  /** Every entry, by number. */
  all(): Int32Array {
    if (this.entries === null) {
      const entries = new Int32Array(this.isThere.length);
      let count = 0;
      for (let number = 0; number < this.isThere.length; number += 1) if (this.has(number)) entries[count++] = number;
      this.entries = entries.slice(0, count);
    }
    return this.entries;
  }

  /** Whether a number is an entry's. */
  has(number: number): boolean {
    return this.isThere[number] === 1;
  }

  /** Whether an entry is still what it was at a revision; what an index knows of an older one may be gone from it. */
  isCurrent(number: number, revision: bigint): boolean {
    return this.has(number) && Number(revision) >= (this.revisions[number] ?? 0);
  }

  /** What a filter lets through, by number, the words looked for left out of account. */
  select(filter: EntryFilter): Int32Array {
    const entries = this.all();
    return passingBut(entries, this.failures(entries, filter));
  }

  /** All that a filter lets through, the words looked for left out of account, in the order of a sort. */
  ordered(filter: EntryFilter, sort: StandingSort): Int32Array {
    const passing = this.select(filter);
    const order = this.orderOf(sort);
    if (passing.length === order.length) return order;
    const isPassing = this.flagsOf(passing);
    return order.filter((number) => isPassing[number] === 1);
  }

  /** How many entries have a record, whatever else they have; a place has those of the places in it as well. */
  countWith(facet: RecordFacet, number: number): number {
    const all = this.all();
    return this.kept(emptyEntryFilter, () => this.count(all, new Uint8Array(all.length), all, emptyEntryFilter))[facet].get(number) ?? 0;
  }

  /** A page of what a filter lets through, and the counts of every facet. */
  answer({ filter, among, sort, page }: EntryQuestion): EntryAnswer {
    const entries = among === null ? this.all() : Int32Array.from(new Set(among)).filter((number) => this.has(number));
    const failures = this.failures(entries, filter);
    const passing = passingBut(entries, failures);
    const first = (page - 1) * PAGE_SIZE;
    const isRanked = among !== null && sort === "relevance";
    const numbers = isRanked ? [...passing.subarray(first, first + PAGE_SIZE)] : this.pageOf(passing, sort === "relevance" ? "number-desc" : sort, first);
    const pages = Math.max(1, Math.ceil(passing.length / PAGE_SIZE));
    const count = () => this.count(entries, failures, passing, filter);
    return { numbers, total: passing.length, pages, facets: among === null ? this.kept(filter, count) : count() };
  }

  /** The first entries of a sort. */
  first(sort: StandingSort, limit: number): number[] {
    return [...this.orderOf(sort).slice(0, limit)];
  }

  private pageOf(passing: Int32Array, sort: StandingSort, first: number): number[] {
    if (first >= passing.length) return [];
    const order = this.orderOf(sort);
    if (passing.length === order.length) return [...order.subarray(first, first + PAGE_SIZE)];
    const isPassing = this.flagsOf(passing);
    const numbers: number[] = [];
    let skipped = 0;
    for (let place = 0; place < order.length && numbers.length < PAGE_SIZE; place += 1) {
      const number = order[place] ?? 0;
      if (isPassing[number] === 1 && skipped++ >= first) numbers.push(number);
    }
    return numbers;
  }

  private orderOf(sort: StandingSort): Int32Array {
    let order: Int32Array | undefined = this.orders.get(sort);
    if (order === undefined) {
      if (sort === "updated") this.keys.updated = ranksOf(this.publishedAt, this.all());
      order = entryOrder(sort, { entries: this.all(), names: this.names ?? NONE, keys: this.keys });
      this.orders.set(sort, order);
    }
    return order;
  }

  private failures(entries: Int32Array, filter: EntryFilter): Failures {
    const failures = new Uint8Array(entries.length);
    for (const [index, facet] of facets.entries()) {
      const chosen: readonly unknown[] = filter[facet];
      if (chosen.length > 0) (this.columns[facet] as ValueColumn<unknown>).leaveOut(entries, chosen, failures, index + 1);
    }
    if (hasPeriod(filter)) this.period.leaveOut(entries, boundsOf(filter), failures, PERIOD);
    return failures;
  }

  private count(entries: Int32Array, failures: Failures, passing: Int32Array, filter: EntryFilter): EntryFacets {
    const counted = facets.map((facet, index) => {
      const chosen: readonly unknown[] = filter[facet];
      const among = chosen.length === 0 ? passing : passingBut(entries, failures, index + 1);
      const counts = (this.columns[facet] as ValueColumn<unknown>).count(among);
      for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
      return [facet, counts] as const;
    });
    const period = hasPeriod(filter) ? this.period.count(passingBut(entries, failures, PERIOD), boundsOf(filter)) : new Map<PeriodMode, number>();
    return { ...Object.fromEntries(counted), period } as unknown as EntryFacets;
  }

  /** The counts of a filter, kept until something changes: other pages and sorts of the same list have the same. */
  private kept(filter: EntryFilter, count: () => EntryFacets): EntryFacets {
    const key = JSON.stringify([...facets.map((facet) => filter[facet]), filter.from, filter.to, filter.period]);
    const known = this.keptFacets.get(key);
    if (known) return known;
    if (this.keptFacets.size >= MOST_KEPT) this.keptFacets.clear();
    const counted = count();
    this.keptFacets.set(key, counted);
    return counted;
  }

  private flagsOf(entries: Int32Array): Uint8Array {
    const flags = new Uint8Array(this.isThere.length);
    for (const number of entries) flags[number] = 1;
    return flags;
  }

  private forget(): void {
    this.entries = null;
    this.orders.clear();
    this.keptFacets.clear();
  }
}
