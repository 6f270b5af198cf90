import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { runLookup } from "@/lib/db/lookups";
import { env } from "@/lib/env";
import { findEntryPage } from "@/lib/publication/entry-page-queries";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import { searchEntries } from "@/lib/search/search-queries";
import { publishEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { buildSearchIndex } from "@/tests/support/search-index";

let database: TestDatabase;
let number: number;
beforeAll(async () => {
  database = await createTestDatabase();
  const entry = await publishEntry(db, "Sayragul Sauytbay");
  number = entry.number;
  await buildSearchIndex();
});
afterAll(() => database.drop());

/** Takes every connection that searches have, and some more, each until the database gives the statement up. */
function takeAllLookups(): Promise<PromiseSettledResult<unknown>[]> {
  return Promise.allSettled(Array.from({ length: 2 * env.DATABASE_POOL_SIZE }, () => runLookup(Prisma.sql`SELECT pg_sleep(60)`)));
}

const search = (q: string) => searchEntries({ filter: { ...emptyEntryFilter, q }, sort: "relevance", page: 1 });

describe("while searches are at their limit", () => {
  it("entries are read as ever, and a search says that it was given up", async () => {
    let areFree = false;
    const waiting = takeAllLookups().then((ends) => {
      areFree = true;
      return ends;
    });
    const page = await findEntryPage(number);
    const listed = await searchEntries({ filter: emptyEntryFilter, sort: "number-desc", page: 1 });
    expect(areFree).toBe(false);
    expect(page?.view.version.number).toBe(number);
    expect(listed).toMatchObject({ total: 1, isTimedOut: false });

    const crowded = await search("Sayragul");
    expect(crowded).toMatchObject({ isTimedOut: true, mayKeep: false });

    const ends = await waiting;
    expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    expect(await search("Sayragul")).toMatchObject({ total: 1, isTimedOut: false, mayKeep: true });
  });
});
