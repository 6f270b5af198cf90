import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { BroughtBack } from "@/lib/desk/brought-back";
import { writeNames } from "@/lib/desk/record-names";
import { requireReferences } from "@/lib/desk/record-queries";
import { changeRecord } from "@/lib/desk/record-writer";
import { InvalidInput } from "@/lib/errors";
import { placeColumns, placeStore } from "./place-store";
import type { changePlaceSchema, PlaceInput } from "./schema";

/** Changes a place in the transaction of whichever command needs it, for a curator who may write. */
export async function savePlace(tx: Transaction, curator: Curator, { id, lockVersion, ...input }: z.output<typeof changePlaceSchema>, back?: BroughtBack): Promise<{ lockVersion: number }> {
  await requireReferences(tx, curator, "place", [input.parent]);
  await requireNoRing(tx, id, input.parent);
  return changeRecord(tx, curator, placeStore, { id, lockVersion }, () => writePlace(tx, id, input, true), back);
}

/** Writes what the form says: the names, and for a row that is there its columns. */
export async function writePlace(tx: Transaction, id: string, input: PlaceInput, isThere: boolean): Promise<void> {
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
