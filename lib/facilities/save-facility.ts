import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { writeNames } from "@/lib/desk/record-names";
import { requireReferences } from "@/lib/desk/record-queries";
import { changeRecord } from "@/lib/desk/record-writer";
import { facilityColumns, facilityStore } from "./facility-store";
import type { changeFacilitySchema, FacilityInput } from "./schema";

/** Changes a facility in the transaction of whichever command needs it, for a curator who may write. */
export async function saveFacility(tx: Transaction, curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeFacilitySchema>, back?: BroughtBack): Promise<{ lockVersion: number }> {
  await requireReferences(tx, curator, "place", [input.place]);
  return changeRecord(tx, curator, facilityStore, { id, lockVersion }, () => writeFacility(tx, id, input, true), back);
}

/** Writes what the form says: the names, and for a row that is there its columns. */
export async function writeFacility(tx: Transaction, id: string, input: FacilityInput, isThere: boolean): Promise<void> {
  if (isThere) await tx.facility.update({ where: { id }, data: facilityColumns(input) });
  await writeNames(tx, { facilityId: id }, input.names);
}
