import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Conflict, InvalidInput, NotFound } from "@/lib/errors";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import { countPublished, findMergeTarget, findPublicVersion, findWithdrawal, listVersions, resolveRecords } from "@/lib/publication/public-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let reviewer: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  reviewer = await buildCurator(db, "reviewer");
});
afterEach(async () => {
  expect(await findDrift()).toEqual([]);
});
afterAll(() => database.drop());

const revision = async () => (await db.collectionState.findUniqueOrThrow({ where: { id: 1 } })).revision;

describe("withdrawing a record", () => {
  it("takes it off the site at once, with every version of it, and says when and for what kind of reason", async () => {
    const { ref, person, recordId } = await publishEntry(db, "Aman Testov");
    const before = { revision: await revision(), count: (await countPublished()).entry };
    await withdraw(reviewer, { ref, kind: "safety", reason: "the family was visited" });
    expect(await findPublicVersion("entry", ref.number)).toBeNull();
    expect(await findPublicVersion("entry", ref.number, 1)).toBeNull();
    expect(await listVersions("entry", ref.number)).toEqual([]);
    expect((await resolveRecords([ref])).size).toBe(0);
    expect(await findMergeTarget("entry", ref.number)).toBeNull();
    expect(await findWithdrawal("entry", ref.number)).toMatchObject({ kind: "safety", on: expect.any(Date) });
    expect((await countPublished()).entry).toBe(before.count - 1);
    expect(await revision()).toBeGreaterThan(before.revision);
    expect(await db.recordListing.findUnique({ where: { recordId } })).toBeNull();
    const event = await db.event.findFirstOrThrow({ where: { subjectId: person.id, type: "record.withdrawn" } });
    expect(event).toMatchObject({ userId: reviewer.userId, reason: "the family was visited", after: { kind: "entry", number: ref.number, withdrawalKind: "safety" } });
  });

  it("keeps its versions, so that it can come back exactly as it was", async () => {
    const { ref } = await publishEntry(db, "Aman Testov");
    const before = await findPublicVersion("entry", ref.number);
    await withdraw(reviewer, { ref, kind: "request", reason: "asked by telephone" });
    const hidden = await revision();
    await reinstate(reviewer, { ref, reason: "they asked again" });
    expect(await findPublicVersion("entry", ref.number)).toEqual(before);
    expect(await findWithdrawal("entry", ref.number)).toBeNull();
    expect(await revision()).toBeGreaterThan(hidden);
  });

  it("takes its name out of other records: what refers to it says no name, and what is published now says none", async () => {
    const one = await publishEntry(db, "Aman Testov");
    const other = await publishEntry(db, "Berik Samplov", { source: one.source });
    await buildFact(db, { personId: other.person.id, cites: [{ sourceId: one.source.id }], relation: { kind: "sibling", otherPersonId: one.person.id } });
    await publishRows({ kind: "entry", subjectId: other.person.id });
    await withdraw(reviewer, { ref: one.ref, kind: "safety", reason: "danger" });
    const relationOf = async () => (await findPublicVersion("entry", other.number))?.units.find((unit) => unit.type === "relation");
    expect(await relationOf()).toMatchObject({ other: { as: "entry", number: one.number } });
    expect((await resolveRecords([one.ref])).size).toBe(0);
    await buildFact(db, { personId: other.person.id, cites: [{ sourceId: one.source.id }], status: { value: "free" } });
    await publishRows({ kind: "entry", subjectId: other.person.id });
    expect(await relationOf()).toMatchObject({ other: { as: "withheld" } });
  });

  it("lets what rests only on it wait, and what rests on more pass", async () => {
    const { source, person } = await publishEntry(db, "Aman Testov");
    await withdraw(reviewer, { ref: { kind: "source", number: (await sourceNumber(source.id))! }, kind: "legal", reason: "a court" });
    await expect(publishRows({ kind: "entry", subjectId: person.id })).rejects.toThrow("This cannot be published yet.");
  });

  const sourceNumber = async (subjectId: string) => (await db.publicRecord.findUnique({ where: { subjectId } }))?.number;
});

describe("withdrawing is refused", () => {
  it("for what is not there, or withdrawn already; bringing back what was not withdrawn as well", async () => {
    const { ref } = await publishEntry(db, "Aman Testov");
    const input = { ref, kind: "error" as const, reason: "wrong person" };
    await expect(reinstate(reviewer, input)).rejects.toThrow(Conflict);
    await withdraw(reviewer, input);
    await expect(withdraw(reviewer, input)).rejects.toThrow(Conflict);
    for (const number of [9_999, 0, -1, 2_147_483_647]) {
      await expect(withdraw(reviewer, { ...input, ref: { kind: "entry", number } })).rejects.toThrow(NotFound);
    }
    await expect(withdraw(reviewer, { ...input, ref: { kind: "source", number: 5_000 } })).rejects.toThrow(NotFound);
  });

  it("without a reason", async () => {
    const { ref } = await publishEntry(db, "Aman Testov");
    await expect(withdraw(reviewer, { ref, kind: "error", reason: "  " })).rejects.toThrow(InvalidInput);
    await expect(reinstate(reviewer, { ref, reason: "" })).rejects.toThrow(InvalidInput);
  });
});
