import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { RecordState, RequestAsker, RequestChannel, RequestDecision, RequestKind, RequestState } from "@/lib/db/generated/enums";
import { NotFound } from "@/lib/errors";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { findLabels } from "@/lib/picks/label-queries";
import { canErase, canPublish } from "@/lib/publication/policy";
import { listLiveRows } from "@/lib/publication/live-queries";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { listDeskTitles } from "@/lib/reviews/record-title-queries";
import type { DeskTitle } from "@/lib/reviews/record-title-queries";
import { canAnswerRequests, canLogRequests, canOpenContacts, canSeeRequests } from "./policy";
import { readRequest, recordValues, requestValues, withNumbers } from "./request-row-queries";
import type { RequestedRecord } from "./request-row-queries";
import type { RequestValues } from "./schema";

/** What the list of requests is narrowed to. */
export interface RequestFilter {
  words: string;
  state: RequestState | null;
  kind: RequestKind | null;
  channel: RequestChannel | null;
  /** Only those about this record: the id of its live row. */
  subjectId: string | null;
}

/** A request as the list shows it. */
export interface RequestLine {
  id: string;
  number: number;
  kind: RequestKind;
  channel: RequestChannel;
  asker: RequestAsker;
  /** The beginning of what was asked. */
  asked: string;
  receivedOn: string;
  state: RequestState;
  decision: RequestDecision | null;
}

const BEGINNING = 200;
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Requests in which every word stands, the open ones first: those that wait longest before the others. Then the last that was decided on. */
export async function listRequests(curator: Curator, filter: RequestFilter, page = 1): Promise<Page<RequestLine>> {
  if (!canSeeRequests(curator)) throw new NotFound("There is no such page.");
  const { words, state, kind, channel, subjectId } = filter;
  const where: Prisma.RequestWhereInput = {
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(channel ? { channel } : {}),
    ...(subjectId ? { records: { some: { subjectId } } } : {}),
    AND: words.trim().split(/\s+/).filter(Boolean).slice(0, 8).map(standsIn),
  };
  const total = await db.request.count({ where });
  const rows = await db.request.findMany({
    where,
    select: { id: true, number: true, kind: true, channel: true, asker: true, asked: true, receivedOn: true, state: true, decision: true },
    orderBy: [{ state: "asc" }, { decidedAt: "desc" }, { receivedOn: "asc" }, { number: "asc" }],
    take: PAGE_SIZE,
    skip: (page - 1) * PAGE_SIZE,
  });
  return pageOf(rows.map((row): RequestLine => ({ ...row, asked: row.asked.slice(0, BEGINNING), receivedOn: dayOf(row.receivedOn) })), total, page);
}

function standsIn(word: string): Prisma.RequestWhereInput {
  const contains = word.replace(/[\\%_]/g, "\\$&");
  const number = /^#?(\d{1,9})$/.exec(word)?.[1];
  return { OR: [{ asked: { contains, mode: "insensitive" } }, { answer: { contains, mode: "insensitive" } }, ...(number ? [{ number: Number(number) }] : [])] };
}

/** How many requests wait for a decision. */
export function countOpenRequests(): Promise<number> {
  return db.request.count({ where: { state: "open" } });
}

/** What is asked in those of these requests that are still open; nothing for whoever may not see requests. */
export async function listOpenRequests(curator: Curator, ids: readonly string[]): Promise<Map<string, string>> {
  if (!canSeeRequests(curator) || ids.length === 0) return new Map();
  const rows = await db.request.findMany({ where: { id: { in: [...ids] }, state: "open" }, select: { id: true, asked: true } });
  return new Map(rows.map(({ id, asked }) => [id, asked.slice(0, BEGINNING)]));
}

/** A record that a request is about, as the desk calls it, and where it stands. */
export interface RequestSubject extends RequestedRecord {
  title: DeskTitle | null;
  /** Null where it was never published. */
  state: RecordState | null;
  /** Whether the desk has a page of it: what is sealed has none. */
  isOpen: boolean;
}

/** Something that was done to what a request is about, since it arrived. */
export interface DoneSince {
  id: string;
  type: string;
  at: Date;
  by: string;
  subjectId: string | null;
}

/** Something that was done with the request itself. */
export interface RequestDeed extends Omit<DoneSince, "subjectId"> {
  reason: string | null;
}

