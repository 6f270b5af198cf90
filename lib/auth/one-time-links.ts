import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import type { AccountLinkPurpose } from "@/lib/db/generated/enums";
import { randomToken, tokenHash } from "./derived-keys";

const HOUR = 3_600_000;
const lastsMs: Record<AccountLinkPurpose, number> = {
  first_administrator: 24 * HOUR,
  invitation: 7 * 24 * HOUR,
  password_reset: HOUR,
};

/** What the holder of a link is told before using it. */
export interface OpenLink {
  purpose: AccountLinkPurpose;
  userId: string;
  email: string;
  name: string;
}

/** Makes a one-time link for somebody and gives its token; links from before are void. */
export async function makeLink(tx: Transaction, userId: string, purpose: AccountLinkPurpose, now = new Date()): Promise<string> {
  const token = randomToken();
  await voidLinks(tx, userId);
  await tx.accountLink.create({
    data: { id: randomUUID(), tokenHash: tokenHash(token), purpose, userId, expiresAt: new Date(now.getTime() + lastsMs[purpose]) },
  });
  return token;
}

/** Makes the links of somebody that nobody has used worth nothing. */
export async function voidLinks(tx: Transaction, userId: string): Promise<void> {
  await tx.accountLink.deleteMany({ where: { userId, usedAt: null } });
}

/** The link with this token while it can be used: not used, not expired, its account not disabled. */
export async function findOpenLink(token: string, now = new Date()): Promise<OpenLink | null> {
  const row = await db.accountLink.findFirst({
    where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null, role: { not: "system" } } },
    select: { purpose: true, user: { select: { id: true, email: true, name: true } } },
  });
  return row ? { purpose: row.purpose, userId: row.user.id, email: row.user.email, name: row.user.name } : null;
}

/** Uses a link up in the transaction of what it allows; null when somebody was quicker, or it is no good any more. */
export async function useUpLink(tx: Transaction, token: string, now: Date): Promise<OpenLink | null> {
  const { count } = await tx.accountLink.updateMany({
    where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null, role: { not: "system" } } },
    data: { usedAt: now },
  });
  if (count !== 1) return null;
  const row = await tx.accountLink.findUniqueOrThrow({
    where: { tokenHash: tokenHash(token) },
    select: { purpose: true, user: { select: { id: true, email: true, name: true } } },
  });
  return { purpose: row.purpose, userId: row.user.id, email: row.user.email, name: row.user.name };
}

/** The path of a link, without its language. */
export function linkPath(token: string): string {
  return `/desk/link/${token}`;
}
