import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { NotFound } from "@/lib/errors";
import { findRecordHistory, listLog, listLogOptions } from "@/lib/history/curator-queries";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { findPublicStanding, listErasableClaims, previewMerge } from "@/lib/publication/curator-queries";
import { merge } from "@/lib/publication/commands/merge";
import { eraseSchema, mergeSchema, withdrawSchema } from "@/lib/publication/schema";
import { findPublicVersion } from "@/lib/publication/public-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildFacility } from "@/tests/factories/build-place";
import { buildWork } from "@/tests/factories/build-submission";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let reviewer: Curator;
let administrator: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  [reviewer, administrator] = [await buildCurator(db, "reviewer"), await buildCurator(db, "administrator")];
});
afterAll(() => database.drop());

const noFilter = { userId: null, type: null, day: null };

describe("the history of a record", () => {
  it("says who did what, when and why, the newest first", async () => {
    const { person, ref } = await publishEntry(db, "Aman Testov");
    await withdraw(reviewer, { ref, kind: "error", reason: "The name is wrong." });
    const history = await findRecordHistory(reviewer, "entry", person.id);
    expect(history).toMatchObject({ ref, state: "withdrawn", title: { text: "Aman Testov" } });
    expect(history.lines.items).toMatchObject([
      { type: "record.withdrawn", by: "A reviewer", reason: "The name is wrong.", details: { withdrawalKind: "error" } },
      { type: "record.published", by: "System", details: { kind: "entry", number: ref.number, version: 1 } },
    ]);
  });

  it("does not know of sealed facts, and tells no values", async () => {
    const { person } = await publishEntry(db, "Aman Testov");
    const sealed = await buildFact(db, { personId: person.id, visibility: "sealed", attribute: { kind: "identity_number", text: "pelican", textLanguage: "zh" } });
    const open = await buildFact(db, { personId: person.id, status: { value: "free" } });
    await recordEvents(db, reviewer, [
      { type: "fact.added", subjectId: person.id, after: { fact: sealed.anchor, text: "pelican" }, reason: "pelican" },
      { type: "fact.changed", subjectId: person.id, after: { fact: open.anchor, text: "pelican" } },
    ]);
    const { lines } = await findRecordHistory(reviewer, "entry", person.id);
    expect(lines.total).toBe(2);
    expect(lines.items[0]).toMatchObject({ type: "fact.changed", claim: { kind: "status" } });
    expect(JSON.stringify(lines)).not.toContain("pelican");
  });

  it("is for those who may look at the record", async () => {
    const { author, person } = await buildWork(db);
    expect((await findRecordHistory(author, "entry", person.id)).lines.total).toBe(0);
    for (const curator of [await buildCurator(db, "contributor"), administrator]) {
      await expect(findRecordHistory(curator, "entry", person.id)).rejects.toThrow(NotFound);
    }
    await expect(findRecordHistory(reviewer, "source", person.id)).rejects.toThrow(NotFound);
    await expect(findRecordHistory(reviewer, "entry", randomUUID())).rejects.toThrow(NotFound);
  });
});

describe("the log", () => {
  it("is narrowed by person, kind and day, and paged", async () => {
    const system = await systemCurator("why it was done");
    await recordEvents(db, system, Array.from({ length: 60 }, () => ({ type: "listings.derived" as const, subjectId: null })));
    await recordEvents(db, administrator, [{ type: "account.disabled", subjectId: randomUUID() }]);
    expect((await listLog(administrator, { ...noFilter, type: "listings.derived" }, 2)).items).toHaveLength(10);
    expect(await listLog(administrator, { ...noFilter, userId: administrator.userId })).toMatchObject({ total: 1, items: [{ type: "account.disabled", by: "A administrator" }] });
    expect((await listLog(administrator, { ...noFilter, day: "2020-01-01" })).total).toBe(0);
    const today = new Date().toISOString().slice(0, 10);
    expect((await listLog(administrator, { ...noFilter, day: today })).total).toBe(await db.event.count());
    expect((await listLogOptions(administrator)).types).toEqual(expect.arrayContaining(["account.disabled", "listings.derived"]));
  });

  it("tells administrators no reason that speaks of a person", async () => {
    const { ref } = await publishEntry(db, "Aman Testov");
    await withdraw(reviewer, { ref, kind: "safety", reason: "His pelican was seen." });
    expect(JSON.stringify(await listLog(administrator, noFilter))).not.toContain("pelican");
  });

  it("is for administrators", async () => {
    for (const role of ["contributor", "curator", "reviewer", "protection_officer"] as const) {
      const curator = await buildCurator(db, role);
      await expect(listLog(curator, noFilter)).rejects.toThrow(NotFound);
      await expect(listLogOptions(curator)).rejects.toThrow(NotFound);
    }
  });

  it("cannot be changed, not even by the database's own client", async () => {
    await expect(db.event.updateMany({ data: { reason: "another" } })).rejects.toThrow();
    await expect(db.event.deleteMany()).rejects.toThrow();
  });
});

