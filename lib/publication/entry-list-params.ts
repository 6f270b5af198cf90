import { codeFacets, emptyEntryFilter, hasPeriod, tiers } from "./entry-list-state";
import type { CodeFacet, EntryFilter, EntryListState } from "./entry-list-state";
import { defaultEntrySort, defaultPeriodMode, entrySorts, periodModes } from "./entry-list-sorts";
import type { EntrySort, PeriodMode } from "./entry-list-sorts";
import { parsePageParam } from "./page-param";
import { formatPeriodBound, parsePeriodBound } from "./period-bound";
import type { PeriodEnd } from "./period-bound";

/** Query parameters as a route receives them. */
export type QueryParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Why a part of an address was left out of account. */
export type ParamProblemKind = "unknown_filter" | "unknown_value" | "one_value_only" | "too_many" | "too_long" | "reversed_period";

/** A part of an address that was left out of account; the page says so. */
export interface ParamProblem {
  kind: ParamProblemKind;
  param: string;
  value: string;
}

/** What an address asks for. A page of null is no page number at all, so there is no such page. */
export interface ParsedEntryList {
  state: Omit<EntryListState, "page"> & { page: number | null };
  problems: ParamProblem[];
}

/** The longest search text that is looked at. */
export const longestQuery = 200;

const LONGEST_SHOWN = 60;
const MOST_PROBLEMS = 8;
const MOST_VALUES = 50;
const NUMBER = /^[1-9]\d{0,8}$/;
const known = new Set(["q", ...Object.keys(codeFacets), "place", "list", "tier", "from", "to", "period", "sort", "page"]);

/** Reads an address: repeated parameters and comma lists alike, so that a plain form works. */
export function parseEntryListParams(params: QueryParams): ParsedEntryList {
  const problems: ParamProblem[] = [];
  const report = (kind: ParamProblemKind, param: string, value: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ kind, param: shorten(param), value: shorten(value) });
  };
  const read = new Reader(params, report);

  for (const param of Object.keys(params)) {
    if (!known.has(param)) report("unknown_filter", param, read.all(param)[0] ?? "");
  }
  const filter: EntryFilter = {
    ...emptyEntryFilter,
    q: read.text("q"),
    status: read.codes("status"),
    ethnicity: read.codes("ethnicity"),
    sex: read.codes("sex"),
    reason: read.codes("reason"),
    place: read.one("place", asNumber),
    list: read.many("list", asNumber),
    tier: read.many("tier", (text) => tiers.find((tier) => String(tier) === text) ?? null),
    from: read.one("from", (text) => parsePeriodBound(text, "from")),
    to: read.one("to", (text) => parsePeriodBound(text, "to")),
    period: read.one("period", (text) => codeIn<PeriodMode>(periodModes, text)) ?? defaultPeriodMode,
  };
  if (filter.from !== null && filter.to !== null && filter.from > filter.to) {
    report("reversed_period", "from", `${read.all("from")[0]} – ${read.all("to")[0]}`);
    filter.from = filter.to = null;
  }
  if (!hasPeriod(filter)) filter.period = defaultPeriodMode;
  const sort = read.one("sort", (text) => codeIn<EntrySort>(entrySorts, text)) ?? defaultEntrySort;
  return { state: { filter, sort, page: parsePageParam(read.all("page")) }, problems };
}

/** The query string of a state, with its question mark, or nothing where all is as usual. */
export function entryListQuery({ filter, sort, page }: EntryListState): string {
  const list = (values: readonly (string | number)[]) => (values.length > 0 ? values.join(",") : null);
  const bound = (day: string | null, end: PeriodEnd) => (day === null ? null : formatPeriodBound(day, end));
  const pairs: [string, string | number | null][] = [
    ["q", filter.q === null ? null : encodeURIComponent(filter.q).replaceAll("%20", "+")],
    ["status", list(filter.status)],
    ["ethnicity", list(filter.ethnicity)],
    ["sex", list(filter.sex)],
    ["place", filter.place],
    ["reason", list(filter.reason)],
    ["list", list(filter.list)],
    ["tier", list(filter.tier)],
    ["from", bound(filter.from, "from")],
    ["to", bound(filter.to, "to")],
    ["period", filter.period === defaultPeriodMode ? null : filter.period],
    ["sort", sort === defaultEntrySort ? null : sort],
    ["page", page === 1 ? null : page],
  ];
  const query = pairs.flatMap(([param, value]) => (value === null ? [] : [`${param}=${value}`])).join("&");
  return query === "" ? "" : `?${query}`;
}

/** One parameter at a time, with what could not be read reported. */
class Reader {
  constructor(
    private readonly params: QueryParams,
    private readonly report: (kind: ParamProblemKind, param: string, value: string) => void,
  ) {}

  all(param: string): string[] {
    const value = Object.hasOwn(this.params, param) ? this.params[param] : undefined;
    return value === undefined ? [] : typeof value === "string" ? [value] : [...value];
  }

  many<Value extends string | number>(param: string, parse: (text: string) => Value | null): Value[] {
    const found = new Set<Value>();
    for (const text of this.all(param).flatMap((value) => value.split(","))) {
      if (text.trim() === "") continue;
      const value = parse(text.trim());
      if (value === null) this.report("unknown_value", param, text);
      else if (found.size < MOST_VALUES || found.has(value)) found.add(value);
      else {
        this.report("too_many", param, text);
        break;
      }
    }
    return sorted(found);
  }

  codes<Facet extends CodeFacet>(facet: Facet): EntryFilter[Facet] {
    type Code = EntryFilter[Facet][number] & string;
    return this.many(facet, (text) => codeIn<Code>(codeFacets[facet], text)) as EntryFilter[Facet];
  }

  one<Value>(param: string, parse: (text: string) => Value | null): Value | null {
    const texts = this.all(param).map((text) => text.trim()).filter((text) => text !== "");
    if (new Set(texts).size > 1) this.report("one_value_only", param, texts[1] ?? "");
    const first = texts[0];
    const value = first === undefined ? null : parse(first);
    if (first !== undefined && value === null) this.report("unknown_value", param, first);
    return value;
  }

  text(param: string): string | null {
    const text = this.one(param, (value) => cleanText(value) || null);
    if (text === null) return null;
    const letters = Array.from(text);
    if (letters.length <= longestQuery) return text;
    this.report("too_long", param, text);
    return letters.slice(0, longestQuery).join("").trim();
  }
}

function sorted<Value extends string | number>(values: ReadonlySet<Value>): Value[] {
  return [...values].sort((a, b) => (a < b ? -1 : 1));
}

function codeIn<Code extends string>(table: Readonly<Record<string, unknown>>, text: string): Code | null {
  return Object.hasOwn(table, text) ? (text as Code) : null;
}

function asNumber(text: string): number | null {
  return NUMBER.test(text) ? Number(text) : null;
}

/** Control characters, lone surrogates and NUL never reach the database; white space is one blank. */
function cleanText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, " ").normalize("NFC").replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\uFFFD]+/gu, " ").trim();
}

function shorten(text: string): string {
  const letters = Array.from(cleanText(text.slice(0, 4 * LONGEST_SHOWN)));
  return letters.length <= LONGEST_SHOWN ? letters.join("") : `${letters.slice(0, LONGEST_SHOWN - 1).join("")}…`;
}
