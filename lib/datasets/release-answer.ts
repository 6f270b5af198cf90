import "server-only";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { hasEntityTag } from "@/lib/entity-tag";
import { streamBody } from "@/lib/exports/stream-body";
import { findRelease } from "@/lib/publication/dataset-queries";
import type { DatasetRelease } from "@/lib/publication/dataset-queries";
import { byteRange } from "./byte-range";
import { isReleaseFile, isReleaseName, releaseFiles } from "./release-files";
import { releaseFolder } from "./release-folder";

const PIECE = 256 * 1024;
/** A release can be withdrawn at any time: nobody hands it out without asking. */
const CHECKED = { "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex" };

/** Hands out a file of a release, or a part of it, for as long as everything in the release can be read on the site. */
export async function answerReleaseFile(request: Request, name: string, file: string): Promise<Response> {
  if (!isReleaseName(name) || !isReleaseFile(file)) return plain(404, "There is no such file.");
  const release = await findRelease(name);
  const known = release?.manifest.files.find((one) => one.name === file);
  if (!release || !known) return plain(404, "There is no such file.");
  if (release.withheld.length > 0) return plain(410, gone(release));
  const place = path.join(/* turbopackIgnore: true */ releaseFolder(name), file);
  if (!(await isWhole(place, known.bytes))) return plain(404, "The files of this data set are not on this server.");
  const etag = `"${known.hash}"`;
  const headers = {
    ...CHECKED,
    etag,
    "accept-ranges": "bytes",
    "content-type": releaseFiles[file].mediaType,
    "content-disposition": `attachment; filename="guwah-${name}-${file}"`,
  };
  const answer = (status: number, more: Record<string, string>, body: ReadableStream<Uint8Array> | null) => new Response(body, { status, headers: { ...headers, ...more } });
  if (hasEntityTag(request.headers.get("if-none-match"), etag)) return answer(304, {}, null);
  // A part of another file would not fit to what the reader has.
  const ifRange = request.headers.get("if-range");
  const range = byteRange(ifRange === null || ifRange === etag ? request.headers.get("range") : null, known.bytes);
  if (range === "none") return answer(416, { "content-range": `bytes */${known.bytes}` }, null);
  const { first, last } = range === "whole" ? { first: 0, last: known.bytes - 1 } : range;
  // The site server makes the length of it, which Next would take away.
  const length = { "x-guwah-length": String(last - first + 1), ...(range === "whole" ? {} : { "content-range": `bytes ${first}-${last}/${known.bytes}` }) };
  const status = range === "whole" ? 200 : 206;
  if (request.method === "HEAD") return answer(status, length, null);
  return answer(status, length, streamBody(piecesOf(place, first, last), (error) => console.error("A file of a data set broke off.", error)));
}

/** Whether a file is there and as long as it should be. */
async function isWhole(place: string, bytes: number): Promise<boolean> {
  const size = await stat(place).then((found) => found.size, (error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (size !== null && size !== bytes) console.error(`${place} is not as long as it was when it was released. It is not handed out.`);
  return size === bytes;
}

/** A part of a file, piece by piece; it is open from the first to the last, or until the reader leaves. */
async function* piecesOf(place: string, first: number, last: number): AsyncGenerator<Uint8Array> {
  const handle = await open(place, "r");
  try {
    for (let at = first; at <= last; ) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(Math.min(PIECE, last - at + 1)), 0, null, at);
      if (bytesRead === 0) throw new Error("The file is shorter than it was.");
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function gone({ name, withheld }: DatasetRelease): string {
  return `The data set ${name} is not handed out any more: something in it has been withdrawn or removed since (${withheld.join(", ")}). See /datasets for a newer one.`;
}

function plain(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "x-robots-tag": "noindex" } });
}
