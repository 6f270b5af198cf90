import type { PublicUnit } from "@/lib/publication/public-record";
import type { NameMatchReason } from "@/lib/names/vocabulary";
import { indexedNames } from "./search-document";
import type { MatchedName } from "./search-result";

/** The form that matched with its language and script, as the current version has it; null where it has it no more. */
export function matchedName(hit: { text: string; reason: NameMatchReason; isStrong: boolean }, units: readonly PublicUnit[]): MatchedName | null {
  const name = indexedNames(units).find((one) => one.text === hit.text);
  return name ? { ...name, reason: hit.reason, isStrong: hit.isStrong } : null;
}
