import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { createRecord } from "@/lib/desk/record-writer";
import { placeColumns, placeStore } from "./place-store";
import { savePlace, writePlace } from "./save-place";
import type { changePlaceSchema, createPlaceSchema } from "./schema";

/** Puts a place on file. Sent twice with the same id, it is made once. */
export async function createPlace(curator: Curator, { id, ...input }: z.output<typeof createPlaceSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "place", [input.parent]);
    return createRecord(tx, curator, placeStore, id, {
      insert: () => tx.place.create({ data: { id, ...placeColumns(input), lastAuthorId: curator.userId } }),
      write: (row) => writePlace(tx, id, input, row !== null),
    });
  });
}

/** Changes what is on file about a place. */
export async function changePlace(curator: Curator, input: z.output<typeof changePlaceSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction((tx) => savePlace(tx, curator, input));
}
