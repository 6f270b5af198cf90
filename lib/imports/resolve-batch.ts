import "server-only";
import type { CheckedRecord, ImportProblem } from "./check-record";
import { referencesOf } from "./record-references";
import { findStoredHashes, importedKey } from "./write-batch";
import type { WritableRecord } from "./write-batch";

/** What is known of the records of this file so far: whether each went in. */
export type SeenRecords = Map<string, "accepted" | "refused">;

/** A record in the order of the file: checked, or only the name of one whose form was refused. */
export type BatchItem = CheckedRecord | { refusedName: string | null };

/** A batch sorted into what has to be written, what is there already, and what cannot go in. */
export interface ResolvedBatch {
  writable: WritableRecord[];
  unchanged: number;
  refused: { record: CheckedRecord; problems: ImportProblem[] }[];
}

/** Finds what each record of a batch refers to, in this file or from an import before, and what has not changed. */
export async function resolveBatch(collection: string, batch: readonly BatchItem[], seen: SeenRecords): Promise<ResolvedBatch> {
  const stored = await findStoredHashes(namesToLookUp(collection, batch, seen));
  const resolved: ResolvedBatch = { writable: [], unchanged: 0, refused: [] };
  for (const checked of batch) {
    if ("refusedName" in checked) {
      // Records that refer to it are told that it was refused, rather than that it is missing.
      if (checked.refusedName !== null && !seen.has(checked.refusedName)) seen.set(checked.refusedName, "refused");
      continue;
    }
    const { record } = checked;
    const name = `${record.type}/${record.key}`;
    if (seen.has(name)) {
      const sentence = `The key "${record.key}" stands earlier in the file: each ${record.type} record needs its own.`;
      resolved.refused.push({ record: checked, problems: [{ path: `records[${checked.index}].key`, sentence }] });
      continue;
    }
    const problems = unresolved(collection, checked, seen, stored);
    seen.set(name, problems.length > 0 ? "refused" : "accepted");
    if (problems.length > 0) {
      resolved.refused.push({ record: checked, problems });
      continue;
    }
    const storedHash = stored.get(importedKey(collection, record.type, record.key)) ?? null;
    if (storedHash === checked.hash) resolved.unchanged += 1;
    else resolved.writable.push({ checked, storedHash });
  }
  return resolved;
}

function namesToLookUp(collection: string, batch: readonly BatchItem[], seen: SeenRecords): string[] {
  const names = new Set<string>();
  for (const item of batch) {
    if ("refusedName" in item) continue;
    const { record } = item;
    names.add(importedKey(collection, record.type, record.key));
    for (const { type, key } of referencesOf(record)) {
      if (seen.get(`${type}/${key}`) !== "accepted") names.add(importedKey(collection, type, key));
    }
  }
  return [...names];
}

function unresolved(
  collection: string,
  { index, record }: CheckedRecord,
  seen: SeenRecords,
  stored: ReadonlyMap<string, string>,
): ImportProblem[] {
  return referencesOf(record)
    .filter(({ type, key }) => seen.get(`${type}/${key}`) !== "accepted" && !stored.has(importedKey(collection, type, key)))
    .slice(0, 20)
    .map(({ at, type, key }) => ({
      path: `records[${index}].${at}`,
      sentence:
        seen.get(`${type}/${key}`) === "refused"
          ? `The ${type} "${key}" was refused, so this cannot refer to it.`
          : `There is no ${type} "${key}" earlier in this file or from an import before.`,
    }));
}
