import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { livingSessions } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { PAGE_SIZE, pageOf } from "@/lib/publication/page";
import type { Page } from "@/lib/publication/page";
import { canChangeAccount, canManageAccounts, canManageOwnAccount } from "./policy";
import type { accountStates, userRoles } from "./vocabulary";

/** An account as administrators see it: nothing that proves who somebody is. */
export interface AccountRow {
  id: string;
  email: string;
  name: string;
  role: keyof typeof userRoles;
  state: keyof typeof accountStates;
  hasSecondFactor: boolean;
  /** When the person last worked at the desk; null where that has not happened yet. */
  lastSeenAt: Date | null;
  /** False for one's own account. */
  mayChange: boolean;
}

/** Accounts of people, in the order of names; `query` is part of a name or address. */
export async function listAccounts(curator: Curator, query = "", page = 1): Promise<Page<AccountRow>> {
  if (!canManageAccounts(curator)) throw new NotFound("There is no such page.");
  const part = { contains: query.trim().replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  const where: Prisma.UserWhereInput = { role: { not: "system" }, OR: [{ name: part }, { email: part }] };
  const total = await db.user.count({ where });
  const users = await db.user.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE_SIZE,
    skip: (page - 1) * PAGE_SIZE,
    select: {
      id: true, email: true, name: true, role: true, disabledAt: true, lastSeenAt: true,
      credential: { select: { totpStep: true } },
    },
  });
  const accounts = users.map(({ id, email, name, role, disabledAt, lastSeenAt, credential }): AccountRow => ({
    id, email, name, role,
    state: disabledAt !== null ? "disabled" : !credential ? "invited" : credential.totpStep === null ? "incomplete" : "active",
    hasSecondFactor: credential?.totpStep != null,
    lastSeenAt,
    mayChange: canChangeAccount(curator, { id, role }),
  }));
  return pageOf(accounts, total, page);
}

/** How many accounts of people stand how. */
export async function countAccounts(curator: Curator): Promise<Record<AccountRow["state"], number>> {
  if (!canManageAccounts(curator)) throw new NotFound("There is no such page.");
  const rows = await db.$queryRaw<{ state: AccountRow["state"]; count: number }[]>`
    SELECT CASE WHEN u."disabledAt" IS NOT NULL THEN 'disabled' WHEN c."userId" IS NULL THEN 'invited' WHEN c."totpStep" IS NULL THEN 'incomplete' ELSE 'active' END AS "state",
      count(*)::int AS "count"
    FROM "user" u LEFT JOIN "credential" c ON c."userId" = u."id" WHERE u."role" <> 'system' GROUP BY 1`;
  return { active: 0, invited: 0, incomplete: 0, disabled: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** One's own account with its living sessions, the most recently used first. */
export async function findOwnAccount(curator: Curator) {
  if (!canManageOwnAccount(curator)) throw new NotFound("There is no such account.");
  const [user, sessions, recoveryCodesLeft] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: curator.userId }, select: { email: true, name: true, role: true, credential: { select: { passwordChangedAt: true } } } }),
    db.deskSession.findMany({
      where: { userId: curator.userId, ...livingSessions() },
      orderBy: { seenAt: "desc" },
      select: { id: true, browser: true, createdAt: true, seenAt: true },
    }),
    countRecoveryCodes(curator),
  ]);
  const { email, name, role } = user;
  return { email, name, role, passwordChangedAt: user.credential?.passwordChangedAt ?? null, recoveryCodesLeft, sessions };
}

/** How many of one's own recovery codes are still good. */
export async function countRecoveryCodes(curator: Curator): Promise<number> {
  if (!canManageOwnAccount(curator)) throw new NotFound("There is no such account.");
  return db.recoveryCode.count({ where: { userId: curator.userId, usedAt: null } });
}

/** How long ago somebody may have done something and still be there. */
const PRESENT_MS = 5 * 60_000;

/** Who is at the desk now; everybody there may know. */
export async function listPresent(curator: Curator): Promise<{ userId: string; name: string; role: keyof typeof userRoles }[]> {
  if (!canManageOwnAccount(curator)) return [];
  const now = new Date();
  const users = await db.user.findMany({
    where: { disabledAt: null, deskSessions: { some: { ...livingSessions(now), seenAt: { gt: new Date(now.getTime() - PRESENT_MS) } } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, role: true },
  });
  return users.map(({ id, name, role }) => ({ userId: id, name, role }));
}
