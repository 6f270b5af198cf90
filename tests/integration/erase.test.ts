import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { InvalidInput, NotFound } from "@/lib/errors";
import { erase } from "@/lib/publication/commands/erase";
import { merge } from "@/lib/publication/commands/merge";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import { findPublicVersion, listVersions } from "@/lib/publication/public-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildSource } from "@/tests/factories/build-source";
import { buildAccount, buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let officer: Curator;
let reviewer: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  officer = await buildCurator(db, "protection_officer");
  reviewer = await buildCurator(db, "reviewer");
});
afterEach(async () => {
  expect(await findDrift()).toEqual([]);
});
afterAll(() => database.drop());

const reason = "the family is in danger";
const today = () => new Date().toISOString().slice(0, 10);
const nameFact = (personId: string) => db.fact.findFirstOrThrow({ where: { personId, kind: "name" } });

/** Everything that the public side and the live facts still say, as one text. */
async function everythingSaid(): Promise<string> {
  const rows = await Promise.all([
    db.recordVersion.findMany({ select: { units: true, salts: true, redactions: true } }),
    db.recordListing.findMany(),
    db.fact.findMany({ include: { name: true, attribute: true, episode: true, status: true, relation: true, citations: true } }),
  ]);
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}

describe("erasing a fact", () => {
  it("takes value and salt out of every version and out of the live rows, and leaves the hash", async () => {
    const { person, source, ref, recordId } = await publishEntry(db, "Aman Testov");
    const fact = await buildFact(db, {
      personId: person.id,
      cites: [{ sourceId: source.id, quote: "pelican one" }],
      remark: "pelican two",
      internalNote: "pelican three",
      attribute: { kind: "health", text: "pelican four", textLanguage: "en" },
    });
    await publishRows({ kind: "entry", subjectId: person.id });
    await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], status: { value: "free" } });
    await publishRows({ kind: "entry", subjectId: person.id });
    const before = await db.recordVersion.findMany({ where: { recordId }, orderBy: { number: "asc" } });
    const revision = (await db.publicRecord.findUniqueOrThrow({ where: { id: recordId } })).revision;

    await erase(officer, { factAnchors: [fact.anchor], reason });

    const after = await db.recordVersion.findMany({ where: { recordId }, orderBy: { number: "asc" } });
    for (const version of before) {
      const now = after.find((one) => one.number === version.number);
      expect(now).toMatchObject({ hash: version.hash, unitHashes: version.unitHashes });
    }
    expect(after[0]?.redactions).toEqual([]);
    for (const version of after.slice(1, 3)) {
      expect(version.redactions).toEqual([{ on: today(), units: [fact.anchor] }]);
      expect(version.salts).not.toHaveProperty(fact.anchor);
      expect(version.unitHashes).toHaveProperty(fact.anchor);
    }
    expect(await everythingSaid()).not.toContain("pelican");
    expect((await db.publicRecord.findUniqueOrThrow({ where: { id: recordId } })).revision).toBeGreaterThan(revision);
    expect((await listVersions("entry", ref.number)).filter((line) => line.redactedOn === today())).toHaveLength(2);
    expect(await db.fact.findUniqueOrThrow({ where: { id: fact.id } })).toMatchObject({ visibility: "sealed", erasedAt: expect.any(Date) });
    const event = await db.event.findFirstOrThrow({ where: { type: "fact.erased" } });
    expect(event).toMatchObject({ userId: officer.userId, subjectId: person.id, reason, after: { fact: fact.anchor } });
    expect(JSON.stringify(await db.event.findMany({ select: { before: true, after: true } }))).not.toContain("pelican");
  });

  it("takes what rests on it as well: title, status and their reasons", async () => {
    const { person, ref, recordId } = await publishEntry(db, "Aman Pelican");
    await erase(officer, { factAnchors: [(await nameFact(person.id)).anchor], reason });
    const version = await findPublicVersion("entry", ref.number);
    expect(version).toMatchObject({ version: 2, note: "Something was removed for a person's safety." });
    expect(version?.units.find((unit) => unit.type === "assessment")).toMatchObject({ title: null });
    const first = await findPublicVersion("entry", ref.number, 1);
    expect(first?.units).toEqual([]);
    expect(first?.redactions).toMatchObject([{ on: today(), units: expect.arrayContaining(["assessment"]) }]);
    expect(await db.recordListing.findUnique({ where: { recordId } })).toMatchObject({ title: null, names: [] });
    expect(await everythingSaid()).not.toContain("Pelican");
  });

  it("takes a name out of the records of others that spell it, in every version", async () => {
    const one = await publishEntry(db, "Aman Testov");
    const relative = await buildNamedPerson(db, "Gulsim Pelican", { source: one.source, roles: ["relative"] });
    const cites = [{ sourceId: one.source.id }];
    await buildFact(db, { personId: one.person.id, cites, relation: { kind: "spouse", otherPersonId: relative.id } });
    await buildFact(db, { personId: relative.id, cites, relation: { kind: "cousin", otherPersonId: one.person.id } });
    const [testimony, silent] = [await buildTestimony(db, { witnesses: [{ personId: relative.id }] }), await buildTestimony(db)];
    await buildConsent(db, { personId: relative.id });
    const [, , said] = await publishRows(
      { kind: "entry", subjectId: one.person.id },
      { kind: "testimony", subjectId: silent.id },
      { kind: "testimony", subjectId: testimony.id },
    );
    await buildFact(db, { personId: one.person.id, cites, status: { value: "free" } });
    await publishRows({ kind: "entry", subjectId: one.person.id });
    expect(await everythingSaid()).toContain("Pelican");

    await erase(officer, { factAnchors: [(await nameFact(relative.id)).anchor], reason });

    expect(await everythingSaid()).not.toContain("Pelican");
    const entry = await findPublicVersion("entry", one.number);
    expect(entry?.units.filter((unit) => unit.type === "relation")).toMatchObject([{ other: { as: "withheld" } }, { other: { as: "withheld" } }]);
    expect(entry?.units.some((unit) => unit.type === "name")).toBe(true);
    expect((await findPublicVersion("testimony", said!.number))?.units.find((unit) => unit.type === "witness")).toMatchObject({ name: null });
  });

  it("takes it out as it was spelled before it was changed, and leaves what the person is still called", async () => {
    const one = await publishEntry(db, "Aman Testov");
    const cites = [{ sourceId: one.source.id }];
    const [changed, kept] = [await buildNamedPerson(db, "Gulsim Ostrich", { source: one.source, roles: ["relative"] }), await buildNamedPerson(db, "Dina Lapwing", { source: one.source, roles: ["relative"] })];
    for (const { id } of [changed, kept]) await buildFact(db, { personId: one.person.id, cites, relation: { kind: "cousin", otherPersonId: id } });
    await publishRows({ kind: "entry", subjectId: one.person.id });
    await db.name.updateMany({ where: { fact: { personId: changed.id } }, data: { text: "Gulsim O." } });
    const alias = await buildFact(db, { personId: kept.id, cites, name: { text: "Dinara" } });
    await publishRows({ kind: "entry", subjectId: one.person.id });
    await erase(officer, { factAnchors: [(await nameFact(changed.id)).anchor, alias.anchor], reason });
    expect(await everythingSaid()).not.toMatch(/Ostrich|Gulsim O\./);
    for (const version of [1, 2]) expect(JSON.stringify((await findPublicVersion("entry", one.number, version))?.units)).not.toContain("Ostrich");
    expect(await everythingSaid()).toContain("Dina Lapwing");
  });

  it("reaches withdrawn and merged records, and they come back without it", async () => {
    const hidden = await publishEntry(db, "Aman Hidden Pelican");
    const [from, into] = [await publishEntry(db, "Aman Merged Pelican"), await publishEntry(db, "Aman Survivor")];
    await withdraw(reviewer, { ref: hidden.ref, kind: "safety", reason });
    await merge(reviewer, { from: from.ref, into: into.ref, reason });
    const anchors = await Promise.all([hidden, from].map(async (one) => (await nameFact(one.person.id)).anchor));
    await erase(officer, { factAnchors: anchors, reason });
    expect(await everythingSaid()).not.toContain("Pelican");
    await reinstate(reviewer, { ref: hidden.ref, reason });
    expect(await findPublicVersion("entry", hidden.number)).toMatchObject({ version: 1, units: [] });
    expect((await findPublicVersion("entry", into.number))?.units.filter((unit) => unit.type === "name")).toMatchObject([{ text: "Aman Survivor" }]);
  });

  it("works on facts that were never published", async () => {
    const fact = await buildFact(db, { visibility: "sealed", attribute: { kind: "identity_number", text: "pelican", textLanguage: "zh" } });
    await erase(officer, { factAnchors: [fact.anchor], reason });
    expect(await everythingSaid()).not.toContain("pelican");
  });

  it("publishes no draft with it, and waits for nobody", async () => {
    const { person, source, number } = await publishEntry(db, "Aman Draft Pelican");
    const cites = [{ sourceId: source.id }];
    const kept = await buildFact(db, { personId: person.id, cites, attribute: { kind: "health", text: "as reviewed", textLanguage: "en" } });
    await publishRows({ kind: "entry", subjectId: person.id });
    await db.attribute.update({ where: { factId: kept.id }, data: { text: "draft one" } });
    await buildFact(db, { personId: person.id, cites, status: { value: "free", text: "draft two", textLanguage: "en" } });
    await buildFact(db, { personId: person.id, cites: [], name: { text: "Draft Three" } });
    await db.personSummary.create({ data: { personId: person.id, language: "en", text: "draft four", visibility: "public" } });
    await db.person.update({ where: { id: person.id }, data: { lastAuthorId: officer.userId, nameWithheld: false } });

    await erase(officer, { factAnchors: [(await db.fact.findFirstOrThrow({ where: { personId: person.id, name: { text: "Aman Draft Pelican" } } })).anchor], reason });

    const version = await findPublicVersion("entry", number);
    expect(version).toMatchObject({ version: 3, note: "Something was removed for a person's safety." });
    expect(version?.units.map(({ type }) => type)).toEqual(["attribute", "assessment", "note"]);
    expect(JSON.stringify(version?.units)).toContain("as reviewed");
    expect(JSON.stringify([version?.units, await db.recordListing.findMany()])).not.toMatch(/draft|Draft|Pelican/);
    expect(version?.units.find((unit) => unit.type === "assessment")).toMatchObject({ title: null, nameWithheld: true, status: { value: "unclear" }, tier: { rule: "one_source" } });
  });

  it("works the tier out from what is published when a source is no longer cited", async () => {
    const { person, number } = await publishEntry(db, "Aman Testov");
    const witness = await buildPerson(db, { roles: ["relative"] });
    const testimony = await buildTestimony(db, { witnesses: [{ personId: witness.id }] });
    await buildAccount(db, { testimonyId: testimony.id, victimId: person.id, witnessRelation: "parent" });
    const verdict = await buildSource(db, { kind: "verdict" });
    const fact = await buildFact(db, { personId: person.id, cites: [{ sourceId: verdict.id }], attribute: { kind: "health", text: "pelican", textLanguage: "en" } });
    await publishRows({ kind: "testimony", subjectId: testimony.id }, { kind: "source", subjectId: verdict.id }, { kind: "entry", subjectId: person.id });
    // Nobody has reviewed that the witness is no relative after all.
    await db.account.updateMany({ where: { testimonyId: testimony.id }, data: { witnessRelation: "neighbour" } });
    await erase(officer, { factAnchors: [fact.anchor], reason });
    const assessment = (await findPublicVersion("entry", number))?.units.find((unit) => unit.type === "assessment");
    const refTo = async (subjectId: string) => db.publicRecord.findUniqueOrThrow({ where: { subjectId }, select: { kind: true, number: true } });
    expect(assessment?.tier).toMatchObject({ value: 1, rule: "direct_testimony", basis: [await refTo(testimony.id)] });
    expect(assessment?.tier.unverified).toContain("no_official_document");
  });

  it("cannot be overtaken by a publication that began before", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { person, source } = await publishEntry(db, "Aman Testov");
      const fact = await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], attribute: { kind: "health", text: `pelican ${round}`, textLanguage: "en" } });
      const publishing = publishRows({ kind: "entry", subjectId: person.id });
      await new Promise((resolve) => setTimeout(resolve, round * 2));
      await Promise.all([publishing, erase(officer, { factAnchors: [fact.anchor], reason })]);
    }
    expect(await everythingSaid()).not.toContain("pelican");
  });
});

describe("erasing is refused", () => {
  it("without a reason, for what does not exist or is erased already, and then as a whole", async () => {
    const { person } = await publishEntry(db, "Aman Testov");
    const { anchor } = await nameFact(person.id);
    await expect(erase(officer, { factAnchors: [anchor], reason: " " })).rejects.toThrow(InvalidInput);
    for (const strange of ["f-0000000000", "assessment", "note", "", "'; DROP TABLE fact; --"]) {
      await expect(erase(officer, { factAnchors: [anchor, strange], reason })).rejects.toThrow(NotFound);
    }
    expect((await findPublicVersion("entry", (await db.publicRecord.findUniqueOrThrow({ where: { subjectId: person.id } })).number))?.redactions).toEqual([]);
    await erase(officer, { factAnchors: [anchor], reason });
    await expect(erase(officer, { factAnchors: [anchor], reason })).rejects.toThrow(NotFound);
  });

  it("leaves persons as they are when there is nothing to erase", async () => {
    const person = await buildPerson(db);
    await erase(officer, { factAnchors: [], reason });
    expect(await db.person.findUnique({ where: { id: person.id } })).not.toBeNull();
  });
});
