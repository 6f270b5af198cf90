import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { apiProblem, PROBLEM_TYPE } from "@/lib/api/problems";
import type { ApiProblemCode } from "@/lib/api/problems";
import { keyHashIn } from "@/lib/api-keys/key-text";
import type { ApiKey } from "./api-key-queries";
import { clientAddress } from "./client-address";
import { isConnectionError } from "./connection-error";
import { KeptPage } from "./kept-pages";
import type { RenderedPage } from "./next-upstream";
import { readBody } from "./read-body";
import type { SiteServerParts } from "./request-handler";
import { readableHeaders } from "./security-headers";
import { send } from "./send-page";

const ALLOWED = "GET, HEAD, OPTIONS";
/** What takes questions that are too long for an address: a form at its root, JSON below. */
const ASKED_IN_A_FORM = "/api/v1/reconcile";
const ASKED_IN_JSON = /^\/api\/v1\/reconcile\/1\.0-draft\/(?:match|extend)$/;
/** Fifty queries with a few properties each are a tenth of it. */
const MOST_BYTES = 300_000;
const PREFLIGHT = { "access-control-allow-headers": "Accept, Authorization, Content-Type, If-None-Match", "access-control-max-age": "86400" };
/** A key that is not good is never passed over in silence: whoever sends one counts on its limit. */
const KEY_REFUSED = "The header Authorization has no key that is good: it is unknown, has ended, or is not written as “Bearer KEY”. Ask the operator for another, or ask without the header, as often as any network may.";
const CHALLENGE = { "www-authenticate": `Bearer error="invalid_token"` };
const CHECKED = { "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex" };
/** What Next may be asked for; it would read other writings of an address its own way. */
const ASKABLE = /^\/api\/v1(?:\/[a-z0-9][a-z0-9.-]{0,60}){0,4}$/;
/** Where people and programs find what there is. */
const LINKS = { link: `</api/v1/openapi.json>; rel="service-desc", </en/api>; rel="service-doc"` };

/** Answers programs: within their limit, in one shape whatever goes wrong, and from memory until the collection changes. */
export async function answerProgram(request: IncomingMessage, response: ServerResponse, parts: SiteServerParts, given: string, query: string): Promise<void> {
  // OpenAPI writes the root with a slash behind it.
  const path = given === "/api/v1/" ? "/api/v1" : given;
  const headers = readableHeaders(parts.headers);
  const isSentOnly = ASKED_IN_JSON.test(path);
  const takesBody = path === ASKED_IN_A_FORM || isSentOnly;
  const allowed = isSentOnly ? "POST, OPTIONS" : takesBody ? `POST, ${ALLOWED}` : ALLOWED;
  if (request.method === "OPTIONS") return void response.writeHead(204, { ...headers, ...PREFLIGHT, "access-control-allow-methods": allowed, allow: allowed }).end();
  const answering = { headers: { ...headers, ...LINKS } };
  const isSent = takesBody && request.method === "POST";
  const isTaken = isSent || (!isSentOnly && (request.method === "GET" || request.method === "HEAD"));
  // What is still on its way to an answer that does not need it is not waited for.
  const refuse = (page: KeptPage) => {
    if (isSent || !isTaken) response.setHeader("connection", "close");
    return send(request, response, answering, page);
  };
  try {
    const key = await findKey(parts, request);
    // Whoever tries keys is counted as a network, so that it goes no faster than anything else.
    const asker = key === null || key === "unknown" ? clientAddress(request, parts.proxyHops) : key;
    const allowance = parts.asking.take(asker, Date.now());
    Object.assign(answering.headers, allowance.headers);
    if (!isTaken) return await refuse(problemPage("method-not-allowed", `Ask with ${allowed}.`, null, { allow: allowed }));
    if (!allowance.isAllowed) return await refuse(problemPage("too-many-requests", "Wait as long as Retry-After says, or ask the operator for a key with a higher limit.", null));
    if (key === "unknown") return await refuse(problemPage("unknown-key", KEY_REFUSED, null, CHALLENGE));
    if (!ASKABLE.test(path)) return await refuse(problemPage("not-found", "This interface has no such address. /api/v1/openapi.json has them all.", null));
    const given = isSent ? await readBody(request, MOST_BYTES) : query.slice(1);
    if (given === null) return await refuse(problemPage("too-large", `Send ${MOST_BYTES} bytes at most.`, null));
    if (isSent || (path === ASKED_IN_A_FORM && given !== "")) {
      const { page, cost } = await answerQuestions(parts, path, given);
      // Each of many questions counts, whether the answer comes out of an index or not.
      if (cost > 1) parts.asking.take(asker, Date.now(), cost - 1);
      return await send(request, response, answering, page);
    }
    const revision = await parts.revision.read();
    const address = path + query;
    // A day to come is one that has been before the collection changes.
    const kept = query.includes("asof=") ? `${new Date().toISOString().slice(0, 10)} ${address}` : address;
    await send(request, response, answering, await parts.pages.get(kept, revision, () => answerPage(parts, address)));
  } catch (error) {
    const id = isConnectionError(error) ? null : randomUUID();
    parts.log(`${id === null ? "" : `${id} `}${path.slice(0, 200)}: ${error instanceof Error ? error.message : String(error)}`);
    if (response.headersSent || response.destroyed) return void response.destroy();
    const page = id === null ? problemPage("unavailable", "Try again in a few seconds.", null, { "retry-after": "5" }) : problemPage("unexpected-error", "Tell the operator of the site the reference.", id);
    await send(request, response, answering, page);
  }
}

/** The key that came along: null where none did, and "unknown" where what came is none, or none that is good any more. */
async function findKey(parts: SiteServerParts, { headers: { authorization } }: IncomingMessage): Promise<ApiKey | "unknown" | null> {
  if (authorization === undefined) return null;
  const keyHash = keyHashIn(authorization);
  return (keyHash === null ? null : await parts.findKey(keyHash)) ?? "unknown";
}

/** The answer to what is asked once and by nobody else: names of somebody's list are not kept. */
async function answerQuestions(parts: SiteServerParts, path: string, given: string): Promise<{ page: KeptPage; cost: number }> {
  const form = path === ASKED_IN_A_FORM ? new URLSearchParams(given) : new URLSearchParams({ body: given });
  const rendered = await parts.next.post(path, form);
  return { page: answered(rendered, { "cache-control": "no-store" }), cost: rendered.cost ?? 1 };
}

async function answerPage(parts: SiteServerParts, address: string): Promise<KeptPage> {
  return answered(await parts.next.render(address));
}

function answered({ status, contentType, body, location, mayKeep }: RenderedPage, headers: Record<string, string> = {}): KeptPage {
  const isAnswer = /^(?:application\/|text\/xml)/.test(contentType);
  // That it takes too long is an answer as well.
  if ((status >= 500 && contentType !== PROBLEM_TYPE) || (!isAnswer && location === undefined)) throw new Error(`Next answered ${status} (${contentType}).`);
  return new KeptPage(status, { "content-type": contentType, ...CHECKED, ...headers, ...(location === undefined ? {} : { location }) }, body, mayKeep !== false);
}

function problemPage(code: ApiProblemCode, detail: string, reference: string | null, headers: Record<string, string> = {}): KeptPage {
  const problem = apiProblem(code, detail, reference === null ? {} : { reference });
  return new KeptPage(problem.status, { "content-type": PROBLEM_TYPE, "cache-control": "no-store", ...headers }, Buffer.from(JSON.stringify(problem)), false);
}
