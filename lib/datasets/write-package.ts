import { mkdir } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { dataDictionary, dictionaryCsv } from "@/lib/exports/data-dictionary";
import type { DictionaryWords } from "@/lib/exports/data-dictionary";
import { exportFile } from "@/lib/exports/export-file";
import type { ExportChoice } from "@/lib/exports/export-params";
import type { CollectionExtent } from "@/lib/publication/dataset-queries";
import { listNumbersAbove } from "@/lib/publication/machine-queries";
import { lineHeaderSchema, recordLineSchemas } from "@/lib/publication/record-line";
import { byRecordKind } from "@/lib/publication/vocabulary";
import { dataPackage } from "./data-package";
import { changeKinds } from "./manifest";
import type { ChangeKind, ReleaseManifest } from "./manifest";
import { recordLines } from "./record-lines";
import type { ReleaseFile } from "./release-files";
import { changeLines, changesCsv, indexCsv, indexLines, readIndex } from "./release-index";
import { writeFile } from "./write-file";
import type { FileContent, WrittenFile } from "./write-file";

/** What a package is made of, beside what the collection holds at this moment. */
export interface PackageWish {
  folder: string;
  name: string;
  siteUrl: string;
  words: DictionaryWords;
  extent: CollectionExtent & { lastChangedAt: string };
  /** The release that changes are counted from, with the file of its index. */
  before: { name: string; index: string } | null;
  onProgress: (file: ReleaseFile, done: number) => void;
}

/** The tables and what they are made by. */
const exported = {
  "entries.csv.gz": { format: "csv", shape: "flat" },
  "claims.csv.gz": { format: "csv", shape: "claims" },
  "entities.ftm.json.gz": { format: "ftm", shape: "statements" },
  "statements.csv.gz": { format: "csv", shape: "statements" },
} as const satisfies Partial<Record<ReleaseFile, ExportChoice>>;

/**
 * Writes every file of a package into a folder of its own. What is read is of one moment where the caller reads one
 * moment; the same collection gives the same bytes, and no more of it is in memory than a few records.
 */
export async function writePackage(wish: PackageWish): Promise<ReleaseManifest> {
  const { folder, name, siteUrl, words, extent, before, onProgress } = wish;
  await mkdir(folder, { recursive: true });
  const files: WrittenFile[] = [];
  const write = async (file: ReleaseFile, content: FileContent) => void files.push(await writeFile(folder, file, content));
  const counted = { versions: 0, readable: byRecordKind(() => 0), changes: zeroChanges() };

  const header = { format: "guwah-records", version: 1, on: extent.lastChangedAt.slice(0, 10), generated: extent.holdsGeneratedData, records: extent.given } as const;
  await write("records.jsonl.gz", recordLines(header, { onRecords: (done) => onProgress("records.jsonl.gz", done), onVersions: (count) => (counted.versions += count) }));

  const entries = await listNumbersAbove("entry", 0, extent.given.entry);
  for (const [file, choice] of Object.entries(exported) as [keyof typeof exported, ExportChoice][]) {
    onProgress(file, 0);
    await write(file, exportFile({ ...choice, entries, siteUrl, search: "/entries", now: new Date(extent.lastChangedAt) }).content);
  }

  await write("index.csv.gz", indexCsv(indexLines()));
  await write("changes.csv.gz", changesCsv(seen(changeLines(before ? readIndex(before.index) : none(), seen(readIndex(indexFileIn(folder)), (line) => {
    if (line.state === "published") counted.readable[line.kind] += 1;
  })), ({ change }) => (counted.changes[change] += 1))));

  const dictionary = dataDictionary(words);
  await write("columns.csv", [dictionaryCsv(dictionary)]);
  await write("records.schema.json", [`${JSON.stringify(z.toJSONSchema(z.union([lineHeaderSchema, ...Object.values(recordLineSchemas)]), { reused: "ref" }), null, 1)}\n`]);
  const manifest: ReleaseManifest = {
    given: extent.given, readable: counted.readable, versions: counted.versions, redactions: extent.redactions,
    changes: { since: before?.name ?? null, counts: counted.changes },
    files,
  };
  await write("datapackage.json", [`${JSON.stringify(dataPackage({ name, siteUrl, lastChangedAt: extent.lastChangedAt, holdsGeneratedData: extent.holdsGeneratedData, manifest, files: [...files], dictionary }), null, 1)}\n`]);
  await write("SHA256SUMS", [files.map((file) => `${file.hash}  ${file.name}\n`).join("")]);
  return manifest;
}

const zeroChanges = () => Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;

/** The same, each looked at on its way. */
async function* seen<Item>(items: AsyncIterable<Item>, look: (item: Item) => void): AsyncGenerator<Item> {
  for await (const item of items) {
    look(item);
    yield item;
  }
}

async function* none(): AsyncGenerator<never> {
  // Before the first release there was nothing.
}

/** Where the index of a release lies. */
export function indexFileIn(folder: string): string {
  return path.join(folder, "index.csv.gz");
}
