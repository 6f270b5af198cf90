/** Which way a text runs. */
export type Direction = "ltr" | "rtl";

/** Words of one language and direction, set apart from the line that they stand in; the document's own where nothing is said. */
export interface Run {
  text: string;
  dir?: Direction;
  lang?: string;
  look?: "strong" | "soft";
  href?: string;
}

/** The mark of a footnote, by its number in the order of reading; the first mark of a note brings along what the note says. */
export interface NoteMark {
  note: string;
  number: number;
  says?: readonly Run[];
}

/** What stands in a line. */
export type Inline = Run | NoteMark;

/** Small for what explains a fact, a label for what introduces it. */
export type TextLook = "small" | "label";

/** A part of an entry as it stands one below the other. */
export type Block =
  | { is: "heading"; level: 2 | 3; inline: readonly Inline[] }
  | { is: "text"; inline: readonly Inline[]; look?: TextLook; dir?: Direction; lang?: string }
  | { is: "rows"; rows: readonly Row[] };

/** What something is called, and what is said of it. */
export interface Row {
  term: readonly Inline[];
  blocks: readonly Block[];
}

/** One version of an entry. Its pages say which it is: in words, and by its permanent address. */
export interface PrintedEntry {
  anchor: string;
  above: string;
  title: Run;
  running: { words: string; address: string };
  blocks: readonly Block[];
}

/** A document to print: what the template `document.typ` reads, and all that it reads. */
export interface PrintDocument {
  title: string;
  lang: string;
  dir: Direction;
  /** What stands before, between and after the page and the number of pages. */
  page: readonly string[];
  /** What a selection begins with, and the heading of its table of contents. */
  opening: { title: string; blocks: readonly Block[]; contents: string } | null;
  entries: readonly PrintedEntry[];
}

/** What turns round the text behind it, or is no text: a document has a direction for each of its texts. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
const HALF = /\p{Surrogate}/gu;
/** Longer than any word; Chinese breaks anywhere and needs no help. */
const ENDLESS = /[^\s\p{Script=Han}]{60,}/gu;
const A_PIECE = /[^]{30}/gu;

/** The text as paper can hold it: endless words may break. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "").replace(HALF, "\uFFFD").replace(ENDLESS, (word) => word.replace(A_PIECE, "$&\u200B"));
}

/** The document as the typesetter takes it: data, nothing of which is ever read as an instruction. */
export function documentJson(document: PrintDocument): string {
  return JSON.stringify(document, (key, value: unknown) => (typeof value === "string" && key !== "href" ? printable(value) : value));
}
