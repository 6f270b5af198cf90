import { addDays } from "./calendar";
import { inEnglish } from "./foreign-words";
import { parseEdtf } from "./parse";
import { readPlainDate } from "./word-dates";

type Qualifier = "" | "~" | "?" | "%";

interface WordDate {
  readonly edtf: string;
  readonly qualifier: Qualifier;
  /** "Late 2017": a part of what the EDTF says, with bounds that nobody gave. */
  readonly isPart: boolean;
}

const LONGEST = 200;
const ABOUT = /^(?:(?:about|around|circa|approximately|approx\.?|roughly) |ca?\.? (?=\d)|ca?\. ?|~ ?)/;
const POSSIBLY = /^(?:possibly|perhaps|maybe|probably|likely) /;
const PART = /^(?:(?:very )?(?:early|mid|middle|late|beginning|start|end)[ -]|(?:first|second) half )/;

/**
 * Suggests EDTF for words such as "about Jan 2018" or "весна 2017", in the languages of the interface; null if they are
 * not understood whole. "Early" and "late" stay in the words: the suggestion is the whole month or year.
 * Words like "last year" need `now`. A person should see the suggestion before it is believed.
 */
export function readDateWords(words: string, now?: Date): string | null {
  if (words.length > LONGEST) return null;
  const text = simplify(words);
  const today = now && !Number.isNaN(now.getTime()) ? now.toISOString().slice(0, 10) : null;
  const edtf = readText(text, today);
  return edtf !== null && parseEdtf(edtf).ok ? edtf : null;
}

function simplify(words: string): string {
  const plain = words.normalize("NFKC").toLowerCase().replace(/[‐-―−]/g, "-").replaceAll("’", "'");
  return inEnglish(plain)
    .replace(/\(\?\)/g, "?")
    .replace(/[[\],]/g, " ")
    .replace(/(?<=^|\s)(?:the|of|in|on|sometime)(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<=\d)\.$/, "");
}

function readText(text: string, today: string | null): string | null {
  const read = (part: string) => readDate(part, today);
  const between = /^between (.+) and (.+)$/.exec(text);
  if (between) return join(readPair([between[1] ?? "", between[2] ?? ""], read), "/");
  return readOpen(text, read) ?? readSingle(text, read) ?? readPeriod(text, read) ?? readChoice(text, read);
}

type Read = (text: string) => WordDate | null;

function readSingle(text: string, read: Read): string | null {
  const date = read(text);
  return date && write(date);
}

/** A period or choice whose first date says "about" means all of its dates. */
function readPeriod(text: string, read: Read): string | null {
  const plain = text.replace(/^from /, "");
  for (const separator of [" to ", " until ", " till ", " through ", " - ", "-"]) {
    const parts = plain.split(separator);
    const dates = parts.length === 2 ? readPair(parts, read) : null;
    if (dates) return join(shareQualifier(dates), "/");
  }
  return null;
}

function readChoice(text: string, read: Read): string | null {
  const parts = text.replace(/^either /, "").split(" or ");
  const dates = parts.length > 1 ? readPair(parts, read) : null;
  const choice = join(dates && shareQualifier(dates), ",");
  return choice && `[${choice}]`;
}

/** Reads dates of which the earlier ones may leave the month or year to the last: "March and May 2018". */
function readPair(parts: readonly string[], read: Read): readonly WordDate[] | null {
  const lastText = parts.at(-1) ?? "";
  const last = read(lastText);
  if (!last) return null;
  const endings = ["", ` ${last.edtf.slice(0, 4)}`, lastText.replace(/^\S*/, "")];
  const dates: WordDate[] = [];
  for (const part of parts.slice(0, -1)) {
    const found = endings.map((ending) => read(part + ending)).find((date) => date !== null);
    if (!found) return null;
    dates.push(found);
  }
  return [...dates, last];
}

function shareQualifier(dates: readonly WordDate[]): readonly WordDate[] {
  const shared = dates[0]?.qualifier ?? "";
  return dates.map((date) => (date.qualifier === "" ? { ...date, qualifier: shared } : date));
}

function readOpen(text: string, read: Read): string | null {
  const before = /^(?:before|prior to|earlier than) (.+)$/.exec(text);
  if (before) return around(read(before[1] ?? ""), (beside) => `../${beside}`, "before");
  const after = /^(?:after|later than) (.+)$/.exec(text);
  if (after) return around(read(after[1] ?? ""), (beside) => `${beside}/..`, "after");
  const by = /^(?:by|until|till|up to|(?:no|not) later than) (.+)$|^(.+) or (?:earlier|before)$/.exec(text);
  if (by) return place(read(by[1] ?? by[2] ?? ""), (date) => `../${date}`);
  const since = /^(?:since|from|no earlier than|not (?:earlier than|before)) (.+?)(?: onwards?)?$|^(.+?)(?: or (?:later|after)| onwards?)$/.exec(text);
  return since && place(read(since[1] ?? since[2] ?? ""), (date) => `${date}/..`);
}

function place(date: WordDate | null, at: (edtf: string) => string): string | null {
  return date && at(write(date));
}

/** Before or after a date begins at the unit beside it; beside a part of a unit, in that unit itself. */
function around(date: WordDate | null, at: (edtf: string) => string, side: "before" | "after"): string | null {
  if (!date || date.isPart) return place(date, at);
  const parsed = parseEdtf(date.edtf);
  if (!parsed.ok || parsed.value.kind !== "point") return null;
  const { shape, earliest, latest } = parsed.value;
  const beside = side === "before" ? addDays(earliest, -1) : addDays(latest, 1);
  const length = shape === "day" || shape === "days" ? 10 : shape === "year" || shape === "years" ? 4 : 7;
  return at(beside.slice(0, length) + date.qualifier);
}

function readDate(text: string, today: string | null): WordDate | null {
  let rest = text;
  let [isAbout, isPossible] = [false, false];
  const take = (pattern: RegExp) => {
    const shorter = rest.replace(pattern, "");
    const isTaken = shorter !== rest;
    rest = shorter;
    return isTaken;
  };
  for (let round = 0; round < 2; round += 1) {
    isPossible = take(POSSIBLY) || isPossible;
    isAbout = take(ABOUT) || isAbout;
  }
  isPossible = take(/ ?\?$/) || isPossible;
  isAbout = take(/ or so$/) || isAbout;
  let plain = readPlainDate(rest, today);
  const isPart = !plain && take(PART);
  if (isPart) plain = readPlainDate(rest, today);
  if (!plain) return null;
  isAbout = isAbout || plain.endsWith("~");
  const qualifier = isAbout ? (isPossible ? "%" : "~") : isPossible ? "?" : "";
  return { edtf: plain.replace(/~$/, ""), qualifier, isPart };
}

function write(date: WordDate): string {
  return date.edtf + date.qualifier;
}

function join(dates: readonly WordDate[] | null, separator: string): string | null {
  const texts = dates ? [...new Set(dates.map(write))] : [];
  return texts.length === 0 ? null : texts.join(separator);
}
