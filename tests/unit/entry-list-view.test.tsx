import { describe, expect, it } from "vitest";
import { EntryList } from "@/components/entry-list/entry-list";
import type { Locale } from "@/lib/i18n/locales";
import type { EntryCard } from "@/lib/publication/entry-card";
import type { FilterOptions } from "@/lib/publication/filter-options";
import type { QueryParams } from "@/lib/publication/page-param";
import type { EntryFacets } from "@/lib/search/columns/entry-answer";
import { parseEntryListParams } from "@/lib/search/entry-list-params";
import type { EntryHit, EntrySearchResult, MatchedName } from "@/lib/search/search-result";
import { renderView, textOf } from "@/tests/support/render-view";

const card: EntryCard = {
  number: 167,
  title: "Nurlan Kokteubai",
  titleLanguage: "kk-Latn",
  names: ["Nurlan Kokteubai", "Нұрлан Көктеубай", "<script>"],
  nameLanguages: ["kk-Latn", "kk", "en"],
  status: "reported_released",
  statusOn: "2018-12-31",
  statusDate: "2018",
  statusDateKind: "as_of",
  sex: "male",
  ethnicities: ["kazakh"],
  tier: 2,
  detainedEarliest: "2017-09-01",
  detainedLatest: "2017-09-30",
  publishedAt: new Date("2026-10-02T00:00:00Z"),
  firstPublishedAt: new Date("2026-10-01T00:00:00Z"),
};
const hit: EntryHit = { number: 167, card, by: "listed", matched: null, identifier: null, snippets: [] };
const matched = (text: string, reason: MatchedName["reason"], isStrong = true): MatchedName => ({ text, language: "kk", script: "Cyrl", reason, isStrong });

const facets: EntryFacets = {
  status: new Map([["in_camp", 3], ["in_prison", 12_345]]), ethnicity: new Map([["kazakh", 5]]), sex: new Map([["male", 1], ["female", 4]]), age: new Map(),
  place: new Map([[1, 9], [3, 4]]), facility: new Map(Array.from({ length: 12 }, (_, index) => [index + 1, 20 - index])),
  suspected: new Map(), official: new Map(), sentence: new Map(), role: new Map(), list: new Map([[5, 2]]), source: new Map(),
  language: new Map([["ug", 2], ["xyz", 1]]), tier: new Map([[3, 4], [1, 2]]), photo: new Map([["yes", 3]]), period: new Map(),
};
const option = (number: number, title: string, depth = 0) => ({ number, title, language: "en", depth });
const options: FilterOptions = {
  place: [option(1, "Xinjiang"), option(3, "Künes County", 1)],
  facility: Array.from({ length: 12 }, (_, index) => option(index + 1, `Facility ${index + 1}`)),
  list: [option(5, "Deaths")],
  source: [],
};

interface Shown {
  locale?: Locale;
  result?: Partial<EntrySearchResult<EntryFacets>>;
  found?: Parameters<typeof EntryList>[0]["found"];
}

function view(params: QueryParams, { locale = "en", result, found = {} }: Shown = {}): string {
  const { state, problems } = parseEntryListParams(params);
  const page = state.page ?? 1;
  const whole: EntrySearchResult<EntryFacets> = {
    hits: [hit], total: 1, page, pages: 1, facets, understood: null, totalUnfiltered: 1, nearest: [], related: [],
    isCut: false, isTimedOut: false, mayKeep: true, ...result,
  };
  return renderView(<EntryList locale={locale} state={{ ...state, page }} problems={problems} result={whole} hasMorePlaces={false} options={options} found={found} />, locale);
}

describe("an entry in the list", () => {
  it("says who it is, in every script, where they stand and how well it is attested", () => {
    const text = textOf(view({}));
    expect(text).toContain("Nurlan Kokteubai Entry 167 Нұрлан Көктеубай · <script> male, Kazakh");
    expect(text).toContain("Reported released as of 2018 Detained September 2017 Tier 2");
  });

  it("says no more of when somebody stood there than is known", () => {
    const learned = { ...card, statusOn: "2020-01-01", statusDate: "2020/..", statusDateKind: "learned" as const };
    expect(textOf(view({}, { result: { hits: [{ ...hit, card: learned }] } }))).toContain("Reported released learned 2020 or later");
    expect(textOf(view({}, { result: { hits: [{ ...hit, card: { ...card, statusOn: null, statusDate: null, statusDateKind: null } }] } }))).toContain("Reported released Detained");
  });

  it("gives each name its own language", () => {
    expect(view({})).toContain('<bdi lang="kk" dir="ltr">Нұрлан Көктеубай</bdi>');
  });

  it("names nobody whose name is withheld", () => {
    const text = textOf(view({}, { result: { hits: [{ ...hit, card: { ...card, title: null, titleLanguage: null, names: [] } }] } }));
    expect(text).toContain("Name not given Entry 167");
    expect(text).not.toContain("Nurlan");
  });

  it("escapes what names hold", () => {
    expect(view({})).not.toContain("<script>");
  });
});

