import type { PublicRecordKind, PublicUnit, PublicVersion, UnitOf } from "./public-record";

/** The columns of a version that readers may see. Salts are not among them. */
export interface VersionRow {
  kind: PublicRecordKind;
  recordNumber: number;
  currentVersion: number;
  firstPublishedAt: Date;
  number: number;
  publishedAt: Date;
  hash: string;
  previousHash: string | null;
  units: unknown;
  redactions: unknown;
}

/**
 * A stored version as readers meet it. The units were validated at the door and cannot change in the
 * database, so they are not parsed again for each reader.
 */
export function toPublicVersion<Kind extends PublicRecordKind>(kind: Kind, row: VersionRow): PublicVersion<Kind> {
  const units = row.units as readonly UnitOf<Kind>[];
  const note = (units as readonly PublicUnit[]).find((unit) => unit.type === "note");
  return {
    kind,
    number: row.recordNumber,
    version: row.number,
    currentVersion: row.currentVersion,
    publishedAt: row.publishedAt,
    firstPublishedAt: row.firstPublishedAt,
    note: note?.text ?? null,
    hash: row.hash,
    previousHash: row.previousHash,
    units,
    redactions: row.redactions as PublicVersion["redactions"],
  };
}
