import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublicUnit } from "@/lib/publication/public-record";
import { shownStatus } from "@/lib/publication/status-rule";
import { statusRules } from "@/lib/publication/vocabulary";
import { attributeUnit, dated, episodeUnit, factId, nameUnit, statusUnit } from "@/tests/factories/public-units";

const on = (edtf: string) => ({ asOf: dated(edtf) });
const from = (edtf: string) => ({ start: dated(edtf) });

const cases: { name: string; units: PublicUnit[]; value: string; rule: (typeof statusRules)[number]; basis: string[] }[] = [
  { name: "nothing at all", units: [], value: "unclear", rule: "nothing_reported", basis: [] },
  {
    name: "only facts that say nothing of the status",
    units: [nameUnit("n"), attributeUnit("a", "sex", { sex: "male" }), episodeUnit("t", "trial", from("2018")), episodeUnit("s", "summons")],
    value: "unclear",
    rule: "nothing_reported",
    basis: [],
  },
  { name: "one undated report", units: [statusUnit("a", "in_camp")], value: "in_camp", rule: "only_undated", basis: ["a"] },
  {
    name: "an undated report before an undated episode",
    units: [episodeUnit("e", "prison"), statusUnit("a", "in_camp")],
    value: "in_camp",
    rule: "only_undated",
    basis: ["a"],
  },
  {
    name: "nothing of a custody of which nobody says when it was",
    units: [episodeUnit("e", "detention"), episodeUnit("f", "house_arrest")],
    value: "unclear",
    rule: "nothing_reported",
    basis: [],
  },
  { name: "an undated event after which things stay so", units: [episodeUnit("e", "prison"), episodeUnit("f", "release")], value: "reported_released", rule: "only_undated", basis: ["f"] },
  {
    name: "a dated episode before an undated report",
    units: [statusUnit("a", "free"), episodeUnit("e", "camp", from("2017-05"))],
    value: "in_camp",
    rule: "latest_episode",
    basis: ["e"],
  },
  {
    name: "the latest of several reports",
    units: [statusUnit("a", "in_camp", on("2017")), statusUnit("b", "in_prison", on("2019")), statusUnit("c", "in_custody", on("2018"))],
    value: "in_prison",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "detained again after release",
    units: [
      episodeUnit("a", "camp", from("2017-03")),
      episodeUnit("b", "release", from("2018-12")),
      episodeUnit("c", "police_custody", from("2019-06")),
    ],
    value: "in_custody",
    rule: "latest_episode",
    basis: ["c"],
  },
  {
    name: "a release after camp",
    units: [episodeUnit("a", "camp", from("2017-03")), statusUnit("b", "reported_released", on("2019-01"))],
    value: "reported_released",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "a report before an episode of the same time",
    units: [episodeUnit("a", "camp", from("2018")), statusUnit("b", "forced_labour", on("2018"))],
    value: "forced_labour",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "the surer of two reports of the same time",
    units: [statusUnit("a", "in_camp", { ...on("2018"), certainty: "possible" }), statusUnit("b", "free", { ...on("2018"), certainty: "confirmed" })],
    value: "free",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "when it was learned, where the report does not say when it was true",
    units: [statusUnit("a", "in_camp", on("2017")), statusUnit("b", "free", { learned: dated("2018") })],
    value: "free",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "when it was true before when it was learned",
    units: [statusUnit("a", "in_camp", { asOf: dated("2016"), learned: dated("2022") }), statusUnit("b", "free", on("2018"))],
    value: "free",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "the end of an episode whose start nobody knows",
    units: [statusUnit("a", "in_camp", on("2017")), episodeUnit("b", "prison", { end: dated("2020") })],
    value: "in_prison",
    rule: "latest_episode",
    basis: ["b"],
  },
  {
    name: "words without a date are no date",
    units: [statusUnit("a", "free", { asOf: { words: "after the harvest", edtf: null, earliest: null, latest: null } }), statusUnit("b", "in_camp", on("2017"))],
    value: "in_camp",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "fuzzy dates by their earliest day",
    units: [statusUnit("a", "in_camp", on("2018-01~")), statusUnit("b", "in_prison", on("2018-21")), statusUnit("c", "in_custody", on("2017/2018"))],
    value: "in_prison",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "a death, whatever was reported later",
    units: [statusUnit("a", "deceased", on("2018")), statusUnit("b", "in_camp", on("2020"))],
    value: "deceased",
    rule: "death_reported",
    basis: ["a"],
  },
  {
    name: "a death as an episode",
    units: [episodeUnit("a", "death", { ...from("2018"), certainty: "confirmed" }), statusUnit("b", "in_camp", on("2020"))],
    value: "deceased",
    rule: "death_reported",
    basis: ["a"],
  },
  {
    name: "a death without a date",
    units: [statusUnit("a", "deceased"), statusUnit("b", "in_camp", on("2020"))],
    value: "deceased",
    rule: "death_reported",
    basis: ["a"],
  },
  {
    name: "a death that is only possible does not decide over a later report",
    units: [statusUnit("a", "deceased", { ...on("2018"), certainty: "possible" }), statusUnit("b", "in_camp", on("2020"))],
    value: "in_camp",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "a possible death that is the latest report is a report like others",
    units: [statusUnit("a", "deceased", { ...on("2021"), certainty: "possible" }), statusUnit("b", "in_camp", on("2020"))],
    value: "deceased",
    rule: "latest_report",
    basis: ["a"],
  },
  {
    name: "a release that somebody disputes at no known time",
    units: [statusUnit("a", "reported_released", on("2019")), statusUnit("b", "release_disputed")],
    value: "release_disputed",
    rule: "release_disputed",
    basis: ["b", "a"],
  },
  {
    name: "a release that is disputed for the same time",
    units: [statusUnit("a", "reported_released", { ...on("2019"), certainty: "confirmed" }), statusUnit("b", "release_disputed", { ...on("2019"), certainty: "possible" })],
    value: "release_disputed",
    rule: "release_disputed",
    basis: ["b", "a"],
  },
  {
    name: "a release disputed later",
    units: [statusUnit("a", "reported_released", on("2019")), statusUnit("b", "release_disputed", on("2020"))],
    value: "release_disputed",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "a dispute of an earlier release does not dispute a later one",
    units: [statusUnit("a", "release_disputed", on("2018")), statusUnit("b", "reported_released", on("2021"))],
    value: "reported_released",
    rule: "latest_report",
    basis: ["b"],
  },
  {
    name: "a dispute of a release does not touch somebody who was detained again",
    units: [statusUnit("a", "release_disputed"), statusUnit("b", "reported_released", on("2018")), episodeUnit("c", "prison", from("2020"))],
    value: "in_prison",
    rule: "latest_episode",
    basis: ["c"],
  },
  {
    name: "an undated release with an undated dispute",
    units: [statusUnit("a", "reported_released"), statusUnit("b", "release_disputed")],
    value: "release_disputed",
    rule: "release_disputed",
    basis: ["b", "a"],
  },
  {
    name: "rejected claims do not count: reports, episodes, deaths, disputes",
    units: [
      statusUnit("a", "deceased", { ...on("2021"), standing: "rejected", standingReason: "another person" }),
      episodeUnit("b", "death", { ...from("2022"), standing: "rejected" }),
      statusUnit("c", "release_disputed", { standing: "rejected" }),
      statusUnit("d", "reported_released", on("2019")),
    ],
    value: "reported_released",
    rule: "latest_report",
    basis: ["d"],
  },
  {
    name: "alternatives count",
    units: [statusUnit("a", "in_camp", on("2018")), statusUnit("b", "free", { ...on("2019"), standing: "alternative" })],
    value: "free",
    rule: "latest_report",
    basis: ["b"],
  },
];

