import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { forgetTurn, takeTurn } from "@/lib/auth/attempts";
import { voidLinks } from "@/lib/auth/one-time-links";
import { hashPassword, isPassword } from "@/lib/auth/password-hash";
import { renewCodes } from "@/lib/auth/recovery-codes";
import { requireCode } from "@/lib/auth/second-factor";
import { endSessions } from "@/lib/auth/sessions";
import { requireUncommonPassword } from "@/lib/auth/use-link";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { canManageOwnAccount } from "@/lib/users/policy";

const refuse = () => new Forbidden("Whoever runs scripts has no account to look after.");

/** Ends one of one's own sessions, also the one at hand. */
export async function endSession(curator: Curator, input: { sessionId: string }): Promise<void> {
  if (!canManageOwnAccount(curator)) throw refuse();
  await db.$transaction(async (tx) => {
    const { count } = await tx.deskSession.deleteMany({ where: { id: input.sessionId, userId: curator.userId } });
    if (count === 0) throw new NotFound("This session has ended already.", { code: "sessionGone" });
    await recordEvents(tx, curator, [{ type: "session.ended", subjectId: curator.userId, after: { sessions: 1 } }]);
  });
}

/**
 * Chooses another password. All sessions end, this one too: whoever knows the new password signs in with it, and nobody
 * chooses yet another with a link from before.
 */
export async function changePassword(curator: Curator, input: { current: string; password: string }): Promise<void> {
  if (!canManageOwnAccount(curator)) throw refuse();
  const counted = [{ kind: "factor", of: `password ${curator.userId}` }] as const;
  const turn = await takeTurn(counted);
  if (!turn.mayTry) throw new InvalidInput("Too many tries.", undefined, { fields: { current: "wait" }, values: { seconds: turn.waitSeconds } });
  const user = await db.user.findUniqueOrThrow({ where: { id: curator.userId }, include: { credential: true } });
  if (!(await isPassword(user.credential?.passwordHash ?? null, input.current))) {
    throw new InvalidInput("This is not the present password.", undefined, { fields: { current: "passwordWrong" } });
  }
  await forgetTurn(counted);
  requireUncommonPassword(input.password, [user.email, user.name]);
  const passwordHash = await hashPassword(input.password);
  await db.$transaction(async (tx) => {
    await tx.credential.update({ where: { userId: user.id }, data: { passwordHash, passwordChangedAt: new Date() } });
    await voidLinks(tx, user.id);
    const sessionsEnded = await endSessions(tx, user.id);
    await recordEvents(tx, curator, [{ type: "account.password_changed", subjectId: user.id, after: { sessionsEnded } }]);
  });
}

/** Switches the single-key shortcuts of the desk on or off for oneself. */
export async function changeShortcuts(curator: Curator, { areOn }: { areOn: boolean }): Promise<void> {
  if (!canManageOwnAccount(curator)) throw refuse();
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: curator.userId, shortcuts: !areOn }, data: { shortcuts: areOn } });
    if (count === 0) return;
    await recordEvents(tx, curator, [{ type: "account.shortcuts_changed", subjectId: curator.userId, before: { areOn: !areOn }, after: { areOn } }]);
  });
}

/** Gives new recovery codes for a code of the authenticator, or for a recovery code, which it uses up; those from before are void. */
export async function renewRecoveryCodes(curator: Curator, input: { code: string }): Promise<{ codes: string[] }> {
  if (!canManageOwnAccount(curator)) throw refuse();
  await requireCode(curator.userId, input.code);
  return db.$transaction(async (tx) => {
    const codes = await renewCodes(tx, curator.userId);
    await recordEvents(tx, curator, [{ type: "account.recovery_codes_renewed", subjectId: curator.userId }]);
    return { codes };
  });
}

/** Puts the present authenticator away so that another can be set up at the next sign-in. All sessions end. */
export async function replaceSecondFactor(curator: Curator, input: { code: string }): Promise<void> {
  if (!canManageOwnAccount(curator)) throw refuse();
  await requireCode(curator.userId, input.code);
  await db.$transaction(async (tx) => {
    const userId = curator.userId;
    await tx.credential.update({ where: { userId }, data: { totpSecret: null, totpStep: null } });
    await tx.recoveryCode.deleteMany({ where: { userId } });
    const sessionsEnded = await endSessions(tx, userId);
    await recordEvents(tx, curator, [{ type: "account.second_factor_reset", subjectId: userId, after: { sessionsEnded } }]);
  });
}
