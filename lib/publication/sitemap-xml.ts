import { localizedPath } from "@/lib/i18n/localized-path";
import { localeCodes } from "@/lib/i18n/locales";
import { recordPath } from "@/lib/permalinks";
import { recordAddressPart } from "./record-address";
import type { SitemapPart, SitemapRecord } from "./sitemap-queries";
import { recordKinds } from "./vocabulary";

/** The most addresses in one file: far below the 50,000 that the protocol allows, so that a file stays light. */
const MOST_ADDRESSES = 10_000;

/** How many records one file names: each in every language. */
export const recordsPerPart = Math.floor(MOST_ADDRESSES / localeCodes.length);

const OPEN = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const NAMESPACE = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`;

/** The list of the sitemap's files. */
export function sitemapIndexXml(siteUrl: string, parts: readonly SitemapPart[]): string {
  const files = [
    `<sitemap><loc>${siteUrl}/sitemaps/pages</loc></sitemap>`,
    ...parts.map(
      ({ kind, part, lastChangedAt }) =>
        `<sitemap><loc>${siteUrl}/sitemaps/${recordAddressPart(kind, part)}</loc><lastmod>${lastChangedAt.toISOString()}</lastmod></sitemap>`,
    ),
  ];
  return `${OPEN}<sitemapindex ${NAMESPACE}>\n${files.join("\n")}\n</sitemapindex>\n`;
}

/** The addresses of some records of one kind, in every language, with the day of their last change. */
export function sitemapRecordsXml(siteUrl: string, kind: SitemapPart["kind"], records: readonly SitemapRecord[]): string {
  return urlSet(
    records.flatMap(({ number, lastChangedAt }) =>
      localeCodes.map((locale) => url(siteUrl + recordPath(locale, { kind, number }), lastChangedAt)),
    ),
  );
}

/** The pages that are not records. */
export function sitemapPagesXml(siteUrl: string): string {
  const paths = ["/", "/method", "/api", ...Object.values(recordKinds).map(({ segment }) => `/${segment}`)];
  return urlSet(paths.flatMap((path) => localeCodes.map((locale) => url(siteUrl + localizedPath(locale, path), null))));
}

function url(location: string, lastChangedAt: Date | null): string {
  const changed = lastChangedAt === null ? "" : `<lastmod>${lastChangedAt.toISOString()}</lastmod>`;
  return `<url><loc>${location}</loc>${changed}</url>`;
}

function urlSet(urls: readonly string[]): string {
  return `${OPEN}<urlset ${NAMESPACE}>\n${urls.join("\n")}\n</urlset>\n`;
}
