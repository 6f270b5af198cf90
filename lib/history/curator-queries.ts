import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { AttributeKind, EpisodeKind, FactKind, RecordState } from "@/lib/db/generated/enums";
import { NotFound } from "@/lib/errors";
import { pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { listDeskTitles } from "@/lib/reviews/record-title-queries";
import type { DeskTitle } from "@/lib/reviews/record-title-queries";
import { eventDetails } from "./event-details";
import type { EventDetails } from "./event-details";
import { findLastImport, openEvents, requireReadable } from "./event-queries";
import { isChange } from "./part-changes";
import { canReadLog } from "./policy";

/** Events on a page of a history or of the log. */
const LINES = 50;

/** Something that was done, as the history of a record tells it. */
export interface HistoryLine {
  id: string;
  at: Date;
  by: string;
  type: string;
  reason: string | null;
  /** Whether events tell what was on file after it. */
  isMoment: boolean;
  /** Whether it changed anything that is on file, and events tell what. */
  isChange: boolean;
  details: EventDetails;
  /** The claim that it was about, if there is one; never what it says. */
  claim: { kind: FactKind; attribute: AttributeKind | null; episode: EpisodeKind | null } | null;
}

/** The history of a record. */
export interface RecordHistory {
  kind: PublicRecordKind;
  subjectId: string;
  title: DeskTitle | null;
  ref: RecordRef | null;
  state: RecordState | null;
  lines: Page<HistoryLine>;
}

interface EventRow {
  id: bigint;
  at: Date;
  by: string;
  type: string;
  reason: string | null;
  before: unknown;
  after: unknown;
  factKind: FactKind | null;
  attributeKind: AttributeKind | null;
  episodeKind: EpisodeKind | null;
}

/** What was done to a record, the newest first. What was done to a sealed fact or name is not in it, nor counted; who has opened such things, only those see who may. */
export async function findRecordHistory(curator: Curator, kind: PublicRecordKind, subjectId: string, page = 1): Promise<RecordHistory> {
  await requireReadable(db, curator, kind, subjectId);
  const record = await db.publicRecord.findUnique({ where: { subjectId }, select: { kind: true, number: true, state: true } });
  const events = openEvents(curator, subjectId);
  const lastImport = await findLastImport(db, subjectId);
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" ${events}`;
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT e."id", e."at", u."name" AS "by", e."type", e."reason", e."before", e."after",
      f."kind"::text AS "factKind", (SELECT "kind"::text FROM "attribute" WHERE "factId" = f."id") AS "attributeKind",
      (SELECT "kind"::text FROM "episode" WHERE "factId" = f."id") AS "episodeKind"
    ${events} ORDER BY e."id" DESC LIMIT ${LINES} OFFSET ${(page - 1) * LINES}`;
  const title = (await listDeskTitles(db, [subjectId])).get(subjectId) ?? null;
  const lines = rows.map(({ id, at, by, type, reason, before, after, factKind, attributeKind, episodeKind }): HistoryLine => ({
    id: String(id), at, by, type, reason,
    isMoment: lastImport === null || id >= lastImport,
    isChange: (lastImport === null || id > lastImport) && isChange({ type, before, after, reason }, kind),
    details: eventDetails(before, after),
    claim: factKind && { kind: factKind, attribute: attributeKind, episode: episodeKind },
  }));
  return { kind, subjectId, title, ref: record && { kind: record.kind, number: record.number }, state: record?.state ?? null, lines: pageOf(lines, counted?.total ?? 0, page, LINES) };
}

/** What the log is narrowed to. */
export interface LogFilter {
  userId: string | null;
  type: string | null;
  /** A day in UTC, as the log shows them. */
  day: string | null;
}

/** A line of the log. It says that something was done, and not to whom: administrators open no drafts. */
export interface LogLine {
  id: string;
  at: Date;
  by: string;
  role: string;
  type: string;
  subjectId: string | null;
  /** Only where it is about accounts, the installation, or the opening of what is sealed: reasons for protecting somebody speak of them. */
  reason: string | null;
}

/** What is told to administrators with its reason. Why somebody opened what is sealed is what the log is for. */
const TOLD_WITH_REASON = /^(?:(?:account|session|listings|label|api_key)\.|identity\.opened$|request\.contact_opened$)/;

/** Everything that was done, the newest first. */
export async function listLog(curator: Curator, filter: LogFilter, page = 1): Promise<Page<LogLine>> {
  if (!canReadLog(curator)) throw new NotFound("There is no such page.");
  const from = filter.day === null ? null : new Date(`${filter.day}T00:00:00Z`);
  const where: Prisma.EventWhereInput = {
    ...(filter.userId ? { userId: filter.userId } : {}),
    ...(filter.type ? { type: filter.type } : {}),
    ...(from ? { at: { gte: from, lt: new Date(from.getTime() + 86_400_000) } } : {}),
  };
  const total = await db.event.count({ where });
  const rows = await db.event.findMany({
    where, orderBy: { id: "desc" }, take: LINES, skip: (page - 1) * LINES,
    select: { id: true, at: true, type: true, subjectId: true, reason: true, user: { select: { name: true, role: true } } },
  });
  const lines = rows.map(({ id, at, type, subjectId, reason, user }): LogLine => ({
    id: String(id), at, type, subjectId, by: user.name, role: user.role, reason: TOLD_WITH_REASON.test(type) ? reason : null,
  }));
  return pageOf(lines, total, page, LINES);
}

/** Who stands in the log, and what was done: what it can be narrowed to. */
export async function listLogOptions(curator: Curator): Promise<{ people: { id: string; name: string }[]; types: string[] }> {
  if (!canReadLog(curator)) throw new NotFound("There is no such page.");
  const people = await db.user.findMany({ where: { events: { some: {} } }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } });
  const types = await db.event.findMany({ distinct: ["type"], orderBy: { type: "asc" }, select: { type: true } });
  return { people, types: types.map(({ type }) => type) };
}
