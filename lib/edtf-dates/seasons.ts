/** The four seasons that readers see by name. */
export type SeasonName = "spring" | "summer" | "autumn" | "winter";

/** A part of a year that EDTF writes in place of the month: where it begins and how long it lasts. */
export interface YearPart {
  readonly startMonth: number;
  readonly months: number;
  /** Set where the season's plain name says the right months to a northern reader. */
  readonly name: SeasonName | null;
}

/**
 * EDTF level 2 codes (ISO 8601-2:2019, 4.8). The standard does not say where plain seasons 21–24
 * are; here they are northern and made of whole months. Winter begins in the year that is
 * written and ends in the next: 2017-24 is December 2017 to February 2018.
 * Stored dates rest on these bounds: changing one contradicts published versions.
 */
export const yearParts: Readonly<Record<number, YearPart>> = {
  21: { startMonth: 3, months: 3, name: "spring" },
  22: { startMonth: 6, months: 3, name: "summer" },
  23: { startMonth: 9, months: 3, name: "autumn" },
  24: { startMonth: 12, months: 3, name: "winter" },
  // The same four, northern by their own definition.
  25: { startMonth: 3, months: 3, name: "spring" },
  26: { startMonth: 6, months: 3, name: "summer" },
  27: { startMonth: 9, months: 3, name: "autumn" },
  28: { startMonth: 12, months: 3, name: "winter" },
  // Southern seasons; shown as months, since "spring" would mislead.
  29: { startMonth: 9, months: 3, name: null },
  30: { startMonth: 12, months: 3, name: null },
  31: { startMonth: 3, months: 3, name: null },
  32: { startMonth: 6, months: 3, name: null },
  // Quarters, thirds and halves of a year.
  33: { startMonth: 1, months: 3, name: null },
  34: { startMonth: 4, months: 3, name: null },
  35: { startMonth: 7, months: 3, name: null },
  36: { startMonth: 10, months: 3, name: null },
  37: { startMonth: 1, months: 4, name: null },
  38: { startMonth: 5, months: 4, name: null },
  39: { startMonth: 9, months: 4, name: null },
  40: { startMonth: 1, months: 6, name: null },
  41: { startMonth: 7, months: 6, name: null },
};
