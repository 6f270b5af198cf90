/** The files of a release, in the order in which they are listed. Their names are part of addresses, and for ever. */
export const releaseFiles = {
  "records.jsonl.gz": { mediaType: "application/gzip" },
  "entries.csv.gz": { mediaType: "application/gzip" },
  "claims.csv.gz": { mediaType: "application/gzip" },
  "entities.ftm.json.gz": { mediaType: "application/gzip" },
  "statements.csv.gz": { mediaType: "application/gzip" },
  "index.csv.gz": { mediaType: "application/gzip" },
  "changes.csv.gz": { mediaType: "application/gzip" },
  "columns.csv": { mediaType: "text/csv; charset=utf-8" },
  "records.schema.json": { mediaType: "application/schema+json" },
  "datapackage.json": { mediaType: "application/json" },
  "SHA256SUMS": { mediaType: "text/plain; charset=utf-8" },
} as const satisfies Record<string, { mediaType: string }>;

/** The name of a file of a release. */
export type ReleaseFile = keyof typeof releaseFiles;

/** The names of the files. */
export const releaseFileNames = Object.keys(releaseFiles) as ReleaseFile[];

/** The name of a release: the day of the last change that is in it, with a number from the second of a day on. */
const NAME = /^\d{4}-\d\d-\d\d(?:-[1-9]\d{0,3})?$/;

/** Whether a text can be the name of a release. */
export function isReleaseName(text: string): boolean {
  return NAME.test(text);
}

/** Whether a text is the name of one of the files. */
export function isReleaseFile(text: string): text is ReleaseFile {
  return Object.hasOwn(releaseFiles, text);
}
