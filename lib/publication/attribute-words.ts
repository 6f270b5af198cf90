import { repeatsTerm } from "@/lib/facts/repeats-term";
import type { Translator } from "@/lib/i18n/translator";
import type { Unit } from "./public-record";

/** The term of an attribute in words of the interface, and the words as given: neither where the other says it already. */
export function attributeWords(t: Translator, fact: Unit<"attribute">): { term: string | null; words: string | null } {
  const term = termLabel(t, fact);
  const repeated = fact.text === null || term === null ? null : repeatsTerm(fact.text, term);
  return { term: repeated === "begins" ? null : term, words: repeated === "same" ? null : fact.text };
}

function termLabel(t: Translator, fact: Unit<"attribute">): string | null {
  if (fact.sex) return t(`vocabulary.sexes.${fact.sex}`);
  if (fact.ethnicity) return t(`vocabulary.ethnicities.${fact.ethnicity}`);
  if (fact.religion) return t(`vocabulary.religions.${fact.religion}`);
  return fact.professionClass ? t(`vocabulary.professionClasses.${fact.professionClass}`) : null;
}
