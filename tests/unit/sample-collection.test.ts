import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeUncertainDate } from "@/lib/edtf-dates";
import { checkRecord } from "@/lib/imports/check-record";
import { referencesOf } from "@/lib/imports/record-references";
import { importFileSchema } from "@/lib/imports/schema";
import type { ImportRecord } from "@/lib/imports/schema";

const FILE = "prisma/sample/published-cases.json";
const README = readFileSync("prisma/sample/README.md", "utf8");
const file = importFileSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));
const ofType = <Type extends ImportRecord["type"]>(type: Type) =>
  file.records.filter((record): record is Extract<ImportRecord, { type: Type }> => record.type === type);
const persons = new Map(ofType("person").map((person) => [person.key, person]));
const facts = ofType("facts").flatMap((record) => record.facts.map((fact) => ({ ...fact, about: record.person })));
const hasEntry = (key: string) => {
  const person = persons.get(key);
  return person !== undefined && person.roles.includes("victim") && !person.neverPublish;
};
const factsOf = (key: string, field: string) =>
  facts.filter((fact) => fact.about === key && fact.internalNote?.startsWith(`field: ${field};`));
const isPublic = ({ visibility }: { visibility: string }) => visibility === "public";

describe("the sample collection", () => {
  test("is a file in which every record refers only to earlier ones", () => {
    const seen = new Set<string>();
    file.records.forEach((record, index) => {
      expect(checkRecord(index, record)).toHaveProperty("checked");
      for (const { type, key } of referencesOf(record)) expect(seen, `${record.type}/${record.key}`).toContain(`${type}/${key}`);
      expect(seen).not.toContain(`${record.type}/${record.key}`);
      seen.add(`${record.type}/${record.key}`);
    });
  });

  test("has the counts that its README tells", () => {
    const claims = facts.filter((fact) => fact.internalNote?.includes("said by:"));
    const entries = [...persons.keys()].filter(hasEntry);
    const named = (key: string) => facts.some((fact) => fact.about === key && fact.type === "name");
    expect({ persons: persons.size, named: [...persons.keys()].filter(named).length }).toEqual({ persons: 95, named: 71 });
    expect({ entries: entries.length, named: entries.filter(named).length }).toEqual({ entries: 36, named: 29 });
    expect({ facts: facts.length, claims: claims.length, ofNamed: claims.filter((fact) => named(fact.about)).length }).toEqual({
      facts: 433, claims: 231, ofNamed: 206,
    });
    const count = (type: string) => facts.filter((fact) => fact.type === type).length;
    expect([count("name"), count("relation")]).toEqual([84, 38]);
    const testimonies = ofType("testimony");
    expect([testimonies.length, testimonies.filter(isPublic).length, testimonies.flatMap((one) => one.accounts).length]).toEqual([28, 23, 26]);
    expect(ofType("remarks").flatMap((record) => record.remarks)).toHaveLength(51);
    for (const told of ["| 95: 71 named, 24 without", "| 36: 29 named, 7 without", "| 433: 231 claims (206", "| 28 (23 public), with 26", "| 51 |"]) {
      expect(README).toContain(told);
    }
  });

  test("cites a paragraph for every fact and every remark", () => {
    const cited = [...facts, ...ofType("remarks").flatMap((record) => record.remarks)];
    for (const { key, citations } of cited) {
      expect(citations.length, key).toBeGreaterThan(0);
      for (const { locator } of citations) expect(locator?.value, key).toMatch(/^\d+$/);
      if (cited.length > 0) expect(locatorKinds(citations)).toEqual(new Set(["paragraph"]));
    }
  });

  test("has dates that can be read, each with the words or the EDTF that the table gives", () => {
    const dates = facts.flatMap((fact) =>
      fact.type === "attribute" ? [fact.date] : fact.type === "episode" ? [fact.start, fact.end] : fact.type === "status" ? [fact.asOf, fact.learned] : [],
    );
    for (const date of dates) if (date) expect(makeUncertainDate(date).ok, JSON.stringify(date)).toBe(true);
    expect(dates.filter(Boolean).length).toBeGreaterThan(60);
  });

  test("rests public facts on public sources and testimonies only", () => {
    const open = new Set([...ofType("source"), ...ofType("testimony")].filter(isPublic).map((record) => `${record.type}/${record.key}`));
    for (const fact of facts.filter(isPublic)) {
      for (const citation of fact.citations) {
        expect(open, `${fact.about}/${fact.key}`).toContain("source" in citation ? `source/${citation.source}` : `testimony/${citation.testimony}`);
      }
    }
  });

  test("has every public testimony reported by a source, and accounts only of victims", () => {
    for (const testimony of ofType("testimony")) {
      expect(testimony.reportedBy, testimony.key).toBeDefined();
      for (const account of testimony.accounts) {
        expect(persons.get(account.victim)?.roles, account.victim).toContain("victim");
        if (isPublic(account)) expect(hasEntry(account.victim)).toBe(true);
      }
    }
  });
});

const locatorKinds = (citations: readonly { locator?: { kind: string } }[]) => new Set(citations.map(({ locator }) => locator?.kind));

