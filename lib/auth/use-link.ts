import "server-only";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { InvalidInput, NotFound } from "@/lib/errors";
import { forgetTurn, takeTurn } from "./attempts";
import { brandCurator } from "./curator";
import { findOpenLink, useUpLink, voidLinks } from "./one-time-links";
import { hashPassword } from "./password-hash";
import { isCommonPassword } from "./password-strength";
import { endSessions } from "./sessions";
import type { Visitor } from "./visitor";

const gone = () => new NotFound("This link has been used or is too old.", { code: "linkGone" });

/** Refuses a password that a list of common ones leads to. */
export function requireUncommonPassword(password: string, about: readonly string[]): void {
  if (isCommonPassword(password, about)) {
    throw new InvalidInput("This password is too easy to guess.", undefined, { fields: { password: "passwordCommon" } });
  }
}

/**
 * Chooses a password with a one-time link. The link is used up in the same transaction, other links are void, and
 * whoever was signed in to the account is signed out. Gives the address to sign in with.
 */
export async function choosePassword(visitor: Visitor, given: { token: string; password: string }, now = new Date()): Promise<{ email: string }> {
  const counted = [{ kind: "link", of: visitor.network }] as const;
  const turn = await takeTurn(counted, now);
  if (!turn.mayTry) throw new InvalidInput("Too many tries.", undefined, { fields: { password: "wait" }, values: { seconds: turn.waitSeconds } });
  const open = await findOpenLink(given.token, now);
  if (!open) throw gone();
  await forgetTurn(counted);
  requireUncommonPassword(given.password, [open.email, open.name]);
  const passwordHash = await hashPassword(given.password);
  return db.$transaction(async (tx) => {
    const link = await useUpLink(tx, given.token, now);
    if (!link) throw gone();
    const { role } = await tx.user.findUniqueOrThrow({ where: { id: link.userId }, select: { role: true } });
    await tx.credential.upsert({
      where: { userId: link.userId },
      create: { userId: link.userId, passwordHash, passwordChangedAt: now },
      update: { passwordHash, passwordChangedAt: now },
    });
    await voidLinks(tx, link.userId);
    const ended = await endSessions(tx, link.userId);
    await recordEvents(tx, brandCurator({ userId: link.userId, role, reason: null }), [
      { type: "account.password_chosen", subjectId: link.userId, after: { with: link.purpose, sessionsEnded: ended } },
    ]);
    return { email: link.email };
  });
}
