import "server-only";
import type { Curator } from "@/lib/auth/curator";
import type { Transaction } from "@/lib/db/client";
import type { ConsentUse } from "@/lib/db/generated/enums";

/** The uses on which it depends what a testimony says in public. */
const OF_TESTIMONIES: readonly ConsentUse[] = ["name", "text", "place"];

/**
 * Notes that what the testimonies of a person may say has changed, and by whom: a review of the older state is out of
 * date, and whoever recorded a consent does not publish what it opens.
 */
export async function touchGivenTestimonies(tx: Transaction, curator: Curator, personId: string, uses: readonly ConsentUse[]): Promise<void> {
  if (!uses.some((use) => OF_TESTIMONIES.includes(use))) return;
  await tx.testimony.updateMany({
    where: { witnesses: { some: { personId } } },
    data: { lockVersion: { increment: 1 }, lastAuthorId: curator.userId },
  });
}
