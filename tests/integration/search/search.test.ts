import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { erase } from "@/lib/publication/commands/erase";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { EngineUnavailable } from "@/lib/search/engine-unavailable";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { findOptions } from "@/lib/search/found-option-queries";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";
import type { SearchEngine } from "@/lib/search/search-engine";
import { useSearchEngines } from "@/lib/search/search-engines";
import { searchEntries } from "@/lib/search/search-queries";
import { suggest as askForSuggestions } from "@/lib/search/suggest-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildImage } from "@/tests/factories/build-image";
import { buildFacility, buildPlace } from "@/tests/factories/build-place";
import { buildAccount, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import type { PublishedEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { buildSearchIndex } from "@/tests/support/search-index";

let database: TestDatabase;
let told: PublishedEntry;
let shared: PublishedEntry[];
let chinese: PublishedEntry;
beforeAll(async () => {
  database = await createTestDatabase();
  told = await publishEntry(db, "Sayragul Sauytbay");
  const source = told.source;
  await buildFact(db, { personId: told.person.id, cites: [{ sourceId: source.id }], name: { text: "Сайрагүл Сауытбай", language: "kk", script: "Cyrl", kind: "alias" } });
  await db.externalIdentifier.create({ data: { id: crypto.randomUUID(), personId: told.person.id, database: "Another database", identifier: "AB-1234", visibility: "public" } });
  const alone = await buildTestimony(db, { reportedBySourceId: source.id, originalText: "She was made to sew gloves in a factory.", originalLanguage: "en" });
  await buildAccount(db, { testimonyId: alone.id, victimId: told.person.id, aboutVictim: "A teacher from Mongolküre." });
  const village = await buildTestimony(db, { reportedBySourceId: source.id, originalText: "The whole village was emptied at dawn.", originalLanguage: "en" });
  shared = [await publishEntry(db, "Tursun Ayup", { source }), await publishEntry(db, "Tursun Memet", { source })];
  for (const { person } of shared) await buildAccount(db, { testimonyId: village.id, victimId: person.id, aboutVictim: "A farmer." });
  chinese = await publishEntry(db, "阿卜杜热合曼·艾山", { source });
  await buildFact(db, { personId: chinese.person.id, cites: [{ sourceId: source.id }], remark: "他在喀什的工厂里被强迫劳动了两年。", status: { value: "forced_labour" } });
  const place = await buildPlace(db, { kind: "county" });
  const facility = await buildFacility(db, { placeId: place.id });
  await publishRows({ kind: "testimony", subjectId: alone.id }, { kind: "testimony", subjectId: village.id }, { kind: "place", subjectId: place.id }, { kind: "facility", subjectId: facility.id });
  await publishRows(...[told, ...shared, chinese].map(({ person }) => ({ kind: "entry" as const, subjectId: person.id })));
  await buildSearchIndex();
});
afterAll(async () => {
  useSearchEngines(null);
  await database.drop();
});

const suggest = async (...asked: Parameters<typeof askForSuggestions>) => (await askForSuggestions(...asked)).suggestions;
const search = (q: string, filter: Partial<EntryFilter> = {}) => searchEntries({ filter: { ...emptyEntryFilter, q, ...filter }, sort: "relevance", page: 1 });
const numbersFor = async (q: string, filter?: Partial<EntryFilter>) => (await search(q, filter)).hits.map((hit) => hit.number);
const marked = (parts: readonly { text: string; isMatch: boolean }[]) => parts.filter((part) => part.isMatch).map((part) => part.text);

describe("a search", () => {
  it("finds a name in other scripts, says which form matched and in which language it stands", async () => {
    const { hits, understood, mayKeep } = await search("Сайрагүл САУЫТБАЙ");
    expect(hits).toMatchObject([{ number: told.number, by: "name", matched: { text: "Сайрагүл Сауытбай", language: "kk", script: "Cyrl", isStrong: true } }]);
    expect(understood).toMatchObject({ words: ["Сайрагүл", "САУЫТБАЙ"], isExact: false });
    expect(mayKeep).toBe(true);
  });

  it("finds a name as it is typed only, when it is asked to", async () => {
    expect(await numbersFor("SAYRAGÚL sauytbay", { match: "exact" })).toEqual([told.number]);
    expect(await numbersFor("сайрагүл сауытбай", { match: "exact" })).toEqual([told.number]);
    const other = await search("Sairagul Sautbai", { match: "exact" });
    expect(other.hits).toEqual([]);
    expect(other.nearest).toMatchObject([{ number: told.number, text: "Sayragul Sauytbay" }]);
  });

  it("finds entries by their numbers, here and elsewhere", async () => {
    expect((await search(`#${shared[0]!.number}`)).hits[0]).toMatchObject({ number: shared[0]!.number, by: "number" });
    expect((await search("ab-1234")).hits).toMatchObject([{ number: told.number, by: "identifier", identifier: { database: "Another database", identifier: "AB-1234" } }]);
  });

  it("finds words of accounts and shows them as they are written", async () => {
    const { hits } = await search("mongolkure");
    expect(hits).toMatchObject([{ number: told.number, by: "text", matched: null }]);
    expect(hits[0]?.snippets.flatMap(({ parts }) => marked(parts))).toEqual(["Mongolküre"]);
  });

  it("finds Chinese words in the middle of a sentence", async () => {
    const { hits } = await search("强迫劳动");
    expect(hits.map((hit) => hit.number)).toEqual([chinese.number]);
    expect(marked(hits[0]!.snippets[0]!.parts)).toEqual(["强迫劳动"]);
  });

  it("keeps phrases together", async () => {
    expect(await numbersFor('"sew gloves"')).toEqual([told.number]);
    expect(await numbersFor('"gloves sew"')).toEqual([]);
    expect(await numbersFor('"Tursun Ayup"')).toEqual([shared[0]!.number]);
    expect(await numbersFor('"Ayup Tursun"')).toEqual([]);
  });

  it("takes a testimony about one victim as theirs, and one about several as nobody's in particular", async () => {
    const { hits } = await search("gloves");
    expect(hits).toMatchObject([{ number: told.number, by: "text" }]);
    expect(marked(hits[0]!.snippets[0]!.parts)).toEqual(["gloves"]);
    const dawn = await search("emptied at dawn");
    expect(dawn.hits).toEqual([]);
    expect(dawn.related).toMatchObject([{ kind: "testimony", entries: 2 }]);
  });

  it("puts surely meant names before words of texts", async () => {
    await buildFact(db, { personId: told.person.id, cites: [{ sourceId: told.source.id }], remark: "Tursun Ayup saw her.", status: { value: "in_camp" } });
    await publishRows({ kind: "entry", subjectId: told.person.id });
    await buildSearchIndex();
    const { hits } = await search("Tursun Ayup");
    expect(hits.slice(0, 2).map(({ number, by }) => [number, by])).toEqual([[shared[0]!.number, "name"], [told.number, "text"]]);
  });

  it("is narrowed by filters, and says when they are what leaves nothing", async () => {
    expect(await numbersFor("Tursun", { status: ["forced_labour"] })).toEqual([]);
    const { total, totalUnfiltered, nearest } = await search("Sayragul Sauytbay", { status: ["forced_labour"] });
    expect({ total, totalUnfiltered }).toEqual({ total: 0, totalUnfiltered: 1 });
    expect(nearest[0]).toMatchObject({ number: told.number });
  });

  it("offers the nearest names where there is none", async () => {
    const { hits, nearest } = await search("Sauytbayxxqz");
    expect(hits.every((hit) => !hit.matched?.isStrong)).toBe(true);
    expect([...hits, ...nearest].map((one) => one.number)).toContain(told.number);
    expect((await search("zzzzzz")).hits).toEqual([]);
  });

  it("suggests what begins like that", async () => {
    expect(await suggest("Sayr", null)).toMatchObject([{ kind: "entry", number: told.number, title: "Sayragul Sauytbay" }]);
    expect((await suggest("Сайр", null))[0]).toMatchObject({ number: told.number });
    expect(await suggest("", null)).toEqual([]);
    for (const facet of ["facility", "place", "source", "list"] as const) {
      for (const one of await suggest("a", facet)) expect(one.kind).toBe(facet);
    }
    expect(await suggest("a report", "source")).toMatchObject([{ kind: "source" }]);
  });

  it.each(hostileStrings.map((text) => [text.slice(0, 40), text]))("takes %j as data", async (_, text) => {
    const { total, isTimedOut } = await search(text);
    expect(total).toBeLessThan(10);
    expect(isTimedOut).toBe(false);
    await suggest(text, null);
    await suggest(text, "source");
    await search(`Sayragul ${text}`, { match: "exact" });
  });
});

describe("a search for those of whom there is a picture", () => {
  it.each([["names", "Qembernisa"], ["words of texts", "photographer's yard"], ["nothing else", null]])("keeps to them among what it finds by %s", async (_, q) => {
    const [pictured, plain] = [await publishEntry(db, "Qembernisa Rozi", { source: told.source }), await publishEntry(db, "Qembernisa Tohti", { source: told.source })];
    const seen = await buildTestimony(db, { reportedBySourceId: told.source.id });
    for (const { person } of [pictured, plain]) await buildAccount(db, { testimonyId: seen.id, victimId: person.id, aboutVictim: "She stood in the photographer's yard." });
    const image = await buildImage(db, { personId: pictured.person.id });
    await publishRows({ kind: "testimony", subjectId: seen.id }, ...[pictured, plain].map(({ person }) => ({ kind: "entry" as const, subjectId: person.id })));
    await buildSearchIndex();
    const find = (photo: EntryFilter["photo"]) => searchEntries({ filter: { ...emptyEntryFilter, q, photo }, sort: q === null ? "number-desc" : "relevance", page: 1 });
    const [some, all] = [await find(["yes"]), await find([])];
    expect([some.hits.map(({ number }) => number), some.total, some.facets.photo.get("yes")]).toEqual([[pictured.number], 1, 1]);
    expect(all.hits.map(({ number }) => number)).toEqual(expect.arrayContaining([pictured.number, plain.number]));
    expect(all.facets.photo.get("yes")).toBe(1);
    await db.image.update({ where: { id: image.id }, data: { isShown: false } });
    await publishRows({ kind: "entry", subjectId: pictured.person.id });
    expect((await find(["yes"])).total).toBe(0);
  });
});

describe("an index that is behind", () => {
  it("brings nobody back who was withdrawn, not even with rows planted in it", async () => {
    const { ref, recordId } = await publishEntry(db, "Withdrawn Pelican");
    await buildSearchIndex();
    expect(await numbersFor("Withdrawn Pelican")).toEqual([ref.number]);
    const rows = await db.$queryRaw<object[]>`SELECT "recordId"::text, "kind"::text, "number", "terms" FROM "search_record" WHERE "recordId" = ${recordId}::uuid`;
    expect(rows).toHaveLength(1);
    await withdraw(await buildCurator(db, "reviewer"), { ref, kind: "safety", reason: "test" });
    const { hits, total, nearest, mayKeep } = await search("Withdrawn Pelican");
    expect({ hits, total, nearest, mayKeep }).toEqual({ hits: [], total: 0, nearest: [], mayKeep: false });
    expect(await suggest("Withdrawn", null)).toEqual([]);
    // As if it had been indexed at the very revision that withdrew it.
    await db.$executeRaw`UPDATE "search_record" SET "revision" = (SELECT "revision" FROM "public_record" WHERE "id" = ${recordId}::uuid) WHERE "recordId" = ${recordId}::uuid`;
    expect(await numbersFor("Withdrawn Pelican")).toEqual([]);
    expect(await numbersFor(String(ref.number))).toEqual([]);
    await buildSearchIndex();
  });

  it("shows no name that was erased, and finds nobody by it", async () => {
    const { person, source, ref } = await publishEntry(db, "Visible Person");
    const alias = await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], name: { text: "Qorqunchluq Pelican", language: "ug-Latn", script: "Latn", kind: "alias" } });
    await publishRows({ kind: "entry", subjectId: person.id });
    await buildSearchIndex();
    expect(await numbersFor("Qorqunchluq Pelican")).toEqual([ref.number]);
    await erase(await buildCurator(db, "protection_officer"), { factAnchors: [alias.anchor], reason: "test" });
    const result = await search("Qorqunchluq Pelican");
    expect(result.hits).toEqual([]);
    expect(JSON.stringify({ ...result, understood: null })).not.toMatch(/qorqunchluq/i);
    expect(JSON.stringify(await suggest("Qorqunch", null))).not.toMatch(/qorqunchluq/i);
    await buildSearchIndex();
  });

  it("finds nobody by words that were taken away", async () => {
    const { person, source, ref } = await publishEntry(db, "Another Person");
    const fact = await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], remark: "He hid in the pelicanhouse.", status: { value: "free" } });
    await publishRows({ kind: "entry", subjectId: person.id });
    await buildSearchIndex();
    expect(await numbersFor("pelicanhouse")).toEqual([ref.number]);
    await erase(await buildCurator(db, "protection_officer"), { factAnchors: [fact.anchor], reason: "test" });
    expect((await search("pelicanhouse")).total).toBe(0);
    await db.$executeRaw`UPDATE "search_text" t SET "revision" = r."revision" FROM "public_record" r WHERE r."id" = t."recordId"`;
    expect((await search("pelicanhouse")).hits).toEqual([]);
    await buildSearchIndex();
  });
});

