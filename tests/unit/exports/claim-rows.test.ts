import { describe, expect, it } from "vitest";
import { claimColumns } from "@/lib/exports/claim-columns";
import { claimRows } from "@/lib/exports/claim-rows";
import { factsOf } from "@/lib/publication/entry-evidence";
import { labelsOfPublicEntry, publicEntry } from "@/tests/factories/public-entry";
import { assessmentUnit, factId, nameUnit } from "@/tests/factories/public-units";

const codes = Object.keys(claimColumns);
const rowsOf = (given: Parameters<typeof publicEntry>[0] = {}) =>
  claimRows({ version: publicEntry(given), labels: labelsOfPublicEntry(), siteUrl: "https://guwah.example" }).map((cells) => {
    expect(cells).toHaveLength(codes.length);
    return Object.fromEntries(codes.map((code, index) => [code, cells[index]]));
  });
const row = (name: string) => rowsOf().find(({ fact }) => fact === factId(name));

describe("the facts of an entry as rows", () => {
  it("are all there, in the order of the version, whatever their standing", () => {
    expect(rowsOf().map(({ fact }) => fact)).toEqual(factsOf(publicEntry().units).map(({ id }) => id));
    expect(row("namewrong")).toMatchObject({ standing: "rejected", standing_reason: "A later edition of the article corrects the spelling." });
    expect(row("farmer")).toMatchObject({ standing: "alternative", certainty: "possible", value_code: "agriculture", value_text: "herdsman", value_language: "en" });
  });

  it("say what is claimed, at which address, and on what it rests", () => {
    expect(row("arrest")).toMatchObject({
      entry: 167,
      version: 2,
      name: "Örnek Misal",
      fact_address: `https://guwah.example/entries/167@2#${factId("arrest")}`,
      fact_type: "episode",
      fact_kind: "detention",
      start_words: "September 2017",
      start_earliest: "2017-09-01",
      start_latest: "2017-09-30",
      end_edtf: null,
      place: 2,
      place_name: "Example County",
      reasons_suspected: ["travel"],
      citations: ["source:3", "testimony:7"],
      citation_titles: ["An Example Book", "مىسال قىزى"],
      citation_locators: ["paragraph 83", ""],
      citation_addresses: ["https://guwah.example/sources/3", "https://guwah.example/testimonies/7"],
    });
    expect(row("released")).toMatchObject({ fact_type: "status", value_code: "reported_released", speech: "supervised", as_of_edtf: "2018-21", learned_edtf: "2018-06", citation_quotes: ["He said: I am at home, do not call."] });
  });

  it("name others as they may be named now", () => {
    expect(row("wife")).toMatchObject({ fact_kind: "spouse", other_entry: 168, other_name: null });
    expect(row("daughter")).toMatchObject({ other_name: "Mısal Kızı" });
    expect(row("neighbour")).toMatchObject({ other_name: null });
  });

  it("leave out the names where the name is withheld, though the version should hold some", () => {
    const units = [nameUnit("namelatin", { text: "Hidden Example" }), assessmentUnit({ title: null, nameWithheld: true })];
    expect(rowsOf({ units })).toEqual([]);
  });
});
