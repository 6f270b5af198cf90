import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { changeFacility, createFacility } from "@/lib/facilities/commands";
import { addToList, changeList, createList, removeFromList } from "@/lib/lists/commands";
import { changeOrganisation, createOrganisation } from "@/lib/organisations/commands";
import { changePlace, createPlace } from "@/lib/places/commands";
import { changeSource, createSource } from "@/lib/sources/commands";
import type { createSourceSchema } from "@/lib/sources/schema";
import { changeTestimony, createTestimony } from "@/lib/testimonies/commands/testimony";
import { addVictim, changeAccount, removeAccount } from "@/lib/testimonies/commands/victims";
import { accountVersion } from "@/lib/testimonies/testimony-values";
import { buildPerson } from "@/tests/factories/build-person";
import { buildFacility, buildList, buildOrganisation, buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildAccount, buildTestimony } from "@/tests/factories/build-testimony";
import { testimonyInput, victimInput } from "@/tests/factories/testimony-form";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}
type Call = (curator: Curator) => Promise<unknown>;

const WRITERS = ["contributor", "curator", "reviewer", "protection_officer", "system"] as const;
/** A command that whoever writes may call on what they wrote last. */
const forWriters = (prepare: (own: { lastAuthorId: string }) => Promise<Call> | Call): CommandRow => ({
  allowed: WRITERS,
  prepare: async ({ userId }) => prepare({ lastAuthorId: userId }),
});

/** A source as a command receives it. */
export const sourceInput = (given: Partial<z.output<typeof createSourceSchema>> = {}): z.output<typeof createSourceSchema> => ({
  id: randomUUID(), kind: "video", title: "A mother speaks", titleLanguage: "en", author: null, publisher: null, date: null, languages: [],
  url: null, archivedUrl: null, accessedOn: null, note: null, visibility: "restricted", ...given,
});

const names = [{ id: randomUUID(), text: "Green Valley", language: "en", script: "Latn" }];
const named = () => ({ id: randomUUID(), names: names.map((name) => ({ ...name, id: randomUUID() })), visibility: "restricted" as const, internalNote: null });
const place = () => ({ ...named(), kind: "county" as const, parent: null, resolution: "stated" as const });
const facility = () => ({ ...named(), kind: "camp" as const, place: null });
const organisation = () => ({ ...named(), kind: "press" as const, description: null, place: null, url: null });
const list = () => ({ id: randomUUID(), name: "Deaths", definition: "Who died.", language: "en", author: "The desk", createdOn: "2026-11-23", visibility: "restricted" as const });

/** The rows of the access matrix for records that are not persons. */
export const recordCommands: Record<string, CommandRow> = {
  createSource: forWriters(() => (curator) => createSource(curator, sourceInput())),
  changeSource: forWriters(async (own) => {
    const { id } = await buildSource(db, own);
    return (curator) => changeSource(curator, { ...sourceInput(), id, lockVersion: 0 });
  }),
  createTestimony: forWriters(() => (curator) => createTestimony(curator, testimonyInput())),
  changeTestimony: forWriters(async (own) => {
    const { id } = await buildTestimony(db, own);
    return (curator) => changeTestimony(curator, { ...testimonyInput(), id, lockVersion: 0 });
  }),
  addVictim: forWriters(async (own) => {
    const { id } = await buildTestimony(db, own);
    return (curator) => addVictim(curator, victimInput(id, "Somebody"));
  }),
  changeAccount: forWriters(async (own) => {
    const row = await buildAccount(db, { victimId: (await buildPerson(db, own)).id });
    const { account } = victimInput(row.testimonyId, "Somebody");
    return (curator) => changeAccount(curator, { ...account, id: row.id, lockVersion: accountVersion(row) });
  }),
  removeAccount: forWriters(async (own) => {
    const { id } = await buildAccount(db, { victimId: (await buildPerson(db, own)).id });
    return (curator) => removeAccount(curator, { id, reason: "why" });
  }),
  createPlace: forWriters(() => (curator) => createPlace(curator, place())),
  changePlace: forWriters(async (own) => {
    const { id } = await buildPlace(db, own);
    return (curator) => changePlace(curator, { ...place(), id, lockVersion: 0 });
  }),
  createFacility: forWriters(() => (curator) => createFacility(curator, facility())),
  changeFacility: forWriters(async (own) => {
    const { id } = await buildFacility(db, own);
    return (curator) => changeFacility(curator, { ...facility(), id, lockVersion: 0 });
  }),
  createOrganisation: forWriters(() => (curator) => createOrganisation(curator, organisation())),
  changeOrganisation: forWriters(async (own) => {
    const { id } = await buildOrganisation(db, own);
    return (curator) => changeOrganisation(curator, { ...organisation(), id, lockVersion: 0 });
  }),
  createList: forWriters(() => (curator) => createList(curator, list())),
  changeList: forWriters(async (own) => {
    const { id } = await buildList(db, own);
    return (curator) => changeList(curator, { ...list(), id, lockVersion: 0 });
  }),
  addToList: forWriters(async (own) => {
    const [listId, personId] = [(await buildList(db, own)).id, (await buildPerson(db, own)).id];
    return (curator) => addToList(curator, { listId, personIds: [personId] });
  }),
  removeFromList: forWriters(async (own) => {
    const personId = (await buildPerson(db, own)).id;
    const { id: listId } = await buildList(db, { ...own, memberIds: [personId] });
    return (curator) => removeFromList(curator, { listId, personIds: [personId] });
  }),
};
