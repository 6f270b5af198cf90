import type { PublicRecordKind } from "./public-record";
import { recordKindCodes, recordKinds } from "./vocabulary";

const NUMBER = /^[1-9]\d{0,8}$/;

/** The kind of record whose pages stand under a segment of an address. */
export function recordKindAt(segment: string): PublicRecordKind | null {
  return recordKindCodes.find((kind) => recordKinds[kind].segment === segment) ?? null;
}

/** A record's or version's number as addresses write it. */
export function parseNumber(text: string): number | null {
  return NUMBER.test(text) ? Number(text) : null;
}

/** How a file of the sitemap is named after the records in it: `entries-3`. */
export function recordAddressPart(kind: PublicRecordKind, part: number): string {
  return `${recordKinds[kind].segment}-${part}`;
}

/** Reads the name of a file of the sitemap. */
export function parseRecordAddressPart(name: string): { kind: PublicRecordKind; part: number } | null {
  const [segment = "", text = "", ...more] = name.split("-");
  const kind = recordKindAt(segment);
  const part = parseNumber(text);
  return kind === null || part === null || part > 200_000 || more.length > 0 ? null : { kind, part };
}
