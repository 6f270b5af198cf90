import { parseRecordAddressPart } from "@/lib/publication/record-address";
import { listSitemapRecords } from "@/lib/publication/sitemap-queries";
import { recordsPerPart, sitemapPagesXml, sitemapRecordsXml } from "@/lib/publication/sitemap-xml";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface PartProps {
  params: Promise<{ part: string }>;
}

/** One file of the sitemap. */
export async function GET(_request: Request, { params }: PartProps): Promise<Response> {
  const xml = await xmlOf((await params).part);
  if (xml === null) return new Response(null, { status: 404 });
  return new Response(xml, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=600" },
  });
}

async function xmlOf(name: string): Promise<string | null> {
  if (name === "pages") return sitemapPagesXml(siteUrl());
  const part = parseRecordAddressPart(name);
  if (part === null) return null;
  const records = await listSitemapRecords(part.kind, part.part, recordsPerPart);
  return records.length === 0 ? null : sitemapRecordsXml(siteUrl(), part.kind, records);
}
