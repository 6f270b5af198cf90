import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryListQuery, longestQuery, parseEntryListParams, pastListQuery, takeAsOf } from "@/lib/search/entry-list-params";
import type { QueryParams } from "@/lib/publication/page-param";
import { chosenFilters, codeFacets, facets, firstEntryList, isUnfiltered, settled, tiers, withoutChosen } from "@/lib/search/entry-list-state";
import type { EntryFilter, EntryListState } from "@/lib/search/entry-list-state";
import { offeredEntrySorts } from "@/lib/search/entry-list-sorts";
import { formatPeriodBound, parsePeriodBound } from "@/lib/search/columns/period-bound";
import { parseSearchQuery } from "@/lib/search/search-query";

function paramsOf(query: string): QueryParams {
  const params: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(query)) (params[key] ??= []).push(value);
  return params;
}

const parseQuery = (query: string) => parseEntryListParams(paramsOf(query));

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const sorted = <T extends string | number>(values: T[]) => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
const codes = <T extends string>(table: Record<T, unknown>) =>
  fc.subarray(Object.keys(table) as T[]).map(sorted);
const numbers = fc.array(fc.integer({ min: 1, max: 999_999_999 }), { maxLength: 5 }).map(sorted);
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/\p{Bidi_Control}/gu, "").normalize("NFC").replace(/[\p{Cc}\p{Z}\uFFFD]+/gu, " ").trim())
  .map((text) => (parseSearchQuery(text) === null ? null : text));

const filters: fc.Arbitrary<EntryFilter> = fc
  .record({
    q: fc.oneof(fc.constant(null), words),
    status: codes(codeFacets.status),
    ethnicity: codes(codeFacets.ethnicity),
    sex: codes(codeFacets.sex),
    match: fc.constantFrom("wide" as const, "exact" as const),
    age: codes(codeFacets.age),
    suspected: codes(codeFacets.suspected),
    official: codes(codeFacets.official),
    sentence: codes(codeFacets.sentence),
    role: codes(codeFacets.role),
    place: numbers,
    facility: numbers,
    list: numbers,
    source: numbers,
    language: fc.array(fc.stringMatching(/^[a-z]{2,3}$/), { maxLength: 4 }).map(sorted),
    tier: fc.subarray([...tiers]),
    photo: codes(codeFacets.photo),
    from: fc.option(day),
    to: fc.option(day),
    period: fc.constantFrom("surely" as const, "possibly" as const),
  })
  .map((filter): EntryFilter => {
    const reversed = filter.from !== null && filter.to !== null && filter.from > filter.to;
    const ordered = reversed ? { ...filter, from: filter.to, to: filter.from } : filter;
    return settled(ordered);
  });
const states: fc.Arbitrary<EntryListState> = filters.chain((filter) =>
  fc.record({
    filter: fc.constant(filter),
    sort: fc.constantFrom(...offeredEntrySorts(filter.q)),
    page: fc.integer({ min: 1, max: 999_999_999 }),
  }),
);

describe("the address of the entry list", () => {
  it("says nothing for the list as it is met first", () => {
    expect(entryListQuery(firstEntryList)).toBe("");
    expect(parseEntryListParams({})).toEqual({ state: firstEntryList, problems: [] });
  });

  it("comes back as the state it was written for", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseQuery(entryListQuery(state))).toEqual({ state, problems: [] });
      }),
    );
  });

  it("is the same whatever the order, repetition or listing of the values", () => {
    const canonical = "?status=in_camp,in_prison&ethnicity=kazakh&list=2,10&from=2017&to=2018-03&period=surely";
    for (const query of [
      canonical,
      "?period=surely&to=2018-03-31&from=2017-01-01&list=10,2&ethnicity=kazakh&status=in_prison&status=in_camp",
      "?list=2&list=10&list=2&status=in_prison,in_camp,in_prison&from=2017-01&to=2018-03&period=surely&ethnicity=kazakh,&q=&place=&page=1&sort=number-desc",
    ]) {
      const { state, problems } = parseQuery(query);
      expect(problems).toEqual([]);
      expect(entryListQuery({ ...state, page: state.page ?? 1 })).toBe(canonical);
    }
  });

  it("forgets the modes and the sort of what is not there", () => {
    const { state, problems } = parseQuery("?period=surely&match=exact&sort=relevance");
    expect(problems).toEqual([]);
    expect(state).toEqual(firstEntryList);
    expect(entryListQuery({ ...state, page: 1 })).toBe("");
  });

  it("sorts by relevance as soon as words are looked for, and says so no more", () => {
    const { state } = parseQuery("?q=tursun&sort=relevance&match=exact");
    expect(state).toMatchObject({ sort: "relevance", filter: { q: "tursun", match: "exact" } });
    expect(entryListQuery({ ...state, page: 1 })).toBe("?q=tursun&match=exact");
    expect(entryListQuery({ ...state, sort: "number-desc", page: 1 })).toBe("?q=tursun&match=exact&sort=number-desc");
    // Whoever drops the words drops what they were sorted by.
    expect(entryListQuery({ ...state, filter: { ...state.filter, q: null }, page: 1 })).toBe("");
  });

  it.each(["'", '"', "(", "...", "-", "*", "؟ ،", "\u200b"])("does not take %j for words, which would find everything, and says so", (q) => {
    const { state, problems } = parseQuery(`?q=${encodeURIComponent(q)}&sex=female`);
    expect(state.filter).toMatchObject({ q: null, sex: ["female"] });
    expect(problems).toEqual([{ kind: "no_words", param: "q", value: q }]);
  });

  it("keeps nothing in the words that only turns the direction of writing", () => {
    expect(parseQuery(`?q=${encodeURIComponent("\u202eAbdu\u2066\u200f")}`).state.filter.q).toBe("Abdu");
  });
});

