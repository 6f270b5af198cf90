import type { IncomingMessage, ServerResponse } from "node:http";
import type { Locale } from "@/lib/i18n/locales";
import { clientAddress } from "./client-address";
import { documentPage, selectionName } from "./document-page";
import { faultPage } from "./fault-page";
import type { SiteServerParts } from "./request-handler";
import { send } from "./send-page";

/** A reader who takes nothing for so long is gone. */
const STALLED_MS = 60_000;

/** Hands out an export if there is a place for it; never kept, and ended when the reader leaves or takes nothing any more. */
export async function handOutExport(parts: SiteServerParts, request: IncomingMessage, response: ServerResponse, locale: Locale): Promise<void> {
  const place = parts.exporting.take(clientAddress(request, parts.proxyHops));
  if (place === null) return send(request, response, parts, faultPage("exportsBusy", locale, null));
  response.setTimeout(STALLED_MS, () => response.destroy());
  try {
    await parts.next.handOn(request, response, parts.headers);
  } finally {
    place.giveBack();
  }
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
