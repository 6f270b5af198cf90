import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { changedDateColumns } from "@/lib/desk/date-words";
import { requireNewId, requireSame } from "@/lib/desk/record-queries";
import type { SourceInput } from "./schema";
import { sourceValues } from "./source-values";

/** The columns of a source for what its form says. */
export function sourceColumns({ date, accessedOn, ...fields }: SourceInput, row?: Readonly<Record<string, unknown>>) {
  return { ...fields, accessedOn: accessedOn === null ? null : new Date(`${accessedOn}T00:00:00Z`), ...changedDateColumns("date", date, row) };
}

/** Writes a new source in the transaction of whatever command needs it, for a curator who may write. */
export async function writeSource(tx: Transaction, curator: Curator, { id, ...input }: SourceInput & { id: string }): Promise<{ id: string }> {
  if (await requireNewId(tx, curator, "source", id)) {
    const made = await tx.source.findUniqueOrThrow({ where: { id } });
    requireSame(sourceValues(made), sourceValues({ ...made, ...sourceColumns(input, made) }));
    return { id };
  }
  const row = await tx.source.create({ data: { id, ...sourceColumns(input), lastAuthorId: curator.userId } });
  await recordEvents(tx, curator, [{ type: "source.created", subjectId: id, after: sourceValues(row) }]);
  return { id };
}
