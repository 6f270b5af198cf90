import { describe, expect, it } from "vitest";
import { makeUncertainDate } from "@/lib/edtf-dates";
import type { LiveFact, LivePerson } from "@/lib/publication/live-selects";
import { projectRecords } from "@/lib/publication/project-record";
import type { ProjectionContext } from "@/lib/publication/projection";
import { unitsOf } from "@/lib/publication/public-record";
import {
  SOURCE,
  liveAttribute,
  liveCitation,
  liveEvidence,
  liveFact,
  liveInverse,
  liveName,
  livePerson,
  liveRelated,
  liveRelation,
  liveEpisode, liveStatus,
  liveWitness,
  projectionContext,
} from "@/tests/factories/live-rows";

const none = { entry: [], testimony: [], source: [], facility: [], place: [], organisation: [], list: [] };

function project(person: LivePerson | [LivePerson, ...LivePerson[]], context: ProjectionContext = projectionContext()) {
  const [projected] = projectRecords({ ...none, entry: [Array.isArray(person) ? person : [person]] }, context);
  return { ...projected!, problems: projected!.problems.map(({ sentence }) => sentence) };
}
const assessmentIn = (projected: ReturnType<typeof project>) => unitsOf(projected.units, "assessment")[0]!;

describe("who gets an entry", () => {
  it("lets a victim of whom nothing is known have one", () => {
    const projected = project(livePerson());
    expect(projected.problems).toEqual([]);
    expect(projected.units).toHaveLength(1);
    expect(assessmentIn(projected)).toMatchObject({ title: null, nameWithheld: false, status: { value: "unclear" }, tier: { value: 3, rule: "no_source" } });
  });

  it("refuses who is no victim, and who must never have one", () => {
    expect(project(livePerson({ roles: ["witness", "relative"] })).problems).toEqual(["Only a victim has an entry."]);
    expect(project(livePerson({ neverPublish: true })).problems).toEqual(["This person never gets an entry of their own."]);
    const merged = livePerson({ neverPublish: true });
    expect(project([livePerson(), merged]).problems).toEqual(["This person never gets an entry of their own."]);
  });
});

describe("visibility", () => {
  it.each(["restricted", "sealed"] as const)("never lets a %s row pass", (visibility) => {
    const person = livePerson();
    const testimonyId = "00000000-0000-4000-8000-00000000bbbb";
    person.facts = [
      liveName("Hidden", { visibility }),
      liveAttribute({ text: "Hidden", textLanguage: "en" }, { visibility }),
      liveStatus({ text: "Hidden", textLanguage: "en" }, { visibility }),
      liveRelation("00000000-0000-4000-8000-00000000cccc", { visibility }, "Hidden"),
    ];
    person.relatedBy = [liveInverse("00000000-0000-4000-8000-00000000cccc", { visibility, remark: "Hidden" })];
    person.summaries = [{ personId: person.id, language: "en", text: "Hidden", visibility }];
    person.identifiers = [{ id: person.id, personId: person.id, database: "Hidden", identifier: "1", url: null, label: null, note: null, visibility }];
    person.accounts = [account(person.id, testimonyId, { visibility, aboutVictim: "Hidden" })];
    const context = projectionContext({ published: { [testimonyId]: { kind: "testimony", number: 4 } } });
    const projected = project(person, context);
    expect(projected.problems).toEqual([]);
    expect(projected.units.map((unit) => unit.type)).toEqual(["assessment"]);
    expect(JSON.stringify(projected.units)).not.toContain("Hidden");
  });

  it.each([{ nameWithheld: true }, { minor: true }, { sealedIdentity: true }])("withholds every name of a person with %o", (protection) => {
    const unread = { label: "wife of somebody" };
    const person = livePerson({ ...protection, ...unread });
    person.facts = [liveName("Gulsim Testova"), liveName("گۈلسىم", { standing: "alternative" }), liveStatus({})];
    const projected = project(person);
    expect(unitsOf(projected.units, "name")).toEqual([]);
    expect(assessmentIn(projected)).toMatchObject({ title: null, nameWithheld: true });
    expect(unitsOf(projected.units, "status")).toHaveLength(1);
    expect(JSON.stringify(projected.units)).not.toContain("wife of");
  });

  it("withholds the names of all when one of the merged persons is protected", () => {
    const open = livePerson({ facts: [liveName("Open Name")] });
    const minor = livePerson({ minor: true, nameWithheld: true, facts: [liveName("Minor Name")] });
    expect(unitsOf(project([open, minor]).units, "name")).toEqual([]);
  });

  it("keeps an identity number back even if a row says that it is public", () => {
    const person = livePerson({ facts: [liveAttribute({ kind: "identity_number", text: "650102199001011234", textLanguage: "zh" })] });
    expect(JSON.stringify(project(person))).not.toContain("650102");
  });
});

