import type { DictionaryLine } from "@/lib/exports/data-dictionary";
import { datasetPath } from "@/lib/permalinks";
import type { ReleaseManifest } from "./manifest";
import type { ReleaseFile } from "./release-files";
import { plainSchema, tableSchema } from "./table-schema";
import type { TableSchema } from "./table-schema";
import type { WrittenFile } from "./write-file";

/** What the description of a package says. */
export interface PackageFacts {
  name: string;
  siteUrl: string;
  lastChangedAt: string;
  holdsGeneratedData: boolean;
  manifest: ReleaseManifest;
  files: readonly WrittenFile[];
  dictionary: readonly DictionaryLine[];
}

const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

/**
 * What stands in each file, for people. The description and the sums are no resources: they speak of the others. What is no
 * table has a format of its own: tools read JSON Lines as a table, and a schema in JSON as the schema of one.
 */
const contents: Partial<Record<ReleaseFile, { title: string; description: string; format: string; mediatype: string; table?: (dictionary: readonly DictionaryLine[]) => TableSchema }>> = {
  "records.jsonl.gz": {
    title: "Records",
    description: "Every public record with every version that can be read, one JSON object in each line behind a header. Hashes and salts let anybody check each chain of versions, and an empty installation of Guwah shows the collection from this file (npm run import-dataset).",
    format: "guwah-records", mediatype: "application/jsonl",
  },
  "entries.csv.gz": { title: "Entries", description: "One row for each entry: what its page shows first.", format: "csv", mediatype: "text/csv", table: (dictionary) => tableSchema(dictionary.filter(({ shape }) => shape === "flat")) },
  "claims.csv.gz": { title: "Claims", description: "One row for each fact, with its standing, its certainty and what it rests on.", format: "csv", mediatype: "text/csv", table: (dictionary) => tableSchema(dictionary.filter(({ shape }) => shape === "claims")) },
  "entities.ftm.json.gz": { title: "FollowTheMoney entities", description: "People, events, places, documents and links between them in the FollowTheMoney model, one entity in each line.", format: "ftm.json", mediatype: "application/json+ftm" },
  "statements.csv.gz": { title: "FollowTheMoney statements", description: "The same entities as statements, each with what it rests on.", format: "csv", mediatype: "text/csv", table: (dictionary) => tableSchema(dictionary.filter(({ shape }) => shape === "statements")) },
  "index.csv.gz": {
    title: "Index", description: "Every number that was ever given and what it stands for: state, current version and how much was taken away.", format: "csv", mediatype: "text/csv",
    table: () => plainSchema({ kind: "string", number: "integer", state: "string", version: "integer", redactions: "integer" }),
  },
  "changes.csv.gz": {
    title: "Changes", description: "What has become of records since the release before, in numbers.", format: "csv", mediatype: "text/csv",
    table: () => plainSchema({ change: "string", kind: "string", number: "integer", version: "integer" }),
  },
  "columns.csv": {
    title: "Data dictionary", description: "What each column of the tables holds.", format: "csv", mediatype: "text/csv",
    table: () => plainSchema({ shape: "string", column: "string", type: "string", description: "string", values: "string" }),
  },
  "records.schema.json": { title: "Schema of the records", description: "The JSON Schema of the lines of the file of records.", format: "schema.json", mediatype: "application/schema+json" },
};

/** The description of a release as a Data Package (https://datapackage.org/standard/data-package/, version 2). */
export function dataPackage({ name, siteUrl, lastChangedAt, holdsGeneratedData, manifest, files, dictionary }: PackageFacts): object {
  const { given, readable, versions, changes } = manifest;
  return {
    $schema: PROFILE,
    name: `guwah-${name}`,
    id: new URL(datasetPath(name), siteUrl).href,
    title: `Guwah: everything public on ${name.slice(0, 10)}`,
    description: `${holdsGeneratedData ? "GENERATED DATA: nobody in it is meant. " : ""}Every public record of ${siteUrl} with all its versions, frozen. What is withdrawn for somebody's safety after this day must go from copies as well: compare with ${new URL("/datasets", siteUrl).href} before you publish anything.`,
    homepage: new URL("/datasets", siteUrl).href,
    version: name,
    created: lastChangedAt,
    numbersGiven: given,
    recordsReadable: readable,
    versions,
    changes: { since: changes.since, ...changes.counts },
    resources: files.flatMap((file) => resource(file, dictionary)),
  };
}

function resource({ name, bytes, hash }: WrittenFile, dictionary: readonly DictionaryLine[]): object[] {
  const content = contents[name];
  if (!content) return [];
  const { title, description, format, mediatype, table } = content;
  return [
    {
      name: name.replace(/\..*$/, "") + (name === "records.schema.json" ? "-schema" : ""),
      path: name,
      ...(table ? { type: "table" } : {}),
      title, description, format, mediatype,
      encoding: "utf-8",
      ...(name.endsWith(".gz") ? { compression: "gz" } : {}),
      bytes,
      hash: `sha256:${hash}`,
      ...(table ? { schema: table(dictionary) } : {}),
    },
  ];
}
