import "server-only";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { keyedHash } from "./derived-keys";

/**
 * What is counted: after `free` tries in vain each next one waits twice as long, up to `longest` seconds. Nobody is
 * ever locked out; a try in a browser in which this account has signed in before has a count of its own, so that
 * whoever guesses from elsewhere cannot keep the owner waiting.
 */
const limits = {
  account: { free: 5, longest: 60 },
  browser: { free: 5, longest: 60 },
  network: { free: 20, longest: 300 },
  factor: { free: 5, longest: 300 },
  link: { free: 20, longest: 300 },
  reset: { free: 3, longest: 3_600 },
} as const;

/** Something that is tried, and by what it is counted. */
export interface Counted {
  kind: keyof typeof limits;
  /** An address, an account or a network; only a keyed hash of it is kept. */
  of: string;
}

/** Tries that may go ahead, or how long to wait. */
export type Turn = { mayTry: true } | { mayTry: false; waitSeconds: number };

const keyOf = ({ kind, of }: Counted) => `${kind} ${keyedHash("attempts", `${kind} ${of}`)}`;

/**
 * Takes a turn and counts it as in vain before it is looked at, so that many tries at once are not one. `forget`
 * takes it back when it succeeds. Either all counts have a turn or none does.
 */
export async function takeTurn(counted: readonly Counted[], now = new Date()): Promise<Turn> {
  return db.$transaction(async (tx) => {
    // In one order, so that no two of them wait for each other.
    const keyed = counted.map((one) => ({ key: keyOf(one), ...limits[one.kind] })).sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const { key } of keyed) {
      await tx.$executeRaw`INSERT INTO "sign_in_attempt" ("key", "failures", "lastAt", "waitAt") VALUES (${key}, 0, ${now}, 'epoch') ON CONFLICT DO NOTHING`;
    }
    let wait = 0;
    for (const { key } of keyed) wait = Math.max(wait, (await lockWait(tx, key)).getTime() - now.getTime());
    if (wait > 0) return { mayTry: false, waitSeconds: Math.ceil(wait / 1000) };
    for (const { key, free, longest } of keyed) await countOne(tx, key, free, longest, now);
    return { mayTry: true };
  });
}

async function lockWait(tx: Transaction, key: string): Promise<Date> {
  const [row] = await tx.$queryRaw<{ waitAt: Date }[]>`SELECT "waitAt" FROM "sign_in_attempt" WHERE "key" = ${key} FOR UPDATE`;
  return row?.waitAt ?? new Date(0);
}

/** Each hour without a try halves what was counted: an office that mistypes now and then is not slowed down for it. */
async function countOne(tx: Transaction, key: string, free: number, longest: number, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "sign_in_attempt" SET "failures" = counted."failures", "lastAt" = ${now}, "waitAt" = CASE WHEN counted."failures" < ${free}::int THEN 'epoch'::timestamptz
      ELSE ${now}::timestamptz + interval '1 second' * LEAST(${longest}::int, power(2, LEAST(counted."failures" - ${free}::int, 20))) END
    FROM (SELECT floor("failures" * power(0.5, floor(greatest(extract(epoch FROM ${now}::timestamptz - "lastAt"), 0) / 3600)))::int + 1 AS "failures"
      FROM "sign_in_attempt" WHERE "key" = ${key}) AS counted
    WHERE "key" = ${key}`;
}

/** After a try that succeeded: an account begins anew, and a network has this one try less. */
export async function forgetTurn(counted: readonly Counted[]): Promise<void> {
  for (const one of counted) {
    const key = keyOf(one);
    if (one.kind !== "network") await db.signInAttempt.deleteMany({ where: { key } });
    else await db.$executeRaw`UPDATE "sign_in_attempt" SET "failures" = GREATEST("failures" - 1, 0), "waitAt" = 'epoch' WHERE "key" = ${key}`;
  }
}

/** Removes tries that are a day old; every process does so by the hour. */
export async function forgetOldAttempts(now = new Date()): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { lastAt: { lt: new Date(now.getTime() - 86_400_000) } } });
}
