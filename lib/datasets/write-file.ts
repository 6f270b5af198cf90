import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { ReleaseFile } from "./release-files";

/** A file of a package as it lies there. */
export interface WrittenFile {
  name: ReleaseFile;
  bytes: number;
  /** SHA-256 of these bytes. */
  hash: string;
}

/** Piece by piece what a file holds. */
export type FileContent = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * Writes one file of a package; a name that ends in `.gz` is compressed. The same content gives the same bytes: there is
 * no time in them. Nothing is replaced.
 */
export async function writeFile(folder: string, name: ReleaseFile, content: FileContent): Promise<WrittenFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const pieces = Readable.from(asBytes(content), { objectMode: false, highWaterMark: 1 << 16 });
  const to = createWriteStream(path.join(folder, name), { flags: "wx", flush: true });
  if (name.endsWith(".gz")) await pipeline(pieces, createGzip({ level: 6 }), measured, to);
  else await pipeline(pieces, measured, to);
  return { name, bytes, hash: hash.digest("hex") };
}

async function* asBytes(content: FileContent): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield typeof piece === "string" ? Buffer.from(piece) : piece;
}
