import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import type { SubmissionState } from "@/lib/db/generated/enums";
import { canReadRecord } from "@/lib/desk/record-policy";
import { canPublishWorkOf } from "@/lib/publication/policy";
import { listLiveRows } from "@/lib/publication/live-queries";
import type { LiveRow } from "@/lib/publication/live-queries";
import { previewRecords } from "@/lib/publication/live-preview-queries";
import type { PreviewLabel, RecordPreview } from "@/lib/publication/live-preview-queries";
import { listClaims } from "@/lib/publication/curator-queries";
import type { ClaimInShort } from "@/lib/publication/curator-queries";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKindCodes } from "@/lib/publication/vocabulary";
import { checkPreview } from "./check-preview-queries";
import type { Finding } from "./checklist";
import { canDecide, canReadSubmission, canReview, canWithdrawSubmission } from "./policy";
import { seenAs } from "./seen-as";
import { listDeskTitles } from "./record-title-queries";
import type { DeskTitle } from "./record-title-queries";

/** A record of a submission, with what publishing it would change. */
export interface ReviewedRecord {
  kind: PublicRecordKind;
  subjectId: string;
  title: DeskTitle | null;
  /** Its public address, where it has one. */
  ref: RecordRef | null;
  /** It was changed after it was handed in. */
  isStale: boolean;
  /** Whoever looks at it wrote it last. */
  isOwnWork: boolean;
  /** Null where nothing is to be decided, or where it is not for whoever looks. */
  preview: (Pick<RecordPreview, "before" | "after" | "diff"> & { seenAs: string }) | null;
  /** For reviewers alone: whether a text has a hidden name in it would tell others who guess. */
  findings: readonly Finding[];
  /** The claims that findings speak of and that would not go out as they are: they stand nowhere else on the page. */
  claims: readonly ClaimInShort[];
}

/** A submission with everything that a decision needs. */
export interface SubmissionPageData {
  id: string;
  state: SubmissionState;
  author: string;
  note: string | null;
  createdAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decision: string | null;
  /** What was said when some of it was returned before. */
  earlier: { id: string; by: string | null; at: Date | null; decision: string | null } | null;
  /** The submission in which some of it was handed in again. */
  laterId: string | null;
  records: ReviewedRecord[];
  labels: ReadonlyMap<string, PreviewLabel>;
  /** Whether whoever looks is told what the checks found. */
  isChecked: boolean;
  mayDecide: boolean;
  mayWithdraw: boolean;
}

/** A submission; null where there is none that this curator may look at. Everything in it is of one moment. */
export async function findSubmission(curator: Curator, id: string): Promise<SubmissionPageData | null> {
  return db.$transaction((tx) => submissionAt(tx, curator, id), { isolationLevel: "RepeatableRead" });
}

async function submissionAt(tx: Transaction, curator: Curator, id: string): Promise<SubmissionPageData | null> {
  const row = await tx.submission.findUnique({
    where: { id },
    include: {
      author: { select: { name: true } },
      decidedBy: { select: { name: true } },
      records: { orderBy: [{ kind: "asc" }, { subjectId: "asc" }] },
    },
  });
  if (!row || !canReadSubmission(curator, row)) return null;
  const subjectIds = row.records.map((record) => record.subjectId);
  const rows = await liveRows(tx, row.records);
  const titles = await listDeskTitles(tx, subjectIds);
  const refs = await tx.publicRecord.findMany({ where: { subjectId: { in: subjectIds }, state: "published" }, select: { subjectId: true, kind: true, number: true } });
  const previewed = await previewRecords(tx, row.state === "published" ? [] : row.records);
  const { records: previews, labels } = previewed;
  const findings = canReview(curator) ? await checkPreview(tx, previewed) : new Map<string, Finding[]>();
  const unseen = previews.flatMap(({ problems }) => problems.flatMap(({ unit }) => unit ?? []));
  const claims = await listClaims(tx, unseen);
  const records = row.records.map(({ kind, subjectId, lockVersion }): ReviewedRecord => {
    const live = rows.get(subjectId);
    const ref = refs.find((one) => one.subjectId === subjectId);
    const preview = live && canReadRecord(curator, live) ? previews.find((one) => one.subjectId === subjectId) : undefined;
    return {
      kind,
      subjectId,
      title: titles.get(subjectId) ?? null,
      ref: ref ? { kind: ref.kind, number: ref.number } : null,
      isStale: live?.lockVersion !== lockVersion,
      isOwnWork: live !== undefined && !canPublishWorkOf(curator, live.lastAuthorId) && live.lastAuthorId === curator.userId,
      preview: preview ? { before: preview.before, after: preview.after, diff: preview.diff, seenAs: seenAs(preview.after.units) } : null,
      findings: preview ? (findings.get(subjectId) ?? []) : [],
      claims: preview ? claims.filter(({ anchor }) => preview.problems.some(({ unit }) => unit === anchor)) : [],
    };
  });
  const { state, note, createdAt, decidedAt, decision, author, decidedBy, authorId } = row;
  const isOpen = state === "waiting";
  return {
    id, state, author: author.name, note, createdAt, decidedBy: decidedBy?.name ?? null, decidedAt, decision,
    ...(await neighbours(tx, curator, row)),
    records,
    labels,
    isChecked: canReview(curator),
    mayDecide: isOpen && canDecide(curator, { authorId }),
    mayWithdraw: isOpen && canWithdrawSubmission(curator, { authorId }),
  };
}

async function liveRows(tx: Transaction, records: readonly { kind: PublicRecordKind; subjectId: string }[]): Promise<Map<string, LiveRow>> {
  const rows = new Map<string, LiveRow>();
  for (const kind of recordKindCodes) {
    const ids = records.filter((record) => record.kind === kind).map((record) => record.subjectId);
    if (ids.length > 0) for (const row of await listLiveRows(tx, kind, ids, "read")) rows.set(row.id, row);
  }
  return rows;
}

/** Where some of these records were handed in before and returned, and where they were handed in again. */
async function neighbours(
  tx: Transaction,
  curator: Curator,
  { id, createdAt, records }: { id: string; createdAt: Date; records: readonly { subjectId: string }[] },
): Promise<Pick<SubmissionPageData, "earlier" | "laterId">> {
  const about = { records: { some: { subjectId: { in: records.map((record) => record.subjectId) } } }, NOT: { id } };
  const select = { id: true, authorId: true, decision: true, decidedAt: true, decidedBy: { select: { name: true } } };
  const earlier = await tx.submission.findFirst({ where: { ...about, state: "returned", createdAt: { lt: createdAt } }, orderBy: { createdAt: "desc" }, select });
  const later = await tx.submission.findFirst({ where: { ...about, createdAt: { gt: createdAt } }, orderBy: { createdAt: "desc" }, select });
  return {
    earlier: earlier && canReadSubmission(curator, earlier) ? { id: earlier.id, by: earlier.decidedBy?.name ?? null, at: earlier.decidedAt, decision: earlier.decision } : null,
    laterId: later && canReadSubmission(curator, later) ? later.id : null,
  };
}
