import "server-only";
import { db } from "@/lib/db/client";
import { emailSchema } from "@/lib/users/schema";
import { forgetTurn, takeTurn } from "./attempts";
import type { Counted } from "./attempts";
import { isKnownBrowser, KNOWN_BROWSER_COOKIE } from "./known-browser";
import { isPassword } from "./password-hash";
import { openSession } from "./sessions";
import type { Visitor } from "./visitor";

/** What came of an address and a password. */
export type SignInOutcome = { outcome: "session"; token: string } | { outcome: "refused" } | { outcome: "wait"; seconds: number };

/** Longer input is not looked at: no account has such a password. */
const LONGEST_PASSWORD = 1_000;

/**
 * Checks an address and a password, and begins a session that still waits for the second factor. Whether there is
 * such an account, whether it is disabled or has no password yet: the answer and the work are the same.
 */
export async function signInWithPassword(given: { email: string; password: string }, visitor: Visitor): Promise<SignInOutcome> {
  const parsed = emailSchema.safeParse(given.email);
  const email = parsed.success ? parsed.data : "";
  const counted = triesOf(email, visitor);
  const turn = await takeTurn(counted);
  if (!turn.mayTry) return { outcome: "wait", seconds: turn.waitSeconds };
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, disabledAt: true, role: true, credential: { select: { passwordHash: true } } },
  });
  const mayEnter = user !== null && user.disabledAt === null && user.role !== "system";
  const isRight = await isPassword(mayEnter ? (user.credential?.passwordHash ?? null) : null, given.password.slice(0, LONGEST_PASSWORD));
  if (!isRight || !mayEnter) return { outcome: "refused" };
  await forgetTurn(counted);
  return { outcome: "session", token: await openSession(user.id, visitor.browser) };
}

/** A known browser is counted by itself; everybody else by the account and by the network. */
function triesOf(email: string, visitor: Visitor): Counted[] {
  const cookie = visitor.cookies(KNOWN_BROWSER_COOKIE);
  if (isKnownBrowser(cookie, email)) return [{ kind: "browser", of: cookie }];
  return [{ kind: "account", of: email }, { kind: "network", of: visitor.network }];
}
