import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { Forbidden, InvalidInput } from "@/lib/errors";
import { healLiveNames } from "@/lib/persons/live-name-queries";
import { checkRecord } from "./check-record";
import type { CheckedRecord, ImportProblem } from "./check-record";
import { databaseSentence, isRefusal } from "./database-refusal";
import type { ImportListeners, ImportReport } from "./import-report";
import { canImport } from "./policy";
import { readImportFile } from "./read-import-file";
import { resolveBatch } from "./resolve-batch";
import type { BatchItem, SeenRecords } from "./resolve-batch";
import type { ImportHeader } from "./schema";
import { markGenerated, writeBatch } from "./write-batch";
import type { BatchOutcome, WritableRecord } from "./write-batch";

const MOST_RECORDS = 200;
const MOST_WEIGHT = 3_000;

interface Target {
  begin: (header: ImportHeader) => Promise<void>;
  write: (collection: string, records: readonly WritableRecord[]) => Promise<BatchOutcome>;
}

/**
 * Imports a file: good records go in, batch by batch, each batch in one transaction; bad ones are told to
 * `onProblem`. What is in already stays as it is, so that an import may be run again at any time.
 */
export async function importFile(curator: Curator, path: string, listeners: ImportListeners = {}): Promise<ImportReport> {
  if (!canImport(curator)) throw new Forbidden("Only a script of this installation may import.");
  const report = await readInto(path, listeners, {
    begin: (header) => (header.generated ? markGenerated() : Promise.resolve()),
    write: (collection, records) => writeBatch(curator, collection, records),
  });
  // Whoever types one of these names at the desk is warned from now on.
  await healLiveNames();
  return report;
}

/** Checks a file in the same way and writes nothing. */
export function checkFile(path: string, listeners: ImportListeners = {}): Promise<ImportReport> {
  return readInto(path, listeners, {
    begin: () => Promise.resolve(),
    write: (_collection, records) => {
      const added = records.filter((record) => record.storedHash === null).length;
      return Promise.resolve({ added, changed: records.length - added, refused: [] });
    },
  });
}

async function readInto(path: string, listeners: ImportListeners, target: Target): Promise<ImportReport> {
  const run = new ImportRun(listeners, target);
  try {
    for await (const { items, bytesRead, bytes } of readImportFile(path)) {
      for (const item of items) {
        if (item.kind === "header") await run.begin(item.header);
        else if (item.kind === "record") await run.take(item.index, item.value);
        else run.refuse([{ path: `records[${item.index}]`, sentence: item.sentence }]);
      }
      listeners.onProgress?.({ records: run.report.read, bytesRead, bytes });
    }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    run.report.stopped = error.message;
  }
  await run.finish();
  run.report.accepted = [...run.seen].flatMap(([name, state]) => (state === "accepted" ? [name] : []));
  return run.report;
}

class ImportRun {
  readonly seen: SeenRecords = new Map();
  readonly report: ImportReport = {
    collection: null, read: 0, added: 0, changed: 0, unchanged: 0, refused: 0, stopped: null, accepted: [],
  };
  private batch: BatchItem[] = [];
  private weight = 0;
  /** The batch that is being written while the next one is read. */
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly listeners: ImportListeners,
    private readonly target: Target,
  ) {}

  async begin(header: ImportHeader): Promise<void> {
    this.report.collection = header.collection;
    await this.target.begin(header);
  }

  async take(index: number, value: unknown): Promise<void> {
    this.report.read += 1;
    const outcome = checkRecord(index, value);
    if ("problems" in outcome) {
      this.batch.push({ refusedName: nameOf(value) });
      return this.countRefused(outcome.problems);
    }
    this.batch.push(outcome.checked);
    this.weight += weightOf(outcome.checked);
    if (this.batch.length >= MOST_RECORDS || this.weight >= MOST_WEIGHT) await this.flush();
  }

  refuse(problems: readonly ImportProblem[]): void {
    this.report.read += 1;
    this.countRefused(problems);
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.writing;
  }

  private async flush(): Promise<void> {
    await this.writing;
    const { batch } = this;
    this.batch = [];
    this.weight = 0;
    this.writing = this.writeChecked(batch);
    // A failure is told by the next await; until then it must not count as unhandled.
    this.writing.catch(() => undefined);
  }

  private async writeChecked(batch: readonly BatchItem[]): Promise<void> {
    const collection = this.report.collection ?? "";
    const { writable, unchanged, refused } = await resolveBatch(collection, batch, this.seen);
    this.report.unchanged += unchanged;
    for (const { problems } of refused) this.countRefused(problems);
    if (writable.length === 0) return;
    try {
      this.count(await this.target.write(collection, writable));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      for (const record of writable) await this.writeAlone(collection, record);
    }
  }

  /** The database refused something in a batch: find out what, and let the rest in. */
  private async writeAlone(collection: string, record: WritableRecord): Promise<void> {
    try {
      this.count(await this.target.write(collection, [record]));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.seen.set(`${record.checked.record.type}/${record.checked.record.key}`, "refused");
      this.countRefused([{ path: `records[${record.checked.index}]`, sentence: databaseSentence(error) }]);
    }
  }

  private count(outcome: BatchOutcome): void {
    this.report.added += outcome.added;
    this.report.changed += outcome.changed;
    for (const { problem } of outcome.refused) this.countRefused([problem]);
  }

  private countRefused(problems: readonly ImportProblem[]): void {
    this.report.refused += 1;
    for (const problem of problems) this.listeners.onProblem?.(problem);
  }
}

/** The name of a record whose form was refused, if it has one. */
function nameOf(value: unknown): string | null {
  const { type, key } = (value ?? {}) as { type?: unknown; key?: unknown };
  return typeof type === "string" && typeof key === "string" && type.length + key.length <= 200 ? `${type}/${key}` : null;
}

function weightOf({ record }: CheckedRecord): number {
  if (record.type === "facts") return record.facts.length;
  if (record.type === "remarks") return record.remarks.length;
  return record.type === "testimony" ? 1 + record.accounts.length : 1;
}
