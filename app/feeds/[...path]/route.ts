import { atomXml } from "@/lib/feeds/atom";
import { findFeed } from "@/lib/feeds/find-feed";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface FeedProps {
  params: Promise<{ path: string[] }>;
}

/** A feed, for whoever wants to hear of what is new without coming back. */
export async function GET(request: Request, { params }: FeedProps): Promise<Response> {
  const found = await findFeed(siteUrl(), (await params).path, new URL(request.url).searchParams);
  if ("survivor" in found) return new Response(null, { status: 308, headers: { location: found.survivor } });
  if ("status" in found) return new Response(null, { status: found.status });
  const headers = { "content-type": "application/atom+xml; charset=utf-8", ...(found.mayKeep ? {} : { "x-guwah-keep": "no" }) };
  return new Response(atomXml(found.feed), { headers });
}
