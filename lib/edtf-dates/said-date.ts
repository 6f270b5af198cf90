import type { UncertainDate } from "@/lib/edtf-dates";
import type { DateLocale } from "./calendar-words";
import { formatUncertainDate } from "./format";

const folded = (text: string) => text.toLocaleLowerCase().replace(/[[\]().,\s]+/g, " ").trim();

/** A date in one run of words, where there is no room for both: what it means, else the words as given. */
export function dateInShort(date: UncertainDate | null, locale: DateLocale): string | null {
  return date && (formatUncertainDate(date, locale) ?? date.words);
}

/** A date as remembered: the words as given, unless they are what it means, and what it means. */
export function saidDate(date: UncertainDate, locale: DateLocale): { said: string | null; meaning: string | null } {
  const meaning = formatUncertainDate(date, locale);
  const isTheSame = date.words !== null && meaning !== null && folded(date.words) === folded(meaning);
  return { said: isTheSame ? null : date.words, meaning };
}
