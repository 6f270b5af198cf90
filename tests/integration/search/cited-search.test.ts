import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { erase } from "@/lib/publication/commands/erase";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { citeSearch, findCitedSearchPage, findSearchCited, findSearchToCite } from "@/lib/search/cited-search-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import type { PublishedEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { buildSearchIndex } from "@/tests/support/search-index";

let database: TestDatabase;
let first: PublishedEntry;
let second: PublishedEntry;
let named: number;
beforeAll(async () => {
  database = await createTestDatabase();
  [first, second] = [await publishEntry(db, "Aqbota Samplova"), await publishEntry(db, "Nurlan Invented")];
  await buildSearchIndex();
});
afterAll(() => database.drop());

const said = (personId: string, sourceId: string, text: string) => buildFact(db, { personId, cites: [{ sourceId }], attribute: { kind: "health", text, textLanguage: "en" } });
const numberOf = async (query: Record<string, string>) => {
  const kept = await citeSearch(query);
  if (!("number" in kept)) throw new Error(kept.problem);
  return kept.number;
};

describe("a search that is cited", () => {
  it("gets one number, however often it is asked of the same collection, and whatever its sort and page", async () => {
    const number = (named = await numberOf({ q: "aqbota" }));
    expect(await numberOf({ q: "aqbota", sort: "name", page: "3" })).toBe(number);
    expect(await numberOf({})).not.toBe(number);
    expect(await findCitedSearchPage(number, 1)).toMatchObject({
      number, total: 1, pages: 1, filter: { q: "aqbota" }, areWordsWithheld: false, found: [{ number: first.number, version: 1, label: { title: "Aqbota Samplova" } }],
      now: { total: 1, difference: { added: [], changed: [], unfit: [], withdrawn: [], merged: [] } },
    });
    expect(await findSearchCited(number)).toMatchObject({ number, total: 1, filter: { q: "aqbota" } });
    expect(await findCitedSearchPage(number, 2)).toBeNull();
    expect(await findCitedSearchPage(9_999, 1)).toBeNull();
  });

  it("gets none where it finds nothing: a number is no place to leave words", async () => {
    expect(await citeSearch({ q: "nobody at all zzzz" })).toEqual({ problem: "nothing" });
    expect(await findSearchToCite({ q: "nobody at all zzzz" })).toMatchObject({ total: 0, problem: "nothing" });
    expect(await findSearchToCite({})).toMatchObject({ total: 2, problem: null, query: "" });
    expect(await db.citedSearch.count({ where: { query: { contains: "nobody" } } })).toBe(0);
  });

  it.each([
    [{ status: "zz" }, "notUnderstood"],
    [{ colour: "red" }, "notUnderstood"],
    [{ q: "x".repeat(201) }, "notUnderstood"],
    [{ asof: "2999-01-01" }, "notUnderstood"],
    [{ asof: "2020-01-01", status: "in_camp" }, "past"],
  ] as const)("gets none where a part of it would be lost, and says which: %o", async (query, problem) => {
    const before = await db.citedSearch.count();
    expect(await citeSearch(query)).toEqual({ problem });
    expect(await db.citedSearch.count()).toBe(before);
    const asked = await findSearchToCite(query);
    expect(asked.problem).toBe(problem);
    expect(asked.problems.map(({ param }) => param)).toEqual(problem === "past" ? [] : [Object.keys(query)[0]]);
    if (problem === "past") expect(asked).toMatchObject({ day: "2020-01-01", query: "?status=in_camp", listQuery: "?status=in_camp&asof=2020-01-01" });
  });

  it("cannot be changed, taken away or grown by anybody", async () => {
    const number = await numberOf({});
    await expect(db.citedSearch.update({ where: { number }, data: { query: "?q=x" } })).rejects.toThrow();
    await expect(db.citedSearch.delete({ where: { number } })).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE "cited_search"`).rejects.toThrow();
    const row = { revision: 0n, isCut: false, query: "?q=x" };
    await expect(db.citedSearch.create({ data: { ...row, entries: [], versions: [] } })).rejects.toThrow();
    await expect(db.citedSearch.create({ data: { ...row, entries: [1, 2], versions: [1] } })).rejects.toThrow();
    await expect(db.citedSearch.create({ data: { ...row, query: "x".repeat(4_001), entries: [1], versions: [1] } })).rejects.toThrow();
  });

  it("stays what it was when entries come and change, and says how the search differs now", async () => {
    const number = await numberOf({});
    const third = await publishEntry(db, "Third Invented");
    await buildFact(db, { personId: second.person.id, cites: [{ sourceId: second.source.id }], name: { text: "Nurlan Renamed" } });
    await publishRows({ kind: "entry", subjectId: second.person.id });
    const page = await findCitedSearchPage(number, 1);
    expect(page?.found.map((one) => [one.number, one.version])).toEqual([[first.number, 1], [second.number, 1]]);
    expect(page?.now).toMatchObject({ total: 3, difference: { added: [third.number], changed: [second.number] } });
  });

  it("says of a withdrawn entry nothing but that its number was, and no longer what was looked for", async () => {
    const all = await numberOf({});
    await withdraw(await systemCurator("test"), { ref: first.ref, kind: "safety", reason: "why" });
    // While the index is behind nothing is said either.
    expect(await findCitedSearchPage(named, 1)).toMatchObject({ areWordsWithheld: true, filter: { q: null }, mayKeep: false });
    await buildSearchIndex();
    const page = await findCitedSearchPage(named, 1);
    expect(page).toMatchObject({ mayKeep: true, total: 1, areWordsWithheld: true, filter: { q: null }, now: null, found: [{ number: first.number, label: null, now: { state: "withdrawn" } }] });
    expect(JSON.stringify([page, await findSearchCited(named)], (_key, value: unknown) => (value instanceof Map ? [...value] : value)).toLowerCase()).not.toMatch(/aqbota|samplova/);
    expect(await findCitedSearchPage(all, 1)).toMatchObject({ areWordsWithheld: false, now: { difference: { withdrawn: [first.number] } } });
  });

  it("hides its words when something is taken from what they found, and not for what was taken before", async () => {
    const curator = await systemCurator("test");
    const { person, source } = await publishEntry(db, "Erased Twova");
    const facts = [await said(person.id, source.id, "one thing"), await said(person.id, source.id, "another thing")];
    await publishRows({ kind: "entry", subjectId: person.id });
    await erase(curator, { factAnchors: [facts[0]!.anchor], reason: "why" });
    await buildSearchIndex();
    const number = await numberOf({ q: "twova" });
    expect(await findSearchCited(number)).toMatchObject({ filter: { q: "twova" } });
    await erase(curator, { factAnchors: [facts[1]!.anchor], reason: "why" });
    await buildSearchIndex();
    expect(await findSearchCited(number)).toMatchObject({ filter: { q: null } });
  });

  it("hides its words when they no longer find what they found, wherever they stood", async () => {
    const { person, source, number: entry } = await publishEntry(db, "Renamed Onova");
    await buildSearchIndex();
    const number = await numberOf({ q: "onova" });
    expect(await findSearchCited(number)).toMatchObject({ filter: { q: "onova" } });
    const name = await db.name.findFirstOrThrow({ where: { fact: { personId: person.id } } });
    await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], name: { text: "Other Altogether" } });
    await db.fact.update({ where: { id: name.factId }, data: { visibility: "restricted" } });
    await publishRows({ kind: "entry", subjectId: person.id });
    await buildSearchIndex();
    expect(await findSearchCited(number)).toMatchObject({ filter: { q: null } });
    expect(await findCitedSearchPage(number, 1)).toMatchObject({ areWordsWithheld: true, found: [{ number: entry, label: { title: "Other Altogether" } }] });
  });
});
