import { describe, expect, it } from "vitest";
import { EntryPage } from "@/components/entries/entry-page";
import { entryMetadata } from "@/components/entries/entry-metadata";
import { MergedNotice } from "@/components/entries/merged-notice";
import { ComparisonView } from "@/components/versions/comparison-view";
import { VersionBanner } from "@/components/versions/version-banner";
import type { Locale } from "@/lib/i18n/locales";
import type { EntryPhoto } from "@/lib/publication/entry-photo";
import { entryView } from "@/lib/publication/entry-view";
import type { PublicVersion } from "@/lib/publication/public-record";
import { diffVersions } from "@/lib/publication/version-diff";
import { citedByPublicEntry, labelsOfPublicEntry, publicEntry } from "@/tests/factories/public-entry";
import { factId, nameUnit, relationUnit } from "@/tests/factories/public-units";
import { renderView, textOf } from "@/tests/support/render-view";

interface Shown {
  version?: PublicVersion<"entry">;
  locale?: Locale;
  total?: number | null;
  photo?: EntryPhoto | null;
}

function page({ version = publicEntry(), locale = "en", total = 25_205, photo = null }: Shown = {}): string {
  const cited = citedByPublicEntry();
  const view = entryView(version, cited);
  const notices = (
    <>
      <VersionBanner version={version} />
      <MergedNotice number={166} />
    </>
  );
  return renderView(
    <EntryPage view={view} cited={cited} labels={labelsOfPublicEntry()} photo={photo} siteUrl="https://guwah.example" total={total} notices={notices} />,
    locale,
  );
}

const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);

