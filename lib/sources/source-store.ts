import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { SourceModel } from "@/lib/db/generated/models";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { changedDateColumns, toldDate } from "@/lib/desk/date-words";
import { changeRecord, createRecord } from "@/lib/desk/record-writer";
import type { RecordStore } from "@/lib/desk/record-writer";
import type { changeSourceSchema, SourceInput } from "./schema";
import { sourceValues } from "./source-values";

/** How sources are read. */
export const sourceStore: RecordStore<SourceModel> = {
  table: "source",
  find: (tx, id) => tx.source.findUniqueOrThrow({ where: { id } }),
  values: sourceValues,
  told: (row) => ({ ...sourceValues(row), date: toldDate(row.dateWords, row.dateEdtf) }),
};

/** The columns of a source for what its form says. */
function sourceColumns({ date, accessedOn, ...fields }: SourceInput, row?: SourceModel | null, back?: BroughtBack) {
  const day = accessedOn === null ? null : new Date(`${accessedOn}T00:00:00Z`);
  return { ...fields, accessedOn: day, ...changedDateColumns("date", date, row ?? undefined, back?.dates["date"]) };
}

/** Makes a source in the transaction of whichever command needs it, for a curator who may write. */
export async function writeSource(tx: Transaction, curator: Curator, { id, ...input }: SourceInput & { id: string }): Promise<{ id: string }> {
  return createRecord(tx, curator, sourceStore, id, {
    insert: () => tx.source.create({ data: { id, ...sourceColumns(input), lastAuthorId: curator.userId } }),
    write: async (row) => row && tx.source.update({ where: { id }, data: sourceColumns(input, row) }),
  });
}

/** Changes a source in the transaction of whichever command needs it, for a curator who may write. */
export async function saveSource(tx: Transaction, curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeSourceSchema>, back?: BroughtBack): Promise<{ lockVersion: number }> {
  return changeRecord(tx, curator, sourceStore, { id, lockVersion }, (row) => tx.source.update({ where: { id }, data: sourceColumns(input, row, back) }), back);
}
