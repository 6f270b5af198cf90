import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { citationFormats, formatAccepted } from "@/lib/citations/citation-formats";
import { defaultLocale } from "@/lib/i18n/locales";
import type { Locale } from "@/lib/i18n/locales";
import { embedPath } from "@/lib/embeds/embed-address";
import { recordPath } from "@/lib/permalinks";
import { readAsOfDay } from "@/lib/publication/as-of-param";
import type { AsOfAsked } from "@/lib/publication/as-of-param";
import { NO_NUMBER } from "@/lib/publication/foreign-databases";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKinds } from "@/lib/publication/vocabulary";
import { answerProgram } from "./api-answer";
import { assetPage, imagePage } from "./asset-page";
import type { ApiKey } from "./api-key-queries";
import { bodyLimit } from "./body-limit";
import { citationFile } from "./citation-file";
import { citeSearch } from "./cite-search";
import { CLIENT_HEADER, clientAddress } from "./client-address";
import type { CollectionRevision, RecordHead } from "./collection-queries";
import { isConnectionError } from "./connection-error";
import type { ExportPlaces } from "./export-places";
import { documentName, documentPage } from "./document-page";
import { feedPage } from "./feed-page";
import { faultPage } from "./fault-page";
import { handOutExport, handOutSelection } from "./hand-out-export";
import { KeptPage } from "./kept-pages";
import type { KeptPages } from "./kept-pages";
import { linkPicture } from "./link-picture";
import type { NextUpstream } from "./next-upstream";
import { toPageHtml } from "./page-html";
import type { RequestLimit } from "./request-limit";
import { cardHeaders, deskHeaders, deskPolicy, readableHeaders } from "./security-headers";
import { headerOf, redirect, send } from "./send-page";
import { preferredLocale, siteRoute } from "./site-route";
import { splitAddress } from "./split-address";
import type { SiteRoute } from "./site-route";
import type { SlowDown } from "./slow-down";

/** What the site server works with. */
export interface SiteServerParts {
  next: NextUpstream;
  revision: Pick<CollectionRevision, "read">;
  findHead: (ref: RecordRef) => Promise<RecordHead>;
  findKey: (keyHash: string) => Promise<ApiKey | null>;
  pages: KeptPages;
  headers: Record<string, string>;
  /** How often a network or a key may ask the interface for programs. */
  asking: RequestLimit;
  /** How often a network may keep searches. */
  citing: SlowDown;
  exporting: ExportPlaces;
  /** How many web servers stand in front of this one. */
  proxyHops: number;
  log: (message: string) => void;
}

const READING = new Set(["GET", "HEAD"]);
const DESK_METHODS = new Set([...READING, "POST"]);
/** From here browsers say where a form comes from, to this site alone. */
const FORM_HEADERS = { "referrer-policy": "same-origin" };
const PAGE_HEADERS = { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=0, must-revalidate" };

/** Makes the function that answers every request. */
export function siteRequestHandler(parts: SiteServerParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { path, query } = splitAddress(request.url ?? "/");
    const route = siteRoute(path);
    const locale = "locale" in route ? route.locale : defaultLocale;
    if (route.to === "api") return answerProgram(request, response, parts, path, query);
    if (route.to === "searches" && request.method === "POST") return takeSearch(request, response, parts, { path, locale });
    if (!(route.to === "desk" ? DESK_METHODS : READING).has(request.method ?? "")) {
      return send(request, response, parts, faultPage("notAllowed", locale, null));
    }
    if (route.to === "language") return toOwnLanguage(request, response, parts, { ...route, path, query });
    if (route.to === "address") return redirect(response, parts, 308, route.path + query, {});
    if (route.to === "searches") return redirect(response, parts, 307, `/${locale}/entries`, {});
    if (route.to === "foreign") {
      const number = new URLSearchParams(query).get(route.param) ?? "";
      // What is no number at all is looked for, and not found, like a number that nobody has.
      return redirect(response, parts, 308, `/id/${route.database}/${encodeURIComponent(number.trim().slice(0, 60)) || NO_NUMBER}`, {});
    }
    try {
      // What is not kept by revision has the labels of now as well; while the database is away, those that are known.
      if (route.to === "desk" || route.to === "export" || route.to === "print") await parts.revision.read().catch(() => undefined);
      if (route.to === "export") return await handOutExport(parts, request, response, locale);
      if (route.to === "print") return await handOutSelection(parts, request, response, { locale, address: path + query });
      if (route.to === "next") return await parts.next.handOn(request, response, parts.headers);
      if (route.to === "dataset") return await parts.next.handOn(request, response, readableHeaders(parts.headers));
      if (route.to === "desk") return await handToDesk(request, response, parts, { path, locale });
      if (route.to === "asset") {
        return await send(request, response, parts, await parts.pages.get(path, "asset", () => assetPage(parts, path)));
      }
      const revision = await parts.revision.read();
      if (route.to === "feed") return await send(request, response, { headers: readableHeaders(parts.headers) }, await parts.pages.get(path + query, revision, () => feedPage(parts, path + query)));
      if (route.to === "image") return await send(request, response, parts, await parts.pages.get(path, revision, () => imagePage(parts, path)));
      if (route.to === "picture") return await send(request, response, parts, await parts.pages.get(path, revision, () => linkPicture(parts, path)));
      const today = new Date().toISOString().slice(0, 10);
      const asOf = route.to === "record" && query.includes("asof=") ? new URLSearchParams(query).get("asof") : null;
      // A version is what it is on every day: the address says so once.
      if (asOf !== null && route.to === "record" && route.versions.length > 0) return redirect(response, parts, 308, path, {});
      const address = route.to === "nowhere" ? `/${locale}/not-found` : path + query;
      const isDated = route.to === "citation" || asOf !== null || ("isDated" in route && route.isDated === true);
      const page = await parts.pages.get(isDated ? `${today} ${address}` : address, revision, () => {
        if (route.to === "citation") return citationFile(parts, route, path);
        if (route.to === "card") return cardPage(parts, route);
        if (route.to !== "record") return renderedPage(parts, locale, address, route.to === "nowhere" ? 404 : null);
        return recordPage(parts, route, asOf === null ? { address } : { asOf: readAsOfDay(asOf, today) });
      });
      const headers = route.to === "card" ? cardHeaders(parts.headers) : "isForm" in route ? { ...parts.headers, ...FORM_HEADERS } : parts.headers;
      await send(request, response, { headers }, page);
    } catch (error) {
      await tellFault(request, response, parts, { path, locale, error });
    }
  };
}

