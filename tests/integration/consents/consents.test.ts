import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { recordConsent } from "@/lib/consents/commands";
import { listConsents } from "@/lib/consents/curator-queries";
import { correctConsentSchema, recordConsentSchema } from "@/lib/consents/schema";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { correctConsent } from "@/lib/publication/commands/correct-consent";
import { expireConsents } from "@/lib/publication/commands/expire-consents";
import { withdrawConsent } from "@/lib/publication/commands/withdraw-consent";
import { findPublicVersion } from "@/lib/publication/public-queries";
import { checkPreview } from "@/lib/reviews/check-preview-queries";
import { previewRecords } from "@/lib/publication/live-preview-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let curator: Curator;
let officer: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  curator = await buildCurator(db, "curator");
  officer = await buildCurator(db, "protection_officer");
});
afterEach(async () => {
  expect(await findDrift()).toEqual([]);
});
afterAll(() => database.drop());

const reason = "the paper says something else";
const form = (given: Partial<z.input<typeof recordConsentSchema>> & { personId: string }) =>
  recordConsentSchema.parse({ id: randomUUID(), use: "name", basis: "written", given: "", expiresOn: "", scope: "", proofSource: null, proof: "a letter", ...given });
const correction = (given: Partial<z.input<typeof correctConsentSchema>> & { id: string }) =>
  correctConsentSchema.parse({ lockVersion: 0, use: "name", basis: "written", given: "", expiresOn: "", scope: "", proofSource: null, proof: "a letter", reason, ...given });
const witness = (name = "Gulsim Testova") => buildNamedPerson(db, name, { roles: ["witness"] });
const events = (subjectId: string, type: string) => db.event.findMany({ where: { subjectId, type }, orderBy: { id: "asc" } });

/** A published testimony that a witness gave to us directly, with the words, the place and the name that were allowed. */
async function givenTestimony(...consents: ("name" | "text" | "place")[]) {
  const person = await witness();
  const rows = await Promise.all(consents.map((use) => buildConsent(db, { personId: person.id, use })));
  const prefecture = await buildPlace(db, { kind: "prefecture", name: "Wide Prefecture" });
  const county = await buildPlace(db, { kind: "county", name: "Narrow County", parentId: prefecture.id });
  await publishRows({ kind: "place", subjectId: prefecture.id }, { kind: "place", subjectId: county.id });
  const testimony = await buildTestimony(db, { witnesses: [{ personId: person.id }], originalText: "They came at night.", originalLanguage: "en", placeId: county.id });
  await db.translation.create({ data: { testimonyId: testimony.id, language: "kk", text: "Түнде келді.", visibility: "public" } });
  const [outcome] = await publishRows({ kind: "testimony", subjectId: testimony.id });
  return { person, consents: rows, testimony, number: outcome!.number };
}

async function shown(number: number, version?: number) {
  const units = (await findPublicVersion("testimony", number, version))?.units ?? [];
  const testimony = units.find((unit) => unit.type === "testimony");
  return {
    texts: units.filter((unit) => unit.type === "text").length,
    name: units.flatMap((unit) => (unit.type === "witness" ? [unit.name?.text ?? null] : []))[0],
    hasPlace: testimony?.type === "testimony" ? testimony.place !== null : undefined,
  };
}