describe("status shown", () => {
  it.each(cases)("$name", ({ units, value, rule, basis }) => {
    expect(shownStatus(units)).toEqual({ value, rule, basis: basis.map(factId) });
  });

  it("has a case for every rule", () => {
    expect(new Set(cases.map((one) => one.rule))).toEqual(new Set(statusRules));
  });

  it("does not depend on the order of claims that differ in time", () => {
    const units = [
      statusUnit("a", "in_camp", on("2016")),
      episodeUnit("b", "release", from("2017")),
      statusUnit("c", "release_disputed", on("2018")),
      statusUnit("d", "reported_released", on("2019")),
      statusUnit("e", "deceased", { ...on("2015"), certainty: "possible" }),
    ];
    const expected = shownStatus(units);
    fc.assert(
      fc.property(fc.shuffledSubarray(units, { minLength: units.length }), (shuffled) => {
        expect(shownStatus(shuffled)).toEqual(expected);
      }),
    );
  });

  it("always names claims that stand on the entry", () => {
    const value = fc.constantFrom("in_camp", "free", "deceased", "reported_released", "release_disputed", "no_news" as const);
    const certainty = fc.constantFrom("confirmed", "probable", "possible" as const);
    const standing = fc.constantFrom("shown", "alternative", "rejected" as const);
    const asOf = fc.constantFrom(null, dated("2017"), dated("2018-05"), dated("2017/.."), dated("../2019"));
    const unit = fc.record({ value, certainty, standing, asOf });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (given) => {
        const units = given.map(({ value: said, ...rest }, index) => statusUnit(`u${index}`, said, rest));
        const shown = shownStatus(units);
        const counted = units.filter((one) => one.standing !== "rejected");
        expect(shown.rule === "nothing_reported").toBe(counted.length === 0);
        for (const id of shown.basis) expect(counted.some((one) => one.id === id)).toBe(true);
      }),
    );
  });
});
