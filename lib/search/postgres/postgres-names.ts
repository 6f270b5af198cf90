import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readFound } from "./found-records";
import { nameTiers } from "./name-tiers";
import type { NameTier, TermGroups } from "./name-tiers";
import { inBounds, lookUp } from "./postgres-lookup";
import type { NameVocabulary } from "./name-vocabulary";
import { currentVocabulary } from "./postgres-vocabulary";
import { keyOf } from "./search-terms";
import type { Found, LookupBounds, NameLookup } from "@/lib/search/search-engine";

const { sql, join, raw } = Prisma;

/** Records with similar names that are worth ranking: beside those that have the name, and where nobody has it. */
const BESIDE_SURE = 40;
const INSTEAD_OF_SURE = 160;
/** Whoever is still typing needs no similar names beside so many that begin like that. */
const ENOUGH_BEGUN = 10;
/** The same for every reader, and to nobody's advantage: by number, those who were published last would always be left out. */
const AMONG_EQUALS = sql`hashint4("number"), "number", "kind"`;

/**
 * Proposes records by name, the most probable first: by the surest tier that proposes them, then by how many questions
 * do, then by the first of these. Every question goes to the database in one statement: one plan for all questions of as
 * many groups, whatever the name.
 */
export async function findNames({ keys, terms, kinds, isPrefix }: NameLookup, bounds: LookupBounds): Promise<Found> {
  const { vocabulary } = await currentVocabulary();
  const sides = [kinds.find((kind) => kind === "entry"), kinds.find((kind) => kind !== "entry")].filter((kind) => kind !== undefined);
  const tiers = sides.flatMap((kind) => nameTiers({ keys, skeletons: terms.skeletons, kind, isPrefix }, vocabulary));
  const questions = tiers.flatMap((tier, at) => questionsOf(tier, at, bounds.limit, vocabulary)).map((question, place) => ({ ...question, place }));
  if (questions.length === 0) return { records: [], isCut: false };
  const statements = [1, 2, 3].flatMap((count) => {
    const own = questions.filter(({ groups }) => groups.length === count);
    return own.length === 0 ? [] : [ask(own, count, inBounds(kinds, bounds))];
  });
  const rows = await lookUp<{ tier: number; found: string }>(sql`
    SELECT "tier", string_agg("kind" || ' ' || "number" || ' ' || "revision", ',' ORDER BY "times" DESC, "place", ${AMONG_EQUALS}) AS "found"
    FROM (
      SELECT min("tier") AS "tier", min("place") AS "place", count(*) AS "times", "kind", "number", "revision"
      FROM (${join(statements, " UNION ALL ")}) AS proposed GROUP BY "kind", "number", "revision"
    ) AS found GROUP BY "tier" ORDER BY "tier"`, bounds.timeoutMs);
  const found = rows.map((row) => ({ isSure: tiers[row.tier]?.isSure ?? false, records: readFound(row.found) }));
  const sure = found.flatMap(({ isSure, records }) => (isSure ? records : []));
  const similar = found.flatMap(({ isSure, records }) => (isSure ? [] : records));
  const room = sure.length === 0 ? INSTEAD_OF_SURE : isPrefix && sure.length >= ENOUGH_BEGUN ? 0 : BESIDE_SURE;
  return { records: [...sure, ...similar.slice(0, room)].slice(0, bounds.limit), isCut: sure.length > bounds.limit };
}

interface Question {
  tier: number;
  /** Among all of the name's questions. */
  place: number;
  most: number;
  groups: TermGroups;
}

function questionsOf({ questions, share, isSure }: NameTier, tier: number, limit: number, vocabulary: NameVocabulary): Omit<Question, "place">[] {
  const most = Math.ceil(limit * share) + 1;
  return questions.map(narrowest).flatMap((groups) => (isSure || groups.length > 1 ? [{ tier, most, groups }] : likeliestFirst({ tier, most, groups }, vocabulary)));
}

/** Names of more parts are found by the three with the fewest terms; the others only have to be ranked. */
function narrowest(groups: TermGroups): TermGroups {
  return groups.length <= 3 ? groups : groups.toSorted((a, b) => a.length - b.length).slice(0, 3);
}

/**
 * Where chance would choose between the records of one group, two questions: the likeliest of its terms that give no
 * more records than are wanted, and for what room they leave the others. Of several groups few records have all.
 */
function likeliestFirst({ tier, most, groups }: Omit<Question, "place">, vocabulary: NameVocabulary): Omit<Question, "place">[] {
  const group = groups.flat();
  let room = most;
  const fitting = group.filter((one) => {
    const records = vocabulary.frequencyOf(keyOf(one));
    const fits = records > 0 && records <= room;
    if (fits) room -= records;
    return fits;
  });
  const others = group.filter((one) => !fitting.includes(one));
  return [{ tier, most, groups: [fitting] }, { tier, most: room, groups: [others] }].filter((question) => question.most > 0 && question.groups.flat().length > 0);
}

/** The questions with so many groups: of each group, a record has to have a term. */
function ask(questions: readonly Question[], count: number, isInBounds: Prisma.Sql): Prisma.Sql {
  const places = Array.from({ length: count }, (_, at) => at);
  const columns = places.map((at) => sql`${questions.map(({ groups }) => (groups[at] ?? []).join(" "))}::text[]`);
  const names = places.map((at) => raw(`"group${at}"`));
  const conditions = names.map((name) => sql`"terms" && string_to_array(asked.${name}, ' ')`);
  return sql`
    SELECT asked."tier", asked."place", named.*
    FROM unnest(${questions.map((one) => one.tier)}::int[], ${questions.map((one) => one.place)}::int[], ${questions.map((one) => one.most)}::int[], ${join(columns)}) AS asked("tier", "place", "most", ${join(names)})
    CROSS JOIN LATERAL (
      SELECT "kind", "number", "revision" FROM "search_record" WHERE ${join(conditions, " AND ")} AND ${isInBounds} ORDER BY ${AMONG_EQUALS} LIMIT asked."most"
    ) AS named`;
}
