import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { canChangeRecord, canCreateRecords, canReadRecord } from "./record-policy";
import { readableBy } from "./record-queries";
import type { RecordTable } from "./record-queries";
import type { RecordStore } from "./record-writer";

/** The kinds of record that have names in several languages. */
export type NamedTable = "facility" | "place" | "organisation";

/** A facility, place or organisation as lists of the desk show it. */
export interface NamedRow {
  id: string;
  kind: string;
  names: { text: string; language: string; script: string }[];
  /** The place that it lies in. */
  within: string | null;
  /** Its number on the site; null while it is not out. */
  number: number | null;
}

const owner: Record<NamedTable, { names: Prisma.Sql; within: Prisma.Sql }> = {
  facility: { names: Prisma.sql`"facilityId"`, within: Prisma.sql`"placeId"` },
  place: { names: Prisma.sql`"placeId"`, within: Prisma.sql`"parentId"` },
  organisation: { names: Prisma.sql`"organisationId"`, within: Prisma.sql`"placeId"` },
};

/** Records with a name in which every word stands, by their first name. */
export async function listNamedRecords(curator: Curator, table: NamedTable, words = "", page = 1): Promise<Page<NamedRow>> {
  if (!canCreateRecords(curator)) throw new NotFound("There is no such page.");
  const { names, within } = owner[table];
  const parts = words.trim().split(/\s+/).filter(Boolean).slice(0, 8).map((part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`);
  const isFound = parts.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`EXISTS (
    SELECT 1 FROM "record_name" AS "sought" WHERE "sought".${names} = "record"."id" AND ${Prisma.join(parts.map((part) => Prisma.sql`"sought"."text" ILIKE ${part}`), " AND ")})`;
  const where = Prisma.sql`"record"."visibility" <> 'sealed' AND ${readableBy(curator)} AND ${isFound}`;
  const from = Prisma.raw(`"${table}"`);
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM ${from} AS "record" WHERE ${where}`;
  const items = await db.$queryRaw<NamedRow[]>`
    SELECT "record"."id", "record"."kind",
      coalesce((SELECT json_agg(json_build_object('text', n."text", 'language', n."language", 'script', n."script") ORDER BY n."position", n."id")
        FROM "record_name" n WHERE n.${names} = "record"."id"), '[]'::json) AS "names",
      (SELECT n."text" FROM "record_name" n WHERE n."placeId" = "record".${within} ORDER BY n."position", n."id" LIMIT 1) AS "within",
      (SELECT "number" FROM "public_record" WHERE "subjectId" = "record"."id" AND "state" = 'published') AS "number"
    FROM ${from} AS "record" WHERE ${where}
    ORDER BY lower((SELECT n."text" FROM "record_name" n WHERE n.${names} = "record"."id" ORDER BY n."position", n."id" LIMIT 1)), "record"."id"
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return pageOf(items, counted?.total ?? 0, page);
}

/** A record to be looked at or changed, with everything that its form holds. */
export interface FoundRecord<Values> {
  id: string;
  lockVersion: number;
  values: Values;
  /** Its number on the site; null while it is not out. */
  number: number | null;
  mayChange: boolean;
}

/** One record as its form holds it; what is sealed, or not for this curator, is not there. */
export async function findRecord<Row, Values>(curator: Curator, store: RecordStore<Row> & { values: (...given: never[]) => Values }, id: string): Promise<FoundRecord<Values>> {
  const table: RecordTable = store.table;
  const [head] = await db.$queryRaw<{ lockVersion: number; lastAuthorId: string; number: number | null; state: string | null }[]>`
    SELECT "record"."lockVersion", "record"."lastAuthorId", "public_record"."number", "public_record"."state"::text AS "state"
    FROM ${Prisma.raw(`"${table}"`)} AS "record" LEFT JOIN "public_record" ON "public_record"."subjectId" = "record"."id"
    WHERE "record"."id" = ${id}::uuid AND "record"."visibility" <> 'sealed'`;
  if (!head || !canReadRecord(curator, head)) throw new NotFound(`There is no such ${table}.`);
  const row = await store.find(db, id);
  const labels = (await store.labels?.(db, row)) ?? new Map();
  return {
    id,
    lockVersion: head.lockVersion,
    values: store.values(row, labels) as Values,
    number: head.state === "published" ? head.number : null,
    mayChange: canChangeRecord(curator, { lastAuthorId: head.lastAuthorId, isPublished: head.number !== null }),
  };
}
