import { answerApi } from "@/lib/api/answer-api";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface ApiProps {
  params: Promise<{ path?: string[] }>;
}

/** The interface for programs. The site server in front adds limits, and keeps answers until the collection changes. */
export async function GET(request: Request, { params }: ApiProps): Promise<Response> {
  const { path = [] } = await params;
  const { status, body, contentType, location, mayKeep } = await answerApi(siteUrl(), path.join("/"), new URL(request.url).searchParams);
  const headers = { "content-type": contentType, ...(location === null ? {} : { location }), ...(mayKeep ? {} : { "x-guwah-keep": "no" }) };
  return new Response(body === "" ? null : body, { status, headers });
}
