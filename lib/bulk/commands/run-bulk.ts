import "server-only";
import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { bulkDoneSchema } from "@/lib/bulk/bulk-events";
import type { BulkDone } from "@/lib/bulk/bulk-events";
import { findChosen } from "@/lib/bulk/chosen-queries";
import { outcomeOf } from "@/lib/bulk/plan";
import { canRunBulk } from "@/lib/bulk/policy";
import type { RunBulkInput } from "@/lib/bulk/schema";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { lockForChange, requireReferences } from "@/lib/desk/record-queries";
import { Conflict, Forbidden } from "@/lib/errors";
import type { NewFactInput } from "@/lib/facts/schema";
import { writeFact } from "@/lib/facts/write-fact";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";
import { submitRecords } from "@/lib/reviews/submit-records";

/** A record with which something is going to be done. */
interface Planned {
  id: string;
  lockVersion: number;
  /** The claim stands beside one that is there. */
  beside: boolean;
}

/** Does the same with many records, in one transaction. Whatever cannot be done with one of them is said, and the rest is done. */
export async function runBulk(curator: Curator, input: RunBulkInput): Promise<{ bulkId: string; done: number; skipped: number }> {
  if (!canRunBulk(curator)) throw new Forbidden("This role changes no records.");
  return db.$transaction(async (tx) => {
    const earlier = await findEarlier(tx, curator, input.bulkId);
    if (earlier) return { bulkId: input.bulkId, done: earlier.done.length, skipped: earlier.skipped.length };
    await lockTarget(tx, curator, input);
    const chosen = await findChosen(tx, curator, input, input.records.map(({ id }) => id), "locked");
    const outcomes = input.records.map(({ id, lockVersion }) => ({ id, lockVersion, ...outcomeOf(input.action, chosen.get(id), lockVersion) }));
    const planned = outcomes.flatMap((one): Planned[] => (one.skip === null ? [one] : []));
    const skipped = outcomes.flatMap(({ id, skip }) => (skip === null ? [] : [{ id, why: skip }]));
    if (planned.length === 0) throw new Conflict("There is nothing to do any more.", { code: "nothingToDo" });
    const after: BulkDone = { deed: deedOf(input), skipped, ...(await perform(tx, curator, input, planned)) };
    await recordEvents(tx, curator, [{ type: "bulk.done", subjectId: input.bulkId, after: JSON.parse(JSON.stringify(after)) as object }]);
    return { bulkId: input.bulkId, done: planned.length, skipped: skipped.length };
  });
}

/** What a run that was sent twice did the first time; two at once wait for each other. */
async function findEarlier(tx: Transaction, curator: Curator, bulkId: string): Promise<BulkDone | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${bulkId}, 20261123))`;
  const event = await tx.event.findFirst({ where: { subjectId: bulkId } });
  if (!event) return null;
  const read = bulkDoneSchema.safeParse(event.after);
  if (event.userId !== curator.userId || event.type !== "bulk.done" || !read.success) throw new Conflict("There is something with this id.", { code: "madeAlready" });
  return read.data;
}

async function lockTarget(tx: Transaction, curator: Curator, input: RunBulkInput): Promise<void> {
  if (input.action === "add_to_list") await lockForChange(tx, curator, "list", input.list);
  if (input.action !== "set_place") return;
  await requireReferences(tx, curator, "place", [input.place]);
  await requireReferences(tx, curator, "source", [input.source]);
}

function deedOf({ bulkId: _b, records: _r, ...deed }: RunBulkInput): BulkDone["deed"] {
  return deed;
}

async function perform(tx: Transaction, curator: Curator, input: RunBulkInput, planned: readonly Planned[]): Promise<Pick<BulkDone, "done" | "submission">> {
  switch (input.action) {
    case "add_to_list":
      return { done: await addToList(tx, curator, input, planned) };
    case "set_place":
      return { done: await setPlace(tx, curator, input, planned) };
    case "send_to_review": {
      const records = planned.map(({ id, lockVersion }) => ({ kind: input.kind, subjectId: id, lockVersion }));
      const { submissionId } = await submitRecords(tx, curator, { records, note: input.note }, input.bulkId);
      return { done: planned.map(({ id, lockVersion }) => ({ id, lockVersion })), submission: submissionId };
    }
  }
}

type Done = BulkDone["done"];

/** The entry of each person says on which lists they are: it has changed; the list itself has not. */
async function addToList(tx: Transaction, curator: Curator, { list, bulkId }: RunBulkInput & { action: "add_to_list" }, planned: readonly Planned[]): Promise<Done> {
  await tx.listMember.createMany({ data: planned.map(({ id }) => ({ listId: list, personId: id })) });
  for (const { id } of planned) await touchPerson(tx, curator, id);
  await recordEvents(tx, curator, planned.map(({ id }) => ({ type: "list.person_added", subjectId: list, after: { person: id, bulk: bulkId } })));
  return planned.map(({ id, lockVersion }) => ({ id, lockVersion: lockVersion + 1 }));
}

/** A place is a claim like any other: it is added beside what is there, restricted, and never overwrites anything. */
async function setPlace(tx: Transaction, curator: Curator, { place, claim, source, bulkId }: RunBulkInput & { action: "set_place" }, planned: readonly Planned[]): Promise<Done> {
  const done: Done = [];
  for (const { id, lockVersion, beside } of planned) {
    const fact = randomUUID();
    const citations = source === null ? [] : [{ kind: "source" as const, record: source, locatorKind: null, locator: null, quote: null }];
    await writeFact(tx, curator, await lockPerson(tx, curator, id), { ...emptyClaim, id: fact, kind: claim, place, citations, standing: beside ? "alternative" : "shown" }, { bulkId });
    await touchPerson(tx, curator, id);
    done.push({ id, lockVersion: lockVersion + 1, fact });
  }
  return done;
}

const emptyClaim = {
  type: "attribute", sex: null, ethnicity: null, religion: null, professionClass: null, text: null, textLanguage: null, date: null,
  standingReason: null, certainty: "possible", visibility: "restricted", contentNote: null, remark: null, internalNote: null,
} as const satisfies Partial<NewFactInput>;
