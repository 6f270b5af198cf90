import "server-only";
import { randomBytes } from "node:crypto";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/** A new anchor of a fact (`f`), account (`a`), remark (`r`) or picture (`i`): ten letters or digits that never change. */
export function newAnchor(kind: "f" | "a" | "r" | "i"): string {
  return `${kind}-${[...randomBytes(10)].map((byte) => LETTERS[byte & 31]).join("")}`;
}
