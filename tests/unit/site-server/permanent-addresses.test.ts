import { createServer, request } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RecordRef } from "@/lib/publication/public-unit";
import type { RecordHead } from "@/lib/site-server/collection-queries";
import { ExportPlaces } from "@/lib/site-server/export-places";
import { KeptPages } from "@/lib/site-server/kept-pages";
import type { NextUpstream, RenderedPage } from "@/lib/site-server/next-upstream";
import { RequestLimit } from "@/lib/site-server/request-limit";
import { siteRequestHandler } from "@/lib/site-server/request-handler";
import { securityHeaders } from "@/lib/site-server/security-headers";
import { networkOf, SlowDown } from "@/lib/site-server/slow-down";

const heads = new Map<string, RecordHead>([
  ["entry:5", { state: "published", currentVersion: 3 }],
  ["entry:6", { state: "merged", survivor: 5, currentVersion: 2, isSurvivorWithdrawn: false }],
  ["entry:7", { state: "withdrawn" }],
  ["entry:9", { state: "merged", survivor: 7, currentVersion: 2, isSurvivorWithdrawn: true }],
]);
const page = (html: string, status = 200, contentType = "text/html; charset=utf-8"): RenderedPage => ({ status, contentType, body: Buffer.from(html) });
const world = { asked: [] as string[], posted: [] as string[], answer: null as RenderedPage | null, kept: 12 as number | null };
const next = {
  render: (address: string) => {
    world.asked.push(address);
    return Promise.resolve(world.answer ?? (address.startsWith("/cite/") ? page("@misc{}", 200, "application/x-bibtex; charset=utf-8") : page(`<p>${address}</p>`)));
  },
  post: (address: string, form: URLSearchParams) => {
    world.posted.push(`${address} ${form}`);
    return Promise.resolve(page(JSON.stringify({ number: world.kept }), 200, "application/json"));
  },
} as unknown as NextUpstream;

let server: Server;
let parts: { pages: KeptPages; citing: SlowDown; exporting: ExportPlaces };
beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    const findHead = (ref: RecordRef) => Promise.resolve(heads.get(`${ref.kind}:${ref.number}`) ?? { state: "missing" as const });
    const asking = new RequestLimit(0);
    void siteRequestHandler({ ...parts, asking, next, revision: { read: () => Promise.resolve("1") }, findHead, findKey: () => Promise.resolve(null), headers: securityHeaders(true), proxyHops: 1, log: () => undefined })(incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  parts = { pages: new KeptPages(1_000_000), citing: new SlowDown(2, 60_000), exporting: new ExportPlaces(2, 1) };
  Object.assign(world, { asked: [], posted: [], answer: null, kept: 12 });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

function ask(path: string, { headers = {}, method = "GET", body }: { headers?: Record<string, string>; method?: string; body?: string } = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false, timeout: 5_000 }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.on("timeout", () => asked.destroy(new Error("No answer.")));
    asked.on("error", reject);
    asked.end(body);
  });
}
const leadsTo = async (path: string, headers: Record<string, string> = {}) => {
  const { status, headers: answered } = await ask(path, { headers });
  return `${status} ${answered.location}`;
};

