import "server-only";
import { db } from "@/lib/db/client";

/** A file of a picture, as readers get it. */
export interface PublicImage {
  content: Uint8Array<ArrayBuffer>;
}

const HASH = /^[0-9a-f]{64}$/;

/**
 * The file with this hash, while the current version of an entry that can be read shows it; null otherwise. Whether it
 * was shown once, or is on file, is not told: nobody can ask whether we have a picture that they hold.
 */
export async function findPublicImage(hash: string): Promise<PublicImage | null> {
  if (!HASH.test(hash)) return null;
  // A listing is there for exactly those records that can be read, and says what their current versions say.
  const [file] = await db.$queryRaw<{ content: Uint8Array<ArrayBuffer> }[]>`
    SELECT f."content" FROM "image_file" f
    WHERE f."hash" = ${hash} AND EXISTS (SELECT 1 FROM "record_listing" l WHERE l."images" @> ARRAY[${hash}]::text[])
    LIMIT 1`;
  return file ? { content: file.content } : null;
}

/** Of the files of an older version those that the site still hands out. */
export async function listShownImages(hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db.$queryRaw<{ hash: string }[]>`
    SELECT wanted."hash" FROM unnest(${[...hashes]}::text[]) AS wanted("hash")
    WHERE EXISTS (SELECT 1 FROM "record_listing" l WHERE l."images" @> ARRAY[wanted."hash"])`;
  return new Set(rows.map(({ hash }) => hash));
}
