import type { IncomingMessage, ServerResponse } from "node:http";
import { constants, createGzip } from "node:zlib";
import type { Gzip } from "node:zlib";
import type { Locale } from "@/lib/i18n/locales";
import { clientAddress } from "./client-address";
import { documentPage, selectionName } from "./document-page";
import { faultPage } from "./fault-page";
import { takesCoding } from "./kept-pages";
import type { SiteServerParts } from "./request-handler";
import { headerOf, send } from "./send-page";

/** A reader who takes nothing for so long is gone. */
const STALLED_MS = 60_000;

/** Formats that are text; a workbook is compressed already. */
const TEXT = /^(?:text\/|application\/(?:json|jsonl|json\+ftm)\b)/;

/** Hands out an export if there is a place for it; never kept, and ended when the reader leaves or takes nothing any more. */
export async function handOutExport(parts: SiteServerParts, request: IncomingMessage, response: ServerResponse, locale: Locale): Promise<void> {
  const place = parts.exporting.take(clientAddress(request, parts.proxyHops));
  if (place === null) return send(request, response, parts, faultPage("exportsBusy", locale, null));
  response.setTimeout(STALLED_MS, () => response.destroy());
  try {
    await parts.next.handOn(request, response, parts.headers, { through: (outgoing) => compressing(request, outgoing) });
  } finally {
    place.giveBack();
  }
}

/** What compresses text while it goes out, quickly rather than well, for whoever takes gzip; null for everything else. */
function compressing(request: IncomingMessage, outgoing: ServerResponse): Gzip | null {
  const isText = outgoing.statusCode === 200 && TEXT.test(String(outgoing.getHeader("content-type")));
  if (!isText) return null;
  outgoing.setHeader("vary", "accept-encoding");
  if (request.method === "HEAD" || !takesCoding(headerOf(request, "accept-encoding"), "gzip")) return null;
  outgoing.setHeader("content-encoding", "gzip");
  // Each piece is sent as it comes: the reader sees how far it is.
  return createGzip({ level: constants.Z_BEST_SPEED, flush: constants.Z_SYNC_FLUSH });
}

/** Hands out a search as a document to print, in one of the same places. */
export async function handOutSelection(
  parts: SiteServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  { locale, address }: { locale: Locale; address: string },
): Promise<void> {
  const place = parts.exporting.take(clientAddress(request, parts.proxyHops));
  if (place === null) return send(request, response, parts, faultPage("exportsBusy", locale, null));
  try {
    await send(request, response, parts, await documentPage(parts, locale, address, selectionName(new Date())));
  } finally {
    place.giveBack();
  }
}