describe("the page of an entry", () => {
  const html = page();
  const text = textOf(html);

  it("keeps the order that readers know", () => {
    const order = [
      "Entry 167 of 25,205", "Tier 1 of 3, strong. An official document is on file.", "What remains unverified: neither the victim",
      "Latin script", "Age", "Gender", "Ethnicity", "Profession", "Likely place of origin", "Likely current location", "Status Sentenced",
      "When problems started", "Detention reason, suspected", "Detention reason, official", "Health status", "Lists",
      "A retired teacher who was detained", "Reported released", "about the end of Ramadan 2017", "Testifying party",
      "Official accounts What authorities", "Victims among relatives Name not given (Entry 168)", "Supplementary materials and sources Testimonies",
      "Entry created", "Last updated", "Latest status update", "All versions · What changed since version 1", "How to cite Guwah, entry 167",
    ];
    const after = text.slice(text.indexOf("Entry 167 of"));
    const places = order.map((words) => after.indexOf(words));
    expect(order.filter((_, index) => places[index] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("gives every fact an anchor of its own, once, and a permalink to it", () => {
    const ids = idsOf(html);
    expect(ids.length).toBe(new Set(ids).size);
    const facts = publicEntry().units.filter((unit) => unit.id.startsWith("f-"));
    for (const { id } of facts) expect(html).toContain(`href="#${id}"`);
    expect(facts.filter(({ id }) => !ids.includes(id))).toEqual([]);
  });

  it("leads from every footnote mark to its note, and from every note back to its facts", () => {
    const ids = new Set(idsOf(html));
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(html).toContain('id="note-1"');
    expect(html).toMatch(/id="note-\d+"[^]*?aria-label="Back to Gender"/);
  });

  it("says who says what where claims contradict each other, and why one is shown", () => {
    expect(text).toContain("Shown retired teacher of mathematics (education) (probable)");
    expect(text).toContain("Also said herdsman (agriculture) (possible)");
    expect(text).toContain("According to Example Press Why: Two sources close to the family say teacher.");
    expect(text).toContain("Set aside Ornak Mishal");
  });

  it("writes each name in its own language and direction", () => {
    expect(html).toContain('<bdi lang="ug" dir="rtl">ئۆرنەك مىسال</bdi>');
    expect(html).toContain('<bdi lang="ug-Latn" dir="ltr">Örnek Misal</bdi>');
    expect(html).toContain('<bdi lang="zh-Hans" dir="ltr">吾尔乃克·米萨里</bdi>');
  });

  it("folds what a content note warns of, and says what kind of fact it is", () => {
    expect(html).toMatch(/<details[^>]*><summary[^>]*>The following describes injury or illness in detail\. Open to read\.<\/summary>.*?heart problems/s);
    expect(html).toMatch(/Camp<\/strong>.*?<summary[^>]*>The following describes torture.*?Thirty in one room/s);
    expect(html.split("<details").slice(1).filter((part) => part.startsWith(" open"))).toEqual([]);
  });

  it("says plainly what is not known, and that a record is not published", () => {
    expect(text).toContain("Likely current location Not known");
    expect(text).toContain("Entry 999, which is not published, elder brother");
  });

  it("marks direct testimonies and explains the mark", () => {
    expect(text).toContain("Testimony 7 *");
    expect(text).not.toContain("Testimony 9 *");
    expect(text).toContain("* given directly, not as reported by a text");
  });

  it("cites this very version at an address that stays", () => {
    expect(text).toContain(
      "Guwah, entry 167 (Örnek Misal), version 2, published 20 November 2026. https://guwah.example/entries/167@2, accessed [day month year].",
    );
  });

  it("says which version it is and where the current one stands", () => {
    expect(text).toContain("Version 2 of 3, published 20 November 2026. A newer version exists.");
    expect(html).toContain('href="/en/entries/167/compare/2/3"');
    expect(textOf(page({ version: publicEntry({ version: 3 }) }))).toContain("This is the current version.");
    expect(textOf(page({ total: null }))).toContain("Entry 167 Örnek Misal");
  });

  it("says that something was removed, and when", () => {
    const redacted = publicEntry({ redactions: [{ on: "2026-11-21", units: ["f-0000000001", "f-0000000002"] }] });
    expect(textOf(page({ version: redacted }))).toContain("2 items were removed on 21 November 2026 to keep somebody safe.");
    expect(text).not.toContain("removed on");
  });

  it("says of an eyewitness that they saw it", () => {
    const units = publicEntry().units.map((unit) => (unit.id === "a-account007" ? { ...unit, witnessIsEyewitness: true as const } : unit));
    expect(text).not.toContain("eyewitness)");
    expect(textOf(page({ version: publicEntry({ units: units as ReturnType<typeof publicEntry>["units"] }) }))).toContain("child of the victim, eyewitness)");
  });

  it("has one first-level heading and skips no level", () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it("needs no script and no inline style", () => {
    expect(html).not.toMatch(/ style=| on\w+=|<script(?! type="application\/ld\+json")/);
  });
});

describe("an entry whose name is withheld", () => {
  const units = publicEntry()
    .units.filter((unit) => unit.type !== "name")
    .map((unit) => (unit.type === "assessment" ? { ...unit, title: null, nameWithheld: true } : unit));
  const html = page({ version: publicEntry({ units }) });

  it("gives none in the title and the citation, says so among the names, and tells machines nothing", () => {
    expect(textOf(html)).toContain("Name not given");
    expect(textOf(html)).toContain("Names Name withheld");
    expect(textOf(html)).toContain("entry 167 (Name not given)");
    expect(html).not.toContain("ld+json");
    expect(html).not.toContain("Misal Example");
  });
});

describe("an entry of somebody whose name nobody has", () => {
  const units = publicEntry()
    .units.filter((unit) => unit.type !== "name")
    .map((unit) => (unit.type === "assessment" ? { ...unit, title: null, nameWithheld: false } : unit));
  const text = textOf(page({ version: publicEntry({ units }) }));

  it("is called as one whose name is withheld, and says nowhere that its own is", () => {
    expect(text).toContain("entry 167 (Name not given)");
    expect(text).toContain("Names No name is public.");
  });
});

describe("the same page in Uyghur", () => {
  const html = page({ locale: "ug" });
  it("speaks Uyghur, keeps quoted words in their own direction and the citation in English", () => {
    expect(textOf(html)).toContain("25,205 خاتىرىنىڭ 167-سى");
    expect(textOf(html)).toContain("ئېھتىمال بولغان ھازىرقى ئورنى نامەلۇم");
    expect(html).toContain('<p class="prose">My father taught for forty years.</p>');
    expect(html).toMatch(/<div lang="en" dir="ltr"[^>]*><p class="prose">My father/);
    expect(html).toMatch(/lang="en" dir="ltr">Guwah, entry 167/);
    expect(html).toContain('href="/ug/sources/3"');
  });
});

describe("what machines are told", () => {
  it("cannot break out of its script element", () => {
    const name = nameUnit("namelatin", { text: "</script><img src=x>" });
    const units = publicEntry().units.map((unit) => (unit.id === name.id ? name : unit));
    const html = page({ version: publicEntry({ units }) });
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
    expect(json).not.toContain("<");
    expect(JSON.parse(json)).toMatchObject({ "@type": "WebPage", url: "https://guwah.example/entries/167@2", version: "2", mainEntity: { "@type": "Person", name: "</script><img src=x>", url: "https://guwah.example/entries/167" } });
  });

  it("is a title, a description without what happened, and the same page in each language", () => {
    const metadata = entryMetadata("en", entryView(publicEntry(), new Map()));
    expect(metadata.title).toBe("Örnek Misal · Entry 167");
    expect(metadata.description).toBe("Entry 167 of Guwah, with its testimonies, sources and versions.");
    expect(metadata.alternates).toEqual({
      canonical: "/en/entries/167",
      languages: { en: "/en/entries/167", ug: "/ug/entries/167" },
      types: {
        "application/atom+xml": "/feeds/en/entries/167",
        "application/json+oembed": expect.stringMatching(/^\/api\/v1\/oembed\?format=json&url=.+%2Fentries%2F167$/) as string,
        "text/xml+oembed": expect.stringMatching(/^\/api\/v1\/oembed\?format=xml&url=.+%2Fentries%2F167$/) as string,
      },
    });
    expect(entryMetadata("ug", entryView(publicEntry(), new Map()), "/versions/2").robots).toEqual({ index: false, follow: true });
  });
});

describe("an entry with thousands of relations", () => {
  it("shows the first thirty and leads to the rest", () => {
    const relations = Array.from({ length: 5000 }, (_, index) => relationUnit(`r${index}`, { as: "withheld" }));
    const html = page({ version: publicEntry({ units: [...publicEntry().units.filter((unit) => unit.type !== "relation"), ...relations] }) });
    expect(textOf(html)).toContain("The first 30 of 5,000 are shown. All 5,000 relations");
    expect(html).toContain('href="/en/entries/167/relations"');
    expect(html.length).toBeLessThan(120_000);
  });
});

describe("a comparison of two versions", () => {
  const before = publicEntry({ version: 1 });
  const units = publicEntry().units.flatMap((unit) => {
    if (unit.id === factId("sex")) return [];
    if (unit.type === "attribute" && unit.kind === "profession" && unit.standing === "shown") return [{ ...unit, text: "teacher", certainty: "confirmed" as const }];
    return [unit];
  });
  const after = publicEntry({ version: 2, units: [...units, nameUnit("added", { text: "ئۆرنەك", language: "ug", script: "Arab" })] });
  const compare = (one: PublicVersion, other: PublicVersion, locale: Locale = "en") =>
    renderView(
      <ComparisonView data={{ before: one, after: other, title: { text: "Örnek Misal", language: "ug-Latn" }, diff: diffVersions(one.units, other.units), labels: labelsOfPublicEntry() }} />,
      locale,
    );

  it("says in words what was added, changed and removed", () => {
    const text = textOf(compare(before, after));
    expect(text).toContain("1 item added, 1 item changed, 1 item removed");
    expect(text).toContain("Changed Profession Certainty Before probable After confirmed");
    expect(text).toContain("Text Before retired teacher of mathematics After teacher");
    expect(text).toContain("Added Name");
    expect(text).toContain("Removed Gender");
    expect(text).toContain("Rests on Source 3, An Example Book, ¶ 12");
    expect(compare(before, after)).toContain(`href="/en/entries/167/versions/1#${factId("sex")}"`);
  });

  it("can say everything that a version holds", () => {
    const whole = compare({ ...before, units: [] }, after);
    expect(textOf(whole)).toContain("Content note injury or illness");
    expect(textOf(whole)).toContain("7 years and 6 months to 10 years");
    expect(textOf(whole)).toContain("Evidence tier Tier 1 of 3, strong.");
    expect(whole).toMatch(/<summary[^>]*>The following describes torture/);
    expect(textOf(compare({ ...before, units: [] }, after, "ug"))).toContain("ئۆرنەك");
  });

  it("says when there is nothing to say", () => {
    expect(textOf(compare(before, before))).toContain("The two versions say the same.");
  });
});

describe("the age of a person", () => {
  it("is counted to the day of publication, and not given of the dead", () => {
    expect(textOf(page())).toContain("years old at publication)");
    const { units, ...version } = publicEntry();
    const dead = units.map((unit) => (unit.type === "assessment" ? { ...unit, status: { ...unit.status, value: "deceased" as const } } : unit));
    const text = textOf(page({ version: { ...version, units: dead } }));
    expect(text).toContain("about 1957");
    expect(text).not.toContain("years old");
  });
});

describe("the photo of an entry", () => {
  const [small, large] = [{ hash: "a".repeat(64), width: 320, height: 400 }, { hash: "b".repeat(64), width: 640, height: 800 }];
  const unit: EntryPhoto["unit"] = {
    id: "i-aaaaaaaaaa", type: "image", text: "سىنىپتىكى ئايال", language: "ug", source: { kind: "source", number: 1 }, provenance: "From her brother's album <b>.",
    permission: "family", permittedBy: "her brother, in writing", files: [small, large],
  };

  it("has its size, its words, where it comes from and who allowed it; it is fetched when it comes into view", () => {
    const html = page({ photo: { unit, files: [small, large] } });
    const [image = ""] = /<img [^>]+>/.exec(html) ?? [];
    for (const part of [`src="/images/${small.hash}.webp"`, 'width="320"', 'height="400"', 'loading="lazy"', 'lang="ug"', 'dir="rtl"', `alt="${unit.text}"`]) expect(image).toContain(part);
    expect(image).toContain(`/images/${large.hash}.webp 640w`);
    expect(image).not.toContain("style");
    expect(textOf(html)).toContain("Shown with the permission of the family: her brother, in writing");
    expect(html).toContain("album &lt;b&gt;.");
    expect(idsOf(html)).toContain(unit.id);
  });

  it("that is not shown any more leaves its words", () => {
    const html = page({ photo: { unit, files: [] } });
    expect(html).not.toContain("<img");
    expect(textOf(html)).toContain("This version showed a picture that is not shown any more.");
    expect(textOf(html)).toContain(unit.text);
  });

  it("is nothing where there is none", () => {
    expect(page()).not.toContain('id="photo"');
  });
});
