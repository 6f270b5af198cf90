import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { runBulk } from "@/lib/bulk/commands/run-bulk";
import { undoBulk } from "@/lib/bulk/commands/undo-bulk";
import { findBulk, listChangeableLists, previewBulk } from "@/lib/bulk/curator-queries";
import type { RunBulkInput } from "@/lib/bulk/schema";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { approve } from "@/lib/reviews/commands/decide";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildList, buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { seenBy } from "@/tests/factories/build-submission";
import { buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let curator: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  curator = await buildCurator(db, "curator");
});
afterAll(() => database.drop());

const versionOf = async (id: string) => (await db.person.findUniqueOrThrow({ where: { id } })).lockVersion;
const seen = (ids: readonly string[]) => Promise.all(ids.map(async (id) => ({ id, lockVersion: await versionOf(id) })));
const listing = async (list: string, ids: readonly string[]) => ({ bulkId: randomUUID(), action: "add_to_list" as const, kind: "entry" as const, list, records: await seen(ids) });
const placing = async (place: string, ids: readonly string[], source: string | null = null) => ({
  bulkId: randomUUID(), action: "set_place" as const, kind: "entry" as const, place, claim: "origin" as const, source, records: await seen(ids),
});
const membersOf = async (listId: string) => (await db.listMember.findMany({ where: { listId } })).map(({ personId }) => personId).toSorted();
const origins = (personId: string) => db.fact.findMany({ where: { personId, attribute: { kind: "origin" } }, orderBy: { position: "asc" }, include: { attribute: true, citations: true } });
const deedOf = ({ records: _r, bulkId: _b, ...deed }: RunBulkInput) => deed;

describe("putting many on a list", () => {
  it("does what the preview says, leaves out whoever stands there, and is undone in one step", async () => {
    const [one, two, there] = await Promise.all(["One Listed", "Two Listed", "There Already"].map((name) => buildNamedPerson(db, name)));
    const list = await buildList(db, { name: "Teachers", memberIds: [there?.id ?? ""] });
    const ids = [one, two, there].map((person) => person?.id ?? "");
    const input = await listing(list.id, ids);
    const before = await db.event.count();
    const preview = await previewBulk(curator, deedOf(input), [...ids, randomUUID()]);
    expect(preview).toMatchObject({ target: { list: "Teachers" }, records: [{ title: "One Listed", outcome: { skip: null } }, { outcome: { skip: null } }, { outcome: { skip: "onList" } }, { title: null, outcome: { skip: "unknown" } }] });
    expect(await db.event.count()).toBe(before);
    expect(await runBulk(curator, input)).toEqual({ bulkId: input.bulkId, done: 2, skipped: 1 });
    expect(await runBulk(curator, input)).toEqual({ bulkId: input.bulkId, done: 2, skipped: 1 });
    expect(await membersOf(list.id)).toEqual(ids.toSorted());
    const events = await db.event.findMany({ where: { type: "list.person_added", subjectId: list.id } });
    expect(events.map(({ after }) => after)).toEqual(expect.arrayContaining(ids.slice(0, 2).map((person) => ({ person, bulk: input.bulkId }))));
    expect(await findBulk(curator, input.bulkId)).toMatchObject({ by: "A curator", skipped: [{ why: "onList" }], undone: null, mayUndo: true });
    expect(await undoBulk(curator, { bulkId: input.bulkId })).toEqual({ undone: 2, left: 0 });
    expect(await membersOf(list.id)).toEqual([there?.id]);
    expect(await findBulk(curator, input.bulkId)).toMatchObject({ undone: { undone: expect.any(Array) as unknown, left: [] }, mayUndo: false });
    await expect(undoBulk(curator, { bulkId: input.bulkId })).rejects.toThrow(Conflict);
  });

  it("leaves out who changed since the preview, and does not undo what changed since", async () => {
    const [changed, calm, later] = [await buildPerson(db), await buildPerson(db), await buildPerson(db)];
    const list = await buildList(db);
    const input = await listing(list.id, [changed.id, calm.id, later.id]);
    await db.person.update({ where: { id: changed.id }, data: { lockVersion: { increment: 1 } } });
    expect(await runBulk(curator, input)).toMatchObject({ done: 2, skipped: 1 });
    await db.person.update({ where: { id: later.id }, data: { lockVersion: { increment: 1 } } });
    expect(await undoBulk(curator, { bulkId: input.bulkId })).toEqual({ undone: 1, left: 1 });
    expect(await membersOf(list.id)).toEqual([later.id]);
    expect((await findBulk(curator, input.bulkId)).undone?.left).toEqual([{ id: later.id, why: "changed" }]);
  });

  it("is done once by two requests at once", async () => {
    const input = await listing((await buildList(db)).id, [(await buildPerson(db)).id]);
    expect(await Promise.all([runBulk(curator, input), runBulk(curator, input)])).toEqual([expect.objectContaining({ done: 1 }), expect.objectContaining({ done: 1 })]);
    expect(await db.event.count({ where: { subjectId: input.bulkId } })).toBe(1);
    const other = await buildCurator(db, "curator");
    await expect(runBulk(other, input)).rejects.toThrow(Conflict);
  });
});