describe("the protection of people in the sample collection", () => {
  test("withholds the names of minors and everything said of them", () => {
    const minors = [...persons.values()].filter((person) => person.minor);
    expect(minors).toHaveLength(3);
    for (const { key, nameWithheld, neverPublish } of minors) {
      expect({ nameWithheld, neverPublish }).toEqual({ nameWithheld: true, neverPublish: true });
      expect(facts.filter((fact) => fact.about === key && isPublic(fact))).toEqual([]);
    }
    expect(facts.filter((fact) => fact.type === "name" && persons.get(fact.about)?.minor)).toEqual([]);
  });

  test("gives no entry to people who are only mentioned, and shows of them no more than a speaker's name", () => {
    for (const person of persons.values()) {
      if (person.internalNote?.includes("do not make a victim entry")) {
        expect({ roles: person.roles.includes("victim"), neverPublish: person.neverPublish }).toEqual({ roles: false, neverPublish: true });
      }
    }
    const shown = facts.filter((fact) => isPublic(fact) && !hasEntry(fact.about) && fact.type !== "relation");
    for (const fact of shown) {
      expect(fact.type, `${fact.about}/${fact.key}`).toBe("name");
      expect(persons.get(fact.about)?.consents.map((consent) => consent.use)).toContain("name");
    }
  });

  test("names no witness at risk who has no entry", () => {
    for (const person of persons.values()) {
      if (person.atRisk && !hasEntry(person.key)) {
        expect(person.nameWithheld, person.key).toBe(true);
        expect(person.consents, person.key).toEqual([]);
      }
    }
  });

  test("restricts whereabouts of people at risk below the level of a country", () => {
    const kinds = new Map(ofType("place").map((place) => [place.key, place.kind]));
    for (const fact of facts.filter(isPublic)) {
      if (fact.type !== "attribute" || fact.kind !== "residence" || !persons.get(fact.about)?.atRisk) continue;
      expect(kinds.get(fact.place ?? ""), fact.about).toBe("country");
    }
    expect(JSON.stringify(facts.filter(isPublic))).not.toMatch(/Chunja|Yesik/);
  });

  test.each([
    ["nurlan-kokteubai", "residence"],
    ["nurlan-kokteubai", "reason_suspected"],
    ["sayragul-sauytbai", "relatives"],
    ["adalgazy-jakaiuly", "coerced_call"],
    ["dina-nurdybaikyzy", "debt"],
    ["girl-in-sauytbai-account", "treatment"],
  ])("keeps %s: %s to the curators", (person, field) => {
    expect(factsOf(person, field).map((fact) => fact.visibility)).toEqual(["restricted"]);
  });

  test("folds what describes violence, suicide or illness", () => {
    const described = [
      ...facts.map((fact) => ({ text: textOf(fact), note: fact.contentNote })),
      ...ofType("testimony").flatMap((one) => one.accounts.map((account) => ({ text: JSON.stringify(account), note: account.contentNote }))),
    ];
    for (const { text, note } of described) {
      if (/shock|tortur|shackles|beating|iron cage|suicide|sexual|pills|eardrum|numb/.test(text)) expect(note, text).toBeDefined();
    }
  });
});

function textOf(fact: (typeof facts)[number]): string {
  if (fact.type === "episode") return [fact.description, fact.conditions].join(" ");
  return fact.type === "attribute" || fact.type === "status" ? (fact.text ?? "") : "";
}

describe("contradictions in the sample collection", () => {
  test("stand beside each other, with the reason why one is shown", () => {
    const standing = (key: string, field: string) => factsOf(key, field).map((fact) => [fact.standing, Boolean(fact.standingReason)]);
    expect(standing("turdakun-abylet", "release")).toEqual([["alternative", true]]);
    expect(standing("turdakun-abylet", "release_disputed")).toEqual([["shown", true]]);
    expect(standing("sayragul-sauytbai", "role_in_camp")).toEqual([["alternative", true], ["shown", true], ["alternative", true]]);
  });

  test("are all kept", () => {
    expect(factsOf("sayragul-sauytbai", "asylum").map((fact) => fact.type)).toEqual(["status", "status", "status"]);
    expect(factsOf("serikzhan-bilash", "house_arrest")).toHaveLength(2);
    expect(factsOf("abdesh-mother-in-law", "status")[0]?.remark).toContain("¶123 does not list her");
    for (const key of ["malik-father", "malik-sister-in-law"]) expect(factsOf(key, "release")[0]?.remark).toContain("¶64, ¶66");
    expect([...factsOf("turgunaaly-tursunaaly", "return"), ...factsOf("turgunaaly-tursunaaly", "status")].map((fact) => fact.standing)).toEqual(["shown", "shown"]);
    const legalForms = ofType("remarks").flatMap((record) => (record.key === "atajurt" ? record.remarks : [])).filter((remark) => remark.topic === "legal_form");
    expect(legalForms).toHaveLength(3);
    for (const key of ["tursynbek-kabiuly", "gulzira-auelhankyzy", "tursynai-ziyaud", "kaster-musahanuly"]) {
      expect(new Set(facts.flatMap((fact) => (fact.about === key && fact.type === "name" ? [fact.text] : []))).size).toBeGreaterThan(1);
    }
  });
});
