import { describe, expect, it } from "vitest";
import { documentPage } from "@/lib/site-server/document-page";
import type { NextUpstream, RenderedPage } from "@/lib/site-server/next-upstream";
import { siteRoute } from "@/lib/site-server/site-route";

const answering = (answer: Partial<RenderedPage>) => ({ next: { render: () => Promise.resolve({ status: 200, contentType: "application/pdf", body: Buffer.from("%PDF"), ...answer }) } as unknown as NextUpstream });
const pageOf = (answer: Partial<RenderedPage>) => documentPage(answering(answer), "en", "/en/entries/5/pdf", "guwah-entry-5-version-2.pdf");

describe("the address of a document to print", () => {
  it("belongs to an entry, one of its versions, or a search", () => {
    expect(siteRoute("/en/entries/5/pdf")).toEqual({ to: "record", locale: "en", ref: { kind: "entry", number: 5 }, versions: [], isDocument: true });
    expect(siteRoute("/ug/entries/5/versions/3/pdf")).toEqual({ to: "record", locale: "ug", ref: { kind: "entry", number: 5 }, versions: [3], isDocument: true });
    expect(siteRoute("/en/entries/print")).toEqual({ to: "print", locale: "en" });
  });

  it.each(["/en/sources/5/pdf", "/en/entries/5/versions/pdf", "/en/entries/5/versions/3/pdf/pdf", "/en/entries/5/pdf/pdf", "/en/entries/5/compare/1/pdf", "/en/entries/5/versions/x/pdf"])(
    "does not exist elsewhere: %s",
    (path) => expect(siteRoute(path)).toEqual({ to: "nowhere", locale: "en" }),
  );
});

describe("a document to print", () => {
  it("is a file with a name, which nobody keeps unasked and no index shows", async () => {
    const page = await pageOf({});
    expect(page.status).toBe(200);
    expect(page.headers).toEqual({
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="guwah-entry-5-version-2.pdf"',
      "cache-control": "public, max-age=0, must-revalidate",
      "x-robots-tag": "noindex",
    });
    expect(page.isText).toBe(false);
  });

  it("asks to come again where others wait, leads on where the search has to say something, and breaks off otherwise", async () => {
    expect(await pageOf({ status: 503 })).toMatchObject({ status: 503, headers: { "retry-after": "60" } });
    expect(await pageOf({ status: 303, location: "/en/entries/download?q=x" })).toMatchObject({ status: 303, mayKeep: false, headers: { location: "/en/entries/download?q=x" } });
    await expect(pageOf({ status: 500 })).rejects.toThrow("500");
    await expect(pageOf({ contentType: "text/html" })).rejects.toThrow("for a document");
  });
});
