import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { KeptPages } from "@/lib/site-server/kept-pages";
import { NextUpstream } from "@/lib/site-server/next-upstream";
import { noteFailure, QUESTION_HEADER } from "@/lib/site-server/question";
import { siteRequestHandler } from "@/lib/site-server/request-handler";
import { ExportPlaces } from "@/lib/site-server/export-places";
import { RequestLimit } from "@/lib/site-server/request-limit";
import { SlowDown } from "@/lib/site-server/slow-down";
import { securityHeaders } from "@/lib/site-server/security-headers";
import { rawRequest } from "@/tests/support/raw-request";

interface Seen {
  url: string;
  method: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** The connection that it came over. */
  port: number | undefined;
}

/** Stands where Next does, and notes what it takes for requests; a test may let it answer otherwise. */
const seen: Seen[] = [];
const world: { more?: () => void; answer: (response: ServerResponse, url: string) => void; log: string[]; hangUpOn?: number | "all" | undefined } = {
  answer: () => undefined,
  log: [],
};
const inFull = (response: ServerResponse, url: string) => void response.end(`<p>${url}</p>`);
let next: Server;
let site: Server;
let origin = "";

const listen = async (server: Server, port = 0) => {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
};
const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

beforeAll(async () => {
  next = createServer((request, response) => {
    const { url = "", method = "", headers } = request;
    if (world.hangUpOn === "all" || world.hangUpOn === request.socket.remotePort) return void request.socket.destroy();
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      seen.push({ url, method, headers, body, port: request.socket.remotePort });
      world.answer(response, url);
    });
  });
  const upstream = new NextUpstream(await listen(next), "example.org");
  site = createServer((request, response) => {
    void siteRequestHandler({
      next: upstream,
      revision: { read: () => Promise.resolve("1") },
      findHead: () => Promise.resolve({ state: "missing" as const }),
      pages: new KeptPages(1_000_000),
      headers: securityHeaders(true),
      findKey: () => Promise.resolve(null),
      asking: new RequestLimit(0),
      citing: new SlowDown(5, 60_000),
      exporting: new ExportPlaces(2, 1),
      proxyHops: 0,
      log: (message) => world.log.push(message),
    })(request, response);
  });
  origin = `http://127.0.0.1:${await listen(site)}`;
});
afterAll(() => Promise.all([close(next), close(site)]));
beforeEach(() => {
  seen.length = 0;
  Object.assign(world, { answer: inFull, log: [], hangUpOn: undefined });
});

const INSIDE = "GET /en/desk/accounts HTTP/1.1\r\nHost: example.org\r\nx-guwah-client: 6.6.6.6\r\ncookie: a=1\r\nnext-action: abc\r\n\r\n";
const chunked = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;

describe("a body that nobody asked for", () => {
  it.each(["GET", "HEAD"])("is not handed on with %s, so nothing in it can be taken for another request", async (method) => {
    for (const target of ["/suggest?q=a", "/robots.txt", "/en/desk", "/api/auth/csrf"]) {
      seen.length = 0;
      const framed = await rawRequest(origin, { method, target, headers: { "transfer-encoding": "chunked" }, body: chunked(INSIDE) });
      const measured = await rawRequest(origin, { method, target, headers: { "content-length": String(INSIDE.length) }, body: INSIDE });
      expect([framed.status, measured.status], target).toEqual([200, 200]);
      // A request hidden in the body would come over the connection before the page, or answer in its place.
      const page = await rawRequest(origin, { target: `/en/method?after=${encodeURIComponent(target + method)}` });
      expect(page.body.toString()).toContain("/en/method");
      expect(seen.map(({ url, method: got }) => [got, url])).toEqual([
        [method, target],
        [method, target],
        ["GET", `/en/method?after=${encodeURIComponent(target + method)}`],
      ]);
      for (const { body, headers } of seen) {
        expect(body).toBe("");
        expect([headers["content-length"], headers["transfer-encoding"]]).toEqual([undefined, undefined]);
      }
    }
  });

  it("leads nowhere where the address can only be read", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      for (const target of ["/suggest?q=a", "/robots.txt", "/sitemap.xml", "/api/health"]) {
        const answer = await rawRequest(origin, { method, target, headers: { "transfer-encoding": "chunked" }, body: chunked(INSIDE) });
        expect([answer.status, answer.headers.get("allow")], `${method} ${target}`).toEqual([405, "GET, HEAD"]);
      }
    }
    expect(seen).toEqual([]);
  });
});

