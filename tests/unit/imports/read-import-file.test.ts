import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readImportFile } from "@/lib/imports/read-import-file";

const HEAD = '{"format":"guwah-import","version":1,"collection":"test",';
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guwah-import-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string | Buffer) {
  const path = join(folder, "file.json");
  writeFileSync(path, text);
  const values: unknown[] = [];
  const unreadable: string[] = [];
  let stopped: string | null = null;
  try {
    for await (const { items } of readImportFile(path)) {
      for (const item of items) {
        if (item.kind === "record") values.push(item.value);
        if (item.kind === "unreadable") unreadable.push(item.sentence);
      }
    }
  } catch (error) {
    stopped = (error as Error).message;
  }
  return { values, unreadable, stopped };
}

describe("reading an import file", () => {
  test("gives every record as it stands, whatever the size of the file", async () => {
    const records = Array.from({ length: 3_000 }, (_, i) => ({ i, text: `${"گۇۋاھ 证人 ".repeat(i % 40)}"\\\n`, list: [null, true, 1.5e3] }));
    const { values, stopped } = await read(`\uFEFF${HEAD}"records":${JSON.stringify(records)}}\n`);
    expect(stopped).toBeNull();
    expect(values).toEqual(records);
  });

  test.each([
    ["nothing", "", /not whole JSON/],
    ["an array", "[]", /must be a JSON object/],
    ["a number", "7", /must be a JSON object/],
    ["another format", '{"format":"csv","version":1,"collection":"x","records":[]}', /"format" must be "guwah-import"/],
    ["another version", '{"format":"guwah-import","version":2,"collection":"x","records":[]}', /"version" must be 1/],
    ["no collection", '{"format":"guwah-import","version":1,"records":[]}', /wrong at "collection"/],
    ["an unknown head", `${HEAD}"colour":"red","records":[]}`, /head of the file is wrong/],
    ["a head twice", '{"format":"guwah-import","format":"guwah-import","records":[]}', /"format" twice/],
    ["a prototype", '{"__proto__":{"format":"guwah-import"},"records":[]}', /head of the file is wrong/],
    ["no records", `${HEAD}"about":"x"}`, /no "records"/],
    ["records that are no array", `${HEAD}"records":{}}`, /"records" must be an array/],
    ["a field after the records", `${HEAD}"records":[{"a":1}],"about":"x"}`, /must be the last field/],
    ["words after the end", `${HEAD}"records":[]} x`, /not whole JSON/],
    ["bytes that are not UTF-8", Buffer.concat([Buffer.from(`${HEAD}"records":["`), Buffer.from([0xff]), Buffer.from('"]}')]), /not UTF-8/],
  ])("stops with one sentence at %s", async (_what, text, sentence) => {
    const { stopped } = await read(text);
    expect(stopped).toMatch(sentence);
    expect(stopped?.trim().split("\n")).toHaveLength(1);
  });

  test("gives what stands before the place where the file breaks off", async () => {
    const { values, stopped } = await read(`${HEAD}"records":[{"a":1},{"a":2},{"a":`);
    expect(values).toEqual([{ a: 1 }, { a: 2 }]);
    expect(stopped).toMatch(/not whole JSON: .*after record 2/);
  });

  test("goes past a record that no record can be, and on to the next", async () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    const long = `"${"x".repeat(10_000_000)}"`;
    const { values, unreadable, stopped } = await read(`${HEAD}"records":[${deep},{"a":1},{"a":${long}},"b",{"c":${deep}},null]}`);
    expect(stopped).toBeNull();
    expect(values).toEqual([{ a: 1 }, "b", null]);
    expect(unreadable).toEqual([
      "This is nested more than 30 levels deep.",
      "This record has more than 8,000,000 characters.",
      "This is nested more than 30 levels deep.",
    ]);
  });

  test("says so when there is no file", async () => {
    await expect(readImportFile(join(folder, "absent.json")).next()).rejects.toThrow(/no readable file/);
    await expect(readImportFile(folder).next()).rejects.toThrow(/is not a file/);
  });
});
