import "server-only";
import { endSessions } from "@/lib/auth/sessions";
import { makeLink, voidLinks } from "@/lib/auth/one-time-links";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { User } from "@/lib/db/generated/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { canChangeAccount, canManageAccounts } from "@/lib/users/policy";
import type { assignableRoles } from "@/lib/users/vocabulary";

/** Closes an account: every session ends at once and open links are void. What the person wrote stays. */
export async function disable(curator: Curator, input: { userId: string }): Promise<void> {
  await changeAccount(curator, input.userId, async (tx, user) => {
    if (user.disabledAt !== null) throw new Conflict("This account is disabled already.", { code: "accountDisabled" });
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
    await voidLinks(tx, user.id);
    const sessionsEnded = await endSessions(tx, user.id);
    await recordEvents(tx, curator, [{ type: "account.disabled", subjectId: user.id, after: { sessionsEnded } }]);
  });
}

/** Opens a disabled account again, with the password and second factor that it had. */
export async function enable(curator: Curator, input: { userId: string }): Promise<void> {
  await changeAccount(curator, input.userId, async (tx, user) => {
    if (user.disabledAt === null) throw new Conflict("This account is not disabled.", { code: "accountNotDisabled" });
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: null } });
    await recordEvents(tx, curator, [{ type: "account.enabled", subjectId: user.id }]);
  });
}

/** Gives somebody another role. Their sessions end, so that nothing goes on under the old one. */
export async function changeRole(curator: Curator, input: { userId: string; role: (typeof assignableRoles)[number] }): Promise<void> {
  await changeAccount(curator, input.userId, async (tx, user) => {
    if (user.role === input.role) throw new Conflict("This account has this role already.", { code: "roleSame" });
    await tx.user.update({ where: { id: user.id }, data: { role: input.role } });
    const sessionsEnded = await endSessions(tx, user.id);
    await recordEvents(tx, curator, [
      { type: "account.role_changed", subjectId: user.id, before: { role: user.role }, after: { role: input.role, sessionsEnded } },
    ]);
  });
}

/** A one-time link that has just been made, and for whom. */
export interface MadeLink {
  token: string;
  email: string;
  name: string;
  purpose: "invitation" | "password_reset";
}

/** Makes a link with which somebody chooses a password: an invitation again, or a new password. */
export async function resetPassword(curator: Curator, input: { userId: string }): Promise<MadeLink> {
  return changeAccount(curator, input.userId, async (tx, user) => {
    if (user.disabledAt !== null) throw new Conflict("This account is disabled.", { code: "accountDisabled" });
    const purpose = (await tx.credential.count({ where: { userId: user.id } })) === 0 ? "invitation" : "password_reset";
    const token = await makeLink(tx, user.id, purpose);
    await recordEvents(tx, curator, [{ type: "account.link_made", subjectId: user.id, after: { purpose } }]);
    return { token, email: user.email, name: user.name, purpose };
  });
}

/** Takes a lost second factor away: the person is signed out, and sets one up anew after the password. */
export async function resetSecondFactor(curator: Curator, input: { userId: string }): Promise<void> {
  await changeAccount(curator, input.userId, async (tx, user) => {
    const { count } = await tx.credential.updateMany({ where: { userId: user.id, totpStep: { not: null } }, data: { totpSecret: null, totpStep: null } });
    if (count === 0) throw new Conflict("This account has no second factor.", { code: "secondFactorMissing" });
    await tx.recoveryCode.deleteMany({ where: { userId: user.id } });
    const sessionsEnded = await endSessions(tx, user.id);
    await recordEvents(tx, curator, [{ type: "account.second_factor_reset", subjectId: user.id, after: { sessionsEnded } }]);
  });
}

/**
 * Locks the account and that of whoever changes it, and asks the policy before the change: two administrators who
 * disable each other at the same moment must not both succeed.
 */
async function changeAccount<Result>(curator: Curator, userId: string, change: (tx: Transaction, user: User) => Promise<Result>): Promise<Result> {
  if (!canManageAccounts(curator)) throw new Forbidden("Only an administrator may change accounts.");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE "id" IN (${userId}::uuid, ${curator.userId}::uuid) ORDER BY "id" FOR UPDATE`;
    const users = await tx.user.findMany({ where: { id: { in: [userId, curator.userId] } } });
    const [user, actor] = [userId, curator.userId].map((id) => users.find((one) => one.id === id));
    if (actor?.role !== curator.role || actor.disabledAt !== null) throw new Forbidden("This account may not change accounts any more.");
    if (!user || user.role === "system") throw new NotFound("There is no such account.", { code: "unknownAccount" });
    if (!canChangeAccount(curator, user)) throw new Forbidden("Another administrator has to change this account.", { code: "ownAccount" });
    return change(tx, user);
  });
}
