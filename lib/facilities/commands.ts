import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { writeNames } from "@/lib/desk/record-names";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { changeRecord, createRecord } from "@/lib/desk/record-writer";
import { facilityColumns, facilityStore } from "./facility-store";
import type { changeFacilitySchema, createFacilitySchema, FacilityInput } from "./schema";

/** Puts a facility on file. Sent twice with the same id, it is made once. */
export async function createFacility(curator: Curator, { id, ...input }: z.output<typeof createFacilitySchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "place", [input.place]);
    return createRecord(tx, curator, facilityStore, id, {
      insert: () => tx.facility.create({ data: { id, ...facilityColumns(input), lastAuthorId: curator.userId } }),
      write: (row) => write(tx, id, input, row !== null),
    });
  });
}

/** Changes what is on file about a facility. */
export async function changeFacility(curator: Curator, { id, lockVersion, ...input }: z.output<typeof changeFacilitySchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "place", [input.place]);
    return changeRecord(tx, curator, facilityStore, { id, lockVersion }, () => write(tx, id, input, true));
  });
}

async function write(tx: Transaction, id: string, input: FacilityInput, isThere: boolean): Promise<void> {
  if (isThere) await tx.facility.update({ where: { id }, data: facilityColumns(input) });
  await writeNames(tx, { facilityId: id }, input.names);
}
