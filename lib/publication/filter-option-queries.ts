import "server-only";
import { db } from "@/lib/db/client";
import { placeTree } from "./filter-options";
import type { FilterOption, PlaceRow } from "./filter-options";

/** The published places, each followed by what lies in it, and the published lists by name. */
export async function listFilterOptions(): Promise<{ places: FilterOption[]; lists: FilterOption[] }> {
  const rows = await db.$queryRaw<(PlaceRow & { kind: "place" | "list" })[]>`
    SELECT "kind"::text AS "kind", "number", "title", "titleLanguage" AS "language", "placeNumbers"[1] AS "parent"
    FROM "record_listing" WHERE "kind" IN ('place', 'list') ORDER BY "sortKey", "number"`;
  return {
    places: placeTree(rows.filter((row) => row.kind === "place")),
    lists: rows.filter((row) => row.kind === "list").map(({ number, title, language }) => ({ number, title, language, depth: 0 })),
  };
}
