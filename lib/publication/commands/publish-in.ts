import "server-only";
import type { Transaction } from "@/lib/db/client";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { Conflict, InvalidInput } from "@/lib/errors";
import { loadLiveRecords, loadProjectionContext } from "@/lib/publication/live-queries";
import { projectRecords } from "@/lib/publication/project-record";
import type { ProjectedRecord } from "@/lib/publication/project-record";
import type { PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { isSameContent } from "@/lib/publication/version-diff";
import { byRecordKind, recordKindCodes } from "@/lib/publication/vocabulary";
import { lockSubjects } from "./lock-subjects";
import { appendVersions } from "./append-versions";
import type { FreshVersion, KnownRecord } from "./append-versions";
import { giveNumbers } from "./counters";
import type { PublishInput, PublishOutcome } from "./publish";
import { withholdWitnesses } from "./withhold-name";

/** `publish` inside a transaction of the caller's. */
export async function publishIn(
  tx: Transaction,
  curator: Curator,
  inputs: readonly PublishInput[],
): Promise<PublishOutcome[]> {
  await lockSubjects(tx, curator, inputs);
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
  const fresh: FreshVersion[] = [];
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
  await appendVersions(tx, curator, fresh);
  await withholdWitnesses(tx, curator, fresh.flatMap(({ record }) => (record.kind === "testimony" ? [record.subjectId] : [])));
  return outcomes;
}

function idsByKind(inputs: readonly PublishInput[]): Record<PublicRecordKind, string[]> {
  return byRecordKind((kind) => inputs.filter((input) => input.kind === kind).map((input) => input.subjectId));
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
  for (const kind of recordKindCodes) {
    const subjects = inputs.filter((input) => input.kind === kind).map((input) => input.subjectId);
    if (subjects.length === 0) continue;
    const first = await giveNumbers(tx, kind, subjects.length);
    subjects.forEach((subjectId, index) => refs.set(subjectId, { kind, number: first + index }));
  }
  return refs;
}
