import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { findLabels } from "@/lib/picks/label-queries";
import type { Pick } from "@/lib/picks/pick";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { findLastImport, listWrittenEvents, requireReadable } from "./event-queries";
import type { StoredEvent } from "./event-queries";
import { partChanges, partKindOf } from "./part-changes";
import { mapPicks, pickIds } from "./part-picks";
import type { Values } from "./part-shapes";
import { undone } from "./record-state";
import type { RecordState } from "./record-state";
import { identityParts, withoutSealed } from "./sealed-items";
import { readLiveState } from "./state-queries";
import type { LiveState } from "./state-queries";

/** The past of a record, as far as whoever asks may know it. */
export interface Past {
  mayChange: boolean;
  /** Of the record as a whole. */
  lockVersion: number;
  now: RecordState;
  rows: LiveState["rows"];
  /** What was on file after an event, or before the first one; null where no event tells it. */
  at: (moment: string | null) => RecordState | null;
}

/** Reads what is on file of a record, and what was after a moment or any later one; null stands for the beginning. */
export async function readPast(tx: Transaction, curator: Curator, kind: PublicRecordKind, subjectId: string, since: string | null): Promise<Past> {
  const { mayChange, lockVersion } = await requireReadable(tx, curator, kind, subjectId);
  const live = await readLiveState(tx, kind, subjectId);
  const events = await listWrittenEvents(tx, subjectId, since);
  const lastImport = await findLastImport(tx, subjectId);
  const hidden = new Set([
    ...live.hidden,
    ...(live.sealed.sealedIdentity ? identityParts(kind, events) : []),
    ...(await accountsOfSealed(tx, kind, events)),
  ]);
  const isKnown = (moment: string | null) => lastImport === null || (moment !== null && BigInt(moment) >= lastImport);
  const later = (moment: string | null) => events.filter(({ id }) => moment === null || id > BigInt(moment));
  return {
    mayChange, lockVersion, now: live.state, rows: live.rows,
    at: (moment) => (isKnown(moment) ? withoutSealed(undone(kind, later(moment), live.state, hidden), live.sealed) : null),
  };
}

/** Accounts in testimonies that are sealed now: their rows may be gone. */
async function accountsOfSealed(tx: Transaction, kind: PublicRecordKind, events: readonly StoredEvent[]): Promise<string[]> {
  const told = events.flatMap((event) => partChanges(event, kind)).flatMap(({ part, before, after }) => {
    const testimony = (after?.["testimony"] ?? before?.["testimony"]) as Pick | null | undefined;
    return partKindOf(part) === "account" && testimony ? [{ part, id: testimony.id }] : [];
  });
  if (told.length === 0) return [];
  const sealed = await tx.testimony.findMany({ where: { id: { in: told.map(({ id }) => id) }, visibility: "sealed" }, select: { id: true } });
  return told.flatMap(({ part, id }) => (sealed.some((one) => one.id === id) ? [part] : []));
}

/** The same values with the records in them called as they are now. */
export async function labelled<Item>(tx: Transaction, items: readonly Item[], valuesOf: (item: Item) => readonly (Values | null)[], withValues: (item: Item, label: (values: Values | null) => Values | null) => Item): Promise<Item[]> {
  const labels = await findLabels(tx, pickIds(items.flatMap(valuesOf).filter((values) => values !== null)));
  const label = (values: Values | null) => values && (mapPicks(values, (pick) => labels.get(pick.id) ?? pick) as Values);
  return items.map((item) => withValues(item, label));
}
