import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preferredLocale, siteRoute } from "@/lib/site-server/site-route";
import type { SiteRoute } from "@/lib/site-server/site-route";

const record = (locale: "en" | "ug", kind: string, number: number, ...versions: number[]) => ({ to: "record", locale, ref: { kind, number }, versions });
const page = (locale: "en" | "ug" = "en") => ({ to: "page", locale });
const cited = (kind: string, number: number, version: number | null = null) => ({ kind, number, version });
const nowhere = (locale: "en" | "ug" = "en") => ({ to: "nowhere", locale });

const addresses: Record<string, object> = {
  "/": { to: "language", rest: "" },
  "/entries": { to: "language", rest: "/entries" },
  "/entries/5": { to: "language", rest: "/entries/5", cited: cited("entry", 5) },
  "/entries/167@3": { to: "language", rest: "/entries/167/versions/3", cited: cited("entry", 167, 3) },
  "/lists/1@2": { to: "language", rest: "/lists/1/versions/2", cited: cited("list", 1, 2) },
  "/entries/5/versions/3": { to: "language", rest: "/entries/5/versions/3" },
  // No record is meant: the reader's language says so with a page, and with 404.
  "/entries/167@x": { to: "language", rest: "/entries/167@x" },
  "/entries/167@0": { to: "language", rest: "/entries/167@0" },
  "/en/entries/167@3": nowhere(),
  "/cite/entries/167@3.bib": { to: "citation", cited: cited("entry", 167, 3), format: "bibtex", fileName: "guwah-entry-167-3.bib" },
  "/cite/entries/167@3/f-3kq9x2m0ab.json": { to: "citation", cited: cited("entry", 167, 3), format: "csl", fileName: "guwah-entry-167-3-f-3kq9x2m0ab.json" },
  "/cite/searches/12.ris": { to: "citation", cited: cited("search", 12), format: "ris", fileName: "guwah-search-12.ris" },
  "/cite/entries/167@3.exe": nowhere(),
  "/cite/entries/167@3": nowhere(),
  "/cite/../entries/5.bib": nowhere(),
  "/cite": nowhere(),
  "/cite-search": nowhere(),
  "/searches/12": { to: "language", rest: "/searches/12", cited: cited("search", 12) },
  "/searches": { to: "language", rest: "/searches" },
  "/en/searches": { to: "searches", locale: "en" },
  "/ug/searches/new": { to: "page", locale: "ug", isForm: true },
  "/en/searches/12": page(),
  "/en/searches/12/cite": { ...page(), isDated: true },
  "/en/searches/x": nowhere(),
  "/en/searches/0": nowhere(),
  "/en/searches/12/x": nowhere(),
  "/en/searches/12/cite/x": nowhere(),
  "/en/searches/new/x": nowhere(),
  "/api": { to: "language", rest: "/api" },
  "/en/api": page(),
  "/api/v1": { to: "api" },
  "/api/v1/entries/5": { to: "api" },
  "/api/v1/../desk": { to: "api" },
  "/api/v2": nowhere(),
  "/feeds/en/new": { to: "feed" },
  "/feeds/ug/entries/5": { to: "feed" },
  "/feeds/en/entries/0": nowhere(),
  "/feeds/en/other": nowhere(),
  "/feeds": nowhere(),
  "/cards/en/5.png": { to: "picture" },
  "/cards/en/0.png": nowhere(),
  "/cards/en/5.svg": nowhere(),
  "/cards/5.png": nowhere(),
  "/embed/entries/5": { to: "language", rest: "/embed/entries/5" },
  "/en/embed/entries/5": { to: "card", locale: "en", ref: { kind: "entry", number: 5 } },
  "/ug/embed/places/12": { to: "card", locale: "ug", ref: { kind: "place", number: 12 } },
  "/en/embed": nowhere(),
  "/en/embed/entries/05": nowhere(),
  "/en/embed/entries/5/6": nowhere(),
  "/en/embed/nothing/5": nowhere(),
  "/id/xvd/2322": { to: "language", rest: "/id/xvd/2322" },
  "/en/id/xvd/2322": page(),
  "/en/id/xvd/AB-12.3": page(),
  "/en/id/xvd": nowhere(),
  "/en/id": page(),
  "/en/id/xvd/2322/x": nowhere(),
  "/en/id/XVD/2322": { to: "address", path: "/en/id/xvd/2322" },
  "/en/id/X_D/2322": nowhere(),
  "/en/id/xvd/%32": nowhere(),
  "/en/id/xvd/..": nowhere(),
  "/viewentry.php": { to: "foreign", database: "xvd", param: "entryno" },
  "/viewentry.php/x": nowhere(),
  "/method": { to: "language", rest: "/method" },
  "/en": page(),
  "/ug": page("ug"),
  "/en/entries": page(),
  "/en/entries/download": page(),
  "/ug/entries/export": { to: "export", locale: "ug" },
  "/en/entries/columns": { to: "next" },
  "/datasets": { to: "language", rest: "/datasets" },
  "/datasets/2026-11-23": { to: "language", rest: "/datasets/2026-11-23", cited: { kind: "dataset", name: "2026-11-23" } },
  "/en/datasets": page(),
  "/ug/datasets/2026-11-23-2": page("ug"),
  "/datasets/2026-11-23/records.jsonl.gz": { to: "dataset" },
  "/datasets/2026-11-23-12/SHA256SUMS": { to: "dataset" },
  "/datasets/2026-11-23/records.jsonl": nowhere(),
  "/datasets/2026-11-23/..": nowhere(),
  "/datasets/2026-11-23/%2e%2e": nowhere(),
  "/datasets/../SHA256SUMS": nowhere(),
  "/datasets/.unfinished-1-2/SHA256SUMS": nowhere(),
  "/datasets/2026-11-23/SHA256SUMS/x": nowhere(),
  "/en/entries/export/x": nowhere(),
  "/en/sources/export": nowhere(),
  "/entries/export": { to: "language", rest: "/entries/export" },
  "/en/method": page(),
  "/en/no-such-page": page(),

  "/search": { to: "address", path: "/entries" },
  "/en/search": { to: "address", path: "/en/entries" },
  "/ug/search": { to: "address", path: "/ug/entries" },
  "/de/search": nowhere(),
  "/en/search/x": page(),
  "/suggest": { to: "next" },
  "/suggest/x": nowhere(),
  "/suggested": nowhere(),
  "/en/suggest": page(),
  "/script/site-3F5KQ2XA.js": { to: "asset" },
  "/script/site-.js": nowhere(),
  "/script/site-a.js/x": nowhere(),
  "/script/site-a.js.map": nowhere(),
  "/script/..": nowhere(),
  "/script": nowhere(),

  "/en/entries/167": record("en", "entry", 167),
  "/ug/testimonies/1": record("ug", "testimony", 1),
  "/en/sources/2": record("en", "source", 2),
  "/en/facilities/3": record("en", "facility", 3),
  "/en/places/4": record("en", "place", 4),
  "/en/organisations/5": record("en", "organisation", 5),
  "/en/lists/6": record("en", "list", 6),
  "/en/entries/999999999": record("en", "entry", 999_999_999),
  "/en/entries/5/versions": record("en", "entry", 5),
  "/en/entries/5/versions/3": record("en", "entry", 5, 3),
  "/en/entries/5/compare/1/3": record("en", "entry", 5, 1, 3),
  "/en/entries/5/relations": record("en", "entry", 5),
  "/en/entries/5/cite": { ...record("en", "entry", 5), isDated: true },
  "/en/sources/5/versions/3/cite": { ...record("en", "source", 5, 3), isDated: true },
  "/en/entries/5/versions/3/cite/f-3kq9x2m0ab": { ...record("en", "entry", 5, 3), isDated: true },
  "/en/entries/5/cite/f-3kq9x2m0ab": nowhere(),
  "/en/entries/5/cite/cite": nowhere(),
  "/en/entries/5/versions/cite": nowhere(),
  "/en/entries/5/versions/3/cite/a/b": nowhere(),
  "/en/entries/5/compare/1/3/cite": nowhere(),
  "/en/entries/5/relations/cite": nowhere(),

  "/en/entries/0": nowhere(),
  "/en/entries/05": nowhere(),
  "/en/entries/-1": nowhere(),
  "/en/entries/+1": nowhere(),
  "/en/entries/1.5": nowhere(),
  "/en/entries/1e3": nowhere(),
  "/en/entries/0x10": nowhere(),
  "/en/entries/NaN": nowhere(),
  "/en/entries/٣": nowhere(),
  "/en/entries/1000000000": nowhere(),
  "/en/entries/99999999999999999999999": nowhere(),
  "/en/entries/5 ": nowhere(),
  "/en/entries/5%20": nowhere(),
  "/en/entries/%35": nowhere(),
  "/en/entries/5\n": nowhere(),
  "/en/entries/__proto__": nowhere(),
  "/en/entries/5/versions/0": nowhere(),
  "/en/entries/5/versions/1/2": nowhere(),
  "/en/entries/5/versions/x": nowhere(),
  "/en/entries/5/compare": nowhere(),
  "/en/entries/5/compare/1": nowhere(),
  "/en/entries/5/compare/1/2/3": nowhere(),
  "/en/entries/5/relations/2": nowhere(),
  "/en/entries/5/no-such-part": nowhere(),
  "/en/entries/5//versions": nowhere(),

  "/en/withdrawn/entries/5": nowhere(),
  "/en/as-of/entries/5/2026-11-01": nowhere(),
  "/en/not-found": nowhere(),
  "/ug/not-found": nowhere("ug"),
  "/EN/entries/5": nowhere(),
  "/de/entries/5": nowhere(),
  "/__proto__": nowhere(),
  "/constructor/entries/5": nowhere(),
  "/toString": nowhere(),

  // Next reads these as other addresses than they seem to be: as internal pages, or records past the lookup.
  "/en/%77ithdrawn/entries/5": nowhere(),
  "/en/withdraw%6e/entries/5": nowhere(),
  "/en/%65ntries/5": nowhere(),
  "/en/entries%2F5": nowhere(),
  "/en/x/../withdrawn/entries/5": nowhere(),
  "/en/./entries/5": nowhere(),
  "/en/..": nowhere(),
  "/en/%2e%2e/api": nowhere(),
  "/en//entries/5": nowhere(),
  "/en/entries\\5": nowhere(),
  "/\\evil.example": nowhere(),

  "/_next/static/chunks/a1.js": { to: "asset" },
  "/_next/static/chunks/app/%5Blocale%5D/page.js": { to: "asset" },
  "/_next/static/../../en/entries/5": nowhere(),
  "/_next/static/%2e%2e/%2E%2E/en/entries/5": nowhere(),
  "/_next/static/..%2f..%2fen/entries/5": nowhere(),
  "/_next/static/..\\..\\en": nowhere(),
  "/_next/static//en": nowhere(),
  "/_next/data/x.json": nowhere(),
  "/_next": nowhere(),
  "/_next/image": nowhere(),
  "/_next/webpack-hmr": nowhere(),
  "/api/health/more": nowhere(),
  "/favicon.ico": { to: "address", path: "/icon.svg" },
  "/robots.txt/x": nowhere(),
  "/sitemaps": nowhere(),
  "/sitemaps/a/b": nowhere(),
  "/sitemaps/entries-1": { to: "next" },
  "/icon.svg": { to: "next" },
  "/api/health": { to: "next" },
  "/robots.txt": { to: "next" },
  "/sitemap.xml": { to: "next" },

  "/desk": { to: "language", rest: "/desk" },
  "/desk/accounts": { to: "language", rest: "/desk/accounts" },
  "/en/desk": { to: "desk", locale: "en" },
  "/ug/desk/second-factor/set-up": { to: "desk", locale: "ug" },
  "/en/desk/": { to: "address", path: "/en/desk" },
  "/en/desk/..": nowhere(),
  "/en/desk//x": nowhere(),
  "/en/desk/%2e%2e/entries": nowhere(),
  "/en/desk/X": nowhere(),
  "/en/%64esk": nowhere(),
  "/en/desks": page(),
  "/api/auth/csrf": { to: "desk", locale: "en" },
  "/api/auth/providers": { to: "desk", locale: "en" },
  "/api/auth/callback/credentials": { to: "desk", locale: "en" },
  "/api/auth/signout": { to: "desk", locale: "en" },
  "/api/auth": nowhere(),
  "/api/auth/session": nowhere(),
  "/api/auth/signin": nowhere(),
  "/api/auth/error": nowhere(),
  "/api/auth/callback/other": nowhere(),
  "/api/auth/csrf/x": nowhere(),

  "/en/": { to: "address", path: "/en" },
  "/en/entries/5/": { to: "address", path: "/en/entries/5" },
  "/entries/": { to: "address", path: "/entries" },
  "//": { to: "address", path: "/" },
  "////": { to: "address", path: "/" },
};

