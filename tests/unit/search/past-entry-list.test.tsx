import { expect, it } from "vitest";
import { PastEntryList } from "@/components/entry-list/past-entry-list";
import { CitedSearchView } from "@/components/cited-searches/cited-search-view";
import { parseEntryListParams } from "@/lib/search/entry-list-params";
import { renderView, textOf } from "@/tests/support/render-view";

const { state } = parseEntryListParams({ status: "in_camp" });
const options = { place: [], facility: [], list: [], source: [] };

it("says of a list of the past how it is cited, and leads to number and download of the list now", () => {
  const list = { cards: [], total: 2, page: 1, pages: 1, options, isCut: false, mayKeep: true };
  const html = renderView(<PastEntryList state={{ ...state, page: 1 }} day="2026-11-01" problems={[]} list={list} most={2_000} />);
  expect(textOf(html)).toContain("This list is cited by its address");
  for (const path of ["/en/searches/new?status=in_camp", "/en/entries/download?status=in_camp"]) expect(html).toContain(`href="${path}"`);
});

it("offers what a cited search finds now as a file", () => {
  const html = renderView(
    <CitedSearchView
      search={{ number: 5, citedAt: new Date("2026-11-01T00:00:00Z"), isCut: false, filter: state.filter, areWordsWithheld: false, options, total: 1, page: 1, pages: 1, found: [], now: null, mayKeep: true }}
    />,
  );
  expect(html).toContain('href="/en/entries/download?status=in_camp"');
});