describe("adding a place to many", () => {
  it("adds a claim beside what is there, restricted, and takes exactly that back", async () => {
    const [place, other, source] = [await buildPlace(db, { name: "Ghulja" }), await buildPlace(db), await buildSource(db, { title: "A register" })];
    const [empty, has, says] = [await buildPerson(db), await buildPerson(db), await buildPerson(db)];
    await buildFact(db, { personId: has.id, attribute: { kind: "origin", placeId: other.id } });
    await buildFact(db, { personId: says.id, attribute: { kind: "origin", placeId: place.id } });
    const input = await placing(place.id, [empty.id, has.id, says.id], source.id);
    const preview = await previewBulk(curator, deedOf(input), [empty.id, has.id, says.id]);
    expect(preview).toMatchObject({ target: { place: "Ghulja", source: "A register" }, records: [{ outcome: { beside: false } }, { outcome: { beside: true } }, { outcome: { skip: "saysSo" } }] });
    await runBulk(curator, input);
    expect(await origins(empty.id)).toMatchObject([{ standing: "shown", visibility: "restricted", certainty: "possible", attribute: { placeId: place.id }, citations: [{ sourceId: source.id }] }]);
    expect(await origins(has.id)).toMatchObject([{ standing: "shown", attribute: { placeId: other.id } }, { standing: "alternative", attribute: { placeId: place.id } }]);
    expect(await db.event.findFirst({ where: { type: "fact.added", subjectId: empty.id } })).toMatchObject({ after: { bulk: input.bulkId, place: place.id } });
    const [added] = await origins(has.id).then((facts) => facts.slice(1));
    await db.fact.update({ where: { id: added?.id ?? "" }, data: { lockVersion: { increment: 1 } } });
    await db.person.update({ where: { id: has.id }, data: { lockVersion: { increment: 1 } } });
    expect(await undoBulk(curator, { bulkId: input.bulkId })).toEqual({ undone: 1, left: 1 });
    expect(await origins(empty.id)).toEqual([]);
    expect(await origins(has.id)).toHaveLength(2);
    expect(await db.event.findFirst({ where: { type: "fact.removed", subjectId: empty.id } })).toMatchObject({ before: { place: place.id, kind: "origin" }, after: { bulk: input.bulkId } });
  });

  it("does not know of sealed claims", async () => {
    const [place, person] = [await buildPlace(db), await buildPerson(db)];
    await buildFact(db, { personId: person.id, visibility: "sealed", attribute: { kind: "origin", placeId: place.id } });
    const { records } = await previewBulk(curator, deedOf(await placing(place.id, [person.id])), [person.id]);
    expect(records).toMatchObject([{ outcome: { skip: null, beside: false } }]);
  });

  it("refuses a place or source that is not on file", async () => {
    const person = await buildPerson(db);
    await expect(runBulk(curator, await placing(randomUUID(), [person.id]))).rejects.toThrow(NotFound);
    const sealed = await buildPlace(db, { visibility: "sealed" });
    await expect(runBulk(curator, await placing(sealed.id, [person.id]))).rejects.toThrow(NotFound);
    await expect(runBulk(curator, await placing((await buildPlace(db)).id, [person.id], randomUUID()))).rejects.toThrow(NotFound);
    expect(await versionOf(person.id)).toBe(0);
  });
});

