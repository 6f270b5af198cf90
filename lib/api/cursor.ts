import { createHash } from "node:crypto";

/** Where a list goes on, in a form that says nothing to whoever holds it; numbers and texts in an agreed order. */
export type CursorPlace = readonly (number | string)[];

const LONGEST = 400;
const SHAPE = /^[A-Za-z0-9_-]{8,400}$/;
const MARK_BYTES = 6;

/**
 * Writes a cursor for one list. Its mark is a sum of the place and of the list that it belongs to, so that one which was
 * cut, changed or taken to another list is refused. It keeps no secret: a place that does not exist is merely empty.
 */
export function writeCursor(list: string, place: CursorPlace): string {
  const text = Buffer.from(JSON.stringify(place), "utf8");
  const cursor = Buffer.concat([mark(list, text), text]).toString("base64url");
  if (cursor.length > LONGEST) throw new Error("A cursor holds a place, not a list.");
  return cursor;
}

/** The place that a cursor of this list stands for; null where it is none. */
export function readCursor(list: string, cursor: string): CursorPlace | null {
  if (!SHAPE.test(cursor)) return null;
  const bytes = Buffer.from(cursor, "base64url");
  // Letters at the end that carry no bits could stand for the same bytes.
  if (bytes.toString("base64url") !== cursor) return null;
  const [given, text] = [bytes.subarray(0, MARK_BYTES), bytes.subarray(MARK_BYTES)];
  return given.equals(mark(list, text)) ? (JSON.parse(text.toString("utf8")) as CursorPlace) : null;
}

function mark(list: string, text: Buffer): Buffer {
  return createHash("sha256").update("guwah cursor 1\n").update(list).update("\n").update(text).digest().subarray(0, MARK_BYTES);
}
