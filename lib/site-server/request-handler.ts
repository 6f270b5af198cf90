import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { defaultLocale } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { recordPath } from "@/lib/permalinks";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKinds } from "@/lib/publication/vocabulary";
import { bodyLimit } from "./body-limit";
import { CLIENT_HEADER, clientAddress } from "./client-address";
import type { CollectionRevision, RecordHead } from "./collection-queries";
import { isConnectionError } from "./connection-error";
import { faultPage } from "./fault-page";
import { bestCoding, KeptPage } from "./kept-pages";
import type { KeptPages } from "./kept-pages";
import type { NextUpstream } from "./next-upstream";
import { toPageHtml } from "./page-html";
import { deskHeaders, deskPolicy } from "./security-headers";
import { preferredLocale, siteRoute } from "./site-route";

/** What the site server works with. */
export interface SiteServerParts {
  next: NextUpstream;
  revision: Pick<CollectionRevision, "read">;
  findHead: (ref: RecordRef) => Promise<RecordHead>;
  pages: KeptPages;
  headers: Record<string, string>;
  /** How many web servers stand in front of this one. */
  proxyHops: number;
  log: (message: string) => void;
}

/** Longer queries are cut: no filter of the site needs them, and a page is kept per address. */
const LONGEST_QUERY = 12_000;
const READING = new Set(["GET", "HEAD"]);
const DESK_METHODS = new Set([...READING, "POST"]);
const PAGE_HEADERS = { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=0, must-revalidate" };

/** Makes the function that answers every request. */
export function siteRequestHandler(parts: SiteServerParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { path, query } = splitAddress(request.url ?? "/");
    const route = siteRoute(path);
    const locale = "locale" in route ? route.locale : defaultLocale;
    if (!(route.to === "desk" ? DESK_METHODS : READING).has(request.method ?? "")) {
      return send(request, response, parts, faultPage("notAllowed", locale, null));
    }
    if (route.to === "language") {
      const language = preferredLocale(request.headers["accept-language"]);
      return redirect(response, parts, 307, `/${language}${route.rest}${query}`, { vary: "accept-language", "cache-control": "no-cache" });
    }
    if (route.to === "address") return redirect(response, parts, 308, route.path + query, {});
    try {
      if (route.to === "next") return await parts.next.handOn(request, response, parts.headers);
      if (route.to === "desk") return await handToDesk(request, response, parts, { path, locale });
      if (route.to === "asset") {
        return await send(request, response, parts, await parts.pages.get(path, "asset", () => assetPage(parts, path)));
      }
      const revision = await parts.revision.read();
      if (route.to === "image") return await send(request, response, parts, await parts.pages.get(path, revision, () => imagePage(parts, path)));
      const address = route.to === "nowhere" ? `/${locale}/not-found` : path + query;
      const page = await parts.pages.get(address, revision, () =>
        route.to === "record" ? recordPage(parts, route, address) : renderedPage(parts, locale, address, route.to === "nowhere" ? 404 : null),
      );
      await send(request, response, parts, page);
    } catch (error) {
      await tellFault(request, response, parts, { path, locale, error });
    }
  };
}

/** The desk is Next's own: it is handed on with a policy for this one answer, and with where the request came from. */
function handToDesk(request: IncomingMessage, response: ServerResponse, parts: SiteServerParts, { path, locale }: { path: string; locale: Locale }): Promise<void> {
  const mostBytes = bodyLimit(path);
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) {
    // What is still on its way is not waited for.
    response.setHeader("connection", "close");
    return send(request, response, parts, faultPage("tooLarge", locale, null));
  }
  const nonce = randomBytes(16).toString("base64");
  // Next reads the nonce from the policy and puts it on its scripts.
  const toNext = { "content-security-policy": deskPolicy(nonce), [CLIENT_HEADER]: clientAddress(request, parts.proxyHops) };
  return parts.next.handOn(request, response, { ...parts.headers, ...deskHeaders(nonce) }, { headers: toNext, mostBytes });
}

/** Says what failed: that somebody is away and it is worth trying again, or under which id the log has what went wrong. */
async function tellFault(
  request: IncomingMessage,
  response: ServerResponse,
  parts: SiteServerParts,
  { path, locale, error }: { path: string; locale: Locale; error: unknown },
): Promise<void> {
  const id = isConnectionError(error) ? null : randomUUID();
  parts.log(`${id === null ? "" : `${id} `}${path.slice(0, 200)}: ${error instanceof Error ? error.message : String(error)}`);
  if (response.headersSent || response.destroyed) return void response.destroy();
  await send(request, response, parts, faultPage(id === null ? "unavailable" : "unexpected", locale, id));
}

