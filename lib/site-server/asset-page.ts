import { KeptPage } from "./kept-pages";
import type { SiteServerParts } from "./request-handler";

/** A file of the build: its name changes with its content, so it is good for ever. */
export async function assetPage(parts: Pick<SiteServerParts, "next">, path: string): Promise<KeptPage> {
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
export async function imagePage(parts: Pick<SiteServerParts, "next">, path: string): Promise<KeptPage> {
  const { status, contentType, body } = await parts.next.render(path);
  if (status >= 500) throw new Error(`Next answered ${status}.`);
  const isThere = status === 200 && contentType === "image/webp";
  return isThere
    ? new KeptPage(200, { "content-type": contentType, "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex, noarchive" }, body)
    : new KeptPage(404, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }, Buffer.alloc(0), false);
}
