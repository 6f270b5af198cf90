import { randomBytes } from "node:crypto";
import { toBase32 } from "@/lib/auth/totp";

/** The secret of an authenticator, as long as those that the desk offers. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(20));
}
