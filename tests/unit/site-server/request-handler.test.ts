import { createServer, request } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RecordRef } from "@/lib/publication/public-unit";
import type { RecordHead } from "@/lib/site-server/collection-queries";
import { bodyLimit } from "@/lib/site-server/body-limit";
import { KeptPages } from "@/lib/site-server/kept-pages";
import type { NextUpstream, RenderedPage } from "@/lib/site-server/next-upstream";
import { siteRequestHandler } from "@/lib/site-server/request-handler";
import { ExportPlaces } from "@/lib/site-server/export-places";
import { RequestLimit } from "@/lib/site-server/request-limit";
import { SlowDown } from "@/lib/site-server/slow-down";
import { securityHeaders } from "@/lib/site-server/security-headers";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** What stands behind the site server in these tests; each test may change it. */
const world = {
  revision: "1",
  databaseDown: false,
  heads: new Map<string, RecordHead>(),
  render: (address: string): Promise<RenderedPage> => Promise.resolve(rendered(`<p>${address.replaceAll("<", "&lt;")}</p><script>1</script>`)),
  asked: [] as string[],
  log: [] as string[],
};

function rendered(html: string, status = 200, contentType = "text/html; charset=utf-8"): RenderedPage {
  return { status, contentType, body: Buffer.from(html) };
}
const initialRender = world.render;

const refused = (port: number) => Object.assign(new Error(`connect ECONNREFUSED 127.0.0.1:${port}`), { code: "ECONNREFUSED" });
const failIfDown = <Value>(value: Value) => (world.databaseDown ? Promise.reject(refused(5432)) : Promise.resolve(value));
const next = {
  render: (address: string) => {
    world.asked.push(address);
    return world.render(address);
  },
  handOn: (_incoming: IncomingMessage, outgoing: ServerResponse, extra: Record<string, string>) => void outgoing.writeHead(200, { ...extra, "x-from": "next" }).end("handed on"),
} as unknown as NextUpstream;

let server: Server;
let pages: KeptPages;
const unhandled: unknown[] = [];
const keep = (reason: unknown) => unhandled.push(reason);

