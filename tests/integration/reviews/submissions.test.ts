import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brandCurator } from "@/lib/auth/curator";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { findComparison } from "@/lib/history/comparison-queries";
import { findPublicImage } from "@/lib/publication/image-queries";
import { findPublicVersion } from "@/lib/publication/public-queries";
import * as decide from "@/lib/reviews/commands/decide";
import { returnSubmission } from "@/lib/reviews/commands/decide";
import { submit, withdrawSubmission } from "@/lib/reviews/commands/submit";
import { countSubmissions, findReviewStanding, listSubmissions } from "@/lib/reviews/curator-queries";
import type { ApproveInput } from "@/lib/reviews/schema";
import { approveSchema, returnSubmissionSchema, submitSchema } from "@/lib/reviews/schema";
import { findSubmission } from "@/lib/reviews/submission-page-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildImage } from "@/tests/factories/build-image";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildSubmission, buildWork, seenBy } from "@/tests/factories/build-submission";
import { buildAccount, buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry } from "@/tests/factories/publish-entry";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let reviewer: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  reviewer = await buildCurator(db, "reviewer");
});
afterAll(async () => {
  expect(await findDrift()).toEqual([]);
  await database.drop();
});

const entryOf = (person: { id: string; lockVersion: number }) => ({ kind: "entry" as const, subjectId: person.id, lockVersion: person.lockVersion });
const all = (submission: { person: { id: string }; source: { id: string }; submissionId: string }, given: object = {}) => ({
  submissionId: submission.submissionId, subjectIds: [submission.person.id, submission.source.id], heldBack: [], note: null, decision: null, ...given,
});
/** Approves as a reviewer does who has read the page just before. */
const approve = async (curator: Curator, input: Omit<ApproveInput, "seen">) => decide.approve(curator, { ...input, seen: await seenBy(input.submissionId) });
const stateOf = async (id: string) => (await db.submission.findUniqueOrThrow({ where: { id } })).state;
const eventsOf = async (subjectId: string) => (await db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ type }) => type);

describe("handing in", () => {
  it("brings along what the record rests on, as far as it was never published", async () => {
    const { author, person, source } = await buildWork(db);
    const published = await publishEntry(db, "Berik Samplov");
    const testimony = await buildTestimony(db, { lastAuthorId: author.userId });
    await buildAccount(db, { testimonyId: testimony.id, victimId: person.id });
    await buildFact(db, { personId: person.id, cites: [{ sourceId: published.source.id }], status: { value: "free" } });
    const { submissionId } = await submit(author, { records: [entryOf(person)], note: "a note" });
    const records = await db.submissionRecord.findMany({ where: { submissionId } });
    expect(new Set(records.map((record) => record.subjectId))).toEqual(new Set([person.id, source.id, testimony.id]));
    expect(await eventsOf(person.id)).toEqual(["submission.made"]);
  });

  it("is refused for records that are unknown, another's, changed since, withdrawn, or waiting already", async () => {
    const { author, person } = await buildWork(db);
    const stranger = await buildCurator(db, "contributor");
    const refusals: [Curator, object, unknown][] = [
      [author, { ...entryOf(person), subjectId: randomUUID() }, NotFound],
      [author, { ...entryOf(person), kind: "source" }, NotFound],
      [stranger, entryOf(person), NotFound],
      [author, { ...entryOf(person), lockVersion: person.lockVersion + 1 }, Conflict],
    ];
    for (const [curator, record, error] of refusals) await expect(submit(curator, { records: [record as never], note: null })).rejects.toThrow(error as typeof NotFound);
    await submit(author, { records: [entryOf(person)], note: null });
    await expect(submit(author, { records: [entryOf(person)], note: null })).rejects.toMatchObject({ detail: { code: "alreadyInReview" } });
    const { person: withdrawn, ref } = await publishEntry(db, "Aman Withdrawn");
    await withdraw(reviewer, { ref, kind: "error", reason: "why" });
    const curator = await buildCurator(db, "curator");
    await expect(submit(curator, { records: [entryOf(withdrawn)], note: null })).rejects.toMatchObject({ detail: { code: "recordWithdrawn" } });
  });

  it("is refused for a contributor once the record is published", async () => {
    const submission = await buildSubmission(db);
    await approve(reviewer, all(submission));
    await expect(submit(submission.author, { records: [entryOf(submission.person)], note: null })).rejects.toThrow(Forbidden);
  });

  it("takes a record that has changed out of the submission in which it waited", async () => {
    const first = await buildSubmission(db);
    const changed = await db.person.update({ where: { id: first.person.id }, data: { lockVersion: { increment: 1 } } });
    const { submissionId } = await submit(first.author, { records: [entryOf(changed)], note: null });
    expect((await db.submissionRecord.findMany({ where: { submissionId: first.submissionId } })).map((one) => one.subjectId)).toEqual([first.source.id]);
    expect((await db.submissionRecord.findMany({ where: { submissionId } })).map((one) => one.subjectId)).toEqual([first.person.id]);
  });

  it("keeps words exactly, whatever they are, or refuses them as a whole", async () => {
    for (const note of hostileStrings) {
      const { author, person } = await buildWork(db);
      const parsed = submitSchema.safeParse({ records: [entryOf(person)], note });
      if (!parsed.success) continue;
      const { submissionId } = await submit(author, parsed.data);
      expect((await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).note).toBe(note.trim() || null);
    }
  });
});

