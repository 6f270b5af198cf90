import { listListedEntries, listWholeEntries } from "@/lib/publication/export-queries";
import type { RecordLabel } from "@/lib/publication/public-queries";
import type { PublicVersion } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { claimColumns } from "./claim-columns";
import { claimRows } from "./claim-rows";
import type { Cell, ExportColumns } from "./export-column";
import type { Exported } from "./exported-entry";
import { flatColumns } from "./flat-columns";
import { flatRow } from "./flat-row";
import type { FtmContext } from "./ftm/entity-ids";
import { entitiesOfEntry, mentionedEntry } from "./ftm/entry-entities";
import { entitiesOfRecord } from "./ftm/record-entities";
import { statementColumns } from "./ftm/statement";

/** An entry that was read for an export. */
export interface ReadEntry {
  publishedAt: Date;
  /** The keys of every record that it refers to. */
  refs: readonly string[];
  rows: (context: Exported<unknown>) => Cell[][];
}

interface ExportShape {
  columns: ExportColumns;
  /** Reads entries by number, in that order; whoever is not published at this moment is absent. */
  read: (numbers: readonly number[]) => Promise<ReadEntry[]>;
  /**
   * Entries that are read at once: enough that asking costs little; few enough that they are done with before the memory
   * of this process takes them for something that stays.
   */
  batch: number;
  /** Kinds of record whose names stand in the rows. */
  named: readonly RecordRef["kind"][];
  /** What entries refer to has rows of its own, once in an export. */
  others?: OtherRows;
}

/** The rows of records that entries refer to. */
export interface OtherRows {
  kinds: readonly RecordRef["kind"][];
  rows: (version: PublicVersion, context: FtmContext) => Cell[][];
  /** An entry that is not in the export itself, by what it is called. */
  mention: (entry: RecordLabel, context: FtmContext & { seenAt: Date }) => Cell[][];
}

/** What a row of an export stands for. */
const shapes = {
  flat: {
    columns: flatColumns,
    read: async (numbers) =>
      (await listListedEntries(numbers)).map((entry) => ({
        publishedAt: entry.publishedAt,
        refs: entry.listing.refs,
        rows: (context) => [flatRow({ ...entry, ...context })],
      })),
    batch: 100,
    named: ["place", "facility", "list"],
  },
  claims: {
    columns: claimColumns,
    read: (numbers) => readWhole(numbers, (version, context) => claimRows({ version, ...context })),
    batch: 25,
    named: ["place", "facility", "entry", "testimony", "source"],
  },
  statements: {
    columns: statementColumns,
    read: (numbers) => readWhole(numbers, (version, context) => entitiesOfEntry(version, context).flatMap((entity) => entity.rows())),
    batch: 10,
    named: ["place", "facility", "entry", "testimony", "source", "list"],
    others: {
      kinds: ["place", "facility", "testimony", "source"],
      rows: (version, context) => entitiesOfRecord(version, context).flatMap((entity) => entity.rows()),
      mention: ({ number, title }, { seenAt, ...context }) => mentionedEntry(number, title, context, seenAt).rows(),
    },
  },
} as const satisfies Record<string, ExportShape>;

async function readWhole(numbers: readonly number[], rows: (version: PublicVersion<"entry">, context: Exported<unknown>) => Cell[][]): Promise<ReadEntry[]> {
  const entries = await listWholeEntries(numbers);
  return entries.map(({ version, refs }) => ({ publishedAt: version.publishedAt, refs, rows: (context) => rows(version, context) }));
}

/** The code of a shape. */
export type ExportShapeCode = keyof typeof shapes;

/** The shapes of an export, in the order in which they are offered. */
export const exportShapes: Readonly<Record<ExportShapeCode, ExportShape>> = shapes;
