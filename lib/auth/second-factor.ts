import "server-only";
import { createHmac } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Conflict, Forbidden, InvalidInput } from "@/lib/errors";
import { forgetTurn, takeTurn } from "./attempts";
import { brandCurator } from "./curator";
import { derivedKey } from "./derived-keys";
import { renewCodes, spendCode } from "./recovery-codes";
import { seal, unseal } from "./secret-box";
import { rememberSeen } from "./sessions";
import type { SignedIn } from "./sessions";
import { toBase32, totpStepOf, totpUri } from "./totp";

/** What a person needs to set an authenticator up. */
export interface SecondFactorOffer {
  secret: string;
  uri: string;
}

/**
 * The secret that is offered in one session. It is derived, not stored: looking at a page changes nothing, and
 * looking again shows the same.
 */
export function offerSecondFactor(signedIn: SignedIn, issuer: string): SecondFactorOffer {
  const bytes = createHmac("sha256", derivedKey("second factor offer")).update(signedIn.sessionId).digest().subarray(0, 20);
  const secret = toBase32(bytes);
  return { secret, uri: totpUri(secret, signedIn.user.email, issuer) };
}

const curatorOf = ({ user }: SignedIn) => brandCurator({ userId: user.id, role: user.role, reason: null });
const wrongCode = () => new InvalidInput("This code is not right.", undefined, { fields: { code: "codeWrong" } });

/** Counts a try at a code before it is looked at. */
async function takeFactorTurn(userId: string): Promise<void> {
  const turn = await takeTurn([{ kind: "factor", of: userId }]);
  if (!turn.mayTry) throw new InvalidInput("Too many tries.", undefined, { fields: { code: "wait" }, values: { seconds: turn.waitSeconds } });
}

/** Sets the offered second factor up once a code proves that the authenticator has it; gives the recovery codes. */
export async function setUpSecondFactor(signedIn: SignedIn, code: string, now = new Date()): Promise<string[]> {
  if (signedIn.hasSecondFactor) throw new Conflict("A second factor is set up already.", { code: "secondFactorThere" });
  await takeFactorTurn(signedIn.user.id);
  const { secret } = offerSecondFactor(signedIn, "");
  const step = totpStepOf(secret, code, null, now);
  if (step === null) throw wrongCode();
  const userId = signedIn.user.id;
  const codes = await db.$transaction(async (tx) => {
    // The account first, as whoever changes accounts locks it: of two who meet neither fails.
    await rememberSeen(tx, userId, now);
    const { count } = await tx.credential.updateMany({
      where: { userId, totpStep: null },
      data: { totpSecret: seal("second factor", userId, secret), totpStep: step },
    });
    if (count !== 1) throw new Conflict("A second factor is set up already.", { code: "secondFactorThere" });
    await recordEvents(tx, curatorOf(signedIn), [{ type: "account.second_factor_set_up", subjectId: userId }]);
    await completeSession(tx, signedIn, "authenticator", now);
    return renewCodes(tx, userId);
  });
  await forgetTurn([{ kind: "factor", of: userId }]);
  return codes;
}

/** Completes a session with a code of the authenticator or a recovery code; says how many of those are left. */
export async function showSecondFactor(signedIn: SignedIn, code: string, now = new Date()): Promise<{ recoveryCodesLeft: number | null }> {
  if (!signedIn.hasSecondFactor) throw new Forbidden("No second factor is set up.");
  await takeFactorTurn(signedIn.user.id);
  const answer = await db.$transaction(async (tx) => {
    await rememberSeen(tx, signedIn.user.id, now);
    const used = await acceptCode(tx, signedIn.user.id, code, now);
    await completeSession(tx, signedIn, used, now);
    return used === "recovery_code" ? await tx.recoveryCode.count({ where: { userId: signedIn.user.id, usedAt: null } }) : null;
  });
  await forgetTurn([{ kind: "factor", of: signedIn.user.id }]);
  return { recoveryCodesLeft: answer };
}

/** What a session was completed with. */
type UsedFactor = "authenticator" | "recovery_code";

/** From here on the session opens the desk. */
async function completeSession(tx: Transaction, signedIn: SignedIn, used: UsedFactor, now: Date): Promise<void> {
  const { count } = await tx.deskSession.updateMany({ where: { id: signedIn.sessionId, userId: signedIn.user.id }, data: { secondFactorAt: now } });
  if (count !== 1) throw new Forbidden("This session has ended.");
  await recordEvents(tx, curatorOf(signedIn), [{ type: "session.started", subjectId: signedIn.user.id, after: { with: used } }]);
}

/** Takes a right code so that nobody can take it again; refuses a wrong one. */
async function acceptCode(tx: Transaction, userId: string, code: string, now: Date): Promise<UsedFactor> {
  const credential = await tx.credential.findUniqueOrThrow({ where: { userId } });
  if (credential.totpSecret === null || credential.totpStep === null) throw wrongCode();
  const step = totpStepOf(unseal("second factor", userId, credential.totpSecret), code, credential.totpStep, now);
  if (step !== null) {
    const { count } = await tx.credential.updateMany({ where: { userId, totpStep: { lt: step } }, data: { totpStep: step } });
    if (count === 1) return "authenticator";
  } else if (await spendCode(tx, userId, code, now)) return "recovery_code";
  throw wrongCode();
}

/** Refuses unless this is a right code; for what somebody who is signed in does to the second factor itself. */
export async function requireCode(userId: string, code: string, now = new Date()): Promise<void> {
  await takeFactorTurn(userId);
  await db.$transaction((tx) => acceptCode(tx, userId, code, now));
  await forgetTurn([{ kind: "factor", of: userId }]);
}
