import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { raiseLockVersion } from "@/lib/publication/live-queries";
import { projectAgain } from "./project-again";
import { redactUnits } from "./redact";

/** Takes pictures of a person from every version and from what is shown next; the rows and the files stay at the desk. */
export async function takeImagesAway(tx: Transaction, curator: Curator, personId: string, note: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "image" WHERE "personId" = ${personId}::uuid ORDER BY "id" FOR UPDATE`;
  const images = await tx.image.findMany({ where: { personId, erasedAt: null }, orderBy: { id: "asc" } });
  const open = images.filter(({ isShown, visibility }) => isShown || visibility === "public");
  for (const { id } of open) {
    await tx.image.update({ where: { id }, data: { isShown: false, visibility: "restricted", reviewerId: null, reviewedAt: null, lockVersion: { increment: 1 } } });
  }
  if (open.length > 0) await raiseLockVersion(tx, "entry", personId);
  await recordEvents(tx, curator, open.map(({ id, isShown, visibility, reviewerId }) => ({
    type: "image.taken_away" as const,
    subjectId: personId,
    before: { image: id, isShown, visibility, reviewerId },
    after: { image: id, isShown: false, visibility: "restricted", reviewerId: null },
  })));
  await removeUnits(tx, curator, images.map(({ anchor }) => anchor), note);
}

/** Removes the units of pictures from every version and gives the records whole versions again. */
export async function removeUnits(tx: Transaction, curator: Curator, anchors: readonly string[], note: string): Promise<void> {
  const redacted = await redactUnits(tx, { units: anchors });
  await projectAgain(tx, curator, { redacted, erased: new Set(anchors) }, note);
}
