import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import type { StatusValue, WithdrawalKind } from "@/lib/db/generated/enums";
import { PAGE_SIZE, pageOf } from "./page";
import type { Page } from "./page";
import type { PublicRecordKind, PublicVersion, UnitOf } from "./public-record";
import type { RecordRef } from "./public-unit";
import { recordKey } from "./record-key";
import { toPublicVersion } from "./stored-version";
import type { VersionRow } from "./stored-version";

/** What another record is called, from its current version; `title` is null where a name is withheld. */
export interface RecordLabel {
  kind: PublicRecordKind;
  number: number;
  title: string | null;
  language: string | null;
  status: StatusValue | null;
}

/** One line of a record's list of versions. */
export interface VersionLine {
  version: number;
  publishedAt: Date;
  note: string | null;
  redactedOn: string | null;
}

/** Selects a `VersionRow` from a record `r` and its version `v`. */
export const versionColumns = Prisma.sql`
  r."kind", r."number" AS "recordNumber", r."currentVersion", r."firstPublishedAt",
  v."number", v."publishedAt", v."hash", v."previousHash", v."units", v."redactions"`;

/**
 * A version of a published record, the current one unless told otherwise; null for everything else. The versions
 * of a merged record stay readable at their own addresses, because somebody may have cited them, unless the
 * record that it was merged into was withdrawn: that is the same person.
 */
export async function findPublicVersion<Kind extends PublicRecordKind>(
  kind: Kind,
  number: number,
  version?: number,
): Promise<PublicVersion<Kind> | null> {
  const wanted = version === undefined ? Prisma.sql`r."currentVersion"` : Prisma.sql`${version}`;
  const readable = version === undefined ? Prisma.sql`r."state" = 'published'` : Prisma.sql`r."state" <> 'withdrawn' AND s."state" IS DISTINCT FROM 'withdrawn'`;
  const [row] = await readRows<VersionRow>(Prisma.sql`
    SELECT ${versionColumns}
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = ${wanted}
    LEFT JOIN "public_record" s ON s."id" = r."mergedIntoId"
    WHERE r."kind" = ${kind}::"RecordKind" AND r."number" = ${number} AND ${readable}`);
  return row ? toPublicVersion(kind, row) : null;
}

/** The versions of a published record, newest first. */
export async function listVersions(kind: PublicRecordKind, number: number): Promise<VersionLine[]> {
  return db.$queryRaw<VersionLine[]>`
    SELECT v."number" AS "version", v."publishedAt",
      (SELECT u ->> 'text' FROM jsonb_array_elements(v."units") u WHERE u ->> 'id' = 'note') AS "note",
      v."redactions" -> -1 ->> 'on' AS "redactedOn"
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id"
    WHERE r."kind" = ${kind}::"RecordKind" AND r."number" = ${number} AND r."state" = 'published'
    ORDER BY v."number" DESC`;
}

/**
 * Names of other records by `recordKey`, in the order in which they were asked for: exports go by it. A merged record
 * answers with the name and number of the survivor; one that is not published is absent.
 */
export async function resolveRecords(refs: readonly RecordRef[]): Promise<Map<string, RecordLabel>> {
  const labels = new Map<string, RecordLabel>();
  if (refs.length === 0) return labels;
  const unique = [...new Map(refs.map((ref) => [recordKey(ref), ref])).values()];
  const rows = await readRows<RecordLabel & { wanted: number }>(Prisma.sql`
    SELECT wanted."number" AS "wanted", l."kind", l."number", l."title", l."titleLanguage" AS "language", l."status"
    FROM unnest(${unique.map((ref) => ref.kind)}::"RecordKind"[], ${unique.map((ref) => ref.number)}::int[]) WITH ORDINALITY AS wanted("kind", "number", "place")
    JOIN "public_record" r ON r."kind" = wanted."kind" AND r."number" = wanted."number"
    JOIN "record_listing" l ON l."recordId" = coalesce(r."mergedIntoId", r."id")
    ORDER BY wanted."place"`);
  for (const { wanted, ...label } of rows) labels.set(recordKey({ kind: label.kind, number: wanted }), label);
  return labels;
}

/** Published records of `kind` whose current version refers to `ref`, newest number first. */
export async function listReferring<Kind extends PublicRecordKind>(
  ref: RecordRef,
  kind: Kind,
  page: number,
): Promise<Page<PublicVersion<Kind>>> {
  const refers = Prisma.sql`l."kind" = ${kind}::"RecordKind" AND l."refs" @> ARRAY[${recordKey(ref)}]::text[]`;
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "record_listing" l WHERE ${refers}`;
  const rows = await db.$queryRaw<VersionRow[]>`
    SELECT ${versionColumns}
    FROM (
      SELECT l."recordId" FROM "record_listing" l WHERE ${refers}
      ORDER BY l."number" DESC LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}
    ) found
    JOIN "public_record" r ON r."id" = found."recordId"
    JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    ORDER BY r."number" DESC`;
  return pageOf(rows.map((row) => toPublicVersion(kind, row)), counted?.total ?? 0, page);
}

/** Published records of one kind in the order of their numbers, with their current units. */
export async function listRecords<Kind extends PublicRecordKind>(
  kind: Kind,
  page: number,
): Promise<Page<RecordLabel & { units: readonly UnitOf<Kind>[] }>> {
  const rows = await db.$queryRaw<(RecordLabel & { units: readonly UnitOf<Kind>[] })[]>`
    SELECT l."kind", l."number", l."title", l."titleLanguage" AS "language", l."status", v."units"
    FROM (
      SELECT "recordId" FROM "record_listing" WHERE "kind" = ${kind}::"RecordKind"
      ORDER BY "number" LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}
    ) found
    JOIN "record_listing" l ON l."recordId" = found."recordId"
    JOIN "public_record" r ON r."id" = l."recordId"
    JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    ORDER BY l."number"`;
  return pageOf(rows, (await countPublished())[kind], page);
}

/** How many records of each kind can be read. */
export async function countPublished(): Promise<Record<PublicRecordKind, number>> {
  const rows = await db.recordCounter.findMany();
  return Object.fromEntries(rows.map((row) => [row.kind, row.publishedCount])) as Record<PublicRecordKind, number>;
}

/** The number that a merged record lives on under; null when it was not merged. */
export async function findMergeTarget(kind: PublicRecordKind, number: number): Promise<{ number: number } | null> {
  const record = await db.publicRecord.findFirst({
    where: { kind, number, state: "merged" },
    select: { mergedInto: { select: { number: true } } },
  });
  return record?.mergedInto ?? null;
}

/** When a record was withdrawn and for what kind of reason; null when it was not. */
export async function findWithdrawal(
  kind: PublicRecordKind,
  number: number,
): Promise<{ on: Date; kind: WithdrawalKind } | null> {
  const record = await db.publicRecord.findFirst({
    where: { kind, number, state: "withdrawn" },
    select: { stateChangedAt: true, withdrawalKind: true },
  });
  return record?.withdrawalKind ? { on: record.stateChangedAt, kind: record.withdrawalKind } : null;
}

/** Numbers of the records that were merged into this one. */
export async function listMergedInto(kind: PublicRecordKind, number: number): Promise<number[]> {
  const merged = await db.publicRecord.findMany({
    where: { state: "merged", mergedInto: { kind, number } },
    select: { number: true },
    orderBy: { number: "asc" },
  });
  return merged.map((record) => record.number);
}
