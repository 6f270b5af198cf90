import { describe, expect, it } from "vitest";
import type { PublicUnit } from "@/lib/publication/public-record";
import { publicRecordSchemas } from "@/lib/publication/public-record";
import { publishedEvidence } from "@/lib/publication/published-evidence";
import { unitsAfterRemoval } from "@/lib/publication/version-after-removal";

const cites = (kind: "source" | "testimony", number: number) => [{ ref: { kind, number }, locator: null, quote: null }];
const fact = { standing: "shown", standingReason: null, certainty: "possible", contentNote: null, remark: null } as const;
const name: PublicUnit = { ...fact, id: "f-name000000", type: "name", text: "Aman Testov", language: "en", script: "Latn", kind: "primary", scheme: null, citations: cites("source", 1) };
const relation: PublicUnit = { ...fact, id: "f-relation00", type: "relation", kind: "sibling", words: null, other: { as: "name", text: "Gulnur", language: "en" }, otherSex: "female", citations: cites("source", 2) };
const status: PublicUnit = { ...fact, id: "f-status0000", type: "status", value: "free", speech: "freely", text: null, textLanguage: null, place: null, asOf: null, learned: null, citations: cites("source", 1) };
const assessment: PublicUnit = {
  id: "assessment", type: "assessment", title: name.id, nameWithheld: false,
  status: { value: "free", rule: "only_undated", basis: [status.id] },
  tier: { value: 2, rule: "two_sources", basis: [{ kind: "source", number: 1 }, { kind: "source", number: 2 }], unverified: [] },
};
const note: PublicUnit = { id: "note", type: "note", text: "Why." };
const before = [name, relation, status, assessment, note];
const source = (publisher: string): PublicUnit[] => [
  { id: "source", type: "source", kind: "news_article", title: "A", titleLanguage: "en", author: null, publisher, date: null, languages: [], url: null, archivedUrl: null, accessedOn: null, fileHash: null, note: null },
];
const versions = new Map([["source:1", source("Herald")], ["source:2", source("Post")]]);
const after = (gone: readonly string[], erased: readonly string[] = gone, hasName = true) =>
  unitsAfterRemoval({ before, gone: new Set(gone), erased: new Set(erased) }, hasName, (units) => publishedEvidence({ number: 5, units }, versions));

describe("the version after a removal", () => {
  it("has what stays as it stands, without the old note, and is a valid record", () => {
    const units = after([status.id, "assessment"], [status.id]);
    expect(units.slice(0, 2)).toEqual([name, relation]);
    expect(units.map(({ id }) => id)).toEqual([name.id, relation.id, "assessment"]);
    expect(units.at(-1)).toMatchObject({ title: name.id, status: { value: "unclear" }, tier: { rule: "two_sources" } });
    expect(publicRecordSchemas.entry.safeParse(units).success).toBe(true);
  });

  it("brings a relation back without the name that had to go", () => {
    expect(after([relation.id], []).find(({ id }) => id === relation.id)).toEqual({ ...relation, other: { as: "withheld" } });
    expect(after([relation.id]).some(({ id }) => id === relation.id)).toBe(false);
  });

  it("says that a name is withheld only of somebody who has one", () => {
    const gone = [name.id, "assessment"];
    expect(after(gone, [name.id], true).at(-1)).toMatchObject({ title: null, nameWithheld: true });
    expect(after(gone, [name.id], false).at(-1)).toMatchObject({ title: null, nameWithheld: false });
  });

  it("works the tier out anew when a source is no longer cited", () => {
    expect(after([relation.id]).at(-1)).toMatchObject({ tier: { value: 3, rule: "one_source", basis: [{ kind: "source", number: 1 }] } });
  });

  it("keeps the tier that an eyewitness gives, and loses it with their account", () => {
    const account: PublicUnit = { id: "a-account000", type: "account", testimony: { kind: "testimony", number: 3 }, witnessIsVictim: false, witnessRelation: "neighbour", witnessRelationWords: null, witnessIsEyewitness: true, language: "en", sections: {}, contentNote: null };
    const seen: PublicUnit = { ...name, id: "f-seen000000", citations: cites("testimony", 3) };
    const testimony: PublicUnit[] = [{ id: "testimony", type: "testimony", form: "interview", reportedBy: null, date: null, place: null, languages: [], contentNote: null }];
    const withTestimony = new Map([...versions, ["testimony:3", testimony]]);
    const tierWithout = (...gone: string[]) =>
      unitsAfterRemoval({ before: [relation, account, seen, assessment], gone: new Set(gone), erased: new Set(gone) }, true, (units) => publishedEvidence({ number: 5, units }, withTestimony)).at(-1);
    expect(tierWithout(relation.id)).toMatchObject({ tier: { value: 1, rule: "direct_testimony", basis: [{ kind: "testimony", number: 3 }] } });
    expect(tierWithout(relation.id, account.id)).toMatchObject({ tier: { value: 3, rule: "one_source" } });
  });

  it("brings a witness back without name and entry, in a record that no rule assesses", () => {
    const witness: PublicUnit = { id: "witness-1", type: "witness", name: { text: "Gulnur", language: "en" }, entry: 7, description: null };
    const units = unitsAfterRemoval({ before: [witness, note], gone: new Set([witness.id]), erased: new Set() }, false, () => []);
    expect(units).toEqual([{ ...witness, name: null, entry: null }]);
  });
});
