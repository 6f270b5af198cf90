import type { PublicRecordKind } from "@/lib/publication/public-record";

/** Where the history of a record is, without the language. */
export function historyPath(kind: PublicRecordKind, subjectId: string): string {
  return `/desk/records/${kind}/${subjectId}/history`;
}

/** Where two moments of it are compared; without the first with what was before the second, without the second with now. */
export function compareMomentsPath(kind: PublicRecordKind, subjectId: string, { from, to }: { from?: string; to?: string }): string {
  return `${historyPath(kind, subjectId)}/compare?${new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}) })}`;
}

/** Where a part is brought back as it was after an event. */
export function bringBackPath(kind: PublicRecordKind, subjectId: string, asked: { moment: string; part: string }): string {
  return `${historyPath(kind, subjectId)}/bring-back?${new URLSearchParams(asked)}`;
}
