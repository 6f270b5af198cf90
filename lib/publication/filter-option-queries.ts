import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import { recordFacets } from "@/lib/search/entry-list-state";
import type { RecordFacet } from "@/lib/search/entry-list-state";
import { placeTree } from "./filter-options";
import type { FilterOptions, PlaceRow } from "./filter-options";

/** The names of the records that the filters offer, in the order of the offer; the places as a tree in lines. */
export async function listFilterOptions(offered: Readonly<Record<RecordFacet, readonly number[]>>): Promise<FilterOptions> {
  const rows = await readRows<PlaceRow & { kind: RecordFacet }>(Prisma.sql`
    SELECT "kind"::text AS "kind", "number", "title", "titleLanguage" AS "language", "placeNumbers"[1] AS "parent"
    FROM "record_listing"
    WHERE ("kind" = 'place' AND "number" = ANY(${[...offered.place]}::int[]))
      OR ("kind" = 'facility' AND "number" = ANY(${[...offered.facility]}::int[]))
      OR ("kind" = 'list' AND "number" = ANY(${[...offered.list]}::int[]))
      OR ("kind" = 'source' AND "number" = ANY(${[...offered.source]}::int[]))
    ORDER BY "sortKey", "number"`);
  const inOrder = (facet: RecordFacet) => {
    const places = new Map(offered[facet].map((number, index) => [number, index]));
    const found = rows.filter((row) => recordFacets[facet] === row.kind);
    found.sort((a, b) => (places.get(a.number) ?? 0) - (places.get(b.number) ?? 0));
    return found.map(({ number, title, language }) => ({ number, title, language, depth: 0 }));
  };
  return {
    place: placeTree(rows.filter((row) => row.kind === "place")),
    facility: inOrder("facility"),
    list: inOrder("list"),
    source: inOrder("source"),
  };
}
