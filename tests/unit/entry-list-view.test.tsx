import { describe, expect, it } from "vitest";
import { EntryList } from "@/components/entry-list/entry-list";
import type { EntryCard } from "@/lib/publication/entry-card";
import { parseEntryListParams } from "@/lib/search/entry-list-params";
import type { QueryParams } from "@/lib/publication/page-param";
import { pageOf } from "@/lib/publication/page";
import { renderView, textOf } from "@/tests/support/render-view";

const card: EntryCard = {
  number: 167,
  title: "Nurlan Kokteubai",
  titleLanguage: "kk-Latn",
  names: ["Nurlan Kokteubai", "Нұрлан Көктеубай", "<script>"],
  status: "reported_released",
  statusOn: "2018-12-31",
  sex: "male",
  ethnicities: ["kazakh"],
  tier: 2,
  detainedEarliest: "2017-09-01",
  detainedLatest: "2017-09-30",
  publishedAt: new Date("2026-10-02T00:00:00Z"),
  firstPublishedAt: new Date("2026-10-01T00:00:00Z"),
};
const options = {
  places: [
    { number: 1, title: "Xinjiang", language: "en", depth: 0 },
    { number: 3, title: "Künes County", language: "en", depth: 1 },
  ],
  lists: [{ number: 5, title: "Deaths", language: "en", depth: 0 }],
};

function view(params: QueryParams, cards: EntryCard[] = [card], total = cards.length): string {
  const { state, problems } = parseEntryListParams(params);
  const page = state.page ?? 1;
  return renderView(
    <EntryList state={{ ...state, page }} problems={problems} result={pageOf(cards, total, page)} options={options} />,
  );
}

describe("an entry in the list", () => {
  it("says who it is, in every script, where they stand and how well it is attested", () => {
    const text = textOf(view({}));
    expect(text).toContain("Nurlan Kokteubai Entry 167 Нұрлан Көктеубай · <script> male, Kazakh");
    expect(text).toContain("Reported released as of 2018 Detained September 2017 Tier 2");
  });

  it("names nobody whose name is withheld", () => {
    const text = textOf(view({}, [{ ...card, title: null, titleLanguage: null, names: [] }]));
    expect(text).toContain("Name withheld Entry 167");
    expect(text).not.toContain("Nurlan");
  });

  it("escapes what names hold", () => {
    expect(view({})).not.toContain("<script>");
  });
});

describe("the filters", () => {
  it("are one plain form whose answer has an address", () => {
    const html = view({ status: "in_camp", place: "3", from: "2017", sort: "name" });
    expect(html).toMatch(/<form [^>]*action="\/en\/entries" method="get"/);
    expect(html).toMatch(/<input type="hidden" name="sort" value="name"\/>/);
    expect(html).toMatch(/<input type="checkbox"[^>]*name="status" checked="" value="in_camp"\/>/);
    expect(html).toMatch(/<option value="3" lang="en" selected="">\u2003Künes County<\/option>/);
    expect(html).toMatch(/name="from"[^>]*value="2017"/);
  });

  it("show what was chosen, each as a link that removes it", () => {
    const html = view({ status: "in_camp,in_prison", place: "3", to: "2018-03", sort: "name" });
    expect(html).toContain('href="/en/entries?status=in_prison&amp;place=3&amp;to=2018-03&amp;sort=name" aria-label="Remove Status: In camp"');
    expect(html).toContain('aria-label="Remove Place: Künes County"');
    expect(html).toContain('aria-label="Remove Detained until: March 2018"');
    expect(html).toContain('href="/en/entries?sort=name">Remove all');
  });

  it("say what was not understood", () => {
    const text = textOf(view({ status: "released", etnicity: "kazakh", q: "x".repeat(300) }));
    expect(text).toContain("Status: “released” was not understood and left out of account.");
    expect(text).toContain("“etnicity” is not a filter; “kazakh” was left out of account.");
    expect(text).toContain("The search text was cut after 200 letters.");
  });

  it("offer to ask again without each part where nothing is found", () => {
    const html = view({ q: "zzz", list: "5" }, []);
    expect(textOf(html)).toContain("without Name or number: zzz without List: Deaths");
    expect(html).toContain('href="/en/entries?list=5"');
    expect(html).toContain('href="/en/entries?q=zzz"');
  });
});

describe("the pages of the list", () => {
  it("keep filter and sort", () => {
    const html = view({ ethnicity: "kazakh", sort: "updated", page: "2" }, [card], 80);
    expect(html).toContain('href="/en/entries?ethnicity=kazakh&amp;sort=updated" rel="prev"');
    expect(html).toContain('href="/en/entries?ethnicity=kazakh&amp;sort=updated&amp;page=3" rel="next"');
    expect(html).toContain('<ol start="26"');
  });

  it("begin again when the sort changes", () => {
    expect(view({ ethnicity: "kazakh", page: "2" }, [card], 80)).toContain('href="/en/entries?ethnicity=kazakh&amp;sort=name"');
  });
});
