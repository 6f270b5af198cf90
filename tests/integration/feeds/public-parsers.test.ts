import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { atomXml } from "@/lib/feeds/atom";
import { findFeed } from "@/lib/feeds/find-feed";
import { publishEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { buildInventedRecords } from "@/tests/support/invented-records";
import type { InventedNumbers } from "@/tests/support/invented-records";
import { buildSearchIndex } from "@/tests/support/search-index";

const SITE = "https://guwah.example";
const AWKWARD = `Samplova <b>&amp; "ئامان" 阿曼 ]]>`;

let database: TestDatabase;
let numbers: InventedNumbers;
beforeAll(async () => {
  database = await createTestDatabase();
  numbers = await buildInventedRecords(await systemCurator("test"));
  await publishEntry(db, AWKWARD);
  await buildSearchIndex();
});
afterAll(() => database.drop());

describe("every feed", () => {
  it("is read by a parser that is not ours as what was meant, whatever names hold", async () => {
    let awkward = 0;
    for (const locale of ["en", "ug"]) {
      for (const [path, query] of [["new", ""], ["statuses", ""], ["search", "sex=female&q=Samplova"], ["search", "q=<%26>Samplova"], [`entries/${numbers.entry}`, ""]] as const) {
        const found = await findFeed(SITE, [locale, ...path.split("/")], new URLSearchParams(query));
        if (!("feed" in found)) throw new Error(path);
        const { feed } = found;
        const parsed = parseAtomFeed(atomXml(feed));
        expect(parsed, path).toMatchObject({ id: feed.self, title: { value: feed.title }, xml: { lang: locale }, authors: [{ name: "Guwah" }] });
        expect(parsed.links).toEqual([{ href: feed.self, rel: "self", type: "application/atom+xml" }, { href: feed.page, rel: "alternate", type: "text/html" }]);
        const entries = (parsed.entries ?? []).map(({ id, title, links, updated, summary }) => ({ id, title: title?.value, link: links?.[0]?.href, updated, summary: summary?.value ?? null }));
        expect(entries, path).toEqual(feed.items.map(({ id, title, link, updatedAt, summary }) => ({ id, title, link, updated: updatedAt.toISOString(), summary })));
        for (const { updated } of entries) expect(Number.isNaN(Date.parse(updated ?? ""))).toBe(false);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        awkward += entries.filter(({ title }) => title?.includes(AWKWARD)).length;
      }
    }
    expect(awkward).toBeGreaterThan(0);
  });
});
