import "server-only";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { NamePart } from "@/lib/names/name-keys";
import { readFound } from "./found-records";
import { inBounds, withTimeLimit } from "./postgres-lookup";
import { isKey, term } from "./postgres-rows";
import type { Found, LookupBounds, NameLookup } from "./search-engine";
import { nearTokens } from "./token-distance";
import type { KnownToken } from "./token-distance";

const { sql, join } = Prisma;

/** Parts of a name that are looked at; nobody's has more. */
const MOST_PARTS = 8;
/** Folds and skeletons of one part. */
const MOST_READINGS = 12;
/** Names that merely resemble the one looked for. */
const MOST_SIMILAR = 120;
/** A single part of several proposes nobody when more records than this have it. */
const COMMON = 400;
/** Rows up to which comparing whole names is quicker than it is worth. */
const MOST_COMPARED = 300_000;

/** A part of the name looked for, with the tokens of the index that could be meant by it. */
interface WantedPart {
  folds: string[];
  /** Keys of equivalent names, which stand among the folds. */
  groups: string[];
  skeletons: string[];
  near: string[];
  /** Records that have it, at most. */
  frequency: number;
}

/**
 * Proposes records by name, the most probable first: whole names, all parts as they sound, all parts roughly, all
 * parts but one, and names whose letters are nearest.
 */
export async function findNames(lookup: NameLookup, bounds: LookupBounds): Promise<Found> {
  const parts = neededParts(lookup.keys.parts);
  if (parts.length === 0 || lookup.kinds.length === 0) return { records: [], isCut: false };
  return withTimeLimit(bounds.timeoutMs, async (tx) => {
    const wanted = await widen(tx, parts, lookup.isPrefix);
    const tiers = tiersOf(lookup, wanted);
    const size = await indexSize(tx);
    const statements = tiers.map(({ query, limit }, tier) => sql`
      (SELECT ${tier}::int AS "tier", "kind", "number", "revision" FROM "search_record"
       WHERE "terms" @@ ${query}::tsquery AND ${inBounds(lookup.kinds, bounds)} LIMIT ${Math.ceil(bounds.limit * limit) + 1})`);
    if (tiers.length === 0) return { records: [], isCut: false };
    const similar = size > MOST_COMPARED ? [] : [nearestNames(lookup, bounds, parts, tiers.length)];
    const rows = await tx.$queryRaw<{ tier: number; found: string }[]>(sql`
      SELECT "tier", string_agg("kind" || ' ' || "number" || ' ' || "revision", ',') AS "found"
      FROM (${join([...statements, ...similar], " UNION ALL ")}) AS found GROUP BY "tier" ORDER BY "tier"`);
    return merge(rows.map((row) => ({ tier: row.tier, records: readFound(row.found) })), bounds.limit);
  });
}

/** Parts that must be there; of a name that has only parts that may be missing, all of them. */
function neededParts(parts: readonly NamePart[]): WantedPart[] {
  const required = parts.filter((part) => !part.isOptional);
  return (required.length > 0 ? required : parts)
    .map((part) => ({
      folds: part.folds.filter(isKey).slice(0, MOST_READINGS),
      groups: part.groups.filter(isKey).slice(0, MOST_READINGS),
      skeletons: part.skeletons.filter(isKey).slice(0, MOST_READINGS),
      near: [],
      frequency: 0,
    }))
    .filter((part) => part.folds.length + part.skeletons.length > 0)
    .slice(0, MOST_PARTS);
}

