import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { addFact } from "@/lib/facts/commands/add-fact";
import { changeFact } from "@/lib/facts/commands/change-fact";
import { chooseShown, rejectFact, restoreFact } from "@/lib/facts/commands/change-standing";
import { changeVisibility, openFacts } from "@/lib/facts/commands/change-visibility";
import { addFactSchema, changeFactSchema, openFactsSchema } from "@/lib/facts/schema";
import { erase } from "@/lib/publication/commands/erase";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildFact } from "@/tests/factories/build-fact";
import { buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildTestimony } from "@/tests/factories/build-testimony";
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

type Kind = Parameters<typeof factForm>[0];
const added = (personId: string, type: Kind, given: Record<string, unknown>, by = curator) =>
  addFact(by, addFactSchema.parse({ ...factForm(type, given), personId }));
const changed = (id: string, lockVersion: number, type: Kind, given: Record<string, unknown>, by = curator) =>
  changeFact(by, changeFactSchema.parse({ ...factForm(type, given), id, lockVersion }));
const fact = (id: string) => db.fact.findUniqueOrThrow({ where: { id }, include: { name: true, episode: true, citations: { orderBy: { position: "asc" } } } });
const pick = (record: { id: string }) => ({ id: record.id, label: "as shown" });

describe("a claim that is added", () => {
  it("stands on file with its detail, what it rests on and who said so; the person's record has changed", async () => {
    const [person, source, testimony, place] = [await buildPerson(db), await buildSource(db), await buildTestimony(db), await buildPlace(db)];
    const { id } = await added(person.id, "episode", {
      kind: "camp",
      place: pick(place),
      start: "spring 2017",
      end: "nobody knows when",
      citations: [
        { kind: "testimony", record: pick(testimony), locatorKind: "timecode", locator: "3:20", quote: "They took him." },
        { kind: "source", record: pick(source), locatorKind: "", locator: "", quote: "" },
      ],
    });
    expect(await fact(id)).toMatchObject({
      kind: "episode", standing: "shown", visibility: "restricted", certainty: "possible", recordedById: curator.userId, lockVersion: 0,
      episode: { kind: "camp", placeId: place.id, startWords: "spring 2017", startEdtf: "2017-21", endWords: "nobody knows when", endEdtf: null },
      citations: [{ testimonyId: testimony.id, locator: "3:20", quote: "They took him." }, { sourceId: source.id, locatorKind: null }],
    });
    expect(await db.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({ lockVersion: 1, lastAuthorId: curator.userId });
    const event = await db.event.findFirstOrThrow({ where: { subjectId: person.id, type: "fact.added" } });
    expect(event.after).toMatchObject({ id, kind: "camp", start: { words: "spring 2017", edtf: "2017-21" }, citations: [{ record: testimony.id }, { record: source.id }] });
  });

  it("stands beside the others: nothing is overwritten, and sent twice it is added once", async () => {
    const person = await buildNamedPerson(db, "Aman Testov");
    const input = addFactSchema.parse({ ...factForm("name", { text: "Аман Тестов" }), personId: person.id });
    expect([await addFact(curator, input), await addFact(curator, input)]).toEqual([{ id: input.id }, { id: input.id }]);
    const names = await db.name.findMany({ where: { fact: { personId: person.id } }, select: { text: true, script: true, language: true } });
    expect(names).toHaveLength(2);
    expect(names).toContainEqual({ text: "Аман Тестов", script: "Cyrl", language: "und" });
    expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).lockVersion).toBe(1);
    const other = await buildPerson(db);
    await expect(addFact(curator, { ...input, personId: other.id })).rejects.toThrow(Conflict);
  });

  it("keeps whatever a source spells, to the last character, or says what is wrong", async () => {
    const person = await buildPerson(db);
    let kept = 0;
    for (const text of hostileStrings) {
      const input = addFactSchema.safeParse({ ...factForm("name", { text, remark: text }), personId: person.id });
      if (!input.success) continue;
      const { id } = await addFact(curator, input.data);
      expect((await fact(id)).name?.text).toBe(text.trim());
      kept += 1;
    }
    expect(kept).toBeGreaterThan(15);
  });

  it("refers only to what is on file, and to nobody themselves", async () => {
    const person = await buildPerson(db);
    const nobody = { id: randomUUID(), label: "" };
    await expect(added(person.id, "relation", { kind: "sibling", person: pick(person) })).rejects.toThrow(InvalidInput);
    await expect(added(person.id, "relation", { kind: "sibling", person: nobody })).rejects.toMatchObject({ name: "NotFound", detail: { code: "unknownReference" } });
    await expect(added(person.id, "episode", { kind: "camp", facility: nobody })).rejects.toThrow(NotFound);
    const citation = { kind: "source", record: pick(await buildTestimony(db)), locatorKind: "", locator: "", quote: "" };
    await expect(added(person.id, "name", { text: "A", citations: [citation] })).rejects.toThrow(NotFound);
    await expect(added(randomUUID(), "name", { text: "A" })).rejects.toThrow(NotFound);
    expect(await db.fact.count({ where: { personId: person.id } })).toBe(0);
  });

  it("is sealed where the identity is, and its words stand in no event", async () => {
    const person = await buildPerson(db, { sealedIdentity: true });
    const { id } = await added(person.id, "name", { text: "Secret Testova", visibility: "public" });
    const number = await added(person.id, "attribute", { kind: "identity_number", text: "6540001", textLanguage: "zh", visibility: "sealed" });
    for (const one of [id, number.id]) expect((await fact(one)).visibility).toBe("sealed");
    const events = await db.event.findMany({ where: { subjectId: person.id } });
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toMatch(/Secret|6540001/);
  });
});

