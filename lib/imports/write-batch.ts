import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { insertRows } from "@/lib/db/insert-rows";
import { addRecord } from "./add-record";
import { changeRows } from "./change-rows";
import type { CheckedRecord, ImportProblem } from "./check-record";
import { noRows } from "./import-rows";
import { findLastAuthors, subjectOfRecord, touchSubjects } from "./import-subjects";
import { writeImportRows } from "./write-import-rows";

/** What a batch did. */
export interface BatchOutcome {
  added: number;
  changed: number;
  refused: { record: CheckedRecord; problem: ImportProblem }[];
}

/** A record with the hash under which it was imported before, if it was. */
export interface WritableRecord {
  checked: CheckedRecord;
  storedHash: string | null;
}

/** The name of a record in `imported_record`. */
export function importedKey(collection: string, type: string, key: string): string {
  return `${collection}/${type}/${key}`;
}

/** The hashes under which records of these names were imported before. */
export async function findStoredHashes(keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  try {
    const rows = await db.importedRecord.findMany({ where: { key: { in: [...keys] } }, select: { key: true, contentHash: true } });
    return new Map(rows.map((row) => [row.key, row.contentHash]));
  } catch (error) {
    // Into a database without tables nothing was imported yet: a file can be checked before the first migration.
    if ((error as { code?: unknown }).code === "P2021") return new Map();
    throw error;
  }
}

/** Notes, for good, that this database holds generated data; the new revision drops every kept page that does not say so. */
export async function markGenerated(): Promise<void> {
  await db.$executeRaw`
    UPDATE "collection_state" SET "holdsGeneratedData" = TRUE, "revision" = "revision" + 1 WHERE NOT "holdsGeneratedData"`;
}

/** Writes new and changed records, all or none, with the rows by which they are known again and their events. */
export async function writeBatch(curator: Curator, collection: string, records: readonly WritableRecord[]): Promise<BatchOutcome> {
  return db.$transaction((tx) => writeIn(tx, curator, collection, records), { timeout: 120_000, maxWait: 30_000 });
}

async function writeIn(
  tx: Transaction,
  curator: Curator,
  collection: string,
  records: readonly WritableRecord[],
): Promise<BatchOutcome> {
  const added = records.filter((record) => record.storedHash === null);
  const { changed, refused } = await splitDeskWork(tx, curator, collection, records.filter((record) => record.storedHash !== null));

  await writeImportRows(tx, rowsOf(curator, collection, added));
  if (changed.length > 0) {
    await changeRows(tx, rowsOf(curator, collection, changed));
    const touched = changed.map(({ checked }) => checked.record).filter((record) => record.type === "facts" || record.type === "remarks");
    await touchSubjects(tx, curator.userId, touched.map((record) => subjectOfRecord(collection, record)));
  }
  await rememberRecords(tx, collection, added, changed);
  await recordEvents(tx, curator, [...added, ...changed].map(({ checked, storedHash }) => ({
    type: "record.imported",
    subjectId: subjectOfRecord(collection, checked.record).id,
    before: storedHash === null ? undefined : { hash: storedHash },
    after: { collection, type: checked.record.type, key: checked.record.key, hash: checked.hash },
  })));
  return { added: added.length, changed: changed.length, refused };
}

function rowsOf(curator: Curator, collection: string, records: readonly WritableRecord[]) {
  const rows = noRows();
  for (const { checked } of records) addRecord({ collection, userId: curator.userId, rows }, checked.record);
  return rows;
}

/** What somebody has changed on the desk since is never overwritten by a file. */
async function splitDeskWork(
  tx: Transaction,
  curator: Curator,
  collection: string,
  records: readonly WritableRecord[],
): Promise<{ changed: WritableRecord[]; refused: BatchOutcome["refused"] }> {
  const subjects = records.map(({ checked }) => subjectOfRecord(collection, checked.record));
  const authors = await findLastAuthors(tx, subjects);
  const changed: WritableRecord[] = [];
  const refused: BatchOutcome["refused"] = [];
  records.forEach((record, position) => {
    const author = authors.get(subjects[position]?.id ?? "");
    if (author === curator.userId) return changed.push(record);
    const sentence = "Somebody has worked on this record on the desk since it was imported: change it there.";
    return refused.push({ record: record.checked, problem: { path: `records[${record.checked.index}]`, sentence } });
  });
  return { changed, refused };
}

async function rememberRecords(
  tx: Transaction,
  collection: string,
  added: readonly WritableRecord[],
  changed: readonly WritableRecord[],
): Promise<void> {
  const keyOf = ({ checked: { record } }: WritableRecord) => importedKey(collection, record.type, record.key);
  // By this process's clock, like the instants of publication with which it is compared.
  const importedAt = new Date();
  await insertRows(tx, "imported_record", added.map((one) => ({
    key: keyOf(one),
    subjectId: subjectOfRecord(collection, one.checked.record).id,
    contentHash: one.checked.hash,
    importedAt,
  })));
  for (const one of changed) {
    await tx.importedRecord.update({
      where: { key: keyOf(one) },
      data: { contentHash: one.checked.hash, subjectId: subjectOfRecord(collection, one.checked.record).id, importedAt },
    });
  }
}
