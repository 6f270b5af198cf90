import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import type { EntryRow } from "./entry-row";
import { inOrderOf } from "./in-order-of";
import { versionColumns } from "./public-queries";
import type { PublicVersion } from "./public-record";
import type { ListingFields } from "./record-listing";
import { toPublicVersion } from "./stored-version";
import type { VersionRow } from "./stored-version";

/** An entry as lists have it, with the version that this was made of. */
export interface ListedEntry {
  number: number;
  version: number;
  publishedAt: Date;
  firstPublishedAt: Date;
  hash: string;
  /** When something was last taken out of the version. */
  redactedOn: string | null;
  listing: ExportedListing;
  row: EntryRow;
}

/** What of a listing goes into exports. */
type ExportedListing = Pick<
  ListingFields,
  "refs" | "statusOn" | "statusDate" | "statusDateKind" | "sex" | "ethnicities" | "ageBands" | "roles" | "reasonsSuspected" | "reasonsOfficial" | "sentenceBands" | "testimonyLanguages"
>;

const ofCurrent = (numbers: readonly number[]) => Prisma.sql`
  FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
  JOIN "record_listing" l ON l."recordId" = r."id"
  WHERE r."kind" = 'entry' AND r."state" = 'published' AND r."number" = ANY(${[...numbers]}::int[])`;

/** These entries as lists have them, in the order of the numbers; whoever is not published at this moment is absent. */
export async function listListedEntries(numbers: readonly number[]): Promise<ListedEntry[]> {
  // Rows of their own would cost more to read than what is in them.
  const [found] = await readRows<{ entries: (Omit<ListedEntry, "publishedAt" | "firstPublishedAt"> & { publishedAt: string; firstPublishedAt: string })[] | null }>(Prisma.sql`
    SELECT json_agg(json_build_object('number', r."number", 'version', v."number", 'publishedAt', v."publishedAt", 'firstPublishedAt', r."firstPublishedAt",
      'hash', v."hash", 'redactedOn', v."redactions" -> -1 ->> 'on', 'row', l."row", 'listing', json_build_object('refs', l."refs", 'statusOn', l."statusOn", 'statusDate', l."statusDate", 'statusDateKind', l."statusDateKind",
        'sex', l."sex", 'ethnicities', l."ethnicities", 'ageBands', l."ageBands", 'roles', l."roles", 'reasonsSuspected', l."reasonsSuspected",
        'reasonsOfficial', l."reasonsOfficial", 'sentenceBands', l."sentenceBands", 'testimonyLanguages', l."testimonyLanguages"))) AS "entries"
    ${ofCurrent(numbers)}`);
  return inOrderOf(numbers, (found?.entries ?? []).map((entry) => ({ ...entry, publishedAt: new Date(entry.publishedAt), firstPublishedAt: new Date(entry.firstPublishedAt) })));
}

/** An entry's current version, and the keys of every record that it refers to. */
export interface WholeEntry {
  version: PublicVersion<"entry">;
  refs: readonly string[];
}

/** The current versions of these entries, in the order of the numbers; whoever is not published at this moment is absent. */
export async function listWholeEntries(numbers: readonly number[]): Promise<WholeEntry[]> {
  const rows = await readRows<VersionRow & { refs: string[] }>(Prisma.sql`
    SELECT l."refs", ${versionColumns}
    ${ofCurrent(numbers)}`);
  const entries = new Map(rows.map((row) => [row.recordNumber, { version: toPublicVersion("entry", row), refs: row.refs }]));
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
