import "server-only";
import type { ReleaseManifest } from "@/lib/datasets/manifest";
import { Prisma } from "@/lib/db/generated/client";
import type { RecordState } from "@/lib/db/generated/enums";
import { readRows } from "@/lib/db/lookups";
import type { PublicRecordKind } from "./public-record";
import { openVersion } from "./record-line";
import type { LineVersion, RecordLine } from "./record-line";
import { byRecordKind } from "./vocabulary";
import type { withdrawalKinds } from "./vocabulary";

const { sql } = Prisma;

/** Versions are readable as the site reads them: those of a merged record as long as the survivor is not withdrawn. */
const readable = sql`r."state" <> 'withdrawn' AND s."state" IS DISTINCT FROM 'withdrawn'`;
const records = sql`"public_record" r LEFT JOIN "public_record" s ON s."id" = r."mergedIntoId"`;
const instant = (column: Prisma.Sql) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** How much there is in the collection, and of when it is. */
export interface CollectionExtent {
  revision: string;
  holdsGeneratedData: boolean;
  /** The last number given, by kind. */
  given: Record<PublicRecordKind, number>;
  /** Redactions in the versions of records that are not withdrawn. */
  redactions: number;
  /** When something that can be read was last published, merged or withdrawn; null where nothing ever was. */
  lastChangedAt: string | null;
}

/** How much there is in the collection. */
export async function findCollectionExtent(): Promise<CollectionExtent> {
  const [row] = await readRows<Omit<CollectionExtent, "given"> & { given: Partial<Record<PublicRecordKind, number>> }>(sql`
    SELECT c."revision"::text AS "revision", c."holdsGeneratedData",
      (SELECT json_object_agg("kind", "lastNumber") FROM "record_counter") AS "given",
      (SELECT coalesce(sum(jsonb_array_length(v."redactions")), 0)::int FROM "record_version" v JOIN "public_record" r ON r."id" = v."recordId"
        WHERE v."redactions" <> '[]'::jsonb AND r."state" <> 'withdrawn') AS "redactions",
      (SELECT ${instant(sql`greatest(max(r."stateChangedAt"), max(v."publishedAt"))`)} FROM ${records}
        LEFT JOIN "record_version" v ON v."recordId" = r."id" AND ${readable}) AS "lastChangedAt"
    FROM "collection_state" c`);
  if (!row) throw new Error("The row of the collection's state is missing.");
  const given = byRecordKind((kind) => row.given[kind] ?? 0);
  return { ...row, given };
}

interface LineRow {
  number: number;
  state: RecordState;
  since: string;
  into: number | null;
  reason: string | null;
  versions: LineVersion[] | null;
}

/** Records of one kind above a number with every version that can be read, whole enough to check each chain; the lowest first. */
export async function listRecordLines(kind: PublicRecordKind, above: number, limit: number): Promise<RecordLine[]> {
  const rows = await readRows<LineRow>(sql`
    SELECT r."number", r."state"::text AS "state", ${instant(sql`r."stateChangedAt"`)} AS "since", s."number" AS "into", r."withdrawalKind"::text AS "reason",
      CASE WHEN ${readable} THEN (
        SELECT json_agg(json_build_object('number', v."number", 'publishedAt', ${instant(sql`v."publishedAt"`)}, 'previousHash', v."previousHash", 'hash', v."hash",
          'units', v."units", 'salts', v."salts", 'unitHashes', v."unitHashes", 'redactions', v."redactions") ORDER BY v."number")
        FROM "record_version" v WHERE v."recordId" = r."id") END AS "versions"
    FROM ${records} WHERE r."kind" = ${kind}::"RecordKind" AND r."number" > ${above} ORDER BY r."number" LIMIT ${limit}`);
  return rows.map((row) => lineOf(kind, row));
}

