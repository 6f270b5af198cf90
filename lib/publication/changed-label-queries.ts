import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import type { ChangedLabel, ChangedLabels } from "@/lib/i18n/changed-labels";

type Row = { revision: string } & { [Field in keyof ChangedLabel]: ChangedLabel[Field] | null };

/** Every label that the desk has changed, and the revision of the collection at which that was last done; one statement, so that both are of one moment. */
export async function listChangedLabels(): Promise<ChangedLabels> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT s."labelsRevision"::text AS "revision", l."language", l."vocabulary", l."term", l."text", l."female", l."male"
    FROM "collection_state" s LEFT JOIN "term_label" l ON l."text" IS NOT NULL ORDER BY l."id"`);
  const labels = rows.flatMap(({ revision: _revision, ...label }) => (label.text === null ? [] : [label as ChangedLabel]));
  return { revision: BigInt(rows[0]?.revision ?? 0), labels };
}
