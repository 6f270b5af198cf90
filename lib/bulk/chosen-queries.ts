import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { canChangeRecord } from "@/lib/desk/record-policy";
import { readableBy } from "@/lib/desk/record-queries";
import type { ChosenRecord } from "./plan";
import type { BulkDeed } from "./schema";

interface Row extends Omit<ChosenRecord, "mayChange"> {
  lastAuthorId: string;
}

/**
 * The chosen records that this curator may look at, with what the deed needs to know of them. Sealed claims and records do
 * not exist here. `locked` keeps the records as they are until the transaction ends, in the order in which others lock them.
 */
export async function findChosen(tx: Transaction, curator: Curator, deed: BulkDeed, ids: readonly string[], how: "read" | "locked"): Promise<Map<string, ChosenRecord>> {
  const isPerson = deed.kind === "entry";
  const list = deed.action === "add_to_list" ? Prisma.sql`EXISTS (SELECT FROM "list_member" m WHERE m."listId" = ${deed.list}::uuid AND m."personId" = "record"."id")` : Prisma.sql`FALSE`;
  const claim = deed.action === "set_place" ? Prisma.sql`
    (SELECT count(*)::int AS "claims", coalesce(bool_or(a."placeId" = ${deed.place}::uuid), FALSE) AS "saysSo"
     FROM "fact" f JOIN "attribute" a ON a."factId" = f."id"
     WHERE f."personId" = "record"."id" AND a."kind" = ${deed.claim}::"AttributeKind" AND f."standing" <> 'rejected' AND f."visibility" <> 'sealed' AND f."erasedAt" IS NULL)`
    : Prisma.sql`(SELECT 0 AS "claims", FALSE AS "saysSo")`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "record"."id", "record"."lockVersion", "record"."lastAuthorId", b."state"::text AS "state",
      ${isPerson ? Prisma.sql`"record"."neverPublish"` : Prisma.sql`FALSE`} AS "neverPublish", ${list} AS "isOnList", c."claims", c."saysSo",
      EXISTS (
        SELECT FROM "submission_record" h JOIN "submission" s ON s."id" = h."submissionId"
        WHERE h."subjectId" = "record"."id" AND s."state" = 'waiting' AND h."lockVersion" = "record"."lockVersion"
      ) AS "waits"
    FROM ${isPerson ? Prisma.sql`"person"` : Prisma.sql`"testimony"`} AS "record"
    LEFT JOIN "public_record" b ON b."subjectId" = "record"."id" CROSS JOIN LATERAL ${claim} c
    WHERE "record"."id" = ANY (${[...ids]}::uuid[]) AND ${readableBy(curator)} ${isPerson ? Prisma.empty : Prisma.sql`AND "record"."visibility" <> 'sealed'`}
    ORDER BY "record"."id" ${how === "locked" ? Prisma.sql`FOR UPDATE OF "record"` : Prisma.empty}`;
  return new Map(rows.map(({ lastAuthorId, ...row }) => [row.id, { ...row, mayChange: canChangeRecord(curator, { lastAuthorId, isPublished: row.state !== null }) }]));
}
