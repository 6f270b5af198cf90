import "server-only";
import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

/** An answer as it came, whatever it says. */
export interface RawAnswer {
  status: number;
  body: string;
}

/** Connections that nobody has used for so long are closed by us, before the server does it while we write. */
const IDLE_MS = 4_000;
const agents = { plain: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }), secure: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }) };
/** Far beyond any answer to a search. */
const LONGEST_ANSWER = 32 * 1024 * 1024;

/**
 * Posts JSON in one piece on a connection that stays open, and asks for an answer in one piece. The package sends head
 * and body one after the other and takes compressed answers, whose pieces wait for each other: up to 40 ms for a search
 * that takes two.
 */
export async function postJson(url: URL, key: string, body: unknown, timeoutMs: number): Promise<RawAnswer> {
  const text = JSON.stringify(body);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await post(url, key, text, signal);
  } catch (error) {
    if (!(error instanceof ConnectionWasClosed)) throw error;
    return post(url, key, text, signal);
  }
}

/** The server had closed the connection that we kept; on another one it answers. */
class ConnectionWasClosed extends Error {}

function post(url: URL, key: string, text: string, signal: AbortSignal): Promise<RawAnswer> {
  const isSecure = url.protocol === "https:";
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", "content-length": Buffer.byteLength(text) };
  const options = { method: "POST", headers, signal, agent: isSecure ? agents.secure : agents.plain };
  return new Promise((resolve, reject) => {
    const sent = (isSecure ? httpsRequest : httpRequest)(url, options, (response) => {
      const pieces: Buffer[] = [];
      let length = 0;
      response.on("data", (piece: Buffer) => {
        length += piece.length;
        if (length > LONGEST_ANSWER) response.destroy(new Error("The answer is too long."));
        pieces.push(piece);
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString("utf8") }));
      response.on("error", reject);
    });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      const wasClosed = sent.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
      reject(wasClosed ? new ConnectionWasClosed() : error);
    });
    sent.end(text);
  });
}
