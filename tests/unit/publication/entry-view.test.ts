import { describe, expect, it } from "vitest";
import { attributionsOf } from "@/lib/publication/attribution";
import { ageOn } from "@/lib/publication/entry-age";
import { footnotesOf } from "@/lib/publication/entry-footnotes";
import { namesByScript } from "@/lib/publication/entry-names";
import { episodesWithRivals, inChronology } from "@/lib/publication/entry-order";
import { relationsInOrder } from "@/lib/publication/entry-relations";
import { entryView } from "@/lib/publication/entry-view";
import { citedByPublicEntry, publicEntry, remembered } from "@/tests/factories/public-entry";
import { attributeUnit, dated, episodeUnit, factId, nameUnit, relationUnit, statusUnit } from "@/tests/factories/public-units";

const cite = (kind: "testimony" | "source", number: number, paragraph?: string, quote: string | null = null) => ({
  ref: { kind, number },
  locator: paragraph === undefined ? null : { kind: "paragraph" as const, value: paragraph },
  quote,
});

describe("footnotes", () => {
  const sex = attributeUnit("sex", "sex", { citations: [cite("source", 3, "12"), cite("testimony", 7)] });
  const born = attributeUnit("born", "birth_date", { citations: [cite("source", 3, "83"), cite("source", 3, "12")] });
  const health = attributeUnit("health", "health", { citations: [cite("source", 3, "12", "words")] });

  it("number each place cited once, testimonies first, and keep a record's notes together", () => {
    const notes = footnotesOf([sex, born, health]);
    expect(notes.testimonies.map(({ ref, notes: own }) => [ref.number, own.map((note) => note.number)])).toEqual([[7, [1]]]);
    expect(notes.sources.map(({ ref, notes: own }) => [ref.number, own.map((note) => note.number)])).toEqual([[3, [2, 3, 4]]]);
    expect(notes.byFact.get(sex.id)).toEqual([1, 2]);
    expect(notes.byFact.get(born.id)).toEqual([2, 3]);
    expect(notes.sources[0]?.notes.map((note) => note.facts.map((fact) => fact.id))).toEqual([[sex.id, born.id], [born.id], [health.id]]);
  });

  it("list a testimony that no fact cites, without a number", () => {
    const notes = footnotesOf([], [{ kind: "testimony", number: 9 }]);
    expect(notes.testimonies).toEqual([{ ref: { kind: "testimony", number: 9 }, notes: [] }]);
  });
});

describe("names by script", () => {
  it("begin with the title's script, and in it with what is shown", () => {
    const arab = nameUnit("arab", { script: "Arab", language: "ug" });
    const wrong = nameUnit("wrong", { standing: "rejected" });
    const alias = nameUnit("alias", { kind: "alias" });
    const title = nameUnit("title");
    expect(namesByScript([arab, wrong, alias, title], title.id).map(({ script, names }) => [script, names])).toEqual([
      ["Latn", [title, alias, wrong]],
      ["Arab", [arab]],
    ]);
  });
});

describe("order in time", () => {
  it("puts a rival claim beside the one shown episode of its kind, and lets it stand alone otherwise", () => {
    const arrest = episodeUnit("arrest", "detention", { start: dated("2017-09") });
    const rival = episodeUnit("rival", "detention", { start: dated("2017-06"), standing: "alternative" });
    const camp = episodeUnit("camp", "camp", { start: dated("2017-10") });
    const secondCamp = episodeUnit("campb", "camp", { start: dated("2018-10") });
    const campRival = episodeUnit("campc", "camp", { start: dated("2018-01"), standing: "rejected" });
    const undated = episodeUnit("undated", "hospital");
    expect(episodesWithRivals([undated, rival, secondCamp, camp, arrest, campRival])).toEqual([
      [arrest, rival],
      [camp],
      [campRival],
      [secondCamp],
      [undated],
    ]);
  });

  it("takes a status by when it was so, else by when it was learned", () => {
    const first = statusUnit("first", "in_camp", { asOf: dated("2017") });
    const second = statusUnit("second", "no_news", { learned: dated("2018"), asOf: remembered("lately", null) });
    const never = statusUnit("never", "unclear");
    expect(inChronology([never, second, first])).toEqual([first, second, never]);
  });

  it("puts relatives with an entry before the others, near ones before far ones", () => {
    const friend = relationUnit("friend", { as: "entry", number: 4 }, { kind: "friend" });
    const mother = relationUnit("mother", { as: "withheld" }, { kind: "parent" });
    const brother = relationUnit("brother", { as: "entry", number: 3 });
    expect(relationsInOrder([friend, mother, brother])).toEqual([brother, friend, mother]);
  });
});

