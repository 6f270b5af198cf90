import type { InventedNumbers } from "./invented-records";

/** One page of every kind that the site has, by what it is. */
export function pageKinds(numbers: InventedNumbers): Record<string, string> {
  return {
    home: "",
    list: "/entries",
    "list, filtered": "/entries?status=in_camp&sex=male&colour=red",
    "list, empty": "/entries?status=deceased&q=nobody",
    "list, searched": "/entries?q=Samplova",
    "list, words": "/entries?q=taken+from+her+school&match=exact",
    "list, place": "/entries?q=Invented+County&facility-find=Invented&sex=female",
    entry: `/entries/${numbers.entry}`,
    "sample entry": "/entries/1",
    "entry with a redaction": `/entries/${numbers.redacted}`,
    "entry after a merge": `/entries/${numbers.survivor}?merged=${numbers.merged}`,
    relations: `/entries/${numbers.manyRelations}/relations?page=2`,
    versions: `/entries/${numbers.entry}/versions`,
    version: `/entries/${numbers.entry}/versions/1`,
    citations: `/entries/${numbers.entry}/cite`,
    "citations of a fact": `/entries/${numbers.entry}/versions/3/cite/${numbers.releaseFact}`,
    "on a day before": `/entries/${numbers.entry}?asof=2020-01-01`,
    "number elsewhere": "/id/xvd/99999999",
    "search to cite": "/searches/new?q=Samplova&sex=female",
    compare: `/entries/${numbers.entry}/compare/1/3`,
    withdrawn: `/entries/${numbers.withdrawn}`,
    "not found": "/entries/999999",
    testimonies: "/testimonies",
    testimony: `/testimonies/${numbers.testimony}`,
    sources: "/sources",
    source: "/sources/1",
    "source version": "/sources/1/versions/1",
    facility: "/facilities/1",
    place: "/places/1",
    organisation: "/organisations/1",
    listing: "/lists/1",
    method: "/method",
  };
}
