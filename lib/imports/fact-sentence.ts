import type { FactProblem } from "@/lib/facts/fact-problems";

/** What is wrong with a fact, as the report of an import says it. */
export function factSentence(fact: { type: string; kind?: string }, [field, code]: FactProblem): string {
  switch (code) {
    case "standingReasonMissing":
      return "A rejected claim needs the reason why it is rejected.";
    case "languageMissing":
      return "These words need their language.";
    case "schemeWithoutTransliteration":
      return "Only a transliteration has a scheme.";
    case "sentenceOrder":
      return "The longest sentence is shorter than the shortest.";
    case "identityNumberSealed":
      return 'An identity number is always "sealed".';
    case "termOfAnotherKind":
      return `An attribute of kind "${fact.kind}" has no ${field}.`;
    case "valueMissing":
      return `An attribute of kind "${fact.kind}" needs its ${field}.`;
    case "otherWithoutWords":
      return `"other" goes with words: say in ${field} what it is.`;
  }
}