describe("the preview of a merge", () => {
  it("says what merging then does, and writes nothing", async () => {
    const [from, into] = [await publishEntry(db, "Aman Merged"), await publishEntry(db, "Aman Survivor")];
    await buildFact(db, { personId: from.person.id, cites: [{ sourceId: from.source.id }], status: { value: "free" } });
    await buildFact(db, { personId: from.person.id, cites: [{ sourceId: from.source.id }], relation: { kind: "sibling", otherPersonId: into.person.id } });
    await publishRows({ kind: "entry", subjectId: from.person.id });
    const events = await db.event.count();
    const preview = await previewMerge(reviewer, from.ref, into.ref);
    expect(preview?.problems).toEqual([]);
    expect(preview?.diff.added.map(({ type }) => type).toSorted()).toEqual(["name", "status"]);
    expect(await db.event.count()).toBe(events);
    await merge(reviewer, { from: from.ref, into: into.ref, reason: "the same person" });
    const units = (await findPublicVersion("entry", into.number))?.units.filter(({ type }) => type !== "note");
    expect(units).toEqual(preview?.after.units);
    expect(await findPublicStanding(reviewer, from.person.id)).toMatchObject({ state: "merged", mergedInto: { number: into.number } });
    expect(await findPublicStanding(reviewer, into.person.id)).toMatchObject({ state: "published", mergedFrom: [{ number: from.number }] });
  });

  it("is for reviewers, of two published records of one kind", async () => {
    const [one, other] = [await publishEntry(db, "Aman One"), await publishEntry(db, "Aman Other")];
    expect(await previewMerge(await buildCurator(db, "curator"), one.ref, other.ref)).toBeNull();
    expect(await previewMerge(reviewer, one.ref, one.ref)).toBeNull();
    expect(await previewMerge(reviewer, one.ref, { kind: "entry", number: 999_999 })).toBeNull();
    expect(await previewMerge(reviewer, one.ref, { kind: "source", number: 1 })).toBeNull();
    await expect(findPublicStanding(await buildCurator(db, "curator"), one.person.id)).rejects.toThrow(NotFound);
  });
});

describe("what a protection officer can erase", () => {
  it("is listed without what is sealed, and for nobody else", async () => {
    const { person } = await publishEntry(db, "Aman Testov");
    await buildFact(db, { personId: person.id, visibility: "sealed", attribute: { kind: "identity_number", text: "pelican", textLanguage: "zh" } });
    expect(await listErasableClaims(await buildCurator(db, "protection_officer"), person.id)).toMatchObject([{ kind: "name", words: "Aman Testov" }]);
    expect(await listErasableClaims(reviewer, person.id)).toEqual([]);
  });

  it("can be told from others of its kind", async () => {
    const { person } = await publishEntry(db, "Aman Testov");
    const [one, two] = [await buildNamedPerson(db, "Dina Testova"), await buildNamedPerson(db, "Sealed Testova")];
    await db.person.update({ where: { id: two.id }, data: { sealedIdentity: true } });
    const facility = await buildFacility(db, { name: "North Camp" });
    for (const { id: otherPersonId } of [one, two]) await buildFact(db, { personId: person.id, relation: { kind: "sibling", otherPersonId } });
    await buildFact(db, { personId: person.id, attribute: { kind: "sex", sex: "male" } });
    await buildFact(db, { personId: person.id, episode: { kind: "camp", facilityId: facility.id } });
    const claims = await listErasableClaims(await buildCurator(db, "protection_officer"), person.id);
    expect(claims.filter(({ kind }) => kind === "relation").map(({ relation, about }) => [relation, about]).toSorted()).toEqual([["sibling", "Dina Testova"], ["sibling", expect.not.stringContaining("Sealed")]]);
    expect(claims).toEqual(expect.arrayContaining([expect.objectContaining({ attribute: "sex", sex: "male" }), expect.objectContaining({ episode: "camp", about: "North Camp" })]));
  });
});

describe("the forms", () => {
  it("ask why, and for a confirmation of what reaches far", () => {
    const ref = { kind: "entry", number: 5 };
    expect(withdrawSchema.safeParse({ ref, kind: "", reason: " " }).error?.issues.map(({ message }) => message)).toEqual(["kindMissing", "reasonMissing"]);
    expect(mergeSchema.safeParse({ from: ref, into: ref, reason: "why", confirmed: false }).error?.issues).toMatchObject([{ message: "confirmMissing" }]);
    expect(eraseSchema.safeParse({ factAnchors: [], reason: "why", confirmed: true }).error?.issues).toMatchObject([{ message: "nothingChosen" }]);
    expect(eraseSchema.safeParse({ factAnchors: ["'; DROP TABLE fact; --"], reason: "why", confirmed: true }).success).toBe(false);
  });
});
