import { formatUncertainDate } from "@/lib/edtf-dates/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/translator";
import type { EntryCard } from "./entry-card";

/** When the status shown is of, in words of the interface: as of when it was so, or when it became known; null where nobody said. */
export function statusDateWords(t: Translator, locale: Locale, { statusDate, statusDateKind }: Pick<EntryCard, "statusDate" | "statusDateKind">): string | null {
  if (statusDate === null || statusDateKind === null) return null;
  const date = formatUncertainDate({ words: null, edtf: statusDate, earliest: null, latest: null }, locale) ?? statusDate;
  return t(`entryList.statusDate.${statusDateKind}`, { date });
}
