import "server-only";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PlaceKind, RecordState } from "@/lib/db/generated/enums";
import {
  evidenceTestimonySelect,
  facilitySelect,
  organisationSelect,
  personSelect,
  placeSelect,
  relatedPersonSelect,
  testimonySelect,
} from "./live-selects";
import type { LiveFacility, LiveList, LiveOrganisation, LivePerson, LivePlace, LiveSource, LiveTestimony } from "./live-selects";
import type { ProjectionContext } from "./projection";
import type { RecordRef } from "./public-unit";

/** Live rows to be projected, by kind. An entry comes with the persons that were merged into it. */
export interface LiveRecords {
  entry: [LivePerson, ...LivePerson[]][];
  testimony: LiveTestimony[];
  source: LiveSource[];
  facility: LiveFacility[];
  place: LivePlace[];
  organisation: LiveOrganisation[];
  list: LiveList[];
}

/** Table of the live rows behind each kind of record. A closed list: nothing else becomes part of the SQL. */
const tables = {
  entry: Prisma.sql`"person"`,
  testimony: Prisma.sql`"testimony"`,
  source: Prisma.sql`"source"`,
  facility: Prisma.sql`"facility"`,
  place: Prisma.sql`"place"`,
  organisation: Prisma.sql`"organisation"`,
  list: Prisma.sql`"list"`,
} as const satisfies Record<RecordRef["kind"], Prisma.Sql>;

/** Who wrote a live row last, and how often it was changed. */
export interface LiveRow {
  id: string;
  lockVersion: number;
  lastAuthorId: string;
}

/** The live rows of one kind; `locked` keeps them as they are until the transaction ends. */
export async function listLiveRows(tx: Transaction, kind: RecordRef["kind"], ids: readonly string[], how: "locked" | "read"): Promise<LiveRow[]> {
  return tx.$queryRaw<LiveRow[]>`
    SELECT "id", "lockVersion", "lastAuthorId" FROM ${tables[kind]}
    WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" ${how === "locked" ? Prisma.sql`FOR UPDATE` : Prisma.empty}`;
}

/** Raises the lock version of a live row whose content was changed by somebody who is not its author. */
export async function raiseLockVersion(tx: Transaction, kind: RecordRef["kind"], id: string): Promise<void> {
  await tx.$executeRaw`UPDATE ${tables[kind]} SET "lockVersion" = "lockVersion" + 1 WHERE "id" = ${id}::uuid`;
}

/** Rows with these ids. Of none nothing is asked: the client would ask for all that belongs to no row, one statement for each table. */
async function rowsOf<Row>(ids: readonly string[], load: (where: { id: { in: string[] } }) => Promise<Row[]>): Promise<Row[]> {
  return ids.length === 0 ? [] : load({ id: { in: [...ids] } });
}

/** Loads the live rows of some records with a fixed number of queries, however many there are. */
export async function loadLiveRecords(tx: Transaction, ids: Readonly<Record<RecordRef["kind"], string[]>>): Promise<LiveRecords> {
  return {
    entry: ids.entry.length === 0 ? [] : await loadPersons(tx, ids.entry),
    testimony: await rowsOf(ids.testimony, (where) => tx.testimony.findMany({ where, select: testimonySelect })),
    source: await rowsOf(ids.source, (where) => tx.source.findMany({ where })),
    facility: await rowsOf(ids.facility, (where) => tx.facility.findMany({ where, select: facilitySelect })),
    place: await rowsOf(ids.place, (where) => tx.place.findMany({ where, select: placeSelect })),
    organisation: await rowsOf(ids.organisation, (where) => tx.organisation.findMany({ where, select: organisationSelect })),
    list: await rowsOf(ids.list, (where) => tx.list.findMany({ where })),
  };
}

async function loadPersons(tx: Transaction, ids: readonly string[]): Promise<LiveRecords["entry"]> {
  const merged = await tx.$queryRaw<{ subjectId: string; survivorId: string }[]>`
    SELECT r."subjectId", s."subjectId" AS "survivorId" FROM "public_record" r JOIN "public_record" s ON s."id" = r."mergedIntoId"
    WHERE r."state" = 'merged' AND s."subjectId" = ANY(${[...ids]}::uuid[]) ORDER BY r."number"`;
  const rows = await tx.person.findMany({
    where: { id: { in: [...ids, ...merged.map((one) => one.subjectId)] } },
    select: personSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id): LiveRecords["entry"] => {
    const self = byId.get(id);
    if (!self) return [];
    const others = merged.filter((one) => one.survivorId === id).flatMap((one) => byId.get(one.subjectId) ?? []);
    return [[self, ...others]];
  });
}

