import "server-only";
import { cache } from "react";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";

/** How far the collection is, and by which rules its listings were derived. */
export interface CollectionMark {
  /** Grows with every change that readers could see. */
  revision: bigint;
  listingVersion: number;
  /** Whether generated data has ever been imported here: then every page says so. */
  holdsGeneratedData: boolean;
}

/** Reads the mark that changes with everything that lists could show. */
export async function readCollectionMark(): Promise<CollectionMark> {
  const [mark] = await readRows<Omit<CollectionMark, "revision"> & { revision: string }>(Prisma.sql`
    SELECT "revision"::text AS "revision", "listingVersion", "holdsGeneratedData" FROM "collection_state"`);
  return mark ? { ...mark, revision: BigInt(mark.revision) } : { revision: 0n, listingVersion: 0, holdsGeneratedData: false };
}

const readOnce = cache(readCollectionMark);

/** The mark as the page that is being rendered first saw it. */
export function findCollectionMark(): Promise<CollectionMark> {
  return readOnce();
}
