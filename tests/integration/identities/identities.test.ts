import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { listEditors, listOwnDrafts } from "@/lib/drafts/curator-queries";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { changeVisibility } from "@/lib/facts/commands/change-visibility";
import { findRecordHistory, listLog } from "@/lib/history/curator-queries";
import { openIdentity, sealIdentity, unsealIdentity } from "@/lib/identities/commands";
import { openIdentitySchema, sealIdentitySchema } from "@/lib/identities/schema";
import { findPerson, listPersons } from "@/lib/persons/curator-queries";
import { findSimilarPersons } from "@/lib/persons/similar-queries";
import { lookUp } from "@/lib/picks/curator-queries";
import { listDeskTitles } from "@/lib/reviews/record-title-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let curator: Curator;
let officer: Curator;
let administrator: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  curator = await buildCurator(db, "curator");
  officer = await buildCurator(db, "protection_officer");
  administrator = await buildCurator(db, "administrator");
});
afterAll(() => database.drop());

const SECRET = "Quokkabay";
const reason = "her sister asked for it";

/** Somebody of whom every sealed thing says the secret word. */
async function secretPerson() {
  const person = await buildNamedPerson(db, `${SECRET} Testov`, { label: "wife of a teacher", roles: ["victim", "witness"] });
  await buildFact(db, { personId: person.id, visibility: "sealed", attribute: { kind: "residence", text: `${SECRET} street`, textLanguage: "en" } });
  await buildFact(db, { personId: person.id, visibility: "sealed", attribute: { kind: "identity_number", text: `${SECRET} 0001`, textLanguage: "zh" } });
  await buildFact(db, { personId: person.id, status: { value: "free" } });
  await db.personSummary.create({ data: { personId: person.id, language: "en", text: `${SECRET} summary`, visibility: "sealed" } });
  await db.externalIdentifier.create({ data: { id: randomUUID(), personId: person.id, database: "x", identifier: SECRET, visibility: "public" } });
  await buildConsent(db, { personId: person.id, scope: `${SECRET} scope`, proof: `${SECRET} proof` });
  await buildTestimony(db, { witnesses: [{ personId: person.id }] });
  return person;
}
const text = (value: unknown) => JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? Number(one) : one));

