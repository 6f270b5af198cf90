import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { requireLockVersion } from "@/lib/desk/record-queries";
import { Conflict, Forbidden } from "@/lib/errors";
import { lockImageAlone } from "@/lib/images/image-lock-queries";
import { imageValues } from "@/lib/images/image-values";
import { canReviewImage } from "@/lib/images/policy";
import type { reviewImageSchema } from "@/lib/images/schema";
import { canPublish } from "@/lib/publication/policy";

/**
 * Answers for a picture by name, having looked at it: that it shows this person, comes from where it is said to come
 * from and may be shown. It is no authorship: whoever does it may publish the person's entry.
 */
export async function reviewImage(curator: Curator, { id, lockVersion }: z.output<typeof reviewImageSchema>): Promise<void> {
  if (!canPublish(curator) || curator.role === "system") throw new Forbidden("Only a reviewer answers for a picture.");
  await db.$transaction(async (tx) => {
    const row = await lockImageAlone(tx, curator, id);
    requireLockVersion(row, lockVersion, { lockVersion: row.lockVersion, values: imageValues(row) });
    if (!canReviewImage(curator, row)) throw new Forbidden("Whoever wrote it last does not answer for it.", { code: "ownImage" });
    if (row.reviewerId !== null) throw new Conflict("Somebody answers for it already.", { code: "imageReviewed" });
    const reviewedAt = new Date();
    await tx.image.update({ where: { id }, data: { reviewerId: curator.userId, reviewedAt } });
    await recordEvents(tx, curator, [
      { type: "image.reviewed", subjectId: row.personId, after: { image: id, lockVersion, originalHash: row.originalHash, reviewedAt: reviewedAt.toISOString() } },
    ]);
  });
}
