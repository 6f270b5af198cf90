import "server-only";
import { listCurrentVersions, listSummaries, listVersionsOf } from "@/lib/publication/machine-queries";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { pastCard } from "@/lib/search/past-entry";
import { findPastEntries, MOST_PAST } from "@/lib/search/past-entries-queries";
import type { PastEntries } from "@/lib/search/past-entries-queries";
import { refuse } from "./read-params";
import { recordJson, summaryJson } from "./record-answers";

/** What words and filters would have found at the end of a day; refused where nobody can tell. */
export async function readPastEntries(filter: EntryFilter, day: string): Promise<PastEntries> {
  const past = await findPastEntries(filter, day);
  return past ?? refuse([{ name: "asof", reason: `More than ${MOST_PAST} entries have changed since then, too many to look through. Ask for a later day, or for single records.` }]);
}

/** Short of entries of the past: of each what its version of then says. */
export async function pastSummaries(siteUrl: string, { then }: PastEntries, numbers: readonly number[]) {
  const now = new Map((await listSummaries("entry", unchanged(then, numbers))).map((summary) => [summary.number, summary]));
  return numbers.flatMap((number) => {
    const entry = then.get(number);
    const summary = entry ? { ...pastCard(entry), kind: "entry" as const, version: entry.version } : now.get(number);
    return summary ? [summaryJson(siteUrl, summary)] : [];
  });
}

/** Whole entries of the past. As in lists, whoever has no public name today has none. */
export async function pastRecords(siteUrl: string, { then }: PastEntries, numbers: readonly number[]) {
  const changed = numbers.flatMap((number) => then.get(number) ?? []);
  const [was, is] = await Promise.all([listVersionsOf("entry", changed), listCurrentVersions("entry", unchanged(then, numbers))]);
  const versions = new Map([...was, ...is].map((version) => [version.number, version]));
  return numbers.flatMap((number) => {
    const version = versions.get(number);
    return version ? [recordJson(siteUrl, version, then.get(number)?.isNamelessNow)] : [];
  });
}

function unchanged(then: PastEntries["then"], numbers: readonly number[]): number[] {
  return numbers.filter((number) => !then.has(number));
}
