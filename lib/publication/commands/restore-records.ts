import "server-only";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { Prisma } from "@/lib/db/generated/client";
import { enqueueIndexing } from "@/lib/db/index-tasks";
import { insertRows } from "@/lib/db/insert-rows";
import { Forbidden } from "@/lib/errors";
import { canMaintain } from "@/lib/publication/policy";
import { versionsOf } from "@/lib/publication/record-line";
import type { LineVersion, RecordLine } from "@/lib/publication/record-line";
import { recordKey } from "@/lib/publication/record-key";
import { addToPublishedCount, nextRevisions } from "./counters";
import { atTheDoor } from "./door";
import { writeListings } from "./write-listings";

/**
 * Restores records of another installation with their numbers, versions and days, so that this one shows what that one
 * published. The lines have been checked; what a record was merged into is here already. No live row is written: nobody
 * works on these records here.
 */
export async function restoreRecords(curator: Curator, lines: readonly RecordLine[]): Promise<void> {
  if (!canMaintain(curator)) throw new Forbidden("Only a script of this installation restores records.");
  if (lines.length === 0) return;
  await atTheDoor("pass", async (tx) => {
    const firstRevision = await nextRevisions(tx, lines.length);
    const survivors = await findSurvivors(tx, lines);
    const restored = lines.map((line, index) => ({ line, id: randomUUID(), revision: firstRevision + BigInt(index) }));
    await raiseCounters(tx, lines);
    await insertRows(tx, "public_record", restored.map(({ line, id, revision }) => recordRow(line, id, revision, survivors)));
    await insertRows(tx, "record_version", restored.flatMap(({ line, id }) =>
      versionsOf(line).map((version) => versionRow(version, id, curator.userId)),
    ));
    const published = restored.filter(({ line }) => line.state === "published");
    await writeListings(tx, published.flatMap(({ line, id }) =>
      versionsOf(line).slice(-1).map(({ units, publishedAt }) => ({ recordId: id, kind: line.kind, number: line.number, units, publishedAt: new Date(publishedAt) })),
    ));
    await addToPublishedCount(tx, published.map(({ line }) => line.kind), 1);
    await enqueueIndexing(tx, restored.map(({ id, revision }) => ({ recordId: id, revision })));
    await recordEvents(tx, curator, [{ type: "dataset.restored", subjectId: null, after: { records: lines.length } }]);
  });
}

function versionRow(version: LineVersion, recordId: string, publishedById: string): Prisma.RecordVersionCreateManyInput {
  const { units, redactions, ...rest } = version;
  return { ...rest, units: units as unknown as Prisma.InputJsonValue, redactions: redactions as unknown as Prisma.InputJsonValue, id: randomUUID(), recordId, publishedById };
}

function recordRow(line: RecordLine, id: string, revision: bigint, survivors: ReadonlyMap<string, string>): Prisma.PublicRecordCreateManyInput {
  const versions = versionsOf(line);
  return {
    id,
    kind: line.kind,
    number: line.number,
    subjectId: randomUUID(),
    state: line.state,
    currentVersion: versions.length,
    mergedIntoId: line.state === "merged" ? survivors.get(recordKey({ kind: line.kind, number: line.into })) : undefined,
    withdrawalKind: line.state === "withdrawn" ? line.reason : undefined,
    stateChangedAt: line.since,
    firstPublishedAt: versions[0]?.publishedAt ?? line.since,
    revision,
  };
}

/** The ids of the records that some of these were merged into. */
async function findSurvivors(tx: Transaction, lines: readonly RecordLine[]): Promise<Map<string, string>> {
  const merged = lines.flatMap((line) => (line.state === "merged" ? [{ kind: line.kind, number: line.into }] : []));
  if (merged.length === 0) return new Map();
  const rows = await tx.publicRecord.findMany({ where: { OR: merged }, select: { id: true, kind: true, number: true } });
  return new Map(rows.map((row) => [recordKey(row), row.id]));
}

/** Numbers that were given there are given here. */
async function raiseCounters(tx: Transaction, lines: readonly RecordLine[]): Promise<void> {
  for (const kind of [...new Set(lines.map((line) => line.kind))].sort()) {
    const last = Math.max(...lines.filter((line) => line.kind === kind).map((line) => line.number));
    await tx.recordCounter.updateMany({ where: { kind, lastNumber: { lt: last } }, data: { lastNumber: last } });
  }
}
