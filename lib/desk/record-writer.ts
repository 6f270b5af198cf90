import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { Pick } from "@/lib/picks/pick";
import { withBack } from "./brought-back";
import type { BroughtBack } from "./brought-back";
import { changedValues } from "./changed-values";
import { lockForChange, raiseLockVersion, requireLockVersion, requireNewId, requireSame } from "./record-queries";
import type { RecordTable } from "./record-queries";

/** What the records are called that a form refers to, by their ids. */
export type Labels = ReadonlyMap<string, Pick>;
const NO_LABELS: Labels = new Map();

/** How records of one kind are read and shown in their form. */
export interface RecordStore<Row> {
  table: RecordTable;
  find: (tx: Transaction, id: string) => Promise<Row>;
  /** The row as its form holds it. */
  values: (row: Row, labels: Labels) => object;
  /** The row as events tell it, where a form holds less than is on file. */
  told?: (row: Row) => object;
  /** What the records are called that a row refers to. */
  labels?: (tx: Transaction, row: Row) => Promise<Labels>;
}

const toldBy = <Row>(store: RecordStore<Row>, row: Row) => (store.told?.(row) ?? store.values(row, NO_LABELS)) as Record<string, unknown>;

/**
 * Makes a record in the transaction of whichever command needs it, for a curator who may write: `insert` makes the row,
 * `write` what belongs to it. Sent twice with the same words, it is made once.
 */
export async function createRecord<Row>(
  tx: Transaction,
  curator: Curator,
  store: RecordStore<Row>,
  id: string,
  { insert, write }: { insert: () => Promise<unknown>; write?: (row: Row | null) => Promise<unknown> },
): Promise<{ id: string }> {
  const valuesNow = async () => toldBy(store, await store.find(tx, id));
  if (await requireNewId(tx, curator, store.table, id)) {
    const made = await valuesNow();
    await write?.(await store.find(tx, id));
    requireSame(made, await valuesNow());
    return { id };
  }
  await insert();
  await write?.(null);
  await recordEvents(tx, curator, [{ type: `${store.table}.created`, subjectId: id, after: (await valuesNow()) as never }]);
  return { id };
}

/**
 * Changes a record: `write` gets the row as it stands and writes what the form says. A save against an older state is
 * refused with what stands there now; one that changes nothing records nothing. `back` says that it brings values back.
 */
export async function changeRecord<Row>(
  tx: Transaction,
  curator: Curator,
  store: RecordStore<Row>,
  { id, lockVersion }: { id: string; lockVersion: number },
  write: (row: Row) => Promise<unknown>,
  back?: BroughtBack,
): Promise<{ lockVersion: number }> {
  const locked = await lockForChange(tx, curator, store.table, id);
  const row = await store.find(tx, id);
  if (locked.lockVersion !== lockVersion) {
    const labels = (await store.labels?.(tx, row)) ?? NO_LABELS;
    requireLockVersion(locked, lockVersion, { lockVersion: locked.lockVersion, values: store.values(row, labels) });
  }
  const before = toldBy(store, row);
  await write(row);
  const changed = changedValues(before, toldBy(store, await store.find(tx, id)));
  if (changed === null) return { lockVersion };
  await recordEvents(tx, curator, [{ type: `${store.table}.changed`, subjectId: id, before: changed.before, ...withBack(changed.after, back) }]);
  return { lockVersion: await raiseLockVersion(tx, curator, store.table, id) };
}
