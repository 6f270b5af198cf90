import { describe, expect, it } from "vitest";
import { EmbedOffer } from "@/components/embeds/embed-offer";
import { RecordCard } from "@/components/embeds/record-card";
import { frameOf } from "@/lib/embeds/embed-address";
import type { EmbeddedRecord } from "@/lib/embeds/embedded-record-queries";
import { oEmbedOf, oEmbedXml, recordAtAddress } from "@/lib/embeds/oembed";
import { renderView, textOf } from "@/tests/support/render-view";

const SITE = "https://guwah.example";
const entry: EmbeddedRecord = {
  kind: "entry", number: 167, state: "published", version: 3, publishedAt: new Date("2026-11-01T12:00:00Z"), status: "in_camp", tier: 1,
  title: { text: "Aman Sample", language: "en", script: "Latn" },
  otherNames: [{ text: "ئامان سامپل", language: "ug", script: "Arab" }, { text: "阿曼", language: "zh", script: "Hans" }],
};

describe("a card", () => {
  it("says name, names in other scripts, status, tier and version, with links that leave the frame", () => {
    const html = renderView(<RecordCard record={entry} hasGeneratedData={false} />);
    expect(textOf(html)).toMatch(/^Guwah · Entry 167 Aman Sample ئامان سامپل 阿曼 In camp · .+ Version 3, published .+/u);
    expect(html).toContain('<bdi lang="ug" dir="rtl">');
    expect(html).toContain('lang="zh-Hans"');
    for (const [link] of html.matchAll(/<a [^>]*>/g)) expect(link).toMatch(/href="\/en\/entries\/167" target="_blank" rel="noopener"/);
    expect(html).not.toMatch(/<script|style=|<img/);
  });

  it("says that a name is withheld, that a record was withdrawn and that test data are none", () => {
    const nameless = renderView(<RecordCard record={{ ...entry, title: null, otherNames: [] }} hasGeneratedData />);
    expect(textOf(nameless)).toContain("Name not given");
    expect(textOf(nameless)).toContain("generated test data");
    expect(textOf(renderView(<RecordCard record={{ kind: "entry", number: 167, state: "withdrawn" }} hasGeneratedData={false} />))).toMatch(/Entry 167 was withdrawn/);
    expect(textOf(renderView(<RecordCard record={{ kind: "place", number: 9, state: "missing" }} hasGeneratedData={false} />))).not.toContain("Name not given");
  });

  it("is offered in every language, with a frame whose title cannot break out of it", () => {
    for (const locale of ["en", "ug"] as const) expect(renderView(<EmbedOffer record={entry} title="A" siteUrl={SITE} />, locale)).toContain(`href="/${locale}/embed/entries/167"`);
    const frame = frameOf(SITE, entry, `"><script>alert(1)</script>&`, { width: 480, height: 240 });
    expect(frame).toBe(`<iframe src="${SITE}/embed/entries/167" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;" width="480" height="240" loading="lazy" referrerpolicy="no-referrer"></iframe>`);
  });
});

describe("oEmbed", () => {
  it("knows records by every address that they have, and no other address", () => {
    for (const path of ["/entries/5", "/en/entries/5", "/ug/entries/5?asof=2026-01-01#f-x", "/entries/5@3", "/entries/5@3#f-x", "/en/entries/5/versions/3"]) {
      expect(recordAtAddress(SITE, SITE + path), path).toEqual({ kind: "entry", number: 5 });
    }
    for (const address of ["", "entries/5", "https://elsewhere.example/entries/5", `${SITE}:8443/entries/5`, `${SITE}/entries/0`, `${SITE}/entries/5/relations`, `${SITE}/nothing/5`, "javascript:alert(1)", `${SITE}/entries/5${"?x=".padEnd(3_000, "x")}`]) {
      expect(recordAtAddress(SITE, address), address).toBeNull();
    }
  });

  it("keeps to the size that is wanted, and writes XML that a parser takes for what was meant", () => {
    const answer = oEmbedOf(SITE, { kind: "entry", number: 5 }, "A & <B> \u0001\ud800", { width: 100, height: null });
    expect([answer.width, answer.height]).toEqual([100, 240]);
    expect(oEmbedXml(answer)).toContain("<title>A &amp; &lt;B&gt; </title>");
    expect(oEmbedXml(answer)).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>/);
  });
});
