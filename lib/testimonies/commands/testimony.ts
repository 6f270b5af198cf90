import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { createRecord } from "@/lib/desk/record-writer";
import { saveTestimony, writeTestimony } from "@/lib/testimonies/save-testimony";
import type { changeTestimonySchema, createTestimonySchema } from "@/lib/testimonies/schema";
import { testimonyColumns, testimonyStore } from "@/lib/testimonies/testimony-store";
import { reportingSource } from "@/lib/testimonies/write-parts";

/** Puts a testimony on file, with its source, witnesses and translations. Sent twice with the same id, it is made once. */
export async function createTestimony(curator: Curator, { id, ...input }: z.output<typeof createTestimonySchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    const reportedBySourceId = await reportingSource(tx, curator, input.reportedBy, null);
    await requireReferences(tx, curator, "place", [input.place]);
    return createRecord(tx, curator, testimonyStore, id, {
      insert: () => tx.testimony.create({ data: { id, ...testimonyColumns(input), reportedBySourceId, lastAuthorId: curator.userId } }),
      write: (row) => writeTestimony(tx, curator, id, input, { row, reportedBySourceId }),
    });
  });
}

/** Changes what is on file about a testimony. */
export async function changeTestimony(curator: Curator, input: z.output<typeof changeTestimonySchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) => saveTestimony(tx, curator, input));
}
