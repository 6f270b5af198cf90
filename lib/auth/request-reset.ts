import "server-only";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { takeTurn } from "./attempts";
import { brandCurator } from "./curator";
import { makeLink } from "./one-time-links";
import type { Visitor } from "./visitor";

/** A link that was asked for, and whom to send it to. */
export interface RequestedReset {
  token: string;
  email: string;
  name: string;
}

/**
 * Makes a link for a new password when there is such an account that has a password, and nobody has asked too often.
 * The caller answers before it calls this, so that neither answer nor time says anything.
 */
export async function requestReset(visitor: Visitor, email: string): Promise<RequestedReset | null> {
  const turn = await takeTurn([{ kind: "reset", of: email }, { kind: "network", of: visitor.network }]);
  if (!turn.mayTry) return null;
  return db.$transaction(async (tx) => {
    const user = await tx.user.findFirst({ where: { email, disabledAt: null, role: { not: "system" }, credential: { isNot: null } } });
    if (!user) return null;
    const token = await makeLink(tx, user.id, "password_reset");
    await recordEvents(tx, brandCurator({ userId: user.id, role: user.role, reason: null }), [
      { type: "account.link_made", subjectId: user.id, after: { purpose: "password_reset", askedFor: true } },
    ]);
    return { token, email: user.email, name: user.name };
  });
}