describe("an entry that was found", () => {
  const found = (change: Partial<EntryHit>) => view({ q: "x" }, { result: { hits: [{ ...hit, by: "name", ...change }] } });

  it("marks the name that fits in its own script, and says why", () => {
    const html = found({ matched: matched("Нұрлан Көктеубай", "other_script") });
    expect(html).toContain('<mark lang="kk" dir="ltr"><bdi lang="kk" dir="ltr">Нұрлан Көктеубай</bdi></mark>');
    expect(textOf(html)).toContain("Нұрлан Көктеубай (in another script)");
  });

  it("says why its title fits, unless it simply is what was typed", () => {
    expect(textOf(found({ matched: matched("Nurlan Kokteubai", "other_spelling") }))).toContain("Entry 167 another spelling");
    expect(textOf(found({ matched: matched("Nurlan Kokteubai", "same") }))).not.toContain("the same name");
  });

  it("says under which number another database has it", () => {
    expect(textOf(found({ by: "identifier", identifier: { database: "Example Database", identifier: "1234" } }))).toContain("Number 1234 in Example Database");
  });

  it("shows where its words stand, marked, in their own language and direction", () => {
    const html = found({
      by: "text",
      snippets: [{ language: "ug", isCutBefore: true, isCutAfter: false, parts: [{ text: "ئۇ ", isMatch: false }, { text: "لاگېردا", isMatch: true }, { text: " <b>", isMatch: false }] }],
    });
    expect(html).toMatch(/<p lang="ug" dir="rtl"[^>]*>… ئۇ <mark>لاگېردا<\/mark> &lt;b&gt;<\/p>/);
  });

  it("stands under a heading that tells a name that fits from one that is similar, and from words", () => {
    const hits: EntryHit[] = [
      { ...hit, number: 1, by: "name", matched: matched("a", "same") },
      { ...hit, number: 2, by: "name", matched: matched("b", "similar", false) },
      { ...hit, number: 3, by: "text" },
    ];
    const html = view({ q: "x" }, { result: { hits, total: 3 } });
    expect([...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, text]) => text)).toEqual(["Names that fit", "Similar names", "Found in what the entry says"]);
    expect([...html.matchAll(/<ol start="(\d)"/g)].map(([, start]) => start)).toEqual(["1", "2", "3"]);
    expect(view({ q: "x", sort: "number" }, { result: { hits, total: 3 } })).not.toContain("Names that fit");
    expect(view({ q: "x" }, { result: { hits: hits.slice(0, 1) } })).not.toContain("Names that fit");
    expect(view({ q: "x" }, { result: { hits: hits.slice(1, 2) } })).toContain("Similar names");
  });
});

describe("the form", () => {
  const html = view({ q: "نۇرلان", match: "exact", status: "in_camp", place: "3", from: "2017", sort: "name" });

  it("is one plain form whose answer has an address", () => {
    const tag = (pattern: RegExp) => pattern.exec(html)?.[0] ?? "";
    for (const attribute of ['id="list-form"', 'method="get"', 'action="/en/entries"', 'autoComplete="off"']) expect(tag(/<form [^>]*>/)).toContain(attribute);
    for (const attribute of ['form="list-form"', 'type="search"', 'value="نۇرلان"']) expect(tag(/<input [^>]*name="q"[^>]*>/)).toContain(attribute);
    for (const attribute of ['form="list-form"', 'checked=""', 'value="exact"']) expect(tag(/<input [^>]*name="match"[^>]*>/)).toContain(attribute);
    expect(html).toMatch(/<input type="hidden" name="sort" value="name"\/>/);
    expect(html).toMatch(/<input type="checkbox"[^>]*name="status"[^>]*checked=""[^>]*value="in_camp"\/>/);
    expect(html).toMatch(/<input type="checkbox"[^>]*name="place"[^>]*checked=""[^>]*value="3"\/>/);
    expect(html).toMatch(/name="from"[^>]*value="2017"/);
  });

  it("counts beside every choice, best first where there is no order of its own", () => {
    expect(textOf(html)).toContain("In prison 12,345 In camp 3");
    expect(textOf(html)).toContain("Gender female 4 male 1");
    expect(textOf(html)).toContain("Tier 1 2 Tier 3 4");
    expect(textOf(html)).toContain("Uyghur 2 xyz 1");
  });

  it("hides what no entry has", () => {
    expect(html).toContain('id="facet-sex"');
    expect(html).not.toContain('id="facet-age"');
    expect(html).not.toContain('id="facet-source"');
  });

  it("shows the first few, and opens what lies in a chosen place's parent", () => {
    expect(textOf(html)).toContain("Facility 6 15 6 more Facility 7 14");
    expect(html).toMatch(/<details id="inside-1" open=""[^>]*>.*?Künes County/s);
  });

  it("lets a long group be narrowed by a name, and keeps what is chosen", () => {
    expect(html).toMatch(/<input [^>]*name="facility-find"/);
    expect(html).not.toMatch(/name="list-find"/);
    const narrowed = view({ facility: "2" }, { found: { facility: { typed: "prison", options: [option(44, "Qarabura Prison")] } } });
    const group = textOf(/<details id="facet-facility".*?<\/fieldset>/s.exec(narrowed)?.[0] ?? "");
    expect(group).toBe("Facility 1 chosen Find by name: Facility Facility Facility 2 19 Qarabura Prison 0");
    expect(textOf(view({}, { found: { facility: { typed: "<x>", options: [] } } }))).toContain("Nothing is called “<x>”.");
  });

  it("shows what was chosen, each as a link that removes it", () => {
    const html = view({ status: "in_camp,in_prison", place: "3", to: "2018-03", sort: "name" });
    expect(html).toContain('href="/en/entries?status=in_prison&amp;place=3&amp;to=2018-03&amp;sort=name" aria-label="Remove Status: In camp"');
    expect(html).toContain('aria-label="Remove Place: Künes County"');
    expect(html).toContain('aria-label="Remove Detained until: March 2018"');
    expect(html).toContain('href="/en/entries?sort=name">Remove all');
  });

  it("says what was not understood", () => {
    const text = textOf(view({ status: "released", etnicity: "kazakh", q: "x".repeat(300) }));
    expect(text).toContain("Status: “released” was not understood and left out of account.");
    expect(text).toContain("“etnicity” is not a filter; “kazakh” was left out of account.");
    expect(text).toContain("The search text was cut after 200 letters.");
  });

  it("needs no script, no inline style, and names everything that it points to", () => {
    expect(html).not.toMatch(/ style=| on\w+=/);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const named = [...html.matchAll(/ aria-(?:describedby|labelledby)="([^"]+)"/g)].map(([, id]) => id);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
  });
});

