import type { UncertainDate } from "@/lib/edtf-dates";
import { parseEdtf } from "./parse";

const lengthOfShape: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

/**
 * The value for `<time datetime>`, or null. HTML knows whole days, months and years only; what is
 * about, possibly, between or a season has no attribute, since a machine would read it as certain.
 */
export function dateTimeAttribute(date: UncertainDate): string | null {
  const parsed = date.edtf === null ? null : parseEdtf(date.edtf);
  if (!parsed?.ok || parsed.value.kind !== "point") return null;
  const { shape, earliest, isApproximate, isUncertain } = parsed.value;
  const length = lengthOfShape[shape];
  return length === undefined || isApproximate || isUncertain ? null : earliest.slice(0, length);
}
