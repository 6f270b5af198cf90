import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import type { HiddenName, NamesAround } from "./checklist/hidden-names";

interface Subject {
  kind: PublicRecordKind;
  subjectId: string;
}

interface NameRow {
  subjectId: string;
  personId: string;
  text: string;
  isHidden: boolean;
  isWitness: boolean;
}

/**
 * The names of the people whom records concern, hidden and open: an entry's own person and those merged into it, those
 * they are related to, the witnesses of what it cites and of its accounts; a testimony's witnesses and victims. Sealed
 * names are among the hidden ones, and leave this only as the answer that some field has one.
 */
export async function listNamesAround(tx: Transaction, subjects: readonly Subject[]): Promise<Map<string, NamesAround>> {
  const entries = subjects.filter((one) => one.kind === "entry").map((one) => one.subjectId);
  const testimonies = subjects.filter((one) => one.kind === "testimony").map((one) => one.subjectId);
  const around = new Map<string, NamesAround>(subjects.map(({ subjectId }) => [subjectId, { hidden: [], open: [] }]));
  if (entries.length + testimonies.length === 0) return around;
  const rows = await tx.$queryRaw<NameRow[]>`
    WITH "self" AS (
      SELECT "id" AS "subjectId", "id" AS "personId" FROM unnest(${entries}::uuid[]) AS "id"
      UNION SELECT s."subjectId", r."subjectId" FROM "public_record" r JOIN "public_record" s ON s."id" = r."mergedIntoId"
      WHERE s."subjectId" = ANY(${entries}::uuid[]) AND r."state" = 'merged'
    ), "heard" AS (
      SELECT "id" AS "subjectId", "id" AS "testimonyId" FROM unnest(${testimonies}::uuid[]) AS "id"
      UNION SELECT s."subjectId", a."testimonyId" FROM "self" s JOIN "account" a ON a."victimId" = s."personId"
      UNION SELECT s."subjectId", c."testimonyId" FROM "self" s JOIN "fact" f ON f."personId" = s."personId" JOIN "citation" c ON c."factId" = f."id"
      WHERE c."testimonyId" IS NOT NULL
    ), "people" AS (
      SELECT "subjectId", "personId", FALSE AS "isWitness" FROM "self"
      UNION SELECT s."subjectId", l."otherPersonId", FALSE FROM "self" s JOIN "fact" f ON f."personId" = s."personId" JOIN "relation" l ON l."factId" = f."id"
      UNION SELECT s."subjectId", f."personId", FALSE FROM "self" s JOIN "relation" l ON l."otherPersonId" = s."personId" JOIN "fact" f ON f."id" = l."factId"
      UNION SELECT h."subjectId", w."personId", TRUE FROM "heard" h JOIN "testimony_witness" w ON w."testimonyId" = h."testimonyId" WHERE w."personId" IS NOT NULL
      UNION SELECT h."subjectId", a."victimId", FALSE FROM "heard" h JOIN "account" a ON a."testimonyId" = h."testimonyId" WHERE h."subjectId" = h."testimonyId"
    )
    SELECT DISTINCT p."subjectId", p."personId", n."text",
      (person."nameWithheld" OR person."minor" OR person."sealedIdentity" OR f."visibility" <> 'public') AS "isHidden",
      (p."isWitness" AND NOT EXISTS (SELECT 1 FROM "self" s WHERE s."subjectId" = p."subjectId" AND s."personId" = p."personId") AND NOT EXISTS (
        SELECT 1 FROM "consent" c WHERE c."personId" = p."personId" AND c."use" = 'name' AND c."withdrawnAt" IS NULL
          AND (c."expiresOn" IS NULL OR c."expiresOn" >= current_date)
      )) AS "isWitness"
    FROM "people" p JOIN "person" ON person."id" = p."personId" JOIN "fact" f ON f."personId" = p."personId" JOIN "name" n ON n."factId" = f."id"
    WHERE f."erasedAt" IS NULL`;
  for (const subject of subjects) {
    const own = rows.filter((row) => row.subjectId === subject.subjectId);
    const hidden = own.flatMap(({ text, isHidden, isWitness }): HiddenName[] => (isHidden ? [{ text, because: "withheld" }] : isWitness ? [{ text, because: "witness" }] : []));
    const open = own.filter((row) => !row.isHidden && !row.isWitness).map((row) => row.text);
    // A spelling that is restricted beside the same one that is public is no secret.
    around.set(subject.subjectId, { hidden: hidden.filter(({ text }) => !open.includes(text)), open: [...new Set(open)] });
  }
  return around;
}
