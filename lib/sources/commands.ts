import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { changedValues } from "@/lib/desk/changed-values";
import { lockForChange, requireLockVersion, requireWriter } from "@/lib/desk/record-queries";
import type { changeSourceSchema, createSourceSchema } from "./schema";
import { sourceValues } from "./source-values";
import { sourceColumns, writeSource } from "./write-source";

/** Puts a source on file. Sent twice with the same id, it is made once. */
export async function createSource(curator: Curator, input: z.output<typeof createSourceSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction((tx) => writeSource(tx, curator, input));
}

/** Changes what is on file about a source. What has not changed records nothing. */
export async function changeSource(curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeSourceSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    const locked = await lockForChange(tx, curator, "source", id);
    const row = await tx.source.findUniqueOrThrow({ where: { id } });
    const before = sourceValues(row);
    requireLockVersion(locked, lockVersion, { lockVersion: locked.lockVersion, values: before });
    const columns = sourceColumns(input, row);
    const changed = changedValues(before, sourceValues({ ...row, ...columns }));
    if (changed === null) return { lockVersion };
    const saved = await tx.source.update({ where: { id }, data: { ...columns, lockVersion: { increment: 1 }, lastAuthorId: curator.userId } });
    await recordEvents(tx, curator, [{ type: "source.changed", subjectId: id, ...changed }]);
    return { lockVersion: saved.lockVersion };
  });
}
