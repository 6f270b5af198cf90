import type { UncertainDate } from "@/lib/edtf-dates";

/** How old somebody can have been, in whole years; `isAbout` where the birth date itself is only about right. */
export interface PossibleAge {
  from: number;
  to: number;
  isAbout: boolean;
}

/** More years than this between youngest and oldest say nothing. */
const WIDEST = 10;

/** The age on a day; null where the birth date says too little. */
export function ageOn(birth: UncertainDate, day: string): PossibleAge | null {
  if (birth.earliest === null || birth.latest === null || birth.latest > day) return null;
  const [from, to] = [wholeYears(birth.latest, day), wholeYears(birth.earliest, day)];
  return to - from > WIDEST ? null : { from, to, isAbout: /[~?%]/.test(birth.edtf ?? "") };
}

/** Whole years from one day to a later one. */
export function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
