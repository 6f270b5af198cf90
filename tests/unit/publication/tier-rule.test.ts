import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceKinds } from "@/lib/sources/vocabulary";
import { evidenceTier } from "@/lib/publication/tier-rule";
import type { Evidence } from "@/lib/publication/tier-rule";
import { tierRules, unverifiedCodes } from "@/lib/publication/vocabulary";

type TestimonyEvidence = Extract<Evidence, { as: "testimony" }>;
type SourceEvidence = Extract<Evidence, { as: "source" }>;

const testimony = (number: number, given: Partial<Omit<TestimonyEvidence, "ref">> = {}): TestimonyEvidence => ({
  ref: { kind: "testimony", number },
  as: "testimony",
  direct: false,
  witness: "other",
  named: false,
  reportedBy: null,
  ...given,
});
const source = (number: number, given: Partial<Omit<SourceEvidence, "ref">> = {}): SourceEvidence => ({
  ref: { kind: "source", number },
  as: "source",
  kind: "news_article",
  publisher: `Publisher ${number}`,
  ...given,
});
const reported = (number: number, publisher: string | null = `Publisher ${number}`) => ({ ref: { kind: "source" as const, number }, publisher });

const noDirect = "no_direct_testimony";
const noOfficial = "no_official_document";
const noIndependent = "no_independent_source";

const cases: { name: string; evidence: Evidence[]; value: number; rule: string; basis: string[]; unverified: string[] }[] = [
  { name: "nothing", evidence: [], value: 3, rule: "no_source", basis: [], unverified: [noDirect, noOfficial, noIndependent] },
  { name: "one article", evidence: [source(1)], value: 3, rule: "one_source", basis: ["source 1"], unverified: [noDirect, noOfficial, noIndependent] },
  {
    name: "two articles of two publishers",
    evidence: [source(1), source(2)],
    value: 2,
    rule: "two_sources",
    basis: ["source 1", "source 2"],
    unverified: [noDirect, noOfficial],
  },
  {
    name: "two articles of one publisher are one origin",
    evidence: [source(1, { publisher: "Herald" }), source(2, { publisher: "Herald" })],
    value: 3,
    rule: "one_source",
    basis: ["source 1", "source 2"],
    unverified: [noDirect, noOfficial, noIndependent],
  },
  {
    name: "two articles whose publishers nobody knows",
    evidence: [source(1, { publisher: null }), source(2, { publisher: null })],
    value: 2,
    rule: "two_sources",
    basis: ["source 1", "source 2"],
    unverified: [noDirect, noOfficial],
  },
  {
    name: "a text and those whom it quotes are one origin",
    evidence: [source(1), testimony(4, { reportedBy: reported(1) }), testimony(5, { reportedBy: reported(1) })],
    value: 3,
    rule: "one_source",
    basis: ["source 1", "testimony 4", "testimony 5"],
    unverified: [noDirect, noOfficial, noIndependent],
  },
  {
    name: "a text without a publisher and those whom it quotes are one origin",
    evidence: [source(1, { publisher: null }), testimony(4, { reportedBy: reported(1, null) })],
    value: 3,
    rule: "one_source",
    basis: ["source 1", "testimony 4"],
    unverified: [noDirect, noOfficial, noIndependent],
  },
  {
    name: "witnesses quoted by two texts",
    evidence: [testimony(4, { reportedBy: reported(1) }), testimony(5, { reportedBy: reported(2) })],
    value: 2,
    rule: "two_sources",
    basis: ["testimony 4", "testimony 5"],
    unverified: [noDirect, noOfficial],
  },
  {
    name: "a named witness at one remove",
    evidence: [testimony(4, { named: true, direct: true })],
    value: 2,
    rule: "named_witness",
    basis: ["testimony 4"],
    unverified: [noDirect, noOfficial, noIndependent],
  },
  {
    name: "a named close relative whom a text quotes",
    evidence: [testimony(4, { named: true, witness: "close_relative", reportedBy: reported(1) }), source(1)],
    value: 2,
    rule: "named_witness",
    basis: ["testimony 4"],
    unverified: [noDirect, noOfficial, noIndependent],
  },
  {
    name: "a close relative whom a text quotes without a name",
    evidence: [testimony(4, { witness: "close_relative", reportedBy: reported(1) })],
    value: 3,
    rule: "one_source",
    basis: ["testimony 4"],
    unverified: [noDirect, noOfficial, noIndependent],
  },
  ...(["victim", "close_relative", "eyewitness"] as const).map((witness) => ({
    name: `direct testimony of: ${witness}`,
    evidence: [testimony(4, { direct: true, witness })],
    value: 1,
    rule: "direct_testimony",
    basis: ["testimony 4"],
    unverified: [noOfficial, noIndependent],
  })),
  {
    name: "a direct video that a source reports",
    evidence: [testimony(4, { direct: true, witness: "victim", reportedBy: reported(1) }), source(1)],
    value: 1,
    rule: "direct_testimony",
    basis: ["testimony 4"],
    unverified: [noOfficial, noIndependent],
  },
  {
    name: "direct testimony of somebody else, unnamed",
    evidence: [testimony(4, { direct: true })],
    value: 3,
    rule: "one_source",
    basis: ["testimony 4"],
    unverified: [noDirect, noOfficial, noIndependent],
  },
  {
    name: "direct testimony before an official document",
    evidence: [source(1, { kind: "verdict" }), testimony(4, { direct: true, witness: "victim" })],
    value: 1,
    rule: "direct_testimony",
    basis: ["testimony 4"],
    unverified: [],
  },
  ...(["official_letter", "verdict", "leaked_file"] as const).map((kind) => ({
    name: `official document: ${kind}`,
    evidence: [source(1, { kind }), source(2)],
    value: 1,
    rule: "official_document",
    basis: ["source 1"],
    unverified: [noDirect],
  })),
];

