import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PublicUnit } from "@/lib/publication/public-record";
import type { PublishedRecord } from "@/lib/search/search-document";

const { sql } = Prisma;

/** A record as an index has to know it; without units where it cannot be read any more. */
export type IndexedRecord = Omit<PublishedRecord, "units"> & { units: readonly PublicUnit[] | null };

function listRecords(where: Prisma.Sql, limit: number): Promise<IndexedRecord[]> {
  return db.$queryRaw<IndexedRecord[]>`
    SELECT r."id" AS "recordId", r."kind"::text AS "kind", r."number", r."revision", v."units"
    FROM "public_record" r
    LEFT JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion" AND r."state" = 'published'
    WHERE ${where} ORDER BY r."id" LIMIT ${limit}`;
}

/** What some records are now, read in one statement: state, revision and units belong together. */
export function listForIndex(recordIds: readonly string[]): Promise<IndexedRecord[]> {
  return listRecords(sql`r."id" = ANY(${[...recordIds]}::uuid[])`, recordIds.length);
}

/** All published records with their units, in batches. */
export async function* streamForIndex(batch: number): AsyncIterable<PublishedRecord[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await listRecords(sql`r."id" > ${after}::uuid AND r."state" = 'published'`, batch);
    if (rows.length > 0) yield rows.flatMap(({ units, ...row }) => (units === null ? [] : [{ ...row, units }]));
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.recordId;
  }
}

/** Ids and revisions of all published records, for a comparison with an index. */
export async function listPublishedRevisions(): Promise<Map<string, bigint>> {
  const rows = await db.$queryRaw<{ id: string; revision: bigint }[]>`
    SELECT "id", "revision" FROM "public_record" WHERE "state" = 'published'`;
  return new Map(rows.map((row) => [row.id, row.revision]));
}

/** How many records can be read, and the revision that the collection has reached. */
export async function readCollection(): Promise<{ published: number; revision: bigint }> {
  const [row] = await db.$queryRaw<{ published: number; revision: bigint }[]>`
    SELECT (SELECT count(*)::int FROM "public_record" WHERE "state" = 'published') AS "published", "revision" FROM "collection_state"`;
  return row ?? { published: 0, revision: 0n };
}
