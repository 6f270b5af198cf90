import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { allows } from "@/lib/consents/in-force";
import type { Transaction } from "@/lib/db/client";
import { projectAgain } from "./project-again";
import { redactUnits } from "./redact";
import type { Naming } from "./redact";

/** What readers are told of a version that says less. */
const NOTE = "Who testifies is named only by consent.";

/** Takes somebody's name out of what others' records say of them, as witness and as relative, in every version. */
export async function withholdName(tx: Transaction, curator: Curator, personId: string, note: string): Promise<void> {
  const redacted = await redactUnits(tx, { units: [], naming: [await namingOf(tx, personId, new Set())] });
  await projectAgain(tx, curator, { redacted, erased: new Set() }, note);
}

/** Where others' records may spell somebody's name: relations in both directions, and testimonies. */
export async function namingOf(tx: Transaction, personId: string, kept: ReadonlySet<string>): Promise<Naming> {
  const witness = await tx.testimonyWitness.findMany({ where: { personId }, select: { id: true } });
  const relations = await tx.fact.findMany({ where: { kind: "relation", OR: [{ personId }, { relation: { otherPersonId: personId } }] }, select: { anchor: true } });
  const records = await tx.publicRecord.findMany({ where: { subjectId: personId }, select: { id: true, mergedIntoId: true } });
  return {
    units: [...witness.map(({ id }) => `witness-${id}`), ...relations.map(({ anchor }) => anchor)],
    own: records.flatMap(({ id, mergedIntoId }) => (mergedIntoId === null ? [id] : [id, mergedIntoId])),
    kept,
  };
}

/** Whoever is known to testify from now on, and has not agreed to be named, is not named by what was published before. */
export async function withholdWitnesses(tx: Transaction, curator: Curator, testimonyIds: readonly string[]): Promise<void> {
  if (testimonyIds.length === 0) return;
  const named = await listNamedRelatives(tx, testimonyIds);
  const persons = await tx.person.findMany({
    where: { id: { in: named } }, orderBy: { id: "asc" },
    select: { id: true, consents: { where: { use: "name", withdrawnAt: null }, select: { use: true, expiresOn: true } } },
  });
  const today = new Date().toISOString().slice(0, 10);
  for (const { id, consents } of persons) if (!allows(consents, "name", today)) await withholdName(tx, curator, id, NOTE);
}

/** Witnesses of these testimonies whom the entry of a relative names. Looked for in these entries alone, because taking names out reads every version that there is. */
async function listNamedRelatives(tx: Transaction, testimonyIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH "witness" AS (
      SELECT DISTINCT "personId" AS "id" FROM "testimony_witness" WHERE "testimonyId" = ANY (${[...testimonyIds]}::uuid[]) AND "personId" IS NOT NULL
    ), "related" AS (
      SELECT w."id", f."anchor", l."otherPersonId" AS "relativeId" FROM "witness" w
      JOIN "fact" f ON f."personId" = w."id" AND f."kind" = 'relation' JOIN "relation" l ON l."factId" = f."id"
      UNION ALL SELECT w."id", f."anchor", f."personId" FROM "witness" w
      JOIN "relation" l ON l."otherPersonId" = w."id" JOIN "fact" f ON f."id" = l."factId"
    )
    SELECT DISTINCT one."id" FROM "related" one JOIN "public_record" r ON r."subjectId" = one."relativeId"
    JOIN "record_version" v ON v."recordId" = r."id" OR v."recordId" = r."mergedIntoId"
    WHERE jsonb_path_exists(v."units", '$[*] ? (@.id == $anchor && @.other.as == "name")', jsonb_build_object('anchor', one."anchor"))`;
  return rows.map(({ id }) => id);
}
