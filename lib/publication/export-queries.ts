import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import type { PublicVersion } from "./public-record";
import { toPublicVersion } from "./stored-version";
import type { VersionRow } from "./stored-version";

/** The current versions of these entries, in the order of the numbers; whoever is not published at this moment is absent. */
export async function listEntriesToExport(numbers: readonly number[]): Promise<PublicVersion<"entry">[]> {
  const rows = await readRows<VersionRow>(Prisma.sql`
    SELECT r."kind", r."number" AS "recordNumber", r."currentVersion", r."firstPublishedAt",
      v."number", v."publishedAt", v."hash", v."previousHash", v."units", v."redactions"
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    WHERE r."kind" = 'entry' AND r."state" = 'published' AND r."number" = ANY(${[...numbers]}::int[])`);
  const versions = new Map(rows.map((row) => [row.recordNumber, toPublicVersion("entry", row)]));
  return numbers.flatMap((number) => versions.get(number) ?? []);
}
