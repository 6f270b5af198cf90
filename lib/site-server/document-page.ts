import type { Locale } from "@/lib/i18n/locales";
import { faultPage } from "./fault-page";
import { KeptPage } from "./kept-pages";
import type { SiteServerParts } from "./request-handler";

/** Longer than a document can take that waits for one before it. */
const DOCUMENT_LIMIT_MS = 75_000;

/** A document to print; kept like a page, and never by anybody else, since what it shows can be withdrawn. */
export async function documentPage(parts: Pick<SiteServerParts, "next">, locale: Locale, address: string, name: string): Promise<KeptPage> {
  const { status, contentType, body, location } = await parts.next.render(address, DOCUMENT_LIMIT_MS);
  // Others wait for the typesetter already.
  if (status === 503) return faultPage("exportsBusy", locale, null);
  if (status === 303 && location !== undefined) return new KeptPage(303, { location, "cache-control": "no-store" }, Buffer.alloc(0), false);
  if (status !== 200 || contentType !== "application/pdf") throw new Error(`Next answered ${status} for a document.`);
  return new KeptPage(
    200,
    { "content-type": contentType, "content-disposition": `attachment; filename="${name}"`, "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex" },
    body,
  );
}

/** What the file of an entry is called. */
export function documentName(number: number, version: number): string {
  return `guwah-entry-${number}-version-${version}.pdf`;
}

/** What the file of a selection is called. */
export function selectionName(now: Date): string {
  return `guwah-entries-${now.toISOString().slice(0, 10)}.pdf`;
}
