import { describe, expect, it } from "vitest";
import { toBibtex } from "@/lib/citations/bibtex";
import { formatAccepted, formatOfExtension } from "@/lib/citations/citation-formats";
import { toCslJson } from "@/lib/citations/csl-json";
import { toRis } from "@/lib/citations/ris";
import { shortAddress } from "@/lib/citations/short-address";
import { citedWork, HOSTILE } from "./cited-works";

describe("BibTeX", () => {
  it("is one entry with every field", () => {
    expect(toBibtex(citedWork({ authors: ["Anna Invented", "王 小明"], note: "The document: a book" }))).toBe(`@misc{guwah-entry-167-3,
  author = {{Anna Invented} and {王 小明}},
  title = {{Örnek Misal (entry 167, version 3)}},
  howpublished = {Guwah},
  number = {entry 167},
  version = {3},
  year = {2026},
  month = mar,
  day = {4},
  url = {https://guwah.example/entries/167@3},
  urldate = {2026-11-23},
  note = {The document: a book},
}
`);
  });

  it.each([["en", "english"], ["ug", "uyghur"], ["kk-Cyrl", "kazakh"], ["ru", "russian"], ["ug-Latn", null], ["zh-Hans", null], ["und", null], ["__proto__", null], [null, null]])(
    "calls the language %s what babel and polyglossia call it",
    (language, name) => {
      const text = toBibtex(citedWork({ language }));
      expect(/langid = \{(.*)\}/.exec(text)?.[1] ?? null).toBe(name);
    },
  );

  it("leaves letters of every script as they are, and no letter that TeX would take for a command", () => {
    const text = toBibtex(citedWork({ name: `${HOSTILE}\n}` }));
    expect(text).toContain("ئامان 阿曼");
    const title = /title = \{\{(.*)\}\},/.exec(text)?.[1] ?? "";
    expect(title.replace(/\\text\w+\{\}|\\[{}$&%#_]/g, "")).not.toMatch(/[\\{}$&%#_~^]/);
    expect(text.split("\n").filter((line) => line.startsWith("@"))).toHaveLength(1);
  });
});

describe("RIS", () => {
  it("has a field a line, ended as the format asks", () => {
    expect(toRis(citedWork({ authors: ["Anna Invented"] }))).toBe(
      [
        "TY  - ELEC", "ID  - guwah-entry-167-3", "AU  - Anna Invented", "TI  - Örnek Misal (entry 167, version 3)", "T2  - Guwah", "PB  - Guwah", "PY  - 2026",
        "DA  - 2026/03/04", "ET  - Version 3", "M1  - entry 167", "UR  - https://guwah.example/entries/167@3", "Y2  - 2026/11/23", "LA  - ug-Latn", "ER  - ", "",
      ].join("\r\n"),
    );
  });

  it("lets no name begin a field of its own", () => {
    const text = toRis(citedWork({ name: "Aman\r\nUR  - https://evil.example/\u2028ER  - " }));
    expect(text.split("\r\n").filter((line) => line.startsWith("UR  - "))).toEqual(["UR  - https://guwah.example/entries/167@3"]);
    expect(text.split(/\r\n|\n|\u2028/).filter((line) => line.startsWith("ER  -"))).toHaveLength(1);
  });
});

describe("a data set", () => {
  it("is one in the formats that have a word for it", () => {
    const work = citedWork({ medium: "dataset" });
    expect(toCslJson(work)).toContain('"type": "dataset"');
    expect(toRis(work)).toContain("TY  - DATA\r\n");
  });
});

describe("CSL-JSON", () => {
  it("is a list of one item", () => {
    expect(JSON.parse(toCslJson(citedWork({ name: HOSTILE, authors: ["王 小明"] })))).toEqual([
      {
        id: "guwah-entry-167-3", type: "webpage", title: `${HOSTILE} (entry 167, version 3)`, author: [{ literal: "王 小明" }], "container-title": "Guwah",
        publisher: "Guwah", number: "entry 167", version: "3", issued: { "date-parts": [[2026, 3, 4]] }, accessed: { "date-parts": [[2026, 11, 23]] },
        URL: "https://guwah.example/entries/167@3", language: "ug-Latn",
      },
    ]);
  });
});

describe("the format that a program asks for", () => {
  it.each([
    [undefined, null],
    ["*/*", null],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", null],
    ["application/x-bibtex", "bibtex"],
    ["application/x-research-info-systems", "ris"],
    ["application/vnd.citationstyles.csl+json", "csl"],
    ["text/x-bibliography", "text"],
    ["text/x-bibliography; style=apa", "apa"],
    ["text/x-bibliography; style=modern-language-association; locale=en-US", "mla"],
    ['text/x-bibliography; style="chicago-fullnote-bibliography"; q=0.8, text/html;q=0.5', "chicago"],
    ["text/x-bibliography; style=nobody", "text"],
    ["text/html;q=0.5, application/x-bibtex", "bibtex"],
    ["text/html, application/x-bibtex;q=0.5", null],
    ["application/x-bibtex;q=0", null],
    ["application/x-research-info-systems;q=0.2, application/vnd.citationstyles.csl+json;q=0.9", "csl"],
    ["text/plain", null],
    ["application/json", null],
    ["x".repeat(100_000), null],
  ])("%s", (header, format) => {
    expect(formatAccepted(header)).toBe(format);
  });

  it("has an extension", () => {
    expect(["bib", "ris", "json", "txt", "apa.txt", "exe", "__proto__"].map(formatOfExtension)).toEqual(["bibtex", "ris", "csl", "text", "apa", null, null]);
  });
});

describe("short addresses", () => {
  const record = (kind: string, number: number, version: number | null = null) => ({ what: "record", cited: { kind, number, version } });
  it.each([
    ["/entries/167", record("entry", 167)],
    ["/entries/167@3", record("entry", 167, 3)],
    ["/sources/1@12", record("source", 1, 12)],
    ["/searches/12", record("search", 12)],
    ["/searches/12@1", null],
    ["/entries/167@", null],
    ["/entries/167@0", null],
    ["/entries/@3", null],
    ["/entries/167@3@4", null],
    ["/entries/167@3/x", null],
    ["/entries", null],
    ["/nothing/1", null],
    ["/cite/entries/167@3.bib", { what: "citation", cited: { kind: "entry", number: 167, version: 3 }, unitId: null, format: "bibtex", fileName: "guwah-entry-167-3.bib" }],
    ["/cite/lists/2.json", { what: "citation", cited: { kind: "list", number: 2, version: null }, unitId: null, format: "csl", fileName: "guwah-list-2.json" }],
    [
      "/cite/entries/167@3/f-3kq9x2m0ab.ris",
      { what: "citation", cited: { kind: "entry", number: 167, version: 3 }, unitId: "f-3kq9x2m0ab", format: "ris", fileName: "guwah-entry-167-3-f-3kq9x2m0ab.ris" },
    ],
    ["/cite/searches/12.txt", { what: "citation", cited: { kind: "search", number: 12, version: null }, unitId: null, format: "text", fileName: "guwah-search-12.txt" }],
    ["/cite/entries/167@3.apa.txt", { what: "citation", cited: { kind: "entry", number: 167, version: 3 }, unitId: null, format: "apa", fileName: "guwah-entry-167-3.apa.txt" }],
    ["/datasets/2026-11-23-2", { what: "record", cited: { kind: "dataset", name: "2026-11-23-2" } }],
    ["/cite/datasets/2026-11-23.bib", { what: "citation", cited: { kind: "dataset", name: "2026-11-23" }, unitId: null, format: "bibtex", fileName: "guwah-dataset-2026-11-23.bib" }],
    ["/cite/datasets/yesterday.bib", null],
    ["/cite/datasets/2026-11-23/f-3kq9x2m0ab.bib", null],
    ["/cite/searches/12/f-3kq9x2m0ab.txt", null],
    ["/cite/entries/167@3/summary.ris", null],
    ["/cite/entries/167@3/f-3kq9x2m0ab/x.ris", null],
    ["/cite/entries/167@3.exe", null],
    ["/cite/entries/167@3", null],
    ["/cite", null],
  ])("%s", (path, read) => {
    expect(shortAddress(path.split("/").slice(1))).toEqual(read);
  });
});
