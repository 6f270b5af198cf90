import "server-only";
import type { Transaction } from "@/lib/db/client";
import { writeImportRows } from "./write-import-rows";
import { noRows } from "./import-rows";
import type { ImportRows } from "./import-rows";

/**
 * Brings facts to what the file says now. A fact that is on file keeps its anchor and gets its detail and
 * citations anew; one that was erased stays erased; one that the file no longer has stays as it is.
 */
export async function changeFacts(tx: Transaction, rows: ImportRows): Promise<void> {
  if (rows.fact.length === 0) return;
  const there = await tx.fact.findMany({
    where: { id: { in: rows.fact.map((fact) => fact.id) } },
    select: { id: true, erasedAt: true },
  });
  const erased = new Set(there.filter((fact) => fact.erasedAt !== null).map((fact) => fact.id));
  const kept = there.filter((fact) => fact.erasedAt === null).map((fact) => fact.id);
  const isKept = new Set(kept);
  for (const { id, anchor: _anchor, recordedById: _recordedById, ...data } of rows.fact) {
    if (isKept.has(id)) await tx.fact.update({ where: { id }, data });
  }
  const ofKept = { where: { factId: { in: kept } } };
  await tx.name.deleteMany(ofKept);
  await tx.attribute.deleteMany(ofKept);
  await tx.episode.deleteMany(ofKept);
  await tx.statusReport.deleteMany(ofKept);
  await tx.relation.deleteMany(ofKept);
  await tx.citation.deleteMany(ofKept);
  await tx.liveName.deleteMany(ofKept);

  const alive = <Row extends { factId?: string | null }>(list: Row[]) => list.filter((row) => row.factId && !erased.has(row.factId));
  await writeImportRows(tx, {
    ...noRows(),
    fact: rows.fact.filter((fact) => !isKept.has(fact.id) && !erased.has(fact.id)),
    name: alive(rows.name),
    attribute: alive(rows.attribute),
    episode: alive(rows.episode),
    statusReport: alive(rows.statusReport),
    relation: alive(rows.relation),
    citation: alive(rows.citation),
  });
}

/** Brings remarks to what the file says now, in the same way. */
export async function changeRemarks(tx: Transaction, rows: ImportRows): Promise<void> {
  if (rows.remark.length === 0) return;
  const there = await tx.remark.findMany({ where: { id: { in: rows.remark.map((remark) => remark.id) } }, select: { id: true } });
  const isThere = new Set(there.map((remark) => remark.id));
  for (const { id, anchor: _anchor, ...data } of rows.remark) {
    if (isThere.has(id)) await tx.remark.update({ where: { id }, data });
  }
  await tx.citation.deleteMany({ where: { remarkId: { in: [...isThere] } } });
  await writeImportRows(tx, {
    ...noRows(),
    remark: rows.remark.filter((remark) => !isThere.has(remark.id)),
    citation: rows.citation.filter((citation) => citation.remarkId),
  });
}
