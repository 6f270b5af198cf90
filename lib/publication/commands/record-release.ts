import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { ReleaseManifest } from "@/lib/datasets/manifest";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { Prisma } from "@/lib/db/generated/client";
import { Conflict, Forbidden } from "@/lib/errors";
import { canMaintain } from "@/lib/publication/policy";
import { nextRevisions } from "./counters";

/** A release whose files are where they belong. */
export interface NewRelease {
  name: string;
  /** The collection's revision at the moment that it shows. */
  revision: string;
  manifest: ReleaseManifest;
}

/** Puts a release on file: from then on the site lists it and hands it out, as long as all in it can be read. */
export async function recordRelease(curator: Curator, { name, revision, manifest }: NewRelease): Promise<void> {
  if (!canMaintain(curator)) throw new Forbidden("Only a script of this installation releases a data set.");
  await db.$transaction(async (tx) => {
    const added = await tx.$executeRaw`
      INSERT INTO "dataset_release" ("name", "revision", "manifest") VALUES (${name}, ${BigInt(revision)}, ${JSON.stringify(manifest)}::jsonb)
      ON CONFLICT ("name") DO NOTHING`;
    if (added === 0) throw new Conflict(`There is a release ${name} already, and a release is never replaced.`);
    // The page that lists releases is kept by revision; no record has a new version.
    await nextRevisions(tx, 1);
    await recordEvents(tx, curator, [{ type: "dataset.released", subjectId: null, after: { name, revision } satisfies Prisma.InputJsonValue }]);
  });
}
