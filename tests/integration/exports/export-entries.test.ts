import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/[locale]/(site)/entries/export/route";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import type { Person } from "@/lib/db/generated/client";
import { exportBatches } from "@/lib/exports/export-batches";
import { exportFile } from "@/lib/exports/export-file";
import type { ExportChoice } from "@/lib/exports/export-params";
import { streamBody } from "@/lib/exports/stream-body";
import { countFacts } from "@/lib/publication/export-queries";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { findEntriesToExport } from "@/lib/search/found-entries-queries";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildSource } from "@/tests/factories/build-source";
import { buildFact } from "@/tests/factories/build-fact";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import type { PublishedEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { parseCsvObjects } from "@/tests/support/parse-csv";
import { buildSearchIndex } from "@/tests/support/search-index";

const SITE = "https://guwah.example";
const HOSTILE = '=HYPERLINK("https://x.example";"a"),\r\nsecond ئىككىنچى 第二 | line';
const now = new Date("2026-11-23T12:00:00Z");

let database: TestDatabase;
const entries: PublishedEntry[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  entries.push(...(await publishEntries(205, (number) => (number === 3 ? HOSTILE : `Aqbota Samplova ${number}`))));
  const withdrawn = await publishEntry(db, "Withdrawn Example");
  await withdraw(await systemCurator("test"), { ref: withdrawn.ref, kind: "safety", reason: "asked" });
  await buildFact(db, { personId: entries[4]!.person.id, name: { text: "Never Published" } });
  await buildSearchIndex();
}, 240_000);
afterAll(() => database.drop());

/** Many at once: each alone would take longer than all that is tested here. */
async function publishEntries(count: number, nameOf: (number: number) => string): Promise<PublishedEntry[]> {
  const source = await buildSource(db);
  const persons: Person[] = [];
  for (let number = 1; number <= count; number += 1) persons.push(await buildNamedPerson(db, nameOf(number), { source }));
  const [, ...outcomes] = await publishRows({ kind: "source", subjectId: source.id }, ...persons.map(({ id }) => ({ kind: "entry" as const, subjectId: id })));
  return outcomes.map((outcome, index) => ({ ...outcome, ref: { kind: "entry" as const, number: outcome.number }, person: persons[index]!, source }));
}

async function bodyOf(choice: ExportChoice, query: Record<string, string> = {}): Promise<Response> {
  const found = await findEntriesToExport(query);
  const { content } = exportFile({ ...choice, entries: found.entries, siteUrl: SITE, search: `/entries${found.query}`, now });
  return new Response(streamBody(content, () => undefined));
}

const textOf = async (...wish: Parameters<typeof bodyOf>) => (await bodyOf(...wish)).text();

