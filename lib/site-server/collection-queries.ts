import "server-only";
import type { Pool } from "pg";
import { changedLabels, takeChangedLabels } from "@/lib/i18n/changed-labels";
import type { ChangedLabel, ChangedLabels } from "@/lib/i18n/changed-labels";
import type { RecordRef } from "@/lib/publication/public-unit";
import type { recordStates } from "@/lib/publication/vocabulary";
import { sharedRun } from "@/lib/shared-run";

/** Where a record's address leads. */
export type RecordHead =
  | { state: "published"; currentVersion: number }
  /** The versions are as readable as the survivor: withdrawing one person's entry takes all of it away. */
  | { state: "merged"; survivor: number; currentVersion: number; isSurvivorWithdrawn: boolean }
  | { state: "withdrawn" }
  | { state: "missing" };

interface HeadRow {
  state: keyof typeof recordStates;
  currentVersion: number;
  survivor: number | null;
  isSurvivorWithdrawn: boolean | null;
}

/** Looks up where a record's address leads. */
export async function findRecordHead(pool: Pool, ref: RecordRef): Promise<RecordHead> {
  const { rows } = await pool.query<HeadRow>({
    name: "record-head",
    text: `SELECT r."state", r."currentVersion", m."number" AS "survivor", m."state" = 'withdrawn' AS "isSurvivorWithdrawn"
      FROM "public_record" r LEFT JOIN "public_record" m ON m."id" = r."mergedIntoId"
      WHERE r."kind" = $1::"RecordKind" AND r."number" = $2`,
    values: [ref.kind, ref.number],
  });
  const [row] = rows;
  if (!row) return { state: "missing" };
  const { state, currentVersion, survivor, isSurvivorWithdrawn } = row;
  if (state === "merged" && survivor !== null) return { state, survivor, currentVersion, isSurvivorWithdrawn: isSurvivorWithdrawn === true };
  if (state === "published") return { state, currentVersion };
  return { state: "withdrawn" };
}

/**
 * Every label of a vocabulary that the desk has changed, and the revision at which that was last done; one statement, so
 * that both are of one moment.
 */
export async function listChangedLabels(pool: Pool): Promise<ChangedLabels> {
  const { rows } = await pool.query<{ revision: string } & { [Field in keyof ChangedLabel]: ChangedLabel[Field] | null }>(`
    SELECT s."labelsRevision"::text AS "revision", l."language", l."vocabulary", l."term", l."text", l."female", l."male"
    FROM "collection_state" s LEFT JOIN "term_label" l ON l."text" IS NOT NULL`);
  const labels = rows.flatMap(({ revision: _revision, ...label }) => (label.text === null ? [] : [label as ChangedLabel]));
  return { revision: BigInt(rows[0]?.revision ?? 0), labels };
}

/**
 * Reads the collection's revision, which grows with every change that readers could see. A thousand requests a
 * second do not become a thousand queries, and yet each gets a revision read after it arrived. Labels that were changed
 * are known by then, so that whatever is rendered for a revision has its labels.
 */
export class CollectionRevision {
  /** The revision, read from the database after this call began. */
  readonly read: () => Promise<string>;

  constructor(pool: Pool) {
    this.read = sharedRun(async () => {
      const { rows } = await pool.query<{ revision: string; labelsRevision: string }>({
        name: "collection-revision",
        text: `SELECT "revision"::text, "labelsRevision"::text FROM "collection_state"`,
      });
      const { revision = "0", labelsRevision = "0" } = rows[0] ?? {};
      if (BigInt(labelsRevision) > (changedLabels()?.revision ?? 0n)) takeChangedLabels(await listChangedLabels(pool));
      return revision;
    });
  }
}
