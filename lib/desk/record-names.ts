import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { RecordNameModel } from "@/lib/db/generated/models";
import type { RecordNameInput } from "./name-fields";

/** Whose names they are. */
export type NameOwner = { facilityId: string } | { placeId: string } | { organisationId: string };

/** How the names of a record are read: the first one is the one shown. */
export const namesInOrder = { orderBy: [{ position: "asc" }, { id: "asc" }] } satisfies Prisma.Place$namesArgs;

/** Names on file as a form holds them. */
export function nameValues(names: readonly RecordNameModel[]): { id: string; text: string; language: string; script: string }[] {
  return names.map(({ id, text, language, script }) => ({ id, text, language, script }));
}

/** Writes the names of a record as its form says them: what is not said any more goes. */
export async function writeNames(tx: Transaction, owner: NameOwner, names: readonly RecordNameInput[]): Promise<void> {
  await tx.recordName.deleteMany({ where: { ...owner, id: { notIn: names.map(({ id }) => id) } } });
  for (const [position, { id, ...name }] of names.entries()) {
    const { count } = await tx.recordName.updateMany({ where: { ...owner, id }, data: { ...name, position } });
    if (count === 0) await tx.recordName.create({ data: { id, ...owner, ...name, position } });
  }
}
