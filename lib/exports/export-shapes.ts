import type { UnitPart } from "@/lib/publication/export-queries";
import type { RecordLabel } from "@/lib/publication/public-queries";
import type { PublicVersion } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { claimColumns } from "./claim-columns";
import type { ClaimCode } from "./claim-columns";
import { claimRows } from "./claim-rows";
import type { Cell, ExportColumns } from "./export-column";
import type { ExportedEntry } from "./exported-entry";
import { flatColumns } from "./flat-columns";
import type { FlatCode } from "./flat-columns";
import { flatRow } from "./flat-row";
import type { FtmContext } from "./ftm/entity-ids";
import { entitiesOfEntry, mentionedEntry } from "./ftm/entry-entities";
import { entitiesOfRecord } from "./ftm/record-entities";
import { statementColumns } from "./ftm/statement";

interface ExportShape {
  columns: ExportColumns;
  /** Kinds of record whose names stand in the rows. */
  named: readonly RecordRef["kind"][];
  /** Parts of units that the rows say nothing of. */
  without?: readonly UnitPart[];
  rows: (entry: ExportedEntry) => Cell[][];
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

const flatCodes = Object.keys(flatColumns) as FlatCode[];
const claimCodes = Object.keys(claimColumns) as ClaimCode[];

/** What a row of an export stands for. */
const shapes = {
  flat: {
    columns: flatColumns,
    named: ["place", "facility", "list"],
    without: [
      "citations", "conditions", "court", "description", "descriptionLanguage", "files", "other", "otherSex", "permission", "permittedBy", "provenance",
      "reasonOfficialWords", "reasonSuspectedWords", "reasonsOfficial", "reasonsSuspected", "remark", "scheme", "sections", "speech", "standingReason",
      "testimony", "textLanguage", "witnessIsVictim", "witnessRelation", "witnessRelationWords", "words",
    ],
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
  statements: {
    columns: statementColumns,
    named: ["place", "facility", "entry", "testimony", "source", "list"],
    rows: ({ version, ...context }) => entitiesOfEntry(version, context).flatMap((entity) => entity.rows()),
    others: {
      kinds: ["place", "facility", "testimony", "source"],
      rows: (version, context) => entitiesOfRecord(version, context).flatMap((entity) => entity.rows()),
      mention: ({ number, title }, { seenAt, ...context }) => mentionedEntry(number, title, context, seenAt).rows(),
    },
  },
} as const satisfies Record<string, ExportShape>;

/** The code of a shape. */
export type ExportShapeCode = keyof typeof shapes;

/** The shapes of an export, in the order in which they are offered. */
export const exportShapes: Readonly<Record<ExportShapeCode, ExportShape>> = shapes;