describe("a claim that is changed", () => {
  it("is the same fact, says what changed, and has nothing to say where nothing did", async () => {
    const person = await buildPerson(db);
    const source = await buildSource(db);
    const { id } = await added(person.id, "episode", { kind: "camp", start: "2017", reasonsSuspected: ["religion"] });
    const { anchor } = await fact(id);
    const citations = [{ kind: "source", record: pick(source), locatorKind: "page", locator: "4", quote: "" }];
    expect(await changed(id, 0, "episode", { kind: "camp", start: "about Jan 2018", reasonsSuspected: ["travel"], certainty: "probable", citations })).toEqual({ lockVersion: 1 });
    expect(await fact(id)).toMatchObject({ anchor, certainty: "probable", episode: { startEdtf: "2018-01~", reasonsSuspected: ["travel"] }, citations: [{ sourceId: source.id }] });
    expect(await changed(id, 1, "episode", { kind: "camp", start: "about Jan 2018", reasonsSuspected: ["travel"], certainty: "probable", citations })).toEqual({ lockVersion: 1 });
    const events = await db.event.findMany({ where: { subjectId: person.id, type: "fact.changed" } });
    expect(events).toHaveLength(1);
    const [then, now] = [{ words: "2017", edtf: "2017" }, { words: "about Jan 2018", edtf: "2018-01~" }];
    expect(events[0]).toMatchObject({ before: { start: then, certainty: "possible" }, after: { fact: anchor, start: now, certainty: "probable" } });
  });

  it("keeps a date that says more than its words are read as", async () => {
    const person = await buildPerson(db);
    const { id } = await buildFact(db, { personId: person.id, episode: { kind: "camp", startWords: "the end of Ramadan", startEdtf: "2017-06-2X", startEarliest: new Date("2017-06-20"), startLatest: new Date("2017-06-29") } });
    const { citations } = await fact(id);
    const cited = citations.map(({ sourceId }) => ({ kind: "source", record: { id: sourceId, label: "" }, locatorKind: "", locator: "", quote: "" }));
    await changed(id, 0, "episode", { kind: "prison", start: "the end of Ramadan", citations: cited });
    expect((await fact(id)).episode).toMatchObject({ kind: "prison", startEdtf: "2017-06-2X" });
  });

  it("is refused to whoever read an older state, with what stands there now", async () => {
    const person = await buildPerson(db);
    const place = await buildPlace(db);
    const { id } = await added(person.id, "attribute", { kind: "origin", text: "a village", textLanguage: "en" });
    const other = await buildCurator(db, "reviewer");
    await changed(id, 0, "attribute", { kind: "origin", place: pick(place), text: "a village by the lake", textLanguage: "en" }, other);
    await expect(changed(id, 0, "attribute", { kind: "residence", text: "a town", textLanguage: "en" })).rejects.toMatchObject({
      name: "Conflict",
      detail: { code: "changedMeanwhile", current: { lockVersion: 1, values: { kind: "origin", text: "a village by the lake", place: { id: place.id } } } },
    });
    expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).lastAuthorId).toBe(other.userId);
  });

  it("by two at the same moment is changed by one", async () => {
    const person = await buildPerson(db);
    const { id } = await added(person.id, "name", { text: "Aman" });
    const outcomes = await Promise.allSettled(["Aman One", "Aman Two"].map((text) => changed(id, 0, "name", { text })));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("does not become one of another kind, and an identity number stays sealed", async () => {
    const person = await buildPerson(db);
    const { id } = await added(person.id, "attribute", { kind: "citizenship", text: "Kazakhstan", textLanguage: "en" });
    await expect(changed(id, 0, "name", { text: "Kazakhstan" })).rejects.toThrow(InvalidInput);
    await expect(changed(id, 0, "attribute", { kind: "identity_number", text: "1", textLanguage: "en", visibility: "sealed" })).rejects.toMatchObject({
      detail: { fields: { visibility: "identityNumberSealed" } },
    });
  });

  it("does not exist once it is sealed, unknown or erased", async () => {
    const person = await buildPerson(db);
    const { id } = await added(person.id, "name", { text: "Aman" });
    const sealed = await added(person.id, "name", { text: "Sealed", visibility: "sealed" });
    await erase(await systemCurator("test"), { factAnchors: [(await fact(id)).anchor], reason: "why" });
    const officer = await buildCurator(db, "protection_officer");
    for (const [one, by] of [[id, curator], [sealed.id, curator], [sealed.id, officer], [randomUUID(), officer]] as const) {
      await expect(changed(one, 0, "name", { text: "B" }, by)).rejects.toThrow(NotFound);
      await expect(rejectFact(by, { factId: one, lockVersion: 0, reason: "why" })).rejects.toThrow(NotFound);
    }
    expect(await db.liveName.count({ where: { factId: id } })).toBe(0);
  });
});

