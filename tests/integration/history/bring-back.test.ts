import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { recordConsent } from "@/lib/consents/commands";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { changeFacility, createFacility } from "@/lib/facilities/commands";
import { changeFacilitySchema, createFacilitySchema } from "@/lib/facilities/schema";
import { addFact } from "@/lib/facts/commands/add-fact";
import { changeFact } from "@/lib/facts/commands/change-fact";
import { chooseShown, rejectFact, restoreFact } from "@/lib/facts/commands/change-standing";
import { changeVisibility } from "@/lib/facts/commands/change-visibility";
import { addFactSchema, changeFactSchema } from "@/lib/facts/schema";
import { bringBack } from "@/lib/history/commands/bring-back";
import { findBringable, findComparison } from "@/lib/history/comparison-queries";
import { findRecordHistory } from "@/lib/history/curator-queries";
import { bringBackSchema } from "@/lib/history/schema";
import { sealIdentity, unsealIdentity } from "@/lib/identities/commands";
import { changeList, createList, removeFromList, addToList } from "@/lib/lists/commands";
import { changeListSchema, createListSchema } from "@/lib/lists/schema";
import { changeOrganisation, createOrganisation } from "@/lib/organisations/commands";
import { changeOrganisationSchema, createOrganisationSchema } from "@/lib/organisations/schema";
import { changeIdentifiers, changePerson, changeSummaries } from "@/lib/persons/commands/change-person";
import { createPerson } from "@/lib/persons/commands/create-person";
import { findSimilarPersons } from "@/lib/persons/similar-queries";
import { createPersonSchema } from "@/lib/persons/schema";
import { changePlace, createPlace } from "@/lib/places/commands";
import { changePlaceSchema, createPlaceSchema } from "@/lib/places/schema";
import { erase } from "@/lib/publication/commands/erase";
import { publish } from "@/lib/publication/commands/publish";
import { withdrawConsent } from "@/lib/publication/commands/withdraw-consent";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { changeSource, createSource } from "@/lib/sources/commands";
import { changeSourceSchema } from "@/lib/sources/schema";
import { changeTestimony, createTestimony } from "@/lib/testimonies/commands/testimony";
import { addVictim, changeAccount, removeAccount } from "@/lib/testimonies/commands/victims";
import { changeAccountSchema, changeTestimonySchema } from "@/lib/testimonies/schema";
import { accountValues, accountVersion } from "@/lib/testimonies/testimony-values";
import { buildPerson } from "@/tests/factories/build-person";
import { buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildCurator } from "@/tests/factories/build-user";
import { factForm } from "@/tests/factories/fact-form";
import { pick, testimonyForm, testimonyInput, victimInput } from "@/tests/factories/testimony-form";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { sourceInput } from "@/tests/support/record-commands";

let database: TestDatabase;
let curator: Curator;
let contributor: Curator;
let reviewer: Curator;
let officer: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  curator = await buildCurator(db, "curator");
  [contributor, reviewer, officer] = [await buildCurator(db, "contributor"), await buildCurator(db, "reviewer"), await buildCurator(db, "protection_officer")];
});
afterAll(() => database.drop());

const REASON = "The first one was right.";
const eventsOf = (subjectId: string) => db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
/** The event of this type, the first unless told otherwise. */
async function momentOf(subjectId: string, type: string, nth = 0): Promise<string> {
  const event = (await eventsOf(subjectId)).filter((one) => one.type === type)[nth];
  if (!event) throw new Error(`There is no ${type}.`);
  return String(event.id);
}

/** Brings a part back as somebody does who has opened the page for it. */
async function bring(by: Curator, kind: PublicRecordKind, subjectId: string, asked: { moment: string; part: string }, given: object = {}): Promise<void> {
  const found = await findBringable(curator, kind, subjectId, asked);
  const form = { id: randomUUID(), kind, subjectId, ...asked, fields: found.fields, lockVersion: found.lockVersion, reason: REASON, ...given };
  await bringBack(by, bringBackSchema.parse(form));
}

async function newPerson(by: Curator = curator, name = "Aman Testov"): Promise<{ id: string; nameId: string; namePart: string }> {
  const [id, nameId] = [randomUUID(), randomUUID()];
  const own = { roles: ["victim"], label: "", nameWithheld: false, minor: false, atRisk: false, internalNote: "" };
  await createPerson(by, createPersonSchema.parse({ id, nameId, name, nameLanguage: "en", ...own, notTheSame: [] }));
  const { anchor } = await db.fact.findUniqueOrThrow({ where: { id: nameId } });
  return { id, nameId, namePart: `fact ${anchor}` };
}

