import "server-only";
import { databaseUrl } from "@/lib/db/database-url";
import { findCollectionMark, readCollectionMark } from "@/lib/publication/collection-mark-queries";
import type { CollectionMark } from "@/lib/publication/collection-mark-queries";
import { findPlaceParents, listNamePlaces, listNumbersByName, streamEntryChanges, streamEntryRows } from "@/lib/publication/entry-row-queries";
import { sharedRun } from "@/lib/shared-run";
import type { EntryAnswer, EntryQuestion } from "./entry-answer";
import { EntryColumns } from "./entry-columns";
import type { EntrySort } from "@/lib/search/entry-list-sorts";
import type { EntryFilter, RecordFacet } from "@/lib/search/entry-list-state";
import type { StandingSort } from "./entry-orders";

/** The published entries as they were when they were asked for, or later. */
export interface CurrentEntries {
  total: number;
  /** Whether a number is an entry's. */
  has(number: number): boolean;
  /** Whether an entry is still what it was at a revision. */
  isCurrent(number: number, revision: bigint): boolean;
  /** What a filter lets through, by number, the words looked for left out of account. */
  select(filter: EntryFilter): Int32Array;
  /** The same in the order of a sort. */
  ordered(filter: EntryFilter, sort: StandingSort): Promise<Int32Array>;
  /** How many entries have a record, whatever else they have. */
  countWith(facet: RecordFacet, number: number): number;
  /** The place that a place lies in. */
  placeAbove(place: number): number | null;
  /** A page of what a filter lets through, and the counts of every facet. */
  answer(question: EntryQuestion): Promise<EntryAnswer>;
  /** The first entries of a sort. */
  first(sort: StandingSort, limit: number): Promise<number[]>;
}

/** What this process holds of one database's published entries. */
class KeptEntries {
  private columns = new EntryColumns();
  private mark: CollectionMark | null = null;
  private entries: CurrentEntries | null = null;

  constructor(readonly url: string) {}

  /** The entries, with every change that the mark knows of. */
  async at({ revision, listingVersion }: CollectionMark): Promise<CurrentEntries> {
    const isThere = this.mark?.listingVersion === listingVersion && this.mark.revision >= revision;
    return isThere && this.entries !== null ? this.entries : this.follow();
  }

  private readonly follow = sharedRun(async (): Promise<CurrentEntries> => {
    // Requests share this run: what one of them saw may be older than what another has.
    const mark = await readCollectionMark();
    // What changes while it is being read has a later revision, and is read again next time.
    if (this.mark?.listingVersion !== mark.listingVersion) await this.load();
    else if (this.mark.revision !== mark.revision) await this.catchUp(this.mark.revision);
    this.mark = mark;
    const { columns } = this;
    const prepare = (sort: EntrySort) => (sort === "name" ? this.orderNames() : Promise.resolve());
    return (this.entries = {
      total: columns.all().length,
      has: (number) => columns.has(number),
      isCurrent: (number, revision) => columns.isCurrent(number, revision),
      select: (filter) => columns.select(filter),
      ordered: async (filter, sort) => {
        await prepare(sort);
        return columns.ordered(filter, sort);
      },
      countWith: (facet, number) => columns.countWith(facet, number),
      placeAbove: (number) => columns.placeAbove(number),
      answer: async (question) => {
        await prepare(question.sort);
        return columns.answer(question);
      },
      first: async (sort, limit) => {
        await prepare(sort);
        return columns.first(sort, limit);
      },
    });
  });

  /** The database orders names, by rules that this process does not know: it is asked for all of them once, and then for those that changed. */
  private readonly orderNames = sharedRun(async () => {
    const { columns } = this;
    const unplaced = columns.takeUnplaced();
    if (unplaced?.size === 0) return;
    try {
      const isMoved = unplaced !== null && columns.moveNames(unplaced, await listNamePlaces([...unplaced]));
      if (!isMoved) columns.setNames(await listNumbersByName());
    } catch (error) {
      columns.setNames(null);
      throw error;
    }
  });

  private async load(): Promise<void> {
    const columns = new EntryColumns();
    for await (const rows of streamEntryRows()) for (const row of rows) columns.put(row);
    columns.setPlaceTree(await findPlaceParents());
    this.columns = columns;
  }

  private async catchUp(since: bigint): Promise<void> {
    let havePlacesChanged = false;
    for await (const changes of streamEntryChanges(since)) {
      for (const row of changes.changed) this.columns.put(row);
      for (const number of changes.gone) this.columns.remove(number);
      havePlacesChanged ||= changes.havePlacesChanged;
    }
    if (havePlacesChanged) this.columns.setPlaceTree(await findPlaceParents());
  }
}

/** Kept on the global object: the parts that Next builds each have modules of their own, and memory is for one. */
const place = globalThis as { guwahEntries?: KeptEntries };

/** The published entries in columns: read once, and from then on only what has changed. Requests share the reading. */
export async function entryColumns(): Promise<CurrentEntries> {
  const url = databaseUrl();
  if (place.guwahEntries?.url !== url) place.guwahEntries = new KeptEntries(url);
  return place.guwahEntries.at(await findCollectionMark());
}
