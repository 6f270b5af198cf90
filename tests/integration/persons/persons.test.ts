import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { addFact } from "@/lib/facts/commands/add-fact";
import { addFactSchema } from "@/lib/facts/schema";
import { changeIdentifiers, changePerson, changeSummaries, dismissDuplicate } from "@/lib/persons/commands/change-person";
import { createPerson } from "@/lib/persons/commands/create-person";
import { findPerson, listPersons } from "@/lib/persons/curator-queries";
import { healLiveNames } from "@/lib/persons/live-name-queries";
import { changeIdentifiersSchema, changePersonSchema, changeSummariesSchema, createPersonSchema } from "@/lib/persons/schema";
import { findSimilarPersons } from "@/lib/persons/similar-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildAccount, buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { factForm } from "@/tests/factories/fact-form";
import { publishEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let curator: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  curator = await buildCurator(db, "curator");
});
afterAll(() => database.drop());

const protection = { roles: [], label: "", nameWithheld: false, minor: false, atRisk: false, internalNote: "" };
const form = (given: object) => createPersonSchema.parse({ id: randomUUID(), nameId: randomUUID(), name: "", nameLanguage: "", ...protection, notTheSame: [], ...given });
const row = (id: string) => db.person.findUniqueOrThrow({ where: { id } });
const similar = async (text: string, by = curator, exceptId?: string) => (await findSimilarPersons(by, { text, exceptId })).map(({ id }) => id);

describe("a person who is put on file", () => {
  it("needs a name, or that it is withheld with words that say who it is; sent twice they are made once", async () => {
    const input = form({ name: "Гульнур Тестова", roles: ["victim", "victim"] });
    expect([await createPerson(curator, input), await createPerson(curator, input)]).toEqual([{ id: input.id }, { id: input.id }]);
    expect(await row(input.id)).toMatchObject({ roles: ["victim"], lockVersion: 0, lastAuthorId: curator.userId });
    expect(await db.name.findFirstOrThrow({ where: { fact: { personId: input.id } } })).toMatchObject({ text: "Гульнур Тестова", language: "und", script: "Cyrl" });
    expect((await db.event.findMany({ where: { subjectId: input.id }, orderBy: { id: "asc" } })).map(({ type }) => type)).toEqual(["person.created", "fact.added"]);
    const other = await buildCurator(db, "reviewer");
    await expect(createPerson(other, input)).rejects.toThrow(Conflict);
    const withheld = await createPerson(curator, form({ nameWithheld: true, label: "wife of a teacher" }));
    expect((await findPerson(curator, withheld.id)).title).toBe("wife of a teacher");
    for (const [given, field] of [[{}, "name"], [{ label: "x" }, "name"], [{ nameWithheld: true }, "label"]] as const) {
      expect(() => form(given)).toThrow(field === "name" ? "nameOrWithheld" : "labelMissing");
    }
  });

  it("who is a minor has a name that is withheld", async () => {
    const { id } = await createPerson(curator, form({ name: "A Child", minor: true }));
    expect(await row(id)).toMatchObject({ minor: true, nameWithheld: true });
  });

  it("takes names as they are, whatever stands in them", async () => {
    let kept = 0;
    for (const name of hostileStrings) {
      const input = createPersonSchema.safeParse({ id: randomUUID(), nameId: randomUUID(), name, nameLanguage: "", ...protection, label: name, notTheSame: [] });
      if (!input.success) continue;
      const { id } = await createPerson(curator, input.data);
      expect(await db.name.findFirst({ where: { fact: { personId: id } }, select: { text: true } })).toEqual({ text: name.trim() });
      kept += 1;
      await findSimilarPersons(curator, { text: name });
    }
    expect(kept).toBeGreaterThan(15);
    for (const text of hostileStrings) await expect(listPersons(curator, text.slice(0, 200))).resolves.toBeTruthy();
  });
});

