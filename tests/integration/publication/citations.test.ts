import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { describeWork } from "@/lib/citations/describe-work";
import { db } from "@/lib/db/client";
import { findRecordAsOf } from "@/lib/publication/as-of-queries";
import { findChangesSince, findCitedVersion, findCitePage } from "@/lib/publication/citation-queries";
import { merge } from "@/lib/publication/commands/merge";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import { findForeignNumber, listEntriesWithForeignNumber } from "@/lib/publication/foreign-number-queries";
import type { PublicVersion, Unit } from "@/lib/publication/public-record";
import { unitSince } from "@/lib/publication/unit-since";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { assessmentUnit, nameUnit, statusUnit } from "@/tests/factories/public-units";
import { publishUnits } from "@/tests/support/publish-units";

const status = statusUnit("camp", "in_camp");
const identifier = (database: string, text: string): Unit<"identifier"> => ({ id: `identifier-${database.length}`, type: "identifier", database, identifier: text, url: null, label: null, note: null });
const entry = (number: number, ...versions: (Unit<"name"> | Unit<"status"> | Unit<"identifier">)[][]) => ({
  kind: "entry" as const,
  number,
  versions: versions.map((units) => [...units, assessmentUnit({ title: units.find(({ type }) => type === "name")?.id ?? null, nameWithheld: !units.some(({ type }) => type === "name") })]),
});
const name = nameUnit("name", { text: "Aman Cited" });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await publishUnits(db, [
    // Versions are of 1, 2 and 3 October 2026.
    entry(1, [name, status, identifier("xvd", "2322")], [name, { ...status, value: "in_prison" }, identifier("xvd", "2322")], [name, identifier("xvd", "2322")]),
    entry(2, [name, identifier("xvd", "77"), identifier("Another Database", "2322")]),
    entry(3, [name, identifier("xvd", "77")]),
    entry(4, [status]),
  ]);
});
afterAll(() => database.drop());

describe("what is cited", () => {
  const wish = { kind: "entry" as const, number: 1, version: null, unitId: null };

  it("is the current version unless another is named, and a fact that is in it", async () => {
    expect((await findCitedVersion(wish))?.version.version).toBe(3);
    expect((await findCitedVersion({ ...wish, version: 1, unitId: status.id }))?.unit).toMatchObject({ value: "in_camp" });
    for (const none of [{ version: 4 }, { unitId: status.id }, { unitId: "f-nothere000" }, { number: 99 }]) expect(await findCitedVersion({ ...wish, ...none })).toBeNull();
  });

  it("says whether a fact still stands", async () => {
    const since = async (version: number, unitId: string) => {
      const page = await findCitePage({ ...wish, version, unitId });
      return page?.since && unitSince(unitId, page.since.diff);
    };
    expect(await since(1, name.id)).toBe("same");
    expect(await since(1, status.id)).toBe("removed");
    expect(await since(3, name.id)).toBeNull();
    const [before] = await Promise.all([findCitedVersion({ ...wish, version: 1 })]);
    expect(await findChangesSince(before?.version as PublicVersion)).toMatchObject({ current: 3, diff: { removed: [{ id: status.id }], changed: [], added: [] } });
  });

  it("is nothing of a record that was withdrawn, in any version", async () => {
    const { ref } = await publishEntry(db, "Aman Gone");
    await withdraw(await systemCurator("test"), { ref, kind: "error", reason: "why" });
    for (const version of [null, 1]) expect(await findCitePage({ ...ref, version, unitId: null })).toBeNull();
  });

  it("has no name where the name is withheld", async () => {
    const found = await findCitedVersion({ ...wish, number: 4 });
    expect(describeWork(found!, { siteUrl: "https://guwah.example", today: "2026-11-23" }).name).toBe("Name not given");
  });
});

