import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { ImageModel } from "@/lib/db/generated/models";
import { canReadRecord } from "@/lib/desk/record-policy";
import { requireWriter } from "@/lib/desk/record-queries";
import { NotFound } from "@/lib/errors";
import { lockPerson } from "@/lib/persons/person-lock-queries";

const noImage = () => new NotFound("There is no such picture.", { code: "unknownRecord" });

/** Locks a picture and its person until the transaction ends, for somebody who may change what is on file about them. */
export async function lockImage(tx: Transaction, curator: Curator, id: string): Promise<ImageModel> {
  requireWriter(curator);
  const known = await tx.image.findUnique({ where: { id }, select: { personId: true } });
  if (!known) throw noImage();
  const person = await lockPerson(tx, curator, known.personId);
  if (person.sealedIdentity) throw noImage();
  return lockedRow(tx, id);
}

/** The same for somebody who looks at it and changes nothing of what it says: the person stays as they are. */
export async function lockImageAlone(tx: Transaction, curator: Curator, id: string): Promise<ImageModel> {
  const row = await lockedRow(tx, id);
  const person = await tx.person.findUniqueOrThrow({ where: { id: row.personId }, select: { sealedIdentity: true, lastAuthorId: true } });
  if (person.sealedIdentity || !canReadRecord(curator, person)) throw noImage();
  return row;
}

async function lockedRow(tx: Transaction, id: string): Promise<ImageModel> {
  await tx.$queryRaw`SELECT 1 FROM "image" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.image.findUnique({ where: { id } });
  if (!row || row.erasedAt !== null || row.visibility === "sealed") throw noImage();
  return row;
}
