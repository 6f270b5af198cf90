import type { RecordRef } from "@/lib/publication/public-unit";
import { claimColumns } from "./claim-columns";
import type { ClaimCode } from "./claim-columns";
import { claimRows } from "./claim-rows";
import type { Cell, ExportColumns } from "./export-column";
import type { ExportedEntry } from "./exported-entry";
import { flatColumns } from "./flat-columns";
import type { FlatCode } from "./flat-columns";
import { flatRow } from "./flat-row";

interface ExportShape {
  columns: ExportColumns;
  /** Kinds of record whose names stand in the rows. */
  named: readonly RecordRef["kind"][];
  rows: (entry: ExportedEntry) => Cell[][];
}

const flatCodes = Object.keys(flatColumns) as FlatCode[];
const claimCodes = Object.keys(claimColumns) as ClaimCode[];

/** What a row of an export stands for. */
const shapes = {
  flat: {
    columns: flatColumns,
    named: ["place", "facility", "list"],
    rows: (entry) => {
      const row = flatRow(entry);
      return [flatCodes.map((code) => row[code])];
    },
  },
  claims: {
    columns: claimColumns,
    named: ["place", "facility", "entry", "testimony", "source"],
    rows: (entry) => claimRows(entry).map((row) => claimCodes.map((code) => row[code] ?? null)),
  },
} as const satisfies Record<string, ExportShape>;

/** The code of a shape. */
export type ExportShapeCode = keyof typeof shapes;

/** The shapes of an export, in the order in which they are offered. */
export const exportShapes: Readonly<Record<ExportShapeCode, ExportShape>> = shapes;
