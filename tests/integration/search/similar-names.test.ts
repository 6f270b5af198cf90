import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { indexTerms, nameKeys } from "@/lib/names/name-keys";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";
import type { SearchDocument } from "@/lib/search/search-document";
import { searchEntries } from "@/lib/search/search-queries";
import { publishEntry } from "@/tests/factories/publish-entry";
import { searchDocumentOf } from "@/tests/factories/search-document";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { buildSearchIndex } from "@/tests/support/search-index";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function build(documents: readonly SearchDocument[]): Promise<void> {
  const made = await postgresEngine.rebuild();
  await made.put(documents);
  await made.finish();
}

async function proposed(text: string, limit: number): Promise<number[]> {
  const keys = nameKeys(text);
  const lookup = { text, keys, terms: indexTerms(keys), kinds: ["entry"], isPrefix: false } as const;
  const { records } = await postgresEngine.findNames(lookup, { limit, within: null, timeoutMs: 10_000 });
  return records.map(({ number }) => number);
}

const numbered = (first: number, count: number, name: string) => Array.from({ length: count }, (_, index) => searchDocumentOf({ number: first + index, names: [name] }));

/** Two letters from the name that is looked for, one letter, and one letter with the same consonants. */
const far = numbered(1, 200, "Sambarlit");
const near = numbered(300, 5, "Sanbarlit");
const nearest = numbered(400, 2, "Sonbarlik");
const crowd = [...far, ...near, ...nearest];

describe("names that are merely similar", () => {
  it("are proposed by likelihood: those that more keys speak for, then those with fewer slips", async () => {
    await build(crowd);
    const numbers = await proposed("Sanbarlik", 200);
    expect(numbers.slice(0, 2).toSorted()).toEqual([400, 401]);
    expect(numbers.slice(2, 7).toSorted()).toEqual([300, 301, 302, 303, 304]);
    expect(numbers.length).toBeLessThan(crowd.length);
  });

  it("are the same ones, in whatever order they came into the index", async () => {
    await build(crowd);
    const [similar, namesakes] = [await proposed("Sanbarlik", 200), await proposed("Sambarlit", 20)];
    await build(crowd.toReversed());
    expect(await proposed("Sanbarlik", 200)).toEqual(similar);
    expect(await proposed("Sambarlit", 20)).toEqual(namesakes);
    expect(namesakes).toHaveLength(20);
  });
});

describe("entries of one name", () => {
  it("stand by number, the latest first", async () => {
    const numbers = [];
    for (let count = 0; count < 3; count += 1) numbers.push((await publishEntry(db, "Sayragul Sauytbay")).number);
    await buildSearchIndex();
    const { hits } = await searchEntries({ filter: { ...emptyEntryFilter, q: "Sairagul Sautbai" }, sort: "relevance", page: 1 });
    expect(hits.map(({ number }) => number)).toEqual(numbers.toReversed());
  });
});
