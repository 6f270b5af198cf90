import { describe, expect, it } from "vitest";
import { RecordDescription } from "@/components/records/record-description";
import { RecordIndex } from "@/components/records/record-index";
import { RecordView } from "@/components/records/record-view";
import { WithdrawnView } from "@/components/records/withdrawn-view";
import type { RecordLabel } from "@/lib/publication/public-queries";
import type { PublicUnit, PublicVersion, Unit } from "@/lib/publication/public-record";
import type { DescribedKind, RecordPageData } from "@/lib/publication/record-page-queries";
import { titleOf } from "@/lib/publication/record-listing";
import { recordParts } from "@/lib/publication/record-parts";
import { renderView, textOf } from "@/tests/support/render-view";

const label = (kind: RecordLabel["kind"], number: number, title: string | null): [string, RecordLabel] => [
  `${kind}:${number}`,
  { kind, number, title, language: "en", status: null },
];
const labels = new Map([
  label("source", 5, "Gloom"),
  label("place", 1, "Xinjiang"),
  label("place", 3, "Künes"),
  label("entry", 7, "Nurlan"),
  label("entry", 8, null),
]);

function data(kind: DescribedKind, units: PublicUnit[], more: Partial<RecordPageData> = {}): RecordPageData {
  const version = {
    kind,
    number: 9,
    version: 2,
    currentVersion: 2,
    publishedAt: new Date("2026-10-02T00:00:00Z"),
    firstPublishedAt: new Date("2026-10-01T00:00:00Z"),
    note: null,
    hash: "a".repeat(64),
    previousHash: null,
    units,
    redactions: [],
  } as unknown as PublicVersion<DescribedKind>;
  return {
    version,
    parts: recordParts(units),
    title: titleOf(units),
    labels,
    placePath: [],
    mergedFrom: [],
    related: [],
    evidence: null,
    members: null,
    ...more,
  };
}

const testimony: Unit<"testimony"> = {
  id: "testimony",
  type: "testimony",
  form: "video",
  reportedBy: { kind: "source", number: 5 },
  date: { words: "spring 2019", edtf: "2019-21", earliest: "2019-03-01", latest: "2019-05-31" },
  place: null,
  languages: ["kk"],
  contentNote: null,
};
const witness = (id: string, more: Partial<Unit<"witness">>): Unit<"witness"> => ({ id, type: "witness", name: null, entry: null, description: null, ...more });
const text = (id: string, more: Partial<Unit<"text">>): Unit<"text"> => ({ id, type: "text", language: "en", text: "…", original: false, translator: null, reviewed: false, ...more });
const source: Unit<"source"> = {
  id: "source",
  type: "source",
  kind: "book",
  title: "Gloom",
  titleLanguage: "en",
  author: "Turarbek Kusainov",
  publisher: "Bitter Winter",
  date: null,
  languages: ["en"],
  url: "https://example.org/book",
  archivedUrl: null,
  accessedOn: "2026-10-02",
  fileHash: null,
  note: null,
};
const episode: Unit<"episode"> = {
  id: "f-0000000001",
  type: "episode",
  standing: "alternative",
  standingReason: null,
  certainty: "possible",
  contentNote: null,
  remark: null,
  citations: [{ ref: { kind: "source", number: 9 }, locator: { kind: "paragraph", value: "83" }, quote: null }],
  kind: "camp",
  facility: null,
  place: { kind: "place", number: 3 },
  start: { words: null, edtf: "2017-09", earliest: "2017-09-01", latest: "2017-09-30" },
  end: null,
  description: "Seven months.",
  descriptionLanguage: "en",
  reasonsSuspected: ["travel"],
  reasonSuspectedWords: null,
  reasonsOfficial: [],
  reasonOfficialWords: null,
  charge: null,
  sentence: null,
  court: null,
  conditions: null,
};

describe("a testimony", () => {
  const units = [
    testimony,
    witness("w-1", { name: { text: "Қайрат", language: "kk" }, entry: 7 }),
    witness("w-2", { description: "a woman held in the same camp" }),
    text("t-1", { text: "In English.", translator: "A volunteer" }),
    text("t-2", { language: "kk", text: "Қазақша.", original: true }),
  ];

  it("names witnesses only as far as they agreed, and says who reports it", () => {
    const html = renderView(<RecordDescription data={data("testimony", units)} />);
    expect(textOf(html)).toContain("Қайрат has an entry: Nurlan Name withheld, a woman held in the same camp");
    expect(html).toContain('href="/en/sources/5"');
  });

  it("has the original before its translations, each in its own language", () => {
    const html = renderView(<RecordDescription data={data("testimony", units)} />);
    expect(html.indexOf("Қазақша.")).toBeLessThan(html.indexOf("In English."));
    expect(html).toContain('<div lang="kk" dir="ltr"');
    expect(textOf(html)).toContain("Translation, English, translated by A volunteer, not yet checked by a second reader");
  });

  it("folds what is hard to read", () => {
    const html = renderView(<RecordDescription data={data("testimony", [{ ...testimony, contentNote: "torture" }, ...units.slice(1)])} />);
    expect(html).toMatch(/<details[^>]*><summary[^>]*>The following describes torture/);
  });

  it("says that nothing is public where everything was taken away", () => {
    expect(textOf(renderView(<RecordDescription data={data("testimony", [])} />))).toContain("Nothing is public about who testified.");
  });
});