describe("a warning of somebody who may be the same", () => {
  it("finds names across scripts, published or not, with the form and the reason", async () => {
    const person = await buildNamedPerson(db, "Sairagul Sauytbay");
    await healLiveNames();
    const [found] = await findSimilarPersons(curator, { text: "Сайрагуль Сауытбай" });
    expect(found).toMatchObject({ id: person.id, matched: "Sairagul Sauytbay", reason: "other_script", isStrong: true });
    expect(await similar("Sayragul Sautbay")).toContain(person.id);
    expect(await similar("Bekzat Maksutkhan")).not.toContain(person.id);
    expect(await similar("Sairagul Sauytbay", curator, person.id)).toEqual([]);
    expect(await similar("")).toEqual([]);
  });

  it("is not given again once somebody has said that they are two", async () => {
    const [one, two] = [await buildNamedPerson(db, "Tursunjan Emet"), await buildNamedPerson(db, "Tursunjan Emet")];
    await healLiveNames();
    expect(await similar("Tursunjan Emet", curator, one.id)).toEqual([two.id]);
    await dismissDuplicate(curator, { oneId: one.id, otherId: two.id });
    expect([await similar("Tursunjan Emet", curator, one.id), await similar("Tursunjan Emet", curator, two.id)]).toEqual([[], []]);
    await expect(dismissDuplicate(curator, { oneId: two.id, otherId: one.id })).rejects.toThrow(Conflict);
    await expect(dismissDuplicate(curator, { oneId: two.id, otherId: two.id })).rejects.toThrow(InvalidInput);
    await expect(dismissDuplicate(curator, { oneId: two.id, otherId: randomUUID() })).rejects.toThrow(NotFound);
    const third = await createPerson(curator, form({ name: "Tursunjan Emet", notTheSame: [one.id] }));
    expect(await similar("Tursunjan Emet", curator, third.id)).toEqual([two.id]);
  });

  it("tells nobody of sealed names and identities, nor a contributor of what others have on file", async () => {
    const contributor = await buildCurator(db, "contributor");
    const officer = await buildCurator(db, "protection_officer");
    const sealedName = await buildPerson(db);
    await buildFact(db, { personId: sealedName.id, visibility: "sealed", name: { text: "Qahar Hidden" } });
    const sealedPerson = await buildPerson(db, { sealedIdentity: true });
    await buildFact(db, { personId: sealedPerson.id, name: { text: "Qahar Hidden" } });
    const restricted = await buildPerson(db);
    await buildFact(db, { personId: restricted.id, visibility: "restricted", name: { text: "Qahar Hidden" } });
    const own = await createPerson(contributor, form({ name: "Qahar Hidden" }));
    const { person: out } = await publishEntry(db, "Qahar Hidden");
    await healLiveNames();
    for (const by of [curator, officer]) expect((await similar("Qahar Hidden", by)).toSorted()).toEqual([restricted.id, own.id, out.id].toSorted());
    expect((await similar("Qahar Hidden", contributor)).toSorted()).toEqual([own.id, out.id].toSorted());
    expect((await listPersons(contributor, "Qahar Hidden")).items.map(({ id }) => id)).toEqual([own.id]);
    expect(await similar("Qahar Hidden", await buildCurator(db, "administrator"))).toEqual([]);
    expect(await db.liveName.count({ where: { personId: sealedName.id } })).toBe(0);
  });
});

describe("a person's own fields", () => {
  it("are changed against the state that was read, and say what changed", async () => {
    const { id } = await buildPerson(db);
    const changed = (lockVersion: number, given: object) => changePerson(curator, changePersonSchema.parse({ id, lockVersion, ...protection, ...given }));
    expect(await changed(0, { roles: ["victim", "witness"], minor: true })).toEqual({ lockVersion: 1 });
    expect(await row(id)).toMatchObject({ roles: ["victim", "witness"], minor: true, nameWithheld: true, lockVersion: 1 });
    expect(await changed(1, { roles: ["victim", "witness"], minor: true })).toEqual({ lockVersion: 1 });
    const event = await db.event.findFirstOrThrow({ where: { subjectId: id, type: "person.changed" } });
    expect(event).toMatchObject({ before: { minor: false, nameWithheld: false }, after: { minor: true, nameWithheld: true } });
    await expect(changed(0, { label: "mine" })).rejects.toMatchObject({
      name: "Conflict",
      detail: { code: "changedMeanwhile", current: { lockVersion: 1, values: { roles: ["victim", "witness"], minor: true, label: "" } } },
    });
    await expect(changePerson(curator, changePersonSchema.parse({ id: randomUUID(), lockVersion: 0, ...protection }))).rejects.toThrow(NotFound);
  });

  it("are joined by summaries and numbers of other databases; sealed ones stay untouched and unseen", async () => {
    const { id } = await buildPerson(db);
    await db.personSummary.create({ data: { personId: id, language: "ug", text: "Sealed words", visibility: "sealed" } });
    const summaries = (lockVersion: number, list: object[]) => changeSummaries(curator, changeSummariesSchema.parse({ id, lockVersion, summaries: list }));
    await summaries(0, [{ language: "en", text: "A teacher.", visibility: "restricted" }]);
    expect((await findPerson(curator, id)).summaries).toEqual([{ language: "en", text: "A teacher.", visibility: "restricted" }]);
    await expect(summaries(1, [{ language: "ug", text: "Other words", visibility: "restricted" }])).rejects.toThrow(InvalidInput);
    await summaries(1, []);
    expect(await db.personSummary.findMany({ where: { personId: id }, select: { text: true } })).toEqual([{ text: "Sealed words" }]);
    await expect(summaries(0, [])).rejects.toThrow(Conflict);
    const one = { id: randomUUID(), database: "shahit.biz", identifier: "123", url: "https://example.org/123", label: "", note: "", visibility: "public" };
    const foreign = await db.externalIdentifier.create({ data: { id: randomUUID(), personId: (await buildPerson(db)).id, database: "x", identifier: "1" } });
    await changeIdentifiers(curator, changeIdentifiersSchema.parse({ id, lockVersion: 2, identifiers: [one, { ...one, id: foreign.id, identifier: "124" }] }));
    const [first, second] = (await findPerson(curator, id)).identifiers;
    expect([first?.identifier, second?.identifier]).toEqual(["123", "124"]);
    expect(await db.externalIdentifier.findUniqueOrThrow({ where: { id: foreign.id } })).toEqual(foreign);
    await changeIdentifiers(curator, changeIdentifiersSchema.parse({ id, lockVersion: 3, identifiers: [{ ...first, note: "seen" }] }));
    expect((await findPerson(curator, id)).identifiers).toEqual([{ ...first, note: "seen" }]);
  });
});

