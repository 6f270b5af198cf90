import { DATASETS, pathOfShort, SEARCHES, shortAddress } from "@/lib/citations/short-address";
import type { Cited, ShortAddress } from "@/lib/citations/short-address";
import { isReleaseFile, isReleaseName } from "@/lib/datasets/release-files";
import { defaultLocale, isLocale, localeCodes } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { foreignDatabases } from "@/lib/publication/foreign-databases";
import { recordKinds } from "@/lib/publication/vocabulary";
import type { RecordRef } from "@/lib/publication/public-unit";

/** What an address asks for, before anything is looked up. */
export type SiteRoute =
  /** What is made for machines: handed to Next as it is. */
  | { to: "next" }
  /** A file whose name changes with its content. */
  | { to: "asset" }
  /** A picture, handed out for as long as an entry shows it. */
  | { to: "image" }
  /** An address without a language: the reader's own is put in front. What it names can be had as a citation as well. */
  | { to: "language"; rest: string; cited?: Cited }
  /** A file with a citation. */
  | ({ to: "citation" } & Omit<Extract<ShortAddress, { what: "citation" }>, "what" | "unitId">)
  /** The picture of a link to an entry, drawn from its names. */
  | { to: "picture" }
  /** A file of a frozen data set, handed to Next as it is. */
  | { to: "dataset" }
  /** A feed, kept like a page. */
  | { to: "feed" }
  /** The interface for programs. */
  | { to: "api" }
  /** A link as another database writes it: its number stands in the query. */
  | { to: "foreign"; database: string; param: string }
  | { to: "address"; path: string }
  /** A record's page or one below it; `versions` are those that the address names. A page of citations says today's date. */
  | { to: "record"; locale: Locale; ref: RecordRef; versions: readonly number[]; isDated?: true; isDocument?: true }
  | { to: "page"; locale: Locale; isDated?: true; isForm?: true }
  /** The card of a record, which other sites may show in a frame. */
  | { to: "card"; locale: Locale; ref: RecordRef }
  /** A search as a file, made while it goes out. */
  | { to: "export"; locale: Locale }
  /** A search as a document to print. */
  | { to: "print"; locale: Locale }
  /** Where a search is sent to be cited. */
  | { to: "searches"; locale: Locale }
  /** The curators' desk and its doors: never kept, handed to Next with the scripts that it needs. */
  | { to: "desk"; locale: Locale }
  | { to: "nowhere"; locale: Locale };

const kindBySegment = new Map<string, RecordRef["kind"]>(Object.entries(recordKinds).map(([kind, { segment }]) => [segment, kind as RecordRef["kind"]]));
/** Each by its exact form: an address that Next has no route for it takes for a page, with scripts and status 200. */
const HANDED_ON = /^\/(?:robots\.txt|icon\.svg|sitemap\.xml|sitemaps\/[a-z0-9-]+|api\/health|suggest)$/;
/** What signing in asks of next-auth; it has more addresses, and they are none of ours. */
const DOORS = /^\/api\/auth\/(?:csrf|providers|callback\/credentials|signout)$/;
const FEED = /^\/feeds\/[a-z]{2}\/(?:new|statuses|search|entries\/[1-9]\d{0,8})$/;
const SCRIPT = /^\/script\/site-\w+\.js$/;
const PICTURE = /^\/cards\/[a-z]{2}\/[1-9]\d{0,8}\.png$/;
const IMAGE = /^\/images\/[0-9a-f]{64}\.webp$/;
/** Pages that only the site server may ask Next for. */
const INTERNAL = new Set(["withdrawn", "not-found", "as-of"]);
/** How other databases link to their entries. */
const foreignLinks = new Map(Object.entries(foreignDatabases).map(([database, { link: { path, param } }]) => [path, { database, param }]));
/** A number of another database: what needs no escape in an address. */
const FOREIGN_NUMBER = /^[A-Za-z0-9][\w.-]{0,59}$/;
/** Larger numbers are absurd, and PostgreSQL's integers end not far above. */
const NUMBER = /^[1-9]\d{0,8}$/;
/** What another server could read as a step up or as a slash; no address of this site has it. */
const DEVIOUS = /^(?:\.|%2e){1,2}$|\\|%2f|%5c/i;
/** Segments of this site's own addresses. Next decodes: an escaped letter would lead past the checks below. */
const PLAIN = /^[a-z0-9-]+$/;

