import "server-only";
import { listEntriesToExport } from "@/lib/publication/export-queries";
import type { EntryToExport, UnitPart } from "@/lib/publication/export-queries";
import { resolveRecords } from "@/lib/publication/public-queries";
import { refOfKey } from "@/lib/publication/record-key";
import type { Cell } from "./export-column";
import type { ExportedEntry } from "./exported-entry";
import { exportShapes } from "./export-shapes";
import { OthersOnce } from "./others-once";
import type { ExportShapeCode } from "./export-shapes";

/** Entries that are read at once: enough that asking costs little, few enough that pages need not wait for them. */
const BATCH = 100;
/** Entries whose rows are made at once: what is made and not yet sent is all the memory that an export takes. */
const PIECE = 20;

/**
 * The rows of these entries, in the order of the numbers. Each batch is read by itself, as the collection is at that
 * moment: what was withdrawn before is not in it, and what was published anew is in its newest version. While one batch
 * is on its way the next is read, and no more than that.
 */
export async function* exportBatches(numbers: readonly number[], shape: ExportShapeCode, siteUrl: string): AsyncGenerator<Cell[][]> {
  const { rows, named, without, others } = exportShapes[shape];
  const kinds = new Set<string>(named);
  const around = others && new OthersOnce(others, numbers, siteUrl);
  const read = (first: number) => readBatch(numbers.slice(first, first + BATCH), { kinds, without, around });
  let next = read(0);
  for (let first = BATCH; first < numbers.length + BATCH; first += BATCH) {
    const { entries, labels, otherRows } = await next;
    next = read(first);
    // Whoever stops reading does not wait for it, and a failure is met when its turn comes.
    next.catch(() => undefined);
    if (otherRows.length > 0) yield otherRows;
    for (let at = 0; at < entries.length; at += PIECE) yield entries.slice(at, at + PIECE).flatMap((entry) => rows({ ...entry, labels, siteUrl }));
  }
}

interface Batch {
  entries: EntryToExport[];
  labels: ExportedEntry["labels"];
  otherRows: Cell[][];
}

interface Reading {
  kinds: ReadonlySet<string>;
  without: readonly UnitPart[] | undefined;
  around: OthersOnce | undefined;
}

async function readBatch(numbers: readonly number[], { kinds, without, around }: Reading): Promise<Batch> {
  if (numbers.length === 0) return { entries: [], labels: new Map(), otherRows: [] };
  const entries = await listEntriesToExport(numbers, without);
  const refs = new Set(entries.flatMap(({ listing }) => listing.refs));
  const labels = await resolveRecords([...refs].map(refOfKey).filter(({ kind }) => kinds.has(kind)));
  return { entries, labels, otherRows: (await around?.rowsFor(entries, labels)) ?? [] };
}