describe("an address without a language", () => {
  it.each([
    ["/entries/5", "307 /ug/entries/5"],
    ["/entries/5@3", "307 /ug/entries/5/versions/3"],
    ["/entries/5@99?x=%26", "307 /ug/entries/5/versions/99?x=%26"],
    ["/searches/12", "307 /ug/searches/12"],
    ["/id/xvd/2322", "307 /ug/id/xvd/2322"],
  ])("leads from %s to the reader's language, with the version", async (path, to) => {
    expect(await leadsTo(path, { "accept-language": "ug" })).toBe(to);
  });

  it("leads to the citation that a program asks for, and says that it would lead others elsewhere", async () => {
    for (const [accept, extension] of [["application/x-bibtex", "bib"], ["application/x-research-info-systems", "ris"], ["application/vnd.citationstyles.csl+json", "json"]] as const) {
      expect(await leadsTo("/entries/5@3", { accept })).toBe(`303 /cite/entries/5@3.${extension}`);
      expect(await leadsTo("/entries/5", { accept })).toBe(`303 /cite/entries/5.${extension}`);
    }
    expect((await ask("/entries/5", { headers: { accept: "text/html" } })).headers.vary).toBe("accept, accept-language");
    expect((await ask("/entries/5", { headers: { accept: "application/x-bibtex" } })).headers.vary).toBe("accept");
    expect(await leadsTo("/entries", { accept: "application/x-bibtex" })).toBe("307 /en/entries");
  });

  it.each(["/en/entries/5@3", "/en/entries/5/versions/99", "/en/entries/5@x"])("answers 404 where there is no such version: %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe("a file with a citation", () => {
  it("comes with its type, a name, a tag and no place in an index", async () => {
    const answer = await ask("/cite/entries/5@3.bib");
    expect(answer).toMatchObject({ status: 200, text: "@misc{}" });
    expect(answer.headers).toMatchObject({
      "content-type": "application/x-bibtex; charset=utf-8", "content-disposition": 'attachment; filename="guwah-entry-5-3.bib"',
      "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex", "x-content-type-options": "nosniff",
    });
    expect((await ask("/cite/entries/5@3.bib", { headers: { "if-none-match": String(answer.headers.etag) } })).status).toBe(304);
    expect(world.asked).toEqual(["/cite/entries/5@3.bib"]);
  });

  it.each([
    ["/cite/entries/7.bib", 410],
    ["/cite/entries/7@1.bib", 410],
    ["/cite/entries/8.bib", 404],
    ["/cite/entries/5@4.bib", 404],
    ["/cite/entries/5@3.exe", 404],
    ["/cite/entries/5@3/summary.bib", 404],
  ])("is none of what cannot be read: %s is %i", async (path, status) => {
    expect((await ask(path)).status).toBe(status);
    expect(world.asked.filter((address) => address.startsWith("/cite"))).toEqual([]);
  });

  it("leads from a merged record to the survivor, and keeps the version that was cited", async () => {
    expect(await leadsTo("/cite/entries/6.ris")).toBe("308 /cite/entries/5.ris");
    expect((await ask("/cite/entries/6@2.ris")).status).toBe(200);
    expect(await leadsTo("/cite/entries/9@2.ris")).toBe("308 /cite/entries/7.ris");
  });

  it("is not taken for one where Next says that there is none", async () => {
    world.answer = page("<p>not found</p>", 404);
    expect((await ask("/cite/entries/5@3/f-3kq9x2m0ab.bib")).status).toBe(404);
  });
});

describe("a record as it was known on a day", () => {
  it("is a page of its own behind the record's address", async () => {
    expect(await ask("/en/entries/5?asof=2026-11-01")).toMatchObject({ status: 200, text: "<p>/en/as-of/entries/5/2026-11-01</p>" });
    expect(await leadsTo("/en/entries/5/versions/1?asof=2026-11-01")).toBe("308 /en/entries/5/versions/1");
    expect(await ask("/en/entries/6?asof=2026-11-01")).toMatchObject({ status: 200, text: "<p>/en/as-of/entries/6/2026-11-01</p>" });
  });

  it.each([["2026-02-30", "unknown"], ["0000-01-01", "unknown"], ["2999-01-01", "to-come"], ["1.11.2026", "unknown"], ["2026-11-01T00:00", "unknown"], ["", "missing"], ["2026-11-01/../../withdrawn", "unknown"]])("says what is wrong with %s", async (day, problem) => {
    expect(await ask(`/en/entries/5?asof=${encodeURIComponent(day)}`)).toMatchObject({ status: 404, text: `<p>/en/as-of/entries/5/${problem}</p>` });
  });

  it("shows nothing of what was withdrawn since", async () => {
    expect((await ask("/en/entries/7?asof=2026-11-01")).status).toBe(410);
    expect(await leadsTo("/en/entries/9?asof=2026-11-01")).toBe("308 /en/entries/7?merged=9");
  });
});

describe("numbers of other databases", () => {
  it("are found where another site's links say them", async () => {
    expect(await leadsTo("/viewentry.php?entryno=2322")).toBe("308 /id/xvd/2322");
    expect(await leadsTo("/viewentry.php?x=1")).toBe("308 /id/xvd/none");
    expect(await leadsTo("/viewentry.php?entryno=%2F%2Fevil.example")).toBe("308 /id/xvd/%2F%2Fevil.example");
  });

  it("lead to the entry that the page names, and to no other place", async () => {
    world.answer = page('<head><meta name="guwah-location" content="/en/entries/5"/></head>');
    expect(await leadsTo("/en/id/xvd/2322")).toBe("307 /en/entries/5");
    world.answer = page('<head><meta name="guwah-location" content="//evil.example/x"/></head>');
    expect(await leadsTo("/en/id/xvd/2323")).toBe("200 undefined");
    world.answer = page('<head><meta name="guwah-status" content="404"/></head>');
    expect(await leadsTo("/en/id/xvd/2324")).toBe("404 undefined");
  });
});

describe("a search that somebody wants to cite", () => {
  const body = "search=q%3Daman%26sex%3Dmale";
  const send = (headers: Record<string, string>, sent = body) =>
    ask("/ug/searches", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded", ...headers }, body: sent });

  it("gets a number when the form comes from this site", async () => {
    const answer = await send({ "sec-fetch-site": "same-origin", cookie: "secret=1" });
    expect([answer.status, answer.headers.location]).toEqual([303, "/ug/searches/12"]);
    expect(world.posted).toEqual(["/cite-search search=q%3Daman%26sex%3Dmale"]);
    expect((await send({ host: "guwah.example", origin: "https://guwah.example" })).status).toBe(303);
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a neighbour", { "sec-fetch-site": "same-site" }],
    ["nobody knows where", {}],
    ["an origin that is hidden", { origin: "null" }],
    ["another origin", { host: "guwah.example", origin: "https://evil.example" }],
  ])("is refused from %s", async (_where, headers) => {
    expect((await send(headers as Record<string, string>)).status).toBe(403);
    expect(world.posted).toEqual([]);
  });

  it("is refused to a network that asks too often, and to no other", async () => {
    const from = (address: string) => send({ "sec-fetch-site": "same-origin", "x-forwarded-for": address });
    expect([(await from("192.0.2.1")).status, (await from("192.0.2.99")).status]).toEqual([303, 303]);
    expect(await from("192.0.2.200")).toMatchObject({ status: 429, headers: { "retry-after": "120" } });
    expect((await from("198.51.100.1")).status).toBe(303);
  });

  it("is refused where it is longer than any search", async () => {
    expect((await send({ "sec-fetch-site": "same-origin" }, `search=${"a".repeat(30_000)}`)).status).toBe(413);
    expect(world.posted).toEqual([]);
  });

  it("leads back to its page where it cannot be cited", async () => {
    world.kept = null;
    expect((await send({ "sec-fetch-site": "same-origin" })).headers.location).toBe("/ug/searches/new?q=aman&sex=male");
  });

  it("is sent from a page that lets the browser say where it comes from; others do not", async () => {
    expect((await ask("/en/searches/new?q=aman")).headers["referrer-policy"]).toBe("same-origin");
    expect((await ask("/en/searches/12")).headers["referrer-policy"]).toBe("no-referrer");
    expect((await ask("/en/searches/12", { method: "POST", body })).status).toBe(405);
  });
});

describe("slowing down", () => {
  it("lets a network a few times at once, then once in a while", () => {
    const slow = new SlowDown(2, 1_000);
    const tries = [0, 1, 2, 1_002, 1_003, 2_200, 10_000, 10_001, 10_002].map((at) => slow.allows("192.0.2.1", at));
    expect(tries).toEqual([true, true, false, true, false, true, true, true, false]);
  });

  it.each([
    ["192.0.2.7", "192.0.2"],
    ["::ffff:192.0.2.7", "192.0.2"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1"],
    ["2001:0db8:0001::1", "2001:db8:1"],
    ["2001:db8::1", "2001:db8:0"],
    ["::1", "0:0:0"],
    ["", ""],
  ])("takes %s for a part of %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
