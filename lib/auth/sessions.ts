import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { randomToken, tokenHash } from "./derived-keys";

const HOUR = 3_600_000;
/** A session ends when nobody has used it this long. */
export const IDLE_MS = 12 * HOUR;
/** A session ends this long after it began, however much it is used. */
export const ABSOLUTE_MS = 7 * 24 * HOUR;
/** Without the second factor a session is good for nothing but showing it, and not for long. */
export const PENDING_MS = HOUR / 2;
/** How often a used session is written to at most. */
const TOUCH_MS = 60_000;

/** Somebody whose session is good; without `secondFactorAt` only half signed in. */
export interface SignedIn {
  sessionId: string;
  secondFactorAt: Date | null;
  user: { id: string; email: string; name: string; role: UserRole };
  hasSecondFactor: boolean;
  /** Whether single keys do something at the desk. */
  hasShortcuts: boolean;
}

interface SessionRow {
  id: string;
  createdAt: Date;
  seenAt: Date;
  secondFactorAt: Date | null;
  userId: string;
  email: string;
  name: string;
  role: UserRole;
  disabledAt: Date | null;
  shortcuts: boolean;
  hasSecondFactor: boolean;
}

/** Begins a session and gives the token that the browser's cookie carries; it is kept nowhere else. */
export async function openSession(userId: string, browser: string): Promise<string> {
  const token = randomToken();
  await db.deskSession.create({ data: { id: randomUUID(), tokenHash: tokenHash(token), userId, browser } });
  return token;
}

/** Whose session this token is, if it is still good. Says nothing about why it is not. */
export async function findSession(token: string, now = new Date()): Promise<SignedIn | null> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT s."id", s."createdAt", s."seenAt", s."secondFactorAt", u."id" AS "userId", u."email", u."name", u."role", u."disabledAt", u."shortcuts",
      c."totpStep" IS NOT NULL AS "hasSecondFactor"
    FROM "desk_session" s JOIN "user" u ON u."id" = s."userId" LEFT JOIN "credential" c ON c."userId" = u."id"
    WHERE s."tokenHash" = ${tokenHash(token)}`;
  if (!row || !isAlive(row, now) || row.disabledAt !== null || row.role === "system") return null;
  if (now.getTime() - row.seenAt.getTime() > TOUCH_MS) {
    await db.deskSession.updateMany({ where: { id: row.id }, data: { seenAt: now } });
    if (row.secondFactorAt !== null) await rememberSeen(db, row.userId, now);
  }
  const { id: sessionId, secondFactorAt, userId: id, email, name, role, hasSecondFactor, shortcuts: hasShortcuts } = row;
  return { sessionId, secondFactorAt, user: { id, email, name, role }, hasSecondFactor, hasShortcuts };
}

/** Notes that somebody works at the desk; only for complete sessions, since whoever knows a password alone is not there. */
export async function rememberSeen(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { lastSeenAt: now }, select: { id: true } });
}

function isAlive(row: { createdAt: Date; seenAt: Date; secondFactorAt: Date | null }, now: Date): boolean {
  const [age, idle] = [now.getTime() - row.createdAt.getTime(), now.getTime() - row.seenAt.getTime()];
  return age < ABSOLUTE_MS && idle < IDLE_MS && (row.secondFactorAt !== null || age < PENDING_MS);
}

/** The rows that are still good, for the list of one's own sessions. */
export function livingSessions(now = new Date()) {
  const since = (milliseconds: number) => ({ gt: new Date(now.getTime() - milliseconds) });
  return { createdAt: since(ABSOLUTE_MS), seenAt: since(IDLE_MS), secondFactorAt: { not: null } };
}

/** Ends all sessions of one person and says how many there were. */
export async function endSessions(tx: Transaction, userId: string): Promise<number> {
  const { count } = await tx.deskSession.deleteMany({ where: { userId } });
  return count;
}

/** Ends the session that a browser's cookie carries. */
export async function endSessionOf(token: string): Promise<void> {
  await db.deskSession.deleteMany({ where: { tokenHash: tokenHash(token) } });
}

/** Removes what has ended by itself. */
export async function removeEndedSessions(now = new Date()): Promise<void> {
  const before = (milliseconds: number) => ({ lte: new Date(now.getTime() - milliseconds) });
  await db.deskSession.deleteMany({
    where: { OR: [{ createdAt: before(ABSOLUTE_MS) }, { seenAt: before(IDLE_MS) }, { secondFactorAt: null, createdAt: before(PENDING_MS) }] },
  });
}