/** What is told as done: that a record was changed as a whole, went out or was taken back; never what single claims say. */
const DONE = [
  "record.published", "record.withdrawn", "record.reinstated", "record.merged", "record.unmerged", "fact.erased", "image.taken_away", "image.erased", "consent.withdrawn",
  "identity.sealed", "person.changed", "testimony.changed", "source.changed", "facility.changed", "place.changed", "organisation.changed", "list.changed",
];
const MOST_DONE = 50;

/** One request with what it is about, what was done since, and its own history. Who asked is not read. */
export async function findRequest(curator: Curator, id: string) {
  const row = canSeeRequests(curator) ? await readRequest(db, id) : null;
  if (row === null) throw new NotFound("There is no such request.");
  const maySeeContact = canOpenContacts(curator);
  const [subjects, done, deeds, contacts, values] = await Promise.all([
    listSubjects(row.records),
    listEvents({ subjectId: { in: row.records.map(({ subjectId }) => subjectId) }, at: { gte: row.receivedOn }, type: { in: DONE } }),
    listEvents({ subjectId: id, ...(maySeeContact ? {} : { type: { not: "request.contact_opened" } }) }),
    maySeeContact ? db.request.count({ where: { id, contact: { not: null } } }) : 0,
    requestValues(db, row),
  ]);
  const { number, kind, channel, asker, asked, state, decision, answer, decidedAt, loggedAt, lockVersion } = row;
  return {
    id, number, kind, channel, asker, asked, state, decision, answer, decidedAt, loggedAt, lockVersion, values, subjects,
    receivedOn: dayOf(row.receivedOn),
    decidedBy: row.decidedBy?.name ?? null,
    loggedBy: row.loggedBy.name,
    done: done.map(({ reason: _reason, ...event }): DoneSince => event),
    deeds: deeds.map(({ subjectId: _subjectId, ...event }): RequestDeed => event),
    may: {
      change: canLogRequests(curator) && state === "open",
      answer: canAnswerRequests(curator),
      openContact: maySeeContact && contacts > 0,
      changePublication: canPublish(curator) || canErase(curator),
    },
  };
}

/** A request with everything that its page shows. */
export type FoundRequest = Awaited<ReturnType<typeof findRequest>>;

/** What a new request begins with that is logged from a record's page; nothing where the desk has no such page for this curator. */
export async function findRecordToAskAbout(curator: Curator, kind: PublicRecordKind, subjectId: string): Promise<Pick<RequestValues, "numbers" | "picks"> | null> {
  if (!canLogRequests(curator)) return null;
  const isThere = (await listLiveRows(db, kind, [subjectId], "read")).length > 0;
  const records = isThere ? await withNumbers(db, [{ kind, subjectId }]) : [];
  const [subject] = await listSubjects(records);
  return subject?.isOpen ? recordValues(db, records) : null;
}

async function listSubjects(records: readonly RequestedRecord[]): Promise<RequestSubject[]> {
  const ids = records.map(({ subjectId }) => subjectId);
  const [titles, labels, states] = await Promise.all([
    listDeskTitles(db, ids),
    findLabels(db, { testimony: records.flatMap(({ kind, subjectId }) => (kind === "testimony" ? [subjectId] : [])) }),
    db.publicRecord.findMany({ where: { subjectId: { in: ids } }, select: { subjectId: true, state: true } }),
  ]);
  return records.map((record): RequestSubject => {
    const label = labels.get(record.subjectId);
    const title = titles.get(record.subjectId) ?? (label ? { text: label.label, language: NO_LANGUAGE } : null);
    return { ...record, title, state: states.find((one) => one.subjectId === record.subjectId)?.state ?? null, isOpen: record.kind === "entry" || title !== null };
  });
}

async function listEvents(where: Prisma.EventWhereInput): Promise<(DoneSince & { reason: string | null })[]> {
  const rows = await db.event.findMany({
    where, orderBy: { id: "desc" }, take: MOST_DONE,
    select: { id: true, type: true, at: true, subjectId: true, reason: true, user: { select: { name: true } } },
  });
  return rows.map(({ id, type, at, subjectId, reason, user }) => ({ id: String(id), type, at, by: user.name, subjectId, reason }));
}
