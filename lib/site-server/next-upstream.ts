import { Agent, request } from "node:http";
import type { ClientRequest, IncomingMessage, RequestOptions, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import type { Duplex } from "node:stream";
import { closeQuestion, openQuestion, QUESTION_HEADER } from "./question";

/** How long the body is that a route hands out: Next takes `content-length` away. */
const LENGTH_HEADER = "x-guwah-length";

/** A page that Next has rendered. */
export interface RenderedPage {
  status: number;
  contentType: string;
  body: Buffer;
  /** Where it leads on to. */
  location?: string;
  /** False where the answer is only good for whoever asked. */
  mayKeep?: boolean;
  /** For how many requests the answer counts, where it is more than one. */
  cost?: number;
}

/** A page that takes longer is given up, and the reader is told to try again. */
const RENDER_LIMIT_MS = 15_000;
const LARGEST_PAGE_BYTES = 20_000_000;

/** How long Next keeps a connection on which nothing is asked. */
export const NEXT_KEEPS_MS = 75_000;
/** Our end is closed first: a request that is sent while Next hangs up would be lost. */
const IDLE_MS = 30_000;

/** Headers that a reader may pass on to machine interfaces. */
const FORWARDED = ["accept", "accept-language", "if-none-match", "if-modified-since", "range", "if-range"];
/** What the desk needs beside: the session's cookie, and what Next's own scripts say. */
const FORWARDED_TO_DESK = [
  ...FORWARDED, "cookie", "origin", "user-agent", "next-action", "next-url", "rsc",
  "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch",
];
/** Methods whose body goes along, and what says of what kind and how long it is; without a length it goes in chunks. */
const WITH_BODY = new Set(["POST"]);
const OF_BODY = ["content-type", "content-length"];
const DROPPED = new Set(["connection", "keep-alive", "transfer-encoding", "x-powered-by", LENGTH_HEADER]);

/** A connection that had served before was gone when it was used again. */
class ConnectionReset extends Error {
  readonly code = "ECONNRESET";
}

/** How a request is handed on. */
interface HandingOn {
  /** Headers for Next, with which a request of the desk goes, and how much it may send; only then does a cookie go along. */
  desk?: { headers: Record<string, string>; mostBytes: number };
  /** What the body goes through on its way back, once the answer has its headers. */
  through?: (outgoing: ServerResponse) => Duplex | null;
}

/** The Next server that stands behind the site server, on this machine only. */
export class NextUpstream {
  /** What is rendered for everybody never shares a connection with what somebody sent. */
  private readonly rendering = new Agent({ keepAlive: true, timeout: IDLE_MS });
  private readonly handingOn = new Agent({ keepAlive: true, timeout: IDLE_MS });

  constructor(
    private readonly port: number,
    private readonly siteHost: string,
  ) {}

  /** Renders a public page. Nothing of the reader goes along: not a cookie, not a header. */
  async render(address: string, limitMs = RENDER_LIMIT_MS): Promise<RenderedPage> {
    try {
      return await this.ask(address, limitMs);
    } catch (error) {
      // The connection may have been closed under the request; reading a page twice does no harm.
      if (!(error instanceof ConnectionReset)) throw error;
      return this.ask(address, limitMs);
    }
  }

  /** Sends a form that the site server has read. Nothing else of the reader goes along, and it is sent once. */
  post(address: string, form: URLSearchParams): Promise<RenderedPage> {
    return this.ask(address, RENDER_LIMIT_MS, form.toString());
  }

  private ask(address: string, limitMs: number, form?: string): Promise<RenderedPage> {
    return new Promise((resolve, reject) => {
      const ofForm = form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(form) };
      const asked = this.question(
        {
          agent: form === undefined ? this.rendering : this.handingOn,
          path: address,
          method: form === undefined ? "GET" : "POST",
          headers: { host: this.siteHost, accept: "text/html", "user-agent": "guwah-site-server", ...ofForm },
        },
        reject,
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
              ...(answer.headers.location === undefined ? {} : { location: answer.headers.location }),
              ...(answer.headers["x-guwah-keep"] === "no" ? { mayKeep: false } : {}),
              ...(answer.headers["x-guwah-cost"] === undefined ? {} : { cost: Number(answer.headers["x-guwah-cost"]) }),
            }),
          );
        },
      );
      asked.setTimeout(limitMs, () => asked.destroy(Object.assign(new Error("Rendering took too long."), { code: "ETIMEDOUT" })));
      asked.on("error", (error: NodeJS.ErrnoException) => {
        reject(asked.reusedSocket && error.code === "ECONNRESET" ? new ConnectionReset(error.message, { cause: error }) : error);
      });
      asked.end(form);
    });
  }

  /** Puts a question to Next. Where it could not answer because a connection was lost, that is the answer. */
  private question(options: RequestOptions & { headers: Record<string, unknown> }, onLost: (error: Error) => void, onAnswer: (answer: IncomingMessage) => void): ClientRequest {
    const question = openQuestion();
    const headers = { ...options.headers, [QUESTION_HEADER]: question.id } as RequestOptions["headers"];
    const asked = request({ ...options, host: "127.0.0.1", port: this.port, headers }, (answer) => {
      if ((answer.statusCode ?? 500) < 500 || question.lost === null) return onAnswer(answer);
      answer.resume();
      onLost(question.lost);
    });
    return asked.on("close", () => closeQuestion(question));
  }

  /**
   * Hands a request on, and the answer back with these headers added. Fails when Next cannot be asked or breaks off: then
   * either nothing has been sent, or the connection to the reader is cut.
   */
  handOn(incoming: IncomingMessage, outgoing: ServerResponse, extraHeaders: Record<string, string>, { desk, through }: HandingOn = {}): Promise<void> {
    const hasBody = WITH_BODY.has(incoming.method ?? "");
    const headers: Record<string, string | string[]> = { host: incoming.headers.host ?? this.siteHost, ...desk?.headers };
    for (const name of [...(desk ? FORWARDED_TO_DESK : FORWARDED), ...(hasBody ? OF_BODY : [])]) {
      const value = incoming.headers[name];
      if (value !== undefined) headers[name] = value;
    }
    return new Promise((resolve, reject) => {
      let isAnswering = false;
      const asked = this.question(
        { agent: this.handingOn, path: incoming.url, method: incoming.method, headers },
        reject,
        (answer) => {
          isAnswering = true;
          outgoing.statusCode = answer.statusCode ?? 502;
          for (const [name, value] of Object.entries(answer.headers)) {
            if (value !== undefined && !DROPPED.has(name)) outgoing.setHeader(name, value);
          }
          const length = answer.headers[LENGTH_HEADER];
          if (typeof length === "string") outgoing.setHeader("content-length", length);
          for (const [name, value] of Object.entries(extraHeaders)) outgoing.setHeader(name, value);
          answer.on("error", reject);
          const between = through?.(outgoing);
          pipeline([answer, ...(between ? [between] : []), outgoing], (error) => (error ? reject(error) : resolve()));
        },
      );
      // Next may answer before it has read all; from then on it is the answer that succeeds or fails.
      asked.on("error", (error) => isAnswering || reject(error));
      // Whoever leaves early is owed no more.
      outgoing.on("close", () => {
        resolve();
        asked.destroy();
      });
      // The body of a GET would reach Next without a frame, as the next request on the connection.
      if (hasBody) pipeBounded(incoming, asked, desk?.mostBytes ?? 0);
      else asked.end();
    });
  }
}

/** A body that does not say how long it is may still not be longer than it may be. */
function pipeBounded(body: IncomingMessage, asked: ClientRequest, mostBytes: number): void {
  let bytes = 0;
  body.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) asked.destroy(new Error("The request is too large."));
  });
  body.pipe(asked);
}
