import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { SubmissionState } from "@/lib/db/generated/enums";
import { canReadAllRecords } from "@/lib/desk/record-policy";
import { NotFound } from "@/lib/errors";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { canSeeQueue } from "./policy";
import { listDeskTitles } from "./record-title-queries";
import type { DeskTitle } from "./record-title-queries";
import { reviewQueues } from "./vocabulary";
import type { ReviewQueue } from "./vocabulary";

/** A submission in the queue. */
export interface QueuedSubmission {
  id: string;
  author: string;
  isOwn: boolean;
  createdAt: Date;
  note: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  decision: string | null;
  /** The first few of its records. */
  records: { kind: PublicRecordKind; subjectId: string; title: DeskTitle | null }[];
  recordCount: number;
}

/** So many records of a submission are named in the queue. */
const NAMED = 5;

/** A condition on submissions of the alias `s`: those that this curator may look at. */
const readableBy = (curator: Curator) => (canReadAllRecords(curator) ? Prisma.sql`TRUE` : Prisma.sql`s."authorId" = ${curator.userId}::uuid`);

/** Submissions with the part of the queue in which each stands. What was handed in again stands there no more. */
function queued(curator: Curator): Prisma.Sql {
  return Prisma.sql`
    SELECT s."id", s."authorId", s."createdAt", CASE WHEN s."state" = 'returned' THEN 'returned' WHEN EXISTS (
      SELECT 1 FROM "submission_record" r WHERE r."submissionId" = s."id" AND r."lockVersion" IS DISTINCT FROM CASE r."kind"
        WHEN 'entry' THEN (SELECT "lockVersion" FROM "person" WHERE "id" = r."subjectId")
        WHEN 'testimony' THEN (SELECT "lockVersion" FROM "testimony" WHERE "id" = r."subjectId")
        WHEN 'source' THEN (SELECT "lockVersion" FROM "source" WHERE "id" = r."subjectId")
        WHEN 'facility' THEN (SELECT "lockVersion" FROM "facility" WHERE "id" = r."subjectId")
        WHEN 'place' THEN (SELECT "lockVersion" FROM "place" WHERE "id" = r."subjectId")
        WHEN 'organisation' THEN (SELECT "lockVersion" FROM "organisation" WHERE "id" = r."subjectId")
        ELSE (SELECT "lockVersion" FROM "list" WHERE "id" = r."subjectId") END
    ) THEN 'stale' WHEN s."authorId" = ${curator.userId}::uuid THEN 'mine' ELSE 'waiting' END AS "queue"
    FROM "submission" s WHERE ${readableBy(curator)} AND (s."state" = 'waiting' OR (s."state" = 'returned' AND NOT EXISTS (
      SELECT 1 FROM "submission_record" a JOIN "submission_record" b ON b."subjectId" = a."subjectId"
      JOIN "submission" n ON n."id" = b."submissionId"
      WHERE a."submissionId" = s."id" AND n."createdAt" > s."createdAt" AND n."id" <> s."id"
    )))`;
}

/** Which parts of the queue somebody has. */
export function queuesOf(curator: Curator): ReviewQueue[] {
  const all = Object.keys(reviewQueues) as ReviewQueue[];
  return all.filter((queue) => !reviewQueues[queue].forReaders || canReadAllRecords(curator));
}

/** How many submissions stand in each part of the queue. */
export async function countSubmissions(curator: Curator): Promise<Record<ReviewQueue, number>> {
  const counts = { mine: 0, waiting: 0, returned: 0, stale: 0 };
  if (!canSeeQueue(curator)) return counts;
  const rows = await db.$queryRaw<{ queue: ReviewQueue; count: number }[]>`
    SELECT "queue", count(*)::int AS "count" FROM (${queued(curator)}) q GROUP BY "queue"`;
  for (const { queue, count } of rows) counts[queue] = count;
  return counts;
}

/** A page of one part of the queue: what has waited longest first, what was returned last first. */
export async function listSubmissions(curator: Curator, queue: ReviewQueue, page = 1): Promise<Page<QueuedSubmission>> {
  if (!canSeeQueue(curator)) throw new NotFound("There is no such page.");
  const total = (await countSubmissions(curator))[queue];
  const order = queue === "returned" ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT q."id" FROM (${queued(curator)}) q WHERE q."queue" = ${queue}
    ORDER BY q."createdAt" ${order}, q."id" LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  const rows = await db.submission.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: {
      author: { select: { name: true } },
      decidedBy: { select: { name: true } },
      records: { orderBy: [{ kind: "asc" }, { subjectId: "asc" }], take: NAMED, select: { kind: true, subjectId: true } },
      _count: { select: { records: true } },
    },
  });
  const titles = await listDeskTitles(db, rows.flatMap((row) => row.records.map((record) => record.subjectId)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = ids.flatMap(({ id }): QueuedSubmission[] => {
    const row = byId.get(id);
    if (!row) return [];
    const { author, decidedBy, createdAt, note, decidedAt, decision, authorId } = row;
    const records = row.records.map((record) => ({ ...record, title: titles.get(record.subjectId) ?? null }));
    return [{ id, author: author.name, isOwn: authorId === curator.userId, createdAt, note, decidedBy: decidedBy?.name ?? null, decidedAt, decision, records, recordCount: row._count.records }];
  });
  return pageOf(items, total, page);
}

/** What stands beside a submission in its part of the queue, in the order in which that part is listed. */
export interface QueueNeighbours {
  queue: ReviewQueue;
  previous: string | null;
  next: string | null;
}

/** The neighbours of a submission; null once it stands in no part of the queue any more. */
export async function findQueueNeighbours(curator: Curator, submissionId: string): Promise<QueueNeighbours | null> {
  if (!canSeeQueue(curator)) return null;
  const [row] = await db.$queryRaw<{ queue: ReviewQueue; before: string | null; after: string | null }[]>`
    SELECT "queue", "before", "after" FROM (
      SELECT q."id", q."queue", lag(q."id") OVER w AS "before", lead(q."id") OVER w AS "after"
      FROM (${queued(curator)}) q WINDOW w AS (PARTITION BY q."queue" ORDER BY q."createdAt", q."id")
    ) n WHERE "id" = ${submissionId}::uuid`;
  if (!row) return null;
  const { queue, before, after } = row;
  return queue === "returned" ? { queue, previous: after, next: before } : { queue, previous: before, next: after };
}

/** Where a record stands on its way to readers, for a form that hands it in. */
export interface ReviewStanding {
  /** The submission in which it waits, or that was returned last; null where neither is so. */
  submission: { id: string; state: SubmissionState; isStale: boolean; decision: string | null } | null;
}

/** The last submission of a record that somebody may look at. */
export async function findReviewStanding(curator: Curator, subjectId: string, lockVersion: number): Promise<ReviewStanding> {
  if (!canSeeQueue(curator)) return { submission: null };
  const [row] = await db.$queryRaw<NonNullable<ReviewStanding["submission"]>[]>`
    SELECT s."id", s."state", s."decision", r."lockVersion" <> ${lockVersion} AS "isStale" FROM "submission_record" r JOIN "submission" s ON s."id" = r."submissionId"
    WHERE r."subjectId" = ${subjectId}::uuid AND ${readableBy(curator)} ORDER BY s."createdAt" DESC LIMIT 1`;
  return { submission: row && row.state !== "published" ? row : null };
}