const add = async (personId: string, type: "name" | "attribute" | "episode" | "status", given: Record<string, unknown>, by = curator) => {
  const { id } = await addFact(by, addFactSchema.parse({ ...factForm(type, given), personId }));
  return db.fact.findUniqueOrThrow({ where: { id } });
};
const change = async (id: string, type: "name" | "attribute" | "episode" | "status", given: Record<string, unknown>, by = curator) => {
  const { lockVersion } = await db.fact.findUniqueOrThrow({ where: { id } });
  return changeFact(by, changeFactSchema.parse({ ...factForm(type, given), id, lockVersion }));
};

describe("comparing two moments", () => {
  it("says what differs, part by part, with what records are called now", async () => {
    const person = await newPerson();
    const [north, south] = [await buildPlace(db, { name: "North County" }), await buildPlace(db, { name: "South County" })];
    const camp = await add(person.id, "episode", { kind: "camp", place: pick(north.id), start: "spring 2017" });
    await change(camp.id, "episode", { kind: "camp", place: pick(south.id), start: "May 2017" });
    await change(person.nameId, "name", { text: "Aman Testow", language: "en" });
    const comparison = await findComparison(reviewer, "entry", person.id, { from: await momentOf(person.id, "person.created"), to: null });
    const [name, episode] = comparison.parts ?? [];
    expect(comparison).toMatchObject({ to: null, from: { type: "person.created", by: "A curator" }, title: { text: "Aman Testow" } });
    expect(name).toMatchObject({ part: person.namePart, earlier: null, later: { text: "Aman Testow" }, bringBack: null });
    expect(episode).toMatchObject({ earlier: null, later: { kind: "camp", place: { label: "South County" }, start: "May 2017" } });
    const step = await findComparison(reviewer, "entry", person.id, { from: null, to: await momentOf(person.id, "fact.changed") });
    expect(step.parts).toMatchObject([{ part: `fact ${camp.anchor}`, fields: ["place", "start"], earlier: { place: { label: "North County" }, start: "spring 2017" }, later: { start: "May 2017" } }]);
    expect(step.parts?.[0]?.bringBack).toBe(step.from?.id);
  });

  it("does not mind in which order the moments are named, and knows the beginning", async () => {
    const person = await newPerson();
    const [first, second] = [await momentOf(person.id, "person.created"), await momentOf(person.id, "fact.added")];
    const there = await findComparison(curator, "entry", person.id, { from: first, to: second });
    expect(await findComparison(curator, "entry", person.id, { from: second, to: first })).toEqual(there);
    expect(await findComparison(curator, "entry", person.id, { from: null, to: first })).toMatchObject({ from: null, parts: [{ part: "own", earlier: null, later: { roles: ["victim"] } }] });
  });

  it("reads events as they were written before, and tells of what came by an import that no event tells it", async () => {
    const person = await buildPerson(db, { label: "a baker" });
    const fact = await db.fact.create({
      data: { id: randomUUID(), anchor: "f-abcdefghij", personId: person.id, kind: "attribute", recordedById: curator.userId, attribute: { create: { kind: "birth_date", dateWords: "about 1970", dateEdtf: "1970~" } } },
    });
    const event = (type: string, details: object) => db.event.create({ data: { userId: curator.userId, type, subjectId: person.id, ...details } });
    await event("record.imported", { after: { hash: "first" } });
    const imported = await event("record.imported", { before: { hash: "first" }, after: { hash: "second" } });
    await event("fact.changed", { before: { date: "1968" }, after: { fact: fact.anchor, date: "about 1970" } });
    await event("person.changed", { before: { label: "a teacher", internalNote: null }, after: { label: "a baker", internalNote: null } });
    const { parts } = await findComparison(curator, "entry", person.id, { from: String(imported.id), to: null });
    expect(parts).toMatchObject([{ part: "own", fields: ["label"], earlier: { label: "a teacher" } }, { part: "fact f-abcdefghij", fields: ["date"], earlier: { date: "1968" }, later: { date: "about 1970" } }]);
    expect((await findComparison(curator, "entry", person.id, { from: null, to: String(imported.id) })).parts).toBeNull();
    await bring(curator, "entry", person.id, { moment: String(imported.id), part: "fact f-abcdefghij" });
    expect(await db.attribute.findUniqueOrThrow({ where: { factId: fact.id } })).toMatchObject({ dateWords: "1968", dateEdtf: "1968" });
  });

  it("is for those who may look at the record, and knows its moments alone", async () => {
    const [person, other] = [await newPerson(), await newPerson()];
    const from = await momentOf(person.id, "person.created");
    for (const outsider of [contributor, await buildCurator(db, "administrator")]) {
      await expect(findComparison(outsider, "entry", person.id, { from, to: null })).rejects.toThrow(NotFound);
      await expect(findBringable(outsider, "entry", person.id, { moment: from, part: "own" })).rejects.toThrow(NotFound);
    }
    await expect(findComparison(curator, "entry", other.id, { from, to: null })).rejects.toThrow(NotFound);
    await expect(findComparison(curator, "entry", person.id, { from: "999999999", to: null })).rejects.toThrow(NotFound);
    await expect(findComparison(curator, "source", person.id, { from, to: null })).rejects.toThrow(NotFound);
    const { id } = await buildPerson(db);
    await expect(findComparison(curator, "entry", id, { from: null, to: null })).rejects.toThrow(NotFound);
    await expect(findBringable(curator, "entry", id, { moment: null, part: "own" })).rejects.toThrow(NotFound);
  });

  it("tells of no consent: what was allowed is no part of the record, and is never brought back from its history", async () => {
    const person = await newPerson(curator, "Somebody Who Allows");
    const from = await momentOf(person.id, "fact.added");
    const consent = { id: randomUUID(), personId: person.id, use: "name" as const, basis: "written" as const, given: null, expiresOn: null, scope: null, proofSource: null, proof: "a letter by pelican post" };
    await recordConsent(curator, consent);
    await withdrawConsent(officer, { consentId: consent.id, reason: "She asked for it." });
    const withdrawn = await momentOf(person.id, "consent.withdrawn");
    expect((await findComparison(curator, "entry", person.id, { from, to: null })).parts).toEqual([]);
    expect((await findComparison(curator, "entry", person.id, { from: null, to: withdrawn })).parts).toEqual([]);
    expect((await findComparison(curator, "entry", person.id, { from: null, to: null })).to).toMatchObject({ type: "fact.added" });
    for (const part of ["own", `consent ${consent.id}`]) await expect(findBringable(officer, "entry", person.id, { moment: withdrawn, part })).rejects.toThrow(NotFound);
    const { lines } = await findRecordHistory(curator, "entry", person.id);
    expect(lines.items.slice(0, 2)).toMatchObject([{ type: "consent.withdrawn", isChange: false, reason: "She asked for it." }, { type: "consent.recorded", isChange: false }]);
    expect(JSON.stringify(lines)).not.toContain("pelican");
  });

  it("takes the last change where no moment is named", async () => {
    const person = await newPerson();
    await change(person.nameId, "name", { text: "Aman Testow", language: "en" });
    expect(await findComparison(curator, "entry", person.id, { from: null, to: null })).toMatchObject({ to: { type: "fact.changed" }, parts: [{ fields: ["text"] }] });
    expect(await findBringable(curator, "entry", person.id, { moment: null, part: person.namePart })).toMatchObject({ moment: { type: "fact.added" }, fields: ["text"], lockVersion: 1 });
  });
});

