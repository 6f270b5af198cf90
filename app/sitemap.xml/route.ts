import { listSitemapParts } from "@/lib/publication/sitemap-queries";
import { recordsPerPart, sitemapIndexXml } from "@/lib/publication/sitemap-xml";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

/** The list of the sitemap's files: together they name every published record. */
export async function GET(): Promise<Response> {
  const parts = await listSitemapParts(recordsPerPart);
  return new Response(sitemapIndexXml(siteUrl(), parts), {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=600" },
  });
}