describe("a consent that is recorded", () => {
  it("is on file as it was said, with its date as it was understood and what shows it", async () => {
    const [person, source] = [await witness(), await buildSource(db)];
    const { id } = await recordConsent(curator, form({ personId: person.id, use: "text", basis: "spoken", given: "spring 2024", expiresOn: "2030-01-31", scope: "only this video", proofSource: { id: source.id, label: "shown" }, proof: "" }));
    expect(await db.consent.findUniqueOrThrow({ where: { id } })).toMatchObject({
      use: "text", basis: "spoken", givenWords: "spring 2024", givenEdtf: "2024-21", scope: "only this video", proofSourceId: source.id, proof: null, recordedById: curator.userId,
    });
    const [told] = await listConsents(curator, { id: person.id, sealedIdentity: false });
    expect(told).toMatchObject({ isInForce: true, expiresOn: "2030-01-31", given: { words: "spring 2024", edtf: "2024-21" }, proofSource: { id: source.id } });
    expect((await events(person.id, "consent.recorded"))[0]).toMatchObject({ after: { consent: id, use: "text", scope: "only this video" } });
  });

  it("makes an older review of the testimonies out of date, and is not published by whoever recorded it", async () => {
    const { person, testimony } = await givenTestimony();
    await recordConsent(curator, form({ personId: person.id, use: "research" }));
    expect(await db.testimony.findUniqueOrThrow({ where: { id: testimony.id } })).toMatchObject({ lockVersion: 0 });
    await recordConsent(curator, form({ personId: person.id }));
    expect(await db.testimony.findUniqueOrThrow({ where: { id: testimony.id } })).toMatchObject({ lockVersion: 1, lastAuthorId: curator.userId });
  });

  it("is on file once, sent twice, and keeps hostile text as it is", async () => {
    const person = await witness();
    for (const text of hostileStrings) {
      const parsed = recordConsentSchema.safeParse({ ...formInput(person.id), scope: text, proof: text });
      if (!parsed.success) continue;
      await recordConsent(curator, parsed.data);
      await recordConsent(curator, parsed.data);
      expect(await db.consent.findUniqueOrThrow({ where: { id: parsed.data.id } })).toMatchObject({ scope: text.trim() || null });
    }
    const listed = await listConsents(curator, { id: person.id, sealedIdentity: false });
    expect(new Set(listed.map(({ id }) => id)).size).toBe(await db.consent.count({ where: { personId: person.id } }));
  });

  it("is refused without proof, to whoever may not, of nobody on file, with a source that is sealed, under an id that is taken", async () => {
    const person = await witness();
    expect(recordConsentSchema.safeParse({ ...formInput(person.id), proof: "" }).error?.issues[0]).toMatchObject({ path: ["proof"], message: "proofMissing" });
    expect(recordConsentSchema.safeParse({ ...formInput(person.id), use: "" }).error?.issues[0]).toMatchObject({ message: "consentUseMissing" });
    await expect(recordConsent(await buildCurator(db, "contributor"), form({ personId: person.id }))).rejects.toThrow(Forbidden);
    await expect(recordConsent(curator, form({ personId: randomUUID() }))).rejects.toThrow(NotFound);
    const sealed = await buildSource(db, { visibility: "sealed" });
    await expect(recordConsent(curator, form({ personId: person.id, proofSource: { id: sealed.id, label: "" } }))).rejects.toThrow(NotFound);
    const there = await buildConsent(db, { personId: person.id });
    await expect(recordConsent(curator, form({ personId: person.id, id: there.id }))).rejects.toThrow(Conflict);
  });

  it("tells nothing in words where the identity is sealed, and nothing at all to contributors", async () => {
    const person = await buildPerson(db, { roles: ["witness"], sealedIdentity: true });
    const { id } = await recordConsent(curator, form({ personId: person.id, given: "spring 2024", scope: "quokka", proof: "quokka" }));
    const told = await listConsents(officer, { id: person.id, sealedIdentity: true });
    expect(JSON.stringify([told, await events(person.id, "consent.recorded")], (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value))).not.toContain("quokka");
    expect(told[0]).toMatchObject({ id, values: null, given: { edtf: "2024-21", words: null } });
    expect(await listConsents(await buildCurator(db, "contributor"), { id: person.id, sealedIdentity: false })).toEqual([]);
  });
});

const formInput = (personId: string) => ({ id: randomUUID(), personId, use: "name", basis: "written", given: "", expiresOn: "", scope: "", proofSource: null as null, proof: "a letter" });

