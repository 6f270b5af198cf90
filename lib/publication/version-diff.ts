import { canonicalJson } from "./canonical-json";
import type { PublicUnit } from "./public-record";

/** A unit that stands in both versions and differs, with the fields that differ. */
export interface ChangedUnit {
  before: PublicUnit;
  after: PublicUnit;
  fields: string[];
}

/** What changed between two versions, unit by unit. */
export interface VersionDiff {
  added: PublicUnit[];
  removed: PublicUnit[];
  changed: ChangedUnit[];
}

/** Compares two versions of one record by the ids of their units; the note of a version is not a change. */
export function diffVersions(before: readonly PublicUnit[], after: readonly PublicUnit[]): VersionDiff {
  const earlier = new Map(before.map((unit) => [unit.id, unit]));
  const later = new Map(after.map((unit) => [unit.id, unit]));
  const isContent = (unit: PublicUnit) => unit.type !== "note";
  const changed: ChangedUnit[] = [];
  for (const unit of after.filter(isContent)) {
    const old = earlier.get(unit.id);
    if (!old) continue;
    const fields = changedFields(old, unit);
    if (fields.length > 0) changed.push({ before: old, after: unit, fields });
  }
  return {
    added: after.filter((unit) => isContent(unit) && !earlier.has(unit.id)),
    removed: before.filter((unit) => isContent(unit) && !later.has(unit.id)),
    changed,
  };
}

/** Whether two versions say the same. */
export function isSameContent(before: readonly PublicUnit[], after: readonly PublicUnit[]): boolean {
  const content = (units: readonly PublicUnit[]) => canonicalJson(units.filter((unit) => unit.type !== "note"));
  return content(before) === content(after);
}

function changedFields(before: object, after: object): string[] {
  const old = before as Record<string, unknown>;
  const current = after as Record<string, unknown>;
  const names = new Set([...Object.keys(old), ...Object.keys(current)]);
  return [...names].filter((name) => canonicalJson(old[name] ?? null) !== canonicalJson(current[name] ?? null));
}
