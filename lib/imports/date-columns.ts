import { makeUncertainDate } from "@/lib/edtf-dates";
import type { ImportDate } from "./import-parts";

type DateColumns<Prefix extends string> = { [Column in `${Prefix}Words` | `${Prefix}Edtf`]: string | null } & {
  [Column in `${Prefix}Earliest` | `${Prefix}Latest`]: Date | null;
};

/** The four columns of an uncertain date; the schema has already refused what is no date. */
export function dateColumns<Prefix extends string>(prefix: Prefix, date: ImportDate | undefined): DateColumns<Prefix> {
  const made = makeUncertainDate(date ?? {});
  const { words, edtf, earliest, latest } = made.ok ? made.date : { words: null, edtf: null, earliest: null, latest: null };
  return {
    [`${prefix}Words`]: words,
    [`${prefix}Edtf`]: edtf,
    [`${prefix}Earliest`]: dayOrNull(earliest),
    [`${prefix}Latest`]: dayOrNull(latest),
  } as DateColumns<Prefix>;
}

/** A calendar day as the database client takes it. */
export function dayOrNull(day: string | null | undefined): Date | null {
  return day ? new Date(`${day}T00:00:00Z`) : null;
}
