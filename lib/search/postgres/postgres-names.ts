import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readFound } from "./found-records";
import { nameTiers } from "./name-tiers";
import type { TermGroups } from "./name-tiers";
import { inBounds, lookUp } from "./postgres-lookup";
import { currentVocabulary } from "./postgres-vocabulary";
import type { Found, FoundRecord, LookupBounds, NameLookup } from "@/lib/search/search-engine";

const { sql, join, raw } = Prisma;

/** Records with similar names that are worth ranking: beside those that have the name, and where nobody has it. */
const BESIDE_SURE = 40;
const INSTEAD_OF_SURE = 160;
/** Whoever is still typing needs no similar names beside so many that begin like that. */
const ENOUGH_BEGUN = 10;

/**
 * Proposes records by name, the most probable first. Every question goes to the database in one statement: one plan
 * for all questions of as many groups, whatever the name.
 */
export async function findNames({ keys, terms, kinds, isPrefix }: NameLookup, bounds: LookupBounds): Promise<Found> {
  const { vocabulary } = await currentVocabulary();
  const sides = [kinds.find((kind) => kind === "entry"), kinds.find((kind) => kind !== "entry")].filter((kind) => kind !== undefined);
  const tiers = sides.flatMap((kind) => nameTiers({ keys, skeletons: terms.skeletons, kind, isPrefix }, vocabulary));
  const questions = tiers.flatMap(({ questions: all, share }, tier) =>
    all.map((groups) => ({ tier, most: Math.ceil(bounds.limit * share) + 1, groups: narrowest(groups) })),
  );
  if (questions.length === 0) return { records: [], isCut: false };
  const statements = [1, 2, 3].flatMap((count) => {
    const own = questions.filter(({ groups }) => groups.length === count);
    return own.length === 0 ? [] : [ask(own, count, inBounds(kinds, bounds))];
  });
  const rows = await lookUp<{ tier: number; found: string }>(sql`
    SELECT "tier", string_agg("kind" || ' ' || "number" || ' ' || "revision", ',') AS "found"
    FROM (${join(statements, " UNION ALL ")}) AS found GROUP BY "tier" ORDER BY "tier"`, bounds.timeoutMs);
  const found = rows.map((row) => ({ tier: row.tier, records: readFound(row.found) }));
  const isSure = ({ tier }: { tier: number }) => tiers[tier]?.isSure ?? false;
  const sure = onceEach(found.filter(isSure).flatMap((one) => one.records)).slice(0, bounds.limit);
  const room = sure.length === 0 ? INSTEAD_OF_SURE : isPrefix && sure.length >= ENOUGH_BEGUN ? 0 : BESIDE_SURE;
  const similar = onceEach(found.filter((one) => !isSure(one)).flatMap((one) => one.records)).slice(0, room);
  return {
    records: onceEach([...sure, ...similar]).slice(0, bounds.limit),
    isCut: found.some((one) => isSure(one) && one.records.length > bounds.limit),
  };
}

interface Question {
  tier: number;
  most: number;
  groups: TermGroups;
}

/** Names of more parts are found by the three with the fewest terms; the others only have to be ranked. */
function narrowest(groups: TermGroups): TermGroups {
  return groups.length <= 3 ? groups : groups.toSorted((a, b) => a.length - b.length).slice(0, 3);
}

/** The questions with so many groups: of each group, a record has to have a term. */
function ask(questions: readonly Question[], count: number, isInBounds: Prisma.Sql): Prisma.Sql {
  const places = Array.from({ length: count }, (_, at) => at);
  const columns = places.map((at) => sql`${questions.map(({ groups }) => (groups[at] ?? []).join(" "))}::text[]`);
  const names = places.map((at) => raw(`"group${at}"`));
  const conditions = names.map((name) => sql`"terms" && string_to_array(asked.${name}, ' ')`);
  return sql`
    SELECT asked."tier", named."kind", named."number", named."revision"
    FROM unnest(${questions.map((one) => one.tier)}::int[], ${questions.map((one) => one.most)}::int[], ${join(columns)}) AS asked("tier", "most", ${join(names)})
    CROSS JOIN LATERAL (
      SELECT "kind", "number", "revision" FROM "search_record" WHERE ${join(conditions, " AND ")} AND ${isInBounds} LIMIT asked."most"
    ) AS named`;
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
