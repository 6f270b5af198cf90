import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { requireReferences } from "@/lib/desk/record-queries";
import { changeRecord } from "@/lib/desk/record-writer";
import type { changeTestimonySchema, TestimonyInput } from "./schema";
import { testimonyColumns, testimonyStore } from "./testimony-store";
import type { TestimonyRow } from "./testimony-store";
import { reportingSource, writeTranslations, writeWitnesses } from "./write-parts";

/** Changes a testimony in the transaction of whichever command needs it, for a curator who may write. */
export async function saveTestimony(tx: Transaction, curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeTestimonySchema>, back?: BroughtBack): Promise<{ lockVersion: number }> {
  const write = async (row: TestimonyRow) => {
    const reportedBySourceId = await reportingSource(tx, curator, input.reportedBy, row.reportedBySourceId);
    if (input.place !== row.placeId) await requireReferences(tx, curator, "place", [input.place]);
    await writeTestimony(tx, curator, id, input, { row, reportedBySourceId, back });
  };
  return changeRecord(tx, curator, testimonyStore, { id, lockVersion }, write, back);
}

interface Present {
  /** What stands there; null for a row that has just been made. */
  row: TestimonyRow | null;
  reportedBySourceId: string | null;
  back?: BroughtBack;
}

/** Writes what the form of a testimony says, with its witnesses and translations. */
export async function writeTestimony(tx: Transaction, curator: Curator, id: string, input: TestimonyInput, { row, reportedBySourceId, back }: Present): Promise<void> {
  if (row) await tx.testimony.update({ where: { id }, data: { ...testimonyColumns(input, row, back?.dates), reportedBySourceId } });
  await writeWitnesses(tx, curator, id, input.witnesses);
  await writeTranslations(tx, id, input.translations);
}
