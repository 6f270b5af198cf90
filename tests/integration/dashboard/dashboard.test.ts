import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brandCurator } from "@/lib/auth/curator";
import type { Curator } from "@/lib/auth/curator";
import { retryIndexing } from "@/lib/dashboard/commands";
import { findDashboard, findIndexFaults, listCasesAtTierThree, listCasesWithoutNews, listOwnRecords, listUnfinishedForms } from "@/lib/dashboard/curator-queries";
import { db } from "@/lib/db/client";
import { saveDraft } from "@/lib/drafts/commands";
import { findDraft } from "@/lib/drafts/curator-queries";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { answerRequest, reopenRequest } from "@/lib/requests/commands";
import { approve } from "@/lib/reviews/commands/decide";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildRequest } from "@/tests/factories/build-request";
import { buildSource } from "@/tests/factories/build-source";
import { buildSubmission, buildWork, seenBy } from "@/tests/factories/build-submission";
import { buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { giveUp } from "@/tests/support/dashboard-commands";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let curator: Curator;
let administrator: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  [curator, administrator] = [await buildCurator(db, "curator"), await buildCurator(db, "administrator")];
});
afterAll(() => database.drop());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const dated = (day: Date) => ({ asOfWords: "then", asOfEdtf: day.toISOString().slice(0, 10), asOfEarliest: day, asOfLatest: day });

/** A published entry with a status report of that day; without one, of no day. */
async function entryWithNews(name: string, value: "in_camp" | "free", day: Date | null) {
  const { person, source } = await publishEntry(db, name);
  await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], status: { value, ...(day ? dated(day) : {}) } });
  await publishRows({ kind: "entry", subjectId: person.id });
  return person.id;
}

describe("the first page of the desk", () => {
  it("counts for each role what is theirs to do", async () => {
    const { author } = await buildWork(db);
    expect(await findDashboard(author, 12)).toMatchObject({ own: 2, queues: { mine: 0 }, cases: null, accounts: null, indexFaults: null });
    for (const role of ["curator", "reviewer", "protection_officer"] as const) {
      expect(await findDashboard(await buildCurator(db, role), 12)).toMatchObject({ own: 0, cases: expect.anything() as unknown, indexFaults: 0, accounts: null });
    }
    const counts = await findDashboard(administrator, 12);
    expect(counts).toMatchObject({ own: null, queues: null, cases: null, unfinished: null, indexFaults: 0 });
    expect(counts.accounts?.invited).toBe(await db.user.count({ where: { role: { not: "system" }, disabledAt: null, credential: null } }));
  });

  it("refuses the lists to whoever has no work in them", async () => {
    const contributor = await buildCurator(db, "contributor");
    for (const list of [() => listCasesWithoutNews(contributor, 12), () => listCasesAtTierThree(contributor), () => findIndexFaults(contributor)]) await expect(list()).rejects.toThrow(NotFound);
    for (const list of [() => listOwnRecords(administrator), () => listUnfinishedForms(administrator), () => listCasesAtTierThree(administrator)]) await expect(list()).rejects.toThrow(NotFound);
  });
});

describe("cases without news", () => {
  it("are those whose last report is old or of no day, the longest without first", async () => {
    const [old, older, undated] = [await entryWithNews("Old News", "in_camp", daysAgo(800)), await entryWithNews("Older News", "in_camp", daysAgo(1_600)), await entryWithNews("Undated News", "in_camp", null)];
    await entryWithNews("Fresh News", "in_camp", daysAgo(20));
    await entryWithNews("Settled", "free", daysAgo(800));
    const found = async (months: number) => (await listCasesWithoutNews(curator, months)).items.map(({ personId }) => personId).filter((id) => [old, older, undated].includes(id));
    expect(await found(12)).toEqual([undated, older, old]);
    expect(await found(36)).toEqual([undated, older]);
    const all = await listCasesWithoutNews(curator, 12);
    expect(all.items.map(({ title }) => title)).not.toEqual(expect.arrayContaining(["Fresh News"]));
    expect(all.items.map(({ title }) => title)).not.toEqual(expect.arrayContaining(["Settled"]));
    expect((await findDashboard(curator, 12)).cases?.withoutNews).toBe(all.total);
  });

  it("end with a newer report on file, published or not, and not with one that is rejected or sealed", async () => {
    const personId = await entryWithNews("Silent", "in_camp", daysAgo(900));
    const isSilent = async () => (await listCasesWithoutNews(curator, 12)).items.some((row) => row.personId === personId);
    const fresh = { personId, status: { value: "in_prison" as const, ...dated(daysAgo(3)) } };
    await buildFact(db, { ...fresh, visibility: "sealed" });
    await buildFact(db, { ...fresh, standing: "rejected", standingReason: "another person" });
    expect(await isSilent()).toBe(true);
    await buildFact(db, { ...fresh, visibility: "restricted" });
    expect(await isSilent()).toBe(false);
  });
});

