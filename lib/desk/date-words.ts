import { makeUncertainDate } from "@/lib/edtf-dates";
import type { UncertainDate } from "@/lib/edtf-dates";
import { formatUncertainDate } from "@/lib/edtf-dates/format";
import { readDateWords } from "@/lib/edtf-dates/read-words";

/** The columns of an uncertain date, as rows have them. */
export type DateColumns<Prefix extends string> = { [Column in `${Prefix}Words` | `${Prefix}Edtf`]: string | null } & {
  [Column in `${Prefix}Earliest` | `${Prefix}Latest`]: Date | null;
};

/** The date that words are understood as: words that are not understood are a date all the same. */
export function understoodDate(words: string | null): UncertainDate {
  const made = makeUncertainDate({ words, edtf: words === null ? null : readDateWords(words, new Date()) });
  return made.ok ? made.date : { words, edtf: null, earliest: null, latest: null };
}

function dateOnFile(told: ToldDate): UncertainDate | null {
  const made = makeUncertainDate(told);
  return made.ok ? made.date : null;
}

/** What a form shows of a date on file: the words as given, or what stands in their place. */
export function shownDateWords(words: string | null, edtf: string | null): string {
  return words ?? formatUncertainDate({ words, edtf, earliest: null, latest: null }, "en") ?? "";
}

/** A date as an event tells it: the words and the EDTF value, of which words alone may say less. */
export interface ToldDate {
  words: string | null;
  edtf: string | null;
}

/** What an event tells of a date on file. */
export function toldDate(words: string | null, edtf: string | null): ToldDate | null {
  return words === null && edtf === null ? null : { words, edtf };
}

/**
 * The columns for what a form says of a date. Where it says what it was shown, the date stays as it is: an EDTF value on
 * file may say more than the words are read as. `exact` is the date that these words once stood for.
 */
export function changedDateColumns<Prefix extends string>(
  prefix: Prefix,
  words: string | null,
  row?: Readonly<Partial<Record<string, unknown>>>,
  exact?: ToldDate,
): Partial<DateColumns<Prefix>> {
  const [kept, edtf] = [row?.[`${prefix}Words`] ?? null, row?.[`${prefix}Edtf`] ?? null] as [string | null, string | null];
  if (exact === undefined && row && (words ?? "") === shownDateWords(kept, edtf)) return {};
  const date = (exact && (words ?? "") === shownDateWords(exact.words, exact.edtf) ? dateOnFile(exact) : null) ?? understoodDate(words);
  const day = (iso: string | null) => (iso === null ? null : new Date(`${iso}T00:00:00Z`));
  return {
    [`${prefix}Words`]: date.words,
    [`${prefix}Edtf`]: date.edtf,
    [`${prefix}Earliest`]: day(date.earliest),
    [`${prefix}Latest`]: day(date.latest),
  } as DateColumns<Prefix>;
}
