import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { systemCurator } from "@/lib/auth/system-curator";
import { releaseDataset } from "@/lib/datasets/release-dataset";
import type { ReleaseOutcome } from "@/lib/datasets/release-dataset";
import { readOneMoment } from "@/lib/db/lookups";
import { builtInDictionaryWords } from "@/lib/i18n/dictionary-words";
import { recordRelease } from "@/lib/publication/commands/record-release";

/** The site whose collection is released in tests. */
export const SITE = "https://guwah.example";

/** A folder of one test file's own. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), "guwah-dataset-"));

  in(name: string): string {
    return path.join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Releases the collection as the command does; with a folder, only a package is written. */
export async function release(out?: string): Promise<ReleaseOutcome> {
  const curator = await systemCurator("test");
  return releaseDataset({ siteUrl: SITE, words: builtInDictionaryWords("en"), ...(out === undefined ? {} : { out }), atOneMoment: readOneMoment, record: (made) => recordRelease(curator, made) });
}

/** The text of a file of a package. */
export function textOf(folder: string, file: string): string {
  const bytes = readFileSync(path.join(folder, file));
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** The text of every file of a package. */
export function releaseFileTexts(folder: string): string[] {
  return readdirSync(folder).map((file) => textOf(folder, file));
}
