import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { pageKinds } from "@/tests/support/page-kinds";
import { rawRequest } from "@/tests/support/raw-request";
import type { RawAnswer } from "@/tests/support/raw-request";
import { servedSites } from "@/tests/support/served-sites";

let origin = "";
test.beforeAll(({ baseURL }) => void (origin = baseURL ?? ""));

const ask = (target: string, headers?: Record<string, string>, method?: string) => rawRequest(origin, { target, headers, method });

/** What holds for every answer of the site, whatever was asked. */
function expectSafe(answer: RawAnswer, what: string, referrer = "no-referrer"): void {
  // What is not HTTP at all is hung up on, with nothing to protect.
  if ([400, 431].includes(answer.status) && answer.body.length === 0) return;
  const header = (name: string) => answer.headers.get(name) ?? "";
  expect(answer.status, what).toBeLessThan(500);
  expect(header("set-cookie"), what).toBe("");
  const policy = header("content-security-policy");
  expect(policy, what).toContain("default-src 'none'");
  expect(policy, what).not.toMatch(/unsafe|\*|data:|https?:/);
  expect(policy, what).toContain("frame-ancestors 'none'");
  expect(header("x-content-type-options"), what).toBe("nosniff");
  expect(header("x-frame-options"), what).toBe("DENY");
  expect(header("referrer-policy"), what).toBe(referrer);
  expect(header("permissions-policy"), what).toContain("geolocation=()");
  expect(header("x-powered-by"), what).toBe("");
  const location = header("location");
  if (location !== "") expect(location, what).toMatch(/^\/(?![/\\])/);
  expect(answer.body.toString("utf8"), what).not.toMatch(/node_modules|at \S+ \((?:file:|node:|\/)|PrismaClient|SELECT "/);
}

/** More than the largest page weighs as it is sent. */
const MOST_PAGE_BYTES = 40_000;
const STATUS_OF: Record<string, number> = { "not found": 404, "number elsewhere": 404, withdrawn: 410 };
/** From where there is a form the site is told, and nobody else. */
const REFERRER_OF: Record<string, string> = { "search to cite": "same-origin" };
const NONSENSE = "page=abc&asof=zzzz&q=%00%ff&__proto__=1&page=%27&merged=-1&colour[]=%22%3E";

test("every kind of page is what it should be, light, the same when it is asked for again, and is not hurt by a query", async () => {
  test.setTimeout(180_000);
  for (const locale of ["en", "ug"]) {
    for (const [kind, path] of Object.entries(pageKinds(servedSites(origin).reading.invented))) {
      const target = `/${locale}${path}`;
      const what = `${kind}: ${target}`;
      const answer = await ask(target, { "accept-encoding": "br" });
      expectSafe(answer, what, REFERRER_OF[kind]);
      expect(answer.status, what).toBe(STATUS_OF[kind] ?? 200);
      expect(answer.headers.get("content-type"), what).toBe("text/html; charset=utf-8");
      expect(answer.body.length, what).toBeLessThan(MOST_PAGE_BYTES);
      const again = await ask(target, { "accept-encoding": "br", "if-none-match": answer.headers.get("etag") ?? "" });
      expect(again.status, what).toBe(answer.status === 200 ? 304 : answer.status);
      expectSafe(await ask(`${target}${path.includes("?") ? "&" : "?"}${NONSENSE}`), `${what} and nonsense`, REFERRER_OF[kind]);
    }
  }
});

const NUMBERS = ["0", "-1", "1e3", "007", "1.0", "99999999999", "999999999", "2147483648", "%31", "1%00", "%00", "%ff", "１", "1;", "1'", "NaN", "null", "[number]", "1%20", "+1", "0x1"];
const TEN_THOUSAND = "a".repeat(10_000);

const PATHS: readonly [target: string, status: readonly number[]][] = [
  ...NUMBERS.flatMap((number): [string, number[]][] => [
    [`/en/entries/${number}`, [404, 400]],
    [`/en/sources/${number}`, [404, 400]],
    [`/en/entries/1/versions/${number}`, [404, 400]],
    [`/en/entries/1/compare/1/${number}`, [404, 400]],
  ]),
  ["/en/entries/1/versions/1/2", [404]],
  ["/en/entries/1/compare/1", [404]],
  ["/en/entries/1/compare", [404]],
  ["/en/entries/1/relations/1", [404]],
  ["/en/entries/1/edit", [404]],
  ["/en/withdrawn/entries/1", [404]],
  ["/en/not-found", [404]],
  ["/en/nothing", [404]],
  ["/xx", [404]],
  ["/xx/entries/1", [404]],
  ["/EN/entries/1", [404]],
  ["/en/Entries/1", [404]],
  ["/en/%65ntries/1", [404]],
  ["/%65n/entries/1", [404]],
  ["/en/entries/1/", [308]],
  ["/en/entries///", [308]],
  ["/en//", [308]],
  ["//", [308]],
  ["//example.org", [404, 307]],
  ["//example.org/", [404, 308]],
  ["///example.org/%2e%2e", [404, 308]],
  ["/\\example.org", [404]],
  ["/\\example.org/", [404, 308]],
  ["/en/\\example.org/", [404, 308]],
  ["/en//entries//1", [404]],
  ["/en/../../etc/passwd", [404]],
  ["/en/..%2f..%2fetc%2fpasswd", [404]],
  ["/en/%2e%2e/%2e%2e/etc/passwd", [404]],
  ["/en/entries/..\\..\\etc", [404]],
  ["/en/entries/%5c..%5c", [404]],
  ["/_next/../server.js", [404]],
  ["/_next/static/../../server.js", [404]],
  ["/_next/static/%2e%2e/%2e%2e/server.js", [404]],
  ["/.env", [404]],
  ["/.git/config", [404]],
  ["/server.js", [404]],
  ["/site-server.mjs", [404]],
  ["/wp-login.php", [404]],
  [`/${TEN_THOUSAND}`, [404, 414]],
  [`/en/entries/${"1".repeat(10_000)}`, [404, 414]],
  [`/en/entries/${"%00".repeat(3_000)}`, [404, 414]],
  [`/${"/".repeat(10_000)}`, [308, 404]],
  [`/en/${"a/".repeat(5_000)}`, [308, 404]],
  ["/en/entries/%", [404, 400]],
  ["/en/entries/%zz", [404, 400]],
  ["/%E0%A4%A", [404, 400]],
  ["/en/entries/1%0d%0aset-cookie:x=1", [404]],
  ["*", [404, 307, 400]],
  ["http://example.org/en/entries/1", [200, 404, 307, 308]],
  ["http://example.org/", [307, 404]],
  ["/sitemaps/entries-0", [404]],
  ["/sitemaps/entries-99999999", [404]],
  ["/sitemaps/..%2f..%2fetc", [404]],
  ["/sitemaps/' OR 1=1 --".replaceAll(" ", "%20"), [404]],
];

test("an address that is none gets a proper 404, a redirect inside the site, and never an error", async () => {
  const wrong: string[] = [];
  for (const [target, allowed] of PATHS) {
    const answer = await ask(target);
    const short = target.length > 80 ? `${target.slice(0, 80)}…` : target;
    expectSafe(answer, short);
    if (!allowed.includes(answer.status)) wrong.push(`${short}: ${answer.status}`);
  }
  expect(wrong).toEqual([]);
});

const FACETS = [
  "q", "match", "status", "ethnicity", "sex", "age", "place", "facility", "suspected", "official", "sentence", "role", "list", "source", "language", "tier",
  "photo", "from", "to", "period", "sort", "place-find", "facility-find", "list-find", "source-find",
];
const HOSTILE = [
  "'\"", "';DROP TABLE record_listing;--", "in_camp'||pg_sleep(15)||'", "%_\\", "\u0000", "1 OR 1=1", "{a,b}", "ARRAY[1]", "NULL",
  "status=in_camp AND 1=1", "*", "(((((", "\u202e\u2066abc", "\ud83d\ude00", "../../etc/passwd", "<script>alert(1)</script>",
  "javascript:alert(1)", "${7*7}", "{{7*7}}", "constructor", "__proto__", "toString", "-1", "1e9", "9".repeat(40), "0000-00-00", "2017-99",
  "2017-02-31", "99999", "1,2,3,,,", ",".repeat(300),
];

test("no filter is hurt by quotes, SQL, filter syntax, wildcards, direction overrides or null bytes", async () => {
  test.setTimeout(180_000);
  const queries = [
    ...HOSTILE.map((value) => FACETS.map((facet) => `${facet}=${encodeURIComponent(value)}`).join("&")),
    ...FACETS.flatMap((facet) => HOSTILE.slice(0, 5).map((value) => `${facet}=${encodeURIComponent(value)}`)),
  ];
  for (const query of queries) {
    const begun = Date.now();
    const answer = await ask(`/en/entries?${query}`);
    expectSafe(answer, query);
    expect(answer.status, query).toBe(200);
    expect(answer.body.toString("utf8"), query).not.toContain("<script>alert");
    expect(Date.now() - begun, `${query} is slow`).toBeLessThan(30_000);
  }
});

const QUERIES: readonly [query: string, status: number][] = [
  ["page=0", 404],
  ["page=-1", 404],
  ["page=1e9", 404],
  ["page=999999999", 404],
  ["page=99999999999999999999", 404],
  ["page=abc", 404],
  ["page=", 200],
  ["page=1", 200],
  ["page=1&page=2", 404],
  ["sort=number;DROP", 200],
  ["sort=name&sort=number", 200],
  ["status[]=in_camp", 200],
  ["status[0]=in_camp&status[1]=abroad", 200],
  ["status=in_camp&status=in_camp&status=in_camp", 200],
  ["__proto__=1&constructor=2&hasOwnProperty=3", 200],
  ["place=1&place=2", 200],
  ["from=2018&to=2017", 200],
  ["=", 200],
  ["&&&&", 200],
  ["%", 200],
  ["q=%ff%fe", 200],
  ["q=%00", 200],
  ["q=%", 200],
  ["q=%E0%A4%A", 200],
  [`q=${TEN_THOUSAND}`, 200],
  [`${TEN_THOUSAND}=1`, 200],
  [`status=${"in_camp,".repeat(1_200)}`, 200],
  [Array.from({ length: 1_500 }, (_, one) => `a${one}=1`).join("&"), 200],
  ["_rsc=abc", 200],
  ["nxtPlocale=xx", 200],
];

test("no query of the list breaks it, and an absurd page number is not found", async () => {
  for (const [query, status] of QUERIES) {
    const answer = await ask(`/en/entries?${query}`);
    const short = query.slice(0, 60);
    expectSafe(answer, short);
    expect(answer.status, short).toBe(status);
  }
  for (const query of ["entries=0", "entries=-1", "entries=1e9", "entries=999999999", "testimonies=abc"]) {
    expect((await ask(`/en/sources/1?${query}`)).status, query).toBe(404);
  }
  for (const address of ["/en/sources?page=0", "/en/sources?page=99999", "/en/places?page=x", "/en/entries/1/relations?page=99"]) {
    expect((await ask(address)).status, address).toBe(404);
  }
  for (const address of ["/en?x=1", "/en/entries/1?merged=1", "/en/entries/1?merged='", "/en/method?a[]=1", "/en/sources/1?q=%00"]) {
    const answer = await ask(address);
    expectSafe(answer, address);
    expect(answer.status, address).toBe(200);
  }
});

const SUGGEST: readonly [query: string, status: number][] = [
  ["", 200],
  ["q=", 200],
  ["q=%00", 200],
  ["q=%ff%fe", 200],
  ["q=%E0%A4%A", 200],
  [`q=${TEN_THOUSAND}`, 200],
  [`q=${encodeURIComponent("阿".repeat(1_000))}`, 200],
  ["q=a&locale=xx", 200],
  ["q=a&locale=__proto__", 200],
  [`q=a&locale=${TEN_THOUSAND}`, 200],
  ["q=a&q=b&locale=en&locale=ug", 200],
  ["q=a&facet=place", 200],
  ["q=a&facet=entry", 400],
  ["q=a&facet=__proto__", 400],
  ["q=a&facet=toString", 400],
  ["q=a&facet=", 400],
  ["q=a&facet=place&facet=source", 200],
  ["q=a&limit=100000&offset=5&page=9", 200],
];

test("no question of a search box breaks it, and every answer is short, private and JSON", async () => {
  test.setTimeout(180_000);
  const hostile = HOSTILE.flatMap((value) => ["", "&facet=facility", "&facet=source"].map((rest): [string, number] => [`q=${encodeURIComponent(value)}${rest}`, 200]));
  for (const [query, status] of [...SUGGEST, ...hostile]) {
    const answer = await ask(`/suggest?${query}`);
    const short = query.slice(0, 60);
    expectSafe(answer, short);
    expect(answer.status, short).toBe(status);
    expect(answer.headers.get("content-type"), short).toMatch(/^application\/json/);
    expect(answer.headers.get("cache-control"), short).toBe("no-store");
    expect(answer.body.length, short).toBeLessThan(30_000);
    const { suggestions } = JSON.parse(answer.body.toString("utf8")) as { suggestions: { href?: string; value?: number }[] };
    expect(suggestions.length, short).toBeLessThanOrEqual(10);
    for (const { href, value } of suggestions) expect(href ?? String(value), short).toMatch(/^(?:\/(?:en|ug)\/[a-z]+\/\d+|\d+)$/);
  }
  for (const method of ["POST", "PUT", "DELETE"]) expect((await ask("/suggest?q=a", { "content-length": "0" }, method)).status, method).toBe(405);
});

test("the one script is sent as a file that is good for ever, and nothing else stands beside it", async () => {
  const [, address = ""] = /<script src="([^"]+)" defer/.exec((await ask("/en")).body.toString("utf8")) ?? [];
  const script = await ask(address);
  expectSafe(script, address);
  expect(script.status).toBe(200);
  expect(script.headers.get("content-type")).toMatch(/javascript/);
  expect(script.headers.get("cache-control")).toContain("immutable");
  for (const target of ["/script", "/script/", "/script/site-AAAAAAAA.js", "/script/..%2f..%2fserver.js", `${address}.map`, `${address}/x`]) {
    expect([404, 308], target).toContain((await ask(target)).status);
  }
});

