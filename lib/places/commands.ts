import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { writeNames } from "@/lib/desk/record-names";
import { requireReferences, requireWriter } from "@/lib/desk/record-queries";
import { changeRecord, createRecord } from "@/lib/desk/record-writer";
import { InvalidInput } from "@/lib/errors";
import { placeColumns, placeStore } from "./place-store";
import type { changePlaceSchema, createPlaceSchema, PlaceInput } from "./schema";

/** Puts a place on file. Sent twice with the same id, it is made once. */
export async function createPlace(curator: Curator, { id, ...input }: z.output<typeof createPlaceSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "place", [input.parent]);
    return createRecord(tx, curator, placeStore, id, {
      insert: () => tx.place.create({ data: { id, ...placeColumns(input), lastAuthorId: curator.userId } }),
      write: (row) => write(tx, id, input, row !== null),
    });
  });
}

/** Changes what is on file about a place. */
export async function changePlace(curator: Curator, { id, lockVersion, ...input }: z.output<typeof changePlaceSchema>): Promise<{ lockVersion: number }> {
  requireWriter(curator);
  return db.$transaction(async (tx) => {
    await requireReferences(tx, curator, "place", [input.parent]);
    await requireNoRing(tx, id, input.parent);
    return changeRecord(tx, curator, placeStore, { id, lockVersion }, () => write(tx, id, input, true));
  });
}

async function write(tx: Transaction, id: string, input: PlaceInput, isThere: boolean): Promise<void> {
  if (isThere) await tx.place.update({ where: { id }, data: placeColumns(input) });
  await writeNames(tx, { placeId: id }, input.names);
}

/** Where places lie in each other is decided by one after the other: two at once could close a ring that neither sees. */
const PLACES_LOCK = 20_261_104;

/** A place does not lie in itself, nor in a place that lies in it. */
async function requireNoRing(tx: Transaction, id: string, parentId: string | null): Promise<void> {
  if (parentId === null) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PLACES_LOCK})`;
  const [ring] = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE "above" AS (
      SELECT "id", "parentId" FROM "place" WHERE "id" = ${parentId}::uuid
      UNION SELECT p."id", p."parentId" FROM "place" p JOIN "above" a ON p."id" = a."parentId"
    ) SELECT "id" FROM "above" WHERE "id" = ${id}::uuid`;
  if (ring) throw new InvalidInput("A place cannot lie in itself.", undefined, { fields: { parent: "placeRing" } });
}
