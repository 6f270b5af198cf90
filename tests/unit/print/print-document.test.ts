import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { documentJson, printable } from "@/lib/print/print-document";
import type { Block, Inline, PrintDocument, PrintedEntry } from "@/lib/print/print-document";
import { printedEntry } from "@/lib/print/printed-entry";
import { typeset } from "@/lib/print/typeset";
import { entryView } from "@/lib/publication/entry-view";
import type { PublicVersion } from "@/lib/publication/public-record";
import { citedByPublicEntry, labelsOfPublicEntry, publicEntry } from "@/tests/factories/public-entry";
import { nameUnit } from "@/tests/factories/public-units";
import { readPdf } from "@/tests/support/pdf-text";

const SITE = "https://guwah.example";

function entry(version: PublicVersion<"entry"> = publicEntry(), locale: Locale = "en"): PrintedEntry {
  const cited = citedByPublicEntry();
  const view = entryView(version, cited);
  return printedEntry(locale, SITE, { view, cited, labels: labelsOfPublicEntry(), photo: null, total: 1, mergedFrom: [] });
}

function documentOf(entries: PrintedEntry[], locale: Locale = "en", opening: PrintDocument["opening"] = null): PrintDocument {
  return { title: `A document · ${entries.length}`, lang: locale, dir: locales[locale].direction, page: ["Page ", " of ", ""], opening, entries };
}

const inlinesOf = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block) => (block.is === "rows" ? block.rows.flatMap(({ term, blocks: below }) => [...term, ...inlinesOf(below)]) : block.inline));
const wordsOf = (inlines: readonly Inline[]): string => inlines.map((one) => ("note" in one ? wordsOf(one.says ?? []) : one.text)).join("");
/** Without spaces: where a line ends is the typesetter's business. */
const joined = (text: string) => text.replace(/\s+/g, "");

const WAIT = 120_000;

describe("an entry as it is printed", () => {
  const printed = entry();
  const inlines = inlinesOf(printed.blocks);

  it("says each place that is cited once, where it is cited first, and points to it after that", () => {
    const said = new Set<string>();
    for (const one of inlines) {
      if (!("note" in one)) continue;
      expect(one.says !== undefined, one.note).toBe(!said.has(one.note));
      said.add(one.note);
    }
    const places = new Set(publicEntry().units.flatMap((unit) => ("citations" in unit ? unit.citations : [])).map((citation) => JSON.stringify(citation)));
    expect(said.size).toBe(places.size);
  });

  it("numbers the notes in the order of reading, and gives the address of each record once", () => {
    const marks = inlines.filter((one) => "note" in one);
    expect(marks.filter(({ says }) => says).map(({ number }) => number)).toEqual(Array.from({ length: new Set(marks.map(({ note }) => note)).size }, (_, index) => index + 1));
    for (const { note, number } of marks) expect(note).toBe(`entry-167-2-note-${number}`);
    const written = marks.flatMap(({ says }) => says ?? []).flatMap(({ text }) => (text.startsWith(SITE) ? [text] : []));
    expect(written).toContain(`${SITE}/sources/3`);
    expect(new Set(written).size).toBe(written.length);
  });

  it("says what stands on its page: names in every script, rejected claims, accounts, and what is withheld as withheld", () => {
    const words = wordsOf(inlines);
    for (const said of [
      "ئۆرنەك مىسال", "Өрнек Мисал", "吾尔乃克·米萨里", "Ornak Mishal", "A later edition of the article corrects the spelling.", "Tier 1 of 3, strong.",
      "My father taught for forty years.", "The following describes torture.", "7 years and 6 months to 10 years", "Name not given (Entry 168)", "Entry 999, which is not published",
      "assembling a crowd", "判处有期徒刑", "Adds the verdict.", "https://guwah.example/entries/167@2", "4521", "the latest dated event implies it",
    ]) {
      expect(words).toContain(said);
    }
  });

  it("says of an eyewitness that they saw it", () => {
    const units = publicEntry().units.map((unit) => (unit.type === "account" ? { ...unit, witnessIsEyewitness: true as const } : unit));
    expect(wordsOf(inlines)).not.toContain("eyewitness)");
    expect(wordsOf(inlinesOf(entry(publicEntry({ units })).blocks))).toContain("child of the victim, eyewitness)");
  });

  it("withholds a name that is withheld", () => {
    const units = publicEntry().units.map((unit) => (unit.type === "assessment" ? { ...unit, nameWithheld: true, title: null } : unit));
    const withheld = entry(publicEntry({ units }));
    expect(withheld.title.text).toBe("Name not given");
    expect(wordsOf(inlinesOf(withheld.blocks))).not.toContain("ئۆرنەك");
  });

  it("says that something was removed for somebody’s safety", () => {
    const redacted = entry(publicEntry({ redactions: [{ on: "2026-11-21", units: ["f-aaaaaaaaaa"] }] }));
    expect(wordsOf(inlinesOf(redacted.blocks))).toContain("One item was removed from this version on 21 November 2026");
  });
});