/** Loads what the projections of these rows need to know of the rest of the world. */
export async function loadProjectionContext(tx: Transaction, live: LiveRecords, newRefs: ReadonlyMap<string, RecordRef>): Promise<ProjectionContext> {
  const mentioned = mentionedIds(live);
  const persons = live.entry.flat();
  const victims = persons.map((person) => person.id);
  const testimonies = await rowsOf(mentioned.testimonies, (where) => tx.testimony.findMany({ where, select: evidenceTestimonySelect(victims), orderBy: { id: "asc" } }));
  const sources = await rowsOf(mentioned.sources, (where) => tx.source.findMany({ where, select: { id: true, kind: true, publisher: true }, orderBy: { id: "asc" } }));
  const related = await rowsOf(mentioned.persons, (where) => tx.person.findMany({ where, select: relatedPersonSelect }));
  const places = await loadPlaceChains(tx, mentioned.places);
  const subjects = [
    ...Object.values(mentioned).flat(),
    ...testimonies.flatMap((one) => one.reportedBySourceId ?? []),
    ...places.map((place) => place.id),
  ];
  const { refs, withdrawn } = await loadRefs(tx, [...new Set(subjects)]);
  return {
    refOf: (subjectId) => (subjectId === null ? null : (refs.get(subjectId) ?? newRefs.get(subjectId) ?? null)),
    testimonies: new Map(testimonies.map((one) => [one.id, one])),
    sources: new Map(sources.map(({ id, kind, publisher }) => [id, { kind, publisher }])),
    // Whose entry was withdrawn is named nowhere.
    relatedPersons: new Map(related.filter((person) => !withdrawn.has(person.id)).map((person) => [person.id, person])),
    places: new Map(places.map(({ id, kind, parentId }) => [id, { kind, parentId }])),
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Ids of everything that the rows point to, by kind of row. */
function mentionedIds(live: LiveRecords) {
  const persons = live.entry.flat();
  const facts = persons.flatMap((person) => person.facts);
  const inverse = persons.flatMap((person) => person.relatedBy);
  const remarks = [...live.facility, ...live.place, ...live.organisation].flatMap((record) => record.remarks);
  const citations = [...facts, ...inverse.map((relation) => relation.fact), ...remarks].flatMap((claim) => claim.citations);
  const unique = (ids: readonly (string | null | undefined)[]) => [...new Set(ids.filter((id) => typeof id === "string"))];
  return {
    testimonies: unique([
      ...citations.map((one) => one.testimonyId),
      ...persons.flatMap((person) => person.accounts.map((account) => account.testimonyId)),
    ]),
    sources: unique([
      ...citations.map((one) => one.sourceId),
      ...live.testimony.map((one) => one.reportedBySourceId),
      ...persons.flatMap((person) => person.images.map((image) => image.provenanceSourceId)),
    ]),
    persons: unique([
      ...facts.map((fact) => fact.relation?.otherPersonId),
      ...inverse.map((relation) => relation.fact.personId),
      ...live.testimony.flatMap((one) => one.witnesses.map((witness) => witness.personId)),
    ]),
    places: unique([
      ...facts.flatMap((fact) => [fact.attribute?.placeId, fact.episode?.placeId, fact.status?.placeId]),
      ...live.testimony.map((one) => one.placeId),
      ...live.facility.map((one) => one.placeId),
      ...live.organisation.map((one) => one.placeId),
      ...live.place.map((one) => one.parentId),
    ]),
    facilities: unique(facts.map((fact) => fact.episode?.facilityId)),
    lists: unique(persons.flatMap((person) => person.listings.map((one) => one.listId))),
  };
}

async function loadPlaceChains(tx: Transaction, ids: string[]): Promise<{ id: string; kind: PlaceKind; parentId: string | null }[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw`
    WITH RECURSIVE "chain" AS (
      SELECT "id", "kind", "parentId" FROM "place" WHERE "id" = ANY(${ids}::uuid[])
      UNION
      SELECT p."id", p."kind", p."parentId" FROM "place" p JOIN "chain" c ON p."id" = c."parentId"
    ) SELECT "id", "kind", "parentId" FROM "chain"`;
}

/** The published records behind live rows, where a merged one answers with the survivor, and those withdrawn. */
async function loadRefs(tx: Transaction, subjectIds: string[]): Promise<{ refs: Map<string, RecordRef>; withdrawn: Set<string> }> {
  if (subjectIds.length === 0) return { refs: new Map(), withdrawn: new Set() };
  const rows = await tx.$queryRaw<(RecordRef & { subjectId: string; state: RecordState })[]>`
    SELECT r."subjectId", coalesce(m."kind", r."kind") AS "kind", coalesce(m."number", r."number") AS "number",
      coalesce(m."state", r."state") AS "state"
    FROM "public_record" r LEFT JOIN "public_record" m ON m."id" = r."mergedIntoId"
    WHERE r."subjectId" = ANY(${subjectIds}::uuid[])`;
  const published = rows.filter((row) => row.state === "published");
  return {
    refs: new Map(published.map((row) => [row.subjectId, { kind: row.kind, number: row.number }])),
    withdrawn: new Set(rows.filter((row) => row.state === "withdrawn").map((row) => row.subjectId)),
  };
}
