import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseRecordAddressPart } from "@/lib/publication/record-address";
import { listSitemapParts, listSitemapRecords } from "@/lib/publication/sitemap-queries";
import { sitemapIndexXml, sitemapPagesXml, sitemapRecordsXml } from "@/lib/publication/sitemap-xml";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const SIZE = 10;
const records = [
  ...[1, 2, 10, 11, 20, 21, 95, 20_000].map((number) => ({ kind: "entry" as const, number })),
  ...[3, 10].map((number) => ({ kind: "source" as const, number })),
];
const changedAt = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  for (const kind of ["entry", "source"] as const) {
    await db.recordCounter.upsert({ where: { kind }, create: { kind, lastNumber: 30_000 }, update: { lastNumber: 30_000 } });
  }
  for (const { kind, number } of records) {
    const id = randomUUID();
    await db.publicRecord.create({ data: { id, kind, number, subjectId: randomUUID(), state: "published", currentVersion: 1, revision: 1n } });
    await db.recordListing.create({
      data: { recordId: id, kind, number, title: "A title", status: kind === "entry" && number < 15 ? "in_camp" : null, sortKey: "", refs: [], publishedAt: changedAt(number), firstPublishedAt: changedAt(1) },
    });
  }
});
afterAll(() => database.drop());

describe("the sitemap", () => {
  it("names every published record in exactly one file, with the time of its last change", async () => {
    const parts = await listSitemapParts(SIZE);
    const named = [];
    for (const { kind, part, lastChangedAt } of parts) {
      const inPart = await listSitemapRecords(kind, part, SIZE);
      expect(inPart.length).toBeGreaterThan(0);
      expect(inPart.length).toBeLessThanOrEqual(SIZE);
      expect(lastChangedAt).toEqual(inPart.at(-1)?.lastChangedAt);
      named.push(...inPart.map((record) => ({ kind, ...record })));
    }
    expect(named).toEqual(records.map((record) => ({ ...record, lastChangedAt: changedAt(record.number) })));
  });

  it("keeps a record in its file however many others are published", async () => {
    expect((await listSitemapRecords("entry", 2_000, SIZE)).map(({ number }) => number)).toEqual([20_000]);
    expect(await listSitemapRecords("entry", 5, SIZE)).toEqual([]);
  });

  it("leaves out entries without a name, and of people within reach of those who held them", async () => {
    const { db } = database;
    for (const [number, data] of [[31, { title: null }], [32, { title: "A name", status: "reported_released" }], [33, { title: "A name", status: "abroad" }]] as const) {
      const id = randomUUID();
      await db.publicRecord.create({ data: { id, kind: "entry", number, subjectId: randomUUID(), state: "published", currentVersion: 1, revision: 1n } });
      await db.recordListing.create({ data: { recordId: id, kind: "entry", number, ...data, sortKey: "", refs: [], publishedAt: changedAt(1), firstPublishedAt: changedAt(1) } });
    }
    expect((await listSitemapRecords("entry", 4, SIZE)).map(({ number }) => number)).toEqual([33]);
    expect((await listSitemapParts(SIZE)).filter(({ kind }) => kind === "entry").map(({ part }) => part)).toContain(4);
  });

  it("is written with whole addresses in every language", () => {
    const at = new Date("2026-11-22T10:00:00Z");
    expect(sitemapIndexXml("https://example.org", [{ kind: "entry", part: 3, lastChangedAt: at }])).toContain(
      "<sitemap><loc>https://example.org/sitemaps/entries-3</loc><lastmod>2026-11-22T10:00:00.000Z</lastmod></sitemap>",
    );
    const xml = sitemapRecordsXml("https://example.org", "entry", [{ number: 167, lastChangedAt: at }]);
    expect(xml).toContain("<loc>https://example.org/en/entries/167</loc><lastmod>2026-11-22T10:00:00.000Z</lastmod>");
    expect(xml).toContain("<loc>https://example.org/ug/entries/167</loc>");
    expect(sitemapPagesXml("https://example.org")).toContain("<loc>https://example.org/en/method</loc>");
  });

  it("reads the names of its files, and no others", () => {
    expect(parseRecordAddressPart("testimonies-12")).toEqual({ kind: "testimony", part: 12 });
    for (const name of ["testimonies", "testimonies-0", "testimonies-01", "testimonies-1-2", "persons-1", "-1", "entries-9999999"]) {
      expect(parseRecordAddressPart(name)).toBeNull();
    }
  });
});