describe("evidence tier", () => {
  it.each(cases)("$name", ({ evidence, value, rule, basis, unverified }) => {
    const tier = evidenceTier(evidence);
    expect({ ...tier, basis: tier.basis.map(({ kind, number }) => `${kind} ${number}`) }).toEqual({ value, rule, basis, unverified });
  });

  it("has a case for every rule and every gap", () => {
    expect(new Set(cases.map((one) => one.rule))).toEqual(new Set(tierRules));
    expect(new Set(cases.flatMap((one) => one.unverified))).toEqual(new Set(unverifiedCodes));
  });

  it("takes no source that is not official for a document", () => {
    for (const [kind, { official }] of Object.entries(sourceKinds)) {
      const tier = evidenceTier([source(1, { kind: kind as keyof typeof sourceKinds })]);
      expect(tier.value === 1, kind).toBe(official);
    }
  });

  it("never gets weaker when evidence is added", () => {
    const anyTestimony = fc
      .record({
        direct: fc.boolean(),
        witness: fc.constantFrom("victim", "close_relative", "eyewitness", "other" as const),
        named: fc.boolean(),
        reportedBy: fc.constantFrom(null, reported(1), reported(2), reported(3, null)),
      })
      .chain((given) => fc.integer({ min: 10, max: 99 }).map((number) => testimony(number, given)));
    const anySource = fc
      .record({ kind: fc.constantFrom(...(Object.keys(sourceKinds) as (keyof typeof sourceKinds)[])), publisher: fc.constantFrom("Publisher 1", "Herald", null) })
      .chain((given) => fc.integer({ min: 1, max: 9 }).map((number) => source(number, given)));
    const evidence = fc.array(fc.oneof(anyTestimony, anySource), { maxLength: 6 });
    fc.assert(
      fc.property(evidence, evidence, (some, more) => {
        const [before, after] = [evidenceTier(some), evidenceTier([...some, ...more])];
        expect(after.value).toBeLessThanOrEqual(before.value);
        expect(before.unverified).toEqual(expect.arrayContaining(after.unverified));
      }),
    );
  });
});