describe("an address that is not understood", () => {
  it("keeps what it can and says what it left out", () => {
    const { state, problems } = parseQuery("?status=in_camp,released&reason=religion&etnicity=kazakh&place=x&sort=random&tier=4&from=spring");
    expect(state.filter).toEqual({ ...firstEntryList.filter, status: ["in_camp"] });
    expect(state.sort).toBe("number-desc");
    expect(problems.map(({ kind, param, value }) => `${kind} ${param} ${value}`)).toEqual([
      "unknown_filter reason religion",
      "unknown_filter etnicity kazakh",
      "unknown_value status released",
      "unknown_value place x",
      "unknown_value tier 4",
      "unknown_value from spring",
      "unknown_value sort random",
    ]);
  });

  it("refuses a period that ends before it begins, and says so", () => {
    const { state, problems } = parseQuery("?from=2019&to=2017");
    expect(isUnfiltered(state.filter)).toBe(true);
    expect(problems).toEqual([{ kind: "reversed_period", param: "from", value: "2019 – 2017" }]);
  });

  it("takes the first of several values where only one makes sense, and says so", () => {
    const { state, problems } = parseQuery("?from=2017&from=2018");
    expect(state.filter.from).toBe("2017-01-01");
    expect(problems).toEqual([{ kind: "one_value_only", param: "from", value: "2018" }]);
  });

  it("takes fifty values of one filter and says where it stopped", () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
    const { state, problems } = parseQuery(`?list=${numbers.join(",")}`);
    expect(state.filter.list).toEqual(numbers.slice(0, 50));
    expect(problems).toEqual([{ kind: "too_many", param: "list", value: "51" }]);
  });

  it("cuts a very long search and says so", () => {
    const { state, problems } = parseEntryListParams({ q: "ئا".repeat(5000) });
    expect(Array.from(state.filter.q ?? "")).toHaveLength(longestQuery);
    expect(problems).toMatchObject([{ kind: "too_long", param: "q" }]);
    expect(problems[0]?.value.length).toBeLessThanOrEqual(60);
  });

  it.each(["0", "-1", "01", "1.5", "1e3", "abc", "99999999999999999999", " 2", "２", "1&page=2"])(
    "knows no page %j",
    (page) => expect(parseQuery(`?page=${page}`).state.page).toBeNull(),
  );

  it("survives anything, and what survives has an address that means the same", () => {
    const names = fc.oneof(
      fc.constantFrom("q", "match", ...facets, "from", "to", "period", "sort", "page", "__proto__", "constructor"),
      fc.string({ unit: "binary" }),
    );
    const values = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("'", "';--", "%", "\\", "\0", "\uD800", "toString", "__proto__", "in_camp", "2017", "1", "<script>", "‮"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.oneof(values, fc.array(values)))), (pairs) => {
        const { state, problems } = parseEntryListParams(Object.fromEntries(pairs));
        expect(problems.length).toBeLessThanOrEqual(8);
        const whole = { ...state, page: state.page ?? 1 };
        expect(parseQuery(entryListQuery(whole)).state).toEqual(whole);
      }),
    );
  });
});

describe("chosen filters", () => {
  it("can be dropped one by one until nothing is left", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        let left = filter;
        for (const chosen of chosenFilters(filter)) {
          const before = chosenFilters(left).length;
          left = withoutChosen(left, chosen);
          expect(chosenFilters(left)).toHaveLength(before - 1);
        }
        expect(left).toEqual(firstEntryList.filter);
      }),
    );
  });
});

describe("a written bound of a period", () => {
  it("is the shortest that means the same day", () => {
    expect(formatPeriodBound("2017-01-01", "from")).toBe("2017");
    expect(formatPeriodBound("2017-12-31", "to")).toBe("2017");
    expect(formatPeriodBound("2016-02-29", "to")).toBe("2016-02");
    expect(formatPeriodBound("2017-02-01", "to")).toBe("2017-02-01");
  });

  it.each(["2017-13", "2017-00", "2017-02-29", "0000", "17", "2017-1-1", "2017/2018", "2017-01-00"])("is not %j", (text) => {
    expect(parsePeriodBound(text, "from")).toBeNull();
    expect(parsePeriodBound(text, "to")).toBeNull();
  });
});

describe("the day that a list is asked about", () => {
  const today = "2026-11-23";

  it("is one that has been, and stands behind the query of the list", () => {
    const { day, problems, rest } = takeAsOf({ sex: "female", page: "2", asof: "2026-11-01" }, today);
    expect([day, problems]).toEqual(["2026-11-01", []]);
    const { state } = parseEntryListParams(rest);
    expect(pastListQuery({ ...state, page: state.page ?? 1 }, "2026-11-01")).toBe("?sex=female&page=2&asof=2026-11-01");
    const { state: all } = parseEntryListParams({ sort: "name" });
    expect(pastListQuery({ ...all, page: 1 }, "2026-11-01")).toBe("?asof=2026-11-01");
    expect(takeAsOf({ q: "a" }, today)).toEqual({ day: null, problems: [], rest: { q: "a" } });
  });

  it("is a problem where it is none: to come, never there, no day, or two", () => {
    for (const asof of ["2026-11-24", "2026-02-30", "yesterday", "", "20261101"]) expect(takeAsOf({ asof }, today), asof).toMatchObject({ day: null, problems: [{ kind: "unknown_value", param: "asof" }] });
    expect(takeAsOf({ asof: ["2026-11-01", "2026-11-02"] }, today)).toMatchObject({ day: null, problems: [{ kind: "one_value_only" }] });
  });
});
