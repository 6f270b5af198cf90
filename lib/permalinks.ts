import { recordKinds } from "@/lib/publication/vocabulary";
import type { RecordRef } from "@/lib/publication/public-unit";

/** Path of a record's page, or of one of its versions: `/en/entries/167/versions/3`. */
export function recordPath(locale: string, ref: Pick<RecordRef, "kind" | "number">, version?: number): string {
  const path = `/${locale}/${recordKinds[ref.kind].segment}/${ref.number}`;
  return version === undefined ? path : `${path}/versions/${version}`;
}

/** Path of the list of a record's versions. */
export function versionsPath(locale: string, ref: Pick<RecordRef, "kind" | "number">): string {
  return `${recordPath(locale, ref)}/versions`;
}

/** Path of the comparison of two versions. */
export function comparePath(locale: string, ref: Pick<RecordRef, "kind" | "number">, from: number, to: number): string {
  return `${recordPath(locale, ref)}/compare/${from}/${to}`;
}

/** Path of one fact on an entry's page or on one of its version pages. */
export function factPath(locale: string, entryNumber: number, factId: string, version?: number): string {
  return `${recordPath(locale, { kind: "entry", number: entryNumber }, version)}#${factId}`;
}

/** Path of the index page of a kind of record. */
export function indexPath(locale: string, kind: RecordRef["kind"]): string {
  return `/${locale}/${recordKinds[kind].segment}`;
}

/** The record, or the version of it, at an address without a language, which leads on to the reader's own: `/entries/167@3`. */
export function permanentPath(ref: Pick<RecordRef, "kind" | "number">, version?: number, unitId?: string): string {
  const path = `/${recordKinds[ref.kind].segment}/${ref.number}${version === undefined ? "" : `@${version}`}`;
  return unitId === undefined ? path : `${path}#${unitId}`;
}

/** The address to cite: on the site's own origin, without a language, with the version. */
export function permanentUrl(siteUrl: string, ref: Pick<RecordRef, "kind" | "number">, version?: number, unitId?: string): string {
  return new URL(permanentPath(ref, version, unitId), siteUrl).href;
}

/** Path of the page with the citations of a record, of one of its versions, or of one fact in a version. */
export function citePath(locale: string, ref: Pick<RecordRef, "kind" | "number">, version?: number, unitId?: string): string {
  const path = `${recordPath(locale, ref, version)}/cite`;
  return unitId === undefined ? path : `${path}/${unitId}`;
}

/** Path of a file with the citation of a version, or of one fact in it: `/cite/entries/167@3.bib`. */
export function citationFilePath(ref: Pick<RecordRef, "kind" | "number">, version: number | undefined, unitId: string | null, extension: string): string {
  return `/cite${permanentPath(ref, version)}${unitId === null ? "" : `/${unitId}`}.${extension}`;
}

/** Path of a search that somebody cites, without a language. */
export function searchPath(number: number): string {
  return `/searches/${number}`;
}

/** Path of the page on which a search gets a number; `query` is that of the list's address. */
export function newSearchPath(locale: string, query: string): string {
  return `/${locale}/searches/new${query}`;
}

/** Path of the feed of what a search finds; `query` is that of the list's address. */
export function searchFeedPath(locale: string, query: string): string {
  return `/feeds/${locale}/search${query}`;
}

/** Path of the page that offers everything that a search finds as a file; `query` is that of the list's address. */
export function downloadPath(locale: string, query: string): string {
  return `/${locale}/entries/download${query}`;
}

/** Path of that file; its format and shape stand in the query as well. */
export function exportPath(locale: string): string {
  return `/${locale}/entries/export`;
}

/** Path of an entry, or of a version of it, as a document to print. */
export function printPath(locale: string, number: number, version?: number): string {
  return `${recordPath(locale, { kind: "entry", number }, version)}/pdf`;
}

/** Path of what a search finds as a document to print; what is asked stands in the query. */
export function printSelectionPath(locale: string): string {
  return `/${locale}/entries/print`;
}

/** Path of the file that says what the columns of exports hold. */
export function exportColumnsPath(locale: string): string {
  return `/${locale}/entries/columns`;
}

/** Path of a file of a picture. Its name is the hash of its content, so that the address says the same for ever, or nothing. */
export function imagePath(hash: string): string {
  return `/images/${hash}.webp`;
}

/** The hash in the name of a file of a picture; null where it is none. */
export function imageHashIn(file: string): string | null {
  return /^([0-9a-f]{64})\.webp$/.exec(file)?.[1] ?? null;
}

/** Path of a frozen data set, without a language. */
export function datasetPath(release: string): string {
  return `/datasets/${release}`;
}

/** Path of one of its files, for ever. */
export function datasetFilePath(release: string, file: string): string {
  return `${datasetPath(release)}/${file}`;
}
