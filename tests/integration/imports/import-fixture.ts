import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemCurator } from "@/lib/auth/system-curator";
import type { ImportProblem } from "@/lib/imports/check-record";
import { checkFile, importFile } from "@/lib/imports/import-file";
import type { ImportReport } from "@/lib/imports/import-report";

type Json = Record<string, unknown>;

/** A folder of import files of one test file. */
export class ImportFiles {
  private readonly folder = mkdtempSync(join(tmpdir(), "guwah-import-"));

  /** Writes text as it is. */
  write(text: string): string {
    const path = join(this.folder, "file.json");
    writeFileSync(path, text);
    return path;
  }

  /** Writes an import file with these records. */
  of(...records: unknown[]): string {
    return this.write(JSON.stringify({ format: "guwah-import", version: 1, collection: "test", records }));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** What an import did, with the problems it told. */
export type Outcome = ImportReport & { problems: string[] };

/** Imports a file and gathers what it tells. */
export async function importing(path: string): Promise<Outcome> {
  const curator = await systemCurator("a test");
  return gathering((listeners) => importFile(curator, path, listeners));
}

/** Checks a file and gathers what that tells. */
export function checking(path: string): Promise<Outcome> {
  return gathering((listeners) => checkFile(path, listeners));
}

async function gathering(run: (listeners: { onProblem: (problem: ImportProblem) => void }) => Promise<ImportReport>): Promise<Outcome> {
  const problems: string[] = [];
  const report = await run({ onProblem: ({ path, sentence }) => problems.push(`${path}: ${sentence}`) });
  return { ...report, problems };
}

/** A source record. */
export const source = (key: string, more: Json = {}): Json => ({
  type: "source", key, kind: "book", title: `The book ${key}`, titleLanguage: "en", visibility: "public", ...more,
});

/** A person record. */
export const person = (key: string, more: Json = {}): Json => ({ type: "person", key, roles: ["victim"], ...more });

/** A record of facts. */
export const facts = (key: string, ...list: Json[]): Json => ({ type: "facts", key, person: key, facts: list });

/** A name fact that rests on source `book`. */
export const name = (key: string, text: string, more: Json = {}): Json => ({
  type: "name", key, text, language: "en", script: "Latn", visibility: "public",
  citations: [{ source: "book", locator: { kind: "page", value: "1" } }], ...more,
});

/** An attribute fact in words that rests on source `book`. */
export const words = (key: string, text: string, more: Json = {}): Json => ({
  type: "attribute", key, kind: "additional_information", text, textLanguage: "en", visibility: "public",
  citations: [{ source: "book", locator: { kind: "page", value: "2" } }], ...more,
});
