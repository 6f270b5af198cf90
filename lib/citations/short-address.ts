import type { PublicRecordKind } from "@/lib/publication/public-record";
import { isReleaseName } from "@/lib/datasets/release-files";
import { recordKindAt } from "@/lib/publication/record-address";
import { formatOfExtension } from "./citation-formats";
import type { CitationFormat } from "./citation-formats";

/** What is cited: a record or a version of it, a search that somebody keeps, or a release of the data set. */
export type Cited = { kind: PublicRecordKind | "search"; number: number; version: number | null } | { kind: "dataset"; name: string };

/** An address that names a record without a language, or a file with its citation. */
export type ShortAddress =
  | { what: "record"; cited: Cited }
  | { what: "citation"; cited: Cited; unitId: string | null; format: CitationFormat; fileName: string };

const NUMBERED = /^([1-9]\d{0,8})(?:@([1-9]\d{0,8}))?$/;
const FILE = /^([^.]+)\.([a-z]{3,7}(?:\.txt)?)$/;
const UNIT = /^[a-z]-[a-z0-9]{10}$/;
/** Where searches that are cited stand, and releases of the data set. */
export const SEARCHES = "searches";
export const DATASETS = "datasets";

/** Reads `/entries/167`, `/entries/167@3`, `/cite/entries/167@3.bib` and `/cite/entries/167@3/f-….bib`. */
export function shortAddress(segments: readonly string[]): ShortAddress | null {
  if (segments[0] !== "cite") {
    const [segment = "", text = "", ...more] = segments;
    const cited = more.length > 0 ? null : citedAt(segment, text);
    return cited && { what: "record", cited };
  }
  const [segment = "", ...rest] = segments.slice(1);
  const [, stem = "", extension = ""] = FILE.exec(rest.at(-1) ?? "") ?? [];
  const [text = "", unit] = [...rest.slice(0, -1), stem];
  const cited = rest.length > 2 || (unit !== undefined && !UNIT.test(unit)) ? null : citedAt(segment, text);
  const format = formatOfExtension(extension);
  if (cited === null || format === null || (!isRecord(cited) && unit !== undefined)) return null;
  const named = cited.kind === "dataset" ? [cited.name] : [cited.number, cited.version];
  const name = [cited.kind, ...named, unit].filter((part) => part !== null && part !== undefined).join("-");
  return { what: "citation", cited, unitId: unit ?? null, format, fileName: `guwah-${name}.${extension}` };
}

function isRecord({ kind }: Cited): boolean {
  return kind !== "search" && kind !== "dataset";
}

function citedAt(segment: string, text: string): Cited | null {
  if (segment === DATASETS) return isReleaseName(text) ? { kind: "dataset", name: text } : null;
  const kind = segment === SEARCHES ? "search" : recordKindAt(segment);
  const [, number, version] = NUMBERED.exec(text) ?? [];
  if (kind === null || number === undefined || (kind === "search" && version !== undefined)) return null;
  return { kind, number: Number(number), version: version === undefined ? null : Number(version) };
}

/** The path of the page behind a short address, without its language. */
export function pathOfShort(path: string): string {
  return path.replace("@", "/versions/");
}
