import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { databaseDump, rowsIn } from "./database-dump";
import { checking, facts, importing, ImportFiles, name, person, source, words } from "./import-fixture";

let database: TestDatabase;
const files = new ImportFiles();
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  files.remove();
  await database.drop();
});
const titles = async () => (await database.db.source.findMany({ orderBy: { title: "asc" } })).map((row) => row.title);

test("a dry run writes nothing and tells the same problems", async () => {
  const path = files.of(source("book"), source("bad", { date: { edtf: "2018-02-30" } }), person("p"), facts("p", name("n", "N")), facts("absent", name("n", "N")));
  const before = await databaseDump(database);
  const outcome = await checking(path);
  expect(outcome).toMatchObject({ read: 5, added: 3, refused: 2, stopped: null });
  expect(outcome.problems).toEqual([
    "records[1].date.edtf: The calendar has no such day, month or season.",
    'records[4].person: There is no person "absent" earlier in this file or from an import before.',
  ]);
  expect(await databaseDump(database)).toEqual(before);
});

test("the documented example and the sample collection pass a dry run", async () => {
  const example = /```json\n([\s\S]*?)```/.exec(readFileSync("docs/import-format.md", "utf8"))?.[1] ?? "";
  expect(await checking(files.write(example))).toMatchObject({ added: 10, refused: 0, stopped: null });
  expect(await checking("prisma/sample/published-cases.json")).toMatchObject({ added: 321, refused: 0, stopped: null });
  expect(rowsIn({ persons: (await databaseDump(database)).person ?? [] })).toBe(0);
});

test("bad records are told with their path while the good ones go in", async () => {
  const outcome = await importing(files.of(
    source("book"),
    source("nul", { title: "a\0b" }),
    source("long", { note: "x".repeat(10_000_000) }),
    source("book", { title: "The same key" }),
    source("term", { kind: "rumour" }),
    "not a record",
    person("p"),
    person("child", { lists: ["absent"] }),
    facts("p", name("n", "In")),
    facts("child", name("n", "Out")),
    { type: "facts", key: "more", person: "p", facts: [words("w", "Out", { citations: [{ source: "nul" }] })] },
    source("after"),
  ));
  expect(outcome).toMatchObject({ read: 12, added: 4, refused: 8, stopped: null });
  for (const problem of [
    "records[1].title: This has a NUL character (\\u0000), which the database cannot hold.",
    "records[2]: This record has more than 8,000,000 characters.",
    'records[3].key: The key "book" stands earlier in the file: each source record needs its own.',
    expect.stringMatching(/^records\[4\]\.kind: This must be "news_article"/) as string,
    expect.stringMatching(/^records\[5\]\.type: A record is an object/) as string,
    'records[7].lists[0]: There is no list "absent" earlier in this file or from an import before.',
    'records[9].person: The person "child" was refused, so this cannot refer to it.',
    'records[10].facts[0].citations[0].source: The source "nul" was refused, so this cannot refer to it.',
  ]) {
    expect(outcome.problems).toContainEqual(problem);
  }
  expect(outcome.problems).toHaveLength(8);
  expect(await titles()).toEqual(["The book after", "The book book"]);
  expect((await database.db.name.findMany()).map((row) => row.text)).toEqual(["In"]);
});

test("what only the database can refuse is refused alone, and its batch goes in", async () => {
  const place = (key: string, more = {}) => ({ type: "place", key, kind: "village", names: [{ text: key, language: "en", script: "Latn" }], ...more });
  await importing(files.of(place("top"), place("below", { parent: "top" })));
  const outcome = await importing(files.of(place("below", { parent: "top" }), place("top", { parent: "below" }), place("beside")));
  expect(outcome).toMatchObject({ added: 1, changed: 0, unchanged: 1, refused: 1 });
  expect(outcome.problems[0]).toMatch(/^records\[1\]: The database refused this record: .*its own ancestor/);
});

describe("a file that is broken", () => {
  test.each([
    ["has another head", '{"format":"csv","version":1,"collection":"t","records":[]}', /"format" must be "guwah-import"/, 0],
    ["is cut off", JSON.stringify({ format: "guwah-import", version: 1, collection: "cut", records: [source("cut-1"), source("cut-2")] }).slice(0, -30), /not whole JSON/, 1],
    ["has a comma too many", `{"format":"guwah-import","version":1,"collection":"comma","records":[${JSON.stringify(source("comma-1", { note: "x" }))}${" ".repeat(5_000)},,]}`, /not whole JSON/, 1],
  ])("and %s stops with one sentence; what stood before is in", async (_what, text, sentence, added) => {
    const outcome = await importing(files.write(text));
    expect(outcome.stopped).toMatch(sentence);
    expect(outcome.added).toBe(added);
  });
});

test("hostile and foreign strings come back byte for byte", async () => {
  const strings = [
    "'; DROP TABLE person; --", "\\', $1, %s, {{7*7}}", "<script>alert(1)</script>", "گۇۋاھ\u200F", "乌鲁木齐", "é ≠ e\u0301", "  two  spaces ", "a\tb\r\nc",
    "🧕🏽", "\u202Eright to left", "\u0001\u007F", '"quoted" \\u0000', "__proto__", "null",
  ];
  const outcome = await importing(files.of(source("book"), person("hostile"), facts("hostile", ...strings.map((text, i) => name(`n${i}`, text)))));
  expect(outcome.problems).toEqual([]);
  const rows = await database.db.fact.findMany({ where: { name: { text: { in: strings } } }, include: { name: true }, orderBy: { position: "asc" } });
  expect(rows.map((row) => row.name?.text)).toEqual(strings);
});
