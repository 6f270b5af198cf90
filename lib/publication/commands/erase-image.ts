import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { recordEvents } from "@/lib/db/events";
import { Forbidden, NotFound } from "@/lib/errors";
import { canErase } from "@/lib/publication/policy";
import { atTheDoor } from "./door";
import { removeUnits } from "./remove-images";
import { requireReason } from "./require-reason";

const NOTHING = {
  originalHash: null, type: null, bytes: null, width: null, height: null, provenanceSourceId: null, provenance: null, permission: null,
  permittedBy: null, text: null, language: null, reviewerId: null, reviewedAt: null, isShown: false, visibility: "sealed",
} as const;

/**
 * Erases a picture for a person's safety: the original, what was drawn from it, what was said of it, and its unit in every
 * version that ever showed it. What is left says that there was one, and that it was erased.
 */
export async function eraseImage(curator: Curator, { imageId: id, reason }: { imageId: string; reason: string }): Promise<void> {
  if (!canErase(curator)) throw new Forbidden("Only a protection officer may erase.");
  requireReason(reason);
  await atTheDoor("close", async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "image" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const image = await tx.image.findFirst({ where: { id, erasedAt: null } });
    if (!image) throw new NotFound("There is no such picture.", { code: "unknownRecord" });
    await tx.imageOriginal.deleteMany({ where: { imageId: id } });
    await tx.imageFile.deleteMany({ where: { imageId: id } });
    await tx.deskDraft.deleteMany({ where: { subjectId: id } });
    await tx.image.update({ where: { id }, data: { ...NOTHING, erasedAt: new Date(), lockVersion: { increment: 1 } } });
    await removeUnits(tx, curator, [image.anchor], "Something was removed for a person's safety.");
    await recordEvents(tx, curator, [{ type: "image.erased", subjectId: image.personId, after: { image: id, anchor: image.anchor }, reason }]);
  });
}
