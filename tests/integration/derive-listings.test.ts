import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { deriveListingsAgain } from "@/lib/publication/commands/derive-listings";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { LISTING_VERSION } from "@/lib/publication/record-listing";
import { buildFact } from "@/tests/factories/build-fact";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe("listings of an installation that is brought up to date", () => {
  it("are derived again from what is published, once, and readers get new pages", async () => {
    const curator = await systemCurator("test");
    const entry = await publishEntry(db, "Aman Testov");
    await buildFact(db, { personId: entry.person.id, cites: [{ sourceId: entry.source.id }], status: { value: "free" } });
    await publishRows({ kind: "entry", subjectId: entry.person.id });
    const changes = await db.statusChange.findMany();
    expect(changes).toHaveLength(1);
    const gone = await publishEntry(db, "Berik Samplov", { source: entry.source });
    await withdraw(curator, { ref: gone.ref, kind: "safety", reason: "test" });
    await db.recordListing.updateMany({ data: { title: "as it was", sourceNumbers: [99], names: [] } });
    await db.statusChange.deleteMany();
    await db.collectionState.update({ where: { id: 1 }, data: { listingVersion: 0 } });
    const before = await db.collectionState.findUniqueOrThrow({ where: { id: 1 } });

    const counts: number[] = [];
    expect(await deriveListingsAgain(curator, (done) => counts.push(done))).toBe(2);
    expect(counts.at(-1)).toBe(2);
    expect(await findDrift()).toEqual([]);
    expect(await db.statusChange.findMany()).toEqual(changes);
    const after = await db.collectionState.findUniqueOrThrow({ where: { id: 1 } });
    expect(after).toMatchObject({ revision: before.revision + 1n, listingVersion: LISTING_VERSION });

    expect(await deriveListingsAgain(curator)).toBe(0);
    expect(await db.collectionState.findUniqueOrThrow({ where: { id: 1 } })).toEqual(after);
  });
});
