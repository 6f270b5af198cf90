import { createHash, randomBytes } from "node:crypto";

/** What every key begins with, so that people and whoever looks for secrets in code know one when they see it. */
const PREFIX = "guwah_";
const KEY = /^guwah_[0-9a-f]{40}$/;
/** A scheme is written in any case; between it and the key stand spaces. */
const BEARER = /^bearer {1,8}(\S{1,200})$/i;
/** So much of a key may be seen for good: the rest still has 136 bits. */
const START = PREFIX.length + 6;

/** A key that nobody guesses, with what is kept of it. */
export function newKey(): { key: string; keyHash: string; start: string } {
  const key = PREFIX + randomBytes(20).toString("hex");
  return { key, keyHash: hashOf(key), start: key.slice(0, START) };
}

/** The hash of the key in an Authorization header (RFC 6750); null where there is none in it. */
export function keyHashIn(authorization: string): string | null {
  const key = BEARER.exec(authorization)?.[1];
  return key !== undefined && KEY.test(key) ? hashOf(key) : null;
}

/** A key is random: nothing slower than this is needed so that it cannot be found from its hash. */
function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
