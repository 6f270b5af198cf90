import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Cell } from "./export-column";
import type { ExportTable } from "./export-table";
import { aboutRows, contentTypesXml, mainRelationsXml, stylesXml, workbookRelationsXml, workbookXml } from "./xlsx-parts";
import { rowXml, SHEET_END, sheetStart } from "./xlsx-sheet";

/** Rows of one sheet; programs take 1,048,576 at most. */
const MOST_ROWS = 1_000_000;
/** A file in a ZIP archive of the plain kind ends at 4 GB; the next sheet begins before. */
const MOST_CHARACTERS = 1_200_000_000;
/** How hard it is compressed: sheets repeat themselves so much that little effort goes a long way. */
const LEVEL = 2;

/**
 * An Office Open XML workbook (ECMA-376): sheets with the rows, one after the other where there are many, and a sheet that
 * says where they come from. Its parts are written in the order in which they become known: which sheets there are
 * stands at the end.
 */
export async function* xlsxOf(table: ExportTable): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  const header = Object.keys(table.columns);
  const sheets: string[] = [];
  let rows = 0;
  let characters = 0;
  const begin = () => {
    sheets.push(sheets.length === 0 ? table.about.shape : `${table.about.shape} ${sheets.length + 1}`);
    archive.open(`xl/worksheets/sheet${sheets.length}.xml`);
    const start = sheetStart + rowXml(header, 1);
    archive.write(start);
    [rows, characters] = [1, start.length];
  };
  begin();
  for await (const batch of table.batches) {
    for (const part of partsOf(batch)) {
      if (rows + part.length > MOST_ROWS || characters > MOST_CHARACTERS) {
        archive.write(SHEET_END);
        begin();
      }
      const xml = part.map((cells, index) => rowXml(cells, rows + index + 1)).join("");
      rows += part.length;
      characters += xml.length;
      archive.write(xml);
      yield* archive.take();
    }
  }
  archive.write(SHEET_END);
  archive.open(`xl/worksheets/sheet${sheets.length + 1}.xml`);
  archive.write(sheetStart + aboutRows(table.about).map((cells, index) => rowXml(cells, index + 1)).join("") + SHEET_END);
  const names = [...sheets, "about"];
  archive.add("xl/styles.xml", stylesXml);
  archive.add("xl/workbook.xml", workbookXml(names));
  archive.add("xl/_rels/workbook.xml.rels", workbookRelationsXml(names.length));
  archive.add("_rels/.rels", mainRelationsXml);
  archive.add("[Content_Types].xml", contentTypesXml(names.length));
  archive.end();
  yield* archive.take();
}

/** Some rows at a time: compressing holds up everybody else in this process. */
function* partsOf(rows: readonly (readonly Cell[])[]): Generator<readonly (readonly Cell[])[]> {
  for (let first = 0; first < rows.length; first += 100) yield rows.slice(first, first + 100);
}

/** An archive that is written file by file and given out as it grows. */
class Archive {
  private made: Uint8Array[] = [];
  private file: ZipDeflate | null = null;
  private readonly zip = new Zip((error, data) => {
    if (error) throw error;
    this.made.push(data);
  });

  open(name: string): void {
    this.close();
    this.file = new ZipDeflate(name, { level: LEVEL });
    this.zip.add(this.file);
  }

  write(text: string): void {
    this.file?.push(strToU8(text));
  }

  add(name: string, text: string): void {
    this.open(name);
    this.write(text);
  }

  end(): void {
    this.close();
    this.zip.end();
  }

  /** What has been made since somebody last took it. */
  take(): Uint8Array[] {
    const { made } = this;
    this.made = [];
    return made;
  }

  private close(): void {
    this.file?.push(new Uint8Array(0), true);
    this.file = null;
  }
}
