import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Forbidden } from "@/lib/errors";
import { isInForce } from "@/lib/consents/in-force";
import { canMaintain } from "@/lib/publication/policy";
import { atTheDoor } from "./door";
import { endConsent } from "./end-consent";

const BATCH = 50;

/** What readers are told of a version that says less. */
const NOTE = "A consent that had been given for a time has ended.";

/**
 * Acts on consents whose last day is over, without anybody publishing: what they had allowed is taken from every
 * version, as if they were withdrawn, unless somebody has allowed the same again meanwhile. Killed half way, it goes on
 * with those that are left. Gives how many have ended.
 */
export async function expireConsents(curator: Curator, today = new Date().toISOString().slice(0, 10)): Promise<number> {
  if (!canMaintain(curator)) throw new Forbidden("Only the installation itself acts on consents that have ended.");
  const over = { withdrawnAt: null, expiryActedAt: null, expiresOn: { lt: new Date(`${today}T00:00:00Z`) } };
  for (let ended = 0; ; ) {
    // Most days nobody is kept waiting at the door.
    if ((await db.consent.count({ where: over })) === 0) return ended;
    ended += await atTheDoor("close", async (tx) => {
      const rows = await tx.consent.findMany({ where: over, orderBy: { id: "asc" }, take: BATCH });
      for (const { id, personId, use } of rows) {
        const others = await tx.consent.findMany({ where: { personId, use, withdrawnAt: null, id: { not: id } } });
        if (!others.some((other) => isInForce(other, today))) await endConsent(tx, curator, { personId, use }, NOTE);
      }
      const expiryActedAt = new Date();
      await tx.consent.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { expiryActedAt } });
      await recordEvents(tx, curator, rows.map(({ id, personId, use, expiresOn }) => ({
        type: "consent.expired" as const, subjectId: personId, before: { consent: id, expiryActedAt: null },
        after: { consent: id, use, expiresOn: expiresOn?.toISOString().slice(0, 10) ?? null, expiryActedAt: expiryActedAt.toISOString() },
      })));
      return rows.length;
    });
  }
}