/** A search that somebody wants to cite. */
async function takeSearch(request: IncomingMessage, response: ServerResponse, parts: SiteServerParts, { path, locale }: { path: string; locale: Locale }): Promise<void> {
  try {
    const answer = await citeSearch(parts, request, locale);
    // What is still on its way is not waited for.
    if (answer.status >= 400) response.setHeader("connection", "close");
    await send(request, response, parts, answer);
  } catch (error) {
    await tellFault(request, response, parts, { path, locale, error });
  }
}

/** Leads from an address without a language to the reader's own, or to the citation that a program asked for. */
function toOwnLanguage(
  request: IncomingMessage,
  response: ServerResponse,
  parts: SiteServerParts,
  { rest, cited, path, query }: Extract<SiteRoute, { to: "language" }> & { path: string; query: string },
): void {
  const wanted = cited ? formatAccepted(headerOf(request, "accept")) : null;
  if (wanted !== null) return redirect(response, parts, 303, `/cite${path}.${citationFormats[wanted].extension}`, { vary: "accept", "cache-control": "no-cache" });
  const language = preferredLocale(request.headers["accept-language"]);
  const vary = cited ? "accept, accept-language" : "accept-language";
  // Browsers would else not follow it in a frame.
  const answering = rest.startsWith("/embed/") ? { headers: cardHeaders(parts.headers) } : parts;
  redirect(response, answering, 307, `/${language}${rest}${query}`, { vary, "cache-control": "no-cache" });
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
  return parts.next.handOn(request, response, { ...parts.headers, ...deskHeaders(nonce) }, { desk: { headers: toNext, mostBytes } });
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

/** The page at a record's address: the record, where it went, or that there is none. */
async function recordPage(
  parts: SiteServerParts,
  route: { locale: Locale; ref: RecordRef; versions: readonly number[]; isDocument?: true },
  wanted: { address: string } | { asOf: AsOfAsked },
): Promise<KeptPage> {
  const { locale, ref } = route;
  const head = await parts.findHead(ref);
  const isPast = "asOf" in wanted;
  if (head.state === "missing") return renderedPage(parts, locale, `/${locale}/not-found`, 404);
  if (head.state === "withdrawn") {
    return renderedPage(parts, locale, `/${locale}/withdrawn/${recordKinds[ref.kind].segment}/${ref.number}`, 410);
  }
  const isThere = route.versions.every((version) => version <= head.currentVersion);
  // The versions of a merged record stay readable, because somebody may have cited them.
  if (head.state === "merged" && ((route.versions.length === 0 && !isPast) || head.isSurvivorWithdrawn)) {
    const to = `${recordPath(locale, { kind: ref.kind, number: head.survivor })}?merged=${ref.number}`;
    return new KeptPage(308, { location: to, "cache-control": "public, max-age=0, must-revalidate" }, Buffer.alloc(0));
  }
  if (isPast) return pastPage(parts, route, wanted.asOf);
  if (!isThere) return renderedPage(parts, locale, `/${locale}/not-found`, 404);
  if (route.isDocument) return documentPage(parts, locale, wanted.address, documentName(ref.number, route.versions[0] ?? head.currentVersion));
  return renderedPage(parts, locale, wanted.address, null);
}

/** A record as it was known on a day, or what is wrong with the day. */
async function pastPage(parts: SiteServerParts, { locale, ref }: { locale: Locale; ref: RecordRef }, asked: AsOfAsked): Promise<KeptPage> {
  const address = `/${locale}/as-of/${recordKinds[ref.kind].segment}/${ref.number}`;
  return "day" in asked ? renderedPage(parts, locale, `${address}/${asked.day}`, null) : renderedPage(parts, locale, `${address}/${asked.problem}`, 404);
}

/** The card of a record, by the rules of its page: of one that is gone the card says so. */
async function cardPage(parts: SiteServerParts, { locale, ref }: { locale: Locale; ref: RecordRef }): Promise<KeptPage> {
  const head = await parts.findHead(ref);
  if (head.state === "merged") {
    const to = embedPath({ kind: ref.kind, number: head.survivor }, locale);
    return new KeptPage(308, { location: to, "cache-control": "public, max-age=0, must-revalidate" }, Buffer.alloc(0));
  }
  const status = { published: 200, withdrawn: 410, missing: 404 }[head.state];
  return renderedPage(parts, locale, embedPath(ref, locale), status);
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
  if (page.location !== null) return new KeptPage(307, { location: page.location, "cache-control": "public, max-age=0, must-revalidate" }, Buffer.alloc(0));
  return new KeptPage(status ?? page.status ?? 200, PAGE_HEADERS, Buffer.from(page.html), page.mayKeep);
}
