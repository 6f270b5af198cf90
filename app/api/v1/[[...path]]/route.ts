import { answerApi } from "@/lib/api/answer-api";
import { siteUrl } from "@/lib/site-url";

export const dynamic = "force-dynamic";

interface ApiProps {
  params: Promise<{ path?: string[] }>;
}

/** The interface for programs. The site server in front adds limits, and keeps answers until the collection changes. */
export async function GET(request: Request, { params }: ApiProps): Promise<Response> {
  return answer((await params).path, new URL(request.url).searchParams);
}

/** The same for what does not fit in an address: the site server has read it, and sends it on as a form. */
export async function POST(request: Request, { params }: ApiProps): Promise<Response> {
  return answer((await params).path, new URLSearchParams(await request.text()));
}

async function answer(path: readonly string[] = [], params: URLSearchParams): Promise<Response> {
  const { status, body, contentType, location, mayKeep, cost } = await answerApi(siteUrl(), path.join("/"), params);
  const headers = {
    "content-type": contentType,
    ...(location === null ? {} : { location }),
    ...(mayKeep ? {} : { "x-guwah-keep": "no" }),
    ...(cost === undefined ? {} : { "x-guwah-cost": String(cost) }),
  };
  return new Response(body === "" ? null : body, { status, headers });
}
