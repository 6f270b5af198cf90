import type { Cell, ExportColumns } from "./export-column";

/**
 * Makes rows of cells in the order of the columns from parts that each know some of them; what no part knows is empty.
 * Putting the parts together as one object first would cost several times as much, since a row has dozens of columns.
 */
export function rowMaker<Columns extends ExportColumns>(columns: Columns): (...parts: readonly Partial<Record<keyof Columns, Cell>>[]) => Cell[] {
  const places = new Map(Object.keys(columns).map((code, place) => [code, place]));
  return (...parts) => {
    const cells = new Array<Cell>(places.size).fill(null);
    for (const part of parts) {
      for (const code in part) {
        const place = places.get(code);
        if (place !== undefined) cells[place] = part[code] ?? null;
      }
    }
    return cells;
  };
}
