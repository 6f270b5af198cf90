import { MOST_TERMS, REF, scope } from "./meilisearch-question";
import type { MeilisearchQuestion } from "./meilisearch-question";
import { inBatches } from "@/lib/in-batches";
import type { LookupBounds, TextLookup } from "@/lib/search/search-engine";
import { textLexemes } from "@/lib/search/text-lexemes";
import { textUnits } from "@/lib/search/text-units";

/** Records that come in the order of their rank; all others follow in no order. */
const RANKED = 60;

/**
 * The questions whose common records hold all words and phrases. Each is asked for in quotation marks, so that the
 * engine takes it as it is; only the last word of somebody who is still typing is left open.
 */
export function textQuestions({ words, phrases, kinds, isPrefix }: TextLookup, { within }: LookupBounds): MeilisearchQuestion[] {
  const last = words.at(-1) ?? "";
  const open = isPrefix ? textUnits(last).filter((unit) => !unit.isCharacter).slice(-1) : [];
  const closed = [...phrases, ...(open.length > 0 ? words.slice(0, -1) : words).map((word) => [word])];
  const terms = [...closed.flatMap(quoted), ...open.map((unit) => unit.folded)];
  return inBatches(terms, MOST_TERMS).map((group) => ({
    q: group.join(" "),
    matchingStrategy: "all",
    filter: scope(kinds, within),
    limit: RANKED,
    attributesToRetrieve: [REF],
    facets: [REF],
  }));
}

/**
 * Words that follow each other, as the index holds them. Of characters without spaces it holds pairs, so the last
 * character is in the pair before it; one without a pair is looked for among the single characters.
 */
function quoted(words: readonly string[]): string[] {
  const lexemes = textLexemes([words.join(" ")]).map(({ lexeme }) => lexeme);
  const last = textUnits(words.join(" ")).at(-1);
  const sequence = last?.isCharacter ? lexemes.slice(0, -1) : lexemes;
  const single = last?.isCharacter && !last.isJoined ? [last.folded] : [];
  return [...(sequence.length > 0 ? [sequence.join(" ")] : []), ...single].map((term) => `"${term}"`);
}
