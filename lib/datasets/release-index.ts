import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { csvLine } from "@/lib/exports/csv";
import { listRecordStandings } from "@/lib/publication/dataset-queries";
import type { RecordStanding } from "@/lib/publication/dataset-queries";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKindCodes } from "@/lib/publication/vocabulary";
import type { ChangeKind } from "./manifest";

const BATCH = 2_000;
const COLUMNS = ["kind", "number", "state", "version", "redactions"] as const;

/** A record in the index of a release: numbers and no words. */
export interface IndexLine extends RecordStanding {
  kind: PublicRecordKind;
}

/** Every record as it stands now, by kind and number. */
export async function* indexLines(): AsyncGenerator<IndexLine> {
  for (const kind of recordKindCodes) {
    for (let above = 0; ; ) {
      const rows = await listRecordStandings(kind, above, BATCH);
      for (const row of rows) yield { kind, ...row };
      above = rows.at(-1)?.number ?? above;
      if (rows.length < BATCH) break;
    }
  }
}

/** The index as a file. */
export async function* indexCsv(lines: AsyncIterable<IndexLine>): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for await (const { kind, number, state, version, redactions } of lines) yield csvLine([kind, number, state, version, redactions]);
}

/** The index of an earlier release. */
export async function* readIndex(path: string): AsyncGenerator<IndexLine> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity });
  let isFirst = true;
  for await (const line of lines) {
    const [kind, number, state, version, redactions] = line.split(",");
    if (!isFirst && line !== "") yield { kind: kind as PublicRecordKind, number: Number(number), state: state as IndexLine["state"], version: Number(version), redactions: Number(redactions) };
    isFirst = false;
  }
}

/** What has become of a record since an earlier release. */
export interface RecordChangeLine {
  change: ChangeKind;
  kind: PublicRecordKind;
  number: number;
  version: number;
}

/**
 * How an index differs from an earlier one. Both are in one order and records never leave it, so that they are read side
 * by side; one record can have changed in several ways.
 */
export async function* changeLines(before: AsyncIterable<IndexLine>, now: AsyncIterable<IndexLine>): AsyncGenerator<RecordChangeLine> {
  const old = before[Symbol.asyncIterator]();
  let waiting = await old.next();
  for await (const line of now) {
    const known = waiting.done !== true && waiting.value.kind === line.kind && waiting.value.number === line.number ? waiting.value : null;
    if (known) waiting = await old.next();
    for (const change of changesOf(known, line)) yield { change, kind: line.kind, number: line.number, version: line.version };
  }
}

/** What happened between two standings of a record; null where it was not there yet. */
export function changesOf(before: RecordStanding | null, now: RecordStanding): ChangeKind[] {
  if (now.state === "withdrawn") return before !== null && before.state !== "withdrawn" ? ["withdrawn"] : [];
  if (now.state === "merged") return before?.state === "merged" ? [] : ["merged"];
  if (before === null) return ["added"];
  return [
    ...(before.state === "published" ? [] : (["published_again"] as const)),
    ...(now.version > before.version && before.version > 0 ? (["new_version"] as const) : []),
    ...(now.redactions > before.redactions && before.version > 0 ? (["redacted"] as const) : []),
  ];
}

/** The list of changes as a file. */
export async function* changesCsv(lines: AsyncIterable<RecordChangeLine>): AsyncGenerator<string> {
  yield csvLine(["change", "kind", "number", "version"]);
  for await (const { change, kind, number, version } of lines) yield csvLine([change, kind, number, version]);
}
