import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { RecordState } from "@/lib/db/generated/enums";
import { NotFound } from "@/lib/errors";
import { findLabels } from "@/lib/picks/label-queries";
import { loadLiveRecords, loadProjectionContext } from "./live-queries";
import type { LiveRecords } from "./live-queries";
import { canErase, canPublish } from "./policy";
import { projectRecords } from "./project-record";
import type { ProjectionProblem } from "./projection";
import { findPublicVersion, resolveRecords } from "./public-queries";
import type { RecordLabel } from "./public-queries";
import type { PublicVersion } from "./public-record";
import type { RecordRef } from "./public-unit";
import { refOfKey } from "./record-key";
import { refsOf } from "./record-listing";
import { diffVersions } from "./version-diff";
import type { VersionDiff } from "./version-diff";

/** Where a record stands with readers. */
export interface PublicStanding {
  ref: RecordRef;
  state: RecordState;
  currentVersion: number;
  stateChangedAt: Date;
  mergedInto: { number: number; subjectId: string } | null;
  mergedFrom: { number: number; subjectId: string }[];
}

/** Where a record stands with readers; null where it was never published. */
export async function findPublicStanding(curator: Curator, subjectId: string): Promise<PublicStanding | null> {
  if (!canPublish(curator) && !canErase(curator)) throw new NotFound("There is no such page.");
  const record = await db.publicRecord.findUnique({
    where: { subjectId },
    select: {
      kind: true, number: true, state: true, currentVersion: true, stateChangedAt: true,
      mergedInto: { select: { number: true, subjectId: true } },
      mergedFrom: { where: { state: "merged" }, orderBy: { number: "asc" }, select: { number: true, subjectId: true } },
    },
  });
  return record && { ...record, ref: { kind: record.kind, number: record.number } };
}

/** What merging one record into another would change for readers of the one that survives. */
export interface MergePreview {
  from: RecordRef;
  into: RecordRef;
  labels: ReadonlyMap<string, RecordLabel>;
  before: PublicVersion;
  after: PublicVersion;
  diff: VersionDiff;
  problems: readonly ProjectionProblem[];
}

/** Projects the survivor together with the other one, and writes nothing; null where one of them is not published. */
export async function previewMerge(curator: Curator, from: RecordRef, into: RecordRef): Promise<MergePreview | null> {
  if (!canPublish(curator) || from.kind !== into.kind || from.number === into.number) return null;
  const refs = await db.publicRecord.findMany({ where: { kind: from.kind, number: { in: [from.number, into.number] }, state: "published" }, select: { number: true, subjectId: true } });
  const idOf = (ref: RecordRef) => refs.find(({ number }) => number === ref.number)?.subjectId;
  const [fromId, intoId] = [idOf(from), idOf(into)];
  const before = await findPublicVersion(into.kind, into.number);
  if (!fromId || !intoId || !before) return null;
  const kinds = { entry: [], testimony: [], source: [], facility: [], place: [], organisation: [], list: [] };
  const live = joined(await loadLiveRecords(db, { ...kinds, [into.kind]: [intoId, fromId] }), intoId);
  const context = await loadProjectionContext(db, live, new Map());
  const refOf = (id: string | null) => context.refOf(id === fromId ? intoId : id);
  const [projected] = projectRecords(live, { ...context, refOf });
  if (!projected) return null;
  const after = { ...before, version: before.version + 1, units: projected.units as PublicVersion["units"] };
  const diff = diffVersions(before.units, after.units);
  const touched = [...diff.added, ...diff.removed, ...diff.changed.flatMap((change) => [change.before, change.after])];
  const labels = await resolveRecords([...refsOf(touched).map(refOfKey), from, into]);
  return { from, into, labels, before, after, diff, problems: projected.problems };
}

/** Two entries as one; of other kinds nothing but the survivor's own row is projected. */
function joined(live: LiveRecords, intoId: string): LiveRecords {
  const [survivor] = live.entry.filter(([person]) => person.id === intoId);
  const others = live.entry.filter(([person]) => person.id !== intoId).flat();
  const own = <Row extends { id: string }>(rows: Row[]) => rows.filter((row) => row.id === intoId);
  return {
    entry: survivor ? [[...survivor, ...others]] : [],
    testimony: own(live.testimony), source: own(live.source), facility: own(live.facility), place: own(live.place), organisation: own(live.organisation), list: own(live.list),
  };
}

/** A claim in a few words: enough to tell it from others of its kind. */
export interface ClaimInShort {
  anchor: string;
  kind: string;
  attribute: string | null;
  episode: string | null;
  status: string | null;
  relation: string | null;
  /** Terms that an attribute says. */
  sex: string | null;
  ethnicity: string | null;
  religion: string | null;
  /** What the desk calls the person, facility or place that it is about. */
  about: string | null;
  words: string | null;
  language: string | null;
}

/** The claims on a person that can be erased, sealed ones left out: those are opened first, with a reason. */
export async function listErasableClaims(curator: Curator, personId: string): Promise<ClaimInShort[]> {
  return canErase(curator) ? claimsWhere(db, { personId }) : [];
}

/** Claims by their anchors; those that are sealed or erased are none. */
export async function listClaims(tx: Transaction, anchors: readonly string[]): Promise<ClaimInShort[]> {
  return anchors.length === 0 ? [] : claimsWhere(tx, { anchor: { in: [...anchors] } });
}

async function claimsWhere(tx: Transaction, where: Prisma.FactWhereInput): Promise<ClaimInShort[]> {
  const facts = await tx.fact.findMany({
    where: { ...where, erasedAt: null, visibility: { not: "sealed" } },
    orderBy: [{ kind: "asc" }, { position: "asc" }, { recordedAt: "asc" }, { anchor: "asc" }],
    select: {
      anchor: true, kind: true,
      name: { select: { text: true, language: true } },
      attribute: { select: { kind: true, text: true, textLanguage: true, dateWords: true, dateEdtf: true, sex: true, ethnicity: true, religion: true, placeId: true } },
      episode: { select: { kind: true, description: true, descriptionLanguage: true, startWords: true, startEdtf: true, facilityId: true, placeId: true } },
      status: { select: { value: true, text: true, textLanguage: true, asOfWords: true } },
      relation: { select: { kind: true, words: true, otherPersonId: true } },
    },
  });
  const labels = await findLabels(tx, {
    person: facts.flatMap(({ relation }) => relation?.otherPersonId ?? []),
    facility: facts.flatMap(({ episode }) => episode?.facilityId ?? []),
    place: facts.flatMap(({ attribute, episode }) => attribute?.placeId ?? episode?.placeId ?? []),
  });
  return facts.map(({ anchor, kind, name, attribute, episode, status, relation }) => ({
    anchor,
    kind,
    relation: relation?.kind ?? null,
    sex: attribute?.sex ?? null,
    ethnicity: attribute?.ethnicity ?? null,
    religion: attribute?.religion ?? null,
    about: labels.get(relation?.otherPersonId ?? episode?.facilityId ?? episode?.placeId ?? attribute?.placeId ?? "")?.label ?? null,
    attribute: attribute?.kind ?? null,
    episode: episode?.kind ?? null,
    status: status?.value ?? null,
    words: name?.text ?? attribute?.text ?? attribute?.dateWords ?? attribute?.dateEdtf ?? episode?.startWords ?? episode?.startEdtf ?? episode?.description ?? status?.text ?? relation?.words ?? null,
    language: name?.language ?? attribute?.textLanguage ?? episode?.descriptionLanguage ?? status?.textLanguage ?? null,
  }));
}