describe("a body that is sent to the desk", () => {
  it("arrives whole, in chunks or by its length, and as one request", async () => {
    const target = "/en/desk";
    await rawRequest(origin, { method: "POST", target, headers: { "transfer-encoding": "chunked" }, body: chunked(INSIDE) });
    await rawRequest(origin, { method: "POST", target, headers: { "content-length": String(INSIDE.length) }, body: INSIDE });
    await rawRequest(origin, { method: "POST", target });
    expect(seen.map(({ url, body }) => [url, body])).toEqual([[target, INSIDE], [target, INSIDE], [target, ""]]);
  });
});

describe("a body that does not say how long it is", () => {
  it("is cut off where it becomes too large, and the site goes on", async () => {
    const answer = await rawRequest(origin, { method: "POST", target: "/en/desk", headers: { "transfer-encoding": "chunked" }, body: chunked("x".repeat(5_000_001)) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(seen).toEqual([]);
    expect((await rawRequest(origin, { target: "/en/desk" })).status).toBe(200);
  });
});

describe("the length of what is handed on", () => {
  it("is said where a route says it, since Next takes the usual header away", async () => {
    world.answer = (response) => void response.writeHead(206, { "x-guwah-length": "5" }).end("parts");
    const answer = await rawRequest(origin, { target: "/datasets/2026-11-23/SHA256SUMS", headers: { range: "bytes=0-4", "if-range": '"a"' } });
    expect([answer.status, answer.headers.get("content-length"), answer.headers.has("x-guwah-length"), answer.body.toString()]).toEqual([206, "5", false, "parts"]);
    expect(seen[0]?.headers).toMatchObject({ range: "bytes=0-4", "if-range": '"a"' });
  });
});

describe("an export", () => {
  const ask = (headers: Record<string, string>, type = "text/csv; charset=utf-8") => {
    world.answer = (response) => {
      response.writeHead(200, { "content-type": type }).write("entry\r\n");
      world.more = () => response.end("1\r\n");
    };
    return fetch(`${origin}/en/entries/export`, { headers: { "accept-encoding": "", ...headers } });
  };
  const firstOf = async (answer: Response) => {
    const reader = answer.body!.getReader();
    const first = Buffer.from((await reader.read()).value ?? []).toString();
    world.more?.();
    const rest = Buffer.from((await reader.read()).value ?? []).toString();
    await reader.read();
    return [first, rest];
  };

  it("of text goes out compressed to whoever takes it, piece by piece", async () => {
    const compressed = await ask({ "accept-encoding": "br, gzip" });
    expect([compressed.headers.get("content-encoding"), compressed.headers.get("vary")]).toEqual(["gzip", "accept-encoding"]);
    // The second piece is not written before the first has been read.
    expect(await firstOf(compressed)).toEqual(["entry\r\n", "1\r\n"]);
    const plain = await ask({ "accept-encoding": "gzip;q=0" });
    expect([plain.headers.get("content-encoding"), plain.headers.get("vary")]).toEqual([null, "accept-encoding"]);
    expect(await firstOf(plain)).toEqual(["entry\r\n", "1\r\n"]);
  });

  it("that is compressed already goes out as it is", async () => {
    const workbook = await ask({ "accept-encoding": "gzip" }, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(workbook.headers.get("content-encoding")).toBeNull();
    expect(await firstOf(workbook)).toEqual(["entry\r\n", "1\r\n"]);
  });

  it("is cut off where Next breaks off, compressed or not", async () => {
    const broken = await ask({ "accept-encoding": "gzip" });
    world.more = () => next.closeAllConnections();
    await expect(firstOf(broken)).rejects.toThrow();
  });
});

describe("what programs in browsers of other sites read", () => {
  it.each(["/datasets/2026-11-23/datapackage.json", "/feeds/en/new"])("may be read there: %s", async (target) => {
    const { headers } = await rawRequest(origin, { target });
    expect([headers.get("access-control-allow-origin"), headers.get("cross-origin-resource-policy")]).toEqual(["*", "cross-origin"]);
  });

  it("is nothing else", async () => {
    for (const target of ["/en/method", "/en/desk", "/suggest?q=a", "/en/entries/export"]) {
      const { headers } = await rawRequest(origin, { target });
      expect([headers.has("access-control-allow-origin"), headers.get("cross-origin-resource-policy")], target).toEqual([false, "same-origin"]);
    }
  });
});

describe("the connections to Next", () => {
  it("are others for what is rendered for everybody than for what is handed on", async () => {
    for (let round = 0; round < 3; round += 1) {
      await rawRequest(origin, { target: "/suggest?q=a" });
      await rawRequest(origin, { target: `/en/method?round=${round}` });
    }
    const portsOf = (start: string) => new Set(seen.filter(({ url }) => url.startsWith(start)).map(({ port }) => port));
    const [handedOn, rendered] = [portsOf("/suggest"), portsOf("/en/")];
    expect([handedOn.size, rendered.size]).toEqual([1, 1]);
    expect([...handedOn]).not.toEqual([...rendered]);
  });

  it("may be closed by Next between two pages without a reader noticing", async () => {
    expect((await rawRequest(origin, { target: "/en/method?kept=1" })).status).toBe(200);
    const kept = seen.at(-1)?.port;
    world.hangUpOn = kept;
    expect((await rawRequest(origin, { target: "/en/method?kept=2" })).body.toString()).toBe("<p>/en/method?kept=2</p>");
    expect(seen.at(-1)?.port).not.toBe(kept);
    expect(world.log).toEqual([]);
  });

  it("are given up where Next hangs up on a new one as well", async () => {
    world.hangUpOn = "all";
    expect((await rawRequest(origin, { target: "/en/method?gone" })).status).toBe(503);
    expect(world.log).toHaveLength(1);
  });
});

describe("when Next fails", () => {
  it("gives whoever is at the desk or types in a search box a page under strict headers, and recovers", async () => {
    const { port } = next.address() as AddressInfo;
    await close(next);
    for (const target of ["/ug/desk", "/suggest?q=a", "/en/method?away"]) {
      const answer = await rawRequest(origin, { target });
      expect(answer.status, target).toBe(503);
      expect(answer.body.toString()).toMatch(/try again in a minute/);
      expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
    await listen(next, port);
    expect((await rawRequest(origin, { target: "/en/desk" })).status).toBe(200);
  });

  it("says that it is worth trying again where a connection was lost, and hands a mistake on as one", async () => {
    const failing = (error: Error) => (response: ServerResponse) => {
      noteFailure(String(response.req.headers[QUESTION_HEADER]), error);
      response.writeHead(500).end("Internal Server Error");
    };
    const targets = [["/en/desk", /try again in a minute/], ["/suggest?q=a", /try again in a minute/], ["/en/method?lost", /try again in a minute/], ["/api/v1/search?q=a", /"type":"\/en\/api#problem-unavailable"/]] as const;
    world.answer = failing(Object.assign(new Error("terminating connection"), { code: "57P01" }));
    for (const [target, says] of targets) {
      const answer = await rawRequest(origin, { target });
      expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("cache-control")], target).toEqual([503, "5", "no-store"]);
      expect(answer.body.toString(), target).toMatch(says);
    }
    world.answer = failing(new Error("a mistake"));
    for (const [target] of targets) expect((await rawRequest(origin, { target })).status, target).toBe(500);
  });

  it("cuts the connection where Next breaks off in the middle, rather than let anybody wait or think it whole", async () => {
    world.answer = (response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("<p>half", () => setTimeout(() => response.destroy(), 50));
    };
    const begun = performance.now();
    const answer = await rawRequest(origin, { target: "/en/desk" });
    expect(answer.body.length).toBeLessThan(1000);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(world.log.join("\n")).toMatch(/\/en\/desk: aborted/);
    world.answer = inFull;
    expect((await rawRequest(origin, { target: "/en/desk" })).body.toString()).toBe("<p>/en/desk</p>");
  });

  it("writes nothing down when it is the reader who leaves", async () => {
    let left: Promise<unknown> = Promise.resolve();
    world.answer = (response) => {
      left = new Promise((resolve) => response.on("close", resolve));
      response.write("<p>half");
    };
    const leaving = new AbortController();
    const asking = fetch(`${origin}/en/desk`, { signal: leaving.signal }).then((answer) => {
      leaving.abort();
      return answer.text();
    });
    await expect(asking).rejects.toThrow();
    await left;
    expect(world.log).toEqual([]);
  });
});