describe("a source", () => {
  it("leads to the very facts that rest on it, with the place in it", () => {
    const evidence = { items: [{ number: 7, facts: [{ fact: episode, citations: episode.citations }], accounts: [], relationsInAll: null }], total: 1, page: 1, pages: 1 };
    const html = renderView(<RecordView data={data("source", [source], { evidence })} pages={{}} />);
    expect(html).toContain('href="/en/entries/7#f-0000000001"');
    expect(textOf(html)).toContain("September 2017; Künes; Suspected reason: travel Seven months. (alternative) ¶ 83");
  });

  it("folds away what a fact with a content note says", () => {
    const hard = { ...episode, contentNote: "torture" as const };
    const evidence = { items: [{ number: 7, facts: [{ fact: hard, citations: [] }], accounts: [], relationsInAll: null }], total: 1, page: 1, pages: 1 };
    const text = textOf(renderView(<RecordView data={data("source", [source], { evidence })} pages={{}} />));
    expect(text).toContain("describes torture");
    expect(text).not.toContain("Seven months");
  });

  it("pages each of its lists by itself", () => {
    const evidence = { items: [], total: 80, page: 2, pages: 4 };
    const html = renderView(<RecordView data={data("source", [source], { evidence })} pages={{ entry: 2, testimony: 3 }} />);
    expect(html).toContain('href="/en/sources/9?entries=3&amp;testimonies=3#entries" rel="next"');
    expect(html).toContain('href="/en/sources/9?testimonies=3#entries" rel="prev"');
  });

  it("never makes a link of an address that would run a script", () => {
    const html = renderView(<RecordDescription data={data("source", [{ ...source, url: "javascript:alert(1)" }])} />);
    expect(html).toContain("javascript:alert(1)");
    expect(html).not.toContain("href=");
  });
});

describe("a place", () => {
  const units: PublicUnit[] = [
    { id: "place", type: "place", kind: "county", resolution: "inferred", parent: { kind: "place", number: 1 } },
    { id: "n-1", type: "record_name", text: "Күнес", language: "kk", script: "Cyrl", position: 1 },
    { id: "n-0", type: "record_name", text: "Künes", language: "en", script: "Latn", position: 0 },
    {
      id: "r-0000000001",
      type: "remark",
      topic: "population",
      text: "Many live here.",
      textLanguage: "en",
      date: null,
      certainty: "confirmed",
      citations: [{ ref: { kind: "source", number: 5 }, locator: { kind: "page", value: "12" }, quote: null }],
    },
  ];

  it("has its names in order, what it lies in, and what is said of it with the source", () => {
    const placePath = [{ kind: "place" as const, number: 1 }];
    const text = textOf(renderView(<RecordDescription data={data("place", units, { placePath })} />));
    expect(text).toContain("Künes English Күнес Kazakh");
    expect(text).toContain("Lies in Xinjiang");
    expect(text).toContain("According to Gloom, p. 12");
  });

  it("leads to the entries of everything inside it", () => {
    const evidence = { items: [], total: 0, page: 1, pages: 1 };
    const html = renderView(<RecordView data={data("place", units, { evidence })} pages={{}} />);
    expect(html).toContain('href="/en/entries?place=9"');
    expect(textOf(html)).toContain("No published entry names it now.");
  });

  it("shows in a source's list the statement that rests on that source", () => {
    const related = [{ kind: "place" as const, result: { items: [{ kind: "place" as const, number: 3, title: titleOf(units), units }], total: 1, page: 1, pages: 1 } }];
    const found = data("source", [source], { related });
    const html = renderView(<RecordView data={{ ...found, version: { ...found.version, number: 5 } as RecordPageData["version"] }} pages={{}} />);
    expect(html).toContain('href="/en/places/3#r-0000000001"');
    expect(textOf(html)).toContain("Population: Many live here. p. 12");
  });
});

describe("a list", () => {
  const units: PublicUnit[] = [{ id: "list", type: "list_description", name: "Deaths", language: "en", definition: "Who died.", author: "The curators", createdOn: "2026-01-01" }];
  const page = (total: number) => renderView(<RecordView data={data("list", units, { members: { items: [], total, page: 1, pages: 1 } })} pages={{}} />);

  it("offers its entries as a file, where there are any", () => {
    expect(page(3)).toContain('href="/en/entries/download?list=9"');
    expect(page(3)).toContain('href="/en/entries?list=9"');
    expect(page(0)).not.toContain("/entries/download");
  });
});

describe("the list of a kind", () => {
  it("names each record, or numbers it where nobody may be named", () => {
    const units: PublicUnit[] = [testimony, witness("w-1", { description: "a neighbour" })];
    const index = { kind: "testimony" as const, result: { items: [{ kind: "testimony" as const, number: 4, title: null, units }], total: 60, page: 2, pages: 3 }, labels };
    const html = renderView(<RecordIndex index={index} />);
    expect(textOf(html)).toContain("Testimony 4 video testimony, spring 2019, as reported by Gloom Name withheld, a neighbour");
    expect(html).toContain('href="/en/testimonies" rel="prev"');
    expect(html).toContain('href="/en/testimonies?page=3" rel="next"');
  });
});

describe("a withdrawn record", () => {
  it("says when and for what kind of reason, and nothing else", () => {
    const text = textOf(renderView(<WithdrawnView record={{ kind: "entry", number: 8 }} withdrawal={{ on: new Date("2026-11-01T10:00:00Z"), kind: "safety" }} />));
    expect(text).toContain("Entry 8 was withdrawn");
    expect(text).toContain("1 November 2026");
    expect(text).toContain("for somebody’s safety");
  });
});
