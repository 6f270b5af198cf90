import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { apiProblem, PROBLEM_TYPE } from "@/lib/api/problems";
import type { ApiProblemCode } from "@/lib/api/problems";
import { clientAddress } from "./client-address";
import { isConnectionError } from "./connection-error";
import { KeptPage } from "./kept-pages";
import type { SiteServerParts } from "./request-handler";
import { send } from "./send-page";

const ALLOWED = "GET, HEAD, OPTIONS";
/** Programs in browsers of other sites may read all of it, and nothing that says who somebody is goes along. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, RateLimit, RateLimit-Policy, Retry-After, Location, Link",
  "cross-origin-resource-policy": "cross-origin",
};
const PREFLIGHT = { "access-control-allow-methods": ALLOWED, "access-control-allow-headers": "Accept, If-None-Match", "access-control-max-age": "86400" };
const CHECKED = { "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex" };
/** What Next may be asked for; it would read other writings of an address its own way. */
const ASKABLE = /^\/api\/v1(?:\/[a-z0-9][a-z0-9.-]{0,60}){0,4}$/;
/** Where people and programs find what there is. */
const LINKS = { link: `</api/v1/openapi.json>; rel="service-desc", </en/api>; rel="service-doc"` };

/** Answers programs: within their limit, in one shape whatever goes wrong, and from memory until the collection changes. */
export async function answerProgram(request: IncomingMessage, response: ServerResponse, parts: SiteServerParts, given: string, query: string): Promise<void> {
  // OpenAPI writes the root with a slash behind it.
  const path = given === "/api/v1/" ? "/api/v1" : given;
  const headers = { ...parts.headers, ...CORS };
  if (request.method === "OPTIONS") return void response.writeHead(204, { ...headers, ...PREFLIGHT, allow: ALLOWED }).end();
  const allowance = parts.asking.take(clientAddress(request, parts.proxyHops), Date.now());
  const answering = { headers: { ...headers, ...LINKS, ...allowance.headers } };
  if (request.method !== "GET" && request.method !== "HEAD") {
    // What is still on its way is not waited for.
    response.setHeader("connection", "close");
    return send(request, response, answering, problemPage("method-not-allowed", `Ask with ${ALLOWED}.`, null, { allow: ALLOWED }));
  }
  if (!allowance.isAllowed) return send(request, response, answering, problemPage("too-many-requests", "Wait as long as Retry-After says, or ask the operator for more.", null));
  if (!ASKABLE.test(path)) return send(request, response, answering, problemPage("not-found", "This interface has no such address. /api/v1/openapi.json has them all.", null));
  try {
    const revision = await parts.revision.read();
    const address = path + query;
    await send(request, response, answering, await parts.pages.get(address, revision, () => answerPage(parts, address)));
  } catch (error) {
    const id = isConnectionError(error) ? null : randomUUID();
    parts.log(`${id === null ? "" : `${id} `}${path.slice(0, 200)}: ${error instanceof Error ? error.message : String(error)}`);
    if (response.headersSent || response.destroyed) return void response.destroy();
    const page = id === null ? problemPage("unavailable", "Try again in a few seconds.", null, { "retry-after": "5" }) : problemPage("unexpected-error", "Tell the operator of the site the reference.", id);
    await send(request, response, answering, page);
  }
}

async function answerPage(parts: SiteServerParts, address: string): Promise<KeptPage> {
  const { status, contentType, body, location, mayKeep } = await parts.next.render(address);
  const isAnswer = contentType.startsWith("application/");
  if (status >= 500 || (!isAnswer && location === undefined)) throw new Error(`Next answered ${status} (${contentType}).`);
  return new KeptPage(status, { "content-type": contentType, ...CHECKED, ...(location === undefined ? {} : { location }) }, body, mayKeep !== false);
}

function problemPage(code: ApiProblemCode, detail: string, reference: string | null, headers: Record<string, string> = {}): KeptPage {
  const problem = apiProblem(code, detail, reference === null ? {} : { reference });
  return new KeptPage(problem.status, { "content-type": PROBLEM_TYPE, "cache-control": "no-store", ...headers }, Buffer.from(JSON.stringify(problem)), false);
}
