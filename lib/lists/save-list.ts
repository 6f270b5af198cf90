import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { withBack } from "@/lib/desk/brought-back";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { lockForChange, requireReferences } from "@/lib/desk/record-queries";
import { changeRecord } from "@/lib/desk/record-writer";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";
import { listColumns, listStore } from "./list-store";
import type { changeListSchema, listMembersSchema } from "./schema";

/** Changes a list in the transaction of whichever command needs it, for a curator who may write. */
export async function saveList(tx: Transaction, curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeListSchema>, back?: BroughtBack): Promise<{ lockVersion: number }> {
  return changeRecord(tx, curator, listStore, { id, lockVersion }, () => tx.list.update({ where: { id }, data: listColumns(input) }), back);
}

type Members = z.output<typeof listMembersSchema>;

/** Puts persons on a list or takes them from it; those with whom it is so already are left out. Gives how many there were. */
export async function saveMembers(tx: Transaction, curator: Curator, deed: "add" | "remove", { listId, personIds }: Members, back?: BroughtBack): Promise<number> {
  const there = await lockMembers(tx, curator, listId, personIds);
  const ids = personsIn(personIds).filter((id) => there.has(id) === (deed === "remove"));
  if (deed === "add") await tx.listMember.createMany({ data: ids.map((personId) => ({ listId, personId })) });
  else await tx.listMember.deleteMany({ where: { listId, personId: { in: ids } } });
  // The entry of each person says on which lists they are: it has changed; the list itself has not.
  for (const id of ids) await touchPerson(tx, curator, id);
  const type = deed === "add" ? "list.person_added" : "list.person_removed";
  await recordEvents(tx, curator, ids.map((person) => ({ type, subjectId: listId, ...withBack({ person }, back) })));
  return ids.length;
}

/** Always in the same order, so that two who change lists at once do not wait for each other. */
const personsIn = (ids: readonly string[]) => [...new Set(ids)].toSorted();

/** Locks the list and the persons, and tells which of them stand on it. */
async function lockMembers(tx: Transaction, curator: Curator, listId: string, personIds: readonly string[]): Promise<Set<string>> {
  await lockForChange(tx, curator, "list", listId);
  await requireReferences(tx, curator, "person", personIds);
  for (const id of personsIn(personIds)) await lockPerson(tx, curator, id);
  const there = await tx.listMember.findMany({ where: { listId, personId: { in: [...personIds] } }, select: { personId: true } });
  return new Set(there.map(({ personId }) => personId));
}
