import type { PublicRecordKind } from "@/lib/publication/public-record";
import { OWN, partKindOf } from "./part-changes";
import { partShapes } from "./part-shapes";
import type { Values } from "./part-shapes";
import { isSame } from "./record-state";

/** Of which claim it is, in which testimony an account stands, and what a seal covers is decided elsewhere, not brought back. */
const NEVER: ReadonlySet<string> = new Set(["type", "id", "testimony", "sealedIdentity", "standingReason", "isShown"]);

/**
 * The fields of a part that can be brought back to what they were: those that differ, or every field of a part that is
 * not on file any more. What was not there then is not brought back but taken away, on the page of the record.
 */
export function bringableFields(kind: PublicRecordKind, part: string, then: Values | null, now: Values | null): string[] {
  const partKind = partKindOf(part);
  if (then === null || partKind === "image" || (part === OWN && now === null)) return [];
  const shape: Values = partKind === "own" ? partShapes.own[kind] : partShapes[partKind];
  const fields = Object.keys(then).filter((field) => Object.hasOwn(shape, field));
  if (now === null) return fields;
  return fields.filter((field) => !NEVER.has(field) && !isSame(then[field], now[field]) && !(field === "standing" && isChosenByOthers(then, now)));
}

/** A claim comes to stand beside another by choosing that other one. */
const isChosenByOthers = (then: Values, now: Values) => then["standing"] === "alternative" && now["standing"] === "shown";