describe("site route", () => {
  it.each(Object.entries(addresses))("%s", (address, route) => {
    expect(siteRoute(address)).toEqual(route);
  });

  it("never throws, and never finds a record with an absurd number", () => {
    const segment = fc.oneof(
      fc.constantFrom("", "en", "ug", "entries", "sources", "versions", "compare", "desk", "_next", "static", "withdrawn", "..", ".", "%2e", "0", "1", "9".repeat(40), "%", "%E0%A4%A"),
      fc.string(),
      fc.string({ unit: "binary" }),
    );
    const path = fc.array(segment, { maxLength: 8 }).map((segments) => `/${segments.join("/")}`);
    fc.assert(
      fc.property(fc.oneof(path, fc.string(), fc.webPath()), (given) => {
        const route: SiteRoute = siteRoute(given);
        if (route.to !== "record") return;
        for (const number of [route.ref.number, ...route.versions]) {
          expect(Number.isInteger(number) && number >= 1 && number <= 999_999_999).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it("never throws on very long addresses, nor takes long", () => {
    const started = performance.now();
    expect(siteRoute(`${"/".repeat(100_000)}a/`)).toEqual({ to: "address", path: `${"/".repeat(100_000)}a` });
    expect(siteRoute(`/en/entries/${"9".repeat(100_000)}`)).toEqual(nowhere());
    expect(siteRoute("/".repeat(100_000)).to).toBe("address");
    expect(siteRoute(`/en${"/a".repeat(50_000)}`)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("preferred language", () => {
  it.each([
    [undefined, "en"],
    ["", "en"],
    ["ug", "ug"],
    ["ug-CN,ug;q=0.9,en;q=0.8", "ug"],
    ["de, fr;q=0.9, ug;q=0.1", "ug"],
    ["en;q=0.1, ug;q=0.9", "ug"],
    ["UG", "ug"],
    ["*", "en"],
    ["ug;q=0, en;q=0.1", "en"],
    ["ug;q=0", "en"],
    ["__proto__, constructor", "en"],
    [`${"x,".repeat(5_000)}ug`, "en"],
  ])("%s → %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (header) => ["en", "ug"].includes(preferredLocale(header))));
  });
});
