import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import { listEntriesIdentifiedBy } from "@/lib/publication/entry-card-queries";
import { identifierKey } from "@/lib/publication/entry-facets";
import type { PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import { unitsOf } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import { lookUp } from "@/lib/search/postgres/postgres-lookup";
import type { FoundRecord } from "./search-engine";

const { sql } = Prisma;

/** Leaves out what is not published any more, and what has changed since it was indexed: it may have lost the words. */
export async function keepCurrent(found: readonly FoundRecord[], timeoutMs: number): Promise<FoundRecord[]> {
  if (found.length === 0) return [];
  const columns = [found.map((one) => one.kind), found.map((one) => one.number), found.map((one) => one.revision)] as const;
  const [row] = await lookUp<{ stale: string | null }>(sql`
    SELECT string_agg(found."place"::text, ' ') AS "stale"
    FROM unnest(${columns[0]}::"RecordKind"[], ${columns[1]}::int[], ${columns[2]}::bigint[]) WITH ORDINALITY AS found("kind", "number", "revision", "place")
    LEFT JOIN "public_record" r ON r."kind" = found."kind" AND r."number" = found."number"
    WHERE r."revision" IS DISTINCT FROM found."revision" OR r."state" <> 'published'`, timeoutMs);
  const stale = new Set((row?.stale ?? "").split(" ").map(Number));
  return found.filter((_, index) => !stale.has(index + 1));
}

/** The units of the current versions of some published records of one kind, by number. */
export async function listCurrentUnits(kind: PublicRecordKind, numbers: readonly number[]): Promise<Map<number, PublicUnit[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await readRows<{ number: number; units: PublicUnit[] }>(sql`
    SELECT r."number", v."units" FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    WHERE r."kind" = ${kind}::"RecordKind" AND r."number" = ANY(${[...numbers]}::int[]) AND r."state" = 'published'`);
  return new Map(rows.map((row) => [row.number, row.units]));
}

/** The units that say under which names published records may be found, by `recordKey`: a tenth of all there is to read. */
export async function listCurrentNames(refs: readonly RecordRef[]): Promise<Map<string, PublicUnit[]>> {
  if (refs.length === 0) return new Map();
  const rows = await readRows<RecordRef & { units: PublicUnit[] }>(sql`
    SELECT r."kind"::text AS "kind", r."number",
      jsonb_path_query_array(v."units", '$[*] ? (@.type == "name" || @.type == "record_name" || @.type == "assessment")') AS "units"
    FROM unnest(${refs.map((ref) => ref.kind)}::"RecordKind"[], ${refs.map((ref) => ref.number)}::int[]) AS wanted("kind", "number")
    JOIN "public_record" r ON r."kind" = wanted."kind" AND r."number" = wanted."number" AND r."state" = 'published'
    JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"`);
  return new Map(rows.map((row) => [recordKey(row), row.units]));
}

/** An entry that has a number in another database. */
export interface IdentifiedEntry {
  number: number;
  database: string;
  identifier: string;
}

const MOST_IDENTIFIED = 50;

/** Entries with this number in another database, as their current versions say. */
export async function listIdentified(text: string): Promise<IdentifiedEntry[]> {
  const numbers = await listEntriesIdentifiedBy(text, MOST_IDENTIFIED);
  const units = await listCurrentUnits("entry", numbers);
  const key = identifierKey(text);
  return numbers.flatMap((number) => {
    const unit = unitsOf(units.get(number) ?? [], "identifier").find((one) => identifierKey(one.identifier) === key);
    return unit ? [{ number, database: unit.database, identifier: unit.identifier }] : [];
  });
}

/** Published entries that refer to each of some records of one kind: how many, and the only one where there is one. */
export async function countReferringEntries(kind: PublicRecordKind, numbers: readonly number[], timeoutMs: number): Promise<Map<number, { entries: number; only: number }>> {
  if (numbers.length === 0) return new Map();
  const refs = numbers.map((number) => `${kind}:${number}`);
  // One look into the index for each: asked for all at once, the planner reads every entry and compares it with each.
  const rows = await lookUp<{ ref: string; entries: number; only: number }>(sql`
    SELECT ref, referring."entries", referring."only"
    FROM unnest(${refs}::text[]) AS ref CROSS JOIN LATERAL (
      SELECT count(*)::int AS "entries", min("number") AS "only" FROM "record_listing" WHERE "kind" = 'entry' AND "refs" @> ARRAY[ref]
    ) AS referring WHERE referring."entries" > 0`, timeoutMs);
  return new Map(rows.map(({ ref, entries, only }) => [Number(ref.slice(kind.length + 1)), { entries, only }]));
}