describe("a consent that is corrected", () => {
  it("takes from every version what it allows no more, and leaves it where another consent allows it", async () => {
    const { consents, number, person } = await givenTestimony("name", "text");
    const [name] = consents;
    const other = await buildConsent(db, { personId: person.id });
    await correctConsent(officer, correction({ id: name!.id, use: "research" }));
    expect(await shown(number)).toMatchObject({ name: "Gulsim Testova", texts: 2 });
    await correctConsent(officer, correction({ id: other.id, expiresOn: "2020-01-01" }));
    expect(await shown(number)).toMatchObject({ name: null, texts: 2 });
    expect(await shown(number, 1)).toMatchObject({ name: undefined, texts: 2 });
    expect((await events(person.id, "consent.corrected"))[0]).toMatchObject({ reason, before: { use: "name" }, after: { consent: name!.id, use: "research" } });
  });

  it("opens nothing that nobody publishes", async () => {
    const { consents, number, testimony } = await givenTestimony("name");
    await correctConsent(officer, correction({ id: consents[0]!.id, use: "text" }));
    expect(await shown(number)).toMatchObject({ name: null, texts: 0 });
    await publishRows({ kind: "testimony", subjectId: testimony.id });
    expect(await shown(number)).toMatchObject({ name: null, texts: 2 });
  });

  it("is refused where somebody was first, and says what stands there now", async () => {
    const { consents } = await givenTestimony("name");
    const { id } = consents[0]!;
    await correctConsent(officer, correction({ id, scope: "only this video" }));
    const refused = await correctConsent(officer, correction({ id, scope: "everything" })).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect((refused as Conflict).detail).toMatchObject({ code: "changedMeanwhile", current: { lockVersion: 1, values: { scope: "only this video" } } });
    expect(await correctConsent(officer, correction({ id, lockVersion: 1, scope: "only this video" }))).toEqual({ lockVersion: 1 });
  });

  it("is refused to curators, for what does not exist, was withdrawn or belongs to a sealed identity", async () => {
    const { consents, person } = await givenTestimony("name");
    const { id } = consents[0]!;
    await expect(correctConsent(curator, correction({ id }))).rejects.toThrow(Forbidden);
    await expect(correctConsent(officer, correction({ id: randomUUID() }))).rejects.toThrow(NotFound);
    await db.person.update({ where: { id: person.id }, data: { sealedIdentity: true } });
    await expect(correctConsent(officer, correction({ id }))).rejects.toThrow(Conflict);
    await db.person.update({ where: { id: person.id }, data: { sealedIdentity: false } });
    await withdrawConsent(officer, { consentId: id, reason });
    await expect(correctConsent(officer, correction({ id, lockVersion: 1 }))).rejects.toThrow(Conflict);
  });
});

describe("a consent that is withdrawn", () => {
  it("to words takes them and the quotes from them out of every version, and keeps the rest", async () => {
    const { consents, number, testimony } = await givenTestimony("name", "text", "place");
    const entry = await publishEntry(db, "Aman Testov");
    const quoting = await buildFact(db, { personId: entry.person.id, cites: [{ testimonyId: testimony.id, quote: "They came at night." }], status: { value: "in_camp" } });
    await publishRows({ kind: "entry", subjectId: entry.person.id });
    const other = await buildTestimony(db, { reportedBySourceId: entry.source.id, witnesses: [{ personId: consents[0]!.personId }], originalText: "Said in a newspaper.", originalLanguage: "en" });
    const [reported] = await publishRows({ kind: "testimony", subjectId: other.id });

    await withdrawConsent(officer, { consentId: consents[1]!.id, reason });

    const own = { OR: [{ subjectId: testimony.id }, { subjectId: entry.person.id }] };
    const stored = JSON.stringify(await db.recordVersion.findMany({ where: { record: own }, select: { units: true } }));
    expect(stored).not.toMatch(/at night\.|Түнде/);
    expect(await shown(number)).toEqual({ texts: 0, name: "Gulsim Testova", hasPlace: true });
    expect(await shown(reported!.number)).toMatchObject({ texts: 1 });
    const now = await findPublicVersion("entry", entry.number);
    expect(now?.units.find(({ id }) => id === quoting.anchor)).toMatchObject({ value: "in_camp", citations: [{ ref: { kind: "testimony", number }, quote: null }] });
    expect(now?.units.find((unit) => unit.type === "assessment")).toMatchObject({ status: { value: "in_camp" } });
    expect((await findPublicVersion("testimony", number))?.redactions).toHaveLength(1);
    expect(now?.note).toBe("A witness withdrew the consent to publish these words.");
  });

  it("to the place takes it out of every version", async () => {
    const { consents, number } = await givenTestimony("name", "text", "place");
    expect(await shown(number)).toMatchObject({ hasPlace: true });
    await withdrawConsent(officer, { consentId: consents[2]!.id, reason });
    expect(await shown(number)).toEqual({ texts: 2, name: "Gulsim Testova", hasPlace: false });
    expect(await shown(number, 1)).toMatchObject({ texts: 2, hasPlace: undefined });
  });

  it("ends every consent to the same use", async () => {
    const { consents, person } = await givenTestimony("name");
    const second = await buildConsent(db, { personId: person.id });
    await withdrawConsent(officer, { consentId: consents[0]!.id, reason });
    expect((await db.consent.findUniqueOrThrow({ where: { id: second.id } })).withdrawnAt).not.toBeNull();
    expect(await events(person.id, "consent.withdrawn")).toHaveLength(2);
    await expect(withdrawConsent(officer, { consentId: second.id, reason: " " })).rejects.toThrow(InvalidInput);
  });
});