describe("handing many in", () => {
  const review = (ids: readonly { id: string; lockVersion: number }[], kind: "entry" | "testimony" = "entry"): RunBulkInput => ({ bulkId: randomUUID(), action: "send_to_review", kind, records: [...ids], note: "Please look." });

  it("makes one submission of those that can go, and takes it back", async () => {
    const [one, two] = [await buildNamedPerson(db, "Hand One"), await buildNamedPerson(db, "Hand Two")];
    const never = await buildPerson(db, { neverPublish: true });
    const input = review(await seen([one.id, two.id, never.id]));
    expect(await runBulk(curator, input)).toMatchObject({ done: 2, skipped: 1 });
    const { submissionId } = await findBulk(curator, input.bulkId);
    expect(await db.submissionRecord.count({ where: { submissionId: submissionId ?? "", kind: "entry" } })).toBe(2);
    const again = review(await seen([one.id]));
    await expect(runBulk(curator, again)).rejects.toThrow(Conflict);
    expect(await undoBulk(curator, { bulkId: input.bulkId })).toEqual({ undone: 2, left: 0 });
    expect(await db.submission.count({ where: { id: submissionId ?? "" } })).toBe(0);
  });

  it("cannot be undone once a reviewer has let them out", async () => {
    const person = await buildNamedPerson(db, "Let Out");
    const input = review(await seen([person.id]));
    await runBulk(curator, input);
    const submissionId = (await findBulk(curator, input.bulkId)).submissionId ?? "";
    const subjectIds = (await db.submissionRecord.findMany({ where: { submissionId } })).map(({ subjectId }) => subjectId);
    await approve(await buildCurator(db, "reviewer"), { submissionId, subjectIds, seen: await seenBy(submissionId), heldBack: [], note: null, decision: null });
    await expect(undoBulk(curator, { bulkId: input.bulkId })).rejects.toThrow(Conflict);
    expect(await db.event.count({ where: { type: "bulk.undone", subjectId: input.bulkId } })).toBe(0);
  });

  it("is for testimonies as well, and not for sealed ones", async () => {
    const [open, sealed] = [await buildTestimony(db), await buildTestimony(db, { visibility: "sealed" })];
    const input = review([{ id: open.id, lockVersion: 0 }, { id: sealed.id, lockVersion: 0 }], "testimony");
    expect(await runBulk(curator, input)).toMatchObject({ done: 1, skipped: 1 });
    expect((await findBulk(curator, input.bulkId)).skipped).toEqual([{ id: sealed.id, why: "unknown" }]);
  });
});

describe("who may", () => {
  it("a contributor with what is theirs; others' records are not there, and neither is what others did", async () => {
    const contributor = await buildCurator(db, "contributor");
    const [own, foreign] = [await buildPerson(db, { lastAuthorId: contributor.userId }), await buildNamedPerson(db, "Foreign Name")];
    const place = await buildPlace(db, { lastAuthorId: contributor.userId });
    const input = await placing(place.id, [own.id, foreign.id]);
    expect(JSON.stringify(await previewBulk(contributor, deedOf(input), [own.id, foreign.id]))).not.toContain("Foreign");
    expect(await previewBulk(contributor, deedOf(input), [own.id, foreign.id])).toMatchObject({ records: [{ outcome: { skip: null } }, { outcome: { skip: "unknown" } }] });
    expect(await runBulk(contributor, input)).toMatchObject({ done: 1, skipped: 1 });
    expect((await findBulk(contributor, input.bulkId)).titles.has(foreign.id)).toBe(false);
    const stranger = await buildCurator(db, "contributor");
    await expect(findBulk(stranger, input.bulkId)).rejects.toThrow(NotFound);
    await expect(undoBulk(stranger, { bulkId: input.bulkId })).rejects.toThrow(NotFound);
    await expect(undoBulk(curator, { bulkId: randomUUID() })).rejects.toThrow(NotFound);
    const { person: out } = await publishEntry(db, "Out", { lastAuthorId: contributor.userId });
    await expect(runBulk(contributor, await placing(place.id, [out.id]))).rejects.toThrow(Conflict);
    await expect(runBulk(contributor, await listing((await buildList(db)).id, [own.id]))).rejects.toThrow(NotFound);
    const list = await buildList(db, { name: "Own list", lastAuthorId: contributor.userId, visibility: "restricted" });
    expect(await listChangeableLists(contributor)).toEqual([{ id: list.id, name: "Own list" }]);
  });

  it("an administrator not at all", async () => {
    const administrator = await buildCurator(db, "administrator");
    const input = await placing((await buildPlace(db)).id, [(await buildPerson(db)).id]);
    await expect(runBulk(administrator, input)).rejects.toThrow(Forbidden);
    await expect(previewBulk(administrator, deedOf(input), [])).rejects.toThrow(NotFound);
  });
});