describe("a sealed identity", () => {
  it("does not exist for anybody, in no list, search, warning, history, draft or presence", async () => {
    const person = await secretPerson();
    const name = await db.fact.findFirstOrThrow({ where: { personId: person.id, kind: "name" } });
    for (const [form, subjectId] of [["change", name.id], ["add-name", person.id], ["own", person.id]] as const) {
      await db.deskDraft.create({ data: { userId: officer.userId, form, subjectId, values: { text: SECRET } } });
    }
    await db.event.create({ data: { userId: curator.userId, type: "fact.changed", subjectId: person.id, after: { fact: name.anchor, text: SECRET } } });
    await sealIdentity(curator, { personId: person.id, lockVersion: 0, reason });

    for (const anybody of [curator, officer, await buildCurator(db, "reviewer")]) {
      const seen = await Promise.all([
        findPerson(anybody, person.id),
        listPersons(anybody, SECRET),
        listPersons(anybody),
        findSimilarPersons(anybody, { text: `${SECRET} Testov` }),
        lookUp(anybody, { kind: "person", text: SECRET }),
        lookUp(anybody, { kind: "testimony", text: SECRET }),
        listDeskTitles(db, [person.id]).then((titles) => [...titles.values()]),
        findRecordHistory(anybody, "entry", person.id),
        listOwnDrafts(anybody, [person.id, name.id]),
      ]);
      expect(text(seen), anybody.role).not.toContain(SECRET);
      expect(seen[0].title).toBe("wife of a teacher");
      expect(seen[0].facts.map(({ kind }) => kind)).toEqual(["status"]);
      expect(seen[1].total + seen[3].length + seen[4].length).toBe(0);
      expect(seen[7].lines.items.map(({ type }) => type)).toEqual(["identity.sealed"]);
      expect(seen[7].lines.total).toBe(1);
    }
    expect((await db.deskDraft.findMany({ where: { subjectId: { in: [person.id, name.id] } } })).map(({ form }) => form)).toEqual(["own"]);
    expect(await listEditors(curator, [name.id])).toEqual([]);
  });

  it("is opened by a protection officer with a reason, which stands in the log without what was seen", async () => {
    const person = await secretPerson();
    await sealIdentity(curator, { personId: person.id, lockVersion: 0, reason });
    const opened = await openIdentity(officer, { personId: person.id, reason: "to answer a request" });
    expect(opened.facts.map(({ kind }) => kind)).toEqual(["name", "attribute", "attribute"]);
    expect(opened.facts[0]?.values).toMatchObject({ text: `${SECRET} Testov` });
    expect(opened.identifiers).toMatchObject([{ identifier: SECRET }]);
    expect(opened.summaries).toMatchObject([{ text: `${SECRET} summary` }]);
    expect(opened.consents).toMatchObject([{ values: { proof: `${SECRET} proof` } }]);

    const event = await db.event.findFirstOrThrow({ where: { type: "identity.opened", subjectId: person.id } });
    expect(event).toMatchObject({ userId: officer.userId, reason: "to answer a request", before: null, after: null });
    const log = await listLog(administrator, { userId: officer.userId, type: "identity.opened", day: null });
    expect(log.items).toMatchObject([{ subjectId: person.id, reason: "to answer a request" }]);
    expect((await findRecordHistory(officer, "entry", person.id)).lines.total).toBe(2);
    expect((await findRecordHistory(curator, "entry", person.id)).lines.total).toBe(1);
  });

  it("is not opened by others, of nobody, or without a reason", async () => {
    const person = await secretPerson();
    for (const other of [curator, administrator, await buildCurator(db, "reviewer"), await buildCurator(db, "contributor")]) {
      await expect(openIdentity(other, { personId: person.id, reason })).rejects.toThrow(Forbidden);
    }
    await expect(openIdentity(officer, { personId: randomUUID(), reason })).rejects.toThrow(NotFound);
    expect(openIdentitySchema.safeParse({ personId: person.id, reason: "  " }).error?.issues[0]?.message).toBe("reasonMissing");
    expect(await db.event.count({ where: { type: "identity.opened", subjectId: person.id } })).toBe(0);
  });

  it("is unsealed by a protection officer alone, and then is seen again", async () => {
    const person = await secretPerson();
    await sealIdentity(curator, { personId: person.id, lockVersion: 0, reason });
    await expect(unsealIdentity(curator, { personId: person.id, lockVersion: 1, reason })).rejects.toThrow(Forbidden);
    await unsealIdentity(officer, { personId: person.id, lockVersion: 1, reason });
    expect((await findPerson(curator, person.id)).title).toBe(`${SECRET} Testov`);
    expect((await db.event.findFirstOrThrow({ where: { type: "identity.unsealed", subjectId: person.id } }))).toMatchObject({ before: { sealedIdentity: true }, after: { sealedIdentity: false }, reason });
  });

  it("is sealed once, as it was read, by whoever may change the person", async () => {
    const person = await secretPerson();
    const seal = (by: Curator, lockVersion: number) => sealIdentity(by, { personId: person.id, lockVersion, reason });
    await expect(seal(await buildCurator(db, "contributor"), 0)).rejects.toThrow(NotFound);
    await expect(seal(administrator, 0)).rejects.toThrow(Forbidden);
    await expect(seal(curator, 7)).rejects.toThrow(Conflict);
    await seal(curator, 0);
    await expect(seal(curator, 1)).rejects.toThrow(Conflict);
    await expect(unsealIdentity(officer, { personId: person.id, lockVersion: 0, reason })).rejects.toThrow(Conflict);
    expect(sealIdentitySchema.safeParse({ personId: person.id, lockVersion: 0, reason: "\u0000" }).success).toBe(false);
  });
});

describe("a sealed claim", () => {
  it("is opened and unsealed by a protection officer; a number stays sealed", async () => {
    const person = await secretPerson();
    const opened = await openIdentity(officer, { personId: person.id, reason });
    expect(opened.facts).toHaveLength(2);
    expect(opened.identifiers).toEqual([]);
    expect(opened.consents).toEqual([]);
    const [residence, number] = opened.facts;
    const unseal = (factId: string, by = officer) => changeVisibility(by, { factId, lockVersion: 0, visibility: "restricted", reason });
    await expect(unseal(residence!.id, curator)).rejects.toThrow(NotFound);
    await expect(unseal(number!.id)).rejects.toThrow(InvalidInput);
    await unseal(residence!.id);
    expect((await findPerson(curator, person.id)).facts.map(({ id }) => id)).toContain(residence!.id);
  });

  it("takes what was begun to be typed about it along", async () => {
    const person = await secretPerson();
    const fact = await db.fact.findFirstOrThrow({ where: { personId: person.id, kind: "status" } });
    await db.deskDraft.create({ data: { userId: curator.userId, form: "change", subjectId: fact.id, values: { text: SECRET } } });
    await changeVisibility(curator, { factId: fact.id, lockVersion: 0, visibility: "sealed", reason: null });
    expect(await db.deskDraft.count({ where: { subjectId: fact.id } })).toBe(0);
  });
});
