import type { IncomingMessage, ServerResponse } from "node:http";
import { hasEntityTag } from "@/lib/entity-tag";
import { bestCoding } from "./kept-pages";
import type { KeptPage } from "./kept-pages";

/** What an answer has beside its own headers. */
interface Answering {
  headers: Record<string, string>;
}

/** Sends a page in the best coding that the reader takes; nothing but its name where they have it already. */
export async function send(request: IncomingMessage, response: ServerResponse, parts: Answering, page: KeptPage): Promise<void> {
  const coding = page.isText ? bestCoding(headerOf(request, "accept-encoding")) : "identity";
  const etag = `"${page.etag}-${coding}"`;
  const headers = { ...parts.headers, ...page.headers, etag, vary: "accept-encoding" };
  if (page.status < 300 && hasEntityTag(request.headers["if-none-match"], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = await page.in(coding);
  response.writeHead(page.status, {
    ...headers,
    ...(coding === "identity" ? {} : { "content-encoding": coding }),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Leads to another address. */
export function redirect(response: ServerResponse, parts: Answering, status: number, location: string, headers: Record<string, string>): void {
  response.writeHead(status, { ...parts.headers, ...headers, location: safeLocation(location) }).end();
}

/**
 * Two slashes at the start would lead to another site; a backslash is a slash to browsers, and control characters
 * cannot stand in a header. What is escaped already stays as it is: in a query `%26` and `&` are not the same.
 */
function safeLocation(location: string): string {
  return location.replace(/[^\x21-\x7e]|\\/g, encodeURIComponent).replace(/^\/{2,}/, "/");
}

/** A header of a request, as one text. */
export function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(",") : value;
}
