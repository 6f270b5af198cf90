import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKinds } from "@/lib/publication/vocabulary";

/** Where a record is worked on, without the language. */
export function deskRecordPath(kind: PublicRecordKind, id: string): string {
  return `/desk/${kind === "entry" ? "persons" : recordKinds[kind].segment}/${id}`;
}
