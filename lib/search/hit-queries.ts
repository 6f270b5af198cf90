import "server-only";
import { listEntryCards } from "@/lib/publication/entry-card-queries";
import { matchedName } from "./matched-name";
import type { NameHit } from "./name-search-queries";
import { listCurrentUnits } from "./published-queries";
import type { IdentifiedEntry } from "./published-queries";
import { searchTexts } from "./search-document";
import type { EntryHit, FoundBy } from "./search-result";
import { snippetsOf } from "./snippet";
import type { WantedWords } from "./snippet";

/** How the entries of a page were found. */
export interface Findings {
  by: ReadonlyMap<number, FoundBy>;
  names: ReadonlyMap<number, NameHit>;
  identifiers: ReadonlyMap<number, IdentifiedEntry>;
  /** Testimonies through which entries were found. */
  through: ReadonlyMap<number, number>;
  wanted: WantedWords;
}

/** The entries of a page that nobody looked for by words. */
export async function listPlainHits(numbers: readonly number[]): Promise<EntryHit[]> {
  const cards = await cardsOf(numbers);
  return numbers.flatMap((number): EntryHit[] => {
    const card = cards.get(number);
    return card ? [{ number, card, by: "listed", matched: null, identifier: null, snippets: [] }] : [];
  });
}

/**
 * The entries of a page with what they were found by, all of it from their current versions: whoever has lost the
 * name or the words in the meantime is not on the page.
 */
export async function listHits(numbers: readonly number[], { by, names, identifiers, through, wanted }: Findings): Promise<EntryHit[]> {
  const testimonies = numbers.flatMap((number) => through.get(number) ?? []);
  const [cards, units, spoken] = await Promise.all([cardsOf(numbers), listCurrentUnits("entry", numbers), listCurrentUnits("testimony", testimonies)]);
  return numbers.flatMap((number): EntryHit[] => {
    const card = cards.get(number);
    const own = units.get(number);
    if (!card || !own) return [];
    const texts = [...searchTexts(own), ...searchTexts(spoken.get(through.get(number) ?? 0) ?? [])];
    const name = names.get(number);
    const foundBy = by.get(number) ?? "listed";
    const hit: EntryHit = {
      number,
      card,
      by: foundBy,
      matched: name ? matchedName(name, own) : null,
      identifier: identifiers.get(number) ?? null,
      snippets: snippetsOf(texts, wanted),
    };
    const isLost = (foundBy === "name" && hit.matched === null) || (foundBy === "text" && hit.snippets.length === 0);
    return isLost ? [] : [hit];
  });
}

async function cardsOf(numbers: readonly number[]) {
  const cards = await listEntryCards(numbers);
  return new Map(cards.map((card) => [card.number, card]));
}
