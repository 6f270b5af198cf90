import type { Cell, ExportColumns } from "./export-column";

/** Rows on their way out, some hundred at a time. */
export interface ExportTable {
  columns: ExportColumns;
  about: ExportAbout;
  batches: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** Where an export comes from and of when it is. */
export interface ExportAbout {
  /** The instant at which it began. */
  exportedAt: string;
  /** The search on the site. */
  search: string;
  shape: string;
  /** How many entries the search found at the beginning. */
  entries: number;
}
