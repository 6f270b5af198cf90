/** A part of a file, both ends included. */
export interface ByteRange {
  first: number;
  last: number;
}

const ONE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * The part that a Range header asks for (RFC 9110, 14.2): one part, or the whole where it asks for several, for nothing or
 * in another unit; "none" where the file has no such part.
 */
export function byteRange(header: string | null, size: number): ByteRange | "whole" | "none" {
  const [, from, to] = ONE.exec(header?.trim() ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return "whole";
  if (from === "") return Number(to) === 0 || size === 0 ? "none" : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const [first, last] = [Number(from), to === "" ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== "" && Number(to) < first) return "whole";
  return first >= size ? "none" : { first, last };
}