describe("whereabouts of a person at risk", () => {
  const village = "00000000-0000-4000-8000-0000000000e1";
  const region = "00000000-0000-4000-8000-0000000000e2";
  const places = new Map([
    [village, { kind: "village" as const, parentId: region }],
    [region, { kind: "region" as const, parentId: null }],
  ]);
  const facility = "00000000-0000-4000-8000-0000000000e3";
  const published = { [village]: { kind: "place" as const, number: 11 }, [region]: { kind: "place" as const, number: 12 }, [facility]: { kind: "facility" as const, number: 3 } };
  const residence = (placeId: string | null, text: string | null = null) =>
    liveAttribute({ kind: "residence", placeId, text, textLanguage: text && "en", dateEdtf: "2019", dateEarliest: new Date("2019-01-01"), dateLatest: new Date("2019-12-31") });

  it("are coarsened to a place that is not exact, without words and date", () => {
    const person = livePerson({ atRisk: true, facts: [residence(village, "the blue house"), liveStatus({ value: "abroad", placeId: village })] });
    const { units } = project(person, projectionContext({ places, published }));
    expect(unitsOf(units, "attribute")).toMatchObject([{ place: { kind: "place", number: 12 }, text: null, textLanguage: null, date: null }]);
    expect(unitsOf(units, "status")).toMatchObject([{ place: { kind: "place", number: 12 } }]);
    expect(JSON.stringify(units)).not.toContain("blue house");
  });

  it("go without the words of reports, and without what may be going on outside of custody", () => {
    const said = { placeId: village, facilityId: facility, description: "in the blue house", descriptionLanguage: "en", conditions: "may not leave the blue house" };
    const person = livePerson({
      atRisk: true,
      facts: [liveStatus({ value: "house_arrest", text: "the blue house", textLanguage: "en" }), liveEpisode({ kind: "house_arrest", ...said }), liveEpisode({ kind: "camp", ...said, description: "in the camp" })],
    });
    const { units } = project(person, projectionContext({ places, published }));
    expect(unitsOf(units, "status")).toMatchObject([{ text: null, textLanguage: null }]);
    expect(unitsOf(units, "episode")).toMatchObject([
      { kind: "house_arrest", place: { number: 12 }, facility: null, description: null, descriptionLanguage: null, conditions: null },
      { kind: "camp", place: { number: 11 }, facility: { number: 3 }, description: "in the camp" },
    ]);
  });

  it.each([
    [{ edtf: "2019" }, true],
    [{ edtf: "2026-11-22" }, true],
    [{ edtf: "../2019" }, true],
    [{ edtf: "2019/.." }, false],
    [{ edtf: "2019/" }, false],
    [{ edtf: "2026" }, false],
    [{ edtf: "2019?" }, false],
    [{ edtf: "2025~" }, false],
    [{ words: "after a while" }, false],
    [{}, false],
  ])("are told of an episode that is surely over, and of no other: its end is %o", (end, isOver) => {
    const made = makeUncertainDate(end);
    if (!made.ok) throw new Error(made.problem);
    const { words, edtf, earliest, latest } = made.date;
    const day = (said: string | null) => (said === null ? null : new Date(said));
    const said = { placeId: village, facilityId: facility, description: "in the blue house", descriptionLanguage: "en" };
    const episode = liveEpisode({ kind: "house_arrest", ...said, endWords: words, endEdtf: edtf, endEarliest: day(earliest), endLatest: day(latest) });
    const { units } = project(livePerson({ atRisk: true, facts: [episode] }), projectionContext({ places, published }));
    expect(unitsOf(units, "episode")).toMatchObject([{ place: { number: isOver ? 11 : 12 }, facility: isOver ? { number: 3 } : null, description: isOver ? "in the blue house" : null }]);
  });

  it("vanish where no coarse place is known", () => {
    const context = projectionContext({ places: new Map([[village, { kind: "village", parentId: null }]]), published });
    const { units } = project(livePerson({ atRisk: true, facts: [residence(village), residence(null, "the blue house")] }), context);
    expect(unitsOf(units, "attribute")).toEqual([]);
  });

  it("end on places that lie in each other", () => {
    const ring = new Map([[village, { kind: "village" as const, parentId: region }], [region, { kind: "city" as const, parentId: village }]]);
    const { units } = project(livePerson({ atRisk: true, facts: [residence(village)] }), projectionContext({ places: ring, published }));
    expect(unitsOf(units, "attribute")).toEqual([]);
  });

  it("are shown of others", () => {
    const { units } = project(livePerson({ facts: [residence(village, "by the mill")] }), projectionContext({ places, published }));
    expect(unitsOf(units, "attribute")).toMatchObject([{ place: { number: 11 }, text: "by the mill" }]);
  });
});