describe("what a record was on a day", () => {
  it.each([
    ["2026-09-30", { state: "not_yet" }],
    ["2026-10-01", { state: "published", version: 1 }],
    ["2026-10-02", { state: "published", version: 2 }],
    ["2026-10-03", { state: "published", version: 3 }],
    ["2026-11-01", { state: "published", version: 3 }],
  ])("is the version of the end of it: %s", async (day, was) => {
    expect(await findRecordAsOf("entry", 1, day)).toMatchObject(was);
  });

  it("is that it was withdrawn, until it was brought back", async () => {
    const curator = await systemCurator("test");
    const { ref } = await publishEntry(db, "Aman Back");
    await withdraw(curator, { ref, kind: "error", reason: "why" });
    const today = new Date().toISOString().slice(0, 10);
    expect(await findRecordAsOf("entry", ref.number, today)).toBeNull();
    await reinstate(curator, { ref, reason: "why" });
    expect(await findRecordAsOf("entry", ref.number, today)).toMatchObject({ state: "published", version: 1 });
    // As if it had been withdrawn the day before.
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const { subjectId, id } = await db.publicRecord.findFirstOrThrow({ where: ref });
    await db.$executeRaw`ALTER TABLE "record_version" DISABLE TRIGGER USER`;
    await db.$executeRaw`UPDATE "record_version" SET "publishedAt" = now() - interval '2 days' WHERE "recordId" = ${id}::uuid`;
    await db.$executeRaw`ALTER TABLE "record_version" ENABLE TRIGGER USER`;
    await db.$executeRaw`INSERT INTO "event" ("at", "userId", "type", "subjectId") SELECT now() - interval '1 day', ${curator.userId}::uuid, 'record.withdrawn', ${subjectId}::uuid`;
    await db.$executeRaw`INSERT INTO "event" ("userId", "type", "subjectId") SELECT ${curator.userId}::uuid, 'record.reinstated', ${subjectId}::uuid`;
    expect(await findRecordAsOf("entry", ref.number, today)).toMatchObject({ state: "published" });
    expect(await findRecordAsOf("entry", ref.number, yesterday)).toEqual({ state: "withdrawn" });
  });

  it("is what it was before it was merged, as long as the survivor can be read", async () => {
    const curator = await systemCurator("test");
    const [from, into] = [await publishEntry(db, "Aman One"), await publishEntry(db, "Aman Two")];
    await merge(curator, { from: from.ref, into: into.ref, reason: "why" });
    const today = new Date().toISOString().slice(0, 10);
    expect(await findRecordAsOf("entry", from.number, today)).toEqual({ state: "merged", survivor: into.number });
    await withdraw(curator, { ref: into.ref, kind: "request", reason: "why" });
    expect(await findRecordAsOf("entry", from.number, today)).toBeNull();
  });

  it("has nothing of what never was", async () => {
    expect(await findRecordAsOf("entry", 9_999, "2026-10-02")).toBeNull();
  });
});

describe("a number of another database", () => {
  it.each([
    ["xvd", "2322", [1]],
    ["xvd", "No. 2322", [1]],
    ["another-database", "2322", [2]],
    ["xvd", "77", [2, 3]],
    ["xvd", "002322", [1]],
    ["xvd", "1", []],
    ["xvd", "0", []],
    ["xvd", "", []],
    ["nobody", "2322", []],
  ])("%s %s is that of %j", async (code, number, entries) => {
    expect(await listEntriesWithForeignNumber(code, number)).toEqual(entries);
  });

  it.each([
    ["xvd", "1", "Xinjiang Victims Database"],
    ["another-database", "1", "Another Database"],
    ["another-database", "2322", "Another Database"],
    ["nobody", "2322", null],
  ])("is one of the database that is called like that: %s %s", async (code, number, name) => {
    expect((await findForeignNumber(code, number)).databaseName).toBe(name);
  });

  it("is nobody's once the entry is withdrawn", async () => {
    const { ref, person } = await publishEntry(db, "Aman Numbered");
    await db.externalIdentifier.create({ data: { id: person.id, personId: person.id, database: "xvd", identifier: "4711", visibility: "public" } });
    await publishRows({ kind: "entry", subjectId: person.id });
    expect(await listEntriesWithForeignNumber("xvd", "4711")).toEqual([ref.number]);
    await withdraw(await systemCurator("test"), { ref, kind: "error", reason: "why" });
    expect(await listEntriesWithForeignNumber("xvd", "4711")).toEqual([]);
  });
});