describe("an answer that is less than the whole", () => {
  it("says so", () => {
    const text = textOf(view({ q: "x" }, { result: { isCut: true, isTimedOut: true, total: 1000 } }));
    expect(text).toContain("1,000 best matches");
    expect(text).toContain("The search took too long and was ended");
    expect(text).toContain("More was found than can be looked through");
    expect(textOf(view({ q: "x" }))).not.toContain("too long");
  });
});

describe("records that the words name as well", () => {
  it("are links, each with the entries that speak of it", () => {
    const related = [
      { kind: "place" as const, number: 3, title: "Künes County", language: "en", entries: 8, matched: matched("Күнес", "other_script") },
      { kind: "testimony" as const, number: 9, title: null, language: null, entries: 1, matched: null },
    ];
    const html = view({ q: "Künes" }, { result: { related } });
    expect(textOf(html)).toContain("Künes County Place, Күнес, 8 entries Testimony 9 Testimony, 1 entry");
    expect(html).toContain('href="/en/places/3"');
    expect(html).toContain('href="/en/entries?place=3"');
  });
});

describe("an empty result", () => {
  const understood = { words: ["toursynbek"], phrases: ["five years"], number: null, isExact: true, isShortened: false };
  const nothing = { hits: [], total: 0, understood, totalUnfiltered: 4, nearest: [{ number: 12, text: "Тұрсынбек", language: "kk", script: "Cyrl", reason: "other_script" as const }] };
  const html = view({ q: 'Toursynbek "five years"', list: "5", match: "exact" }, { result: nothing });

  it("says what was looked for, and offers the nearest names and the other spellings", () => {
    expect(textOf(html)).toContain("Looked for, only as written: the words toursynbek standing together: five years");
    expect(textOf(html)).toContain("The nearest names on file: Тұрсынбек Entry 12, in another script");
    expect(html).toContain('<a href="/en/entries?q=Toursynbek+%22five+years%22&amp;list=5">Look for other spellings');
  });

  it("offers to ask again without the filters, and without each of them", () => {
    expect(html).toContain('<a href="/en/entries?q=Toursynbek+%22five+years%22&amp;match=exact">Without the filters 4 entries match</a>');
    expect(textOf(html)).toContain('without Words: Toursynbek "five years" without List: Deaths');
    expect(html).toContain('href="/en/entries?list=5"');
  });

  it("says the same in Uyghur", () => {
    expect(textOf(view({ q: "x" }, { locale: "ug", result: { ...nothing, understood: { ...understood, isExact: false } } }))).toContain("ھەر قانداق ئىملا ۋە يېزىقتا ئىزدەلگىنى");
  });
});

describe("the pages of the list", () => {
  it("keep filter and sort", () => {
    const html = view({ ethnicity: "kazakh", sort: "updated", page: "2" }, { result: { total: 80, pages: 4 } });
    expect(html).toContain('href="/en/entries?ethnicity=kazakh&amp;sort=updated" rel="prev"');
    expect(html).toContain('href="/en/entries?ethnicity=kazakh&amp;sort=updated&amp;page=3" rel="next"');
    expect(html).toContain('<ol start="26"');
  });

  it("begin again when the sort changes", () => {
    expect(view({ ethnicity: "kazakh", page: "2" }, { result: { total: 80, pages: 4 } })).toContain('href="/en/entries?ethnicity=kazakh&amp;sort=name"');
  });
});
