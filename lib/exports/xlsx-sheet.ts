import { joinedValues, LIKE_A_FORMULA } from "./cell-text";
import type { Cell } from "./export-column";

/** The beginning of a sheet; its first line stays in view. */
export const sheetStart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>';
export const SHEET_END = "</sheetData></worksheet>";

/** A cell of a workbook holds no more; what is longer is whole in the other formats. */
const LONGEST = 32_767;
const CUT = " […]";
/** What XML 1.0 cannot hold, and what looks like the notation for it, is written in that notation (ECMA-376, ST_Xstring). */
const NOT_IN_XML = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const MARKUP = /[<>&]/g;
const NAMED: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

const columnNames: string[] = [];

/** One row; cells in which nothing is said are left out. */
export function rowXml(cells: readonly Cell[], row: number): string {
  let xml = `<row r="${row}">`;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? null;
    if (cell !== null && cell !== "") xml += cellXml(cell, `${columnName(index)}${row}`);
  }
  return `${xml}</row>`;
}

function cellXml(cell: NonNullable<Cell>, place: string): string {
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const [only] = typeof cell === "string" ? [cell] : cell;
  if (only === undefined) return "";
  if (typeof only === "number" && typeof cell !== "string" && cell.length === 1) return `<c r="${place}"><v>${only}</v></c>`;
  const text = cut(typeof cell === "string" ? cell : joinedValues(cell));
  // Programs keep it as text also when somebody types in the cell, by the style of stylesXml.
  const style = LIKE_A_FORMULA.test(text) ? ' s="1"' : "";
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is></c>`;
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  // Half a character would be none.
  return `${text.slice(0, LONGEST - CUT.length).replace(/[\uD800-\uDBFF]$/, "")}${CUT}`;
}

/** Text as it stands in XML. */
export function inXml(text: string): string {
  return text.replace(NOT_IN_XML, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`).replace(MARKUP, (one) => NAMED[one] ?? one);
}

/** A, B, … Z, AA, AB, … */
function columnName(index: number): string {
  return (columnNames[index] ??= (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26)));
}
