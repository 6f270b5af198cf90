import "server-only";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { InvalidInput } from "@/lib/errors";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { lineHeaderSchema, recordLineSchemas } from "@/lib/publication/record-line";
import type { LineHeader, RecordLine } from "@/lib/publication/record-line";

/** A line of the file, as it stands there. */
export interface DatasetLine {
  /** From 1 on; the header is line 1. */
  at: number;
  text: string;
}

/** A record of a hundred versions is a few MB; more is no line of ours, and must not fill the memory. */
const LONGEST_LINE = 256 * 1024 * 1024;

/** The lines of a file of records, compressed or not. */
export async function* readDatasetLines(path: string): AsyncGenerator<DatasetLine> {
  if (!(await stat(path).then((found) => found.isFile(), () => false))) throw new InvalidInput(`There is no readable file ${path}.`);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let parts: string[] = [];
  let length = 0;
  let at = 0;
  try {
    for await (const chunk of bytesOf(path)) {
      const [first = "", ...lines] = decoder.decode(chunk, { stream: true }).split("\n");
      parts.push(first);
      length += first.length;
      for (const next of lines) {
        yield { at: (at += 1), text: parts.join("") };
        parts = [next];
        length = next.length;
      }
      if (length > LONGEST_LINE) throw new InvalidInput(`line ${at + 1}: This is longer than any record is.`);
    }
    if (decoder.decode() !== "" || length > 0) throw new InvalidInput(`line ${at + 1}: The file ends in the middle of a line. Get it again.`);
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    throw new InvalidInput(`line ${at + 1}: The file cannot be read on: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function bytesOf(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path);
  return path.endsWith(".gz") ? file.pipe(createGunzip()).on("close", () => file.destroy()) : file;
}

/** The header in the first line. */
export function parseHeader({ at, text }: DatasetLine): LineHeader {
  return checked(lineHeaderSchema, { at, value: parsed({ at, text }) });
}

/** A record in a later line. Only the form is checked here. */
export function parseRecordLine({ at, text }: DatasetLine): RecordLine {
  const value = parsed({ at, text });
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (typeof kind !== "string" || !Object.hasOwn(recordLineSchemas, kind)) throw new InvalidInput(`line ${at}: kind: This is no kind of record.`);
  // What was checked is kept as it was given: its bytes count.
  checked<unknown>(recordLineSchemas[kind as PublicRecordKind], { at, value });
  return value as RecordLine;
}

function parsed({ at, text }: DatasetLine): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InvalidInput(`line ${at}: This is not JSON.`);
  }
}

function checked<Output>(schema: z.ZodType<Output>, { at, value }: { at: number; value: unknown }): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InvalidInput(`line ${at}: ${pathText(issue?.path ?? [])}${issue?.message ?? "This is not as it should be."}`);
}

/** `versions[2].units[0].text: `, as the import of other files says it. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.reduce<string>((said, part) => (typeof part === "number" ? `${said}[${part}]` : `${said}${said === "" ? "" : "."}${String(part)}`), "");
  return text === "" ? "" : `${text}: `;
}
