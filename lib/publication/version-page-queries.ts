import "server-only";
import { findPublicVersion, listVersions, resolveRecords } from "./public-queries";
import type { RecordLabel, VersionLine } from "./public-queries";
import type { PublicRecordKind, PublicVersion } from "./public-record";
import type { RecordRef } from "./public-unit";
import { recordKey, refOfKey } from "./record-key";
import { refsOf, titleOf } from "./record-listing";
import { diffVersions } from "./version-diff";
import type { VersionDiff } from "./version-diff";

/** The versions of a record, newest first, with the name of the record. */
export interface VersionListData {
  ref: RecordRef;
  label: RecordLabel | null;
  versions: readonly VersionLine[];
}

/** All versions of a published record; null when it cannot be read. */
export async function findVersionList(kind: PublicRecordKind, number: number): Promise<VersionListData | null> {
  const ref = { kind, number };
  const [versions, labels] = await Promise.all([listVersions(kind, number), resolveRecords([ref])]);
  return versions.length === 0 ? null : { ref, label: labels.get(recordKey(ref)) ?? null, versions };
}

/** Two versions of a record with what differs between them. */
export interface ComparisonData {
  before: PublicVersion;
  after: PublicVersion;
  title: { text: string; language: string } | null;
  diff: VersionDiff;
  labels: ReadonlyMap<string, RecordLabel>;
}

/** Compares two versions of a record; null when one of them cannot be read. */
export async function findComparison(kind: PublicRecordKind, number: number, from: number, to: number): Promise<ComparisonData | null> {
  const [before, after] = await Promise.all([findPublicVersion(kind, number, from), findPublicVersion(kind, number, to)]);
  if (!before || !after) return null;
  const diff = diffVersions(before.units, after.units);
  const touched = [...diff.added, ...diff.removed, ...diff.changed.flatMap((change) => [change.before, change.after])];
  const labels = await resolveRecords(refsOf(touched).map(refOfKey));
  return { before, after, title: titleOf(after.units), diff, labels };
}
