/** What stands at the end of a path: a word, and how far it is from each beginning of the one looked for. */
export type VisitWord = (word: string, slips: (length: number) => number) => void;

/** No word is longer; what is cut off could only make two words look more alike. */
const LONGEST = 40;
const WIDTH = LONGEST + 2;
const NONE = -1;
/** More than any limit. */
const FAR = 99;

/**
 * Words as a tree of letters. Comparing a word with all of them costs little, because what words have in common is
 * compared once and a path is left as soon as too many letters differ (after Wagner and Fischer, with swapped
 * neighbours as one slip). The tree is kept in arrays of numbers: it is walked tens of thousands of steps per search.
 */
export class NameTrie {
  private letters = [0];
  private children = [NONE];
  private siblings = [NONE];
  private words: (string | null)[] = [null];
  /** One row of distances for each depth, used again by every walk. */
  private readonly rows = new Uint8Array((LONGEST + 2) * WIDTH).fill(FAR);

  constructor(words: readonly string[]) {
    // In order, so that a word branches off from the one before it.
    for (const word of [...words].sort()) this.add(word.slice(0, LONGEST), word);
  }

  /** Visits every word that differs from all of this one, or from some beginning of it, in no more than so many letters. */
  visit(wanted: string, most: number, isWhole: boolean, visit: VisitWord): void {
    const word = Uint16Array.from(wanted.slice(0, LONGEST), (letter) => letter.charCodeAt(0));
    this.rows.fill(FAR);
    for (let column = 0; column <= Math.min(word.length, most); column += 1) this.rows[column] = column;
    this.walk(0, 0, 0, { word, most, isWhole, visit });
  }

  /** Visits every word that begins like this. */
  visitBeginning(beginning: string, visit: (word: string) => void): void {
    let node = 0;
    for (const letter of beginning) {
      node = this.childOf(node, letter.charCodeAt(0));
      if (node === NONE) return;
    }
    this.visitBelow(node, visit);
  }

  private visitBelow(node: number, visit: (word: string) => void): void {
    const word = this.words[node] ?? null;
    if (word !== null) visit(word);
    for (let child = this.children[node] ?? NONE; child !== NONE; child = this.siblings[child] ?? NONE) this.visitBelow(child, visit);
  }

  private childOf(node: number, letter: number): number {
    let child = this.children[node] ?? NONE;
    while (child !== NONE && this.letters[child] !== letter) child = this.siblings[child] ?? NONE;
    return child;
  }

  private walk(parent: number, depth: number, before: number, asked: { word: Uint16Array; most: number; isWhole: boolean; visit: VisitWord }): void {
    if (depth >= LONGEST) return;
    for (let node = this.children[parent] ?? NONE; node !== NONE; node = this.siblings[node] ?? NONE) {
      const letter = this.letters[node] ?? 0;
      if (this.compare(letter, before, depth + 1, asked.word, asked.most) > asked.most) continue;
      const word = this.words[node] ?? null;
      const at = (depth + 1) * WIDTH;
      if (word !== null && (!asked.isWhole || (this.rows[at + asked.word.length] ?? FAR) <= asked.most)) {
        asked.visit(word, (length) => this.rows[at + length] ?? FAR);
      }
      this.walk(node, depth + 1, letter, asked);
    }
  }

  /** Fills the row of a depth, as far from the diagonal as the limit allows, and gives its least distance. */
  private compare(letter: number, before: number, depth: number, word: Uint16Array, most: number): number {
    const rows = this.rows;
    const row = depth * WIDTH;
    const last = row - WIDTH;
    const from = Math.max(1, depth - most);
    const to = Math.min(word.length, depth + most);
    let least = FAR;
    rows[row + from - 1] = from === 1 ? depth : FAR;
    if (from === 1) least = depth;
    for (let column = from; column <= to; column += 1) {
      const cost = word[column - 1] === letter ? 0 : 1;
      let value = (rows[last + column - 1] ?? FAR) + cost;
      const left = (rows[row + column - 1] ?? FAR) + 1;
      const above = column === depth + most ? FAR : (rows[last + column] ?? FAR) + 1;
      if (left < value) value = left;
      if (above < value) value = above;
      if (depth > 1 && column > 1 && word[column - 1] === before && word[column - 2] === letter) {
        const swapped = (rows[last - WIDTH + column - 2] ?? FAR) + 1;
        if (swapped < value) value = swapped;
      }
      rows[row + column] = value;
      if (value < least) least = value;
    }
    if (to < WIDTH - 1) rows[row + to + 1] = FAR;
    return least;
  }

  private add(path: string, word: string): void {
    let node = 0;
    for (let at = 0; at < path.length; at += 1) {
      const letter = path.charCodeAt(at);
      let child = this.childOf(node, letter);
      if (child === NONE) {
        child = this.letters.push(letter) - 1;
        this.children.push(NONE);
        this.siblings.push(this.children[node] ?? NONE);
        this.words.push(null);
        this.children[node] = child;
      }
      node = child;
    }
    this.words[node] = word;
  }
}
