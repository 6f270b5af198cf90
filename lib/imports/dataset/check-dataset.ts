import "server-only";
import { InvalidInput } from "@/lib/errors";
import { findChainBreak } from "@/lib/publication/version-chain";
import { lineText, versionsOf } from "@/lib/publication/record-line";
import type { LineHeader, RecordLine } from "@/lib/publication/record-line";
import { recordKindCodes } from "@/lib/publication/vocabulary";
import { parseHeader, parseRecordLine, readDatasetLines } from "./read-dataset";

/** A record of the file in its line. */
export interface CheckedLine {
  at: number;
  text: string;
  line: RecordLine;
}

/** The header of a file of records; reads no further. */
export async function readHeader(path: string): Promise<LineHeader> {
  for await (const line of readDatasetLines(path)) return parseHeader(line);
  throw new InvalidInput("line 1: The file is empty.");
}

/**
 * The records of a file, each checked: its form, its place (every number of every kind, in order), its bytes and its chain.
 * Throws one sentence with the line where something is wrong, also at its end where lines are missing.
 */
export async function* checkedLines(path: string): AsyncGenerator<CheckedLine> {
  let header: LineHeader | null = null;
  const expected = { kind: 0, number: 0 };
  let last = 0;
  for await (const { at, text } of readDatasetLines(path)) {
    last = at;
    if (header === null) {
      header = parseHeader({ at, text });
      continue;
    }
    const line = parseRecordLine({ at, text });
    advance(expected, header);
    if (line.kind !== recordKindCodes[expected.kind] || line.number !== expected.number) throw new InvalidInput(`line ${at}: ${describeExpected(expected)} belongs here, and not ${line.kind} ${line.number}.`);
    const problem = problemOf(line, text, header);
    if (problem !== null) throw new InvalidInput(`line ${at}: ${problem}`);
    yield { at, text, line };
  }
  if (header === null) throw new InvalidInput("line 1: The file is empty.");
  advance(expected, header);
  if (expected.kind < recordKindCodes.length) throw new InvalidInput(`line ${last + 1}: ${describeExpected(expected)} is missing: the file has lost its end.`);
}

/** Goes on to the next number that the header promises. */
function advance(expected: { kind: number; number: number }, { records }: LineHeader): void {
  expected.number += 1;
  for (let kind = recordKindCodes[expected.kind]; kind !== undefined && expected.number > records[kind]; kind = recordKindCodes[expected.kind]) {
    expected.kind += 1;
    expected.number = 1;
  }
}

function describeExpected({ kind, number }: { kind: number; number: number }): string {
  const name = recordKindCodes[kind];
  return name === undefined ? "The end of the file" : `${name} ${number}`;
}

function problemOf(line: RecordLine, text: string, { records }: LineHeader): string | null {
  if (lineText(line) !== text) return "The members of the line are not in their one order, or it has blanks. A file that was changed is refused.";
  if (line.state === "merged" && (line.into === line.number || line.into > records[line.kind])) return "into: The record that it was merged into is not in the file.";
  const versions = versionsOf(line).map((version) => ({ ...version, publishedAt: new Date(version.publishedAt) }));
  const broken = findChainBreak({ kind: line.kind, number: line.number, currentVersion: versions.length }, versions);
  return broken === null ? null : `versions[${versions.findIndex((version) => version.number === broken.version)}]: ${broken.problem}`;
}
