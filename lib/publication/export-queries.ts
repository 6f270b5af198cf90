import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import type { PublicVersion, UnitOf } from "./public-record";
import type { ListingFields } from "./record-listing";
import { toPublicVersion } from "./stored-version";
import type { VersionRow } from "./stored-version";

/** An entry to export: its current version, and what filters make of it. */
export interface EntryToExport {
  version: PublicVersion<"entry">;
  listing: ExportedListing;
}

/** What of a listing goes into exports. */
export type ExportedListing = Pick<
  ListingFields,
  "refs" | "statusOn" | "sex" | "ethnicities" | "ageBands" | "roles" | "reasonsSuspected" | "reasonsOfficial" | "sentenceBands" | "testimonyLanguages"
>;

type PartOf<Unit> = Unit extends unknown ? keyof Unit : never;
/** A part of some unit of an entry. */
export type UnitPart = Exclude<PartOf<UnitOf<"entry">>, "id" | "type">;

/**
 * The current versions of these entries, in the order of the numbers; whoever is not published at this moment is absent.
 * Units come without the parts that are named: it costs the database less to take them out than this process to read them.
 */
export async function listEntriesToExport(numbers: readonly number[], without: readonly UnitPart[] = []): Promise<EntryToExport[]> {
  const units = without.length === 0 ? Prisma.sql`v."units"` : Prisma.sql`(SELECT coalesce(json_agg(u - ${[...without]}::text[]), '[]') FROM jsonb_array_elements(v."units") u)`;
  // Working the listing out from the units again would take as long as reading them.
  const rows = await readRows<VersionRow & { listing: ExportedListing }>(Prisma.sql`
    SELECT json_build_object('refs', l."refs", 'statusOn', l."statusOn", 'sex', l."sex", 'ethnicities', l."ethnicities", 'ageBands', l."ageBands",
        'roles', l."roles", 'reasonsSuspected', l."reasonsSuspected", 'reasonsOfficial', l."reasonsOfficial", 'sentenceBands', l."sentenceBands",
        'testimonyLanguages', l."testimonyLanguages") AS "listing",
      r."kind", r."number" AS "recordNumber", r."currentVersion", r."firstPublishedAt",
      v."number", v."publishedAt", v."hash", v."previousHash", ${units} AS "units", v."redactions"
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    JOIN "record_listing" l ON l."recordId" = r."id"
    WHERE r."kind" = 'entry' AND r."state" = 'published' AND r."number" = ANY(${[...numbers]}::int[])`);
  const entries = new Map(rows.map((row) => [row.recordNumber, { version: toPublicVersion("entry", row), listing: row.listing }]));
  return numbers.flatMap((number) => entries.get(number) ?? []);
}

/** How many facts entries have. */
export interface FactCount {
  facts: number;
  /** False where it was worked out from some of them. */
  isExact: boolean;
}

/** So many entries are counted one by one; counting more would take longer than anybody waits for a page. */
const MOST_COUNTED = 300;

/** How many facts these entries have, exactly or about. */
export async function countFacts(numbers: readonly number[]): Promise<FactCount> {
  const isExact = numbers.length <= MOST_COUNTED;
  const counted = isExact ? numbers : Array.from({ length: MOST_COUNTED }, (_, index) => numbers[Math.floor((index * numbers.length) / MOST_COUNTED)] ?? 0);
  const [row] = await readRows<{ facts: number; entries: number }>(Prisma.sql`
    SELECT coalesce(sum((
        SELECT count(*) FROM jsonb_array_elements(v."units") u WHERE u ->> 'type' IN ('name', 'attribute', 'episode', 'status', 'relation')
      )), 0)::int AS "facts", count(*)::int AS "entries"
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    WHERE r."kind" = 'entry' AND r."state" = 'published' AND r."number" = ANY(${[...counted]}::int[])`);
  const { facts, entries } = row ?? { facts: 0, entries: 0 };
  if (isExact || entries === 0) return { facts, isExact };
  // More than two digits would say more than is known.
  return { facts: Number(((facts / entries) * numbers.length).toPrecision(2)), isExact };
}
