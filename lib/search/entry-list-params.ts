import { parseAsOf } from "@/lib/publication/as-of-param";
import { parsePageParam } from "@/lib/publication/page-param";
import type { QueryParams } from "@/lib/publication/page-param";
import { codeFacets, emptyEntryFilter, facets, settled, tiers } from "./entry-list-state";
import type { CodeFacet, EntryFilter, EntryListState } from "./entry-list-state";
import { defaultEntrySort, defaultMatchMode, defaultPeriodMode, entrySorts, matchModes, periodModes } from "./entry-list-sorts";
import type { EntrySort, MatchMode, PeriodMode } from "./entry-list-sorts";
import { formatPeriodBound, parsePeriodBound } from "@/lib/search/columns/period-bound";
import type { PeriodEnd } from "@/lib/search/columns/period-bound";
import { parseSearchQuery } from "./search-query";

/** Why a part of an address was left out of account. */
export type ParamProblemKind = "unknown_filter" | "unknown_value" | "one_value_only" | "too_many" | "too_long" | "no_words" | "reversed_period";

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
const LANGUAGE = /^[a-z]{2,3}$/;
const known = new Set<string>(["q", "match", ...facets, "from", "to", "period", "sort", "page"]);

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
  const asked: EntryFilter = {
    ...emptyEntryFilter,
    q: read.words("q"),
    match: read.one("match", (text) => codeIn<MatchMode>(matchModes, text)) ?? defaultMatchMode,
    status: read.codes("status"),
    ethnicity: read.codes("ethnicity"),
    sex: read.codes("sex"),
    age: read.codes("age"),
    place: read.many("place", asNumber),
    facility: read.many("facility", asNumber),
    suspected: read.codes("suspected"),
    official: read.codes("official"),
    sentence: read.codes("sentence"),
    role: read.codes("role"),
    list: read.many("list", asNumber),
    source: read.many("source", asNumber),
    language: read.many("language", (text) => (LANGUAGE.test(text) ? text : null)),
    tier: read.many("tier", (text) => tiers.find((tier) => String(tier) === text) ?? null),
    photo: read.codes("photo"),
    from: read.one("from", (text) => parsePeriodBound(text, "from")),
    to: read.one("to", (text) => parsePeriodBound(text, "to")),
    period: read.one("period", (text) => codeIn<PeriodMode>(periodModes, text)) ?? defaultPeriodMode,
  };
  if (asked.from !== null && asked.to !== null && asked.from > asked.to) {
    report("reversed_period", "from", `${read.all("from")[0]} – ${read.all("to")[0]}`);
    asked.from = asked.to = null;
  }
  const filter = settled(asked);
  const sort = settledSort(read.one("sort", (text) => codeIn<EntrySort>(entrySorts, text)), filter.q);
  return { state: { filter, sort, page: parsePageParam(read.all("page")) }, problems };
}

/** The query string of a state, with its question mark, or nothing where all is as usual. */
export function entryListQuery({ filter: asked, sort, page }: EntryListState): string {
  const filter = settled(asked);
  const bound = (day: string | null, end: PeriodEnd) => (day === null ? null : formatPeriodBound(day, end));
  const pairs: [string, string | number | null][] = [
    ["q", filter.q === null ? null : encodeURIComponent(filter.q).replaceAll("%20", "+")],
    ["match", filter.match === defaultMatchMode ? null : filter.match],
    ...facets.map((facet): [string, string | null] => [facet, filter[facet].join(",") || null]),
    ["from", bound(filter.from, "from")],
    ["to", bound(filter.to, "to")],
    ["period", filter.period === defaultPeriodMode ? null : filter.period],
    ["sort", settledSort(sort, filter.q) === defaultEntrySort(filter.q) ? null : sort],
    ["page", page === 1 ? null : page],
  ];
  const query = pairs.flatMap(([param, value]) => (value === null ? [] : [`${param}=${value}`])).join("&");
  return query === "" ? "" : `?${query}`;
}

/** The query string of a list as it was known on a day. It has one order. */
export function pastListQuery({ filter, page }: EntryListState, day: string): string {
  const query = entryListQuery({ filter, sort: defaultEntrySort(filter.q), page });
  return `${query === "" ? "?" : `${query}&`}asof=${day}`;
}

/** The day whose knowledge an address asks for, and the parameters without it. What is no day that has been is a problem. */
export function takeAsOf(params: QueryParams, today: string): { day: string | null; problems: ParamProblem[]; rest: QueryParams } {
  const { asof, ...rest } = params;
  const given = [asof ?? []].flat();
  const day = given.length === 1 ? parseAsOf(given[0], today) : null;
  const isWrong = given.length > 0 && day === null;
  return { day, problems: isWrong ? [{ kind: given.length > 1 ? "one_value_only" : "unknown_value", param: "asof", value: shorten(given.at(-1) ?? "") }] : [], rest };
}

/** Without words there is nothing to be relevant to. */
function settledSort(sort: EntrySort | null, q: string | null): EntrySort {
  return sort === null || (q === null && entrySorts[sort].needsQuery) ? defaultEntrySort(q) : sort;
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

  /** Words of which none could be looked for would else find everything. */
  words(param: string): string | null {
    const text = this.text(param);
    if (text === null || parseSearchQuery(text) !== null) return text;
    this.report("no_words", param, text);
    return null;
  }

  private text(param: string): string | null {
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

/**
 * Control characters, lone surrogates and NUL never reach the database; white space is one blank. What only turns
 * the direction of writing is no part of a name and could turn the page around it.
 */
function cleanText(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, " ").replace(/\p{Bidi_Control}/gu, "").normalize("NFC");
  return whole.replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\uFFFD]+/gu, " ").trim();
}

function shorten(text: string): string {
  const letters = Array.from(cleanText(text.slice(0, 4 * LONGEST_SHOWN)));
  return letters.length <= LONGEST_SHOWN ? letters.join("") : `${letters.slice(0, LONGEST_SHOWN - 1).join("")}…`;
}
