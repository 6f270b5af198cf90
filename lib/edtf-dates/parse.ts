import type { IsoDay } from "./calendar";
import type { EdtfProblem } from "./edtf-problem";
import { parsePoint } from "./parse-point";
import type { EdtfPoint } from "./parse-point";

/** An end of a period: a date, known to be open, or not known. */
export type EdtfEnd = EdtfPoint | "open" | "unknown";

interface Bounded {
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
}

/** A period from one end to another; at least one end is a date. */
export interface EdtfInterval extends Bounded {
  readonly kind: "interval";
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
}

/** One of several dates (`[…]`), or all of them (`{…}`). */
export interface EdtfSet extends Bounded {
  readonly kind: "set";
  readonly mode: "one" | "all";
  readonly members: readonly (EdtfPoint | EdtfInterval)[];
}

/** A date as EDTF wrote it, with the first and last day that it can mean; an open side is null. */
export type EdtfValue = EdtfPoint | EdtfInterval | EdtfSet;

/** What reading gives: a value, or why there is none. */
export type EdtfResult =
  | { readonly ok: true; readonly value: EdtfValue }
  | { readonly ok: false; readonly problem: EdtfProblem };

const LONGEST = 200;

/**
 * Reads Extended Date/Time Format (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/): levels
 * 0 and 1 without times, and of level 2 the year parts, qualified components, unspecified digits and
 * sets. Any string may be given; none throws.
 */
export function parseEdtf(edtf: string): EdtfResult {
  if (edtf.length > LONGEST) return { ok: false, problem: "too-long" };
  const value = parseValue(edtf);
  return typeof value === "string" ? { ok: false, problem: value } : { ok: true, value };
}

function parseValue(text: string): EdtfValue | EdtfProblem {
  const set = /^(?:\[([^[\]{}]+)\]|\{([^[\]{}]+)\})$/.exec(text);
  if (set) return parseSet(set[1] ?? set[2] ?? "", set[1] === undefined ? "all" : "one");
  const ends = text.split("/");
  if (ends.length === 1) return parsePoint(text);
  if (ends.length !== 2) return "not-edtf";
  const [start, end] = ends.map((part) => (part === ".." ? "open" : part === "" ? "unknown" : parsePoint(part)));
  return makeInterval(start, end);
}

function makeInterval(
  start: EdtfEnd | EdtfProblem | undefined,
  end: EdtfEnd | EdtfProblem | undefined,
): EdtfInterval | EdtfProblem {
  if (!isEnd(start)) return start ?? "not-edtf";
  if (!isEnd(end)) return end ?? "not-edtf";
  const earliest = typeof start === "string" ? null : start.earliest;
  const latest = typeof end === "string" ? null : end.latest;
  if (earliest === null && latest === null) return "no-ends";
  if (earliest !== null && latest !== null && earliest > latest) return "reversed";
  return { kind: "interval", start, end, earliest, latest };
}

function isEnd(end: EdtfEnd | EdtfProblem | undefined): end is EdtfEnd {
  return typeof end === "object" || end === "open" || end === "unknown";
}

function parseSet(text: string, mode: EdtfSet["mode"]): EdtfSet | EdtfProblem {
  const members: (EdtfPoint | EdtfInterval)[] = [];
  for (const part of text.split(",")) {
    const member = parseMember(part);
    if (typeof member === "string") return member;
    members.push(member);
  }
  const starts = members.map((member) => member.earliest);
  const ends = members.map((member) => member.latest);
  return {
    kind: "set",
    mode,
    members,
    earliest: starts.includes(null) ? null : (starts.sort()[0] ?? null),
    latest: ends.includes(null) ? null : (ends.sort().at(-1) ?? null),
  };
}

function parseMember(text: string): EdtfPoint | EdtfInterval | EdtfProblem {
  const ends = text.split("..");
  if (ends.length === 1) return parsePoint(text);
  if (ends.length !== 2) return "not-edtf";
  const [start, end] = ends.map((part) => (part === "" ? "open" : parsePoint(part)));
  return makeInterval(start, end);
}
