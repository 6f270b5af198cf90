import type { PublicUnit } from "@/lib/publication/public-record";
import { unitsOf } from "@/lib/publication/public-record";

/** Somebody is of age on this birthday. */
const OF_AGE = 18;

/** Whether an entry names somebody who is under age on that day, as far as its dates of birth say. */
export function isMinorNamed(units: readonly PublicUnit[], today: string): "surely" | "maybe" | "no" {
  const isNamed = unitsOf(units, "name").some((name) => name.standing !== "rejected");
  return isNamed ? isUnderAge(units, today) : "no";
}

/** Whether an entry shows the face of somebody who may be under age on that day, as far as its dates of birth say. */
export function isMinorPictured(units: readonly PublicUnit[], today: string): boolean {
  return unitsOf(units, "image").length > 0 && isUnderAge(units, today) !== "no";
}

function isUnderAge(units: readonly PublicUnit[], today: string): "surely" | "maybe" | "no" {
  const births = unitsOf(units, "attribute").filter((one) => one.kind === "birth_date" && one.standing !== "rejected");
  const line = `${String(Number(today.slice(0, 4)) - OF_AGE).padStart(4, "0")}${today.slice(4)}`;
  if (births.some(({ date }) => date?.earliest && date.earliest > line)) return "surely";
  return births.some(({ date }) => date?.latest && date.latest > line) ? "maybe" : "no";
}
