import "server-only";
import { db } from "@/lib/db/client";
import { inBatches } from "@/lib/in-batches";
import type { PublicRecordKind } from "@/lib/publication/public-record";

const CHUNK = 5_000;

/** Which of these rows are marked to be public: public records of their kind, and victims who may have an entry. */
export function findMarkedPublic(kind: PublicRecordKind, ids: readonly string[]): Promise<Set<string>> {
  return inChunks(ids, async (chunk) => {
    const query = { where: { id: { in: chunk }, visibility: "public" }, select: { id: true } } as const;
    switch (kind) {
      case "entry":
        return db.person.findMany({ where: { id: { in: chunk }, roles: { has: "victim" }, neverPublish: false }, select: { id: true } });
      case "testimony":
        return db.testimony.findMany(query);
      case "source":
        return db.source.findMany(query);
      case "facility":
        return db.facility.findMany(query);
      case "place":
        return db.place.findMany(query);
      case "organisation":
        return db.organisation.findMany(query);
      case "list":
        return db.list.findMany(query);
    }
  });
}

/** Which of these are published with all that the collection's last import brought, or are merged or withdrawn. */
export async function findSettled(collection: string, ids: readonly string[]): Promise<Set<string>> {
  const [last] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT max("importedAt") AS "at" FROM "imported_record" WHERE starts_with("key", ${`${collection}/`})`;
  const importedAt = last?.at ?? new Date(0);
  return inChunks(ids, (chunk) => db.$queryRaw<{ id: string }[]>`
    SELECT r."subjectId" AS "id" FROM "public_record" r
    LEFT JOIN "record_listing" l ON l."recordId" = r."id"
    WHERE r."subjectId" = ANY(${chunk}::uuid[]) AND (r."state" <> 'published' OR l."publishedAt" > ${importedAt})`);
}

/** Places, organisations and facilities with a public remark that rests on a testimony. */
export function findRemarkedByTestimony(ids: readonly string[]): Promise<Set<string>> {
  return inChunks(ids, (chunk) => db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT coalesce(m."placeId", m."organisationId", m."facilityId") AS "id"
    FROM "remark" m JOIN "citation" c ON c."remarkId" = m."id" AND c."testimonyId" IS NOT NULL
    WHERE coalesce(m."placeId", m."organisationId", m."facilityId") = ANY(${chunk}::uuid[]) AND m."visibility" = 'public'`);
}

/** Pairs of persons, and of testimonies and persons, whose public records name one another. */
export async function listLinks(personIds: readonly string[], testimonyIds: readonly string[]): Promise<[string, string][]> {
  const links: [string, string][] = [];
  await inChunks(personIds, async (chunk) => {
    const rows = await db.$queryRaw<{ a: string; b: string }[]>`
      SELECT f."personId" AS "a", r."otherPersonId" AS "b" FROM "fact" f JOIN "relation" r ON r."factId" = f."id"
      WHERE f."personId" = ANY(${chunk}::uuid[]) AND f."visibility" = 'public'`;
    for (const { a, b } of rows) links.push([a, b]);
    return [];
  });
  await inChunks(testimonyIds, async (chunk) => {
    const rows = await db.testimonyWitness.findMany({
      where: { testimonyId: { in: chunk }, personId: { not: null } },
      select: { testimonyId: true, personId: true },
    });
    for (const { testimonyId, personId } of rows) if (personId) links.push([testimonyId, personId]);
    return [];
  });
  return links;
}

async function inChunks(ids: readonly string[], query: (chunk: string[]) => PromiseLike<{ id: string }[]>): Promise<Set<string>> {
  const found = new Set<string>();
  for (const chunk of inBatches(ids, CHUNK)) for (const { id } of await query(chunk)) found.add(id);
  return found;
}
