import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Conflict, InvalidInput, NotFound } from "@/lib/errors";
import { withdrawConsent } from "@/lib/publication/commands/withdraw-consent";
import { findPublicVersion, resolveRecords } from "@/lib/publication/public-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let officer: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  officer = await buildCurator(db, "protection_officer");
});
afterEach(async () => {
  expect(await findDrift()).toEqual([]);
});
afterAll(() => database.drop());

const reason = "she was visited";

/** A published testimony of a witness who allowed to be named. */
async function namedTestimony(name: string) {
  const witness = await buildNamedPerson(db, name, { roles: ["witness"] });
  const consent = await buildConsent(db, { personId: witness.id });
  const testimony = await buildTestimony(db, { witnesses: [{ personId: witness.id }, { description: "a neighbour" }] });
  const [outcome] = await publishRows({ kind: "testimony", subjectId: testimony.id });
  return { witness, consent, testimony, number: outcome!.number };
}
const witnesses = async (number: number, version?: number) =>
  (await findPublicVersion("testimony", number, version))?.units.flatMap((unit) => (unit.type === "witness" ? [unit.name?.text ?? unit.description] : []));
const relatives = async (number: number) => (await findPublicVersion("entry", number))?.units.flatMap((unit) => (unit.type === "relation" ? [unit.other] : []));
const publicText = async () => JSON.stringify([await db.recordVersion.findMany({ select: { units: true } }), await db.recordListing.findMany()]);

describe("a relative who testifies", () => {
  it("is named as a relative only with consent, whatever the role on file says", async () => {
    const entry = await publishEntry(db, "Aman Testov");
    const witness = await buildNamedPerson(db, "Gulsim Bittern", { roles: ["relative"] });
    await buildTestimony(db, { witnesses: [{ personId: witness.id }] });
    await buildFact(db, { personId: entry.person.id, cites: [{ sourceId: entry.source.id }], relation: { kind: "sibling", otherPersonId: witness.id } });
    await publishRows({ kind: "entry", subjectId: entry.person.id });
    expect(await relatives(entry.number)).toEqual([{ as: "withheld" }]);
    await buildConsent(db, { personId: witness.id });
    await publishRows({ kind: "entry", subjectId: entry.person.id });
    expect(await relatives(entry.number)).toMatchObject([{ as: "name", text: "Gulsim Bittern" }]);
  });

  it("is named no more once the testimony is published, unless by consent", async () => {
    const entry = await publishEntry(db, "Aman Testov");
    const [silent, agreed] = [await buildNamedPerson(db, "Gulsim Curlew", { roles: ["relative"] }), await buildNamedPerson(db, "Gulsim Grebe", { roles: ["relative"] })];
    await buildConsent(db, { personId: agreed.id });
    for (const { id } of [silent, agreed]) await buildFact(db, { personId: entry.person.id, cites: [{ sourceId: entry.source.id }], relation: { kind: "sibling", otherPersonId: id } });
    await publishRows({ kind: "entry", subjectId: entry.person.id });
    expect(await publicText()).toContain("Curlew");
    const testimony = await buildTestimony(db, { witnesses: [{ personId: silent.id }, { personId: agreed.id }] });
    await publishRows({ kind: "testimony", subjectId: testimony.id });
    expect(await publicText()).not.toContain("Curlew");
    expect(await relatives(entry.number)).toMatchObject([{ as: "withheld" }, { as: "name", text: "Gulsim Grebe" }]);
    expect(await findPublicVersion("entry", entry.number)).toMatchObject({ note: "Who testifies is named only by consent." });
  });
});