describe("age", () => {
  it.each([
    ["1957-03-01", "2026-03-01", { from: 69, to: 69, isAbout: false }],
    ["1957-03-02", "2026-03-01", { from: 68, to: 68, isAbout: false }],
    ["1957", "2026-06-01", { from: 68, to: 69, isAbout: false }],
    ["1957~", "2026-06-01", { from: 68, to: 69, isAbout: true }],
    ["1940/1960", "2026-06-01", null],
    ["1957/..", "2026-06-01", null],
    ["2027", "2026-06-01", null],
  ] as const)("of somebody born %s on %s", (edtf, day, age) => {
    expect(ageOn(dated(edtf), day)).toEqual(age);
  });
});

describe("who says so", () => {
  const cited = citedByPublicEntry();
  it("is the witness before the text that reports it, and nobody's name where it is withheld", () => {
    expect(attributionsOf([cite("source", 3, "1"), cite("testimony", 7)], cited)).toEqual([
      { ref: { kind: "testimony", number: 7 }, name: "مىسال قىزى", language: "ug" },
    ]);
    expect(attributionsOf([cite("testimony", 9)], cited)).toEqual([{ ref: { kind: "testimony", number: 9 }, name: null, language: null }]);
    expect(attributionsOf([cite("source", 3), cite("source", 3, "2"), cite("source", 4)], cited).map((who) => who.name)).toEqual(["A. Writer", "Example Press"]);
  });
});

describe("what an entry's page shows", () => {
  const view = entryView(publicEntry(), citedByPublicEntry());

  it("derives the rows of the summary from the facts", () => {
    expect(view.summary.problemsStarted?.id).toBe(factId("arrest"));
    expect(view.summary.reasonsSuspected.map((one) => one.id)).toEqual([factId("arrest")]);
    expect(view.summary.reasonsOfficial.map((one) => one.id)).toEqual([factId("sentence")]);
    expect(view.summary.terms.map((one) => one.id)).toEqual([factId("sentence")]);
    expect(view.summary.status.facts.map((one) => one.id)).toEqual([factId("sentence")]);
    expect(view.summary.attributes.profession.map((one) => one.standing)).toEqual(["shown", "alternative"]);
    expect(view.latestStatus?.id).toBe(factId("disputed"));
  });

  it("collects official accounts from the facts and from the documents that they cite", () => {
    expect(view.official.episodes.map((one) => one.id)).toEqual([factId("sentence")]);
    expect(view.official.facts.map((one) => one.id)).toEqual([factId("namehans")]);
  });

  it("knows which testimonies were given directly", () => {
    expect(view.accounts.map(({ account, isDirect }) => [account.testimony.number, isDirect])).toEqual([[7, true], [9, false]]);
    expect(view.accounts[0]?.sections.map(({ name }) => name)).toEqual(["aboutVictim", "victimLocation", "whenDetained", "howLearned"]);
  });

  it("shows no name at all where the name is withheld, and counts only the relations it shows", () => {
    const relations = Array.from({ length: 40 }, (_, index) => relationUnit(`r${index}`, { as: "entry", number: 200 + index }));
    const units = publicEntry().units.map((unit) => (unit.type === "assessment" ? { ...unit, nameWithheld: true } : unit));
    const withheld = entryView(publicEntry({ units: [...units.filter((unit) => unit.type !== "relation"), ...relations] }), new Map());
    expect([withheld.title, withheld.names]).toEqual([null, []]);
    expect([withheld.relations.first.length, withheld.relations.total]).toEqual([30, 40]);
  });
});
