import "server-only";
import type { Transaction } from "@/lib/db/client";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import type { Prisma } from "@/lib/db/generated/client";
import { recordEvents } from "@/lib/db/events";
import { insertRows } from "@/lib/db/insert-rows";
import { enqueueIndexing } from "@/lib/db/index-tasks";
import { Conflict, InvalidInput } from "@/lib/errors";
import { canPublishWorkOf } from "@/lib/publication/policy";
import { loadLiveRecords, loadProjectionContext } from "@/lib/publication/live-queries";
import { projectRecords } from "@/lib/publication/project-record";
import type { ProjectedRecord } from "@/lib/publication/project-record";
import type { PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { sealUnits, versionHash } from "@/lib/publication/version-chain";
import { isSameContent } from "@/lib/publication/version-diff";
import { recordKinds } from "@/lib/publication/vocabulary";
import { lockSubjects } from "./lock-subjects";
import type { PublishingRule } from "./lock-subjects";
import { addToPublishedCount, giveNumbers, nextRevisions } from "./counters";
import { writeListings } from "./write-listings";
import type { PublishInput, PublishOutcome } from "./publish";

interface KnownRecord {
  id: string;
  kind: PublicRecordKind;
  number: number;
  subjectId: string;
  currentVersion: number;
  isNew: boolean;
  previous: { hash: string; units: readonly PublicUnit[] } | null;
}

/** `publish` inside a transaction of the caller's, who may also have another rule on who may publish what. */
export async function publishIn(
  tx: Transaction,
  curator: Curator,
  inputs: readonly PublishInput[],
  mayPublish: PublishingRule = canPublishWorkOf,
): Promise<PublishOutcome[]> {
  await lockSubjects(tx, curator, inputs, mayPublish);
  const known = await knownRecords(tx, inputs);
  const newRefs = await newNumbers(tx, inputs.filter((input) => !known.has(input.subjectId)));
  for (const [subjectId, ref] of newRefs) {
    known.set(subjectId, { id: randomUUID(), subjectId, ...ref, currentVersion: 0, isNew: true, previous: null });
  }

  const live = await loadLiveRecords(tx, idsByKind(inputs));
  const projected = projectRecords(live, await loadProjectionContext(tx, live, newRefs));
  refuseProblems(projected);

  const notes = new Map(inputs.map((input) => [input.subjectId, input.note ?? null]));
  const outcomes: PublishOutcome[] = [];
  const fresh: { record: KnownRecord; units: PublicUnit[] }[] = [];
  const bySubject = new Map(projected.map((one) => [one.subjectId, one]));
  for (const input of inputs) {
    const record = known.get(input.subjectId);
    const units = bySubject.get(input.subjectId)?.units;
    if (!record || !units) continue;
    const changed = record.previous === null || !isSameContent(record.previous.units, units);
    if (changed) fresh.push({ record, units: withNote(units, notes.get(input.subjectId) ?? null) });
    const { kind, subjectId, id, number, currentVersion } = record;
    outcomes.push({ kind, subjectId, recordId: id, number, version: currentVersion + Number(changed), changed });
  }
  await writeVersions(tx, curator, fresh);
  return outcomes;
}

function idsByKind(inputs: readonly PublishInput[]): Record<PublicRecordKind, string[]> {
  const kinds = Object.keys(recordKinds) as PublicRecordKind[];
  const idsOf = (kind: PublicRecordKind) => inputs.filter((input) => input.kind === kind).map((input) => input.subjectId);
  return Object.fromEntries(kinds.map((kind) => [kind, idsOf(kind)])) as Record<PublicRecordKind, string[]>;
}

function withNote(units: readonly PublicUnit[], note: string | null): PublicUnit[] {
  return note ? [...units, { id: "note", type: "note", text: note }] : [...units];
}

function refuseProblems(projected: readonly ProjectedRecord[]): void {
  const problems = projected.flatMap((one) => one.problems.map(({ sentence }) => `${one.kind} ${one.subjectId}: ${sentence}`));
  if (problems.length > 0) throw new InvalidInput("This cannot be published yet.", problems, { code: "notPublishable" });
}

async function knownRecords(tx: Transaction, inputs: readonly PublishInput[]): Promise<Map<string, KnownRecord>> {
  const rows = await tx.$queryRaw<(Omit<KnownRecord, "isNew" | "previous"> & { state: string; hash: string; units: PublicUnit[] })[]>`
    SELECT r."id", r."kind", r."number", r."subjectId", r."currentVersion", r."state", v."hash", v."units"
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    WHERE r."subjectId" = ANY(${inputs.map((input) => input.subjectId)}::uuid[])
    ORDER BY r."id" FOR UPDATE OF r`;
  return new Map(
    rows.map(({ state, hash, units, ...record }) => {
      if (state !== "published") {
        throw new Conflict(`${record.kind} ${record.number} is ${state}: take that back before you publish it again.`, { code: state === "merged" ? "recordMerged" : "recordWithdrawn" });
      }
      return [record.subjectId, { ...record, isNew: false, previous: { hash, units } }];
    }),
  );
}

async function newNumbers(tx: Transaction, inputs: readonly PublishInput[]): Promise<Map<string, RecordRef>> {
  const refs = new Map<string, RecordRef>();
  for (const kind of Object.keys(recordKinds) as PublicRecordKind[]) {
    const subjects = inputs.filter((input) => input.kind === kind).map((input) => input.subjectId);
    if (subjects.length === 0) continue;
    const first = await giveNumbers(tx, kind, subjects.length);
    subjects.forEach((subjectId, index) => refs.set(subjectId, { kind, number: first + index }));
  }
  return refs;
}

async function writeVersions(
  tx: Transaction,
  curator: Curator,
  fresh: readonly { record: KnownRecord; units: PublicUnit[] }[],
): Promise<void> {
  if (fresh.length === 0) return;
  const publishedAt = new Date();
  const firstRevision = await nextRevisions(tx, fresh.length);
  const changes = fresh.map(({ record, units }, index) => {
    const number = record.currentVersion + 1;
    const { salts, unitHashes } = sealUnits(units);
    const previousHash = record.previous?.hash ?? null;
    const hash = versionHash({ kind: record.kind, recordNumber: record.number, number, publishedAt, previousHash, unitHashes });
    return {
      record,
      units,
      revision: firstRevision + BigInt(index),
      version: { id: randomUUID(), recordId: record.id, number, units, salts, unitHashes, previousHash, hash, publishedAt, publishedById: curator.userId },
    };
  });
  const created = changes.filter(({ record }) => record.isNew);
  await insertRows(tx, "public_record", created.map(({ record: { id, kind, number, subjectId }, revision }) => ({
    id, kind, number, subjectId, state: "published", currentVersion: 1, revision, firstPublishedAt: publishedAt, stateChangedAt: publishedAt,
  })));
  const renewed = changes.filter(({ record }) => !record.isNew);
  if (renewed.length > 0) {
    await tx.$executeRaw`
      UPDATE "public_record" r SET "currentVersion" = r."currentVersion" + 1, "revision" = c."revision"
      FROM unnest(${renewed.map(({ record }) => record.id)}::uuid[], ${renewed.map(({ revision }) => revision)}::bigint[]) AS c("id", "revision")
      WHERE r."id" = c."id"`;
  }
  await insertRows(tx, "record_version", changes.map(({ version }) => ({ ...version, units: version.units as unknown as Prisma.InputJsonValue })));
  await writeListings(tx, changes.map(({ record, units }) => ({ recordId: record.id, kind: record.kind, number: record.number, units, publishedAt })));
  await addToPublishedCount(tx, created.map(({ record }) => record.kind), 1);
  await enqueueIndexing(tx, changes.map(({ record, revision }) => ({ recordId: record.id, revision })));
  await recordEvents(tx, curator, changes.map(({ record, version }) => ({
    type: "record.published",
    subjectId: record.subjectId,
    after: { kind: record.kind, number: record.number, version: version.number, hash: version.hash },
  })));
}
