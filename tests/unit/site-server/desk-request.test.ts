import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { KeptPages } from "@/lib/site-server/kept-pages";
import { NextUpstream } from "@/lib/site-server/next-upstream";
import { siteRequestHandler } from "@/lib/site-server/request-handler";
import { ExportPlaces } from "@/lib/site-server/export-places";
import { RequestLimit } from "@/lib/site-server/request-limit";
import { SlowDown } from "@/lib/site-server/slow-down";
import { securityHeaders } from "@/lib/site-server/security-headers";

/** Stands where Next does, and notes what it was asked. */
const seen: { url: string; method: string; headers: IncomingHttpHeaders; body: string }[] = [];
let next: Server;
let site: Server;
let origin = "";
const listen = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
};

beforeAll(async () => {
  next = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      seen.push({ url: request.url ?? "", method: request.method ?? "", headers: request.headers, body });
      response.setHeader("set-cookie", ["a=1", "b=2"]);
      response.setHeader("cache-control", "public, max-age=60");
      response.end("from next");
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
      log: () => undefined,
    })(request, response);
  });
  origin = `http://127.0.0.1:${await listen(site)}`;
});
afterAll(() => {
  for (const server of [next, site]) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  seen.length = 0;
});

const nonceIn = (policy: string | null) => /script-src 'self' 'nonce-([\w+/=]{24})';/.exec(policy ?? "")?.[1];

describe("a request of the desk", () => {
  it("goes to Next with a nonce of its own, and comes back with the same one, kept by nobody", async () => {
    const nonces: (string | undefined)[] = [];
    for (let run = 0; run < 3; run += 1) {
      const answer = await fetch(`${origin}/en/desk`);
      nonces.push(nonceIn(answer.headers.get("content-security-policy")));
      expect(nonceIn(seen.at(-1)?.headers["content-security-policy"] as string)).toBe(nonces.at(-1));
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-robots-tag")).toBe("noindex, nofollow");
      expect(answer.headers.get("strict-transport-security")).not.toBeNull();
      expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    }
    expect(new Set(nonces).size).toBe(3);
    expect(seen).toHaveLength(3);
  });

  it("takes the cookie along, and what Next's scripts say", async () => {
    await fetch(`${origin}/en/desk/accounts`, { method: "POST", body: "[1]", headers: { cookie: "s=1", "next-action": "abc", origin, "user-agent": "Firefox" } });
    expect(seen[0]).toMatchObject({ method: "POST", body: "[1]", headers: { cookie: "s=1", "next-action": "abc", origin, "user-agent": "Firefox" } });
  });

  it("says where it came from, and does not believe what it says of itself", async () => {
    await fetch(`${origin}/api/auth/csrf`, { headers: { "x-guwah-client": "6.6.6.6", "x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil.example", "x-middleware-subrequest": "middleware" } });
    expect(seen[0]?.headers["x-guwah-client"]).toBe("127.0.0.1");
    for (const name of ["x-forwarded-for", "x-forwarded-host", "x-middleware-subrequest"]) expect(seen[0]?.headers[name]).toBeUndefined();
  });

  it("reads, or sends by POST, and nothing else", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const answer = await fetch(`${origin}/en/desk`, { method });
      expect([answer.status, answer.headers.get("content-security-policy")?.includes("nonce")]).toEqual([405, false]);
    }
    expect(seen).toEqual([]);
  });

  it("without a language leads to the reader's own", async () => {
    const answer = await fetch(`${origin}/desk/accounts`, { redirect: "manual", headers: { "accept-language": "ug" } });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, "/ug/desk/accounts"]);
  });
});

describe("a request of a reader", () => {
  it("never takes a cookie to Next, nor an action", async () => {
    const headers = { cookie: "__Host-guwah-session=x", "next-action": "abc", authorization: "Bearer x" };
    for (const path of ["/en/method", "/suggest?q=a", "/sitemap.xml"]) await fetch(origin + path, { headers });
    expect(seen).toHaveLength(3);
    for (const { headers: got } of seen) for (const name of Object.keys(headers)) expect(got[name], name).toBeUndefined();
    expect((await fetch(`${origin}/en/method`, { method: "POST", headers })).status).toBe(405);
  });
});
