import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/publication/canonical-json";
import type { PublicUnit } from "@/lib/publication/public-record";

/**
 * A fingerprint of what a reviewer was shown. An entry says things that stand in rows of others (relations, accounts,
 * names), so its own lock version does not tell whether it still says the same.
 */
export function seenAs(units: readonly PublicUnit[]): string {
  return createHash("sha256").update(canonicalJson(units), "utf8").digest("hex");
}
