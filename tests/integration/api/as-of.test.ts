import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { API_SITE, serveApi } from "@/tests/support/api-site";
import { askApi, faultsOf } from "@/tests/support/api-faults";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { publishPast } from "@/tests/support/past-world";
import { buildSearchIndex } from "@/tests/support/search-index";

let database: TestDatabase;
let site: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  database = await createTestDatabase();
  await publishPast();
  await buildSearchIndex();
  site = await serveApi();
});
afterAll(async () => {
  site.close();
  await database.drop();
});

interface Item { number: number; version: number; title: { text: string } | null; status?: string; names?: string[]; units?: { type: string }[] }

/** The answer of a route, which has to be what the OpenAPI document says. */
async function ask(route: string, path: string) {
  const answer = await askApi(site.origin, path);
  expect(faultsOf(route, answer), path).toBeNull();
  return answer;
}
const itemsOf = async (query: string) => (await ask("/entries", `/entries?${query}`)).body.items as Item[];
const shortly = ({ number, version, title }: Item) => [number, version, title?.text ?? null];

describe("entries of a day", () => {
  it("are those of that day in their versions of then, in pages that miss nobody", async () => {
    const expected = [[7, 1, "Gulnar Survives"], [6, 1, "Gulnar Doubled"], [4, 1, null], [3, 1, "Chingiz Renamed"], [2, 1, "Bolat Moved"], [1, 1, "Aman Unchanged"]];
    for (const view of ["", "&view=full"]) {
      expect((await itemsOf(`asof=2026-10-01${view}`)).map(shortly)).toEqual(expected);
      const met: Item[] = [];
      for (let path: string | null = `/entries?asof=2026-10-01&limit=4${view}`; path !== null; ) {
        const { body } = await ask("/entries", path);
        expect(body.total).toBe(6);
        met.push(...(body.items as Item[]));
        path = (body.next as { url: string } | null)?.url.replace(`${API_SITE}/api/v1`, "") ?? null;
      }
      expect(met.map(shortly)).toEqual(expected);
    }
    expect((await itemsOf("asof=2026-10-02")).map(shortly)[4]).toEqual([2, 2, "Bolat Moved"]);
    expect(await itemsOf("asof=2026-09-30")).toEqual([]);
  });

  it("are filtered and searched as they were", async () => {
    expect((await itemsOf("asof=2026-10-01&status=in_prison")).map(shortly)).toEqual([]);
    expect((await itemsOf("asof=2026-10-02&status=in_prison")).map(shortly)).toEqual([[2, 2, "Bolat Moved"]]);
    const { body } = await ask("/search", "/search?q=Chingiz+Renamed&asof=2026-10-01");
    expect(body).toMatchObject({ total: 1, hits: [{ entry: { number: 3, version: 1, names: ["Chingiz Renamed"] }, foundBy: null }], facets: null, related: [], isComplete: true, next: null });
    expect((await ask("/search", "/search?q=Chingiz&asof=2026-10-02")).body).toMatchObject({ total: 0, hits: [] });
  });

  it("have no name of somebody who has none today, and none of whom was withdrawn", async () => {
    for (const path of ["/entries?asof=2026-10-01", "/entries?asof=2026-10-01&view=full", "/search?asof=2026-10-01", "/entries?q=Erlan&asof=2026-10-01", "/search?q=Farida&asof=2026-10-01"]) {
      const { body } = await askApi(site.origin, path);
      expect(JSON.stringify(body), path).not.toMatch(/Erlan|Farida/);
    }
    const [whole] = (await itemsOf("asof=2026-10-01&view=full")).filter(({ number }) => number === 4);
    expect(whole?.units?.map(({ type }) => type)).not.toContain("name");
  });
});

describe("a record of a day", () => {
  const route = "/entries/{number}";
  it("is the version of that day", async () => {
    expect((await ask(route, "/entries/2?asof=2026-10-01")).body).toMatchObject({ number: 2, version: 1, currentVersion: 2 });
    expect((await ask(route, "/entries/2?asof=2026-10-02")).body).toMatchObject({ number: 2, version: 2, self: `${API_SITE}/api/v1/entries/2/versions/2` });
    expect((await ask(route, "/entries/6?asof=2026-10-01")).body).toMatchObject({ number: 6, version: 1 });
  });

  it("is not there before it was published, and gone for every day once it is withdrawn", async () => {
    const early = await ask(route, "/entries/2?asof=2026-09-30");
    expect([early.status, early.body.detail]).toEqual([404, "The record was first published on 2026-10-01."]);
    expect((await ask(route, "/entries/5?asof=2026-10-01")).status).toBe(410);
  });
});

it("a day to come is refused, and the refusal forgotten when it has come", async () => {
  const tomorrow = Date.now() + 24 * 60 * 60 * 1000;
  const path = `/entries?asof=${new Date(tomorrow).toISOString().slice(0, 10)}`;
  expect((await ask("/entries", path)).status).toBe(400);
  vi.useFakeTimers({ toFake: ["Date"], now: tomorrow });
  expect((await ask("/entries", path)).status).toBe(200);
  vi.useRealTimers();
});