describe("a consent that was given for a time", () => {
  const dayAfter = "2027-01-01";
  const lastDay = new Date("2026-12-31T00:00:00Z");

  it("ends with its last day, although nobody publishes", async () => {
    const system = await systemCurator("test");
    const { consents, number } = await givenTestimony("name", "text", "place");
    await db.consent.updateMany({ where: { id: { in: consents.map(({ id }) => id) } }, data: { expiresOn: lastDay } });
    await expireConsents(system, "2026-12-31");
    expect(await shown(number)).toEqual({ texts: 2, name: "Gulsim Testova", hasPlace: true });
    expect(await expireConsents(system, dayAfter)).toBe(3);
    expect(await shown(number)).toEqual({ texts: 0, name: null, hasPlace: false });
    expect(await shown(number, 1)).toEqual({ texts: 0, name: undefined, hasPlace: undefined });
    expect(await events(consents[0]!.personId, "consent.expired")).toHaveLength(3);
    expect(await expireConsents(system, dayAfter)).toBe(0);
  });

  it("leaves what another consent still allows, and comes back when it is given again and published", async () => {
    const system = await systemCurator("test");
    const { person, consents, number, testimony } = await givenTestimony("name");
    await db.consent.update({ where: { id: consents[0]!.id }, data: { expiresOn: lastDay } });
    const longer = await buildConsent(db, { personId: person.id, expiresOn: new Date("2027-06-30T00:00:00Z") });
    expect(await expireConsents(system, dayAfter)).toBe(1);
    expect(await shown(number)).toMatchObject({ name: "Gulsim Testova" });
    expect(await expireConsents(system, "2027-07-01")).toBe(1);
    expect(await shown(number)).toMatchObject({ name: null });
    await db.consent.update({ where: { id: longer.id }, data: { expiresOn: null, expiryActedAt: null } });
    await publishRows({ kind: "testimony", subjectId: testimony.id });
    expect(await shown(number)).toMatchObject({ name: "Gulsim Testova" });
  });

  it("is looked at by the installation alone", async () => {
    await expect(expireConsents(officer)).rejects.toThrow(Forbidden);
  });
});

describe("the checklist", () => {
  it("names what readers will not get for want of a consent", async () => {
    const { testimony, person } = await givenTestimony();
    const codes = async () => [...(await checkPreview(db, await previewRecords(db, [{ kind: "testimony", subjectId: testimony.id }]))).values()].flat().map(({ code }) => code);
    expect(await codes()).toEqual(["name_without_consent", "text_without_consent", "place_without_consent"]);
    for (const use of ["name", "text", "place"] as const) await buildConsent(db, { personId: person.id, use });
    expect(await codes()).toEqual([]);
  });
});
