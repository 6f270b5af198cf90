import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import type { EventType } from "@/lib/db/events";
import { recordEvents } from "@/lib/db/events";
import type { Prisma } from "@/lib/db/generated/client";
import { changedValues } from "@/lib/desk/changed-values";
import { requireLockVersion, requireReferences, requireSame } from "@/lib/desk/record-queries";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { pickKinds } from "@/lib/picks/pick";
import { canAnswerRequests, canLogRequests, canOpenContacts } from "./policy";
import { readRequest, recordKindOf, requestValues } from "./request-row-queries";
import type { RequestRow } from "./request-row-queries";
import type { answerRequestSchema, changeRequestSchema, forgetContactSchema, logRequestSchema, openContactSchema, reopenRequestSchema, RequestInput } from "./schema";

/** Logs a request that has arrived. Sent twice with the same words, it is logged once. */
export async function logRequest(curator: Curator, { id, ...input }: z.output<typeof logRequestSchema>): Promise<{ id: string }> {
  if (!canLogRequests(curator)) throw new Forbidden("This role does not log requests.");
  return db.$transaction(async (tx) => {
    const there = await tx.request.findUnique({ where: { id }, select: { loggedById: true, lockVersion: true, contact: true } });
    if (there) {
      if (there.loggedById !== curator.userId || there.lockVersion !== 0) throw new Conflict("There is a request with this id.", { code: "madeAlready" });
      const made = told(await requireRow(tx, id));
      await writeRecords(tx, curator, id, input);
      const { records } = told(await requireRow(tx, id));
      requireSame({ ...made, contact: there.contact }, { ...fieldsOf(input), records, contact: input.contact });
      return { id };
    }
    await tx.request.create({ data: { id, ...columnsOf(input), contact: input.contact, loggedById: curator.userId } });
    await writeRecords(tx, curator, id, input);
    const after = { ...told(await requireRow(tx, id)), ...(input.contact === null ? {} : { contact: "sealed" }) };
    await recordEvents(tx, curator, [{ type: "request.logged", subjectId: id, after }]);
    return { id };
  });
}

/** Changes what was logged of a request that is still open. */
export async function changeRequest(curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeRequestSchema>): Promise<{ lockVersion: number }> {
  if (!canLogRequests(curator)) throw new Forbidden("This role does not log requests.");
  return db.$transaction(async (tx) => {
    const before = await lockRequest(tx, id, lockVersion);
    requireOpen(before);
    await tx.request.update({ where: { id }, data: { ...columnsOf(input), ...(input.contact === null ? {} : { contact: input.contact }) } });
    await writeRecords(tx, curator, id, input);
    const changed = changedValues(told(before), { ...told(await requireRow(tx, id)), ...(input.contact === null ? {} : { contact: "sealed anew" }) });
    return changed === null ? { lockVersion } : raise(tx, curator, { id, lockVersion }, { type: "request.changed", ...changed });
  });
}

/** Decides on a request, with the reason and what was done. */
export async function answerRequest(curator: Curator, { id, lockVersion, decision, answer }: z.output<typeof answerRequestSchema>): Promise<{ lockVersion: number }> {
  if (!canAnswerRequests(curator)) throw new Forbidden("This role does not decide on requests.");
  return db.$transaction(async (tx) => {
    const row = await lockRequest(tx, id, lockVersion);
    requireOpen(row);
    const decided = { state: "answered", decision, answer, decidedById: curator.userId, decidedAt: new Date() } as const;
    await tx.request.update({ where: { id }, data: decided });
    return raise(tx, curator, { id, lockVersion }, { type: "request.answered", before: decisionOf(row), after: decisionOf(decided), reason: answer });
  });
}

/** Opens an answered request again. The decision of before stays in the history. */
export async function reopenRequest(curator: Curator, { id, lockVersion, reason }: z.output<typeof reopenRequestSchema>): Promise<{ lockVersion: number }> {
  if (!canAnswerRequests(curator)) throw new Forbidden("This role does not decide on requests.");
  return db.$transaction(async (tx) => {
    const row = await lockRequest(tx, id, lockVersion);
    if (row.state !== "answered") throw new Conflict("This request is open.", { code: "requestOpen" });
    const open = { state: "open", decision: null, answer: null, decidedById: null, decidedAt: null } as const;
    await tx.request.update({ where: { id }, data: open });
    return raise(tx, curator, { id, lockVersion }, { type: "request.reopened", before: decisionOf(row), after: decisionOf(open), reason });
  });
}

