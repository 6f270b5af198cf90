import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { createRecord } from "@/lib/desk/record-writer";
import { facilityColumns, facilityStore } from "./facility-store";
import { saveFacility, writeFacility } from "./save-facility";
import type { changeFacilitySchema, createFacilitySchema } from "./schema";

/** Puts a facility on file. Sent twice with the same id, it is made once. */
export async function createFacility(curator: Curator, { id, ...input }: z.output<typeof createFacilitySchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "place", [input.place]);
    return createRecord(tx, curator, facilityStore, id, {
      insert: () => tx.facility.create({ data: { id, ...facilityColumns(input), lastAuthorId: curator.userId } }),
      write: (row) => writeFacility(tx, id, input, row !== null),
    });
  });
}

/** Changes what is on file about a facility. */
export async function changeFacility(curator: Curator, input: z.output<typeof changeFacilitySchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) => saveFacility(tx, curator, input));
}
