import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomXml } from "@/lib/feeds/atom";

const at = new Date("2026-11-23T10:00:00Z");
const item = (title: string) => ({ id: "https://guwah.example/entries/5@2", title, link: "https://guwah.example/entries/5@2", publishedAt: at, updatedAt: at, summary: title });
const feed = (title: string) => atomXml({ title, language: "en", self: "https://guwah.example/feeds/en/search?q=a&sex=female", page: "https://guwah.example/en/entries", items: [item(title)] });
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe("an Atom feed", () => {
  it("has what RFC 4287 asks of it", () => {
    const xml = feed("A name");
    for (const part of ["<id>https://guwah.example/feeds/en/search?q=a&amp;sex=female</id>", "<title>A name</title>", "<updated>2026-11-23T10:00:00.000Z</updated>", "<author><name>Guwah</name></author>", `<link rel="self"`, "<entry>\n<id>https://guwah.example/entries/5@2</id>"]) {
      expect(xml).toContain(part);
    }
  });

  it("is well-formed whatever people wrote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const xml = feed(text);
        expect(xml).toMatch(ALLOWED);
        expect(xml.match(/<title>/g)).toHaveLength(2);
        const [, title = ""] = /<entry>\n<id>[^<]*<\/id>\n<title>([^<]*)<\/title>/.exec(xml) ?? [];
        expect(title.replace(/&(?:amp|lt|gt|quot);/g, "")).not.toMatch(/[<>"&]/);
      }),
    );
  });
});