describe("one's own drafts", () => {
  it("are what one changed last and nobody has: not what waits, nor what is published as it is", async () => {
    const { author, person, source } = await buildWork(db, "Draft Person");
    await buildPerson(db, { lastAuthorId: author.userId, neverPublish: true });
    await buildSource(db, { lastAuthorId: author.userId, visibility: "sealed" });
    const testimony = await buildTestimony(db, { lastAuthorId: author.userId });
    const own = async () => (await listOwnRecords(author)).items.map(({ id }) => id);
    expect((await own()).toSorted()).toEqual([person.id, source.id, testimony.id].toSorted());
    expect((await listOwnRecords(author)).items.find(({ id }) => id === person.id)).toMatchObject({ title: "Draft Person", number: null });
    const handedIn = await buildSubmission(db, "Waiting Person");
    expect((await listOwnRecords(handedIn.author)).total).toBe(0);
    const reviewer = await buildCurator(db, "reviewer");
    const { submissionId, person: out, source: rests } = handedIn;
    await approve(reviewer, { submissionId, subjectIds: [out.id, rests.id], seen: await seenBy(submissionId), heldBack: [], note: null, decision: null });
    expect((await listOwnRecords(handedIn.author)).total).toBe(0);
    await db.person.update({ where: { id: out.id }, data: { lockVersion: { increment: 1 } } });
    expect((await listOwnRecords(handedIn.author)).items).toMatchObject([{ id: out.id, number: expect.any(Number) as unknown }]);
    expect((await listOwnRecords(handedIn.author, 2)).items).toEqual([]);
  });
});

describe("forms that were left", () => {
  it("are one's own, lead back, and are gone with what they were about", async () => {
    const { author, person } = await buildWork(db, "Left Person");
    const stranger = await buildNamedPerson(db, "Somebody Else's");
    const keep = (form: string, subjectId: string) => saveDraft(author, { form, subjectId, lockVersion: null, values: { text: "pelican" } });
    await keep("person", author.userId);
    await keep("own", person.id);
    await keep("own", stranger.id);
    await keep("change", randomUUID());
    const { items, total } = await listUnfinishedForms(author);
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { form: "own", path: `/desk/persons/${person.id}?edit=own`, title: "Left Person", isNew: false },
      { form: "person", path: "/desk/persons/new", isNew: true },
    ]);
    expect(JSON.stringify(items)).not.toContain("pelican");
    expect((await listUnfinishedForms(curator)).total).toBe(0);
  });

  it("about a request are there as long as it is open, and again when it is opened again", async () => {
    const [writer, reviewer] = [await buildCurator(db, "curator"), await buildCurator(db, "reviewer")];
    const { id } = await buildRequest(db, { asked: "Please take the street out." });
    await saveDraft(writer, { form: "request", subjectId: id, lockVersion: 0, values: { asked: "half a sentence" } });
    const left = async () => (await listUnfinishedForms(writer)).items;
    const line = { form: "request", path: `/desk/requests/${id}`, title: "Please take the street out.", isNew: false };
    expect(await left()).toMatchObject([line]);
    await answerRequest(reviewer, { id, lockVersion: 0, decision: "granted", answer: "It is out." });
    expect(await left()).toEqual([]);
    await reopenRequest(reviewer, { id, lockVersion: 1, reason: "She wrote again." });
    expect(await left()).toMatchObject([line]);
    expect((await findDraft(writer, "request", id))?.values).toEqual({ asked: "half a sentence" });
    await saveDraft(writer, { form: "request", subjectId: writer.userId, lockVersion: null, values: {} });
    expect((await left()).map(({ path, isNew }) => [path, isNew])).toContainEqual(["/desk/requests/new", true]);
    await db.user.update({ where: { id: writer.userId }, data: { role: "contributor" } });
    expect((await listUnfinishedForms(brandCurator({ ...writer, role: "contributor" }))).items.map(({ path }) => path)).not.toContain(`/desk/requests/${id}`);
  });
});

describe("what the search has given up", () => {
  it("is listed, and tried again by an administrator", async () => {
    const { recordId, number } = await giveUp("Given Up", "<b>pelican</b>");
    expect((await findIndexFaults(curator)).faults.items[0]).toMatchObject({ kind: "entry", number, title: "Given Up", attempts: 8, lastError: "<b>pelican</b>" });
    expect((await findDashboard(administrator, 12)).indexFaults).toBe(1);
    await expect(retryIndexing(curator)).rejects.toThrow(Forbidden);
    expect(await retryIndexing(administrator)).toEqual({ records: 1 });
    expect(await db.indexTask.findFirst({ where: { recordId } })).toMatchObject({ attempts: 0, deadAt: null, lastError: null });
    expect(await db.event.findFirst({ where: { type: "index.retried" } })).toMatchObject({ userId: administrator.userId, after: { tasks: { postgres: 1 } } });
    await expect(retryIndexing(administrator)).rejects.toThrow(Conflict);
  });
});

describe("entries at tier 3", () => {
  it("are those that rest on one secondary source", async () => {
    const { person, ref } = await publishEntry(db, "One Source");
    expect((await listCasesAtTierThree(curator)).items).toEqual(expect.arrayContaining([expect.objectContaining({ personId: person.id, number: ref.number, title: "One Source" })]));
  });
});
