import { randomBytes } from "node:crypto";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A new anchor as rows carry it: `f-…` for facts, `a-…` for accounts, `r-…` for remarks, `i-…` for pictures. */
export function newAnchor(prefix: "f" | "a" | "r" | "i"): string {
  const letters = [...randomBytes(10)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return `${prefix}-${letters}`;
}
