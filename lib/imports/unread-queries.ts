import "server-only";
import { db } from "@/lib/db/client";
import { inBatches } from "@/lib/in-batches";
import { previewRecords } from "@/lib/publication/live-preview-queries";
import { checkPreview } from "@/lib/reviews/check-preview-queries";
import { checklistRules } from "@/lib/reviews/checklist";
import type { ChecklistCode, Finding } from "@/lib/reviews/checklist";
import type { SubmitInput } from "@/lib/reviews/schema";
import { listUnpublishedEvidence } from "@/lib/reviews/submission-queries";

/** So many entries are looked at together. */
const BATCH = 100;

/** An entry of somebody at risk, and the units in whose words the checklist finds something. */
export interface UnreadEntry {
  subjectId: string;
  units: string[];
}

const IN_WORDS = new Set(Object.entries(checklistRules).flatMap(([code, rule]) => ("inWords" in rule ? [code as ChecklistCode] : [])));

/** Of these victims those at risk of whom words would be public that a reviewer has to read first. */
export async function listUnread(personIds: readonly string[]): Promise<UnreadEntry[]> {
  const atRisk = await listAtRisk(personIds);
  const unread: UnreadEntry[] = [];
  for (const ids of inBatches(atRisk, BATCH)) {
    const findings = await findingsOf(ids);
    for (const subjectId of ids) {
      const inWords = (findings.get(subjectId) ?? []).filter(({ code }) => IN_WORDS.has(code));
      if (inWords.length > 0) unread.push({ subjectId, units: [...new Set(inWords.flatMap(({ unit }) => unit ?? []))] });
    }
  }
  return unread;
}

/** Those of these persons who are at risk, or into whom somebody at risk was merged, in the same order. */
async function listAtRisk(personIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM unnest(${[...personIds]}::uuid[]) WITH ORDINALITY AS asked("id", "position") JOIN "person" p USING ("id")
    WHERE p."atRisk" OR EXISTS (
      SELECT 1 FROM "public_record" s JOIN "public_record" r ON r."mergedIntoId" = s."id" AND r."state" = 'merged'
      JOIN "person" m ON m."id" = r."subjectId" WHERE s."subjectId" = p."id" AND m."atRisk")
    ORDER BY asked."position"`;
  return rows.map(({ id }) => id);
}

/** What the checklist says of entries together with what they rest on that was never published. */
function findingsOf(ids: readonly string[]): Promise<Map<string, Finding[]>> {
  return db.$transaction(async (tx) => {
    const entries = ids.map((subjectId) => ({ kind: "entry" as const, subjectId }));
    return checkPreview(tx, await previewRecords(tx, [...entries, ...(await listUnpublishedEvidence(tx, ids))]));
  }, { isolationLevel: "RepeatableRead" });
}

/** Those of these entries that were never handed in for review as they are now, in parts as large as one submission may be. */
export async function listToHandIn(personIds: readonly string[]): Promise<SubmitInput["records"][]> {
  const rows = await db.$queryRaw<{ id: string; lockVersion: number }[]>`
    SELECT p."id", p."lockVersion" FROM "person" p WHERE p."id" = ANY(${[...personIds]}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM "submission_record" s WHERE s."subjectId" = p."id" AND s."lockVersion" = p."lockVersion")
    ORDER BY p."createdAt", p."id"`;
  return inBatches(rows.map(({ id, lockVersion }) => ({ kind: "entry" as const, subjectId: id, lockVersion })), BATCH);
}
