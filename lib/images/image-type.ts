import type { imageTypes } from "./vocabulary";

/** What a file is: a picture that is taken in, one that telephones make and no browser shows, or something else. */
export type FileType = keyof typeof imageTypes | "heic" | "other";

const HEIC_BRANDS: ReadonlySet<string> = new Set(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]);

/**
 * Tells a file by its first bytes (the signatures of JPEG: ITU-T T.81, PNG: ISO 15948, WebP: RFC 9649, HEIF: ISO
 * 23008-12); its name and the type that a browser says mean nothing. How much of it is a picture, decoding shows.
 */
export function fileTypeOf(start: Uint8Array): FileType {
  const text = (from: number, to: number) => String.fromCharCode(...start.subarray(from, to));
  if (start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff) return "jpeg";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  return text(4, 8) === "ftyp" && HEIC_BRANDS.has(text(8, 12)) ? "heic" : "other";
}