describe("the claim that is shown", () => {
  it("is chosen with a reason, and the others stand beside it", async () => {
    const person = await buildPerson(db);
    const [one, two] = [await added(person.id, "attribute", { kind: "birth_date", date: "1968" }), await added(person.id, "attribute", { kind: "birth_date", date: "1970" })];
    await chooseShown(curator, { factId: two.id, lockVersion: 0, reason: "The passport says so.", others: [{ factId: one.id, lockVersion: 0 }] });
    expect(await fact(two.id)).toMatchObject({ standing: "shown", standingReason: "The passport says so.", lockVersion: 1 });
    expect(await fact(one.id)).toMatchObject({ standing: "alternative", lockVersion: 1 });
    const event = await db.event.findFirstOrThrow({ where: { subjectId: person.id, type: "fact.shown" } });
    expect(event).toMatchObject({ reason: "The passport says so.", after: { beside: [(await fact(one.id)).anchor] } });
    await expect(chooseShown(curator, { factId: one.id, lockVersion: 0, reason: "why", others: [] })).rejects.toThrow(Conflict);
    await expect(chooseShown(curator, { factId: two.id, lockVersion: 1, reason: "The passport says so.", others: [] })).rejects.toThrow(Conflict);
    const foreign = await added((await buildPerson(db)).id, "name", { text: "A" });
    await expect(chooseShown(curator, { factId: one.id, lockVersion: 1, reason: "why", others: [{ factId: foreign.id, lockVersion: 0 }] })).rejects.toThrow(InvalidInput);
    await expect(chooseShown(curator, { factId: one.id, lockVersion: 1, reason: "why", others: [{ factId: one.id, lockVersion: 1 }] })).rejects.toThrow(InvalidInput);
  });

  it("can be rejected and taken back, each with a reason", async () => {
    const person = await buildPerson(db);
    const { id } = await added(person.id, "name", { text: "Aman" });
    await rejectFact(curator, { factId: id, lockVersion: 0, reason: "Another person is meant." });
    expect(await fact(id)).toMatchObject({ standing: "rejected", standingReason: "Another person is meant." });
    await expect(rejectFact(curator, { factId: id, lockVersion: 1, reason: "why" })).rejects.toThrow(Conflict);
    await restoreFact(curator, { factId: id, lockVersion: 1, reason: "It is the same person." });
    expect(await fact(id)).toMatchObject({ standing: "alternative", standingReason: "It is the same person.", lockVersion: 2 });
    await expect(restoreFact(curator, { factId: id, lockVersion: 2, reason: "why" })).rejects.toThrow(Conflict);
  });
});

