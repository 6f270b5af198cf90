import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { findFeed } from "@/lib/feeds/find-feed";
import type { FoundFeed } from "@/lib/feeds/find-feed";
import { erase } from "@/lib/publication/commands/erase";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { buildFact } from "@/tests/factories/build-fact";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { buildInventedRecords } from "@/tests/support/invented-records";
import type { InventedNumbers } from "@/tests/support/invented-records";
import { buildSearchIndex } from "@/tests/support/search-index";

const SITE = "https://guwah.example";
let database: TestDatabase;
let numbers: InventedNumbers;
beforeAll(async () => {
  database = await createTestDatabase();
  numbers = await buildInventedRecords(await systemCurator("test"));
  await buildSearchIndex();
});
afterAll(() => database.drop());

const ask = (path: string, query = "") => findFeed(SITE, path.split("/"), new URLSearchParams(query));
function feedOf(found: FoundFeed) {
  if (!("feed" in found)) throw new Error(JSON.stringify(found));
  return found.feed;
}

describe("feeds", () => {
  it("tell of new entries, the newest first, each with its permanent address", async () => {
    const { items, self, title } = feedOf(await ask("en/new"));
    const newest = await db.recordListing.findMany({ where: { kind: "entry" }, orderBy: { number: "desc" }, take: 50 });
    expect(items.map(({ id }) => id)).toEqual(newest.map(({ number }) => `${SITE}/entries/${number}`));
    expect([self, title]).toEqual([`${SITE}/feeds/en/new`, "Guwah · New entries"]);
  });

  it("tell of a change of status with what it was before, in the language of the feed", async () => {
    const english = feedOf(await ask("en/statuses")).items.find(({ id }) => id.startsWith(`${SITE}/entries/${numbers.entry}@`));
    expect(english).toMatchObject({ id: `${SITE}/entries/${numbers.entry}@3`, title: `Aqbota Samplova · Entry ${numbers.entry}` });
    expect(english?.summary).toMatch(/, now: /);
    const uyghur = feedOf(await ask("ug/statuses")).items.find(({ id }) => id === english?.id);
    expect(uyghur?.summary).not.toBe(english?.summary);
  });

  it("tell of every change of status with the version in which it happened, until it is taken out, however often the entry was published since", async () => {
    const { person, source, number } = await publishEntry(db, "Changing Samplov");
    const told = async () => feedOf(await ask("en/statuses")).items.flatMap(({ id, summary }) => (id.startsWith(`${SITE}/entries/${number}@`) ? [`${id.split("@")[1]} ${summary}`] : []));
    const publishWith = async (given: { status: object } | { attribute: object }) => {
      const { anchor } = await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], ...given } as Parameters<typeof buildFact>[1]);
      await publishRows({ kind: "entry", subjectId: person.id });
      return anchor;
    };
    const inYear = (year: number) => ({ asOfWords: String(year), asOfEdtf: String(year), asOfEarliest: new Date(Date.UTC(year, 0, 1)), asOfLatest: new Date(Date.UTC(year, 11, 31)) });
    const health = (text: string) => publishWith({ attribute: { kind: "health", text, textLanguage: "en" } });
    const inCamp = await publishWith({ status: { value: "in_camp", ...inYear(2018) } });
    await health("one");
    await publishWith({ status: { value: "free", ...inYear(2020) } });
    await health("two");
    await health("three");
    expect(await told()).toEqual(["4 In camp, now: Free", "2 Unclear, now: In camp"]);
    const entry = feedOf(await ask("en/new")).items.find(({ id }) => id === `${SITE}/entries/${number}`);
    expect(entry?.summary).toBe("Free");
    expect(entry!.updatedAt.getTime()).toBeGreaterThan(entry!.publishedAt.getTime());
    await erase(await systemCurator("test"), { factAnchors: [inCamp], reason: "test" });
    expect(await told()).toEqual(["4 Unclear, now: Free"]);
    await withdraw(await systemCurator("test"), { ref: { kind: "entry", number }, kind: "request", reason: "test" });
    expect(await told()).toEqual([]);
  });

  it("tell of the versions of one entry, and follow it where it went", async () => {
    expect(feedOf(await ask(`en/entries/${numbers.entry}`)).items.map(({ id }) => id)).toEqual([3, 2, 1].map((version) => `${SITE}/entries/${numbers.entry}@${version}`));
    expect(await ask(`en/entries/${numbers.merged}`)).toEqual({ survivor: `${SITE}/feeds/en/entries/${numbers.survivor}` });
    expect(await ask(`en/entries/${numbers.withdrawn}`)).toEqual({ status: 410 });
  });

  it("say of each version of an entry what it was called then, what changed in it and why", async () => {
    const { person, source, number } = await publishEntry(db, "Formerly Samplov");
    const name = await db.name.findFirstOrThrow({ where: { fact: { personId: person.id } } });
    await db.name.update({ where: { factId: name.factId }, data: { text: "Latterly Samplov" } });
    await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], status: { value: "in_camp" } });
    await publishRows({ kind: "entry", subjectId: person.id, note: "A letter says so." });
    const told = async () => feedOf(await ask(`en/entries/${number}`)).items.map(({ title, summary }) => [title, summary]);
    expect(await told()).toEqual([
      [`Latterly Samplov · Entry ${number}, version 2`, "A letter says so. · Unclear, now: In camp · 1 item added, 2 items changed, nothing removed"],
      [`Formerly Samplov · Entry ${number}, version 1`, "Unclear"],
    ]);
    await db.person.update({ where: { id: person.id }, data: { nameWithheld: true } });
    await publishRows({ kind: "entry", subjectId: person.id });
    expect(JSON.stringify(await told())).not.toMatch(/Latterly|Formerly/);
  });

  it("tell of what a search finds, until it is withdrawn", async () => {
    const found = async () => feedOf(await ask("en/search", "q=Samplova")).items.map(({ id }) => id);
    expect(await found()).toContain(`${SITE}/entries/${numbers.entry}@3`);
    expect(feedOf(await ask("en/search", "sex=female&status=in_camp")).self).toBe(`${SITE}/feeds/en/search?status=in_camp&sex=female&sort=updated`);
    await withdraw(await systemCurator("test"), { ref: { kind: "entry", number: numbers.entry }, kind: "request", reason: "test" });
    expect((await found()).filter((id) => id.startsWith(`${SITE}/entries/${numbers.entry}@`))).toEqual([]);
    expect(feedOf(await ask("en/new")).items.map(({ id }) => id)).not.toContain(`${SITE}/entries/${numbers.entry}`);
  });

  it("are nothing at other addresses", async () => {
    for (const path of ["xx/new", "en/new/1", "en/entries/x", "en/entries", "en/entries/1/2", "en", "en/entries/99999"]) expect(await ask(path), path).toEqual({ status: 404 });
    expect(await ask("en/search", "colour=red")).toEqual({ status: 404 });
  });
});