describe("what a fact rests on", () => {
  it("refuses a public fact without a citation", () => {
    const fact = liveName("Aman Testov", { citations: [] });
    const projected = project(livePerson({ facts: [fact] }));
    expect(projected.problems).toEqual([`Fact ${fact.anchor} has no citation: cite what it rests on, or make it restricted.`]);
    expect(unitsOf(projected.units, "name")).toEqual([]);
  });

  it("refuses a fact that rests only on what is not published", () => {
    const unpublished = "00000000-0000-4000-8000-00000000dddd";
    const fact = liveName("Aman Testov", { citations: [liveCitation({ testimonyId: unpublished })] });
    expect(project(livePerson({ facts: [fact] })).problems[0]).toMatch(/rests only on testimonies or sources that are not published/);
  });

  it("leaves out the citation that is not published beside one that is", () => {
    const unpublished = "00000000-0000-4000-8000-00000000dddd";
    const cites = [liveCitation({ sourceId: unpublished, quote: "Hidden" }), liveCitation({ sourceId: SOURCE, locatorKind: "page", locator: "3", quote: "seen" })];
    const projected = project(livePerson({ facts: [liveName("Aman Testov", { citations: cites })] }));
    expect(unitsOf(projected.units, "name")[0]?.citations).toEqual([
      { ref: { kind: "source", number: 1 }, locator: { kind: "page", value: "3" }, quote: "seen" },
    ]);
  });

  it("asks nothing of facts that do not pass anyway", () => {
    const facts = [liveName("A", { visibility: "restricted", citations: [] }), liveFact({ kind: "name", citations: [] })];
    expect(project(livePerson({ facts })).problems).toEqual([]);
  });

  it("keeps the display form of a name exactly", () => {
    const exact = "  ÁmAN  Téstov\u200c‏ ئامان ";
    expect(unitsOf(project(livePerson({ facts: [liveName(exact)] })).units, "name")[0]?.text).toBe(exact);
  });
});

describe("the other person of a relation", () => {
  const related = liveRelated();
  const relationTo = (other = related, published = {}, words: string | null = "elder brother") => {
    const context = projectionContext({ published, relatedPersons: new Map([[other.id, other]]) });
    return unitsOf(project(livePerson({ facts: [liveRelation(other.id, {}, words)] }), context).units, "relation")[0];
  };

  it("is an entry where there is one", () => {
    expect(relationTo(related, { [related.id]: { kind: "entry", number: 9 } })).toMatchObject({ other: { as: "entry", number: 9 }, words: "elder brother" });
  });

  it("is a name where that may be public", () => {
    expect(relationTo()?.other).toEqual({ as: "name", text: "Berik Samplov", language: "en" });
  });

  it.each([{ roles: ["witness" as const] }, { witnessIn: [{ id: "00000000-0000-4000-8000-0000000000aa" }] }])("is named only by consent where they testify: %o", (given) => {
    const until = (day: string) => [{ use: "name" as const, expiresOn: new Date(day) }];
    expect(relationTo(liveRelated(given))?.other).toEqual({ as: "withheld" });
    expect(relationTo(liveRelated({ ...given, consents: until("2020-01-01") }))?.other).toEqual({ as: "withheld" });
    expect(relationTo(liveRelated({ ...given, consents: until("2999-01-01") }))?.other).toMatchObject({ as: "name" });
  });

  it.each([{ nameWithheld: true }, { minor: true }, { sealedIdentity: true }])("is withheld for %o", (protection) => {
    expect(relationTo(liveRelated(protection))?.other).toEqual({ as: "withheld" });
  });

  it("is named through an entry alone where the person may get one", () => {
    expect(relationTo(liveRelated({ roles: ["victim"] }))?.other).toEqual({ as: "withheld" });
    expect(relationTo(liveRelated({ roles: ["victim"], neverPublish: true }))?.other).toMatchObject({ as: "name" });
  });

  it("is withheld where no name is public, or nothing may be known of them", () => {
    expect(relationTo(liveRelated({}, null))?.other).toEqual({ as: "withheld" });
    const context = projectionContext();
    const person = livePerson({ facts: [liveRelation(related.id)] });
    expect(unitsOf(project(person, context).units, "relation")[0]?.other).toEqual({ as: "withheld" });
  });

  it("is read backwards without the words that describe the other direction", () => {
    const person = livePerson({ relatedBy: [liveInverse(related.id)] });
    const context = projectionContext({ relatedPersons: new Map([[related.id, related]]) });
    const [unit] = unitsOf(project(person, context).units, "relation");
    expect(unit).toMatchObject({ id: person.relatedBy[0]!.fact.anchor, kind: "child", words: null, other: { as: "name" } });
  });

  it("says the sex for languages that label by it", () => {
    const sex = { standing: "shown" as const, name: null, attribute: { sex: "female" as const } };
    expect(relationTo(liveRelated({ facts: [sex] }))).toMatchObject({ otherSex: "female", other: { as: "withheld" } });
  });
});

