import { randomUUID } from "node:crypto";
import type { createClient } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { writeListings } from "@/lib/publication/commands/write-listings";
import { publicRecordSchemas } from "@/lib/publication/public-record";
import type { PublicRecordKind, UnitOf } from "@/lib/publication/public-record";
import { sealUnits, versionHash } from "@/lib/publication/version-chain";

/** One record with its versions, as units. */
export type UnitsOfRecord = {
  [Kind in PublicRecordKind]: { kind: Kind; number: number; versions: readonly (readonly UnitOf<Kind>[])[] };
}[PublicRecordKind];

/**
 * Puts records into the public tables as `publish` would, from units alone: for tests of what readers see,
 * where live rows would only stand in the way. Units that the door would refuse are refused here too.
 */
export async function publishUnits(db: ReturnType<typeof createClient>, records: readonly UnitsOfRecord[]): Promise<void> {
  const user = await db.user.upsert({
    where: { email: "reviewer@example.org" },
    create: { id: randomUUID(), email: "reviewer@example.org", name: "Reviewer", role: "reviewer" },
    update: {},
  });
  for (const record of records) await db.$transaction((tx) => publishRecord(tx, record, user.id));
}

async function publishRecord(tx: Prisma.TransactionClient, { kind, number, versions }: UnitsOfRecord, publishedById: string): Promise<void> {
  const counter = await tx.recordCounter.findUnique({ where: { kind } });
  const lastNumber = Math.max(number, counter?.lastNumber ?? 0);
  const publishedCount = (counter?.publishedCount ?? 0) + 1;
  await tx.recordCounter.upsert({ where: { kind }, create: { kind, lastNumber, publishedCount }, update: { lastNumber, publishedCount } });

  const id = randomUUID();
  await tx.publicRecord.create({
    data: { id, kind, number, subjectId: randomUUID(), state: "published", currentVersion: versions.length, revision: 1n },
  });
  let previousHash: string | null = null;
  for (const [index, given] of versions.entries()) {
    const units = publicRecordSchemas[kind].parse(given);
    const { salts, unitHashes } = sealUnits(units);
    const publishedAt = new Date(Date.UTC(2026, 9, 1 + index));
    const version = index + 1;
    const hash = versionHash({ kind, recordNumber: number, number: version, publishedAt, previousHash, unitHashes });
    await tx.recordVersion.create({
      data: { id: randomUUID(), recordId: id, number: version, units, salts, unitHashes, previousHash, hash, publishedAt, publishedById },
    });
    previousHash = hash;
    if (version === versions.length) await writeListings(tx, [{ recordId: id, kind, number, units, publishedAt }]);
  }
}
