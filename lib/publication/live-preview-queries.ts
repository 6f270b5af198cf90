import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { RecordState } from "@/lib/db/generated/enums";
import { loadLiveRecords, loadProjectionContext } from "./live-queries";
import type { LiveRecords } from "./live-queries";
import { projectRecords } from "./project-record";
import type { ProjectionContext, ProjectionProblem } from "./projection";
import { resolveRecords, versionColumns } from "./public-queries";
import type { RecordLabel } from "./public-queries";
import type { PublicRecordKind, PublicUnit, PublicVersion } from "./public-record";
import type { RecordRef } from "./public-unit";
import { recordKey, refOfKey } from "./record-key";
import { refsOf, titleOf } from "./record-listing";
import { toPublicVersion } from "./stored-version";
import type { VersionRow } from "./stored-version";
import { diffVersions } from "./version-diff";
import type { VersionDiff } from "./version-diff";
import { byRecordKind } from "./vocabulary";

/** What publishing a record would change. */
export interface RecordPreview {
  kind: PublicRecordKind;
  subjectId: string;
  /** Null where it has no number yet. */
  state: RecordState | null;
  /** The current version; null where there is none. */
  before: PublicVersion | null;
  /** The version that publishing would make. It has no address: its number is one more than the current one's. */
  after: PublicVersion;
  diff: VersionDiff;
  problems: readonly ProjectionProblem[];
}

/** A label of a record; `isToCome` where it would be published together with what is previewed. */
export type PreviewLabel = RecordLabel & { isToCome?: true };

/** What publishing some records together would change, and what the projections knew. */
export interface Preview {
  records: RecordPreview[];
  labels: Map<string, PreviewLabel>;
  live: LiveRecords;
  context: ProjectionContext;
}

interface Subject {
  kind: PublicRecordKind;
  subjectId: string;
}

/** Projects live rows as publishing them together would, and writes nothing. */
export async function previewRecords(tx: Transaction, subjects: readonly Subject[]): Promise<Preview> {
  const ids = byRecordKind((kind) => subjects.filter((one) => one.kind === kind).map((one) => one.subjectId));
  const current = await currentVersions(tx, subjects);
  const newRefs = await numbersToCome(tx, subjects.filter((one) => !current.has(one.subjectId)));
  const live = await loadLiveRecords(tx, ids);
  const context = await loadProjectionContext(tx, live, newRefs);
  const records = projectRecords(live, context).map(({ kind, subjectId, units, problems }): RecordPreview => {
    const { state, before } = current.get(subjectId) ?? { state: null, before: null };
    const number = before?.number ?? newRefs.get(subjectId)?.number ?? 0;
    const after = versionToCome({ kind, number }, before, units);
    return { kind, subjectId, state, before, after, diff: diffVersions(before?.units ?? [], units), problems };
  });
  return { records, labels: await labelsOf(records, newRefs), live, context };
}

async function currentVersions(tx: Transaction, subjects: readonly Subject[]): Promise<Map<string, { state: RecordState; before: PublicVersion }>> {
  const rows = await tx.$queryRaw<(VersionRow & { subjectId: string; state: RecordState })[]>`
    SELECT r."subjectId", r."state", ${versionColumns}
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    WHERE r."subjectId" = ANY(${subjects.map((one) => one.subjectId)}::uuid[])`;
  return new Map(rows.map(({ subjectId, state, ...row }) => [subjectId, { state, before: toPublicVersion(row.kind, row) }]));
}

/** The numbers that records would get. Another publication may be first: then they get later ones. */
async function numbersToCome(tx: Transaction, subjects: readonly Subject[]): Promise<Map<string, RecordRef>> {
  const counters = new Map((await tx.recordCounter.findMany()).map((counter) => [counter.kind, counter.lastNumber]));
  return new Map(subjects.map(({ kind, subjectId }) => {
    const number = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, number);
    return [subjectId, { kind, number }];
  }));
}

function versionToCome(ref: RecordRef, before: PublicVersion | null, units: readonly PublicUnit[]): PublicVersion {
  const now = new Date();
  return {
    ...ref,
    version: (before?.version ?? 0) + 1,
    currentVersion: before?.currentVersion ?? 0,
    publishedAt: now,
    firstPublishedAt: before?.firstPublishedAt ?? now,
    note: null,
    hash: "",
    previousHash: before?.hash ?? null,
    units: units as PublicVersion["units"],
    redactions: [],
  };
}

async function labelsOf(records: readonly RecordPreview[], newRefs: ReadonlyMap<string, RecordRef>): Promise<Map<string, PreviewLabel>> {
  const shown = records.flatMap(({ diff }) => [...diff.added, ...diff.removed, ...diff.changed.flatMap((change) => [change.before, change.after])]);
  const labels: Map<string, PreviewLabel> = await resolveRecords(refsOf(shown).map(refOfKey));
  for (const { subjectId, after } of records) {
    const ref = newRefs.get(subjectId);
    const title = ref && after.units.length > 0 ? titleOf(after.units) : null;
    if (ref) labels.set(recordKey(ref), { ...ref, title: title?.text ?? null, language: title?.language ?? null, status: null, isToCome: true });
  }
  return labels;
}