test("addresses can only be read", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]) {
    for (const target of ["/en", "/en/entries/1", "/en/nothing", "/"]) {
      const answer = await ask(target, { "content-length": "0" }, method);
      expectSafe(answer, `${method} ${target}`);
      expect(answer.status, `${method} ${target}`).toBe(405);
      expect(answer.headers.get("allow")).toBe("GET, HEAD");
    }
  }
  const action = await ask("/en/entries/1", { "next-action": "a".repeat(40), "content-length": "0" }, "POST");
  expect(action.status).toBe(405);
});

test("huge and strange headers are refused or ignored", async () => {
  for (const headers of [
    { "accept-language": "ug,".repeat(3_000) },
    { "accept-language": "*;q=0.5, \u00ff" },
    { "accept-encoding": "br;q=0, gzip;q=0".repeat(200) },
    { cookie: `a=${"b".repeat(8_000)}` },
    { "if-none-match": "\"".repeat(5_000) },
    { "x-forwarded-host": "example.org", "x-forwarded-proto": "https", forwarded: "host=example.org" },
    { "x-middleware-subrequest": "middleware:middleware:middleware" },
    { "x-matched-path": "/en/withdrawn/entries/1", "x-invoke-path": "/en/not-found" },
    { host: "example.org" },
  ]) {
    const answer = await ask("/en/entries/1", headers as unknown as Record<string, string>);
    expectSafe(answer, JSON.stringify(headers).slice(0, 60));
    expect(answer.status).toBe(200);
    expect(answer.body.toString("utf8")).not.toContain("example.org/en");
  }
  const tooLarge = await ask("/en/entries/1", { "x-huge": "a".repeat(100_000) });
  expect(tooLarge.status).toBe(431);
});

