import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import type { RecordState } from "@/lib/db/generated/enums";
import { requireReadable } from "@/lib/history/event-queries";
import { listClaims } from "@/lib/publication/curator-queries";
import type { ClaimInShort } from "@/lib/publication/curator-queries";
import { previewRecords } from "@/lib/publication/live-preview-queries";
import type { PreviewLabel, RecordPreview } from "@/lib/publication/live-preview-queries";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { checkPreview } from "./check-preview-queries";
import { problemFindings } from "./checklist";
import type { Finding } from "./checklist";
import { canReview } from "./policy";
import { listDeskTitles } from "./record-title-queries";
import type { DeskTitle } from "./record-title-queries";
import { listUnpublishedEvidence } from "./submission-queries";

/** What is on file of a record against what readers see of it. */
export interface Unpublished {
  kind: PublicRecordKind;
  subjectId: string;
  title: DeskTitle | null;
  /** Null where it was never published. */
  state: RecordState | null;
  preview: Pick<RecordPreview, "before" | "after" | "diff">;
  /** What is in the way; what the checklist says beside, reviewers alone are told. */
  findings: readonly Finding[];
  claims: readonly ClaimInShort[];
  labels: ReadonlyMap<string, PreviewLabel>;
}

/** What readers would see otherwise if a record went out now, together with what it rests on that they have never seen. */
export function findUnpublished(curator: Curator, kind: PublicRecordKind, subjectId: string): Promise<Unpublished> {
  return db.$transaction((tx) => unpublishedAt(tx, curator, kind, subjectId), { isolationLevel: "RepeatableRead" });
}

async function unpublishedAt(tx: Transaction, curator: Curator, kind: PublicRecordKind, subjectId: string): Promise<Unpublished> {
  await requireReadable(tx, curator, kind, subjectId);
  const previewed = await previewRecords(tx, [{ kind, subjectId }, ...(await listUnpublishedEvidence(tx, [subjectId]))]);
  const record = previewed.records.find((one) => one.subjectId === subjectId);
  if (!record) throw new Error(`The ${kind} ${subjectId} was not projected.`);
  const { state, before, after, diff, problems } = record;
  const findings = canReview(curator) ? (await checkPreview(tx, previewed)).get(subjectId) : problemFindings(problems);
  return {
    kind, subjectId, state,
    title: (await listDeskTitles(tx, [subjectId])).get(subjectId) ?? null,
    preview: { before, after, diff },
    findings: findings ?? [],
    claims: await listClaims(tx, problems.flatMap(({ unit }) => unit ?? [])),
    labels: previewed.labels,
  };
}
