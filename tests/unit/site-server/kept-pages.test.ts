import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestCoding, KeptPage, KeptPages } from "@/lib/site-server/kept-pages";

const pageOf = (text: string, status = 200) => new KeptPage(status, { "content-type": "text/html; charset=utf-8" }, Buffer.from(text));

/** A renderer that counts, and answers when told to. */
function slowRenderer() {
  let started = 0;
  const waiting: { resolve: (page: KeptPage) => void; reject: (error: Error) => void }[] = [];
  return {
    render: () => {
      started += 1;
      return new Promise<KeptPage>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    waiting,
    started: () => started,
  };
}

describe("kept pages", () => {
  it("are rendered once for all who come meanwhile, and then kept", async () => {
    const pages = new KeptPages(1_000_000);
    const { render, waiting, started } = slowRenderer();
    const readers = Array.from({ length: 50 }, () => pages.get("/en", "1", render));
    waiting[0]?.resolve(pageOf("one"));
    const got = await Promise.all(readers);
    expect(new Set(got).size).toBe(1);
    expect(await pages.get("/en", "1", render)).toBe(got[0]);
    expect(started()).toBe(1);
  });

  it("are dropped at the next revision", async () => {
    const pages = new KeptPages(1_000_000);
    await pages.get("/en", "1", () => Promise.resolve(pageOf("old")));
    const page = await pages.get("/en", "2", () => Promise.resolve(pageOf("new")));
    expect((await page.in("identity")).toString()).toBe("new");
  });

  it("give nobody of a new revision a page of the old one that was still being rendered", async () => {
    const pages = new KeptPages(1_000_000);
    const old = slowRenderer();
    const early = pages.get("/en", "1", old.render);
    const late = await pages.get("/en", "2", () => Promise.resolve(pageOf("new")));
    old.waiting[0]?.resolve(pageOf("old"));
    await early;
    expect((await late.in("identity")).toString()).toBe("new");
    const after = await pages.get("/en", "2", () => Promise.resolve(pageOf("new again")));
    expect((await after.in("identity")).toString()).toMatch(/^new/);
  });

  it("are not mixed up between addresses", async () => {
    const pages = new KeptPages(1_000_000);
    await pages.get("/en", "1", () => Promise.resolve(pageOf("en")));
    const page = await pages.get("/ug", "1", () => Promise.resolve(pageOf("ug")));
    expect((await page.in("identity")).toString()).toBe("ug");
  });

  it("do not keep faults, but tell them to all who wait", async () => {
    const pages = new KeptPages(1_000_000);
    const { render, waiting, started } = slowRenderer();
    const readers = [pages.get("/en", "1", render), pages.get("/en", "1", render)];
    waiting[0]?.resolve(pageOf("fault", 500));
    expect((await Promise.all(readers)).map((page) => page.status)).toEqual([500, 500]);
    const again = pages.get("/en", "1", render);
    waiting[1]?.resolve(pageOf("fine"));
    expect((await again).status).toBe(200);
    expect(started()).toBe(2);
  });

  it("do not keep what says that it is not to be kept, but tell it to all who wait", async () => {
    const pages = new KeptPages(1_000_000);
    const { render, waiting, started } = slowRenderer();
    const readers = [pages.get("/en/entries?q=a", "1", render), pages.get("/en/entries?q=a", "1", render)];
    const partial = new KeptPage(200, { "content-type": "text/html" }, Buffer.from("less"), false);
    waiting[0]?.resolve(partial);
    expect(await Promise.all(readers)).toEqual([partial, partial]);
    const later = pages.get("/en/entries?q=a", "1", render);
    waiting[1]?.resolve(pageOf("all"));
    expect((await (await later).in("identity")).toString()).toBe("all");
    expect(started()).toBe(2);
  });

  it("do not keep what could not be rendered", async () => {
    const pages = new KeptPages(1_000_000);
    const { render, waiting } = slowRenderer();
    const readers = [pages.get("/en", "1", render), pages.get("/en", "1", render)];
    waiting[0]?.reject(new Error("down"));
    const settled = await Promise.allSettled(readers);
    expect(settled.map((one) => one.status)).toEqual(["rejected", "rejected"]);
    expect((await pages.get("/en", "1", () => Promise.resolve(pageOf("fine")))).status).toBe(200);
  });

  it("keep statuses below 500, such as 404 and 410", async () => {
    const pages = new KeptPages(1_000_000);
    const first = await pages.get("/en/entries/9", "1", () => Promise.resolve(pageOf("gone", 410)));
    expect(await pages.get("/en/entries/9", "1", () => Promise.resolve(pageOf("other")))).toBe(first);
  });

  it("take no more memory than they may", async () => {
    const pages = new KeptPages(100_000);
    let rendered = 0;
    const render = () => {
      rendered += 1;
      return Promise.resolve(pageOf("x".repeat(10_000)));
    };
    for (let number = 1; number <= 20; number += 1) await pages.get(`/en/entries/${number}`, "1", render);
    await pages.get("/en/entries/20", "1", render);
    expect(rendered).toBe(20);
    await pages.get("/en/entries/1", "1", render);
    expect(rendered).toBe(21);
    await pages.get("/huge", "1", () => Promise.resolve(pageOf("x".repeat(200_000))));
  });
});

describe("a kept page", () => {
  it("gives the same bytes in every coding", async () => {
    const page = pageOf("گۇۋاھ ".repeat(500));
    const body = (await page.in("identity")).toString();
    expect(brotliDecompressSync(await page.in("br")).toString()).toBe(body);
    expect(gunzipSync(await page.in("gzip")).toString()).toBe(body);
    expect(await page.in("br")).toBe(await page.in("br"));
  });

  it("has a tag of its content", () => {
    expect(pageOf("a").etag).toBe(pageOf("a").etag);
    expect(pageOf("a").etag).not.toBe(pageOf("b").etag);
  });

  it("knows what is worth compressing", () => {
    const typed = (type: string) => new KeptPage(200, { "content-type": type }, Buffer.from("x")).isText;
    expect(["text/html", "text/css", "application/javascript", "application/json", "font/woff2", "image/png"].map(typed)).toEqual([true, true, true, true, false, false]);
  });
});

describe("the best coding", () => {
  it.each([
    [undefined, "identity"],
    ["", "identity"],
    ["gzip, deflate, br", "br"],
    ["gzip, deflate", "gzip"],
    ["gzip;q=1.0, br;q=0.5", "br"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.0, gzip", "gzip"],
    ["br;q=0.000,gzip;q=0", "identity"],
    ["br; q=0 , gzip", "gzip"],
    ["br;q=0.001", "br"],
    ["BR", "br"],
    ["x-br, brotli, gzipped", "identity"],
    ["identity;q=0, *;q=0", "identity"],
    [`${"a,".repeat(10_000)}br`, "identity"],
  ])("%s → %s", (header, coding) => {
    expect(bestCoding(header)).toBe(coding);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (header) => ["br", "gzip", "identity"].includes(bestCoding(header))));
  });
});
