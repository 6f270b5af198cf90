import type { CitedRecords } from "@/lib/publication/cited-records";
import type { VersionDiff } from "@/lib/publication/version-diff";
import type { RecordLabels } from "./record-labels";

/** What a fact needs to be shown: names of other records, who is cited, and its footnote numbers. */
export interface FactContext {
  labels: RecordLabels;
  cited: CitedRecords;
  notes: ReadonlyMap<string, readonly number[]>;
  /** On a page of an old version: the current one, and how it differs. */
  since?: { current: number; diff: VersionDiff } | null;
}
