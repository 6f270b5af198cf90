import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExportPlaces } from "@/lib/site-server/export-places";
import { handOutExport } from "@/lib/site-server/hand-out-export";
import type { SiteServerParts } from "@/lib/site-server/request-handler";

/** Exports that have begun; each ends when its reader leaves or it is told to. */
const running: { end: () => void }[] = [];
const next = {
  handOn: (_request: IncomingMessage, response: ServerResponse) =>
    new Promise<void>((resolve) => {
      response.writeHead(200, { "content-type": "text/csv" }).write("entry\r\n");
      response.on("close", resolve);
      running.push({ end: () => response.end() });
    }),
};
const parts = { next, headers: {}, exporting: new ExportPlaces(2, 1), proxyHops: 1 } as unknown as SiteServerParts;

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => void handOutExport(parts, request, response, "en"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (from: string, signal?: AbortSignal) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/en/entries/export`, { headers: { "x-forwarded-for": from }, ...(signal ? { signal } : {}) });

/** Asks again until there is a place: that a reader has left is heard a moment later. */
async function askUntilThere(from: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { status } = await ask(from);
    if (status === 200) return status;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return 503;
}

describe("handing out exports", () => {
  it("sends others away with a sentence while all places are taken, and gives them back when a reader leaves or has all", async () => {
    const leaving = new AbortController();
    expect((await ask("192.0.2.1", leaving.signal)).status).toBe(200);
    const refused = await ask("192.0.2.9");
    expect([refused.status, refused.headers.get("retry-after"), refused.headers.get("cache-control")]).toEqual([503, "60", "no-store"]);
    expect(await refused.text()).toContain("Others are downloading at the moment");

    expect((await ask("198.51.100.1")).status).toBe(200);
    expect((await ask("203.0.113.1")).status).toBe(503);
    leaving.abort();
    expect(await askUntilThere("203.0.113.1")).toBe(200);
    expect((await ask("192.0.2.1")).status).toBe(503);
    running[1]?.end();
    expect(await askUntilThere("192.0.2.1")).toBe(200);
  });
});
