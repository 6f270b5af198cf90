import { joinedValues, LIKE_A_FORMULA } from "./cell-text";
import type { Cell } from "./export-column";
import type { ExportTable } from "./export-table";

/** Spreadsheet programs take a file for Unicode only where it begins with this. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Where a spreadsheet program could see a formula beside the beginning of a text: after what such a program may take for
 * the end of a cell or line, since many expect semicolons.
 */
const FORMULA_WITHIN = /[;\t\r\n](?=[\s\p{Cf}]{0,20}[=+\-@'＝＋－＠])/gu;
/** Most texts have none of the signs, which is quicker to see. */
const SIGNS = /[=+\-@'＝＋－＠\t\r]/;
/** What makes a cell stand in quotation marks: more than RFC 4180 asks for, because programs do not agree. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** A table as RFC 4180 has it, in UTF-8, with the codes of the columns in the first line. */
export async function* csvOf({ columns, batches }: ExportTable): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(Object.keys(columns))}`;
  for await (const rows of batches) yield rows.map(csvLine).join("");
}

/** One line, with its end. */
export function csvLine(cells: readonly Cell[]): string {
  let line = "";
  for (let index = 0; index < cells.length; index += 1) line += (index === 0 ? "" : ",") + csvCell(cells[index] ?? null);
  return `${line}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  const text = withoutFormula(typeof cell === "string" ? cell : joinedValues(cell));
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The text with an apostrophe before everything that could run as a formula. An apostrophe that stands there already
 * gets another, so that taking one away gives the text back.
 */
export function withoutFormula(text: string): string {
  if (!SIGNS.test(text)) return text;
  return `${LIKE_A_FORMULA.test(text) ? "'" : ""}${text.replace(FORMULA_WITHIN, "$&'")}`;
}