describe("merged persons", () => {
  it("are one entry: facts of all, relations among them left out", () => {
    const [first, second] = [livePerson(), livePerson()];
    first.facts = [liveName("Aman Testov"), liveRelation(second.id)];
    second.facts = [liveName("Aman Testow", { standing: "alternative" })];
    second.relatedBy = [liveInverse(first.id)];
    const projected = project([first, second]);
    expect(unitsOf(projected.units, "name")).toHaveLength(2);
    expect(unitsOf(projected.units, "relation")).toEqual([]);
  });

  it("are at risk when one of them is", () => {
    const safe = livePerson({ facts: [liveAttribute({ kind: "residence", text: "by the mill", textLanguage: "en" })] });
    expect(unitsOf(project([safe, livePerson({ atRisk: true })]).units, "attribute")).toEqual([]);
  });

  it("share summaries of one language and lists without giving two units one id", () => {
    const listId = "00000000-0000-4000-8000-0000000000f1";
    const twin = () => {
      const person = livePerson({ listings: [{ listId }] });
      return { ...person, summaries: [{ personId: person.id, language: "en", text: `Summary of ${person.id}`, visibility: "public" as const }] };
    };
    const [first, second] = [twin(), twin()];
    const projected = project([first, second], projectionContext({ published: { [listId]: { kind: "list", number: 3 } } }));
    expect(projected.problems).toEqual([]);
    expect(unitsOf(projected.units, "list")).toHaveLength(1);
    expect(unitsOf(projected.units, "summary").map((unit) => unit.text)).toEqual([first.summaries[0]?.text]);
  });
});

