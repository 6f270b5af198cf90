import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { useDatabase } from "@/lib/db/database-url";
import { importDataset } from "@/lib/imports/dataset/import-dataset";
import { importFile } from "@/lib/imports/import-file";
import { publishImported } from "@/lib/imports/publish-imported";
import { findEntryPage } from "@/lib/publication/entry-page-queries";
import { countPublished, findMergeTarget, findPublicVersion, findWithdrawal } from "@/lib/publication/public-queries";
import { lineText } from "@/lib/publication/record-line";
import type { RecordLine } from "@/lib/publication/record-line";
import { verifyChains } from "@/lib/publication/verify-queries";
import type { VerifyProgress } from "@/lib/publication/verify-queries";
import { findEntriesToExport } from "@/lib/search/found-entries-queries";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { buildInventedRecords } from "@/tests/support/invented-records";
import type { InventedNumbers } from "@/tests/support/invented-records";
import { buildSearchIndex } from "@/tests/support/search-index";
import { Folder, release, textOf } from "./dataset-fixture";

const folder = new Folder();
let original: TestDatabase;
let mirror: TestDatabase;
let invented: InventedNumbers;
let counts: Awaited<ReturnType<typeof countPublished>>;

beforeAll(async () => {
  original = await createTestDatabase();
  const curator = await systemCurator("test");
  const report = await importFile(curator, "prisma/sample/published-cases.json");
  await publishImported(curator, report.collection ?? "", report.accepted);
  invented = await buildInventedRecords(curator);
  counts = await countPublished();
  await release(folder.in("first"));
  mirror = await createTestDatabase();
}, 300_000);
afterAll(async () => {
  await mirror.drop();
  await original.drop();
  folder.remove();
});

const records = () => path.join(folder.in("first"), "records.jsonl.gz");
const take = async (file: string) => importDataset(await systemCurator("test"), file);
const lines = () => textOf(folder.in("first"), "records.jsonl.gz").trimEnd().split("\n");

/** A file of records with something done to its lines. */
function spoilt(change: (lines: string[]) => string[]): string {
  const file = folder.in("spoilt.jsonl.gz");
  writeFileSync(file, gzipSync(change(lines()).map((line) => `${line}\n`).join("")));
  return file;
}

type ChangedLine = Pick<RecordLine, "kind" | "number"> & { versions: { units: { remark?: string | null }[] }[] };

/** The line of a record with a change in it. */
function withChange(of: { kind: string; number: number }, change: (line: ChangedLine) => unknown): (lines: string[]) => string[] {
  return (all) => all.map((text) => {
    const line = JSON.parse(text) as ChangedLine;
    if (line.kind !== of.kind || line.number !== of.number) return text;
    change(line);
    return lineText(line as unknown as RecordLine);
  });
}

describe("what no empty installation takes", () => {
  const entry = { kind: "entry", number: 1 };
  it.each<[string, (lines: string[]) => string[], RegExp]>([
    ["another file", () => ["{}"], /^line 1: format: /],
    ["text that is no JSON", ([header = ""]) => [header, "Kashgar"], /^line 2: This is not JSON\.$/],
    ["a record that it should not have", ([header = "", first = "", ...rest]) => [header, ...rest, first], /^line 2: entry 1 belongs here, and not entry 2\.$/],
    ["a file that lost its end", (all) => all.slice(0, -1), /is missing: the file has lost its end\.$/],
    ["a field that nobody declared", withChange(entry, (line) => Object.assign(line.versions[0]!, { internalNote: "x" })), /^line 2: versions\[0\]: .*internalNote/],
    ["a word that was changed", withChange(entry, ({ versions: [version] }) => Object.assign(version!.units[0]!, { remark: "changed" })), /^line 2: versions\[0\]: Unit \S+ does not match its hash\.$/],
  ])("%s", async (_name, change, sentence) => {
    await expect(take(spoilt(change))).rejects.toThrow(sentence);
    expect(await db.publicRecord.count()).toBe(0);
  });

  it("a chain with a hole", async () => {
    await expect(take(spoilt(withChange({ kind: "entry", number: invented.entry }, (line) => line.versions.splice(1, 1))))).rejects.toThrow(/versions\[1\]: Version 2 is missing\.$/);
  });

  it("a file that breaks off", async () => {
    const file = folder.in("cut.jsonl.gz");
    writeFileSync(file, readFileSync(records()).subarray(0, 20_000));
    await expect(take(file)).rejects.toThrow(/^line \d+: The file cannot be read on: /);
    await expect(take(folder.in("nowhere.jsonl"))).rejects.toThrow("There is no readable file");
  });
});

