import { FOUND, MOST_TERMS, scope } from "./meilisearch-question";
import type { MeilisearchQuestion } from "./meilisearch-question";
import { MOST_HITS } from "./meilisearch-settings";
import type { LookupBounds, TextLookup } from "./search-engine";
import { textLexemes } from "./text-lexemes";
import { textUnits } from "./text-units";

/**
 * The questions whose common records hold all words and phrases. Each is asked for in quotation marks, so that the
 * engine takes it as it is; only the last word of somebody who is still typing is left open.
 */
export function textQuestions({ words, phrases, kinds, isPrefix }: TextLookup, { limit, within }: LookupBounds): MeilisearchQuestion[] {
  const last = words.at(-1) ?? "";
  const open = isPrefix ? textUnits(last).filter((unit) => !unit.isCharacter).slice(-1) : [];
  const closed = [...phrases, ...(open.length > 0 ? words.slice(0, -1) : words).map((word) => [word])];
  const terms = [...closed.flatMap(quoted), ...open.map((unit) => unit.folded)];
  const groups = Array.from({ length: Math.ceil(terms.length / MOST_TERMS) }, (_, nth) => terms.slice(nth * MOST_TERMS, (nth + 1) * MOST_TERMS));
  return groups.map((group) => ({
    q: group.join(" "),
    matchingStrategy: "all",
    filter: scope(kinds, within),
    // One more than is wanted says whether there are more; whoever intersects needs all that there are.
    limit: groups.length > 1 ? MOST_HITS.texts : Math.min(limit + 1, MOST_HITS.texts),
    attributesToRetrieve: FOUND,
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
