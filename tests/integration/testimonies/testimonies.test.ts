import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { publish } from "@/lib/publication/commands/publish";
import { systemCurator } from "@/lib/auth/system-curator";
import { changeTestimony, createTestimony } from "@/lib/testimonies/commands/testimony";
import { findTestimony, listTestimonies } from "@/lib/testimonies/curator-queries";
import { changeTestimonySchema, createTestimonySchema } from "@/lib/testimonies/schema";
import type { TestimonyValues } from "@/lib/testimonies/testimony-values";
import { emptySource } from "@/lib/sources/source-values";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import type { Locale } from "@/lib/i18n/locales";
import { buildAccount, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { pick, testimonyForm, testimonyInput, witnessValues } from "@/tests/factories/testimony-form";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let curator: Curator;
let contributor: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  [curator, contributor] = [await buildCurator(db, "curator"), await buildCurator(db, "contributor")];
});
afterAll(() => database.drop());

const translation = (given: Partial<TestimonyValues["translations"][number]> = {}) => ({ language: "en", text: "Words", translator: "", reviewed: false, visibility: "restricted" as const, ...given });
const change = async (by: Curator, id: string, given: Partial<TestimonyValues>, lockVersion = 0) =>
  changeTestimony(by, changeTestimonySchema.parse({ ...testimonyForm(given), id, lockVersion }));
const row = (id: string) => db.testimony.findUniqueOrThrow({ where: { id }, include: { witnesses: { orderBy: { position: "asc" }, include: { person: { include: { facts: { include: { name: true, citations: true } } } } } }, translations: true } });

