import "server-only";
import { createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { AUTH_SECRET_MISSING, env } from "@/lib/env";

/** What keys are for; each has one of its own. */
export type KeyPurpose = "session cookie" | "second factor" | "second factor offer" | "attempts" | "known browser";

const keys = new Map<KeyPurpose, Buffer>();

/** The key for a purpose, derived from AUTH_SECRET, so that no two uses share one. */
export function derivedKey(purpose: KeyPurpose): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  if (!env.AUTH_SECRET) throw new Error(AUTH_SECRET_MISSING);
  const key = Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "guwah desk", purpose, 32));
  keys.set(purpose, key);
  return key;
}

/** A hash that only this installation can compute. */
export function keyedHash(purpose: KeyPurpose, text: string): string {
  return createHmac("sha256", derivedKey(purpose)).update(text).digest("hex");
}

/** What is stored of a secret that is random already, such as a session's token. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A secret that nobody guesses, in small letters and digits so that it can stand in an address. */
export function randomToken(): string {
  return randomBytes(32).toString("hex");
}