describe("the assessment", () => {
  const testimonyId = "00000000-0000-4000-8000-00000000bbbb";
  const witness = liveRelated();
  type Said = Partial<Pick<LivePerson["accounts"][number], "witnessRelation" | "witnessIsVictim" | "witnessIsEyewitness">>;
  const tierOf = (given: Parameters<typeof liveEvidence>[0], said: Said = {}, consents: { expiresOn: Date | null }[] = []) => {
    const person = livePerson();
    const witnessed = { witnessRelation: "sibling", witnessIsVictim: false, witnessIsEyewitness: false, ...said } as const;
    person.accounts = [account(person.id, testimonyId, witnessed)];
    const evidence = liveEvidence({
      id: testimonyId,
      witnesses: [liveWitness(witness, consents)],
      accounts: [{ victimId: person.id, ...witnessed }],
      ...given,
    });
    const context = projectionContext({
      published: { [testimonyId]: { kind: "testimony", number: 4 } },
      testimonies: new Map([[testimonyId, evidence]]),
    });
    return assessmentIn(project(person, context)).tier;
  };
  const reported = { reportedBySourceId: SOURCE, reportedBy: { id: SOURCE, publisher: "Valley Herald" } };

  it("takes a close relative's testimony given to this database as direct", () => {
    expect(tierOf({})).toMatchObject({ value: 1, rule: "direct_testimony", basis: [{ kind: "testimony", number: 4 }] });
  });

  it("takes a close relative whom a text quotes as at one remove, named or not", () => {
    expect(tierOf({ ...reported, form: "quoted_in_text" }, {}, [{ expiresOn: null }])).toMatchObject({ value: 2, rule: "named_witness" });
    expect(tierOf({ ...reported, form: "quoted_in_text" })).toMatchObject({ value: 3, rule: "one_source" });
  });

  it("takes a video that a source carries as direct, in the witness's own words", () => {
    expect(tierOf({ ...reported, form: "video" }, { witnessIsVictim: true })).toMatchObject({ value: 1, rule: "direct_testimony" });
  });

  it("takes whoever saw it, or was held there too, for an eyewitness, whatever they are to the victim", () => {
    for (const witnessRelation of ["neighbour", "other", null] as const) {
      expect(tierOf({}, { witnessRelation })).toMatchObject({ value: 3, rule: "one_source" });
      expect(tierOf({}, { witnessRelation, witnessIsEyewitness: true })).toMatchObject({ value: 1, rule: "direct_testimony" });
    }
    expect(tierOf({}, { witnessRelation: "held_together" })).toMatchObject({ value: 1, rule: "direct_testimony" });
    expect(tierOf({ ...reported, form: "quoted_in_text" }, { witnessRelation: null, witnessIsEyewitness: true })).toMatchObject({ value: 3, rule: "one_source" });
  });

  it("publishes that the witness saw it, and nothing where that is not said", () => {
    const published = (witnessIsEyewitness: boolean) => {
      const person = livePerson({ atRisk: true });
      person.accounts = [account(person.id, testimonyId, { witnessRelation: "neighbour", witnessIsEyewitness })];
      return unitsOf(project(person, projectionContext({ published: { [testimonyId]: { kind: "testimony", number: 4 } } })).units, "account");
    };
    expect(published(true)).toMatchObject([{ witnessRelation: "neighbour", witnessIsEyewitness: true }]);
    expect(published(false)[0]).not.toHaveProperty("witnessIsEyewitness");
  });

  it("counts a testimony that only a rejected fact cites as no evidence", () => {
    const fact = liveName("Aman Testov", { standing: "rejected", standingReason: "misprint", citations: [liveCitation({ testimonyId })] });
    const context = projectionContext({
      published: { [testimonyId]: { kind: "testimony", number: 4 } },
      testimonies: new Map([[testimonyId, liveEvidence({ id: testimonyId })]]),
    });
    expect(assessmentIn(project(livePerson({ facts: [fact] }), context)).tier).toMatchObject({ rule: "no_source", basis: [] });
  });

  it("counts two rows of which one was merged into the other as one source", () => {
    const other = "00000000-0000-4000-8000-00000000aaab";
    const citations = [liveCitation({ sourceId: SOURCE }), liveCitation({ sourceId: other })];
    const context = projectionContext({
      published: { [other]: { kind: "source", number: 1 } },
      sources: new Map([
        [SOURCE, { kind: "news_article", publisher: "Valley Herald" }],
        [other, { kind: "news_article", publisher: "The Valley Herald" }],
      ]),
    });
    const projected = project(livePerson({ facts: [liveName("Aman Testov", { citations })] }), context);
    expect(assessmentIn(projected).tier).toMatchObject({ value: 3, rule: "one_source", basis: [{ kind: "source", number: 1 }] });
  });

  it("titles an entry with the shown name in Latin script first, never with a rejected one", () => {
    const uyghur = liveName("ئامان");
    uyghur.name = { ...uyghur.name!, script: "Arab", language: "ug" };
    const facts: LiveFact[] = [uyghur, liveName("Aman Testov", { standing: "alternative" }), liveName("Aman", { standing: "rejected", standingReason: "no" })];
    expect(assessmentIn(project(livePerson({ facts }))).title).toBe(uyghur.anchor);
    const latin = liveName("Aman Testov");
    expect(assessmentIn(project(livePerson({ facts: [...facts, latin] }))).title).toBe(latin.anchor);
  });
});

describe("the door", () => {
  it.each(["javascript:alert(1)", "file:///home/desk/case.doc", "data:text/html,x", "not an address"])("refuses %s as an address", (url) => {
    const person = livePerson();
    person.identifiers = [{ id: person.id, personId: person.id, database: "Other list", identifier: "1", url, label: null, note: null, visibility: "public" }];
    expect(project(person).problems).toEqual([expect.stringMatching(/url/)]);
  });

  it("lets nothing through that the schema of public records does not know", () => {
    const fact = liveName("Aman Testov", { internalNote: "Hidden", recordedById: "Hidden" } as Partial<LiveFact>);
    expect(JSON.stringify(project(livePerson({ facts: [fact], internalNote: "Hidden" } as Partial<LivePerson>)).units)).not.toContain("Hidden");
  });
});

function account(victimId: string, testimonyId: string, given: Partial<LivePerson["accounts"][number]> = {}): LivePerson["accounts"][number] {
  return {
    id: victimId,
    anchor: "a-0123456789",
    testimonyId,
    victimId,
    witnessRelation: null,
    witnessIsVictim: false,
    witnessRelationWords: null,
    witnessIsEyewitness: false,
    language: "en",
    aboutVictim: null,
    victimLocation: null,
    whenDetained: null,
    reason: null,
    victimStatus: null,
    howLearned: null,
    additionalInformation: null,
    contentNote: null,
    visibility: "public",
    ...given,
  };
}
