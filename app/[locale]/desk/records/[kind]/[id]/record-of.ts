import "server-only";
import { notFound } from "next/navigation";
import { parseRowId } from "@/app/[locale]/desk/found-or-not";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKinds } from "@/lib/publication/vocabulary";

/** The record that an address names; an address that names none is a page that says that there is nothing. */
export function recordOf({ kind, id }: { kind: string; id: string }): { kind: PublicRecordKind; subjectId: string } {
  const subjectId = parseRowId(id);
  if (!Object.hasOwn(recordKinds, kind) || subjectId === null) notFound();
  return { kind: kind as PublicRecordKind, subjectId };
}
