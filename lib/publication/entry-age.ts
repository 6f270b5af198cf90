import type { UncertainDate } from "@/lib/edtf-dates";

/** The youngest and oldest that somebody can have been, in whole years; null where the birth date says too little. */
export function ageOn(birth: UncertainDate, day: string): { from: number; to: number } | null {
  if (birth.earliest === null || birth.latest === null || birth.latest > day) return null;
  const [from, to] = [wholeYears(birth.latest, day), wholeYears(birth.earliest, day)];
  return to - from > 10 ? null : { from, to };
}

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
