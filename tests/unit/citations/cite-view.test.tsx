import { describe, expect, it } from "vitest";
import { CiteView } from "@/components/citations/cite-view";
import { ChangesSince } from "@/components/versions/changes-since";
import { describeWork } from "@/lib/citations/describe-work";
import { writeCitation } from "@/lib/citations/write-citation";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicUnit, PublicVersion } from "@/lib/publication/public-record";
import { diffVersions } from "@/lib/publication/version-diff";
import { labelsOfPublicEntry, publicEntry } from "@/tests/factories/public-entry";
import { assessmentUnit, attributeUnit, factId, nameUnit, statusUnit } from "@/tests/factories/public-units";
import { renderView, textOf } from "@/tests/support/render-view";

type EntryUnit = PublicVersion<"entry">["units"][number];

const context = { siteUrl: "https://guwah.example", today: "2026-11-23" };
const labels = labelsOfPublicEntry();

function view(version: PublicVersion, { unit = null, current = null, locale = "en" }: { unit?: PublicUnit | null; current?: PublicVersion | null; locale?: Locale } = {}): string {
  const since = current && { current: current.version, diff: diffVersions(version.units, current.units), labels };
  return renderView(<CiteView data={{ version, unit, since, labels }} written={writeCitation(describeWork({ version, unit, labels }, context))} />, locale);
}
const named = (name: string, language: string, script: string): PublicVersion => {
  const unit = nameUnit("only", { text: name, language, script });
  return publicEntry({ units: [unit, assessmentUnit({ title: unit.id })] });
};

describe("the page of citations", () => {
  it("has every style and format, each with its file, and the way to the citation of each fact", () => {
    const html = view(publicEntry());
    for (const id of ["address", "chicago", "apa", "mla", "bibtex", "ris", "csl"]) expect(html).toContain(`id="cite-${id}"`);
    for (const extension of ["txt", "bib", "ris", "json"]) expect(html).toContain(`href="/cite/entries/167@2.${extension}"`);
    expect(html).toContain(`href="/en/entries/167/versions/2/cite/${factId("released")}"`);
    expect(textOf(html)).toContain("Cites version 2, published 20 November 2026. The current version is 3. Cite the current version");
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=/);
  });

  it.each([
    ["ئۆرنەك مىسال", "ug", "Arab"],
    ["吾尔乃克·米萨里", "zh", "Hans"],
  ])("isolates the name %s, and copies no mark of direction with it", (name, language, script) => {
    for (const locale of ["en", "ug"] as const) {
      const html = view(named(name, language, script), { locale });
      const chicago = /<div id="cite-chicago"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? "";
      expect(chicago).toContain(`“<bdi>${name}</bdi> (entry 167, version 2),” Guwah`);
      expect(html).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(/<div id="cite-chicago"[^>]*>/.exec(html)?.[0]).toMatch(/lang="en" dir="ltr"/);
    }
  });

  it("offers no name of somebody whose name is withheld", () => {
    const name = nameUnit("secret", { text: "Aman Secret" });
    const html = view(publicEntry({ units: [name, statusUnit("camp", "in_camp"), assessmentUnit({ title: name.id, nameWithheld: true })] }));
    expect(html).not.toContain("Secret");
    expect(html).not.toContain(name.id);
    expect(textOf(html)).toContain("Name not given (entry 167, version 2)");
  });

  it("says whether a fact still stands", () => {
    const fact = statusUnit("camp", "in_camp");
    const before = publicEntry({ units: [fact, assessmentUnit()] });
    const now = (...units: PublicVersion<"entry">["units"]) => publicEntry({ version: 3, units: [...units, assessmentUnit()] });
    const said = (current: PublicVersion) => textOf(view(before, { unit: fact, current }));
    expect(said(now(fact))).toContain("It stands unchanged in the current version (3).");
    expect(said(now({ ...fact, value: "in_prison" }))).toContain("the current version (3) says something else.");
    expect(said(now())).toContain("The current version (3) no longer has it.");
    expect(view(before, { unit: fact })).toContain(`https://guwah.example/entries/167@2#${fact.id}`);
  });
});

describe("what has changed since a version", () => {
  const said = (before: EntryUnit, after: EntryUnit, locale: Locale = "en") => {
    const version = publicEntry({ units: [before] });
    return textOf(renderView(<ChangesSince version={version} since={{ current: 3, diff: diffVersions([before], [after]), labels }} />, locale));
  };

  it("is said of what the rules make of the facts, as far as the result is another", () => {
    const before = assessmentUnit({ status: { value: "in_camp", rule: "latest_report", basis: [] } });
    expect(said(before, { ...before, status: { value: "sentenced", rule: "latest_report", basis: ["f-aaaaaaaaaa"] } })).toContain("(changed) Status shown: In camp → Sentenced");
    expect(said(before, { ...before, status: { ...before.status, basis: ["f-aaaaaaaaaa"] } })).not.toContain("→");
    expect(said(before, { ...before, status: { ...before.status, value: "free" } }, "ug")).toContain("←");
  });

  it("is left to the comparison where it is long, and unsaid below a content note", () => {
    const before = attributeUnit("health", "health", { text: "Ill.", textLanguage: "en" });
    expect(said(before, { ...before, text: "Well." })).toContain("Ill. → Well.");
    expect(said(before, { ...before, text: "x".repeat(100) })).not.toContain("→");
    expect(said({ ...before, contentNote: "torture" }, { ...before, contentNote: "torture", text: "Well." })).not.toContain("Well.");
  });

  it("is named one by one, each with its address", () => {
    const [gone, changed, added] = [statusUnit("gone", "in_camp"), statusUnit("changed", "in_prison"), statusUnit("added", "free")];
    const version = publicEntry({ units: [gone, changed, assessmentUnit()] });
    const diff = diffVersions(version.units, [{ ...changed, value: "free" }, added, assessmentUnit()]);
    const html = renderView(<ChangesSince version={version} since={{ current: 3, diff, labels }} />);
    expect(textOf(html)).toMatch(/In prison \(changed\) Status: In prison → Free.*In camp \(no longer there\).*Free \(new\)/i);
    expect(html).toContain(`href="#${gone.id}"`);
    expect(html).toContain(`href="/en/entries/167#${added.id}"`);
    expect(textOf(renderView(<ChangesSince version={version} since={{ current: 3, diff: diffVersions([], []), labels }} />))).toContain("The current version (3) says the same.");
    expect(renderView(<ChangesSince version={version} since={null} />)).toBe("");
  });
});
