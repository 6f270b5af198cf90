import type { Translator } from "@/lib/i18n/translator";
import { ageOn } from "./entry-age";
import type { EntryView } from "./entry-view";
import type { Unit } from "./public-record";

/**
 * The age that a birth date gives on the day of publication, in words of the interface; null where it says too little,
 * and of the dead: nobody grows older after their death, and of many the day of it is not known.
 */
export function ageWords(t: Translator, { date: birth }: Pick<Unit<"attribute">, "date">, { version, summary }: Pick<EntryView, "version" | "summary">): string | null {
  if (birth === null || summary.status.value === "deceased") return null;
  const age = ageOn(birth, version.publishedAt.toISOString().slice(0, 10));
  if (age === null) return null;
  const { from, to, isAbout } = age;
  if (isAbout) return t("entry.age.about", { age: to });
  if (from === to) return t("entry.age.exactly", { age: to });
  return to - from === 1 ? t("entry.age.either", { from, to }) : t("entry.age.between", { from, to });
}
