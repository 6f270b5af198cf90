import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EntryRow } from "@/lib/search/columns/entry-answer";
import type { NamePlace } from "@/lib/search/columns/name-order";

const { sql } = Prisma;
const BATCH = 4_000;

/**
 * What filters need of an entry as one JSON array. A row of the client costs twenty times as much: it is checked
 * and converted value by value. Listings that were written before a column existed have nothing in it.
 */
const entryJson = (revision: Prisma.Sql) => sql`json_build_array(l."number", ${revision}, l."status", l."ethnicities", l."sex", l."ageBands", l."placeNumbers", l."facilityNumbers",
  l."reasonsSuspected", l."reasonsOfficial", l."sentenceBands", l."roles", l."listNumbers", l."sourceNumbers", l."testimonyLanguages", l."tier",
  CASE WHEN cardinality(l."images") > 0 THEN 'yes' END,
  (extract(epoch FROM l."publishedAt") * 1000)::float8, l."statusOn" - DATE '1970-01-01',
  l."detainedEarliest" - DATE '1970-01-01', l."detainedLatest" - DATE '1970-01-01', l."detainedDoubtful")`;

/** Every published entry, some thousand at a time. */
export async function* streamEntryRows(): AsyncGenerator<EntryRow[]> {
  for (let last = 0; ; ) {
    const [found] = await db.$queryRaw<{ rows: string | null }[]>`
      SELECT json_agg(${entryJson(sql`r."revision"`)})::text AS "rows" FROM (
        SELECT * FROM "record_listing" WHERE "kind" = 'entry' AND "number" > ${last} ORDER BY "number" LIMIT ${BATCH}
      ) l JOIN "public_record" r ON r."id" = l."recordId"`;
    const rows = readRows(found?.rows ?? null);
    yield rows;
    if (rows.length < BATCH) return;
    last = Math.max(...rows.map((row) => row.number));
  }
}

/** What became of entries after a revision, and whether places changed. Whoever is not published any more is gone. */
export interface EntryChanges {
  changed: EntryRow[];
  gone: number[];
  havePlacesChanged: boolean;
}

/** What changed after a revision, some thousand at a time, in the order of the changes. */
export async function* streamEntryChanges(since: bigint): AsyncGenerator<EntryChanges> {
  for (let last = since; ; ) {
    const [found] = await db.$queryRaw<{ rows: string | null; gone: number[]; places: number; count: number; last: bigint | null }[]>`
      WITH changed AS MATERIALIZED (
        SELECT "id", "kind", "number", "revision" FROM "public_record"
        WHERE "revision" > ${last} ORDER BY "revision" LIMIT ${BATCH}
      )
      SELECT json_agg(${entryJson(sql`c."revision"`)}) FILTER (WHERE l."kind" = 'entry')::text AS "rows",
        coalesce(array_agg(c."number") FILTER (WHERE c."kind" = 'entry' AND l."recordId" IS NULL), '{}') AS "gone",
        (count(*) FILTER (WHERE c."kind" = 'place'))::int AS "places", count(*)::int AS "count", max(c."revision") AS "last"
      FROM changed c LEFT JOIN "record_listing" l ON l."recordId" = c."id"`;
    if (!found || found.last === null) return;
    yield { changed: readRows(found.rows), gone: found.gone, havePlacesChanged: found.places > 0 };
    if (found.count < BATCH) return;
    last = found.last;
  }
}

/** Each published place that lies in another, with that other. */
export async function findPlaceParents(): Promise<Map<number, number>> {
  const rows = await db.$queryRaw<{ number: number; parent: number }[]>`
    SELECT "number", "placeNumbers"[1] AS "parent" FROM "record_listing" WHERE "kind" = 'place' AND "placeNumbers"[1] IS NOT NULL`;
  return new Map(rows.map(({ number, parent }) => [number, parent]));
}

/** The numbers of all entries that have a name, in the order that the database gives names. */
export async function listNumbersByName(): Promise<Int32Array> {
  const [found] = await db.$queryRaw<{ numbers: string | null }[]>`
    SELECT string_agg("number"::text, ',') AS "numbers" FROM (
      SELECT "number" FROM "record_listing" WHERE "kind" = 'entry' AND "sortKey" <> '' ORDER BY "sortKey", "number"
    ) named`;
  return Int32Array.from(found?.numbers?.split(",") ?? [], Number);
}

/** After whose name those of some entries stand; entries without a name are absent. */
export async function listNamePlaces(numbers: readonly number[]): Promise<NamePlace[]> {
  return db.$queryRaw<NamePlace[]>`
    SELECT l."number", before."number" AS "after"
    FROM "record_listing" l LEFT JOIN LATERAL (
      SELECT "number" FROM "record_listing"
      WHERE "kind" = 'entry' AND "sortKey" <> '' AND ("sortKey", "number") < (l."sortKey", l."number")
      ORDER BY "sortKey" DESC, "number" DESC LIMIT 1
    ) before ON TRUE
    WHERE l."kind" = 'entry' AND l."sortKey" <> '' AND l."number" = ANY(${numbers}::int[])`;
}

function readRows(text: string | null): EntryRow[] {
  return text === null ? [] : (JSON.parse(text) as unknown[][]).map(readRow);
}

function readRow(json: readonly unknown[]): EntryRow {
  const [
    number, revision, status, ethnicity, sex, age, place, facility, suspected, official, sentence, role, list, source, language, tier, photo,
    publishedAt, statusOn, from, to, isDoubtful,
  ] = json;
  return {
    number, revision, ethnicity: many(ethnicity), status: one(status), sex: one(sex), age: many(age), place: many(place), facility: many(facility),
    suspected: many(suspected), official: many(official), sentence: many(sentence), role: many(role), list: many(list),
    source: many(source), language: many(language), tier: one(tier), photo: one(photo), publishedAt, statusOn,
    detained: isDoubtful === null ? null : { from, to, isDoubtful },
  } as EntryRow;
}

function many(values: unknown): unknown[] {
  return (values as unknown[] | null) ?? [];
}

function one(value: unknown): unknown[] {
  return value === null ? [] : [value];
}
