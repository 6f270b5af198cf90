import "server-only";
import { cache } from "react";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";

/** How far the collection is, and by which rules its listings were derived. */
export interface CollectionMark {
  /** Grows with every change that readers could see. */
  revision: bigint;
  /** The revision at which a label of a vocabulary was last changed; 0 where none ever was. */
  labelsRevision: bigint;
  listingVersion: number;
  /** Whether generated data has ever been imported here: then every page says so. */
  holdsGeneratedData: boolean;
}

/** Reads the mark that changes with everything that lists could show. */
export async function readCollectionMark(): Promise<CollectionMark> {
  const [mark] = await readRows<Omit<CollectionMark, "revision" | "labelsRevision"> & Record<"revision" | "labelsRevision", string>>(Prisma.sql`
    SELECT "revision"::text AS "revision", "labelsRevision"::text AS "labelsRevision", "listingVersion", "holdsGeneratedData" FROM "collection_state"`);
  return mark ? { ...mark, revision: BigInt(mark.revision), labelsRevision: BigInt(mark.labelsRevision) } : { revision: 0n, labelsRevision: 0n, listingVersion: 0, holdsGeneratedData: false };
}

const readOnce = cache(readCollectionMark);

/** The mark as the page that is being rendered first saw it. */
export function findCollectionMark(): Promise<CollectionMark> {
  return readOnce();
}
