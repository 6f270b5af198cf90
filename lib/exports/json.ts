import type { Cell, ExportColumns } from "./export-column";
import type { ExportTable } from "./export-table";

/** One JSON object in each line (https://jsonlines.org), with a member for each column. */
export async function* jsonLinesOf({ columns, batches }: ExportTable): AsyncGenerator<string> {
  const line = rowWriter(columns);
  for await (const rows of batches) yield rows.map((row) => `${line(row)}\n`).join("");
}

/** One JSON document: where it comes from and of when it is, then the rows. */
export async function* jsonOf({ columns, about, batches }: ExportTable): AsyncGenerator<string> {
  const write = rowWriter(columns);
  yield `${JSON.stringify(about).slice(0, -1)},"rows":[`;
  let isFirst = true;
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield `${isFirst ? "\n" : ",\n"}${rows.map(write).join(",\n")}`;
    isFirst = false;
  }
  yield "\n]}\n";
}

/** The names of the members are written down once. */
function rowWriter(columns: ExportColumns): (cells: readonly Cell[]) => string {
  const keys = Object.keys(columns).map((code, index) => `${index === 0 ? "{" : ","}${JSON.stringify(code)}:`);
  return (cells) => {
    let text = "";
    for (let index = 0; index < keys.length; index += 1) text += (keys[index] ?? "") + JSON.stringify(cells[index] ?? null);
    return `${text}}`;
  };
}
