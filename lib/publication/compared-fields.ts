import type { PublicUnit } from "./public-record";

type FieldOf<One> = One extends unknown ? Exclude<keyof One, "id" | "type"> : never;

/** A field of some unit: what a comparison shows and has a label for. */
export type UnitField = FieldOf<PublicUnit>;

/** The fields of a unit with what they say, in the order of its schema. */
export function comparedFields(unit: PublicUnit): [UnitField, unknown][] {
  return Object.entries(unit).filter(([field]) => field !== "id" && field !== "type") as [UnitField, unknown][];
}

/** Whether a field says anything. */
export function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  return Array.isArray(value) ? value.length > 0 : true;
}
