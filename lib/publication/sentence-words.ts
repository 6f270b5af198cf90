import type { Translator } from "@/lib/i18n/translator";
import type { Unit } from "./public-record";

/** The length of a sentence in words of the interface; null where none is on file. Life and death have no length. */
export function sentenceLength(t: Translator, { monthsMin, monthsMax }: NonNullable<Unit<"episode">["sentence"]>): string | null {
  const [from, to] = [monthsMin ?? monthsMax, monthsMax ?? monthsMin];
  if (from === null || to === null) return null;
  return from === to ? monthsInWords(t, from) : t("entry.status.range", { from: monthsInWords(t, from), to: monthsInWords(t, to) });
}

function monthsInWords(t: Translator, months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return t("entry.status.months", { months: rest });
  if (rest === 0) return t("entry.status.years", { years });
  return t("entry.status.yearsAndMonths", { years: t("entry.status.years", { years }), months: t("entry.status.months", { months: rest }) });
}
