import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Forbidden } from "@/lib/errors";
import { canMaintain } from "@/lib/publication/policy";
import type { PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import { LISTING_VERSION } from "@/lib/publication/record-listing";
import { nextRevisions } from "./counters";
import { atTheDoor } from "./door";
import { writeListings } from "./write-listings";

const BATCH = 500;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/**
 * Derives every listing again from its record's current version, where the rules of deriving have changed since
 * (`LISTING_VERSION`); otherwise does nothing. Publications go on meanwhile. Killed half way, it begins again.
 */
export async function deriveListingsAgain(curator: Curator, onProgress: (done: number) => void = () => undefined): Promise<number> {
  if (!canMaintain(curator)) throw new Forbidden("Only scripts of the installation may derive listings.");
  const state = await db.collectionState.findUniqueOrThrow({ where: { id: 1 } });
  if (state.listingVersion >= LISTING_VERSION) return 0;
  let done = 0;
  for (let last: string | undefined = BEFORE_ALL; last !== undefined; ) {
    const after: string = last;
    const ids = await atTheDoor("pass", (tx) => deriveBatch(tx, after));
    done += ids.length;
    last = ids.at(-1);
    onProgress(done);
  }
  await atTheDoor("pass", async (tx) => {
    // Kept pages go with the old revision; no record has a new version.
    await nextRevisions(tx, 1);
    await tx.collectionState.update({ where: { id: 1 }, data: { listingVersion: LISTING_VERSION } });
    await recordEvents(tx, curator, [
      { type: "listings.derived", subjectId: null, before: { listingVersion: state.listingVersion }, after: { listingVersion: LISTING_VERSION, listings: done } },
    ]);
  });
  return done;
}

/** Locked as a publication locks them, and in the same order, so that neither undoes what the other writes. */
async function deriveBatch(tx: Transaction, after: string): Promise<string[]> {
  const versions = await tx.$queryRaw<{ recordId: string; kind: PublicRecordKind; number: number; units: PublicUnit[]; publishedAt: Date }[]>`
    SELECT r."id" AS "recordId", r."kind"::text AS "kind", r."number", v."units", v."publishedAt"
    FROM "public_record" r JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    WHERE r."state" = 'published' AND r."id" > ${after}::uuid
    ORDER BY r."id" LIMIT ${BATCH} FOR UPDATE OF r`;
  await writeListings(tx, versions);
  return versions.map((version) => version.recordId);
}