describe("the address of an export", () => {
  const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
  const ask = (query: string, method = "GET", headers = {}) => GET(new Request(`http://127.0.0.1/en/entries/export${query}`, { method, headers }), { params: Promise.resolve({ locale: "en" }) });

  it("answers with a file that says of when it is, and that nobody keeps", async () => {
    const answer = await ask("?format=jsonl&shape=flat&q=2");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="guwah-flat-\d{4}-\d\d-\d\d\.jsonl"$/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect((JSON.parse((await answer.text()).split("\n")[0] ?? "") as { entry: number }).entry).toBe(2);
    expect((await ask("")).headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await (await ask("?format=csv", "HEAD")).text()).toBe("");
  });

  it.each(["?format=pdf", "?shape=round", "?format=csv&format=json", "?colour=red", "?status=lost", "?q=%27", "?q=nobody+at+all+zzzz"])("leads people to the page that says what is wrong: %s", async (query) => {
    const answer = await ask(query, "GET", BROWSER);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/en/entries/download${query}`]);
  });

  it.each([["?format=pdf", "format"], ["?shape=round", "shape"], ["?colour=red", "colour"], ["?status=lost", "status"], ["?q=%27", "q"]])("tells programs what is wrong, and gives them no page for a file: %s", async (query, name) => {
    const answer = await ask(query);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ type: "/en/api#problem-invalid-parameter", status: 400, detail: expect.stringContaining(name) as string });
  });

  it("gives programs a file without rows where nothing is found", async () => {
    const answer = await ask("?q=nobody+at+all+zzzz");
    expect([answer.status, parseCsvObjects(await answer.text())]).toEqual([200, []]);
    expect(JSON.parse(await (await ask("?format=json&q=nobody+at+all+zzzz")).text())).toMatchObject({ entries: 0, rows: [] });
  });
});

describe("an export of entries", () => {
  it("has every published entry exactly once, by number, and nothing withdrawn or unpublished", async () => {
    const rows = parseCsvObjects(await textOf({ format: "csv", shape: "flat" }));
    expect(rows.map((row) => Number(row.entry))).toEqual(entries.map(({ number }) => number).sort((a, b) => a - b));
    const text = JSON.stringify(rows);
    expect(text).not.toContain("Withdrawn Example");
    expect(text).not.toContain("Never Published");
    for (const row of rows) expect(row.entry_address).toBe(`${SITE}/entries/${row.entry}@${row.version}`);
  });

  it("says the same in every format, hostile words included", async () => {
    const csv = parseCsvObjects(await textOf({ format: "csv", shape: "flat" }));
    const lines = (await textOf({ format: "jsonl", shape: "flat" })).trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    const document = JSON.parse(await textOf({ format: "json", shape: "flat" })) as { rows: Record<string, unknown>[] };
    expect(document).toMatchObject({ exportedAt: now.toISOString(), search: `${SITE}/entries`, shape: "flat", entries: 205 });
    expect(document.rows).toEqual(lines);
    expect(lines.map((line) => line.entry)).toEqual(csv.map((row) => Number(row.entry)));
    expect(lines[2]?.name).toBe(HOSTILE);
    expect(csv[2]?.name).toBe(`'${HOSTILE}`);
    const workbook: ArrayBuffer = await (await bodyOf({ format: "xlsx", shape: "flat" })).arrayBuffer();
    const [names = [], ...sheet] = await readSheet(Buffer.from(workbook), "flat");
    expect(names).toEqual(Object.keys(lines[0] ?? {}));
    expect(sheet.map((row) => row[0])).toEqual(lines.map((line) => line.entry));
    expect(sheet[2]?.[names.indexOf("name")]).toBe(HOSTILE);
  });

  it("has every fact with what it rests on", async () => {
    const facts = parseCsvObjects(await textOf({ format: "csv", shape: "claims" }));
    const { number, source } = entries[0]!;
    const { number: sourceNumber } = await db.publicRecord.findUniqueOrThrow({ where: { subjectId: source.id } });
    expect(facts.filter((row) => row.entry === String(number))).toMatchObject([{ fact_type: "name", value_text: "Aqbota Samplova 1", standing: "shown", citations: `source:${sourceNumber}`, citation_titles: source.title }]);
    expect(new Set(facts.map((row) => row.fact_address)).size).toBe(facts.length);
    expect(await countFacts(entries.map((one) => one.number))).toEqual({ facts: facts.length, isExact: true });
    expect((await countFacts([...entries, ...entries].map((one) => one.number))).isExact).toBe(false);
  });

  it("has what a search finds, and tells what it does not understand", async () => {
    const { number } = entries[6]!;
    const rows = parseCsvObjects(await textOf({ format: "csv", shape: "flat" }, { q: String(number) }));
    expect(rows.map((row) => Number(row.entry))).toContain(number);
    expect(rows.length).toBeLessThan(205);
    expect((await findEntriesToExport({ colour: "red" })).problems).toHaveLength(1);
    expect(await findEntriesToExport({ sort: "name", page: "7" })).toMatchObject({ query: "", problems: [], isComplete: true });
  });

  it("says nothing of what was withdrawn since it began, and the newest of what was published", async () => {
    const numbers = entries.map(({ number }) => number);
    // The first batch and the one after are under way when the change comes; those behind are not.
    const [late, changed] = [entries[203]!, entries[204]!];
    const batches = exportBatches(numbers, "flat", SITE);
    await batches.next();
    await withdraw(await systemCurator("test"), { ref: late.ref, kind: "request", reason: "asked" });
    await buildFact(db, { personId: changed.person.id, cites: [{ sourceId: changed.source.id }], name: { text: "Newly Published", kind: "alias" } });
    await publishRows({ kind: "entry", subjectId: changed.person.id });
    const rest: unknown[][] = [];
    for await (const rows of batches) rest.push(...rows);
    expect(rest.some((row) => row.includes(late.number) && String(row[2]).includes(`/${late.number}@`))).toBe(false);
    expect(rest.find((row) => row[0] === changed.number)?.[1]).toBe(2);
  });

  it("reads no further when the reader goes away", async () => {
    let made = 0;
    const body = streamBody(
      (async function* () {
        for (;;) {
          made += 1;
          yield "x".repeat(1_000);
          await new Promise((resolve) => setImmediate(resolve));
        }
      })(),
      () => undefined,
    );
    const reader = body.getReader();
    await reader.read();
    await reader.cancel();
    const atEnd = made;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made).toBe(atEnd);
    expect(made).toBeLessThan(5);
  });

  it("breaks off where it fails, so that nobody takes a part for the whole", async () => {
    const told: unknown[] = [];
    const body = streamBody(
      (async function* () {
        yield "first";
        throw new Error("lost");
      })(),
      (error) => told.push(error),
    );
    await expect(new Response(body).text()).rejects.toThrow("lost");
    expect(told).toHaveLength(1);
  });
});
