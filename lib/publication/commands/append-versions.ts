import "server-only";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { Prisma } from "@/lib/db/generated/client";
import { enqueueIndexing } from "@/lib/db/index-tasks";
import { insertRows } from "@/lib/db/insert-rows";
import type { PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import { sealUnits, versionHash } from "@/lib/publication/version-chain";
import { addToPublishedCount, nextRevisions } from "./counters";
import { writeListings } from "./write-listings";

/** A record that gets a version, as it was before. */
export interface KnownRecord {
  id: string;
  kind: PublicRecordKind;
  number: number;
  subjectId: string;
  currentVersion: number;
  isNew: boolean;
  previous: { hash: string; units: readonly PublicUnit[] } | null;
}

/** A version that does not stand in its record's chain yet. */
export interface FreshVersion {
  record: KnownRecord;
  units: PublicUnit[];
}

/** Appends a version to each record, with everything that readers and indexes are told of it. */
export async function appendVersions(
  tx: Transaction,
  curator: Curator,
  fresh: readonly FreshVersion[],
): Promise<void> {
  if (fresh.length === 0) return;
  const publishedAt = new Date();
  const firstRevision = await nextRevisions(tx, fresh.length);
  const changes = fresh.map(({ record, units }, index) => {
    const number = record.currentVersion + 1;
    const { salts, unitHashes } = sealUnits(units);
    const previousHash = record.previous?.hash ?? null;
    const hash = versionHash({ kind: record.kind, recordNumber: record.number, number, publishedAt, previousHash, unitHashes });
    return {
      record,
      units,
      revision: firstRevision + BigInt(index),
      version: { id: randomUUID(), recordId: record.id, number, units, salts, unitHashes, previousHash, hash, publishedAt, publishedById: curator.userId },
    };
  });
  const created = changes.filter(({ record }) => record.isNew);
  await insertRows(tx, "public_record", created.map(({ record: { id, kind, number, subjectId }, revision }) => ({
    id, kind, number, subjectId, state: "published", currentVersion: 1, revision, firstPublishedAt: publishedAt, stateChangedAt: publishedAt,
  })));
  const renewed = changes.filter(({ record }) => !record.isNew);
  if (renewed.length > 0) {
    await tx.$executeRaw`
      UPDATE "public_record" r SET "currentVersion" = r."currentVersion" + 1, "revision" = c."revision"
      FROM unnest(${renewed.map(({ record }) => record.id)}::uuid[], ${renewed.map(({ revision }) => revision)}::bigint[]) AS c("id", "revision")
      WHERE r."id" = c."id"`;
  }
  await insertRows(tx, "record_version", changes.map(({ version }) => ({ ...version, units: version.units as unknown as Prisma.InputJsonValue })));
  await writeListings(tx, changes.map(({ record, units }) => ({ recordId: record.id, kind: record.kind, number: record.number, units, publishedAt })));
  await addToPublishedCount(tx, created.map(({ record }) => record.kind), 1);
  await enqueueIndexing(tx, changes.map(({ record, revision }) => ({ recordId: record.id, revision })));
  await recordEvents(tx, curator, changes.map(({ record, version }) => ({
    type: "record.published",
    subjectId: record.subjectId,
    after: { kind: record.kind, number: record.number, version: version.number, hash: version.hash },
  })));
}
