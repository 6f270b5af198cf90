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

/** Replaces the listings of some records: one row each, however much the record refers to. */
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
}
