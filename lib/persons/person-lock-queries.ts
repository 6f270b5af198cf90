import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { canChangeRecord, canReadRecord } from "@/lib/desk/record-policy";
import type { WorkedOn } from "@/lib/desk/record-policy";
import { requireWriter } from "@/lib/desk/record-queries";
import { Forbidden, NotFound } from "@/lib/errors";

/** A person whose row is held until the transaction ends. */
export interface LockedPerson extends WorkedOn {
  id: string;
  lockVersion: number;
  sealedIdentity: boolean;
}

/** Locks a person until the transaction ends, for somebody who may change what is on file about them. */
export async function lockPerson(tx: Transaction, curator: Curator, id: string): Promise<LockedPerson> {
  requireWriter(curator);
  const [row] = await tx.$queryRaw<LockedPerson[]>`
    SELECT "id", "lockVersion", "lastAuthorId", "sealedIdentity",
      EXISTS (SELECT 1 FROM "public_record" WHERE "subjectId" = "person"."id") AS "isPublished"
    FROM "person" WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (!row || !canReadRecord(curator, row)) throw new NotFound("There is no such person.", { code: "unknownRecord" });
  if (!canChangeRecord(curator, row)) throw new Forbidden("This person is not theirs to change.", { code: "notYours" });
  return row;
}

/** Notes that what is on file about a person has changed, and by whom: a review of the older state is out of date. */
export async function touchPerson(tx: Transaction, curator: Curator, id: string): Promise<void> {
  await tx.person.update({ where: { id }, data: { lockVersion: { increment: 1 }, lastAuthorId: curator.userId } });
}
