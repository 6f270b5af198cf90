import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as citation } from "@/app/cite/[...parts]/route";
import { GET } from "@/app/datasets/[release]/[file]/route";
import { systemCurator } from "@/lib/auth/system-curator";
import { findReleasePage, findReleases } from "@/lib/datasets/listed-releases";
import { releaseFileNames } from "@/lib/datasets/release-files";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { erase } from "@/lib/publication/commands/erase";
import { merge } from "@/lib/publication/commands/merge";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import { buildFact } from "@/tests/factories/build-fact";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import type { PublishedEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { parseCsvObjects } from "@/tests/support/parse-csv";
import { dataPackageSchema } from "./data-package-schema";
import { Folder, release, SITE, textOf } from "./dataset-fixture";

const folder = new Folder();
const dataDirectory = env.DATA_DIR;
const reason = "why";
let database: TestDatabase;
let entries: PublishedEntry[];
let nickname: string;

beforeAll(async () => {
  env.DATA_DIR = folder.path;
  database = await createTestDatabase();
  const first = await publishEntry(db, "Aman Testov");
  entries = [first, await publishEntry(db, "Berik Samplov", { source: first.source }), await publishEntry(db, "Aqbota Samplova", { source: first.source }), await publishEntry(db, "=Dana;+Test", { source: first.source })];
  nickname = (await buildFact(db, { personId: first.person.id, cites: [{ sourceId: first.source.id }], name: { text: "Amanjan" }, standing: "alternative" })).anchor;
  await publishRows({ kind: "entry", subjectId: first.person.id });
}, 120_000);
afterAll(async () => {
  env.DATA_DIR = dataDirectory;
  await database.drop();
  folder.remove();
});

async function releaseName(): Promise<string> {
  const outcome = await release();
  expect(outcome.made).toBe(true);
  return outcome.name;
}
const ask = (name: string, file: string, headers: Record<string, string> = {}, method = "GET") =>
  GET(new Request(`${SITE}/datasets/${name}/${file}`, { headers, method }), { params: Promise.resolve({ release: name, file }) });
const statusOf = async (name: string) => (await ask(name, "records.jsonl.gz", {}, "HEAD")).status;
const home = (name: string) => path.join(folder.path, "releases", name);

describe("a release", () => {
  let name: string;
  beforeAll(async () => {
    name = await releaseName();
  }, 60_000);

  it("is called by the day of the last change, and lies where the site looks for it, whole", () => {
    expect(name).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(readdirSync(home(name)).sort()).toEqual([...releaseFileNames].sort());
    expect(readdirSync(path.join(folder.path, "releases"))).toEqual([name]);
  });

  it("is cited in every form, at its own address, and what is no release is not", async () => {
    const cite = (file: string) => citation(new Request(SITE), { params: Promise.resolve({ parts: ["datasets", file] }) });
    for (const extension of ["bib", "ris", "json", "txt", "apa.txt"]) expect(await (await cite(`${name}.${extension}`)).text()).toContain(`/datasets/${name}`);
    expect((await cite("1999-01-01.bib")).status).toBe(404);
  });

  it("has the sum of every file, and says how long each is", () => {
    const sums = textOf(home(name), "SHA256SUMS").trimEnd().split("\n").map((line) => line.split("  "));
    expect(sums.map(([, file]) => file).sort()).toEqual(releaseFileNames.filter((file) => file !== "SHA256SUMS").sort());
    for (const [sum, file = ""] of sums) expect(createHash("sha256").update(readFileSync(path.join(home(name), file))).digest("hex")).toBe(sum);
  });

  it("describes itself as a Data Package has to, with the columns that its tables have", () => {
    const description = dataPackageSchema.parse(JSON.parse(textOf(home(name), "datapackage.json")));
    expect(description).toMatchObject({ version: name, id: `${SITE}/datasets/${name}`, recordsReadable: { entry: 4 } });
    for (const { path: file, schema } of description.resources) {
      if (!schema) continue;
      const [header = ""] = textOf(home(name), file).replace("\uFEFF", "").split("\r\n");
      expect(header.split(","), file).toEqual(schema.fields.map((field) => field.name));
    }
  });

  it("holds the tables of the exports, neutralised", () => {
    const rows = parseCsvObjects(textOf(home(name), "entries.csv.gz"));
    expect(rows.map((row) => row.name)).toEqual(["Aman Testov", "Berik Samplov", "Aqbota Samplova", "'=Dana;'+Test"]);
    expect(parseCsvObjects(textOf(home(name), "claims.csv.gz")).length).toBeGreaterThanOrEqual(5);
    expect(parseCsvObjects(textOf(home(name), "changes.csv.gz")).every((row) => row.change === "added")).toBe(true);
  });

  it("is handed out with its sum as its name, in parts where somebody asks for them", async () => {
    const whole = await ask(name, "records.jsonl.gz");
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect([whole.status, whole.headers.get("x-guwah-length"), whole.headers.get("content-type"), whole.headers.get("accept-ranges")]).toEqual([200, String(bytes.length), "application/gzip", "bytes"]);
    expect(whole.headers.get("content-disposition")).toBe(`attachment; filename="guwah-${name}-records.jsonl.gz"`);
    expect(whole.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const etag = whole.headers.get("etag") ?? "";
    expect(etag).toBe(`"${createHash("sha256").update(bytes).digest("hex")}"`);
    expect((await ask(name, "records.jsonl.gz", { "if-none-match": etag })).status).toBe(304);
    const part = await ask(name, "records.jsonl.gz", { range: "bytes=10-19", "if-range": etag });
    expect([part.status, part.headers.get("content-range"), Buffer.from(await part.arrayBuffer())]).toEqual([206, `bytes 10-19/${bytes.length}`, bytes.subarray(10, 20)]);
    expect((await ask(name, "records.jsonl.gz", { range: "bytes=10-19", "if-range": '"other"' }, "HEAD")).status).toBe(200);
    expect((await ask(name, "records.jsonl.gz", { range: `bytes=${bytes.length}-` })).status).toBe(416);
    const head = await ask(name, "records.jsonl.gz", {}, "HEAD");
    expect([head.status, await head.text(), head.headers.get("x-guwah-length")]).toEqual([200, "", String(bytes.length)]);
  });

  it.each([["..", "SHA256SUMS"], ["2026-11-23", "../../postgres/postgresql.conf"], ["2026-11-23", ".env"], ["2026-11-23/..", "records.jsonl.gz"], ["1999-01-01", "records.jsonl.gz"], ["", ""]])("is the only thing that its address gives: %s %s", async (release, file) => {
    expect((await ask(release, file)).status).toBe(404);
  });

  it("is not made again while nothing has changed", async () => {
    expect(await release()).toEqual({ made: false, name });
  });

  it("is handed out no more where a file is not as it was", async () => {
    const file = path.join(home(name), "columns.csv");
    const kept = readFileSync(file);
    writeFileSync(file, "changed");
    expect((await ask(name, "columns.csv")).status).toBe(404);
    writeFileSync(file, kept);
    expect((await ask(name, "columns.csv", {}, "HEAD")).status).toBe(200);
  });
});

describe("what happens after a release", () => {
  it("does not close it where records get new versions, are published or merged", async () => {
    const { name } = await release();
    const [first, , third, fourth] = entries as [PublishedEntry, PublishedEntry, PublishedEntry, PublishedEntry];
    await buildFact(db, { personId: first.person.id, cites: [{ sourceId: first.source.id }], status: { value: "free" } });
    await publishRows({ kind: "entry", subjectId: first.person.id });
    await publishEntry(db, "Later Example", { source: first.source });
    await merge(await systemCurator("test"), { from: fourth.ref, into: third.ref, reason });
    expect(await statusOf(name)).toBe(200);
    const next = await releaseName();
    expect(next).toBe(`${name}-2`);
    expect(parseCsvObjects(textOf(home(next), "changes.csv.gz")).map(({ change, kind, number }) => `${change} ${kind} ${number}`)).toEqual([
      "new_version entry 1", "new_version entry 3", "merged entry 4", "added entry 5",
    ]);
    expect((await findReleases()).map((one) => [one.name, one.state])).toEqual([[next, "open"], [name, "open"]]);
  }, 60_000);

  it("withholds every release that holds a record that is withdrawn, until it is brought back", async () => {
    const curator = await systemCurator("test");
    const [newest = "", oldest = ""] = (await findReleases()).map(({ name }) => name);
    await withdraw(curator, { ref: entries[1]!.ref, kind: "safety", reason });
    const refused = await ask(oldest, "records.jsonl.gz");
    expect(refused.status).toBe(410);
    expect(await refused.text()).toContain("(safety)");
    expect(await statusOf(newest)).toBe(410);
    const next = await releaseName();
    expect(await statusOf(next)).toBe(200);
    expect(textOf(home(next), "records.jsonl.gz")).not.toContain("Berik");
    expect(await findReleasePage(oldest)).toMatchObject({ newest: next, release: { state: "withheld", withheld: ["safety"] } });
    await reinstate(curator, { ref: entries[1]!.ref, reason });
    expect([await statusOf(oldest), await statusOf(newest), await statusOf(next)]).toEqual([200, 200, 200]);
  }, 60_000);

  it("withholds a release for ever where words that it holds were erased", async () => {
    const before = await findReleases();
    await erase(await systemCurator("test"), { factAnchors: [nickname], reason: "safety" });
    for (const { name } of before) expect((await ask(name, "entries.csv.gz")).status).toBe(410);
    const next = await releaseName();
    expect(await statusOf(next)).toBe(200);
    for (const file of releaseFileNames) expect(textOf(home(next), file), file).not.toContain("Amanjan");
    expect(parseCsvObjects(textOf(home(next), "changes.csv.gz")).map(({ change }) => change)).toContain("redacted");
  }, 60_000);

  it("withholds what a record brought that was merged into one that is withdrawn", async () => {
    const curator = await systemCurator("test");
    const name = (await findReleases())[0]!.name;
    await withdraw(curator, { ref: entries[2]!.ref, kind: "request", reason });
    expect(await statusOf(name)).toBe(410);
    const next = await releaseName();
    const merged = textOf(home(next), "records.jsonl.gz").split("\n").find((line) => line.includes('"kind":"entry","number":4,'));
    expect(JSON.parse(merged ?? "")).toMatchObject({ state: "merged", into: 3, versions: [] });
    await reinstate(curator, { ref: entries[2]!.ref, reason });
  }, 60_000);
});

describe("a release that was stopped half way", () => {
  it("is no release: it is swept away, and the next one has its place", async () => {
    const left = path.join(folder.path, "releases", ".unfinished-999999999-1");
    mkdirSync(left);
    writeFileSync(path.join(left, "records.jsonl.gz"), "half");
    expect((await ask(".unfinished-999999999-1", "records.jsonl.gz")).status).toBe(404);
    await publishEntry(db, "Another Example", { source: entries[0]!.source });
    const next = await releaseName();
    expect(existsSync(left)).toBe(false);
    expect(await statusOf(next)).toBe(200);
  }, 60_000);

  it("takes no name that a folder has, and is not served where no release is on file", async () => {
    await publishEntry(db, "One more Example", { source: entries[0]!.source });
    const taken = `${(await findReleases()).at(-1)!.name}-${(await findReleases()).length + 1}`;
    mkdirSync(home(taken));
    for (const file of releaseFileNames) writeFileSync(path.join(home(taken), file), "planted");
    expect(await statusOf(taken)).toBe(404);
    const next = await releaseName();
    expect(next).not.toBe(taken);
    expect(readFileSync(path.join(home(taken), "SHA256SUMS"), "utf8")).toBe("planted");
  }, 60_000);

  it("says that the files are elsewhere where they are", async () => {
    const name = (await findReleases())[0]!.name;
    rmSync(home(name), { recursive: true });
    expect((await findReleasePage(name))?.release.state).toBe("absent");
    expect(await statusOf(name)).toBe(404);
  });
});
