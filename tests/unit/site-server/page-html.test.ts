import { describe, expect, it } from "vitest";
import { toPageHtml } from "@/lib/site-server/page-html";

const html = (rendered: string) => toPageHtml(rendered).html;

describe("a page as readers get it", () => {
  it.each([
    `<script>alert(1)</script>`,
    `<script src="/_next/static/chunks/a.js" async=""></script>`,
    `<script id="_R_">self.__next_f.push([1,"<b>"])</script>`,
    `<SCRIPT type="module">x</SCRIPT>`,
    `<script\nnoModule="">line one\nline two</script>`,
    `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>`,
    `<link rel="modulepreload" href="/a.js">`,
  ])("is without %s", (script) => {
    expect(html(`<p>before</p>${script}<p>after</p>`)).toBe("<p>before</p><p>after</p>");
  });

  it("is without any of several scripts, each ended where it ends", () => {
    expect(html("<script>1</script><p>kept</p><script>2</script>")).toBe("<p>kept</p>");
  });

  it.each([
    `<script type="application/ld+json">{"name":"\\u003c/script>\\u003cscript>alert(1)"}</script>`,
    `<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>`,
    `<link rel="preload" as="font" href="/a.woff2"/>`,
    `<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>`,
    `<p title="&lt;script&gt;">described</p>`,
    `<noscript><p>x</p></noscript>`,
    `<p>manuscript &lt;script and no end</p>`,
  ])("keeps %s", (kept) => {
    expect(html(`<script>gone</script>${kept}<script>gone</script>`)).toBe(kept);
  });

  it("keeps every kind of data script that the policy does not run, and no other", () => {
    expect(html(`<script type="application/json">{"a":1}</script>`)).toBe("");
    expect(html(`<script data-type="application/ld+json">alert(1)</script>`)).toBe("");
    expect(html(`<script type="text/javascript" title='type="application/ld+json"'>alert(1)</script>`)).toBe("");
  });

  it.each([
    `<script src="/script/site-3F5KQ2XA.js" defer=""></script>`,
    `<script defer="" src="/script/site-dev.js"></script>`,
  ])("keeps our own script: %s", (own) => {
    expect(html(`<script>gone</script>${own}<script>gone</script>`)).toBe(own);
  });

  it.each([
    `<script src="/script/site-3F5KQ2XA.js" async=""></script>`,
    `<script src="//example.org/script/site-a.js" defer=""></script>`,
    `<script src="/script/../x/site-a.js" defer=""></script>`,
    `<script src="/_next/static/chunks/a.js" title="src=&quot;/script/site-a.js&quot;" defer=""></script>`,
    `<script data-x="" src="/script/site-a.js" defer=""></script>`,
  ])("does not take another for it: %s", (other) => {
    expect(html(other)).toBe("");
  });

  it("tells the status that the page asks for", () => {
    expect(toPageHtml(`<head><meta name="guwah-status" content="404"/></head>`).status).toBe(404);
    expect(toPageHtml(`<head></head>`).status).toBeNull();
  });

  it("tells whether it may be kept", () => {
    expect(toPageHtml(`<head><meta name="guwah-keep" content="no"/></head>`).mayKeep).toBe(false);
    expect(toPageHtml(`<p>&lt;meta name="guwah-keep" content="no"/&gt;</p>`).mayKeep).toBe(true);
  });

  it("does not take text for a status", () => {
    expect(toPageHtml(`<p>&lt;meta name="guwah-status" content="404"/&gt;</p>`).status).toBeNull();
    const data = `<script type="application/ld+json">{"text":"\\u003cmeta name=\\"guwah-status\\" content=\\"404\\">"}</script>`;
    expect(toPageHtml(data).status).toBeNull();
  });

  it("is made in time that grows with the page, as long as text is escaped", () => {
    const started = performance.now();
    html("&lt;script&gt; &lt;link ".repeat(100_000));
    html(`<script>${"</scrip".repeat(100_000)}</script>`);
    html("<script>self.__next_f.push(1)</script>".repeat(20_000));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
