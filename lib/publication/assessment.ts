import { firstName } from "@/lib/facts/name-rank";
import { shownStatus } from "./status-rule";
import type { PublicUnit, Unit } from "./public-record";
import { unitsOf } from "./public-record";

/** What readers see of the rules' outcome; `tier` is null where a redaction took the stored assessment away. */
export type Assessment = Omit<Unit<"assessment">, "id" | "type" | "tier"> & {
  tier: Unit<"assessment">["tier"] | null;
};

/** The stored assessment of a version, or what can still be worked out when a redaction removed it. */
export function assessmentOf(units: readonly PublicUnit[]): Assessment {
  const stored = unitsOf(units, "assessment")[0];
  if (stored) return stored;
  const title = titleName(units);
  return { title: title?.id ?? null, nameWithheld: title === null, status: shownStatus(units), tier: null };
}

/** The name that titles an entry. */
export function titleName(units: readonly PublicUnit[]): Unit<"name"> | null {
  return firstName(unitsOf(units, "name").filter((name) => name.standing !== "rejected"));
}

/** Ids of the facts that a stored assessment rests on: erasing one of them takes the assessment with it. */
export function assessmentBasis(unit: Unit<"assessment">): string[] {
  return [...(unit.title ? [unit.title] : []), ...unit.status.basis];
}
