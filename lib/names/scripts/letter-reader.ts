/** Letters, or groups of letters, and the sounds they stand for (the alphabet of `sounds.ts`). */
export type LetterTable = Readonly<Record<string, string>>;

/** Reads a word by a table: the longest group first, marks fall off letters it lacks, the rest is silent. */
export function makeReader(...tables: readonly LetterTable[]): (word: string) => string {
  const letters = new Map(tables.flatMap((table) => Object.entries(table)));
  const longest = Math.max(...[...letters.keys()].map((key) => key.length));
  return (word) => {
    let sounds = "";
    for (let at = 0; at < word.length; ) {
      let length = Math.min(longest, word.length - at);
      while (length > 0 && !letters.has(word.slice(at, at + length))) length -= 1;
      if (length > 0) sounds += letters.get(word.slice(at, at + length)) ?? "";
      else sounds += plainLetter(word.charAt(at), letters);
      at += Math.max(length, 1);
    }
    return sounds;
  };
}

function plainLetter(letter: string, letters: ReadonlyMap<string, string>): string {
  return letters.get(letter.normalize("NFD").charAt(0)) ?? "";
}
