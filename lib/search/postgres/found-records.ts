import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKinds } from "@/lib/publication/vocabulary";
import type { FoundRecord } from "@/lib/search/search-engine";

/** Reads records written as `kind number revision`, with commas between. */
export function readFound(line: string | null): FoundRecord[] {
  if (!line) return [];
  return line.split(",").flatMap((one) => {
    const [kind = "", number, revision] = one.split(" ");
    return isKind(kind) ? [{ kind, number: Number(number), revision: BigInt(revision ?? 0) }] : [];
  });
}

function isKind(kind: string): kind is PublicRecordKind {
  return kind in recordKinds;
}
