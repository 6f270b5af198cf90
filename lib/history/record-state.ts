import type { PublicRecordKind } from "@/lib/publication/public-record";
import { partChanges } from "./part-changes";
import type { PartChange, WrittenEvent } from "./part-changes";
import { EXACT } from "./part-shapes";
import type { Values } from "./part-shapes";

/** What is on file of a record at one moment: its parts, by their keys. */
export type RecordState = ReadonlyMap<string, Values>;

/** Parts that do not exist for whoever asks: sealed ones. Nothing of them comes out of a fold. */
export type HiddenParts = ReadonlySet<string>;

type Side = "before" | "after";

function step(state: Map<string, Values>, { part, ...sides }: PartChange, to: Side): void {
  const [from, next] = [sides[to === "after" ? "before" : "after"], sides[to]];
  const present = state.get(part);
  if (next === null) state.delete(part);
  else if (from === null) state.set(part, next);
  // What an event changed is there; where it is not, a part was hidden or came by an import.
  else if (present) state.set(part, { ...present, ...next });
}

/**
 * The state after some events, the oldest first. Folded from nothing and from the first event on, it is what is on file
 * now.
 */
export function replayed(kind: PublicRecordKind, events: readonly WrittenEvent[], hidden: HiddenParts = new Set(), from: RecordState = new Map()): RecordState {
  const state = new Map(from);
  for (const event of events) for (const change of partChanges(event, kind)) if (!hidden.has(change.part)) step(state, change, "after");
  return state;
}

/**
 * The state before some events, the oldest first, undone from the state after them: so the past of a record is known as
 * far back as its events tell it, even where it came by an import.
 */
export function undone(kind: PublicRecordKind, events: readonly WrittenEvent[], now: RecordState, hidden: HiddenParts = new Set()): RecordState {
  const state = new Map(now);
  for (const event of events.toReversed()) for (const change of partChanges(event, kind).toReversed()) if (!hidden.has(change.part)) step(state, change, "before");
  return state;
}

/** What differs of a part between two states: what it held in each, null where it was not there, and the fields that differ. */
export interface PartDifference {
  part: string;
  earlier: Values | null;
  later: Values | null;
  fields: string[];
}

/** What differs between two states, part by part. */
export function differences(earlier: RecordState, later: RecordState): PartDifference[] {
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((part) => {
    const [before, after] = [earlier.get(part) ?? null, later.get(part) ?? null];
    const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((field) => !field.endsWith(EXACT) && !isSame(before?.[field], after?.[field]));
    return before === null || after === null || fields.length > 0 ? [{ part, earlier: before, later: after, fields }] : [];
  });
}

/** Whether two values of a field are the same; what is not filled in is nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (one === "" || one === null || (Array.isArray(one) && one.length === 0) ? undefined : sorted(one))) ?? "";
}

/** The order in which an object's fields were written says nothing, and a record is known by its id. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("id" in value && "label" in value && Object.keys(value).length <= 3) return value.id;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