/** Looks up which tokens of the index are spelled nearly like the parts, and how common each part is. */
async function widen(tx: Transaction, parts: readonly WantedPart[], isPrefix: boolean): Promise<WantedPart[]> {
  const folds = [...new Set(parts.flatMap((part) => part.folds.slice(0, 3)))];
  const rows = await tx.$queryRaw<(KnownToken & { fold: string })[]>`
    SELECT wanted."fold", near."token", near."frequency" FROM unnest(${folds}::text[]) AS wanted("fold")
    CROSS JOIN LATERAL (
      SELECT "token", "frequency" FROM "search_token" WHERE "frequency" > 0 ORDER BY "token" <-> wanted."fold" LIMIT 30
    ) AS near`;
  return parts.map((part, index) => {
    const known = rows.filter((row) => part.folds.includes(row.fold));
    const same = known.filter((row) => part.folds.includes(row.token));
    const isOpen = isPrefix && index === parts.length - 1;
    const frequency = Math.max(0, ...same.map((row) => row.frequency));
    return { ...part, near: isOpen ? [] : nearTokens(part.folds, known), frequency };
  });
}

interface Tier {
  query: string;
  /** Its share of the limit. */
  limit: number;
}

function tiersOf({ terms, isPrefix }: NameLookup, parts: readonly WantedPart[]): Tier[] {
  const open = isPrefix ? ":*" : "";
  const concats = terms.concats.filter(isKey).slice(0, MOST_READINGS).map((concat) => term("c", concat) + open);
  const whole = terms.skeletons.filter(isKey).slice(-MOST_READINGS).map((skeleton) => term("s", skeleton));
  const exact = parts.map((part, index) => {
    const folds = part.folds.map((fold) => term("f", fold) + (index === parts.length - 1 ? open : ""));
    return either([...folds, ...part.groups.map((group) => term("f", group))]);
  });
  const rough = parts.map((part, index) => either([exact[index] ?? null, ...part.skeletons.map((one) => term("s", one)), ...part.near.map((one) => term("f", one))]));
  const rare = parts.length === 2 ? parts.map((part, index) => (part.frequency <= COMMON ? (rough[index] ?? null) : null)) : [];
  const allButOne = parts.length > 2 ? rough.map((_, left) => all(rough.filter((_part, index) => index !== left))) : rare;
  return [
    { query: either(concats), limit: 1 },
    { query: all(exact), limit: 1 },
    { query: all(rough), limit: 0.75 },
    { query: either(whole), limit: 0.5 },
    { query: either(allButOne), limit: 0.5 },
  ].flatMap(({ query, limit }) => (query === null ? [] : [{ query, limit }]));
}

function either(queries: readonly (string | null)[]): string | null {
  const given = queries.filter((query) => query !== null);
  return given.length === 0 ? null : `(${[...new Set(given)].join("|")})`;
}

function all(queries: readonly (string | null)[]): string | null {
  return queries.length === 0 || queries.includes(null) ? null : queries.join("&");
}

/** Entries and everything else have an index each, which is used only where the condition is written out. */
function nearestNames({ kinds }: NameLookup, bounds: LookupBounds, parts: readonly WantedPart[], tier: number): Prisma.Sql {
  const fold = parts.flatMap((part) => part.folds[0] ?? []).join(" ");
  const side = kinds.includes("entry") ? sql`"kind" = 'entry'` : sql`"kind" <> 'entry'`;
  return sql`
    (SELECT ${tier}::int, record."kind", record."number", record."revision" FROM (
      SELECT "recordId" FROM "search_name" WHERE ${side} ORDER BY "fold" <-> ${fold} LIMIT ${MOST_SIMILAR}
    ) AS near JOIN "search_record" AS record USING ("recordId") WHERE ${inBounds(kinds, bounds)})`;
}

async function indexSize(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ rows: number }[]>`SELECT reltuples::int AS "rows" FROM pg_class WHERE oid = '"search_name"'::regclass`;
  return row?.rows ?? 0;
}

/** Each record once, where it was proposed first. */
function merge(tiers: readonly { tier: number; records: Found["records"] }[], limit: number): Found {
  const records = new Map(tiers.flatMap((tier) => tier.records).map((record) => [`${record.kind} ${record.number}`, record] as const).toReversed());
  const inOrder = [...new Map([...records].toReversed()).values()];
  return { records: inOrder.slice(0, limit), isCut: tiers.some(({ tier, records: found }) => tier < 2 && found.length > limit) };
}