describe("who may see a claim", () => {
  it("is opened and sealed by whoever may change it; a seal is taken off by a protection officer with a reason", async () => {
    const person = await buildPerson(db);
    const officer = await buildCurator(db, "protection_officer");
    const { id } = await added(person.id, "name", { text: "Aman" });
    const set = (by: Curator, lockVersion: number, visibility: "public" | "restricted" | "sealed", reason: string | null = null) =>
      changeVisibility(by, { factId: id, lockVersion, visibility, reason });
    await set(curator, 0, "public");
    await expect(set(curator, 0, "restricted")).rejects.toThrow(Conflict);
    await expect(set(curator, 1, "public")).rejects.toThrow(Conflict);
    await set(curator, 1, "sealed");
    await expect(set(curator, 2, "public", "why")).rejects.toThrow(NotFound);
    await expect(set(officer, 2, "public")).rejects.toThrow(InvalidInput);
    await set(officer, 2, "restricted", "The family asked for it.");
    expect((await fact(id)).visibility).toBe("restricted");
    const number = await added(person.id, "attribute", { kind: "identity_number", text: "1", textLanguage: "zh", visibility: "sealed" });
    await expect(changeVisibility(officer, { factId: number.id, lockVersion: 0, visibility: "restricted", reason: "why" })).rejects.toThrow(InvalidInput);
  });
});

describe("claims that are opened together", () => {
  it("are opened all or none, each with its event, and never what is sealed or about two persons", async () => {
    const [person, other] = [await buildPerson(db), await buildPerson(db)];
    const [one, two] = [await added(person.id, "name", { text: "Aman" }), await added(person.id, "status", { value: "free" })];
    const [sealed, elsewhere] = [await added(person.id, "name", { text: "Secret", visibility: "sealed" }), await added(other.id, "name", { text: "Bekzat" })];
    const read = (...ids: string[]) => ({ facts: ids.map((factId) => ({ factId, lockVersion: 0 })) });
    for (const officer of [curator, await buildCurator(db, "protection_officer")]) await expect(openFacts(officer, read(one.id, sealed.id))).rejects.toThrow(NotFound);
    await expect(openFacts(curator, read(one.id, elsewhere.id))).rejects.toThrow(InvalidInput);
    await expect(openFacts(curator, read(one.id, randomUUID()))).rejects.toThrow(NotFound);
    await expect(openFacts(curator, { facts: [{ factId: one.id, lockVersion: 0 }, { factId: two.id, lockVersion: 3 }] })).rejects.toMatchObject({ detail: { code: "claimsChanged" } });
    for (const { id } of [one, two]) expect((await fact(id)).visibility).toBe("restricted");
    await openFacts(curator, read(one.id, two.id));
    for (const { id } of [one, two]) expect(await fact(id)).toMatchObject({ visibility: "public", lockVersion: 1 });
    expect(await db.event.count({ where: { subjectId: person.id, type: "fact.visibility_changed" } })).toBe(2);
    expect(openFactsSchema.safeParse({ facts: [] }).error?.issues).toMatchObject([{ message: "noClaimChosen" }]);
  });
});

describe("a contributor", () => {
  it("changes only persons whom they wrote last and who are not out", async () => {
    const contributor = await buildCurator(db, "contributor");
    const own = await buildPerson(db, { lastAuthorId: contributor.userId });
    const { id } = await added(own.id, "name", { text: "Aman" }, contributor);
    await changed(id, 0, "name", { text: "Aman T" }, contributor);
    await changed(id, 1, "name", { text: "Aman Test" });
    await expect(changed(id, 2, "name", { text: "Mine" }, contributor)).rejects.toThrow(NotFound);
    const { person } = await publishEntry(db, "Bekzat Testov");
    await db.person.update({ where: { id: person.id }, data: { lastAuthorId: contributor.userId } });
    await expect(added(person.id, "name", { text: "B" }, contributor)).rejects.toThrow(Forbidden);
    await expect(added(own.id, "name", { text: "C" }, contributor)).rejects.toThrow(NotFound);
  });
});