beforeAll(async () => {
  process.on("unhandledRejection", keep);
  server = createServer((incoming, outgoing) => {
    void siteRequestHandler({
      next,
      revision: { read: () => failIfDown(world.revision) },
      findHead: (ref: RecordRef) => failIfDown(world.heads.get(`${ref.kind}:${ref.number}`) ?? { state: "missing" as const }),
      pages,
      headers: securityHeaders(true),
      findKey: () => Promise.resolve(null),
      asking: new RequestLimit(0),
      citing: new SlowDown(5, 60_000),
      exporting: new ExportPlaces(2, 1),
      proxyHops: 0,
      log: (message) => world.log.push(message),
    })(incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  process.off("unhandledRejection", keep);
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  pages = new KeptPages(10_000_000);
  Object.assign(world, { revision: "1", databaseDown: false, render: initialRender, asked: [], log: [] });
  world.heads = new Map<string, RecordHead>([
    ["entry:5", { state: "published", currentVersion: 3 }],
    ["entry:6", { state: "merged", survivor: 5, currentVersion: 2, isSurvivorWithdrawn: false }],
    ["entry:7", { state: "withdrawn" }],
  ]);
  unhandled.length = 0;
});

/** Sends the path exactly as written, as a hostile client would. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false, timeout: 5_000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, text: body.toString() });
      });
    });
    asked.on("timeout", () => asked.destroy(new Error("No answer.")));
    asked.on("error", reject);
    asked.end();
  });
}

describe("a card", () => {
  it("may be shown in a frame by anybody, and by that nothing else may", async () => {
    const answer = await get("/en/embed/entries/5");
    expect(answer).toMatchObject({ status: 200, text: "<p>/en/embed/entries/5</p>" });
    expect(answer.headers["content-security-policy"]).toBe("default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *");
    expect([answer.headers["x-frame-options"], answer.headers["cross-origin-resource-policy"], answer.headers["set-cookie"]]).toEqual([undefined, "cross-origin", undefined]);
    const toOwnLanguage = await get("/embed/entries/5", { "accept-language": "ug" });
    expect([toOwnLanguage.status, toOwnLanguage.headers.location, toOwnLanguage.headers["x-frame-options"]]).toEqual([307, "/ug/embed/entries/5", undefined]);
    for (const path of ["/en/entries/5", "/en", "/entries/5", "/en/embed/entries/5/6", "/en/embed"]) expect((await get(path)).headers["x-frame-options"], path).toBe("DENY");
  });

  it("leads on from a merged record, and says of a withdrawn one that it is gone", async () => {
    expect(await get("/ug/embed/entries/6")).toMatchObject({ status: 308, headers: { location: "/ug/embed/entries/5" } });
    expect((await get("/en/embed/entries/7")).status).toBe(410);
    expect((await get("/en/embed/entries/999")).status).toBe(404);
  });
});

describe("a record's address", () => {
  it("gives the page of a published record, without scripts, under strict headers, without a cookie", async () => {
    const answer = await get("/en/entries/5");
    expect(answer).toMatchObject({ status: 200, text: "<p>/en/entries/5</p>" });
    expect(answer.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "strict-transport-security": expect.stringContaining("max-age"),
    });
    expect(answer.headers["content-security-policy"]).not.toMatch(/unsafe|\*|https?:/);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.headers["x-powered-by"]).toBeUndefined();
  });

  it("leads from a merged record to the survivor", async () => {
    const answer = await get("/ug/entries/6?sort=x");
    expect(answer).toMatchObject({ status: 308, text: "" });
    expect(answer.headers.location).toBe("/ug/entries/5?merged=6");
  });

  it("keeps the versions of a merged record readable", async () => {
    expect(await get("/en/entries/6/versions/2")).toMatchObject({ status: 200 });
    expect(await get("/en/entries/6/versions/3")).toMatchObject({ status: 404 });
  });

  it("hides the versions of a merged record with the survivor", async () => {
    world.heads.set("entry:6", { state: "merged", survivor: 7, currentVersion: 2, isSurvivorWithdrawn: true });
    const answer = await get("/en/entries/6/versions/2");
    expect(answer).toMatchObject({ status: 308, text: "" });
    expect(answer.headers.location).toBe("/en/entries/7?merged=6");
    expect(world.asked).toEqual([]);
  });

  it.each(["/en/entries/7", "/en/entries/7/versions/1", "/en/entries/7/compare/1/2", "/en/entries/7?x=1"])("says that %s was withdrawn", async (path) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 410, text: "<p>/en/withdrawn/entries/7</p>" });
    expect(world.asked).toEqual(["/en/withdrawn/entries/7"]);
  });

  it.each([
    "/en/entries/8",
    "/en/entries/0",
    "/en/entries/99999999999999999999",
    "/en/entries/five",
    "/en/entries/5/versions/4",
    "/en/entries/5/versions/99999999999999999999",
    "/en/entries/5/compare/1/4",
    "/en/not-found",
    "/en/withdrawn/entries/5",
    "/de/entries/5",
    "/%00",
    "/en/%E0%A4%A",
    "/en/../../etc/passwd",
    "/wp-login.php",
  ])("knows nothing of %s", async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: "<p>/en/not-found</p>" });
  });

  it("asks the database once per address and revision, whatever the readers do", async () => {
    await Promise.all(Array.from({ length: 20 }, () => get("/en/entries/5")));
    expect(world.asked).toEqual(["/en/entries/5"]);
    world.revision = "2";
    world.heads.set("entry:5", { state: "withdrawn" });
    expect((await get("/en/entries/5")).status).toBe(410);
  });
});

describe("a page that was made from less than everything", () => {
  it.each([200, 404])("is told with status %d to whoever asked, and not kept", async (status) => {
    const head = `<head><meta name="guwah-status" content="${status}"/><meta name="guwah-keep" content="no"/></head>`;
    world.render = () => Promise.resolve(rendered(head));
    expect((await get("/en/entries?page=9&facility-find=camp")).status).toBe(status);
    world.render = () => Promise.resolve(rendered("<p>all of it</p>"));
    expect(await get("/en/entries?page=9&facility-find=camp")).toMatchObject({ status: 200, text: "<p>all of it</p>" });
    world.render = () => Promise.reject(new Error("nobody asks again"));
    expect(await get("/en/entries?page=9&facility-find=camp")).toMatchObject({ status: 200, text: "<p>all of it</p>" });
  });
});

describe("conditional and partial requests", () => {
  it("answers 304 to the tag it gave, in each coding, also a weak one or a list", async () => {
    for (const coding of ["identity", "br", "gzip"]) {
      const first = await get("/en/entries/5", { "accept-encoding": coding });
      const tag = first.headers.etag!;
      for (const given of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
        const again = await get("/en/entries/5", { "accept-encoding": coding, "if-none-match": given });
        expect(again, `${coding} ${given}`).toMatchObject({ status: 304, text: "" });
        expect(again.headers).toMatchObject({ etag: tag, vary: "accept-encoding", "cache-control": first.headers["cache-control"] });
      }
    }
  });

  it("answers in full to a tag of something else, of another coding or of an error", async () => {
    const compressed = await get("/en/entries/5", { "accept-encoding": "br" });
    expect((await get("/en/entries/5", { "if-none-match": compressed.headers.etag! })).status).toBe(200);
    expect((await get("/en/entries/5", { "if-none-match": '"nonsense"' })).status).toBe(200);
    expect((await get("/en/entries/7", { "if-none-match": "*" })).status).toBe(410);
    expect((await get("/en/entries/6", { "if-none-match": "*" })).status).toBe(308);
  });

  it("changes the tag when the page changes", async () => {
    const before = (await get("/en/entries/5")).headers.etag;
    world.revision = "2";
    world.render = () => Promise.resolve(rendered("<p>changed</p>"));
    expect((await get("/en/entries/5", { "if-none-match": before! })).status).toBe(200);
  });

  it("answers HEAD with the headers of GET and no body", async () => {
    const [full, head] = [await get("/en/entries/5"), await get("/en/entries/5", {}, "HEAD")];
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers["content-length"]).toBe(full.headers["content-length"]);
    expect(head.headers.etag).toBe(full.headers.etag);
    expect((await get("/en/entries/7", {}, "HEAD")).status).toBe(410);
  });

  it("compresses for those who can read it", async () => {
    const answer = await get("/en/entries/5", { "accept-encoding": "gzip, br;q=0.1" });
    expect(answer.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(answer.body).toString()).toBe("<p>/en/entries/5</p>");
    expect((await get("/en/entries/5", { "accept-encoding": "br;q=0, gzip;q=0" })).headers["content-encoding"]).toBeUndefined();
  });
});

describe("methods", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])("refuses %s on pages, records and files", async (method) => {
    for (const path of ["/en/entries/5", "/", "/en", "/nowhere", "/_next/static/a.js"]) {
      const answer = await get(path, {}, method);
      expect(answer.status, path).toBe(405);
      expect(answer.headers.allow).toBe("GET, HEAD");
    }
    expect(world.asked).toEqual([]);
  });

  it("hands machine interfaces on, with the site's headers", async () => {
    for (const path of ["/api/health", "/sitemap.xml", "/robots.txt"]) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await get(path, {}, method);
        expect(answer.headers).toMatchObject({ "x-from": "next", "x-frame-options": "DENY" });
      }
    }
  });
});

describe("redirects", () => {
  it("put the reader's language in front and keep the query as it was", async () => {
    const query = "?q=a%26b%3Dc%23d%2Fe%2520f+g&q=%D8%A6";
    const answer = await get(`/entries${query}`, { "accept-language": "ug" });
    expect(answer.status).toBe(307);
    expect(answer.headers).toMatchObject({ location: `/ug/entries${query}`, vary: "accept-language" });
    expect((await get("/")).headers.location).toBe("/en");
  });

  it("take slashes at the end away and keep the query as it was", async () => {
    expect((await get("/en/entries/5/?q=a%26b")).headers.location).toBe("/en/entries/5?q=a%26b");
    expect((await get("/en/?")).headers.location).toBe("/en");
  });

  it.each([
    "//evil.example/",
    "//evil.example",
    "///evil.example//",
    "/\\evil.example/",
    "\\\\evil.example/",
    "/\\/evil.example/",
    "/%2F/evil.example/",
    "/%2f%2fevil.example/",
    "/%5Cevil.example/",
    "/%09/evil.example/",
    "/.evil.example//",
    "http://evil.example/",
    "http://evil.example//evil.example/",
    "//evil.example/%2e%2e/",
    "/entries//evil.example/",
    "//evil.example?/",
    "//user@evil.example/?a=//evil.example/",
  ])("never lead from %s to another site", async (path) => {
    const answer = await get(path, { "accept-language": "en" });
    const { location } = answer.headers;
    if (location === undefined) return;
    expect(location).toMatch(/^\/(?![/\\])/);
    expect(new URL(location, "https://guwah.example/").origin).toBe("https://guwah.example");
  });

  it("never let a line break or anything else into the headers", async () => {
    for (const path of ["/en%0d%0aset-cookie:%20a=1/", "/entries?%0d%0aset-cookie:%20a=1", "/en/\u00e9\u00ff/", "/entries?q=\u00e9\u00ff"]) {
      const answer = await get(path);
      expect(answer.headers["set-cookie"], path).toBeUndefined();
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.headers.location ?? "/").toMatch(/^[\x21-\x7e]+$/);
    }
    expect(unhandled).toEqual([]);
  });
});

describe("long and hostile input", () => {
  it("answers to a query of 10,000 characters", async () => {
    const answer = await get(`/en/entries?q=${"a".repeat(10_000)}`);
    expect(answer.status).toBe(200);
  });

  it("never answers 500 to any address, and nothing is left unhandled", async () => {
    const piece = fc.constantFrom("/", "//", "en", "ug", "entries", "5", "6", "7", "8", "?", "&", "=", "%", "%00", "%ff", "%2F", "..", "\\", "'", '"', "<script>", "#", "@", ":", "versions", "compare", "_next", "static", "\u00e9");
    const path = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join("")}`);
    await fc.assert(
      fc.asyncProperty(path, async (given) => {
        const answer = await get(given);
        expect(answer.status, given).toBeLessThan(500);
        // Bytes that HTTP does not allow never reach the handler.
        if (answer.status === 400) return;
        expect(answer.headers["content-security-policy"], given).toBeDefined();
      }),
      { numRuns: 200 },
    );
    expect(unhandled).toEqual([]);
  }, 30_000);
});

describe("when something fails", () => {
  it("says what to do when the database is down, and recovers", async () => {
    world.databaseDown = true;
    const answer = await get("/en/entries/5");
    expect(answer).toMatchObject({ status: 503, headers: { "cache-control": "no-store", "retry-after": "5" } });
    expect(answer.text).toMatch(/try again in a minute/);
    expect(answer.text).not.toContain("ECONNREFUSED");
    expect(answer.headers["content-security-policy"]).toBeDefined();
    world.databaseDown = false;
    expect((await get("/en/entries/5")).status).toBe(200);
  });

  it("says it in the reader's language and direction", async () => {
    world.databaseDown = true;
    expect((await get("/ug/entries/5")).text).toMatch(/<html lang="ug" dir="rtl">/);
  });

  it.each([
    ["a server that shuts down", Object.assign(new Error("terminating connection due to administrator command"), { code: "57P01" })],
    ["no place left", Object.assign(new Error("sorry, too many clients already"), { code: "53300" })],
    ["a connection that is lost", new Error("Connection terminated unexpectedly")],
    ["a page that takes too long", Object.assign(new Error("Rendering took too long."), { code: "ETIMEDOUT" })],
  ])("takes %s for something that passes", async (_what, error) => {
    world.render = () => Promise.reject(error);
    const answer = await get("/en/entries/5");
    expect([answer.status, answer.text.includes("<code>")]).toEqual([503, false]);
    expect(world.log).toEqual([`/en/entries/5: ${error.message}`]);
  });

  it.each([
    ["a statement that the database refuses", Object.assign(new Error('relation "public_record" does not exist'), { code: "42P01" })],
    ["a mistake of ours", new TypeError("Cannot read properties of undefined")],
  ])("blames nobody's absence for %s, and shows the id that it writes down", async (_what, error) => {
    world.render = () => Promise.reject(error);
    const answer = await get("/en/entries/5");
    const id = /<code>([0-9a-f-]{36})<\/code>/.exec(answer.text)?.[1];
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain(error.message);
    expect(world.log).toEqual([`${id} /en/entries/5: ${error.message}`]);
  });

  it("shows a page with an id when a page cannot be made, writes the id down and keeps nothing", async () => {
    world.render = () => Promise.resolve(rendered("<pre>TypeError: secret at /srv/app</pre>", 500));
    const answer = await get("/en/entries/5");
    const id = /<code>([0-9a-f-]{36})<\/code>/.exec(answer.text)?.[1];
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("secret");
    expect(world.log.join("\n")).toContain(id);
    world.render = initialRender;
    expect((await get("/en/entries/5")).status).toBe(200);
  });

  it("does not take what Next refuses or sends elsewhere for a page", async () => {
    for (const status of [301, 307, 308, 400, 403, 405]) {
      pages = new KeptPages(1_000_000);
      world.render = (address) => Promise.resolve(address === "/en/not-found" ? rendered("<p>not found</p>") : rendered("Bad Request", status));
      expect(await get("/en/strange"), String(status)).toMatchObject({ status: 404, text: "<p>not found</p>" });
    }
  });

  it("answers 503 when Next does not answer, for pages and for files", async () => {
    world.render = () => Promise.reject(refused(3001));
    for (const path of ["/en/entries/5", "/en", "/_next/static/chunks/a.js"]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(503);
      expect(answer.text).not.toContain("ECONNREFUSED");
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
    world.render = () => Promise.resolve(rendered("1", 200, "text/javascript"));
    expect((await get("/_next/static/chunks/a.js")).status).toBe(200);
  });

  it("writes no line that a reader's address could forge", async () => {
    world.databaseDown = true;
    await get("/en/a%0aforged");
    await get(`/en/${"b".repeat(9_000)}`);
    for (const line of world.log) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(line.length).toBeLessThan(1_000);
    }
  });
});

describe("files of the build", () => {
  it("are kept for ever, each under its own name", async () => {
    world.render = (path) => Promise.resolve(rendered(`body of ${path}`, 200, "text/css"));
    const answer = await get("/_next/static/chunks/a.css?x=1");
    expect(answer).toMatchObject({ status: 200, text: "body of /_next/static/chunks/a.css" });
    expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    await get("/_next/static/chunks/a.css");
    expect(world.asked).toHaveLength(1);
  });

  it("that do not exist are told so, and browsers do not keep that", async () => {
    // Next may also take such an address for a page of ours and answer 200.
    for (const [file, status] of [["none.js", 404], ["page.js", 200]] as const) {
      world.render = () => Promise.resolve(rendered("<p>long page</p>", status));
      const answer = await get(`/_next/static/chunks/${file}`);
      expect(answer).toMatchObject({ status: 404, text: "" });
      expect(answer.headers["cache-control"]).toBe("no-store");
    }
  });
});

describe("a picture's address", () => {
  const path = `/images/${"a1".repeat(32)}.webp`;
  const picture = () => Promise.resolve({ status: 200, contentType: "image/webp", body: Buffer.from("pixels") });

  it("gives the picture once a revision, and has every reader ask again", async () => {
    world.render = picture;
    for (let round = 0; round < 2; round += 1) expect(await get(path)).toMatchObject({ status: 200, text: "pixels" });
    expect(world.asked).toEqual([path]);
    const { headers } = await get(path);
    expect(headers).toMatchObject({ "content-type": "image/webp", "cache-control": "public, max-age=0, must-revalidate", "x-robots-tag": "noindex, noarchive" });
    expect((await get(path, { "if-none-match": headers.etag ?? "" })).status).toBe(304);
  });

  it("gives nothing from the revision on with which no entry shows it, whatever browsers have kept", async () => {
    world.render = picture;
    const { headers } = await get(path);
    Object.assign(world, { revision: "2", render: () => Promise.resolve({ status: 404, contentType: "text/plain", body: Buffer.from("gone") }) });
    const answer = await get(path, { "if-none-match": headers.etag ?? "" });
    expect(answer).toMatchObject({ status: 404, text: "" });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("is no other than that: longer, upper case, another ending or folder is no address", async () => {
    world.render = picture;
    for (const odd of [`${path}x`, path.toUpperCase(), path.replace("webp", "jpg"), "/images/", `/images/..${path}`, `/en${path}`]) {
      expect((await get(odd)).headers["content-type"], odd).not.toBe("image/webp");
    }
  });

  it("says that it is away where the database or Next is", async () => {
    Object.assign(world, { render: () => Promise.resolve(rendered("", 500)) });
    expect((await get(path)).status).toBe(500);
    Object.assign(world, { databaseDown: true });
    expect((await get(`/images/${"b2".repeat(32)}.webp`)).status).toBe(503);
  });
});

describe("what is sent to the desk", () => {
  it("is refused where it says that it is too large, before any of it is read", async () => {
    const answer = await get("/en/desk/persons", { "content-length": "5000001" }, "POST");
    expect(answer.status).toBe(413);
    expect(answer.headers.connection).toBe("close");
    expect(answer.text).toMatch(/too large/i);
    expect((await get("/en/desk/persons", { "content-length": "0" }, "POST")).headers["x-from"]).toBe("next");
  });

  it("may be as large as a picture only where a picture is given", async () => {
    const images = "/en/desk/persons/0b1c2d3e-0000-4000-8000-000000000000/images";
    expect((await get(images, { "content-length": String(60_000_000) }, "POST")).status).toBe(413);
    expect(bodyLimit(images)).toBeGreaterThan(20_000_000);
    for (const other of [`${images}/x`, "/en/desk/images", images.replace("persons", "sources")]) expect(bodyLimit(other), other).toBeLessThan(10_000_000);
  });
});
