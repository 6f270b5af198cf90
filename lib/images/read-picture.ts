import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { InvalidInput } from "@/lib/errors";
import { fileTypeOf } from "./image-type";
import { FEWEST_PIXELS_A_SIDE, imageSizes, LARGEST_FILE_BYTES, MOST_PIXELS } from "./limits";
import type { imageTypes } from "./vocabulary";

// Of the many formats that the library reads, strangers' files may use three.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });
// Nothing of a picture stays behind in memory.
sharp.cache(false);

/** A picture drawn anew. */
export interface DrawnFile {
  width: number;
  height: number;
  hash: string;
  content: Uint8Array<ArrayBuffer>;
}

/** What is known of a file that was found to be a picture. */
export interface Picture {
  type: keyof typeof imageTypes;
  hash: string;
  bytes: number;
  width: number;
  height: number;
  files: DrawnFile[];
}

const LIMITS = { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true, pages: 1 } as const;
const LONGEST_SECONDS = 20;
/** From the best that is tried to the worst that is still a picture. */
const QUALITIES = [80, 65, 50, 35, 20];

/**
 * Finds out whether a file is a picture, by decoding it, and draws it anew: turned the way it is meant, in the colours
 * of the web, without anything that was written into the file beside it.
 */
export async function readPicture(content: Uint8Array): Promise<Picture> {
  if (content.length === 0) refuse("fileEmpty");
  if (content.length > LARGEST_FILE_BYTES) refuse("fileTooLarge");
  const type = fileTypeOf(content.subarray(0, 16));
  if (type === "heic") refuse("imageHeic");
  if (type === "other") refuse("imageTypeWrong");
  const { width, height } = await sizeOf(content, type);
  const files: DrawnFile[] = [];
  for (const size of imageSizes) {
    const file = await draw(content, size);
    // Of a small picture both sizes are the same.
    if (files.every((other) => other.width < file.width)) files.push(file);
  }
  return { type, hash: hashOf(content), bytes: content.length, width, height, files };
}

async function sizeOf(content: Uint8Array, type: Picture["type"]): Promise<{ width: number; height: number }> {
  // Read without a limit: this looks at the head of the file alone, and says how large the picture would be.
  const head = await sharp(content, { ...LIMITS, limitInputPixels: false }).metadata().catch(() => refuse("imageBroken"));
  if (head.format !== type) refuse("imageBroken");
  const { width, height } = head.autoOrient;
  if (width * height > MOST_PIXELS) refuse("imageTooManyPixels");
  if (Math.min(width, height) < FEWEST_PIXELS_A_SIDE) refuse("imageTooSmall");
  return { width, height };
}

async function draw(content: Uint8Array, { width, height, mostBytes }: (typeof imageSizes)[number]): Promise<DrawnFile> {
  const drawn = await sharp(content, LIMITS)
    .autoOrient()
    .resize({ width, height, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .timeout({ seconds: LONGEST_SECONDS })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => refuse("imageBroken"));
  const { width: drawnWidth, height: drawnHeight, channels } = drawn.info;
  let file = new Uint8Array();
  for (const quality of QUALITIES) {
    const written = await sharp(drawn.data, { raw: { width: drawnWidth, height: drawnHeight, channels } }).webp({ quality, effort: 5 }).toBuffer();
    file = new Uint8Array(written);
    if (file.length <= mostBytes) break;
  }
  return { width: drawnWidth, height: drawnHeight, hash: hashOf(file), content: file };
}

const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

function refuse(code: string): never {
  throw new InvalidInput(`This file is not taken in: ${code}.`, undefined, { fields: { file: code } });
}
