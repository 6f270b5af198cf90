import "server-only";
import { listEntryCards } from "@/lib/publication/entry-card-queries";
import { recordKey } from "@/lib/publication/record-key";
import { matchedName } from "./matched-name";
import type { NameHit } from "./name-search-queries";
import { listCurrentNames, listCurrentUnits } from "./published-queries";
import type { IdentifiedEntry } from "./published-queries";
import { indexedTexts } from "./search-document";
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
 * name or the words in the meantime is not on the page. Texts are read only of those that were found by their words.
 */
export async function listHits(numbers: readonly number[], { by, names, identifiers, through, wanted }: Findings): Promise<EntryHit[]> {
  const byWords = numbers.filter((number) => by.get(number) === "text");
  const [cards, named, told, spoken] = await Promise.all([
    cardsOf(numbers),
    listCurrentNames(numbers.flatMap((number) => (names.has(number) ? [{ kind: "entry" as const, number }] : []))),
    listCurrentUnits("entry", byWords),
    listCurrentUnits("testimony", byWords.flatMap((number) => through.get(number) ?? [])),
  ]);
  return numbers.flatMap((number): EntryHit[] => {
    const card = cards.get(number);
    if (!card) return [];
    const name = names.get(number);
    const texts = [...(told.get(number) ?? []), ...(spoken.get(through.get(number) ?? 0) ?? [])];
    const hit: EntryHit = {
      number,
      card,
      by: by.get(number) ?? "listed",
      matched: name ? matchedName(name, named.get(recordKey({ kind: "entry", number })) ?? []) : null,
      identifier: identifiers.get(number) ?? null,
      snippets: snippetsOf(indexedTexts(texts), wanted),
    };
    const isLost = (hit.by === "name" && hit.matched === null) || (hit.by === "text" && hit.snippets.length === 0);
    return isLost ? [] : [hit];
  });
}

async function cardsOf(numbers: readonly number[]) {
  const cards = await listEntryCards(numbers);
  return new Map(cards.map((card) => [card.number, card]));
}