describe("taking back", () => {
  it("is for the author, before a decision", async () => {
    const { author, submissionId, person } = await buildSubmission(db);
    await expect(withdrawSubmission(reviewer, { submissionId })).rejects.toThrow(Forbidden);
    await expect(withdrawSubmission(await buildCurator(db, "contributor"), { submissionId })).rejects.toThrow(NotFound);
    await withdrawSubmission(author, { submissionId });
    expect(await db.submission.findUnique({ where: { id: submissionId } })).toBeNull();
    expect(await eventsOf(person.id)).toEqual(["submission.made", "submission.taken_back"]);
    await expect(withdrawSubmission(author, { submissionId })).rejects.toThrow(NotFound);
  });
});

describe("approving", () => {
  it("publishes what was handed in, with the public note, and tells the author what was said", async () => {
    const submission = await buildSubmission(db);
    const outcomes = await approve(reviewer, all(submission, { note: "First published.", decision: "Thank you." }));
    const number = outcomes.find(({ kind }) => kind === "entry")?.number ?? 0;
    expect(await findPublicVersion("entry", number)).toMatchObject({ version: 1, note: "First published." });
    expect(await db.submission.findUnique({ where: { id: submission.submissionId } })).toMatchObject({ state: "published", decidedById: reviewer.userId, decision: "Thank you." });
    expect(await eventsOf(submission.person.id)).toEqual(["submission.made", "record.published", "submission.approved"]);
  });

  it("is not for whoever wrote or handed in the record", async () => {
    const submission = await buildSubmission(db);
    const own = brandCurator({ userId: submission.author.userId, role: "reviewer", reason: null });
    await expect(approve(own, all(submission))).rejects.toMatchObject({ name: "Forbidden", detail: { code: "ownSubmission" } });
    await expect(returnSubmission(own, { submissionId: submission.submissionId, reason: "why" })).rejects.toThrow(Forbidden);
    await db.submission.update({ where: { id: submission.submissionId }, data: { authorId: (await buildCurator(db, "curator")).userId } });
    await expect(approve(own, all(submission))).rejects.toMatchObject({ name: "Forbidden", detail: { code: "ownWork" } });
    expect(await stateOf(submission.submissionId)).toBe("waiting");
  });

  it("is refused once anything in it was changed, and then as a whole", async () => {
    const submission = await buildSubmission(db);
    await db.source.update({ where: { id: submission.source.id }, data: { lockVersion: { increment: 1 } } });
    await expect(approve(reviewer, all(submission))).rejects.toMatchObject({ name: "Conflict", detail: { code: "changedSinceRead" } });
    expect(await db.publicRecord.count({ where: { subjectId: { in: [submission.person.id, submission.source.id] } } })).toBe(0);
    expect((await countSubmissions(reviewer)).stale).toBeGreaterThan(0);
  });

  it("is refused when the record says something else through rows of others, and without having been read", async () => {
    const submission = await buildSubmission(db);
    const seen = await seenBy(submission.submissionId);
    const { id: otherId } = await buildNamedPerson(db, "Berik Late", { source: submission.source });
    await buildFact(db, { personId: otherId, cites: [{ sourceId: submission.source.id }], relation: { kind: "sibling", otherPersonId: submission.person.id } });
    for (const read of [seen, {}]) {
      await expect(decide.approve(reviewer, { ...all(submission), seen: read })).rejects.toMatchObject({ name: "Conflict", detail: { code: "changedSinceRead" } });
    }
    expect(await approve(reviewer, all(submission))).toHaveLength(2);
  });

  it("can take some of the records; the others go on waiting at the same address", async () => {
    const submission = await buildSubmission(db);
    await approve(reviewer, all(submission, { subjectIds: [submission.source.id] }));
    expect(await stateOf(submission.submissionId)).toBe("waiting");
    expect(await db.submissionRecord.findMany({ where: { submissionId: submission.submissionId } })).toMatchObject([{ subjectId: submission.person.id }]);
    await approve(reviewer, all(submission, { subjectIds: [submission.person.id] }));
    expect(await stateOf(submission.submissionId)).toBe("published");
    expect(await db.submission.count({ where: { authorId: submission.author.userId, state: "published" } })).toBe(2);
  });

  it("refuses what cannot be published, and leaves everything as it was", async () => {
    const submission = await buildSubmission(db);
    await buildFact(db, { personId: submission.person.id, cites: [], status: { value: "free" } });
    await expect(approve(reviewer, all(submission))).rejects.toMatchObject({ name: "InvalidInput", detail: { code: "notPublishable" } });
    await expect(approve(reviewer, all(submission, { subjectIds: [submission.person.id] }))).rejects.toThrow(InvalidInput);
    await expect(approve(reviewer, all(submission, { subjectIds: [randomUUID()] }))).rejects.toThrow(NotFound);
    await expect(approve(reviewer, all(submission, { submissionId: randomUUID() }))).rejects.toThrow(NotFound);
    expect(await stateOf(submission.submissionId)).toBe("waiting");
  });

  it("is one of two decisions at the same moment", async () => {
    const submission = await buildSubmission(db);
    const outcomes = await Promise.allSettled([
      approve(reviewer, all(submission)),
      returnSubmission(await buildCurator(db, "reviewer"), { submissionId: submission.submissionId, reason: "why" }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("holding back", () => {
  it("makes an added fact restricted again, with the reason, and publishes the rest", async () => {
    const { author, person, source } = await buildWork(db);
    const fact = await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], attribute: { kind: "health", text: "held back words", textLanguage: "en" } });
    const uncited = await buildFact(db, { personId: person.id, cites: [], status: { value: "free" } });
    const account = await buildAccount(db, { victimId: person.id });
    const { submissionId } = await submit(author, { records: [entryOf(person)], note: null });
    const heldBack = [fact.anchor, uncited.anchor, account.anchor];
    const subjectIds = [person.id, source.id];
    const [, entry] = (await approve(reviewer, { submissionId, subjectIds, heldBack, note: null, decision: "The source is not clear." })).toSorted((a, b) => b.kind.localeCompare(a.kind));
    expect(JSON.stringify(await findPublicVersion("entry", entry!.number))).not.toContain("held back words");
    expect(await db.fact.findMany({ where: { anchor: { in: heldBack } } })).toMatchObject([{ visibility: "restricted", lockVersion: 1 }, { visibility: "restricted", lockVersion: 1 }]);
    expect(await db.account.findUnique({ where: { id: account.id } })).toMatchObject({ visibility: "restricted" });
    expect(await db.person.findUnique({ where: { id: person.id } })).toMatchObject({ lastAuthorId: author.userId, lockVersion: person.lockVersion + 3 });
    const events = await db.event.findMany({ where: { subjectId: person.id, type: "submission.change_held_back" } });
    expect(events.map(({ reason }) => reason)).toEqual(Array(3).fill("The source is not clear."));
  });

  it("makes an added picture restricted again, and publishes the entry without it", async () => {
    const { author, person, source } = await buildWork(db);
    const image = await buildImage(db, { personId: person.id, lastAuthorId: author.userId });
    const { submissionId } = await submit(author, { records: [entryOf(person)], note: null });
    const input = { submissionId, subjectIds: [person.id, source.id], heldBack: [image.anchor], note: null, decision: "It may be somebody else." };
    const number = (await approve(reviewer, input)).find(({ kind }) => kind === "entry")!.number;
    expect((await findPublicVersion("entry", number))?.units.filter(({ type }) => type === "image")).toEqual([]);
    expect(await findPublicImage(image.hash)).toBeNull();
    expect(await db.image.findUnique({ where: { id: image.id } })).toMatchObject({ visibility: "restricted", lockVersion: 1, lastAuthorId: author.userId });
    const [told] = await db.event.findMany({ where: { subjectId: person.id, type: "submission.change_held_back" } });
    expect(told).toMatchObject({ reason: "It may be somebody else.", after: { unit: image.anchor, image: image.id } });
    const { parts } = await findComparison(reviewer, "entry", person.id, { from: null, to: String(told?.id) });
    expect(parts).toMatchObject([{ part: `image ${image.id}`, fields: ["visibility"], earlier: { visibility: "public" }, later: { visibility: "restricted" } }]);
  });

  it("is refused for what is published, what belongs elsewhere, and what does not exist", async () => {
    const entry = await publishEntry(db, "Aman Published");
    const { anchor } = await db.fact.findFirstOrThrow({ where: { personId: entry.person.id } });
    const elsewhere = await buildFact(db, { status: { value: "free" } });
    const author = await buildCurator(db, "curator");
    const person = await db.person.update({ where: { id: entry.person.id }, data: { lockVersion: { increment: 1 } } });
    const { submissionId } = await submit(author, { records: [entryOf(person)], note: null });
    for (const unit of [anchor, elsewhere.anchor, "f-0000000000"]) {
      const input = { submissionId, subjectIds: [person.id], heldBack: [unit], note: null, decision: "why" };
      await expect(approve(reviewer, input)).rejects.toMatchObject({ name: "InvalidInput", detail: { code: "unknownChange" } });
    }
    expect(await db.fact.findUnique({ where: { anchor } })).toMatchObject({ visibility: "public" });
  });

  it("needs a reason, and so does returning", () => {
    const given = { submissionId: randomUUID(), subjectIds: [randomUUID()], seen: {}, heldBack: ["f-0123456789"], note: "", decision: " " };
    expect(approveSchema.safeParse(given).error?.issues).toMatchObject([{ path: ["decision"], message: "reasonMissing" }]);
    expect(returnSubmissionSchema.safeParse({ submissionId: randomUUID(), reason: "\n " }).error?.issues).toMatchObject([{ message: "reasonMissing" }]);
  });
});

describe("returning", () => {
  it("tells the author why, until the record is handed in again", async () => {
    const { author, person, submissionId } = await buildSubmission(db);
    await returnSubmission(reviewer, { submissionId, reason: "The date is missing." });
    expect(await listSubmissions(author, "returned")).toMatchObject({ total: 1, items: [{ id: submissionId, decision: "The date is missing.", decidedBy: "A reviewer" }] });
    expect(await findReviewStanding(author, person.id, person.lockVersion)).toMatchObject({ submission: { state: "returned", decision: "The date is missing." } });
    await expect(returnSubmission(reviewer, { submissionId, reason: "again" })).rejects.toMatchObject({ detail: { code: "alreadyDecided" } });
    const again = await submit(author, { records: [entryOf(person)], note: "Now with a date." });
    expect(await listSubmissions(author, "returned")).toMatchObject({ total: 0 });
    expect(await findSubmission(reviewer, again.submissionId)).toMatchObject({ earlier: { id: submissionId, decision: "The date is missing." } });
    expect(await findSubmission(author, submissionId)).toMatchObject({ laterId: again.submissionId });
  });
});

describe("the queue and the page of a submission", () => {
  it("show a submission to its author, and to those who read drafts", async () => {
    const { author, submissionId, person } = await buildSubmission(db, "Gulsim Queued");
    expect(await countSubmissions(author)).toEqual({ mine: 1, waiting: 0, returned: 0, stale: 0 });
    expect((await listSubmissions(author, "mine")).items).toMatchObject([{ id: submissionId, isOwn: true, recordCount: 2 }]);
    const page = await findSubmission(reviewer, submissionId);
    expect(page).toMatchObject({ mayDecide: true, mayWithdraw: false, note: "Please look at the name." });
    expect(page?.records.find(({ subjectId }) => subjectId === person.id)?.preview?.diff.added.map(({ type }) => type).toSorted()).toEqual(["assessment", "name"]);
    expect(await findSubmission(author, submissionId)).toMatchObject({ mayDecide: false, mayWithdraw: true });
    expect(await findSubmission(await buildCurator(db, "contributor"), submissionId)).toBeNull();
    expect(await findSubmission(await buildCurator(db, "administrator"), submissionId)).toBeNull();
    expect((await listSubmissions(await buildCurator(db, "contributor"), "mine")).total).toBe(0);
    await expect(listSubmissions(await buildCurator(db, "administrator"), "waiting")).rejects.toThrow(NotFound);
  });

  it("show only what publishing would show: nothing restricted, nothing sealed, no name that is withheld", async () => {
    const { author, person, source } = await buildWork(db, "Aman Pelican");
    const cites = [{ sourceId: source.id }];
    await buildFact(db, { personId: person.id, cites, visibility: "restricted", attribute: { kind: "health", text: "restricted pelican", textLanguage: "en" } });
    await buildFact(db, { personId: person.id, cites, visibility: "sealed", attribute: { kind: "identity_number", text: "sealed pelican", textLanguage: "zh" } });
    const changed = await db.person.update({ where: { id: person.id }, data: { sealedIdentity: true } });
    const { submissionId } = await submit(author, { records: [entryOf(changed)], note: null });
    const page = await findSubmission(reviewer, submissionId);
    expect(page?.records.find(({ kind }) => kind === "entry")?.title).toBeNull();
    expect(JSON.stringify(page?.records.filter(({ kind }) => kind === "entry"))).not.toMatch(/pelican/i);
    expect(JSON.stringify((await listSubmissions(reviewer, "waiting")).items.filter(({ id }) => id === submissionId).flatMap(({ records }) => records.filter(({ kind }) => kind === "entry")))).not.toMatch(/pelican/i);
  });

  it("compare with the version that readers see", async () => {
    const { person, source, version } = await publishEntry(db, "Aman Compared");
    await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], status: { value: "in_camp" } });
    const changed = await db.person.update({ where: { id: person.id }, data: { lockVersion: { increment: 1 } } });
    const { submissionId } = await submit(await buildCurator(db, "curator"), { records: [entryOf(changed)], note: null });
    const record = (await findSubmission(reviewer, submissionId))?.records[0];
    expect(record?.preview).toMatchObject({ before: { version }, diff: { added: [{ type: "status" }], changed: [{ after: { type: "assessment" } }], removed: [] } });
    expect(record?.isOwnWork).toBe(false);
  });

  it("name what stands in the way", async () => {
    const person = await buildPerson(db, { roles: ["witness"] });
    const fact = await buildFact(db, { personId: person.id, cites: [], status: { value: "free" } });
    const { submissionId } = await submit(await buildCurator(db, "curator"), { records: [entryOf(person)], note: null });
    expect((await findSubmission(reviewer, submissionId))?.records[0]?.findings).toEqual([
      { code: "not_a_victim", unit: null, field: null, blocks: true },
      { code: "uncited", unit: fact.anchor, field: null, blocks: true },
    ]);
  });
});

describe("the checklist", () => {
  /** An entry whose summary says something; its sister's name is withheld, its witness has not allowed to be named. */
  async function summed(text: string, given: { sister?: object } = {}) {
    const { author, person, source } = await buildWork(db, "Aman Testov");
    const sister = await buildNamedPerson(db, "Gulnur Samplova", { roles: ["relative"], nameWithheld: true, source, ...given.sister });
    const witness = await buildNamedPerson(db, "Berik Witnessov", { roles: ["witness"], source });
    const testimony = await buildTestimony(db, { lastAuthorId: author.userId, witnesses: [{ personId: witness.id }] });
    await buildAccount(db, { testimonyId: testimony.id, victimId: person.id });
    await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], relation: { kind: "sibling", otherPersonId: sister.id } });
    await db.personSummary.create({ data: { personId: person.id, language: "en", text, visibility: "public" } });
    const { submissionId } = await submit(author, { records: [entryOf(person)], note: null });
    const subjectIds = [person.id, source.id, testimony.id];
    const page = await findSubmission(reviewer, submissionId);
    const findings = page?.records.find(({ kind }) => kind === "entry")?.findings.map(({ code, unit, blocks }) => ({ code, unit, blocks }));
    return { submissionId, subjectIds, findings, author, witness };
  }
  const decideOn = ({ submissionId, subjectIds }: { submissionId: string; subjectIds: string[] }, note: string | null = null) =>
    approve(reviewer, { submissionId, subjectIds, heldBack: [], note, decision: null });

  it.each([
    ["They also took Gulnur Samplova.", "withheld_name"],
    ["ئۇنىڭ سىڭلىسى گۈلنۇر سامپلوۋانىمۇ ئېلىپ كەتتى.", "withheld_name"],
    ["Berik Witnessov told us.", "witness_name"],
    ["Number 653101199002031234.", "identity_number"],
    ["Call +7 701 123 45 67.", "phone_number"],
  ])("does not let %s go out", async (text, code) => {
    const submission = await summed(text);
    expect(submission.findings).toEqual([{ code, unit: "summary-en", blocks: true }]);
    await expect(decideOn(submission)).rejects.toMatchObject({ name: "InvalidInput", detail: { code: "notPublishable" } });
    expect(await db.publicRecord.count({ where: { subjectId: { in: submission.subjectIds } } })).toBe(0);
  });

  it("knows sealed names and tells nobody whose they are, nor the author that there are any", async () => {
    const submission = await summed("They also took Gulnur Samplova.", { sister: { nameWithheld: false, sealedIdentity: true } });
    expect(submission.findings).toEqual([{ code: "withheld_name", unit: "summary-en", blocks: true }]);
    expect((await findSubmission(submission.author, submission.submissionId))?.records.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("lets a witness be named with consent, and warns of what somebody has to judge", async () => {
    const named = await summed("Berik Witnessov told us. He was held at 39.4677, 75.9938.");
    await buildConsent(db, { personId: named.witness.id });
    expect((await findSubmission(reviewer, named.submissionId))?.records.find(({ kind }) => kind === "entry")?.findings).toEqual([
      { code: "coordinates", unit: "summary-en", field: "text", blocks: false },
    ]);
    expect(await decideOn(named)).toHaveLength(3);
  });

  it("looks at the public note as well", async () => {
    const submission = await summed("Nothing to hide.");
    await expect(decideOn(submission, "As Gulnur Samplova said.")).rejects.toMatchObject({ detail: { code: "noteNotPublishable" } });
    expect(await decideOn(submission, "As was said.")).toHaveLength(3);
  });
});
