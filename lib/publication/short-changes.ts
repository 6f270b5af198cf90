import type { UnitField } from "./compared-fields";
import type { ChangedUnit } from "./version-diff";

/** A field that says something else now, in little enough to stand in a line. */
export interface ShortChange {
  field: UnitField;
  before: unknown;
  after: unknown;
}

/** More changes of one unit than these, or longer ones, are for the comparison of the versions. */
const MOST = 3;
const LONGEST = 60;
/** What is counted, or stands in paragraphs. */
const LONG_FIELDS: ReadonlySet<string> = new Set(["citations", "sections", "files", "position", "title", "nameWithheld"]);

/** What of a changed unit can be said in a line; nothing of what stands below a content note, and no names. */
export function shortChanges({ before, after, fields }: ChangedUnit): ShortChange[] {
  const isFolded = [before, after].some((unit) => "contentNote" in unit && unit.contentNote !== null);
  if (isFolded || after.type === "name") return [];
  const old = before as object as Record<string, unknown>;
  const now = after as object as Record<string, unknown>;
  return fields
    .filter((field) => !LONG_FIELDS.has(field) && isShort(old[field]) && isShort(now[field]) && (after.type !== "assessment" || resultOf(old[field]) !== resultOf(now[field])))
    .slice(0, MOST)
    .map((field) => ({ field: field as UnitField, before: old[field], after: now[field] }));
}

/** What a rule gives, without what it rests on. */
function resultOf(given: unknown): unknown {
  return typeof given === "object" && given !== null && "value" in given ? given.value : given;
}

function isShort(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= MOST && value.every(isShort);
  return typeof value === "string" ? value.length <= LONGEST && !value.includes("\n") : true;
}