describe("a PDF", () => {
  it("has the names in every script, and version, date, address and number on every page", async () => {
    const { pages, title, language, outline } = await readPdf(await typeset(documentOf([entry()])));
    const all = joined(pages.join(""));
    for (const name of ["Örnek Misal", "Өрнек Мисал", "吾尔乃克·米萨里", "ئۆرنەك", "مىسال"]) expect(all, name).toContain(joined(name));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain("Entry 167, version 2, published 20 November 2026");
      expect(page).toContain("https://guwah.example/entries/167@2");
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    });
    expect({ title, language }).toEqual({ title: "A document · 1", language: "en" });
    expect(outline).toEqual(["Örnek Misal"]);
  }, WAIT);

  it("is written from right to left for those who read so", async () => {
    const { pages, language } = await readPdf(await typeset(documentOf([entry(publicEntry(), "ug")], "ug")));
    expect(language).toBe("ug");
    // Words without lam-alef, whose two letters this reader turns round.
    for (const word of ["ئىسىملىرى", "گۇۋاھلىق", "مەنبە", "吾尔乃克·米萨里"]) expect(joined(pages.join(""))).toContain(word);
  }, WAIT);

  it("counts and orders the notes of a line that runs from right to left as they are read", async () => {
    const citations = Array.from({ length: 12 }, (_, index) => ({ ref: { kind: "source" as const, number: 3 }, locator: { kind: "page" as const, value: String(index + 1) }, quote: null }));
    const units = [nameUnit("manynotes0", { text: "Örnek Misal", language: "en", script: "Latn", citations }), ...publicEntry().units.filter(({ type }) => type === "assessment")];
    const { pages } = await readPdf(await typeset(documentOf([entry(publicEntry({ units }), "ug")], "ug")));
    const numbers = [...pages.join("").matchAll(/[⁰¹²³⁴-⁹]+/g)].map(([number]) => Number(number.normalize("NFKC")));
    const inOrder = citations.map((_, index) => index + 1);
    // The notes one below the other; this reader takes the marks from the left.
    expect(numbers).toEqual(inOrder);
    expect(pages[0]?.replace(/\p{Bidi_Control}|\s/gu, "")).toContain(inOrder.toReversed().join("،"));
  }, WAIT);

  it("sets names in other letters apart in a note that runs from right to left", async () => {
    const { pages } = await readPdf(await typeset(documentOf([entry(publicEntry(), "ug")], "ug")));
    // From the left: what comes first in the note stands furthest to the right.
    expect(pages.join("")).toMatch(/Example Press\s*،\s*A\. Writer\s*،\s*An Example Book/);
  }, WAIT);

  it("begins each entry of a selection on a page of its own, under its own version, and lists them first", async () => {
    const entries = [1, 2, 3].map((number) => entry(publicEntry({ number, version: number, currentVersion: 9 })));
    const opening = { title: "Guwah", blocks: [{ is: "text", inline: [{ text: "What a search found." }] } as const], contents: "Contents" };
    const { pages, outline } = await readPdf(await typeset(documentOf(entries, "en", opening)));
    expect(outline).toHaveLength(3);
    for (const [index, words] of ["What a search found.", "Contents", "Entry 3"].entries()) expect(pages[0], String(index)).toContain(words);
    const starts = entries.map(({ above }) => pages.findIndex((page, index) => index > 0 && page.startsWith(above)));
    expect(new Set(starts).size).toBe(3);
    expect(pages.slice(1).filter((page) => [1, 2, 3].filter((number) => page.includes(`Entry ${number}, version ${number}, `)).length !== 1)).toEqual([]);
    for (const start of starts) expect(joined(pages[0] ?? "")).toContain(joined(`Örnek Misal${start + 1}`));
    // Each entry counts its notes from one.
    for (const start of starts) expect(pages[start]).toMatch(/¹\s*An Example Book/);
  }, WAIT);

  it("takes what people wrote for text, whatever it looks like", async () => {
    const hostile = ['#panic("x") *b* _i_ $x$ `r` @ref <l> // c /* d', "]]}}\")#import \"/etc/passwd\": *", "\u202Egnp.eman \u2066x", "a\u200Bb\uD800c\u0000d", "line one\r\nline two", "A".repeat(10_000), "ئ".repeat(3_000), "第".repeat(3_000)];
    const names = hostile.map((text, index) => nameUnit(`hostile${index}`, { text, citations: [{ ref: { kind: "source", number: 3 }, locator: { kind: "page", value: text.slice(0, 200) }, quote: text }] }));
    const { pages } = await readPdf(await typeset(documentOf([entry(publicEntry({ units: [...names, ...publicEntry().units] }))])));
    const all = joined(pages.join(""));
    expect(all).toContain(joined(hostile[0]!));
    expect(all).toContain(joined('#import"/etc/passwd"'));
    expect(all).toContain("gnp.eman");
    expect(all.match(/A/g)!.length).toBeGreaterThan(20_000);
    expect(all.match(/第/g)!.length).toBeGreaterThanOrEqual(6_000);
  }, WAIT);

  it("waits its turn, and is refused where too many wait", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 7 }, () => typeset(documentOf([entry()]))));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "fulfilled", "rejected", "rejected", "rejected"]);
    await expect(typeset(documentOf([entry()]))).resolves.toBeInstanceOf(Buffer);
  }, WAIT);
});

describe("text on its way to the typesetter", () => {
  it("loses what turns round what follows, and what is no text; endless words may break", () => {
    expect(printable("\u202Egnp.eman\u202C \u0007x\uFEFF")).toBe("gnp.eman x");
    expect(printable("a\uD800b")).toBe("a\uFFFDb");
    expect(printable("A".repeat(70))).toBe(`${"A".repeat(30)}\u200B${"A".repeat(30)}\u200B${"A".repeat(10)}`);
    expect(printable("第".repeat(70))).toBe("第".repeat(70));
    expect(printable("ئۆرنەك مىسال\nsecond")).toBe("ئۆرنەك مىسال\nsecond");
  });

  it("keeps addresses as they are", () => {
    const href = `https://guwah.example/${"a".repeat(100)}`;
    const [block] = (JSON.parse(documentJson({ ...documentOf([]), opening: { title: "", contents: "", blocks: [{ is: "text", inline: [{ text: href, href }] }] } })) as PrintDocument).opening!.blocks;
    const [run] = inlinesOf([block!]);
    expect(run).toMatchObject({ href });
    expect((run as { text: string }).text).not.toBe(href);
  });
});
