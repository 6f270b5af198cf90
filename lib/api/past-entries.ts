import "server-only";
import { inOrderOf } from "@/lib/publication/in-order-of";
import { listCurrentVersions, listSummaries, listVersionsOf } from "@/lib/publication/machine-queries";
import type { EntryFilter } from "@/lib/search/entry-list-state";
import { pastCard } from "@/lib/search/past-entry";
import type { ListedPastEntry } from "@/lib/search/past-entry";
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
  const was = changed(then, numbers).map((entry) => ({ ...pastCard(entry), kind: "entry" as const, version: entry.version }));
  const is = await listSummaries("entry", unchanged(then, numbers));
  return inOrderOf(numbers, [...was, ...is]).map((summary) => summaryJson(siteUrl, summary));
}

/** Whole entries of the past. As in lists, whoever has no public name today has none. */
export async function pastRecords(siteUrl: string, { then }: PastEntries, numbers: readonly number[]) {
  const [was, is] = await Promise.all([listVersionsOf("entry", changed(then, numbers)), listCurrentVersions("entry", unchanged(then, numbers))]);
  return inOrderOf(numbers, [...was, ...is]).map((version) => recordJson(siteUrl, version, then.get(version.number)?.isNamelessNow));
}

function changed(then: PastEntries["then"], numbers: readonly number[]): ListedPastEntry[] {
  return numbers.flatMap((number) => then.get(number) ?? []);
}

function unchanged(then: PastEntries["then"], numbers: readonly number[]): number[] {
  return numbers.filter((number) => !then.has(number));
}
