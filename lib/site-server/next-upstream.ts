import { request } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

/** A page that Next has rendered. */
export interface RenderedPage {
  status: number;
  contentType: string;
  body: Buffer;
}

/** A page that takes longer is given up, and the reader is told to try again. */
const RENDER_LIMIT_MS = 15_000;
const LARGEST_PAGE_BYTES = 20_000_000;

/** Headers that a reader may pass on to machine interfaces. */
const FORWARDED = ["accept", "accept-language", "content-type", "content-length", "if-none-match", "if-modified-since", "range"];
/** What the desk needs beside: the session's cookie, and what Next's own scripts say. */
const FORWARDED_TO_DESK = [
  ...FORWARDED, "cookie", "origin", "user-agent", "next-action", "next-url", "rsc",
  "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch",
];
const DROPPED = new Set(["connection", "keep-alive", "transfer-encoding", "x-powered-by"]);

/** The Next server that stands behind the site server, on this machine only. */
export class NextUpstream {
  constructor(
    private readonly port: number,
    private readonly siteHost: string,
  ) {}

  /** Renders a public page. Nothing of the reader goes along: not a cookie, not a header. */
  render(address: string): Promise<RenderedPage> {
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: "127.0.0.1", port: this.port, path: address, headers: { host: this.siteHost, accept: "text/html", "user-agent": "guwah-site-server" } },
        (answer) => {
          const chunks: Buffer[] = [];
          let size = 0;
          answer.on("data", (chunk: Buffer) => {
            size += chunk.length;
            if (size > LARGEST_PAGE_BYTES) asked.destroy(new Error("The page is too large."));
            else chunks.push(chunk);
          });
          answer.on("error", reject);
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 500,
              contentType: answer.headers["content-type"] ?? "text/html; charset=utf-8",
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      asked.setTimeout(RENDER_LIMIT_MS, () => asked.destroy(new Error("Rendering took too long.")));
      asked.on("error", reject);
      asked.end();
    });
  }

  /**
   * Hands a request on as it is, and the answer back with these headers added. `desk` are headers for Next, with which
   * a request of the desk goes; only then does a cookie go along.
   */
  handOn(incoming: IncomingMessage, outgoing: ServerResponse, extraHeaders: Record<string, string>, desk?: Record<string, string>): void {
    const headers: Record<string, string | string[]> = { host: incoming.headers.host ?? this.siteHost, ...desk };
    for (const name of desk ? FORWARDED_TO_DESK : FORWARDED) {
      const value = incoming.headers[name];
      if (value !== undefined) headers[name] = value;
    }
    const asked = request(
      { host: "127.0.0.1", port: this.port, path: incoming.url, method: incoming.method, headers },
      (answer) => {
        outgoing.statusCode = answer.statusCode ?? 502;
        for (const [name, value] of Object.entries(answer.headers)) {
          if (value !== undefined && !DROPPED.has(name)) outgoing.setHeader(name, value);
        }
        for (const [name, value] of Object.entries(extraHeaders)) outgoing.setHeader(name, value);
        answer.pipe(outgoing);
      },
    );
    asked.on("error", () => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    });
    outgoing.on("close", () => asked.destroy());
    incoming.pipe(asked);
  }
}
