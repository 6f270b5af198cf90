import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** The cost that OWASP's password storage sheet names for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters typed on two machines are one password: accents may come composed or apart. */
const bytesOf = (password: string) => Buffer.from(password.normalize("NFKC"), "utf8");

let nobodys: Promise<string> | undefined;

/** Hashes a password for keeping. */
export function hashPassword(password: string): Promise<string> {
  return hash(bytesOf(password), COST);
}

/** Whether this is the password; without a hash to compare with it says no after the same work. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hash(randomBytes(32), COST);
  const dummy = await nobodys;
  const isRight = await verify(passwordHash ?? dummy, bytesOf(password));
  return isRight && passwordHash !== null;
}
