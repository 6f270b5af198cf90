import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerApi } from "@/lib/api/answer-api";
import { readCollectionMark } from "@/lib/publication/collection-mark-queries";
import { ExportPlaces } from "@/lib/site-server/export-places";
import { KeptPages } from "@/lib/site-server/kept-pages";
import type { NextUpstream } from "@/lib/site-server/next-upstream";
import { siteRequestHandler } from "@/lib/site-server/request-handler";
import type { SiteServerParts } from "@/lib/site-server/request-handler";
import { RequestLimit } from "@/lib/site-server/request-limit";
import { securityHeaders } from "@/lib/site-server/security-headers";
import { SlowDown } from "@/lib/site-server/slow-down";

/** The origin that answers name; requests go to a port of this machine. */
export const API_SITE = "https://guwah.example";

/** The site server with the interface for programs behind it, and nothing else of the site; `said` is its log. */
export async function serveApi(
  requestsPerMinute = 0,
  findKey: SiteServerParts["findKey"] = () => Promise.resolve(null),
): Promise<{ origin: string; rendered: string[]; said: string[]; close: () => void }> {
  const rendered: string[] = [];
  const said: string[] = [];
  const answered = async (path: string, params: URLSearchParams) => {
    const { body, location, cost, ...rest } = await answerApi(API_SITE, path.replace(/^\/api\/v1\/?/, ""), params);
    return { ...rest, body: Buffer.from(body), ...(location === null ? {} : { location }), ...(cost === undefined ? {} : { cost }) };
  };
  const render = (address: string) => {
    rendered.push(address);
    const { pathname, searchParams } = new URL(address, API_SITE);
    return answered(pathname, searchParams);
  };
  const answer = siteRequestHandler({
    next: { render, post: answered } as unknown as NextUpstream,
    revision: { read: async () => String((await readCollectionMark()).revision) },
    findHead: () => Promise.resolve({ state: "missing" }),
    findKey,
    pages: new KeptPages(10_000_000),
    headers: securityHeaders(true),
    citing: new SlowDown(1, 60_000),
    exporting: new ExportPlaces(1, 1),
    asking: new RequestLimit(requestsPerMinute),
    proxyHops: 0,
    log: (message) => said.push(message),
  });
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, rendered, said, close };
}
