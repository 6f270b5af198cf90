import { describe, expect, test } from "vitest";
import { importFileSchema } from "@/lib/imports/schema";
import type { ImportRecord } from "@/lib/imports/schema";
import { generatedFile, generatedRecords } from "@/scripts/bench/generated-collection";

const size = { entries: 200, seed: 1 };
const read = () => importFileSchema.parse(JSON.parse([...generatedFile(size)].join("")));
const ofType = <Type extends ImportRecord["type"]>(records: readonly ImportRecord[], type: Type) =>
  records.filter((record): record is Extract<ImportRecord, { type: Type }> => record.type === type);

describe("generated collection", () => {
  test("is a valid import file that says what it is", () => {
    const file = read();
    expect(file.generated).toBe(true);
    expect(file.about).toContain("no person");
  });

  test("has as many victims as asked for, each marked as generated", () => {
    const { records } = read();
    const victims = ofType(records, "person").filter((person) => person.roles.includes("victim"));
    expect(victims).toHaveLength(size.entries);
    for (const victim of victims) {
      expect(victim.summaries[0]?.text).toMatch(/^Generated, not a real person/);
      expect(victim.lists).toContain("generated-data");
    }
    for (const source of ofType(records, "source")) expect(source.title).toMatch(/^Generated test data/);
    for (const place of ofType(records, "place")) expect(place.names[0]?.text).toMatch(/^Generated /);
    for (const facility of ofType(records, "facility")) expect(facility.names[0]?.text).toMatch(/^Generated /);
  });

  test("gives every victim a realistic number of facts, all of them cited", () => {
    const { records } = read();
    for (const { facts, person } of ofType(records, "facts")) {
      if (!person.startsWith("victim")) continue;
      const count = (type: string) => facts.filter((fact) => fact.type === type).length;
      expect(count("name")).toSatisfy((n: number) => n >= 1 && n <= 3);
      expect(count("attribute")).toSatisfy((n: number) => n >= 5 && n <= 8);
      expect(count("episode")).toSatisfy((n: number) => n >= 1 && n <= 4);
      expect(count("status")).toSatisfy((n: number) => n >= 1 && n <= 3);
      expect(count("relation")).toBeLessThanOrEqual(4);
      expect(facts.every((fact) => fact.citations.length > 0)).toBe(true);
    }
  });

  test("names nothing before it stands in the file", () => {
    const seen = new Set<string>();
    for (const record of generatedRecords(size) as Iterable<Record<string, unknown>>) {
      for (const [field, type] of [["parent", "place"], ["place", "place"], ["person", "person"]] as const) {
        if (typeof record[field] === "string") expect(seen).toContain(`${type}/${record[field]}`);
      }
      seen.add(`${String(record.type)}/${String(record.key)}`);
    }
  });

  test("is the same for the same seed, and another for another", () => {
    const text = (seed: number) => [...generatedFile({ ...size, seed })].join("");
    expect(text(1)).toBe(text(1));
    expect(text(2)).not.toBe(text(1));
  });
});
