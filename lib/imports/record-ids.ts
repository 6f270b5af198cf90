import { hash } from "node:crypto";

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

function digest(parts: readonly string[]): Buffer {
  // Keys hold no slash, so that two different paths never read the same.
  return Buffer.from(hash("sha256", `guwah-import/${parts.join("/")}`, "hex"), "hex");
}

/** The id of what stands at a path of a collection; the same wherever it is imported (RFC 9562, version 8). */
export function importedId(...path: string[]): string {
  const bytes = digest(path).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The anchor of a fact (`f`), account (`a`) or remark (`r`): ten letters or digits that never change. */
export function importedAnchor(kind: "f" | "a" | "r", ...path: string[]): string {
  const letters = [...digest([`anchor-${kind}`, ...path]).subarray(0, 10)].map((byte) => BASE32[byte & 31] ?? "a");
  return `${kind}-${letters.join("")}`;
}