describe("a consent to be named that is withdrawn", () => {
  it("takes the name out of every version, of every testimony, and keeps the rest", async () => {
    const { witness, consent, testimony, number } = await namedTestimony("Gulsim Pelican");
    await db.testimony.update({ where: { id: testimony.id }, data: { form: "call" } });
    const second = await buildTestimony(db, { witnesses: [{ personId: witness.id }] });
    const [, other] = await publishRows({ kind: "testimony", subjectId: testimony.id }, { kind: "testimony", subjectId: second.id });
    expect(await witnesses(number)).toEqual(["Gulsim Pelican", "a neighbour"]);

    await withdrawConsent(officer, { consentId: consent.id, reason });

    expect(await publicText()).not.toContain("Pelican");
    expect(await witnesses(number)).toEqual([null, "a neighbour"]);
    expect(await witnesses(number, 1)).toEqual(["a neighbour"]);
    expect(await witnesses(other!.number)).toEqual([null]);
    expect((await findPublicVersion("testimony", number, 1))?.redactions).toHaveLength(1);
    expect((await resolveRecords([{ kind: "testimony", number }])).get(`testimony:${number}`)?.title).toBeNull();
    const event = await db.event.findFirstOrThrow({ where: { type: "consent.withdrawn", subjectId: witness.id } });
    expect(event).toMatchObject({ userId: officer.userId, reason, after: { use: "name" } });
  });

  it("takes the name out of the entries of relatives too, in both directions of a relation", async () => {
    const { witness, consent } = await namedTestimony("Gulsim Heron");
    const [sister, father] = [await publishEntry(db, "Aman Testov"), await publishEntry(db, "Bekzat Testov")];
    await buildFact(db, { personId: sister.person.id, cites: [{ sourceId: sister.source.id }], relation: { kind: "sibling", otherPersonId: witness.id } });
    await buildFact(db, { personId: witness.id, cites: [{ sourceId: father.source.id }], relation: { kind: "parent", otherPersonId: father.person.id } });
    await publishRows(...[sister, father].map(({ person }) => ({ kind: "entry" as const, subjectId: person.id })));
    expect((await publicText()).match(/Heron/g)!.length).toBeGreaterThan(2);
    await withdrawConsent(officer, { consentId: consent.id, reason });
    expect(await publicText()).not.toContain("Heron");
    for (const { number } of [sister, father]) expect(await relatives(number)).toEqual([{ as: "withheld" }]);
  });

  it("leaves the names of others in the entry that the witness has", async () => {
    const { witness, consent } = await namedTestimony("Gulsim Egret");
    await db.person.update({ where: { id: witness.id }, data: { roles: ["witness", "victim"] } });
    const friend = await buildNamedPerson(db, "Nurlan Stork", { roles: ["relative"] });
    const { source } = await publishEntry(db, "Aman Testov");
    await db.citation.updateMany({ where: { fact: { personId: witness.id } }, data: { sourceId: source.id } });
    await buildFact(db, { personId: witness.id, cites: [{ sourceId: source.id }], relation: { kind: "friend", otherPersonId: friend.id } });
    const [own] = await publishRows({ kind: "entry", subjectId: witness.id });
    await withdrawConsent(officer, { consentId: consent.id, reason });
    expect(await relatives(own!.number)).toMatchObject([{ as: "name", text: "Nurlan Stork" }]);
  });

  it("publishes no draft with it", async () => {
    const { consent, testimony, number } = await namedTestimony("Gulsim Drafted");
    await db.testimony.update({ where: { id: testimony.id }, data: { form: "call", originalText: "a draft", originalLanguage: "en", lastAuthorId: officer.userId } });
    await db.testimonyWitness.create({ data: { id: randomUUID(), testimonyId: testimony.id, description: "a drafted witness", position: 9 } });
    await withdrawConsent(officer, { consentId: consent.id, reason });
    const version = await findPublicVersion("testimony", number);
    expect(version).toMatchObject({ version: 2, note: "A witness withdrew the consent to be named." });
    expect(await witnesses(number)).toEqual([null, "a neighbour"]);
    expect(version?.units.find((unit) => unit.type === "testimony")).toMatchObject({ form: "interview" });
    expect(JSON.stringify(version?.units)).not.toMatch(/draft/);
  });

  it("leaves the chain whole and can be given again", async () => {
    const { witness, consent, testimony, number } = await namedTestimony("Berik Samplov");
    await withdrawConsent(officer, { consentId: consent.id, reason });
    await buildConsent(db, { personId: witness.id });
    await publishRows({ kind: "testimony", subjectId: testimony.id });
    expect(await witnesses(number)).toEqual(["Berik Samplov", "a neighbour"]);
    expect(await witnesses(number, 1)).toEqual(["a neighbour"]);
  });

  it("takes nothing from testimonies that never named the witness", async () => {
    const { witness, consent } = await namedTestimony("Gulsim Testova");
    const before = await publishEntry(db, "Aman Testov");
    await withdrawConsent(officer, { consentId: consent.id, reason });
    const unnamed = await buildTestimony(db, { witnesses: [{ personId: witness.id }] });
    const [outcome] = await publishRows({ kind: "testimony", subjectId: unnamed.id });
    const consentAgain = await buildConsent(db, { personId: witness.id });
    await withdrawConsent(officer, { consentId: consentAgain.id, reason });
    expect(await findPublicVersion("testimony", outcome!.number)).toMatchObject({ version: 1, redactions: [] });
    expect(await findPublicVersion("entry", before.number)).toMatchObject({ version: 1, redactions: [] });
  });

  it("counts for entries that are published afterwards: a named witness is one no longer", async () => {
    const { consent, testimony } = await namedTestimony("Gulsim Testova");
    const entry = await publishEntry(db, "Aman Testov");
    await buildFact(db, { personId: entry.person.id, cites: [{ testimonyId: testimony.id }], status: { value: "free" } });
    await publishRows({ kind: "entry", subjectId: entry.person.id });
    const tierOf = async () => (await findPublicVersion("entry", entry.number))?.units.find((unit) => unit.type === "assessment")?.tier.rule;
    expect(await tierOf()).toBe("named_witness");
    await withdrawConsent(officer, { consentId: consent.id, reason });
    await publishRows({ kind: "entry", subjectId: entry.person.id });
    expect(await tierOf()).not.toBe("named_witness");
  });

  it("for another use than the name leaves the name", async () => {
    const { witness, number } = await namedTestimony("Gulsim Testova");
    const face = await buildConsent(db, { personId: witness.id, use: "face" });
    await withdrawConsent(officer, { consentId: face.id, reason });
    expect(await witnesses(number)).toEqual(["Gulsim Testova", "a neighbour"]);
  });
});

describe("withdrawing a consent is refused", () => {
  it("for what does not exist, twice, or without a reason", async () => {
    const { consent } = await namedTestimony("Gulsim Testova");
    await expect(withdrawConsent(officer, { consentId: randomUUID(), reason })).rejects.toThrow(NotFound);
    await expect(withdrawConsent(officer, { consentId: consent.id, reason: "" })).rejects.toThrow(InvalidInput);
    await withdrawConsent(officer, { consentId: consent.id, reason });
    await expect(withdrawConsent(officer, { consentId: consent.id, reason })).rejects.toThrow(Conflict);
  });
});
