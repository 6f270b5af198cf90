import type { BulkSkip } from "./vocabulary";

/** What is known of a chosen record before anything is done with it. */
export interface ChosenRecord {
  id: string;
  lockVersion: number;
  /** Whether this curator may change it. */
  mayChange: boolean;
  state: "published" | "merged" | "withdrawn" | null;
  neverPublish: boolean;
  /** Stands on the list in question. */
  isOnList: boolean;
  /** Claims of the kind in question that are not rejected: how many, and whether one of them names the place. */
  claims: number;
  saysSo: boolean;
  /** Waits for a reviewer as it is. */
  waits: boolean;
}

/** What is going to happen to a record, or why nothing does. */
export type PlannedOutcome = { skip: BulkSkip } | { skip: null; beside: boolean };

/** What a deed does to one record; `seenVersion` is what the preview showed, where there was one. */
export function outcomeOf(action: "add_to_list" | "set_place" | "send_to_review", record: ChosenRecord | undefined, seenVersion: number | null): PlannedOutcome {
  if (!record) return { skip: "unknown" };
  if (!record.mayChange) return { skip: "notYours" };
  if (seenVersion !== null && record.lockVersion !== seenVersion) return { skip: "changed" };
  if (action === "add_to_list") return record.isOnList ? { skip: "onList" } : { skip: null, beside: false };
  if (action === "set_place") return record.saysSo ? { skip: "saysSo" } : { skip: null, beside: record.claims > 0 };
  if (record.state === "merged" || record.state === "withdrawn") return { skip: "withdrawn" };
  if (record.neverPublish) return { skip: "neverPublished" };
  return record.waits ? { skip: "waits" } : { skip: null, beside: false };
}
