import "server-only";
import type { Transaction } from "@/lib/db/client";

/** What a record is called at the desk, published or not; the language is `und` where nobody said. */
export interface DeskTitle {
  text: string;
  language: string;
}

/**
 * What records are called at the desk, by the ids of their live rows. Sealed facts and records do not exist here, and
 * of somebody whose identity is sealed only the label is told. A testimony has no title of its own.
 */
export async function listDeskTitles(tx: Transaction, subjectIds: readonly string[]): Promise<Map<string, DeskTitle>> {
  const ids = [...new Set(subjectIds)];
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<(DeskTitle & { id: string })[]>`
    WITH "wanted" AS (SELECT unnest(${ids}::uuid[]) AS "id")
    SELECT p."id", coalesce(n."text", p."label") AS "text", CASE WHEN n."text" IS NULL THEN 'und' ELSE n."language" END AS "language"
    FROM "wanted" JOIN "person" p USING ("id") LEFT JOIN LATERAL (
      SELECT n."text", n."language" FROM "fact" f JOIN "name" n ON n."factId" = f."id"
      WHERE f."personId" = p."id" AND f."visibility" <> 'sealed' AND f."erasedAt" IS NULL AND NOT p."sealedIdentity"
      ORDER BY f."standing", n."kind", f."position", f."recordedAt", f."anchor" LIMIT 1
    ) n ON TRUE WHERE coalesce(n."text", p."label") IS NOT NULL
    UNION ALL SELECT s."id", s."title", s."titleLanguage" FROM "wanted" JOIN "source" s USING ("id") WHERE s."visibility" <> 'sealed'
    UNION ALL SELECT l."id", l."name", l."language" FROM "wanted" JOIN "list" l USING ("id") WHERE l."visibility" <> 'sealed'
    UNION ALL SELECT "wanted"."id", n."text", n."language" FROM "wanted" JOIN LATERAL (
      SELECT n."text", n."language" FROM "record_name" n
      WHERE n."facilityId" = "wanted"."id" OR n."placeId" = "wanted"."id" OR n."organisationId" = "wanted"."id"
      ORDER BY n."position", n."id" LIMIT 1
    ) n ON TRUE
      WHERE NOT EXISTS (SELECT 1 FROM "facility" WHERE "id" = "wanted"."id" AND "visibility" = 'sealed')
        AND NOT EXISTS (SELECT 1 FROM "place" WHERE "id" = "wanted"."id" AND "visibility" = 'sealed')
        AND NOT EXISTS (SELECT 1 FROM "organisation" WHERE "id" = "wanted"."id" AND "visibility" = 'sealed')`;
  return new Map(rows.map(({ id, ...title }) => [id, title]));
}