/** Reads the path of an address. Never throws, whatever the path. */
export function siteRoute(path: string): SiteRoute {
  const segments = path.split("/").slice(1);
  const [first = "", second = "", third, ...below] = segments;
  const locale = isLocale(first) ? first : defaultLocale;
  // Whatever is wrong below it is said in the interface's own way.
  if (first === "api" && second === "v1") return { to: "api" };
  if (segments.some((segment) => DEVIOUS.test(segment))) return { to: "nowhere", locale };
  if (first === "_next" && second === "static") return segments.includes("") ? { to: "nowhere", locale } : { to: "asset" };
  if (SCRIPT.test(path)) return { to: "asset" };
  if (FEED.test(path)) return { to: "feed" };
  if (IMAGE.test(path)) return { to: "image" };
  if (PICTURE.test(path)) return { to: "picture" };
  if (path === "/favicon.ico") return { to: "address", path: "/icon.svg" };
  if (HANDED_ON.test(path)) return { to: "next" };
  if (first === DATASETS && third) return isReleaseName(second) && isReleaseFile(third) && below.length === 0 ? { to: "dataset" } : { to: "nowhere", locale };
  if (DOORS.test(path)) return { to: "desk", locale };
  if (path !== "/" && path.endsWith("/")) return { to: "address", path: withoutEndSlashes(path) };
  const foreign = foreignLinks.get(path);
  if (foreign) return { to: "foreign", ...foreign };
  const short = shortAddress(segments);
  if (short?.what === "citation") {
    const { cited, format, fileName } = short;
    return { to: "citation", cited, format, fileName };
  }
  if (short) return { to: "language", rest: pathOfShort(path), cited: short.cited };
  if (first === "" || kindBySegment.has(first) || ["method", "desk", "id", DATASETS, "embed", SEARCHES].includes(first) || path === "/api") {
    return { to: "language", rest: path === "/" ? "" : path };
  }
  // The list of entries is the search: whoever guesses its address gets there.
  if (path === "/search") return { to: "address", path: "/entries" };
  if (!isLocale(first)) return { to: "nowhere", locale };
  if (path === `/${first}/search`) return { to: "address", path: `/${first}/entries` };
  if (second === "id" && third !== undefined) return foreignRoute(locale, third, below);
  if (second === "embed") return cardRoute(locale, [third, ...below]);
  if (INTERNAL.has(second) || !segments.every((segment) => PLAIN.test(segment))) return { to: "nowhere", locale };
  if (second === "desk") return { to: "desk", locale };
  if (second === SEARCHES) return searchesRoute(locale, [third, ...below]);
  const kind = kindBySegment.get(second);
  if (kind === "entry" && below.length === 0) {
    if (third === "download") return { to: "page", locale };
    if (third === "export") return { to: "export", locale };
    if (third === "print") return { to: "print", locale };
    if (third === "columns") return { to: "next" };
  }
  if (kind === undefined || third === undefined) return { to: "page", locale };
  if (!NUMBER.test(third)) return { to: "nowhere", locale };
  const isDocument = kind === "entry" && below.at(-1) === "pdf";
  const versions = isDocument ? versionOfDocument(below) : versionsNamed(below);
  if (versions === null) return { to: "nowhere", locale };
  return { to: "record", locale, ref: { kind, number: Number(third) }, versions, ...(below.includes("cite") ? { isDated: true } : {}), ...(isDocument ? { isDocument } : {}) };
}

/** What is below `/en/id`: a number of another database, whose name has small letters in addresses. */
function foreignRoute(locale: Locale, database: string, [number = "", ...more]: readonly string[]): SiteRoute {
  const code = database.toLowerCase();
  if (more.length > 0 || !PLAIN.test(code) || !FOREIGN_NUMBER.test(number)) return { to: "nowhere", locale };
  return code === database ? { to: "page", locale } : { to: "address", path: `/${locale}/id/${code}/${number}` };
}

/** What is below `/en/embed`: the card of a record. */
function cardRoute(locale: Locale, [segment = "", number = "", ...more]: readonly (string | undefined)[]): SiteRoute {
  const kind = kindBySegment.get(segment);
  if (kind === undefined || !NUMBER.test(number) || more.length > 0) return { to: "nowhere", locale };
  return { to: "card", locale, ref: { kind, number: Number(number) } };
}

/** What is below `/en/searches`: the form, a cited search, its citations. */
function searchesRoute(locale: Locale, [what, page, ...more]: readonly (string | undefined)[]): SiteRoute {
  if (what === undefined) return { to: "searches", locale };
  if (what === "new" && page === undefined) return { to: "page", locale, isForm: true };
  if (!NUMBER.test(what) || more.length > 0 || (page !== undefined && page !== "cite")) return { to: "nowhere", locale };
  return page === undefined ? { to: "page", locale } : { to: "page", locale, isDated: true };
}

/** Not with a regular expression: it would walk a long run of slashes once for each of them. */
function withoutEndSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}

/** The versions that the part below a record's address names; null where there is no such page. */
function versionsNamed(below: readonly string[]): number[] | null {
  const cite = below.indexOf("cite");
  if (cite !== -1) {
    // Below a record or a version of it, and of a fact only below a version.
    const isPage = cite === 0 ? below.length === 1 : cite === 2 && below[0] === "versions" && below.length <= 4;
    return isPage ? versionsNamed(below.slice(0, cite)) : null;
  }
  const [what, ...given] = below;
  if (what === undefined) return [];
  if (!given.every((one) => NUMBER.test(one))) return null;
  const isPage = (what === "versions" && given.length <= 1) || (what === "compare" && given.length === 2) || (what === "relations" && given.length === 0);
  return isPage ? given.map(Number) : null;
}

/** The version that is to be printed, or none where it is the current one: `pdf`, `versions/3/pdf`. */
function versionOfDocument([what, version, ...more]: readonly string[]): number[] | null {
  if (what === "pdf" && version === undefined) return [];
  return what === "versions" && NUMBER.test(version ?? "") && more.length === 1 ? [Number(version)] : null;
}

/** The language of the interface that suits an Accept-Language header best. */
export function preferredLocale(header: string | undefined): Locale {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { code: tag.toLowerCase().split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map((one) => localeCodes.find((code) => code === one.code)).find((code) => code !== undefined) ?? defaultLocale;
}
