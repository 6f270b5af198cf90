import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import type { Facility, List, Organisation, Place, Remark } from "@/lib/db/generated/client";
import { newAnchor } from "./anchors";
import { buildSource } from "./build-source";
import { authorOf } from "./build-user";

const named = (text: string) => ({ create: [{ id: randomUUID(), text, language: "en", script: "Latn" }] });

/** A public county. */
export async function buildPlace(db: Transaction, given: Partial<Place> & { name?: string } = {}): Promise<Place> {
  const { name = "Green County", ...place } = given;
  const lastAuthorId = await authorOf(db, place.lastAuthorId);
  return db.place.create({
    data: { id: randomUUID(), kind: "county", visibility: "public", ...place, lastAuthorId, names: named(name) },
  });
}

/** A public camp. */
export async function buildFacility(db: Transaction, given: Partial<Facility> & { name?: string } = {}): Promise<Facility> {
  const { name = "North Camp", ...facility } = given;
  const lastAuthorId = await authorOf(db, facility.lastAuthorId);
  return db.facility.create({
    data: { id: randomUUID(), kind: "camp", visibility: "public", ...facility, lastAuthorId, names: named(name) },
  });
}

/** A public committee. */
export async function buildOrganisation(
  db: Transaction,
  given: Partial<Organisation> & { name?: string } = {},
): Promise<Organisation> {
  const { name = "Valley Committee", ...organisation } = given;
  const lastAuthorId = await authorOf(db, organisation.lastAuthorId);
  return db.organisation.create({
    data: { id: randomUUID(), kind: "committee", visibility: "public", ...organisation, lastAuthorId, names: named(name) },
  });
}

/** A public list with its members. */
export async function buildList(
  db: Transaction,
  given: Partial<List> & { memberIds?: readonly string[] } = {},
): Promise<List> {
  const { memberIds = [], ...list } = given;
  const lastAuthorId = await authorOf(db, list.lastAuthorId);
  return db.list.create({
    data: {
      id: randomUUID(),
      name: "A list",
      definition: "Everybody on it.",
      language: "en",
      author: "The desk",
      createdOn: new Date("2026-01-05"),
      visibility: "public",
      ...list,
      lastAuthorId,
      members: { create: memberIds.map((personId) => ({ personId })) },
    },
  });
}

/** A public remark on a facility, place or organisation, with a citation. */
export async function buildRemark(
  db: Transaction,
  given: Partial<Remark> & { sourceId?: string } & ({ facilityId: string } | { placeId: string } | { organisationId: string }),
): Promise<Remark> {
  const { sourceId, ...remark } = given;
  const cited = sourceId ?? (await buildSource(db)).id;
  return db.remark.create({
    data: {
      id: randomUUID(),
      anchor: newAnchor("r"),
      topic: "other",
      text: "It stands by the river.",
      textLanguage: "en",
      visibility: "public",
      ...remark,
      citations: { create: [{ id: randomUUID(), sourceId: cited }] },
    },
  });
}