function lineOf(kind: PublicRecordKind, { number, state, since, into, reason, versions }: LineRow): RecordLine {
  const line = { kind, number, state, since };
  if (state === "withdrawn") return { ...line, reason } as RecordLine;
  const open = (versions ?? []).map(openVersion);
  return { ...line, ...(state === "merged" ? { into } : {}), versions: open } as RecordLine;
}

/** What has become of a record, in numbers. */
export interface RecordStanding {
  number: number;
  state: RecordState;
  /** The current version; 0 where none can be read. */
  version: number;
  redactions: number;
}

/** How records of one kind above a number stand, the lowest first. */
export async function listRecordStandings(kind: PublicRecordKind, above: number, limit: number): Promise<RecordStanding[]> {
  return readRows<RecordStanding>(sql`
    SELECT r."number", r."state"::text AS "state", CASE WHEN ${readable} THEN r."currentVersion" ELSE 0 END AS "version",
      CASE WHEN ${readable} THEN (SELECT coalesce(sum(jsonb_array_length(v."redactions")), 0)::int FROM "record_version" v
        WHERE v."recordId" = r."id" AND v."redactions" <> '[]'::jsonb) ELSE 0 END AS "redactions"
    FROM ${records} WHERE r."kind" = ${kind}::"RecordKind" AND r."number" > ${above} ORDER BY r."number" LIMIT ${limit}`);
}

/** Why a release is not handed out any more: the kind of a withdrawal, or that something was taken from a version. */
export type WithheldReason = keyof typeof withdrawalKinds | "redacted";

/** A release, and whether it may be handed out. */
export interface DatasetRelease {
  name: string;
  revision: string;
  manifest: ReleaseManifest;
  /** Empty as long as everything in it can be read on the site. */
  withheld: readonly WithheldReason[];
}

/**
 * What a release holds is compared with what can be read now, without trusting any clock: what was withdrawn after its
 * revision and had a number at it, and whether more redactions stand in the records that it holds than did.
 */
const releases = sql`
  SELECT d."name", d."revision"::text AS "revision", d."manifest", taken."withheld"
  FROM "dataset_release" d CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(DISTINCT t."why" ORDER BY t."why"), '{}') AS "withheld" FROM (
      SELECT r."withdrawalKind"::text AS "why" FROM "public_record" r
      WHERE r."revision" > d."revision" AND r."state" = 'withdrawn' AND r."number" <= (d."manifest" -> 'given' ->> r."kind"::text)::int
      UNION ALL
      SELECT s."withdrawalKind"::text FROM "public_record" s JOIN "public_record" r ON r."mergedIntoId" = s."id"
      WHERE s."revision" > d."revision" AND s."state" = 'withdrawn' AND r."number" <= (d."manifest" -> 'given' ->> r."kind"::text)::int
      UNION ALL
      SELECT 'redacted' FROM (
        SELECT sum(jsonb_array_length(v."redactions")) AS "now" FROM "record_version" v JOIN "public_record" r ON r."id" = v."recordId"
        WHERE v."redactions" <> '[]'::jsonb AND r."state" <> 'withdrawn' AND r."number" <= (d."manifest" -> 'given' ->> r."kind"::text)::int
      ) counted WHERE counted."now" > (d."manifest" ->> 'redactions')::int
    ) t
  ) taken`;

/** Every release, the newest first. */
export async function listReleases(): Promise<DatasetRelease[]> {
  return readRows<DatasetRelease>(sql`${releases} ORDER BY d."releasedAt" DESC, d."revision" DESC`);
}

/** One release; null where there never was such. */
export async function findRelease(name: string): Promise<DatasetRelease | null> {
  const [row] = await readRows<DatasetRelease>(sql`${releases} WHERE d."name" = ${name}`);
  return row ?? null;
}

/** Whether anything that readers could see has changed since a revision. */
export async function hasChangedSince(revision: string): Promise<boolean> {
  const [row] = await readRows<{ changed: boolean }>(sql`
    SELECT EXISTS (SELECT FROM "public_record" WHERE "revision" > ${revision}::bigint) AS "changed"`);
  return row?.changed === true;
}