describe("an engine that cannot answer", () => {
  const failing: SearchEngine = {
    ...postgresEngine,
    name: "meilisearch",
    findNames: () => Promise.reject(new EngineUnavailable("down")),
    findTexts: () => Promise.reject(new EngineUnavailable("down")),
  };

  it("is replaced by PostgreSQL, and the page is not kept", async () => {
    await db.$executeRaw`INSERT INTO "search_index" ("engine", "version") SELECT 'meilisearch', "version" FROM "search_index"`;
    useSearchEngines([failing, postgresEngine]);
    const { hits, mayKeep, isTimedOut } = await search("Sayragul Sauytbay");
    expect(hits[0]?.number).toBe(told.number);
    expect({ mayKeep, isTimedOut }).toEqual({ mayKeep: false, isTimedOut: false });
  });

  it("is said to have failed where there is no other", async () => {
    useSearchEngines([failing]);
    const { hits, isTimedOut, mayKeep } = await search("Sayragul Sauytbay");
    expect({ hits, isTimedOut, mayKeep }).toEqual({ hits: [], isTimedOut: true, mayKeep: false });
    expect(await findOptions({ facility: "camp", source: "a report" })).toEqual({ found: { facility: { typed: "camp", options: [] }, source: { typed: "a report", options: [] } }, mayKeep: false });
    expect((await findOptions({})).mayKeep).toBe(true);
    useSearchEngines(null);
    await db.$executeRaw`DELETE FROM "search_index" WHERE "engine" = 'meilisearch'`;
  });
});
