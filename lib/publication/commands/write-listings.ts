import "server-only";
import type { Transaction } from "@/lib/db/client";
import { insertRows } from "@/lib/db/insert-rows";
import type { PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import { keptListingOf } from "@/lib/publication/record-listing";

/** A record's current version, as lists need it. */
export interface ListedVersion {
  recordId: string;
  kind: PublicRecordKind;
  number: number;
  units: readonly PublicUnit[];
  publishedAt: Date;
}

/** Replaces the listings of some records: one row each, however much the record refers to, and one for each change of an entry's status. */
export async function writeListings(tx: Transaction, versions: readonly ListedVersion[]): Promise<void> {
  const recordIds = versions.map((version) => version.recordId);
  await tx.recordListing.deleteMany({ where: { recordId: { in: recordIds } } });
  const records = await tx.publicRecord.findMany({ where: { id: { in: recordIds } }, select: { id: true, firstPublishedAt: true } });
  const firstPublishedAt = new Map(records.map((record) => [record.id, record.firstPublishedAt]));
  await insertRows(tx, "record_listing", versions.map(({ recordId, kind, number, units, publishedAt }) => ({
    recordId,
    kind,
    number,
    publishedAt,
    firstPublishedAt: firstPublishedAt.get(recordId) ?? publishedAt,
    ...keptListingOf(kind, units),
  })));
  await writeStatusChanges(tx, versions.flatMap(({ kind, recordId }) => (kind === "entry" ? [recordId] : [])));
}

/** The changes of status in the versions of these entries; a version whose status was taken out tells of none. The old rows went with the listings. */
async function writeStatusChanges(tx: Transaction, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "status_change" ("recordId", "version", "publishedAt", "before", "after")
    SELECT "recordId", "number", "publishedAt", "before", "after" FROM (
      SELECT *, lag("after") OVER (PARTITION BY "recordId" ORDER BY "number") AS "before" FROM (
        SELECT v."recordId", v."number", v."publishedAt",
          (jsonb_path_query_first(v."units", '$[*] ? (@.type == "assessment").status.value') #>> '{}')::"StatusValue" AS "after"
        FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id"
        WHERE r."id" = ANY(${[...entryIds]}::uuid[]) AND r."currentVersion" > 1
      ) told WHERE "after" IS NOT NULL
    ) compared WHERE "before" <> "after"`;
}
