import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { changeRecord, createRecord } from "@/lib/desk/record-writer";
import type { changeTestimonySchema, createTestimonySchema, TestimonyInput } from "@/lib/testimonies/schema";
import { testimonyColumns, testimonyStore } from "@/lib/testimonies/testimony-store";
import type { TestimonyRow } from "@/lib/testimonies/testimony-store";
import { reportingSource, writeTranslations, writeWitnesses } from "@/lib/testimonies/write-parts";

/** A save may hold long texts and many witnesses, and a busy machine takes its time. */
const PATIENCE = { timeout: 30_000, maxWait: 15_000 };

/** Puts a testimony on file, with its source, witnesses and translations. Sent twice with the same id, it is made once. */
export async function createTestimony(curator: Curator, { id, ...input }: z.output<typeof createTestimonySchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    const reportedBySourceId = await reportingSource(tx, curator, input.reportedBy, null);
    await requireReferences(tx, curator, "place", [input.place]);
    return createRecord(tx, curator, testimonyStore, id, {
      insert: () => tx.testimony.create({ data: { id, ...testimonyColumns(input), reportedBySourceId, lastAuthorId: curator.userId } }),
      write: (row) => write(tx, curator, id, input, { row, reportedBySourceId }),
    });
  }, PATIENCE);
}

/** Changes what is on file about a testimony. */
export async function changeTestimony(curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeTestimonySchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) =>
    changeRecord(tx, curator, testimonyStore, { id, lockVersion }, async (row) => {
      const reportedBySourceId = await reportingSource(tx, curator, input.reportedBy, row.reportedBySourceId);
      if (input.place !== row.placeId) await requireReferences(tx, curator, "place", [input.place]);
      await write(tx, curator, id, input, { row, reportedBySourceId });
    }),
    PATIENCE,
  );
}

interface Present {
  /** What stands there; null for a row that has just been made. */
  row: TestimonyRow | null;
  reportedBySourceId: string | null;
}

async function write(tx: Transaction, curator: Curator, id: string, input: TestimonyInput, { row, reportedBySourceId }: Present): Promise<void> {
  if (row) await tx.testimony.update({ where: { id }, data: { ...testimonyColumns(input, row), reportedBySourceId } });
  await writeWitnesses(tx, curator, id, input.witnesses);
  await writeTranslations(tx, id, input.translations);
}
