import { KeptPage } from "./kept-pages";
import type { SiteServerParts } from "./request-handler";

const HEADERS = { "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex", "cross-origin-resource-policy": "cross-origin" };
const PLAIN = { "content-type": "text/plain; charset=utf-8" };

/** The picture of a link to an entry, kept like a page: drawing it takes a second of a processor. */
export async function linkPicture(parts: Pick<SiteServerParts, "next">, path: string): Promise<KeptPage> {
  const { status, contentType, body } = await parts.next.render(path);
  // Others wait for theirs already; whoever shows links asks again.
  if (status === 503) return new KeptPage(503, { ...PLAIN, "cache-control": "no-store", "retry-after": "10" }, Buffer.from("Try again in a few seconds.\n"), false);
  if (status >= 500) throw new Error(`Next answered ${status}.`);
  if (status !== 200 || contentType !== "image/png") return new KeptPage(404, { ...PLAIN, ...HEADERS }, Buffer.from("There is no such picture.\n"));
  return new KeptPage(200, { "content-type": contentType, ...HEADERS }, body);
}