describe("what is sealed", () => {
  it("comes out of no comparison, whatever events tell of the time before", async () => {
    const person = await newPerson(curator, "Pelican Testov");
    const health = await add(person.id, "attribute", { kind: "health", text: "pelican", textLanguage: "en" });
    const gone = await add(person.id, "status", { value: "free", text: "pelican", textLanguage: "en" });
    await changeIdentifiers(curator, { id: person.id, lockVersion: 2, identifiers: [{ id: randomUUID(), database: "Pelican base", identifier: "5", url: null, label: null, note: null, visibility: "restricted" }] });
    await changePerson(curator, { id: person.id, lockVersion: 3, roles: ["victim"], label: "a teacher", nameWithheld: false, minor: false, atRisk: true, internalNote: null });
    await sealIdentity(curator, { personId: person.id, lockVersion: 4, reason: "why" });
    await changeVisibility(curator, { factId: health.id, lockVersion: 0, visibility: "sealed", reason: null });
    await erase(officer, { factAnchors: [gone.anchor], reason: "why" });
    const from = await momentOf(person.id, "person.created");
    for (const reader of [curator, officer]) {
      const all = [await findComparison(reader, "entry", person.id, { from, to: null }), await findComparison(reader, "entry", person.id, { from: null, to: await momentOf(person.id, "person.changed") })];
      expect(all[0]?.parts).toMatchObject([{ part: "own", fields: ["label", "atRisk", "sealedIdentity"] }]);
      expect(JSON.stringify(all)).not.toMatch(/pelican/i);
    }
    for (const part of [person.namePart, `fact ${health.anchor}`, `fact ${gone.anchor}`]) {
      const moment = await momentOf(person.id, "person.changed");
      await expect(findBringable(officer, "entry", person.id, { moment, part })).rejects.toThrow(NotFound);
      await expect(bringBack(officer, { id: randomUUID(), kind: "entry", subjectId: person.id, moment, part, fields: ["text"], lockVersion: 0, reason: REASON })).rejects.toThrow(Conflict);
    }
    await expect(findComparison(curator, "entry", person.id, { from: null, to: await momentOf(person.id, "fact.visibility_changed").catch(() => "1") })).rejects.toThrow(NotFound);
  });

  it("is told whole by the event that takes a seal off", async () => {
    const person = await newPerson();
    const name = await add(person.id, "name", { text: "Quiet Testov", language: "en", visibility: "sealed" });
    const events = JSON.stringify(await eventsOf(person.id), (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(events).not.toContain("Quiet");
    await changeVisibility(officer, { factId: name.id, lockVersion: 0, visibility: "restricted", reason: "why" });
    const { parts } = await findComparison(curator, "entry", person.id, { from: await momentOf(person.id, "fact.added"), to: null });
    expect(parts).toMatchObject([{ part: `fact ${name.anchor}`, earlier: null, later: { text: "Quiet Testov", visibility: "restricted" } }]);
    await sealIdentity(curator, { personId: person.id, lockVersion: 3 - 1, reason: "why" });
    await unsealIdentity(officer, { personId: person.id, lockVersion: 3, reason: "why" });
    const told = (await eventsOf(person.id)).slice(-2).map(({ type, after }) => [type, (after as { text: string }).text]);
    expect(told.toSorted()).toEqual([["fact.visibility_changed", "Aman Testov"], ["fact.visibility_changed", "Quiet Testov"]]);
  });

  it("goes from the events where it is erased, and from no other", async () => {
    const person = await newPerson();
    const gone = await add(person.id, "status", { value: "free", text: "pelican", textLanguage: "en" });
    await rejectFact(curator, { factId: gone.id, lockVersion: 0, reason: "The pelican was another's." });
    await erase(officer, { factAnchors: [gone.anchor], reason: "They are in danger." });
    const events = (await eventsOf(person.id)).map(({ type, before, after, reason }) => ({ type, before, after, reason }));
    expect(JSON.stringify(events)).not.toContain("pelican");
    expect(events.filter(({ type }) => type !== "person.created")).toMatchObject([
      { type: "fact.added", after: { text: "Aman Testov" } },
      { type: "fact.added", before: null, reason: null, after: { fact: gone.anchor, erased: true } },
      { type: "fact.rejected", before: null, reason: null, after: { fact: gone.anchor, erased: true } },
      { type: "fact.erased", reason: "They are in danger." },
    ]);
    await expect(db.$executeRaw`UPDATE "event" SET "reason" = NULL`).rejects.toThrow();
    await expect(db.$transaction([db.$executeRaw`SELECT set_config('guwah.erasing', 'on', TRUE)`, db.$executeRaw`UPDATE "event" SET "reason" = 'another'`])).rejects.toThrow();
    await expect(db.$transaction([db.$executeRaw`SELECT set_config('guwah.erasing', 'on', TRUE)`, db.$executeRaw`DELETE FROM "event"`])).rejects.toThrow();
  });

  it("leaves in the events what they tell of other claims", async () => {
    const person = await newPerson();
    const [one, other] = [await add(person.id, "status", { value: "free" }), await add(person.id, "status", { value: "no_news", standing: "alternative" })];
    await chooseShown(curator, { factId: other.id, lockVersion: 0, reason: "It is newer.", others: [{ factId: one.id, lockVersion: 0 }] });
    await erase(officer, { factAnchors: [other.anchor], reason: "They are in danger." });
    const from = await momentOf(person.id, "fact.added", 1);
    const { parts } = await findComparison(curator, "entry", person.id, { from, to: null });
    expect(parts).toMatchObject([{ part: `fact ${one.anchor}`, fields: ["standing"], earlier: { standing: "shown" }, later: { standing: "alternative" } }]);
  });

  it("goes as well where it was erased before events could lose anything", async () => {
    const person = await newPerson();
    const gone = await add(person.id, "status", { value: "free", text: "pelican", textLanguage: "en" });
    await db.$transaction([
      db.statusReport.delete({ where: { factId: gone.id } }),
      db.fact.update({ where: { id: gone.id }, data: { erasedAt: new Date(), visibility: "sealed", standing: "alternative" } }),
    ]);
    await db.event.create({ data: { userId: officer.userId, type: "fact.erased", subjectId: person.id, after: { fact: gone.anchor }, reason: "They are in danger." } });
    const sql = readFileSync("prisma/migrations/20261123150500_events_erased_before/migration.sql", "utf8");
    await db.$executeRawUnsafe(sql);
    const events = (await eventsOf(person.id)).map(({ type, after, reason }) => ({ type, after, reason }));
    expect(JSON.stringify(events)).not.toContain("pelican");
    expect(events.slice(-2)).toEqual([{ type: "fact.added", after: { fact: gone.anchor, erased: true }, reason: null }, { type: "fact.erased", after: { fact: gone.anchor }, reason: "They are in danger." }]);
  });

  it("is a testimony or source of which there is no history", async () => {
    const source = await buildSource(db, { visibility: "sealed" });
    const event = await db.event.create({ data: { userId: curator.userId, type: "source.changed", subjectId: source.id, before: { title: "pelican" }, after: { title: "x" } } });
    await expect(findRecordHistory(officer, "source", source.id)).rejects.toThrow(NotFound);
    await expect(findComparison(officer, "source", source.id, { from: null, to: String(event.id) })).rejects.toThrow(NotFound);
  });
});

describe("bringing back", () => {
  it("brings a name and its citations back as a change with a reason, and publishes nothing", async () => {
    const person = await newPerson();
    const source = await buildSource(db, { title: "The first article" });
    const cited = { kind: "source", record: pick(source.id), locatorKind: "page", locator: "5", quote: "" };
    await change(person.nameId, "name", { text: "Aman Testov", language: "en", citations: [cited] });
    const moment = await momentOf(person.id, "fact.changed");
    await change(person.nameId, "name", { text: "Aman Wrong", language: "kk", citations: [] });
    await bring(curator, "entry", person.id, { moment, part: person.namePart });
    const row = await db.fact.findUniqueOrThrow({ where: { id: person.nameId }, include: { name: true, citations: true } });
    expect(row).toMatchObject({ lockVersion: 3, name: { text: "Aman Testov", language: "en" }, citations: [{ sourceId: source.id, locator: "5" }] });
    expect((await findSimilarPersons(curator, { text: "Aman Testov" })).map(({ id }) => id)).toContain(person.id);
    const last = (await eventsOf(person.id)).at(-1);
    expect(last).toMatchObject({ type: "fact.changed", reason: REASON, userId: curator.userId, before: { text: "Aman Wrong" }, after: { text: "Aman Testov", restored: moment } });
    expect(await db.publicRecord.count({ where: { subjectId: person.id } })).toBe(0);
    const [line] = (await findRecordHistory(curator, "entry", person.id)).lines.items;
    expect(line).toMatchObject({ reason: REASON, isChange: true, details: { restored: moment } });
  });

  it("brings single fields back, and dates as exactly as they were on file", async () => {
    const person = await newPerson();
    const camp = await add(person.id, "episode", { kind: "camp", start: "spring 2017", description: "Taken at night.", descriptionLanguage: "en" });
    await db.episode.update({ where: { factId: camp.id }, data: { startEdtf: "2017-03/2017-05", startEarliest: new Date("2017-03-01"), startLatest: new Date("2017-05-31") } });
    await change(camp.id, "episode", { kind: "camp", start: "2018", description: "Taken by day.", descriptionLanguage: "en" });
    const moment = await momentOf(person.id, "fact.added", 1);
    await bring(curator, "entry", person.id, { moment, part: `fact ${camp.anchor}` }, { fields: ["start"] });
    expect(await db.episode.findUniqueOrThrow({ where: { factId: camp.id } })).toMatchObject({ startWords: "spring 2017", startEdtf: "2017-03/2017-05", description: "Taken by day." });
  });

  it("brings standing and visibility back by the rules that decide on them", async () => {
    const person = await newPerson();
    const moment = await momentOf(person.id, "fact.added");
    await rejectFact(curator, { factId: person.nameId, lockVersion: 0, reason: "Not this one." });
    await changeVisibility(curator, { factId: person.nameId, lockVersion: 1, visibility: "public", reason: null });
    await bring(curator, "entry", person.id, { moment, part: person.namePart });
    expect(await db.fact.findUniqueOrThrow({ where: { id: person.nameId } })).toMatchObject({ standing: "shown", standingReason: null, visibility: "restricted", lockVersion: 4 });
    expect((await eventsOf(person.id)).slice(-2)).toMatchObject([{ type: "fact.shown", after: { restored: moment }, reason: REASON }, { type: "fact.visibility_changed", reason: REASON }]);
  });

  it("brings a standing back with the reason that readers saw then, and never tells them its own", async () => {
    const person = await newPerson();
    await rejectFact(curator, { factId: person.nameId, lockVersion: 0, reason: "Another person is meant." });
    const moment = await momentOf(person.id, "fact.rejected");
    await restoreFact(curator, { factId: person.nameId, lockVersion: 1, reason: "It was this one." });
    await bring(curator, "entry", person.id, { moment, part: person.namePart });
    expect(await db.fact.findUniqueOrThrow({ where: { id: person.nameId } })).toMatchObject({ standing: "rejected", standingReason: "Another person is meant." });
    expect((await eventsOf(person.id)).at(-1)).toMatchObject({ type: "fact.rejected", reason: REASON });
  });

  it("brings a person's own fields, summaries and numbers back", async () => {
    const { id } = await newPerson();
    const own = { roles: ["victim" as const], label: "a teacher", nameWithheld: false, minor: false, atRisk: true, internalNote: null };
    await changePerson(curator, { id, lockVersion: 0, ...own });
    await changeSummaries(curator, { id, lockVersion: 1, summaries: [{ language: "en", text: "A teacher.", visibility: "restricted" }] });
    const number = { id: randomUUID(), database: "XVD", identifier: "5", url: null, label: null, note: null, visibility: "restricted" as const };
    await changeIdentifiers(curator, { id, lockVersion: 2, identifiers: [number] });
    const moment = await momentOf(id, "person.identifiers_changed");
    await changePerson(curator, { id, lockVersion: 3, ...own, label: "a baker", atRisk: false });
    await changeSummaries(curator, { id, lockVersion: 4, summaries: [] });
    await changeIdentifiers(curator, { id, lockVersion: 5, identifiers: [] });
    await bring(curator, "entry", id, { moment, part: "own" });
    expect(await db.person.findUniqueOrThrow({ where: { id }, include: { summaries: true, identifiers: true } })).toMatchObject({
      label: "a teacher", atRisk: true, lockVersion: 9, summaries: [{ text: "A teacher." }], identifiers: [{ database: "XVD", identifier: "5" }],
    });
  });

  it("brings an account back, changed or taken away", async () => {
    const input = testimonyInput();
    await createTestimony(curator, input);
    const { personId } = await addVictim(curator, victimInput(input.id, "Aman Testov", { account: { aboutVictim: "He is a teacher." } as never }));
    const account = await db.account.findFirstOrThrow({ where: { victimId: personId } });
    const moment = await momentOf(personId, "testimony.account_added");
    const values = accountValues(account);
    await changeAccount(curator, changeAccountSchema.parse({ ...values, aboutVictim: "He is a baker.", id: account.id, lockVersion: accountVersion(account) }));
    await bring(curator, "entry", personId, { moment, part: `account ${account.anchor}` });
    expect(await db.account.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({ aboutVictim: "He is a teacher." });
    await removeAccount(curator, { id: account.id, reason: "why" });
    const id = randomUUID();
    for (const _ of ["once", "sent twice"]) await bring(curator, "entry", personId, { moment, part: `account ${account.anchor}` }, { id });
    expect(await db.account.findMany({ where: { victimId: personId } })).toMatchObject([{ id, testimonyId: input.id, aboutVictim: "He is a teacher." }]);
    await expect(bring(curator, "entry", personId, { moment, part: `account ${account.anchor}` })).rejects.toMatchObject({ detail: { code: "victimAlreadyThere" } });
  });

  it("puts a claim on file again that was taken away with a change of many records", async () => {
    const person = await newPerson();
    const origin = await add(person.id, "attribute", { kind: "origin", text: "Ghulja", textLanguage: "en" });
    const { removeFact } = await import("@/lib/facts/remove-fact");
    await db.$transaction((tx) => removeFact(tx, curator, { id: origin.id, personId: person.id }, randomUUID()));
    const moment = await momentOf(person.id, "fact.added", 1);
    const id = randomUUID();
    for (const _ of ["once", "sent twice"]) await bring(curator, "entry", person.id, { moment, part: `fact ${origin.anchor}` }, { id, fields: ["whole"] });
    expect(await db.attribute.findMany({ where: { fact: { personId: person.id } } })).toMatchObject([{ factId: id, kind: "origin", text: "Ghulja" }]);
  });

  it("brings back what stood in a testimony, with its texts and witnesses", async () => {
    const translations = [{ language: "en", text: "The words.", translator: "", reviewed: true, visibility: "restricted" as const }];
    const witnesses = [{ id: randomUUID(), who: "words" as const, person: null, personId: "", name: "", nameLanguage: "", description: "a neighbour", label: "" }];
    const input = testimonyInput({ date: "March 2019", translations, witnesses, originalText: "Сөздер.", originalLanguage: "kk" });
    await createTestimony(curator, input);
    await changeTestimony(curator, changeTestimonySchema.parse({ ...testimonyForm({ date: "2020", form: "letter" }), id: input.id, lockVersion: 0 }));
    await bring(curator, "testimony", input.id, { moment: await momentOf(input.id, "testimony.created"), part: "own" });
    expect(await db.testimony.findUniqueOrThrow({ where: { id: input.id }, include: { witnesses: true, translations: true } })).toMatchObject({
      form: "video", dateWords: "March 2019", dateEdtf: "2019-03", originalText: "Сөздер.", lockVersion: 2, witnesses: [{ description: "a neighbour" }], translations: [{ text: "The words.", reviewed: true }],
    });
  });

  const name = (text: string, id = randomUUID()) => [{ id, text, language: "en", script: "Latn" }];
  const named = { visibility: "restricted", internalNote: "" };
  const list = { definition: "Who.", language: "en", author: "The desk", createdOn: "2026-11-23", visibility: "restricted" };
  const records: Record<string, { make: (id: string) => Promise<unknown>; spoil: (id: string) => Promise<unknown>; read: (id: string) => Promise<string | undefined> }> = {
    source: {
      make: (id) => createSource(curator, sourceInput({ id, title: "Right", date: "May 2017" })),
      spoil: (id) => changeSource(curator, changeSourceSchema.parse({ ...sourceForm(), id, title: "Wrong", lockVersion: 0 })),
      read: async (id) => (await db.source.findUniqueOrThrow({ where: { id } })).title,
    },
    facility: {
      make: (id) => createFacility(curator, createFacilitySchema.parse({ id, names: name("Right"), kind: "camp", place: null, ...named })),
      spoil: (id) => changeFacility(curator, changeFacilitySchema.parse({ id, lockVersion: 0, names: name("Wrong"), kind: "camp", place: null, ...named })),
      read: async (id) => (await db.recordName.findFirst({ where: { facilityId: id } }))?.text,
    },
    place: {
      make: (id) => createPlace(curator, createPlaceSchema.parse({ id, names: name("Right"), kind: "county", parent: null, resolution: "stated", ...named })),
      spoil: (id) => changePlace(curator, changePlaceSchema.parse({ id, lockVersion: 0, names: name("Wrong"), kind: "county", parent: null, resolution: "stated", ...named })),
      read: async (id) => (await db.recordName.findFirst({ where: { placeId: id } }))?.text,
    },
    organisation: {
      make: (id) => createOrganisation(curator, createOrganisationSchema.parse({ id, names: name("Right"), kind: "press", description: "", place: null, url: "", ...named })),
      spoil: (id) => changeOrganisation(curator, changeOrganisationSchema.parse({ id, lockVersion: 0, names: name("Wrong"), kind: "press", description: "", place: null, url: "", ...named })),
      read: async (id) => (await db.recordName.findFirst({ where: { organisationId: id } }))?.text,
    },
    list: {
      make: (id) => createList(curator, createListSchema.parse({ id, name: "Right", ...list })),
      spoil: (id) => changeList(curator, changeListSchema.parse({ id, name: "Wrong", lockVersion: 0, ...list })),
      read: async (id) => (await db.list.findUniqueOrThrow({ where: { id } })).name,
    },
  };
  const sourceForm = () => ({ kind: "video", title: "", titleLanguage: "en", author: "", publisher: "", date: "", languages: [], url: "", archivedUrl: "", accessedOn: "", note: "", visibility: "restricted" });

  it.each(Object.keys(records))("brings a %s back, not against a newer state, and not for whom it is not", async (kind) => {
    const { make, spoil, read } = records[kind]!;
    const id = randomUUID();
    await make(id);
    await spoil(id);
    const asked = { moment: await momentOf(id, `${kind}.created`), part: "own" };
    await expect(bring(curator, kind as PublicRecordKind, id, asked, { lockVersion: 0 })).rejects.toMatchObject({ name: "Conflict", detail: { code: "changedSinceRead" } });
    await expect(bring(contributor, kind as PublicRecordKind, id, asked)).rejects.toThrow(NotFound);
    await expect(bring(await buildCurator(db, "administrator"), kind as PublicRecordKind, id, asked)).rejects.toThrow(Forbidden);
    await expect(bring(curator, kind as PublicRecordKind, id, asked, { moment: "999999999" })).rejects.toThrow(NotFound);
    await bring(curator, kind as PublicRecordKind, id, asked);
    expect(await read(id)).toBe("Right");
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: `${kind}.changed`, reason: REASON, after: { restored: asked.moment } });
    await expect(findBringable(curator, kind as PublicRecordKind, id, asked)).rejects.toThrow(NotFound);
  });

  it("puts somebody back on a list", async () => {
    const [id, person] = [randomUUID(), await newPerson()];
    await createList(curator, createListSchema.parse({ id, name: "Deaths", ...list }));
    await addToList(curator, { listId: id, personIds: [person.id] });
    const moment = await momentOf(id, "list.person_added");
    await removeFromList(curator, { listId: id, personIds: [person.id] });
    expect(await findComparison(curator, "list", id, { from: moment, to: null })).toMatchObject({ parts: [{ earlier: { person: { label: "Aman Testov" } }, later: null, bringBack: moment }] });
    await bring(curator, "list", id, { moment, part: `member ${person.id}` });
    expect(await db.listMember.count({ where: { listId: id } })).toBe(1);
  });

  it("is refused where somebody has changed it meanwhile, and for claims of others that are out", async () => {
    const person = await newPerson(contributor);
    const moment = await momentOf(person.id, "fact.added");
    await change(person.nameId, "name", { text: "Aman Wrong", language: "en" }, contributor);
    const asked = { moment, part: person.namePart };
    const { lockVersion, fields } = await findBringable(contributor, "entry", person.id, asked);
    await change(person.nameId, "name", { text: "Aman Other", language: "en" }, contributor);
    const input = { id: randomUUID(), kind: "entry" as const, subjectId: person.id, ...asked, fields, lockVersion, reason: REASON };
    await expect(bringBack(contributor, input)).rejects.toMatchObject({ name: "Conflict", detail: { code: "changedSinceRead" } });
    await expect(bringBack(contributor, { ...input, lockVersion: 2, fields: ["sealedIdentity"] })).rejects.toThrow(InvalidInput);
    const source = await buildSource(db);
    await db.fact.update({ where: { id: person.nameId }, data: { visibility: "public", citations: { create: { id: randomUUID(), sourceId: source.id } } } });
    await publish(reviewer, [{ kind: "source", subjectId: source.id }, { kind: "entry", subjectId: person.id }]);
    await expect(bringBack(contributor, { ...input, lockVersion: 2 })).rejects.toThrow(Forbidden);
    await expect(findBringable(contributor, "entry", person.id, asked)).rejects.toThrow(NotFound);
    await bringBack(curator, { ...input, lockVersion: 2 });
    expect(await db.name.findUniqueOrThrow({ where: { factId: person.nameId } })).toMatchObject({ text: "Aman Testov" });
  });

  it("and a change at the same moment: one of them is done, and the other is told", async () => {
    const person = await newPerson();
    const moment = await momentOf(person.id, "fact.added");
    await change(person.nameId, "name", { text: "Aman Wrong", language: "en" });
    const asked = { moment, part: person.namePart };
    const { lockVersion, fields } = await findBringable(curator, "entry", person.id, asked);
    const input = () => ({ id: randomUUID(), kind: "entry" as const, subjectId: person.id, ...asked, fields, lockVersion, reason: REASON });
    const other = changeFactSchema.parse({ ...factForm("name", { text: "Aman Other", language: "en" }), id: person.nameId, lockVersion });
    const outcomes = await Promise.allSettled([bringBack(curator, input()), changeFact(reviewer, other), bringBack(officer, input())]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(Conflict);
    expect((await db.fact.findUniqueOrThrow({ where: { id: person.nameId } })).lockVersion).toBe(2);
  });

  it("asks why, and takes no part or moment that there could not be", () => {
    const input = { id: randomUUID(), kind: "entry", subjectId: randomUUID(), moment: "5", part: "own", fields: ["label"], lockVersion: 0, reason: "why" };
    expect(bringBackSchema.safeParse(input).success).toBe(true);
    for (const wrong of [{ moment: "0" }, { moment: "1; DROP TABLE event" }, { part: "image x" }, { part: "own; --" }, { fields: [] }, { reason: " " }]) {
      expect(bringBackSchema.safeParse({ ...input, ...wrong }).success).toBe(false);
    }
  });
});
