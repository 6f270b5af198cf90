import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { RecordState, WithdrawalKind } from "@/lib/db/generated/enums";
import { readRows } from "@/lib/db/lookups";
import type { EntryCard } from "./entry-card";
import { inOrderOf } from "./in-order-of";
import { versionColumns } from "./public-queries";
import type { PublicRecordKind, PublicVersion } from "./public-record";
import { toPublicVersion } from "./stored-version";
import type { VersionRow } from "./stored-version";

const { sql } = Prisma;

/** What programs meet at a record's address. */
export type RecordFound =
  | { state: "published"; version: PublicVersion }
  | { state: "merged"; survivor: number }
  | { state: "withdrawn"; on: Date; kind: WithdrawalKind | null }
  | { state: "missing" };

interface FoundRow extends Omit<VersionRow, "number"> {
  state: RecordState;
  stateChangedAt: Date;
  withdrawalKind: WithdrawalKind | null;
  survivor: number | null;
  survivorState: RecordState | null;
  /** Null where there is no such version. */
  number: number | null;
}

/**
 * A version of a record, the current one unless told otherwise, or what has become of the record, in one statement. It
 * follows the rules of `findPublicVersion`: versions of a merged record are readable as long as the survivor is.
 */
export async function findRecord(kind: PublicRecordKind, number: number, version: number | null): Promise<RecordFound> {
  const wanted = version === null ? sql`r."currentVersion"` : sql`${version}`;
  const [row] = await readRows<FoundRow>(sql`
    SELECT r."state", r."stateChangedAt", r."withdrawalKind", s."number" AS "survivor", s."state" AS "survivorState",
      ${versionColumns}
    FROM "public_record" r LEFT JOIN "public_record" s ON s."id" = r."mergedIntoId"
    LEFT JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = ${wanted} AND r."state" <> 'withdrawn' AND s."state" IS DISTINCT FROM 'withdrawn'
    WHERE r."kind" = ${kind}::"RecordKind" AND r."number" = ${number}`);
  if (!row) return { state: "missing" };
  if (row.state === "withdrawn") return { state: "withdrawn", on: row.stateChangedAt, kind: row.withdrawalKind };
  if (row.state === "merged" && row.survivor !== null && (version === null || row.survivorState === "withdrawn")) return { state: "merged", survivor: row.survivor };
  return row.number === null ? { state: "missing" } : { state: "published", version: toPublicVersion(kind, { ...row, number: row.number }) };
}

/** What lists of records say of each; what is only true of entries is null or empty for the others. */
export interface RecordSummary extends EntryCard {
  kind: PublicRecordKind;
  version: number;
}

const summaryColumns = sql`l."kind"::text AS "kind", l."number", r."currentVersion" AS "version", l."title", l."titleLanguage", l."names", l."nameLanguages",
  l."status"::text AS "status", l."statusOn"::text AS "statusOn", l."statusDate", l."statusDateKind", l."sex"::text AS "sex", l."ethnicities"::text[] AS "ethnicities", l."tier",
  l."detainedEarliest"::text AS "detainedEarliest", l."detainedLatest"::text AS "detainedLatest", l."publishedAt", l."firstPublishedAt"`;

/** Published records of one kind, in the order of the numbers given; whoever is not published is absent. */
export async function listSummaries(kind: PublicRecordKind, numbers: readonly number[]): Promise<RecordSummary[]> {
  if (numbers.length === 0) return [];
  const rows = await readRows<RecordSummary>(sql`
    SELECT ${summaryColumns} FROM "record_listing" l JOIN "public_record" r ON r."id" = l."recordId"
    WHERE l."kind" = ${kind}::"RecordKind" AND l."number" = ANY(${[...numbers]}::int[])`);
  return inOrderOf(numbers, rows);
}

/** Numbers of published records of one kind above a number, the lowest first. */
export async function listNumbersAbove(kind: PublicRecordKind, above: number, limit: number): Promise<number[]> {
  const rows = await readRows<{ number: number }>(sql`
    SELECT "number" FROM "record_listing" WHERE "kind" = ${kind}::"RecordKind" AND "number" > ${above} ORDER BY "number" LIMIT ${limit}`);
  return rows.map((row) => row.number);
}

/** The current versions of published records of one kind, in the order of the numbers given. */
export async function listCurrentVersions<Kind extends PublicRecordKind>(kind: Kind, numbers: readonly number[]): Promise<PublicVersion<Kind>[]> {
  if (numbers.length === 0) return [];
  const rows = await readRows<VersionRow>(sql`
    SELECT ${versionColumns}
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    WHERE r."kind" = ${kind}::"RecordKind" AND r."number" = ANY(${[...numbers]}::int[]) AND r."state" = 'published'`);
  return inOrderOf(numbers, rows.map((row) => toPublicVersion(kind, row)));
}

/** Versions of records of one kind, in the order given; by the rules of `findRecord`, who cannot be read is absent. */
export async function listVersionsOf<Kind extends PublicRecordKind>(kind: Kind, wanted: readonly { number: number; version: number }[]): Promise<PublicVersion<Kind>[]> {
  if (wanted.length === 0) return [];
  const rows = await readRows<VersionRow>(sql`
    SELECT ${versionColumns}
    FROM unnest(${wanted.map(({ number }) => number)}::int[], ${wanted.map(({ version }) => version)}::int[]) WITH ORDINALITY AS w("number", "version", "place")
    JOIN "public_record" r ON r."kind" = ${kind}::"RecordKind" AND r."number" = w."number"
    JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = w."version"
    LEFT JOIN "public_record" s ON s."id" = r."mergedIntoId"
    WHERE r."state" <> 'withdrawn' AND s."state" IS DISTINCT FROM 'withdrawn'
    ORDER BY w."place"`);
  return rows.map((row) => toPublicVersion(kind, row));
}

/** The last that happened to a record: numbers and no words. */
export interface RecordChange {
  kind: PublicRecordKind;
  number: number;
  version: number;
  state: RecordState;
  /** The collection's revision at which it happened. */
  revision: string;
  at: Date;
  mergedInto: number | null;
  /** Nothing of it has been replaced or taken away since it was first published. */
  isNew: boolean;
}

/** Where a list of changes goes on: after the last record of a revision. */
export interface ChangePlace {
  revision: string;
  kind: PublicRecordKind;
  number: number;
}

/** What has become of records after a place in the history of the collection, each once, in the order in which it happened. */
export async function listChanges(after: ChangePlace | null, limit: number): Promise<RecordChange[]> {
  const { revision, kind, number } = after ?? { revision: "-1", kind: "entry", number: 0 };
  return readRows<RecordChange>(sql`
    SELECT r."kind"::text AS "kind", r."number", r."currentVersion" AS "version", r."state"::text AS "state", r."revision"::text AS "revision",
      greatest(r."stateChangedAt", v."publishedAt") AS "at", s."number" AS "mergedInto",
      r."currentVersion" = 1 AND jsonb_array_length(v."redactions") = 0 AS "isNew"
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    LEFT JOIN "public_record" s ON s."id" = r."mergedIntoId"
    WHERE r."revision" >= ${revision}::bigint AND (r."revision", r."kind", r."number") > (${revision}::bigint, ${kind}::"RecordKind", ${number}::int)
    ORDER BY r."revision", r."kind", r."number" LIMIT ${limit}`);
}