describe("createTestimony", () => {
  it("keeps source, witnesses and texts in one save, restricted, and sent twice once", async () => {
    const place = await buildPlace(db);
    const known = await buildNamedPerson(db, "Gulnur Testova");
    const source = { ...emptySource, id: randomUUID(), kind: "video" as const, title: "A mother speaks", titleLanguage: "kk", url: "https://video.example/1" };
    const input = testimonyInput({
      reportedBy: { where: "new", record: null, source },
      date: "about January 2018", place: pick(place.id), languages: ["kk"], originalText: "Мен анасымын.\n\nОл қамауда.", originalLanguage: "kk",
      translations: [translation({ text: "I am the mother.", translator: "A volunteer" })],
      witnesses: [
        witnessValues({ who: "person", person: pick(known.id) }),
        witnessValues({ who: "new", name: "گۈلنۇر", nameLanguage: "ug", description: "the mother" }),
        witnessValues({ who: "words", description: "a neighbour" }),
        witnessValues({ who: "withheld", label: "her younger son" }),
      ],
    });
    await createTestimony(curator, input);
    await createTestimony(curator, input);
    const made = await row(input.id);
    expect(made).toMatchObject({ form: "video", reportedBySourceId: source.id, placeId: place.id, visibility: "restricted", dateEdtf: "2018-01~", originalLanguage: "kk", lastAuthorId: curator.userId });
    expect(made.translations).toMatchObject([{ language: "en", text: "I am the mother.", translator: "A volunteer", reviewed: false, visibility: "restricted" }]);
    expect(made.witnesses.map(({ description, person }) => [description, person?.nameWithheld ?? null, person?.label ?? null, person?.facts.map(({ name }) => name?.text) ?? null])).toEqual([
      [null, false, null, ["Gulnur Testova"]],
      ["the mother", false, null, ["گۈلنۇر"]],
      ["a neighbour", null, null, null],
      [null, true, "her younger son", []],
    ]);
    expect(made.witnesses[1]?.person?.facts[0]).toMatchObject({ visibility: "restricted", name: { language: "ug", script: "Arab" }, citations: [{ testimonyId: input.id }] });
    expect(await db.event.count({ where: { subjectId: input.id } })).toBe(1);
    expect(await db.source.findUniqueOrThrow({ where: { id: source.id } })).toMatchObject({ visibility: "restricted", url: "https://video.example/1" });
  });

  it("remembers who on file has a new witness's name and is somebody else", async () => {
    const other = await buildNamedPerson(db, "Gulnur Samplova");
    const witness = witnessValues({ who: "new", name: "Гүлнұр Самплова", notTheSame: [other.id] });
    await createTestimony(curator, testimonyInput({ witnesses: [witness] }));
    const pairs = await db.notTheSamePerson.findMany({ where: { OR: [{ oneId: other.id }, { otherId: other.id }] } });
    expect(pairs.map(({ oneId, otherId }) => [oneId, otherId].toSorted())).toEqual([[other.id, witness.personId].toSorted()]);
  });

  it("keeps nothing where a part of it cannot be kept", async () => {
    const source = { ...emptySource, id: randomUUID(), kind: "video" as const, title: "Half", titleLanguage: "en" };
    const half = testimonyInput({ reportedBy: { where: "new", record: null, source }, place: pick(randomUUID()) });
    await expect(createTestimony(curator, half)).rejects.toMatchObject({ name: "NotFound", detail: { code: "unknownReference" } });
    expect(await db.source.count({ where: { id: source.id } })).toBe(0);
    const sealed = await buildSource(db, { visibility: "sealed" });
    const empty = testimonyForm().reportedBy;
    await expect(createTestimony(curator, testimonyInput({ reportedBy: { ...empty, where: "file", record: pick(sealed.id) } }))).rejects.toThrow(NotFound);
    await expect(createTestimony(contributor, testimonyInput({ witnesses: [witnessValues({ who: "person", person: pick((await buildPerson(db)).id) })] }))).rejects.toThrow(NotFound);
  });

  it("takes any text as it is, or says which field is wrong", async () => {
    for (const text of hostileStrings) {
      const given = testimonyForm({
        date: text, originalText: text, originalLanguage: "ug", internalNote: text, translations: [translation({ text, translator: text })],
        witnesses: [witnessValues({ who: "words", description: text }), witnessValues({ who: "new", name: text })],
      });
      const read = createTestimonySchema.safeParse({ ...given, id: randomUUID() });
      if (!read.success) {
        expect(read.error.issues.map(({ message }) => message).filter((code) => !["tooLong", "textUnusable", "lineMissing", "nameMissing"].includes(code))).toEqual([]);
        continue;
      }
      const { id } = await createTestimony(curator, read.data);
      const { values } = await findTestimony(curator, id);
      expect(values).toMatchObject({ originalText: text.trim(), internalNote: text.trim(), date: text.trim(), translations: [{ text: text.trim() }] });
      await listTestimonies(curator, { words: text });
    }
    for (const wrong of [{ form: "" }, { originalText: "x" }, { visibility: "sealed" }, { translations: [translation(), translation()] }, { reportedBy: { where: "" } }]) {
      expect(createTestimonySchema.safeParse({ ...testimonyForm(), id: randomUUID(), ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});

describe("changeTestimony", () => {
  it("changes witnesses and translations, keeps what is sealed, and records what changed", async () => {
    const input = testimonyInput({ witnesses: [witnessValues({ description: "one" }), witnessValues({ description: "two" })], translations: [translation(), translation({ language: "tr" })] });
    await createTestimony(curator, input);
    await db.translation.create({ data: { testimonyId: input.id, language: "ru", text: "sealed words", visibility: "sealed" } });
    const { values } = await findTestimony(curator, input.id);
    expect(JSON.stringify(values)).not.toContain("sealed words");
    const [, two] = values.witnesses;
    const saved = await change(curator, input.id, { ...values, witnesses: [{ ...two!, description: "the second" }, witnessValues({ who: "withheld" })], translations: [translation({ reviewed: true })] });
    expect(saved).toEqual({ lockVersion: 1 });
    const now = await row(input.id);
    expect(now.witnesses.map(({ id, description, personId }) => [id === two?.id, description, personId !== null])).toEqual([[true, "the second", false], [false, null, true]]);
    expect(now.translations.map(({ language, reviewed }) => [language, reviewed]).toSorted()).toEqual([["en", true], ["ru", false]]);
    const events = await db.event.findMany({ where: { subjectId: input.id }, orderBy: { id: "asc" } });
    expect(events.map(({ type, after }) => [type, Object.keys(after as object).toSorted().join()]).at(-1)).toEqual(["testimony.changed", "translations,witnesses"]);
    const again = await findTestimony(curator, input.id);
    expect(await change(curator, input.id, again.values, 1)).toEqual({ lockVersion: 1 });
    expect(await db.event.count({ where: { subjectId: input.id } })).toBe(2);
  });

  it("refuses a save against an older state with what stands there now, and lets one of two through", async () => {
    const { id } = await buildTestimony(db, { lockVersion: 2, dateWords: "in the spring" });
    await expect(change(curator, id, {}, 1)).rejects.toMatchObject({
      detail: { code: "changedMeanwhile", current: { lockVersion: 2, values: { date: "in the spring", witnesses: [{ who: "words", description: "a neighbour" }] } } },
    });
    const outcomes = await Promise.allSettled(["one", "two"].map((internalNote) => change(curator, id, { internalNote }, 2)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("is for a contributor only while it is their own and not out; what is sealed or unknown is not there", async () => {
    const own = await buildTestimony(db, { lastAuthorId: contributor.userId });
    await publish(await systemCurator("test"), [{ kind: "testimony", subjectId: own.id }]);
    await expect(change(contributor, own.id, { internalNote: "more" })).rejects.toThrow(Forbidden);
    const [others, sealed] = [await buildTestimony(db), await buildTestimony(db, { visibility: "sealed" })];
    for (const id of [others.id, sealed.id, randomUUID()]) {
      await expect(change(contributor, id, {})).rejects.toThrow(NotFound);
      await expect(findTestimony(contributor, id)).rejects.toThrow(NotFound);
    }
    await expect(change(curator, sealed.id, {})).rejects.toThrow(NotFound);
  });
});

describe("looking for testimonies", () => {
  it("finds by source, witness, victim and date, and those without a translation", async () => {
    const source = await buildSource(db, { title: "Umbrella report" });
    const victim = await buildNamedPerson(db, "Ablikim Testov");
    const one = await buildTestimony(db, { reportedBySourceId: source.id, languages: ["kk"], dateWords: "winter of snow" });
    await buildAccount(db, { testimonyId: one.id, victimId: victim.id });
    await buildTestimony(db, { languages: ["en"], dateWords: "winter of snow" });
    const found = async (words: string, lacking: Locale | null = null) => (await listTestimonies(curator, { words, lacking })).items;
    for (const words of ["umbrella", "ablikim TESTOV", "neighbour ablikim"]) expect((await found(words)).map(({ id }) => id), words).toEqual([one.id]);
    expect(await found("umbrella")).toMatchObject([{ source: "Umbrella report", victims: 1, victimNames: ["Ablikim Testov"], isTranslated: false }]);
    expect(await found("winter snow")).toHaveLength(2);
    expect((await found("winter snow", "en")).map(({ id }) => id)).toEqual([one.id]);
    expect(await found("winter snow", "ug")).toHaveLength(2);
    await db.translation.create({ data: { testimonyId: one.id, language: "en-GB", text: "Words", visibility: "sealed" } });
    expect(await found("winter snow", "en")).toHaveLength(1);
    await db.translation.update({ where: { testimonyId_language: { testimonyId: one.id, language: "en-GB" } }, data: { visibility: "restricted" } });
    expect(await found("winter snow", "en")).toEqual([]);
  });

  it("does not find by a name that is sealed", async () => {
    const victim = await buildNamedPerson(db, "Zohra Hidden", { sealedIdentity: true });
    await buildAccount(db, { victimId: victim.id });
    expect((await listTestimonies(curator, { words: "zohra" })).total).toBe(0);
    await expect(listTestimonies(await buildCurator(db, "administrator"))).rejects.toThrow(NotFound);
  });
});
