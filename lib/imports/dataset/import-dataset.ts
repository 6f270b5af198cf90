import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { Conflict, Forbidden } from "@/lib/errors";
import { findCollectionExtent, listRecordLines } from "@/lib/publication/dataset-queries";
import { restoreRecords } from "@/lib/publication/commands/restore-records";
import { lineText } from "@/lib/publication/record-line";
import type { LineHeader } from "@/lib/publication/record-line";
import { recordKey } from "@/lib/publication/record-key";
import { canImport } from "@/lib/imports/policy";
import { markGenerated } from "@/lib/imports/write-batch";
import { checkedLines, readHeader } from "./check-dataset";
import type { CheckedLine } from "./check-dataset";

/** What an import did. */
export interface DatasetReport {
  restored: number;
  unchanged: number;
}

const BATCH = 100;

/**
 * Restores every record of a file of records in an installation that has none of its own. The whole file is checked before
 * anything is written; what is here already has to be the same, byte for byte, so that an import that was stopped goes on
 * when it is run again.
 */
export async function importDataset(curator: Curator, path: string, onProgress: (step: string, done: number) => void = () => undefined): Promise<DatasetReport> {
  if (!canImport(curator)) throw new Forbidden("Only a script of this installation may import.");
  const header = await readHeader(path);
  await refuseOwnRecords(header);
  let unchanged = 0;
  let mergers = 0;
  let checked = 0;
  for await (const batch of batches(path)) {
    const here = await linesHere(batch);
    for (const { at, text, line } of batch) {
      const there = here.get(recordKey(line));
      if (there !== undefined && there !== text) throw new Conflict(`line ${at}: ${line.kind} ${line.number} is here already and differs. A data set goes into an empty installation.`);
      if (there !== undefined) unchanged += 1;
      if (line.state === "merged") mergers += 1;
    }
    onProgress("Checking", (checked += batch.length));
  }
  if (header.generated) await markGenerated();
  let restored = 0;
  // What was merged needs the record that it was merged into.
  for (const isMerger of mergers > 0 ? [false, true] : [false]) {
    for await (const batch of batches(path)) {
      const here = await linesHere(batch);
      const lines = batch.flatMap(({ line }) => (here.has(recordKey(line)) || (line.state === "merged") !== isMerger ? [] : [line]));
      await restoreRecords(curator, lines);
      restored += lines.length;
      onProgress("Restoring", unchanged + restored);
    }
  }
  return { restored, unchanged };
}

/** Numbers beyond those of the file were given here: then this is no mirror of that collection. */
async function refuseOwnRecords({ records }: LineHeader): Promise<void> {
  const { given } = await findCollectionExtent();
  const own = Object.entries(given).find(([kind, last]) => last > records[kind as keyof typeof records]);
  if (own) throw new Conflict(`${own[0]} ${own[1]} is here and not in the file. A data set goes into an empty installation.`);
}

/** Records of one kind, one number after the other. */
async function* batches(path: string): AsyncGenerator<CheckedLine[]> {
  let batch: CheckedLine[] = [];
  for await (const one of checkedLines(path)) {
    if (batch.length === BATCH || (batch[0] && batch[0].line.kind !== one.line.kind)) {
      yield batch;
      batch = [];
    }
    batch.push(one);
  }
  if (batch.length > 0) yield batch;
}

/** The lines of these records as they would be written here, by their keys. */
async function linesHere(batch: readonly CheckedLine[]): Promise<Map<string, string>> {
  const [first] = batch;
  if (!first) return new Map();
  const { kind, number } = first.line;
  const lines = await listRecordLines(kind, number - 1, batch.length);
  return new Map(lines.filter((line) => line.number < number + batch.length).map((line) => [recordKey(line), lineText(line)]));
}