/** Shows a protection officer who asked. That they looked, and why, stays on record; what they saw does not. */
export async function openContact(curator: Curator, { id, reason }: z.output<typeof openContactSchema>): Promise<{ contact: string | null }> {
  if (!canOpenContacts(curator)) throw new Forbidden("Only a protection officer opens who asked.");
  return db.$transaction(async (tx) => {
    const row = await tx.request.findUnique({ where: { id }, select: { contact: true } });
    if (!row) throw unknownRequest();
    await recordEvents(tx, curator, [{ type: "request.contact_opened", subjectId: id, reason }]);
    return row;
  });
}

/** Forgets who asked, for good: once it is answered, nobody need be able to find out. */
export async function forgetContact(curator: Curator, { id, lockVersion, reason }: z.output<typeof forgetContactSchema>): Promise<{ lockVersion: number }> {
  if (!canOpenContacts(curator)) throw new Forbidden("Only a protection officer has who asked forgotten.");
  return db.$transaction(async (tx) => {
    await lockRequest(tx, id, lockVersion);
    const { count } = await tx.request.updateMany({ where: { id, contact: { not: null } }, data: { contact: null } });
    if (count === 0) throw new Conflict("Nothing is kept of who asked.", { code: "contactForgotten" });
    return raise(tx, curator, { id, lockVersion }, { type: "request.contact_forgotten", before: { contact: "sealed" }, after: { contact: null }, reason });
  });
}

const unknownRequest = () => new NotFound("There is no such request.", { code: "unknownRecord" });
const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const fieldsOf = ({ kind, channel, asker, asked, receivedOn }: Pick<RequestInput, "kind" | "channel" | "asker" | "asked" | "receivedOn">) => ({ kind, channel, asker, asked, receivedOn });
const columnsOf = (input: RequestInput) => ({ ...fieldsOf(input), receivedOn: new Date(`${input.receivedOn}T00:00:00Z`) });

/** What events tell of a request. Who asked is not in it. */
const told = (row: RequestRow) => ({
  ...fieldsOf({ ...row, receivedOn: dayOf(row.receivedOn) }),
  records: row.records.map((record) => ({ kind: record.kind, subject: record.subjectId })),
});

const decisionOf = ({ state, decision, answer, decidedById, decidedAt }: Pick<RequestRow, "state" | "decision" | "answer" | "decidedById" | "decidedAt">): Prisma.InputJsonObject => ({
  state, decision, answer, decidedById, decidedAt: decidedAt?.toISOString() ?? null,
});

async function requireRow(tx: Transaction, id: string): Promise<RequestRow> {
  const row = await readRequest(tx, id);
  if (row === null) throw unknownRequest();
  return row;
}

async function lockRequest(tx: Transaction, id: string, lockVersion: number): Promise<RequestRow> {
  await tx.$queryRaw`SELECT 1 FROM "request" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await requireRow(tx, id);
  if (row.lockVersion !== lockVersion) requireLockVersion(row, lockVersion, { lockVersion: row.lockVersion, values: await requestValues(tx, row) });
  return row;
}

function requireOpen({ state }: RequestRow): void {
  if (state !== "open") throw new Conflict("This request was answered.", { code: "requestAnswered" });
}

/** Brings what a request is about to what its form says. */
async function writeRecords(tx: Transaction, curator: Curator, requestId: string, { numbers, picks }: RequestInput): Promise<void> {
  for (const kind of pickKinds) await requireReferences(tx, curator, kind, picks.flatMap((pick) => (pick.kind === kind ? [pick.record] : [])));
  const found = await tx.publicRecord.findMany({ where: { OR: numbers.map(({ kind, number }) => ({ kind, number })) }, select: { kind: true, number: true, subjectId: true } });
  const fields = numbers.flatMap(({ kind, number }, index) => (found.some((one) => one.kind === kind && one.number === number) ? [] : [[`numbers.${index}.number`, "unknownNumber"] as const]));
  if (fields.length > 0) throw new InvalidInput("There is no such record.", undefined, { fields: Object.fromEntries(fields) });
  const records = [...picks.map(({ kind, record }) => ({ kind: recordKindOf[kind], subjectId: record })), ...found];
  await tx.requestRecord.deleteMany({ where: { requestId } });
  await tx.requestRecord.createMany({ data: [...new Map(records.map(({ kind, subjectId }) => [subjectId, { requestId, kind, subjectId }])).values()] });
}

interface RequestEvent {
  type: EventType;
  before: Prisma.InputJsonObject;
  after: Prisma.InputJsonObject;
  reason?: string;
}

async function raise(tx: Transaction, curator: Curator, { id, lockVersion }: { id: string; lockVersion: number }, event: RequestEvent): Promise<{ lockVersion: number }> {
  await tx.request.update({ where: { id }, data: { lockVersion: { increment: 1 } } });
  await recordEvents(tx, curator, [{ subjectId: id, ...event }]);
  return { lockVersion: lockVersion + 1 };
}
