import type { StatusValue } from "@/lib/db/generated/enums";

/**
 * Statuses of people who are no longer held and are still within reach of those who held them. Whoever looks for their
 * name among everything that there is should not be led to what they were in for.
 */
export const statusesWithinReach = ["documents_withheld", "reported_released", "release_disputed", "confined_after_release", "free"] as const satisfies readonly StatusValue[];

const withinReach: ReadonlySet<StatusValue> = new Set(statusesWithinReach);

/**
 * Whether an entry is offered to search engines. The rule looks at what readers can see and at nothing else: one that
 * looked at what is on file would tell it.
 */
export function isIndexable(entry: { hasTitle: boolean; status: StatusValue | null }): boolean {
  return entry.hasTitle && (entry.status === null || !withinReach.has(entry.status));
}