describe("an installation that took a data set", () => {
  beforeAll(async () => {
    const { restored, unchanged } = await take(records());
    expect([restored, unchanged]).toEqual([lines().length - 1, 0]);
  }, 120_000);

  it.each([
    ["again", []],
    // A larger collection, or one just imported, is read in other ways than a small one is.
    ["in another way", ["enable_nestloop=off", "enable_mergejoin=off"]],
  ])("releases the same bytes %s", async (way, settings) => {
    useDatabase(`${mirror.url}?options=${encodeURIComponent(settings.map((setting) => `-c ${setting}`).join(" "))}`);
    await release(folder.in(way));
    useDatabase(mirror.url);
    const names = readdirSync(folder.in("first")).sort();
    expect(readdirSync(folder.in(way)).sort()).toEqual(names);
    expect(names).toEqual(expect.arrayContaining(["SHA256SUMS", "entities.ftm.json.gz", "statements.csv.gz"]));
    for (const name of names) expect(readFileSync(path.join(folder.in(way), name)).equals(readFileSync(path.join(folder.in("first"), name))), name).toBe(true);
  }, 60_000);

  it("verifies every chain, those of withdrawn records left out", async () => {
    let last: VerifyProgress | undefined;
    for await (const progress of verifyChains()) last = progress;
    expect(last).toMatchObject({ records: lines().length - 1, broken: null });
  });

  it("shows the same entries, leads on from the same mergers and says the same of what was withdrawn", async () => {
    expect(await countPublished()).toEqual(counts);
    expect((await findPublicVersion("entry", invented.entry))?.version).toBe(3);
    expect((await findPublicVersion("entry", invented.entry, 1))?.units.length).toBeGreaterThan(3);
    expect((await findPublicVersion("entry", invented.redacted))?.redactions).not.toEqual([]);
    expect(await findMergeTarget("entry", invented.merged)).toEqual({ number: invented.survivor });
    expect(await findWithdrawal("entry", invented.withdrawn)).not.toBeNull();
    expect(await findEntryPage(invented.entry)).not.toBeNull();
  });

  it("finds them once its index is built", async () => {
    await buildSearchIndex();
    expect((await findEntriesToExport({ q: "Aqbota Samplova" })).entries).toContain(invented.entry);
    expect((await findEntriesToExport({})).entries).toHaveLength(counts.entry);
  });

  it("takes the same file again without a change, and goes on where it was stopped", async () => {
    expect(await take(records())).toEqual({ restored: 0, unchanged: lines().length - 1 });
  });

  it("refuses a file of another collection, and one with fewer records", async () => {
    const other = spoilt((all) => all.map((line, index) => (index === 1 ? line.replace(/"since":"\d{4}/, '"since":"2019') : line)));
    await expect(take(other)).rejects.toThrow(/^line 2: entry 1 is here already and differs\./);
    const header = JSON.parse(lines()[0] ?? "") as { records: Record<string, number> };
    header.records.list = 0;
    const fewer = spoilt(([, ...rest]) => [lineText(header as never), ...rest.filter((line) => !line.includes('"kind":"list","number"'))]);
    if (counts.list > 0) await expect(take(fewer)).rejects.toThrow(/^list \d+ is here and not in the file\./);
  });
});

describe("the file of records", () => {
  it("has nothing of withdrawn records but that they are", () => {
    const line = lines().find((text) => text.includes(`"kind":"entry","number":${invented.withdrawn},`));
    expect(JSON.parse(line ?? "")).toEqual({ kind: "entry", number: invented.withdrawn, state: "withdrawn", since: expect.any(String) as string, reason: "safety" });
  });

  it("is the same however often it is written", async () => {
    useDatabase(original.url);
    await release(folder.in("third"));
    expect(readFileSync(path.join(folder.in("third"), "records.jsonl.gz")).equals(readFileSync(records()))).toBe(true);
  });
});
