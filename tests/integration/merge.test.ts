import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { merge, unmerge } from "@/lib/publication/commands/merge";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { countPublished, findMergeTarget, findPublicVersion, listMergedInto, resolveRecords } from "@/lib/publication/public-queries";
import { findRecordHead } from "@/lib/site-server/collection-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildList } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let pool: pg.Pool;
let reviewer: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  reviewer = await buildCurator(db, "reviewer");
});
afterEach(async () => {
  expect(await findDrift()).toEqual([]);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const reason = "one and the same";
const pair = async () => [await publishEntry(db, "Aman Testov"), await publishEntry(db, "Aman Testow")] as const;
const namesOf = async (number: number, version?: number) =>
  (await findPublicVersion("entry", number, version))?.units.flatMap((unit) => (unit.type === "name" ? [unit.text] : [])).sort();

describe("merging entries", () => {
  it("leads the number to the survivor, who shows the facts of both", async () => {
    const [from, into] = await pair();
    const before = await countPublished();
    await merge(reviewer, { from: from.ref, into: into.ref, reason });
    expect(await findPublicVersion("entry", from.number)).toBeNull();
    expect(await findMergeTarget("entry", from.number)).toEqual({ number: into.number });
    expect(await listMergedInto("entry", into.number)).toEqual([from.number]);
    expect(await findRecordHead(pool, from.ref)).toMatchObject({ state: "merged", survivor: into.number, currentVersion: 1 });
    expect(await namesOf(into.number)).toEqual(["Aman Testov", "Aman Testow"]);
    expect((await findPublicVersion("entry", into.number))?.version).toBe(2);
    expect((await countPublished()).entry).toBe(before.entry - 1);
    const event = await db.event.findFirstOrThrow({ where: { type: "record.merged", subjectId: from.person.id } });
    expect(event).toMatchObject({ reason, before: from.ref, after: into.ref });
  });

  it("keeps the versions of the merged one readable, until the survivor is withdrawn", async () => {
    const [from, into] = await pair();
    await merge(reviewer, { from: from.ref, into: into.ref, reason });
    expect(await namesOf(from.number, 1)).toEqual(["Aman Testov"]);
    await withdraw(reviewer, { ref: into.ref, kind: "safety", reason: "danger" });
    expect(await findPublicVersion("entry", from.number, 1)).toBeNull();
    expect(await findRecordHead(pool, from.ref)).toMatchObject({ state: "merged", isSurvivorWithdrawn: true });
  });

  it("gives what refers to the merged one the survivor's name", async () => {
    const [from, into] = await pair();
    await merge(reviewer, { from: from.ref, into: into.ref, reason });
    const labels = await resolveRecords([from.ref, into.ref]);
    expect(labels.get(`entry:${from.number}`)).toMatchObject({ number: into.number, title: labels.get(`entry:${into.number}`)?.title });
  });

  it("works for two members of one list who both have a summary", async () => {
    const [from, into] = await pair();
    for (const { person } of [from, into]) {
      await db.personSummary.create({ data: { personId: person.id, language: "en", text: `Summary of ${person.id}`, visibility: "public" } });
    }
    const list = await buildList(db, { memberIds: [from.person.id, into.person.id] });
    await publishRows({ kind: "list", subjectId: list.id });
    await merge(reviewer, { from: from.ref, into: into.ref, reason });
    const units = (await findPublicVersion("entry", into.number))?.units ?? [];
    expect(units.filter((unit) => unit.type === "list")).toHaveLength(1);
    expect(units.filter((unit) => unit.type === "summary")).toMatchObject([{ text: `Summary of ${into.person.id}` }]);
  });

  it("leaves out relations between the two, and withholds the name where one must not be named", async () => {
    const [from, into] = await pair();
    await buildFact(db, { personId: from.person.id, cites: [{ sourceId: from.source.id }], relation: { kind: "relative", otherPersonId: into.person.id } });
    await merge(reviewer, { from: from.ref, into: into.ref, reason });
    expect((await findPublicVersion("entry", into.number))?.units.some((unit) => unit.type === "relation")).toBe(false);
    await db.person.update({ where: { id: from.person.id }, data: { minor: true, nameWithheld: true } });
    await publishRows({ kind: "entry", subjectId: into.person.id });
    expect(await namesOf(into.number)).toEqual([]);
  });

  it("can be taken back: both are as they were", async () => {
    const [from, into] = await pair();
    const [fromBefore, intoBefore] = [await findPublicVersion("entry", from.number), await findPublicVersion("entry", into.number)];
    await merge(reviewer, { from: from.ref, into: into.ref, reason });
    await unmerge(reviewer, { ref: from.ref, reason: "two after all" });
    expect(await findPublicVersion("entry", from.number)).toEqual(fromBefore);
    const after = await findPublicVersion("entry", into.number);
    expect(after).toMatchObject({ version: 3, note: `The merge of entry ${from.number} into this record was taken back.` });
    expect(after?.units.filter((unit) => unit.type !== "note")).toEqual(intoBefore?.units);
    expect(await findMergeTarget("entry", from.number)).toBeNull();
    await merge(reviewer, { from: into.ref, into: from.ref, reason: "the other way round" });
    expect(await findMergeTarget("entry", into.number)).toEqual({ number: from.number });
  });
});

describe("merging other records", () => {
  it("leads sources to the survivor, in records that are published afterwards", async () => {
    const { person, source } = await publishEntry(db, "Aman Testov");
    const other = await buildSource(db, { title: "The same report" });
    await publishRows({ kind: "source", subjectId: other.id });
    const numberOf = async (subjectId: string) => (await db.publicRecord.findUniqueOrThrow({ where: { subjectId } })).number;
    const [from, into] = [await numberOf(source.id), await numberOf(other.id)];
    await merge(reviewer, { from: { kind: "source", number: from }, into: { kind: "source", number: into }, reason });
    const [outcome] = await publishRows({ kind: "entry", subjectId: person.id });
    const version = await findPublicVersion("entry", outcome!.number);
    expect(version?.units.find((unit) => unit.type === "name")).toMatchObject({ citations: [{ ref: { kind: "source", number: into } }] });
  });
});

describe("merging is refused", () => {
  it("of one with itself, of different kinds, without a reason", async () => {
    const [from, into] = await pair();
    await expect(merge(reviewer, { from: from.ref, into: from.ref, reason })).rejects.toThrow(InvalidInput);
    await expect(merge(reviewer, { from: from.ref, into: { kind: "source", number: into.number }, reason })).rejects.toThrow(InvalidInput);
    await expect(merge(reviewer, { from: from.ref, into: into.ref, reason: " " })).rejects.toThrow(InvalidInput);
    await expect(unmerge(reviewer, { ref: from.ref, reason: "" })).rejects.toThrow(InvalidInput);
  });

  it("of what is not published, and when it would make a chain or a ring", async () => {
    const [one, two] = await pair();
    const three = await publishEntry(db, "Aman Testof");
    await expect(merge(reviewer, { from: { kind: "entry", number: 9_999 }, into: one.ref, reason })).rejects.toThrow(NotFound);
    await merge(reviewer, { from: one.ref, into: two.ref, reason });
    await expect(merge(reviewer, { from: one.ref, into: three.ref, reason })).rejects.toThrow(Conflict);
    await expect(merge(reviewer, { from: three.ref, into: one.ref, reason })).rejects.toThrow(Conflict);
    await expect(merge(reviewer, { from: two.ref, into: three.ref, reason })).rejects.toThrow(/take those merges back first/);
    await expect(unmerge(reviewer, { ref: two.ref, reason })).rejects.toThrow(Conflict);
    await withdraw(reviewer, { ref: three.ref, kind: "error", reason });
    await expect(merge(reviewer, { from: three.ref, into: two.ref, reason })).rejects.toThrow(Conflict);
  });

  it("as a whole when the survivor cannot be published", async () => {
    const [from, into] = await pair();
    await buildFact(db, { personId: from.person.id, cites: [], status: { value: "free" } });
    await expect(merge(reviewer, { from: from.ref, into: into.ref, reason })).rejects.toThrow(InvalidInput);
    expect(await findPublicVersion("entry", from.number)).not.toBeNull();
    await db.person.update({ where: { id: into.person.id }, data: { lastAuthorId: reviewer.userId } });
    await expect(merge(reviewer, { from: from.ref, into: into.ref, reason })).rejects.toThrow(Forbidden);
  });
});
