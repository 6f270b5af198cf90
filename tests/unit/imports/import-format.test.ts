import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { importFileSchema } from "@/lib/imports/schema";
import { importJsonSchema } from "@/lib/imports/import-json-schema";

const read = (path: string) => readFileSync(path, "utf8");
const example = /```json\n([\s\S]*?)```/.exec(read("docs/import-format.md"))?.[1] ?? "";
const matches = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(read("docs/import-format.schema.json")) as object);

describe("the documented import format", () => {
  test("has a JSON Schema that is up to date: run `npm run import:schema` if this fails", () => {
    expect(read("docs/import-format.schema.json")).toBe(importJsonSchema());
  });

  test("has an example that is a valid file of every type of record", () => {
    const file = importFileSchema.parse(JSON.parse(example));
    const types = new Set(file.records.map((record) => record.type));
    expect(types.size).toBe(9);
  });

  test.each([
    ["the example", () => example],
    ["the sample collection", () => read("prisma/sample/published-cases.json")],
  ])("has a JSON Schema that %s satisfies", (_what, text) => {
    expect(matches(JSON.parse(text())), JSON.stringify(matches.errors?.slice(0, 3))).toBe(true);
  });

  test("has a JSON Schema that refuses unknown fields and terms", () => {
    const file = JSON.parse(example) as { records: Record<string, unknown>[] };
    expect(matches({ ...file, colour: "red" })).toBe(false);
    expect(matches({ ...file, records: [{ ...file.records[0], kind: "moon" }] })).toBe(false);
    expect(matches({ ...file, records: [{ ...file.records[0], colour: "red" }] })).toBe(false);
  });
});
