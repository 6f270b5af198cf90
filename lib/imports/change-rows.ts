import "server-only";
import type { Transaction } from "@/lib/db/client";
import { changeFacts, changeRemarks } from "./change-facts";
import type { ImportRows } from "./import-rows";

const again = { lockVersion: { increment: 1 } } as const;

/**
 * Brings the rows of changed records to what the file says now. Pieces without a life of their own (names,
 * witnesses, citations) are replaced; everything that a reader or a proof may point to is kept and changed.
 */
export async function changeRows(tx: Transaction, rows: ImportRows): Promise<void> {
  await changeNamedRecords(tx, rows);
  for (const { id, ...data } of rows.source) await tx.source.update({ where: { id }, data: { ...data, ...again } });
  for (const { id, ...data } of rows.list) await tx.list.update({ where: { id }, data: { ...data, ...again } });
  await changePersons(tx, rows);
  await changeTestimonies(tx, rows);
  await changeFacts(tx, rows);
  await changeRemarks(tx, rows);
}

async function changeNamedRecords(tx: Transaction, rows: ImportRows): Promise<void> {
  if (rows.place.length + rows.organisation.length + rows.facility.length === 0) return;
  for (const { id, ...data } of rows.place) await tx.place.update({ where: { id }, data: { ...data, ...again } });
  for (const { id, ...data } of rows.organisation) await tx.organisation.update({ where: { id }, data: { ...data, ...again } });
  for (const { id, ...data } of rows.facility) await tx.facility.update({ where: { id }, data: { ...data, ...again } });
  const ids = (list: { id: string }[]) => ({ in: list.map((row) => row.id) });
  await tx.recordName.deleteMany({
    where: { OR: [{ placeId: ids(rows.place) }, { organisationId: ids(rows.organisation) }, { facilityId: ids(rows.facility) }] },
  });
  await tx.recordName.createMany({ data: rows.recordName });
}

async function changePersons(tx: Transaction, rows: ImportRows): Promise<void> {
  for (const { id, ...data } of rows.person) await tx.person.update({ where: { id }, data: { ...data, ...again } });
  for (const consent of rows.consent) {
    const { id, recordedById: _recordedById, withdrawnAt, ...data } = consent;
    // A consent that was withdrawn here stays withdrawn, whatever an older file says.
    const update = withdrawnAt ? { ...data, withdrawnAt } : data;
    await tx.consent.upsert({ where: { id }, create: consent, update });
  }
  for (const summary of rows.personSummary) {
    const { personId, language, ...update } = summary;
    await tx.personSummary.upsert({ where: { personId_language: { personId, language } }, create: summary, update });
  }
  for (const one of rows.externalIdentifier) {
    const { id: _id, personId, database, identifier, ...update } = one;
    const where = { personId_database_identifier: { personId, database, identifier } };
    await tx.externalIdentifier.upsert({ where, create: one, update });
  }
  if (rows.listMember.length > 0) await tx.listMember.createMany({ data: rows.listMember, skipDuplicates: true });
}

async function changeTestimonies(tx: Transaction, rows: ImportRows): Promise<void> {
  if (rows.testimony.length === 0) return;
  for (const { id, ...data } of rows.testimony) await tx.testimony.update({ where: { id }, data: { ...data, ...again } });
  await tx.testimonyWitness.deleteMany({ where: { testimonyId: { in: rows.testimony.map((testimony) => testimony.id) } } });
  await tx.testimonyWitness.createMany({ data: rows.testimonyWitness });
  for (const translation of rows.translation) {
    const { testimonyId, language, ...update } = translation;
    await tx.translation.upsert({ where: { testimonyId_language: { testimonyId, language } }, create: translation, update });
  }
  for (const account of rows.account) {
    const { id: _id, anchor: _anchor, testimonyId, victimId, ...update } = account;
    await tx.account.upsert({ where: { testimonyId_victimId: { testimonyId, victimId } }, create: account, update });
  }
}
