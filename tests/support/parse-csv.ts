import { parse } from "csv-parse/sync";

/** Reads CSV with a parser that is not ours; every line must have as many cells as the first. */
export function parseCsv(text: string): string[][] {
  return parse(text, { bom: true, relax_column_count: false, record_delimiter: ["\r\n"] });
}

/** The same with the first line as names. */
export function parseCsvObjects(text: string): Record<string, string>[] {
  const [names = [], ...lines] = parseCsv(text);
  return lines.map((line) => Object.fromEntries(names.map((name, index) => [name, line[index] ?? ""])));
}
