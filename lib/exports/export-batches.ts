import "server-only";
import { resolveRecords } from "@/lib/publication/public-queries";
import { refOfKey } from "@/lib/publication/record-key";
import type { Cell } from "./export-column";
import type { Exported } from "./exported-entry";
import { exportShapes } from "./export-shapes";
import type { ExportShapeCode, ReadEntry } from "./export-shapes";
import { OthersOnce } from "./others-once";

/**
 * The rows of these entries, in the order of the numbers. Each batch is read by itself, as the collection is at that
 * moment: what was withdrawn before is not in it, and what was published anew is in its newest version. While one batch
 * is on its way the next is read, and no more than that.
 */
export async function* exportBatches(numbers: readonly number[], shape: ExportShapeCode, siteUrl: string): AsyncGenerator<Cell[][]> {
  const { others, batch } = exportShapes[shape];
  const around = others && new OthersOnce(others, numbers, siteUrl);
  const read = (first: number) => readBatch(numbers.slice(first, first + batch), shape, around);
  let next = read(0);
  for (let first = batch; first < numbers.length + batch; first += batch) {
    const { entries, labels, otherRows } = await next;
    next = read(first);
    // Whoever stops reading does not wait for it, and a failure is met when its turn comes.
    next.catch(() => undefined);
    if (otherRows.length > 0) yield otherRows;
    yield entries.flatMap((entry) => entry.rows({ labels, siteUrl }));
  }
}

interface Batch {
  entries: ReadEntry[];
  labels: Exported<unknown>["labels"];
  otherRows: Cell[][];
}

async function readBatch(numbers: readonly number[], shape: ExportShapeCode, around: OthersOnce | undefined): Promise<Batch> {
  if (numbers.length === 0) return { entries: [], labels: new Map(), otherRows: [] };
  const { read, named } = exportShapes[shape];
  const entries = await read(numbers);
  const refs = new Set(entries.flatMap((entry) => entry.refs));
  const labels = await resolveRecords([...refs].map(refOfKey).filter(({ kind }) => named.includes(kind)));
  return { entries, labels, otherRows: (await around?.rowsFor(entries, labels)) ?? [] };
}
