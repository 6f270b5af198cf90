import type { VersionDiff } from "./version-diff";

/** What became of a unit since a version: it still stands, says something else, or is gone. */
export type UnitSince = "same" | "changed" | "removed";

/** What became of the unit with this id. */
export function unitSince(id: string, { changed, removed }: Pick<VersionDiff, "changed" | "removed">): UnitSince {
  if (removed.some((unit) => unit.id === id)) return "removed";
  return changed.some(({ after }) => after.id === id) ? "changed" : "same";
}
