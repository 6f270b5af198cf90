import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readFound } from "./found-records";
import { inBounds, lookUp } from "./postgres-lookup";
import type { Found, LookupBounds, TextLookup } from "@/lib/search/search-engine";
import { wantedLexemes } from "@/lib/search/text-lexemes";

const { sql, join, raw } = Prisma;

/**
 * Records whose texts hold all the words. No more rows are read than the limit allows, because ranking a word that
 * stands everywhere would read everything; the answer then says that it was cut. It comes as one line of text, which
 * costs a tenth of as many rows.
 */
export async function findTexts(lookup: TextLookup, bounds: LookupBounds): Promise<Found> {
  const query = textQuery(lookup);
  if (query === null || lookup.kinds.length === 0) return { records: [], isCut: false };
  const most = bounds.limit + 1;
  // The kind stands in the statement itself: only so does the planner see that the kind's own index answers it.
  const hits = lookup.kinds.map((kind) => sql`
    (SELECT "kind", "number", "revision", ts_rank("words", ${query}::tsquery, 1) AS "rank" FROM "search_text"
    WHERE "words" @@ ${query}::tsquery AND "kind" = ${raw(`'${kind}'::"RecordKind"`)} AND ${inBounds([kind], bounds)} LIMIT ${most})`);
  const rows = await lookUp<{ found: string | null; count: number }>(sql`
    SELECT string_agg("kind" || ' ' || "number" || ' ' || "revision", ',' ORDER BY "rank" DESC, "number") AS "found", count(*)::int AS "count"
    FROM (SELECT * FROM (${join(hits, " UNION ALL ")}) AS kinds LIMIT ${most}) AS hit`, bounds.timeoutMs);
  // A long text is held in parts: a record stands where its best part does.
  const records = readFound(rows[0]?.found ?? null);
  return { records: records.slice(0, bounds.limit), isCut: (rows[0]?.count ?? 0) > bounds.limit };
}

/** The words as a query of the database, made of quoted letters and digits; null where there are none. */
export function textQuery({ words, phrases, isPrefix }: TextLookup): string | null {
  const sequences = [...phrases, ...words.map((word) => [word])];
  const terms = sequences.flatMap((sequence, index) => {
    const wanted = wantedLexemes(sequence, isPrefix && index === sequences.length - 1 && words.length > 0);
    if (wanted.length === 0) return [];
    const [first, ...rest] = wanted.map(({ lexeme, isPrefix: isOpen, distance }) => ({ text: `'${lexeme}'${isOpen ? ":*" : ""}`, distance }));
    return [`(${first?.text}${rest.map(({ text, distance }) => ` <${distance}> ${text}`).join("")})`];
  });
  return terms.length === 0 ? null : [...new Set(terms)].join(" & ");
}
