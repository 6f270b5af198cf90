import "server-only";
import type { Transaction } from "@/lib/db/client";
import { InvalidInput } from "@/lib/errors";
import { raiseLockVersion } from "@/lib/publication/live-queries";
import type { PublicRecordKind } from "@/lib/publication/public-record";

/** Something that was to be published for the first time and is not. */
export interface HeldBack {
  unit: string;
  /** The record whose live rows it stands in. */
  kind: PublicRecordKind;
  subjectId: string;
  /** Pictures are known by their ids and not by the names of their units. */
  image?: string;
}

interface Held extends HeldBack {
  id: string;
  table: "fact" | "account" | "remark" | "image";
  /** Every record in whose version it may stand. */
  subjects: string[];
}

/**
 * Makes units restricted again that no current version has. The lock versions rise, so that an editor who has them
 * open is told; the authors stay, because holding back is no authorship.
 */
export async function holdBack(tx: Transaction, units: readonly string[], subjectIds: readonly string[]): Promise<HeldBack[]> {
  if (units.length === 0) return [];
  const held = await findUnits(tx, units);
  const merged = await tx.publicRecord.findMany({
    where: { state: "merged", mergedInto: { subjectId: { in: [...subjectIds] } } },
    select: { subjectId: true },
  });
  const own = new Set([...subjectIds, ...merged.map((one) => one.subjectId)]);
  const known = held.filter((one) => one.subjects.some((subjectId) => own.has(subjectId)));
  if (known.length < new Set(units).size || (await isPublished(tx, known))) {
    throw new InvalidInput("Only what is not published yet can be held back.", undefined, { code: "unknownChange" });
  }
  for (const { id, table, kind, subjectId } of known) {
    if (table === "fact") await tx.fact.update({ where: { id }, data: { visibility: "restricted", lockVersion: { increment: 1 } } });
    if (table === "account") await tx.account.update({ where: { id }, data: { visibility: "restricted" } });
    if (table === "image") await tx.image.update({ where: { id }, data: { visibility: "restricted", lockVersion: { increment: 1 } } });
    if (table === "remark") await tx.remark.update({ where: { id }, data: { visibility: "restricted" } });
    await raiseLockVersion(tx, kind, subjectId);
  }
  return known.map(({ unit, kind, subjectId, table, id }) => ({ unit, kind, subjectId, ...(table === "image" ? { image: id } : {}) }));
}

async function findUnits(tx: Transaction, units: readonly string[]): Promise<Held[]> {
  const where = { anchor: { in: [...units] }, visibility: "public" as const };
  const facts = await tx.fact.findMany({ where: { ...where, erasedAt: null }, select: { id: true, anchor: true, personId: true, relation: { select: { otherPersonId: true } } } });
  const accounts = await tx.account.findMany({ where, select: { id: true, anchor: true, victimId: true } });
  const remarks = await tx.remark.findMany({ where, select: { id: true, anchor: true, facilityId: true, placeId: true, organisationId: true } });
  const images = await tx.image.findMany({ where: { ...where, erasedAt: null }, select: { id: true, anchor: true, personId: true } });
  return [
    ...images.map(({ id, anchor, personId }): Held => ({ table: "image", id, unit: anchor, kind: "entry", subjectId: personId, subjects: [personId] })),
    ...facts.map(({ id, anchor, personId, relation }): Held => ({
      table: "fact", id, unit: anchor, kind: "entry", subjectId: personId, subjects: [personId, ...(relation ? [relation.otherPersonId] : [])],
    })),
    ...accounts.map(({ id, anchor, victimId }): Held => ({ table: "account", id, unit: anchor, kind: "entry", subjectId: victimId, subjects: [victimId] })),
    ...remarks.map(({ id, anchor, facilityId, placeId, organisationId }): Held => {
      const [kind, subjectId] = facilityId ? (["facility", facilityId] as const) : placeId ? (["place", placeId] as const) : (["organisation", organisationId ?? ""] as const);
      return { table: "remark", id, unit: anchor, kind, subjectId, subjects: [subjectId] };
    }),
  ];
}

/** Whether the current version of a record in which it may stand has one of them. */
async function isPublished(tx: Transaction, held: readonly Held[]): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "public_record" r LEFT JOIN "public_record" m ON m."id" = r."mergedIntoId"
    JOIN "record_version" v ON v."recordId" = coalesce(m."id", r."id") AND v."number" = coalesce(m."currentVersion", r."currentVersion")
    WHERE r."subjectId" = ANY(${held.flatMap((one) => one.subjects)}::uuid[]) AND v."salts" ?| ${held.map((one) => one.unit)}::text[] LIMIT 1`;
  return rows.length > 0;
}
