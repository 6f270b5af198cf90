import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireWriter } from "@/lib/desk/record-queries";
import { createRecord } from "@/lib/desk/record-writer";
import { listColumns, listStore } from "./list-store";
import { saveList, saveMembers } from "./save-list";
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
export async function changeList(curator: Curator, input: z.output<typeof changeListSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) => saveList(tx, curator, input));
}

/** Puts persons on a list; whoever stands on it already stays. */
export async function addToList(curator: Curator, input: z.output<typeof listMembersSchema>): Promise<{ added: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => ({ added: await saveMembers(tx, curator, "add", input) }));
}

/** Takes persons from a list; whoever does not stand on it is left out. */
export async function removeFromList(curator: Curator, input: z.output<typeof listMembersSchema>): Promise<{ removed: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => ({ removed: await saveMembers(tx, curator, "remove", input) }));
}
