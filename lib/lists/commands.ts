import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { lockForChange, requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { changeRecord, createRecord } from "@/lib/desk/record-writer";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";
import { listColumns, listStore } from "./list-store";
import type { changeListSchema, createListSchema, listMembersSchema } from "./schema";

/** Puts a list on file. Sent twice with the same id, it is made once. */
export async function createList(curator: Curator, { id, ...input }: z.output<typeof createListSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction((tx) =>
    createRecord(tx, curator, listStore, id, {
      insert: () => tx.list.create({ data: { id, ...listColumns(input), lastAuthorId: curator.userId } }),
      write: async (row) => row && tx.list.update({ where: { id }, data: listColumns(input) }),
    }),
  );
}

/** Changes what is on file about a list. */
export async function changeList(curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeListSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) => changeRecord(tx, curator, listStore, { id, lockVersion }, () => tx.list.update({ where: { id }, data: listColumns(input) })));
}

type Members = z.output<typeof listMembersSchema>;

/** Puts persons on a list; whoever stands on it already stays. */
export async function addToList(curator: Curator, { listId, personIds }: Members): Promise<{ added: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    const there = await lockMembers(tx, curator, listId, personIds);
    const ids = personsIn(personIds).filter((id) => !there.has(id));
    await tx.listMember.createMany({ data: ids.map((personId) => ({ listId, personId })) });
    await noteMembers(tx, curator, listId, "list.person_added", ids);
    return { added: ids.length };
  });
}

/** Takes persons from a list; whoever does not stand on it is left out. */
export async function removeFromList(curator: Curator, { listId, personIds }: Members): Promise<{ removed: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    const there = await lockMembers(tx, curator, listId, personIds);
    const ids = personsIn(personIds).filter((id) => there.has(id));
    await tx.listMember.deleteMany({ where: { listId, personId: { in: ids } } });
    await noteMembers(tx, curator, listId, "list.person_removed", ids);
    return { removed: ids.length };
  });
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

/** The entry of each person says on which lists they are: it has changed; the list itself has not. */
async function noteMembers(tx: Transaction, curator: Curator, listId: string, type: "list.person_added" | "list.person_removed", ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const id of ids) await touchPerson(tx, curator, id);
  await recordEvents(tx, curator, ids.map((personId) => ({ type, subjectId: listId, after: { person: personId } })));
}
