import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { SourceModel } from "@/lib/db/generated/models";
import { changedDateColumns } from "@/lib/desk/date-words";
import { createRecord } from "@/lib/desk/record-writer";
import type { RecordStore } from "@/lib/desk/record-writer";
import type { SourceInput } from "./schema";
import { sourceValues } from "./source-values";

/** How sources are read. */
export const sourceStore: RecordStore<SourceModel> = {
  table: "source",
  find: (tx, id) => tx.source.findUniqueOrThrow({ where: { id } }),
  values: sourceValues,
};

/** The columns of a source for what its form says. */
export function sourceColumns({ date, accessedOn, ...fields }: SourceInput, row?: SourceModel | null) {
  return { ...fields, accessedOn: accessedOn === null ? null : new Date(`${accessedOn}T00:00:00Z`), ...changedDateColumns("date", date, row ?? undefined) };
}

/** Makes a source in the transaction of whichever command needs it, for a curator who may write. */
export async function writeSource(tx: Transaction, curator: Curator, { id, ...input }: SourceInput & { id: string }): Promise<{ id: string }> {
  return createRecord(tx, curator, sourceStore, id, {
    insert: () => tx.source.create({ data: { id, ...sourceColumns(input), lastAuthorId: curator.userId } }),
    write: async (row) => row && tx.source.update({ where: { id }, data: sourceColumns(input, row) }),
  });
}
