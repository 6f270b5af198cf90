import { defaultLocale, isLocale, localeCodes } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
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
  /** An address without a language: the reader's own is put in front. */
  | { to: "language"; rest: string }
  | { to: "address"; path: string }
  /** A record's page or one below it; `versions` are those that the address names. */
  | { to: "record"; locale: Locale; ref: RecordRef; versions: readonly number[] }
  | { to: "page"; locale: Locale }
  /** The curators' desk and its doors: never kept, handed to Next with the scripts that it needs. */
  | { to: "desk"; locale: Locale }
  | { to: "nowhere"; locale: Locale };

const kindBySegment = new Map<string, RecordRef["kind"]>(Object.entries(recordKinds).map(([kind, { segment }]) => [segment, kind as RecordRef["kind"]]));
/** Each by its exact form: an address that Next has no route for it takes for a page, with scripts and status 200. */
const HANDED_ON = /^\/(?:robots\.txt|icon\.svg|sitemap\.xml|sitemaps\/[a-z0-9-]+|api\/health|suggest)$/;
/** What signing in asks of next-auth; it has more addresses, and they are none of ours. */
const DOORS = /^\/api\/auth\/(?:csrf|providers|callback\/credentials|signout)$/;
const SCRIPT = /^\/script\/site-\w+\.js$/;
const IMAGE = /^\/images\/[0-9a-f]{64}\.webp$/;
/** Pages that only the site server may ask Next for. */
const INTERNAL = new Set(["withdrawn", "not-found"]);
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
  if (segments.some((segment) => DEVIOUS.test(segment))) return { to: "nowhere", locale };
  if (first === "_next" && second === "static") return segments.includes("") ? { to: "nowhere", locale } : { to: "asset" };
  if (SCRIPT.test(path)) return { to: "asset" };
  if (IMAGE.test(path)) return { to: "image" };
  if (path === "/favicon.ico") return { to: "address", path: "/icon.svg" };
  if (HANDED_ON.test(path)) return { to: "next" };
  if (DOORS.test(path)) return { to: "desk", locale };
  if (path !== "/" && path.endsWith("/")) return { to: "address", path: withoutEndSlashes(path) };
  if (first === "" || kindBySegment.has(first) || first === "method" || first === "desk") {
    return { to: "language", rest: path === "/" ? "" : path };
  }
  // The list of entries is the search: whoever guesses its address gets there.
  if (path === "/search") return { to: "address", path: "/entries" };
  if (!isLocale(first)) return { to: "nowhere", locale };
  if (path === `/${first}/search`) return { to: "address", path: `/${first}/entries` };
  if (INTERNAL.has(second) || !segments.every((segment) => PLAIN.test(segment))) return { to: "nowhere", locale };
  if (second === "desk") return { to: "desk", locale };
  const kind = kindBySegment.get(second);
  if (kind === undefined || third === undefined) return { to: "page", locale };
  if (!NUMBER.test(third)) return { to: "nowhere", locale };
  const versions = versionsNamed(below);
  if (versions === null) return { to: "nowhere", locale };
  return { to: "record", locale, ref: { kind, number: Number(third) }, versions };
}

/** Not with a regular expression: it would walk a long run of slashes once for each of them. */
function withoutEndSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}

/** The versions that the part below a record's address names; null where there is no such page. */
function versionsNamed([what, ...given]: readonly string[]): number[] | null {
  if (what === undefined) return [];
  if (!given.every((one) => NUMBER.test(one))) return null;
  const isPage = (what === "versions" && given.length <= 1) || (what === "compare" && given.length === 2) || (what === "relations" && given.length === 0);
  return isPage ? given.map(Number) : null;
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
