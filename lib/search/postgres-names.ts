import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readFound } from "./found-records";
import { nameTiers } from "./name-tiers";
import { inBounds, lookUp } from "./postgres-lookup";
import { currentVocabulary } from "./postgres-vocabulary";
import type { Found, FoundRecord, LookupBounds, NameLookup } from "./search-engine";

const { sql, join } = Prisma;

/** Proposes records by name, the most probable first; every question of a name goes to the database in one statement. */
export async function findNames({ keys, terms, kinds, isPrefix }: NameLookup, bounds: LookupBounds): Promise<Found> {
  const { vocabulary } = await currentVocabulary();
  const tiers = nameTiers(keys, terms.skeletons, isPrefix, vocabulary);
  if (tiers.length === 0 || kinds.length === 0) return { records: [], isCut: false };
  const limits = tiers.map(({ share }) => Math.ceil(bounds.limit * share));
  const statements = tiers.map(({ query }, tier) => sql`
    (SELECT ${tier}::int AS "tier", "kind", "number", "revision" FROM "search_record"
     WHERE "terms" @@ ${query}::tsquery AND ${inBounds(kinds, bounds)} LIMIT ${(limits[tier] ?? 0) + 1})`);
  const rows = await lookUp<{ tier: number; found: string }>(sql`
    SELECT "tier", string_agg("kind" || ' ' || "number" || ' ' || "revision", ',') AS "found"
    FROM (${join(statements, " UNION ALL ")}) AS found GROUP BY "tier" ORDER BY "tier"`, bounds.timeoutMs);
  const found = rows.map((row) => ({ tier: row.tier, records: readFound(row.found) }));
  return {
    records: onceEach(found.flatMap((one) => one.records)).slice(0, bounds.limit),
    isCut: found.some(({ tier, records }) => tiers[tier]?.isSure && records.length > (limits[tier] ?? 0)),
  };
}

/** Each record where it was proposed first. */
function onceEach(records: readonly FoundRecord[]): FoundRecord[] {
  const known = new Set<string>();
  return records.filter(({ kind, number }) => {
    const key = `${kind} ${number}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
