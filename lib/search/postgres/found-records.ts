import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKinds } from "@/lib/publication/vocabulary";
import type { FoundRecord } from "@/lib/search/search-engine";

/** Reads records written as `kind number revision`, with commas between; of one that stands there twice, the first. */
export function readFound(line: string | null): FoundRecord[] {
  const records: FoundRecord[] = [];
  const seen = new Set<string>();
  for (const one of line ? line.split(",") : []) {
    const end = one.lastIndexOf(" ");
    const record = one.slice(0, end);
    if (seen.has(record)) continue;
    seen.add(record);
    const middle = record.indexOf(" ");
    const kind = record.slice(0, middle);
    if (isKind(kind)) records.push({ kind, number: Number(record.slice(middle + 1)), revision: BigInt(one.slice(end + 1)) });
  }
  return records;
}

function isKind(kind: string): kind is PublicRecordKind {
  return kind in recordKinds;
}