/** A file of the build: its name changes with its content, so it is good for ever. */
async function assetPage(parts: SiteServerParts, path: string): Promise<KeptPage> {
  const { status, contentType, body } = await parts.next.render(path);
  // Where there is no such file Next takes the address for a page.
  const isThere = status === 200 && !contentType.startsWith("text/html");
  const keeping = isThere ? "public, max-age=31536000, immutable" : "no-store";
  return isThere
    ? new KeptPage(200, { "content-type": contentType, "cache-control": keeping }, body)
    : new KeptPage(404, { "content-type": "text/plain; charset=utf-8", "cache-control": keeping }, Buffer.alloc(0));
}

/**
 * A picture is there as long as an entry shows it. Its address says what it holds, yet nobody may keep it unasked: it can
 * be withdrawn at any time. And it has no business in anybody's index of pictures.
 */
async function imagePage(parts: SiteServerParts, path: string): Promise<KeptPage> {
  const { status, contentType, body } = await parts.next.render(path);
  if (status >= 500) throw new Error(`Next answered ${status}.`);
  const isThere = status === 200 && contentType === "image/webp";
  return isThere
    ? new KeptPage(200, { "content-type": contentType, "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex, noarchive" }, body)
    : new KeptPage(404, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }, Buffer.alloc(0), false);
}

/** The page at a record's address: the record, where it went, or that there is none. */
async function recordPage(
  parts: SiteServerParts,
  route: { locale: Locale; ref: RecordRef; versions: readonly number[] },
  address: string,
): Promise<KeptPage> {
  const { locale, ref } = route;
  const head = await parts.findHead(ref);
  if (head.state === "missing") return renderedPage(parts, locale, `/${locale}/not-found`, 404);
  if (head.state === "withdrawn") {
    return renderedPage(parts, locale, `/${locale}/withdrawn/${recordKinds[ref.kind].segment}/${ref.number}`, 410);
  }
  const isThere = route.versions.every((version) => version <= head.currentVersion);
  // The versions of a merged record stay readable, because somebody may have cited them.
  if (head.state === "merged" && (route.versions.length === 0 || head.isSurvivorWithdrawn)) {
    const to = `${recordPath(locale, { kind: ref.kind, number: head.survivor })}?merged=${ref.number}`;
    return new KeptPage(308, { location: to, "cache-control": "public, max-age=0, must-revalidate" }, Buffer.alloc(0));
  }
  return isThere ? renderedPage(parts, locale, address, null) : renderedPage(parts, locale, `/${locale}/not-found`, 404);
}

/** Renders a page; `status` is what the address means, otherwise the page itself may ask for one. */
async function renderedPage(parts: SiteServerParts, locale: Locale, address: string, status: number | null): Promise<KeptPage> {
  const rendered = await parts.next.render(address);
  if (rendered.status >= 500) {
    const id = randomUUID();
    parts.log(`${id} ${address.slice(0, 200)}: Next answered ${rendered.status}.`);
    return faultPage("unexpected", locale, id);
  }
  const page = toPageHtml(rendered.body.toString("utf8"));
  // An address that Next does not know, refuses or would rather have another way is none of this site's.
  if (rendered.status !== 200 && status === null && page.status === null) {
    return renderedPage(parts, locale, `/${locale}/not-found`, 404);
  }
  return new KeptPage(status ?? page.status ?? 200, PAGE_HEADERS, Buffer.from(page.html), page.mayKeep);
}

async function send(request: IncomingMessage, response: ServerResponse, parts: SiteServerParts, page: KeptPage): Promise<void> {
  const coding = page.isText ? bestCoding(headerOf(request, "accept-encoding")) : "identity";
  const etag = `"${page.etag}-${coding}"`;
  const headers = { ...parts.headers, ...page.headers, etag, vary: "accept-encoding" };
  if (page.status < 300 && matches(request.headers["if-none-match"], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = await page.in(coding);
  response.writeHead(page.status, {
    ...headers,
    ...(coding === "identity" ? {} : { "content-encoding": coding }),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function redirect(response: ServerResponse, parts: SiteServerParts, status: number, location: string, headers: Record<string, string>): void {
  response.writeHead(status, { ...parts.headers, ...headers, location: safeLocation(location) }).end();
}

/**
 * Two slashes at the start would lead to another site; a backslash is a slash to browsers, and control characters
 * cannot stand in a header. What is escaped already stays as it is: in a query `%26` and `&` are not the same.
 */
function safeLocation(location: string): string {
  return location.replace(/[^\x21-\x7e]|\\/g, encodeURIComponent).replace(/^\/{2,}/, "/");
}

function splitAddress(url: string): { path: string; query: string } {
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  const query = mark === -1 ? "" : url.slice(mark, mark + LONGEST_QUERY);
  return { path: path.startsWith("/") ? path : "/", query: query === "?" ? "" : query };
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(",") : value;
}
