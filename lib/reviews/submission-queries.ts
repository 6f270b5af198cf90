import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { SubmissionState } from "@/lib/db/generated/enums";
import { Conflict, NotFound } from "@/lib/errors";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { canReadSubmission } from "./policy";

/** A record as it was handed in. */
export interface SubmittedRecord {
  kind: PublicRecordKind;
  subjectId: string;
  lockVersion: number;
}

/** A submission that waits, locked until the transaction ends. */
export interface LockedSubmission {
  id: string;
  state: SubmissionState;
  authorId: string;
  note: string | null;
  createdAt: Date;
  records: SubmittedRecord[];
}

/** Locks a submission that waits. Whoever may not see it is told what they would be told of one that does not exist. */
export async function lockSubmission(tx: Transaction, curator: Curator, id: string): Promise<LockedSubmission> {
  const [row] = await tx.$queryRaw<Omit<LockedSubmission, "records">[]>`
    SELECT "id", "state", "authorId", "note", "createdAt" FROM "submission" WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (!row || !canReadSubmission(curator, row)) throw new NotFound("There is no such submission.", { code: "unknownSubmission" });
  if (row.state !== "waiting") throw new Conflict("This submission was decided already.", { code: "alreadyDecided" });
  const records = await tx.submissionRecord.findMany({
    where: { submissionId: id },
    orderBy: [{ kind: "asc" }, { subjectId: "asc" }],
    select: { kind: true, subjectId: true, lockVersion: true },
  });
  return { ...row, records };
}

/** The testimonies and sources that entries and testimonies rest on and that have never been published. */
export async function listUnpublishedEvidence(tx: Transaction, subjectIds: readonly string[]): Promise<Pick<SubmittedRecord, "kind" | "subjectId">[]> {
  return tx.$queryRaw`
    WITH "cited" AS (
      SELECT c."testimonyId", c."sourceId" FROM "fact" f JOIN "citation" c ON c."factId" = f."id"
      WHERE f."personId" = ANY(${[...subjectIds]}::uuid[]) AND f."visibility" = 'public' AND f."erasedAt" IS NULL
      UNION SELECT c."testimonyId", c."sourceId" FROM "remark" m JOIN "citation" c ON c."remarkId" = m."id"
      WHERE m."visibility" = 'public' AND (m."facilityId" = ANY(${[...subjectIds]}::uuid[]) OR m."placeId" = ANY(${[...subjectIds]}::uuid[]) OR m."organisationId" = ANY(${[...subjectIds]}::uuid[]))
      UNION SELECT a."testimonyId", NULL FROM "account" a WHERE a."victimId" = ANY(${[...subjectIds]}::uuid[]) AND a."visibility" = 'public'
    ), "testimonies" AS (
      SELECT t."id", t."reportedBySourceId" FROM "testimony" t
      WHERE t."id" IN (SELECT "testimonyId" FROM "cited") OR t."id" = ANY(${[...subjectIds]}::uuid[])
    ), "evidence" AS (
      SELECT 'testimony' AS "kind", "id" FROM "testimonies"
      UNION SELECT 'source', "sourceId" FROM "cited" WHERE "sourceId" IS NOT NULL
      UNION SELECT 'source', "reportedBySourceId" FROM "testimonies" WHERE "reportedBySourceId" IS NOT NULL
    )
    SELECT "kind", "id" AS "subjectId" FROM "evidence" e
    WHERE NOT e."id" = ANY(${[...subjectIds]}::uuid[]) AND NOT EXISTS (SELECT 1 FROM "public_record" r WHERE r."subjectId" = e."id")
    ORDER BY "kind", "id"`;
}
