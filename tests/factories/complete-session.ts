import { encode } from "next-auth/jwt";
import { hashPassword } from "@/lib/auth/password-hash";
import { derivedKey } from "@/lib/auth/derived-keys";
import { seal } from "@/lib/auth/secret-box";
import { openSession } from "@/lib/auth/sessions";
import type { Transaction } from "@/lib/db/client";
import { newTotpSecret } from "./totp-secret";

/** The password of everybody whom tests let sign in without choosing one. */
export const TEST_PASSWORD = "seven quiet apricots walk";

/** Gives somebody a password and a second factor, as if they had set both up; gives the factor's secret. */
export async function buildCredential(db: Transaction, userId: string, password = TEST_PASSWORD): Promise<string> {
  const secret = newTotpSecret();
  await db.credential.create({
    data: { userId, passwordHash: await hashPassword(password), totpSecret: seal("second factor", userId, secret), totpStep: 0 },
  });
  return secret;
}

/** Gives somebody a password, and no second factor yet. */
export async function buildPassword(db: Transaction, userId: string): Promise<void> {
  await db.credential.create({ data: { userId, passwordHash: await hashPassword(TEST_PASSWORD) } });
}

/** The session's cookie as next-auth writes it. */
export function sessionCookie(token: string): Promise<string> {
  return encode({ token: { token }, secret: derivedKey("session cookie").toString("hex"), maxAge: 3_600 });
}

/** Signs somebody in completely, without the forms; gives the value of the session's cookie. */
export async function completeSession(db: Transaction, userId: string): Promise<string> {
  if ((await db.credential.count({ where: { userId } })) === 0) await buildCredential(db, userId);
  const token = await openSession(userId, "Chromium · Linux");
  await db.deskSession.updateMany({ where: { userId }, data: { secondFactorAt: new Date() } });
  return sessionCookie(token);
}
