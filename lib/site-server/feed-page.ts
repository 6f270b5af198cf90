import { KeptPage } from "./kept-pages";
import type { SiteServerParts } from "./request-handler";

const HEADERS = { "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex" };
const PLAIN = { "content-type": "text/plain; charset=utf-8", ...HEADERS };

/** A feed, kept like a page; of what was withdrawn it says so, since feed readers keep what they were told. */
export async function feedPage(parts: Pick<SiteServerParts, "next">, address: string): Promise<KeptPage> {
  const { status, contentType, body, location, mayKeep } = await parts.next.render(address);
  if (status >= 500) throw new Error(`Next answered ${status}.`);
  if (status === 308 && location !== undefined) return new KeptPage(308, { location, ...PLAIN }, Buffer.alloc(0));
  if (status === 410) return new KeptPage(410, PLAIN, Buffer.from("Withdrawn.\n"));
  if (status !== 200 || !contentType.startsWith("application/atom+xml")) return new KeptPage(404, PLAIN, Buffer.from("There is no such feed.\n"));
  return new KeptPage(200, { "content-type": contentType, ...HEADERS }, body, mayKeep !== false);
}