describe("the page of a person", () => {
  it("has everything that is on file, and nothing that is sealed", async () => {
    const person = await buildNamedPerson(db, "Aman Testov");
    const brother = await buildNamedPerson(db, "Bekzat Testov");
    const episode = await addFact(curator, addFactSchema.parse({ ...factForm("episode", { kind: "camp", start: "spring 2017" }), personId: person.id }));
    await buildFact(db, { personId: person.id, visibility: "sealed", attribute: { kind: "identity_number", text: "A sealed number", textLanguage: "zh" } });
    await buildFact(db, { personId: brother.id, relation: { kind: "parent", otherPersonId: person.id } });
    await buildFact(db, { personId: brother.id, visibility: "sealed", relation: { kind: "friend", otherPersonId: person.id } });
    const testimony = await buildTestimony(db, { witnesses: [{ personId: brother.id }] });
    await buildAccount(db, { victimId: person.id, testimonyId: testimony.id });
    await buildConsent(db, { personId: person.id });
    const found = await findPerson(curator, person.id);
    expect(found).toMatchObject({ title: "Aman Testov", mayChange: true, standing: null, lockVersion: 1 });
    expect(found.facts.map(({ kind }) => kind)).toEqual(["name", "episode"]);
    expect(found.facts.find(({ id }) => id === episode.id)).toMatchObject({ values: { start: "spring 2017" }, when: { start: { edtf: "2017-21" } } });
    expect(found.inverseRelations).toMatchObject([{ kind: "child", person: { id: brother.id, label: "Bekzat Testov" } }]);
    expect(found.accounts).toMatchObject([{ testimony: { id: testimony.id, label: "Bekzat Testov" } }]);
    expect(found.consents).toMatchObject([{ use: "name" }]);
    expect((await findPerson(curator, brother.id)).given).toMatchObject([{ id: testimony.id }]);
    expect(JSON.stringify(found)).not.toContain("A sealed number");
  });

  it("of a sealed identity has no name, for nobody", async () => {
    const person = await buildPerson(db, { sealedIdentity: true, label: "a clerk" });
    await buildFact(db, { personId: person.id, name: { text: "Named Testov" } });
    await db.externalIdentifier.create({ data: { id: randomUUID(), personId: person.id, database: "x", identifier: "identifier 987" } });
    const relative = await buildPerson(db);
    await buildFact(db, { personId: relative.id, relation: { kind: "friend", otherPersonId: person.id } });
    for (const role of ["curator", "protection_officer"] as const) {
      const by = await buildCurator(db, role);
      const pages = [await findPerson(by, person.id), await findPerson(by, relative.id), await listPersons(by)];
      expect(JSON.stringify(pages)).not.toMatch(/Named Testov|identifier 987/);
      expect(pages[0]).toMatchObject({ title: "a clerk", facts: [] });
    }
  });

  it("says whether readers see something else", async () => {
    const { person, ref } = await publishEntry(db, "Aman Testov");
    expect((await findPerson(curator, person.id)).standing).toEqual({ number: ref.number, state: "published", currentVersion: 1, isBehind: false });
    await addFact(curator, addFactSchema.parse({ ...factForm("name", { text: "Restricted" }), personId: person.id }));
    expect((await findPerson(curator, person.id)).standing?.isBehind).toBe(false);
    await buildFact(db, { personId: person.id, name: { text: "Amanjan" } });
    expect((await findPerson(curator, person.id)).standing?.isBehind).toBe(true);
  });

  it("is there for contributors only while they wrote it last", async () => {
    const contributor = await buildCurator(db, "contributor");
    const { id } = await createPerson(contributor, form({ name: "Own Testova" }));
    expect(await findPerson(contributor, id)).toMatchObject({ mayChange: true, consents: [] });
    expect((await listPersons(contributor)).items.map((one) => one.id)).toEqual([id]);
    await changePerson(curator, changePersonSchema.parse({ id, lockVersion: 0, ...protection, atRisk: true }));
    await expect(findPerson(contributor, id)).rejects.toThrow(NotFound);
    await expect(changePerson(contributor, changePersonSchema.parse({ id, lockVersion: 1, ...protection }))).rejects.toThrow(NotFound);
    await expect(createPerson(await buildCurator(db, "administrator"), form({ name: "x" }))).rejects.toThrow(Forbidden);
    expect((await listPersons(curator)).items[0]?.id).toBe(id);
  });
});
