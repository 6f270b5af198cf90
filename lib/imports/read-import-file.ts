import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { isMany, none } from "stream-chain/defs.js";
import { jsonParser } from "stream-json/core/parser.js";
import { InvalidInput } from "@/lib/errors";
import type { JsonToken } from "./bounded-assembler";
import { ImportTokens } from "./import-tokens";
import type { ImportItem } from "./import-tokens";

/** The items that one block of the file gave, and how far the reading is. */
export interface ImportBlock {
  items: readonly ImportItem[];
  bytesRead: number;
  bytes: number;
}

type Parse = (text: string | typeof none) => unknown;

const BLOCK = 256 * 1024;
/** Parsed at a time. Small, because a record that ends in the piece where the file breaks is lost. */
const PIECE = 4 * 1024;

/**
 * Reads an import file of any size, a block at a time. Throws `InvalidInput` with one sentence where the
 * file is not readable, not UTF-8, not JSON or not an import file; what was read before has been given.
 */
export async function* readImportFile(path: string): AsyncGenerator<ImportBlock, void, void> {
  const bytes = await sizeOf(path);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parse = jsonParser({ streamValues: false }) as Parse;
  const tokens = new ImportTokens();
  let bytesRead = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: BLOCK })) {
    const text = decode(decoder, chunk as Buffer, bytesRead);
    bytesRead += (chunk as Buffer).length;
    yield* itemsOf(piecesOf(text), parse, tokens, { bytesRead, bytes });
  }
  decode(decoder, null, bytesRead);
  yield* itemsOf([none], parse, tokens, { bytesRead, bytes });
  if (!tokens.isComplete) throw brokenFile(tokens, bytesRead, "it ends too early");
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch {
    throw new InvalidInput(`There is no readable file ${path}.`);
  }
  throw new InvalidInput(`${path} is not a file.`);
}

function decode(decoder: TextDecoder, chunk: Buffer | null, bytesRead: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new InvalidInput(`The file is not UTF-8 text (after byte ${bytesRead.toLocaleString("en")}).`);
  }
}

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE));
}

function* itemsOf(
  pieces: readonly (string | typeof none)[],
  parse: Parse,
  tokens: ImportTokens,
  at: { bytesRead: number; bytes: number },
): Generator<ImportBlock> {
  const items: ImportItem[] = [];
  let failure: InvalidInput | null = null;
  try {
    for (const piece of pieces) {
      const parsed = parse(piece);
      const given = isMany(parsed) ? (parsed.values as JsonToken[]) : parsed === none ? [] : [parsed as JsonToken];
      for (const token of given) {
        const item = tokens.feed(token);
        if (item) items.push(item);
      }
    }
  } catch (error) {
    failure = error instanceof InvalidInput ? error : brokenFile(tokens, at.bytesRead, reasonOf(error));
  }
  // The items before the place where the file breaks are good.
  if (items.length > 0) yield { items, ...at };
  if (failure) throw failure;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Parser (?:cannot parse input: |has )/, "").toLowerCase();
}

function brokenFile(tokens: ImportTokens, bytesRead: number, reason: string): InvalidInput {
  const where = `before byte ${bytesRead.toLocaleString("en")}, within ${PIECE / 1024} KB after record ${tokens.records.toLocaleString("en")}`;
  return new InvalidInput(`The file is not whole JSON: ${reason} (${where}).`);
}
