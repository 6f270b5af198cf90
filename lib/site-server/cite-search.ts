import type { IncomingMessage } from "node:http";
import type { Locale } from "@/lib/i18n/locales";
import { searchPath } from "@/lib/permalinks";
import { clientAddress } from "./client-address";
import { faultPage } from "./fault-page";
import { KeptPage } from "./kept-pages";
import { readBody } from "./read-body";
import type { SiteServerParts } from "./request-handler";

/** An address of the list is shorter than this, encoded twice as it may be. */
const MOST_BYTES = 24_000;

/**
 * Keeps a search under a number: the one thing that readers can add. Only a form of this site may ask for it, each
 * network slowly. Of the reader nothing goes along and nothing is kept.
 */
export async function citeSearch(parts: SiteServerParts, request: IncomingMessage, locale: Locale): Promise<KeptPage> {
  if (!isFromHere(request)) return faultPage("elsewhere", locale, null);
  const body = await readBody(request, MOST_BYTES);
  if (body === null) return faultPage("tooLarge", locale, null);
  if (!parts.citing.allows(clientAddress(request, parts.proxyHops), Date.now())) return faultPage("tooOften", locale, null);
  const query = new URLSearchParams(body).get("search") ?? "";
  const { status, body: answer } = await parts.next.post("/cite-search", new URLSearchParams({ search: query }));
  if (status >= 500) throw new Error(`Next answered ${status}.`);
  const { number } = JSON.parse(answer.toString("utf8")) as { number: number | null };
  // The page of the form says why a search cannot be cited.
  const to = number === null ? `/${locale}/searches/new?${new URLSearchParams(query)}` : `/${locale}${searchPath(number)}`;
  return new KeptPage(303, { location: to, "cache-control": "no-store" }, Buffer.alloc(0), false);
}

/** Browsers say from where a form comes; one that says nothing is refused. */
function isFromHere({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin, host } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