test("a page that a reader has already is not sent again, and HEAD tells what GET would", async () => {
  for (const target of ["/en", "/en/entries", "/en/entries/1", "/ug/entries/1/versions/1", "/en/sources/1", "/en/method"]) {
    const first = await ask(target);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await ask(target, { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expectSafe(again, target);
    expect((await ask(target, { "if-none-match": `W/${etag}` })).status).toBe(304);
    expect((await ask(target, { "if-none-match": "\"other\"" })).status).toBe(200);
    const head = await ask(target, {}, "HEAD");
    expect(head.status).toBe(first.status);
    expect(head.body).toHaveLength(0);
    for (const name of ["content-type", "content-length", "etag", "cache-control", "content-security-policy"]) {
      expect(head.headers.get(name), name).toBe(first.headers.get(name));
    }
  }
  const { merged, withdrawn } = servedSites(origin).reading.invented;
  for (const [target, status] of [[`/en/entries/${withdrawn}`, 410], [`/en/entries/${merged}`, 308], ["/en/entries/999999", 404]] as const) {
    const { headers } = await ask(target);
    const conditional = await ask(target, { "if-none-match": headers.get("etag") ?? "*" });
    expect(conditional.status, target).toBe(status);
  }
});

test("a page comes in the coding that was asked for, and is the same in each", async () => {
  const plain = await ask("/en/entries/1");
  expect(plain.headers.get("content-encoding")).toBeUndefined();
  expect(plain.headers.get("vary")).toContain("accept-encoding");
  for (const [accept, coding, decode] of [
    ["br", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["gzip, br;q=0", "gzip", gunzipSync],
  ] as const) {
    const answer = await ask("/en/entries/1", { "accept-encoding": accept });
    expect(answer.headers.get("content-encoding"), accept).toBe(coding);
    expect(decode(answer.body).equals(plain.body), accept).toBe(true);
    expect(answer.headers.get("etag")).not.toBe(plain.headers.get("etag"));
  }
  expect((await ask("/en/entries/1", { "accept-encoding": "zstd, identity" })).headers.get("content-encoding")).toBeUndefined();
});

test("the framework's own doors give readers a page or nothing", async () => {
  const plain = await ask("/en/entries/1");
  for (const headers of [
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-state-tree": "%5B%22%22%5D", "next-url": "/en" },
    { purpose: "prefetch" },
    { "x-nextjs-data": "1" },
  ] as Record<string, string>[]) {
    const answer = await ask("/en/entries/1", headers);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.body.equals(plain.body)).toBe(true);
  }
  for (const target of [
    "/_next/data/build/en/entries/1.json",
    "/_next/image?url=%2Fen&w=64&q=75",
    "/_next/image?url=http%3A%2F%2F127.0.0.1%3A22%2F&w=64&q=75",
    "/_next/image?url=%2F%2Fexample.org%2Fa.png&w=64&q=75",
    "/_next/static/nothing.js",
    "/_next/webpack-hmr",
    "/__nextjs_original-stack-frame",
    "/_next/mcp",
    "/_next",
    "/api/v2",
    "/api/nothing",
    "/favicon.ico/x",
    "/robots.txt/x",
    "/sitemaps",
    "/sitemaps/a/b",
  ]) {
    const answer = await ask(target);
    expectSafe(answer, target);
    expect(answer.status, target).toBe(404);
    expect(answer.body.toString("utf8"), target).not.toMatch(/<script(?! src="\/script\/site-\w+\.js")/);
    expect((await ask(target, { "content-length": "0" }, "POST")).status, target).toBe(405);
  }
});

test("an address without a language leads to the reader's own", async () => {
  for (const [target, language, to] of [
    ["/", "ug", "/ug"],
    ["/", "de, en;q=0.5, ug;q=0.4", "/en"],
    ["/", "ug-CN;q=0.9, en;q=0.8", "/ug"],
    ["/entries/1", "fr", "/en/entries/1"],
    ["/entries/1/versions/1?x=%26", "ug", "/ug/entries/1/versions/1?x=%26"],
  ] as const) {
    const answer = await ask(target, { "accept-language": language });
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe(to);
    expect(answer.headers.get("vary")).toContain("accept-language");
    expectSafe(answer, target);
  }
});
