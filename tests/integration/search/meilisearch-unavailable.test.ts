import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { indexTerms, nameKeys } from "@/lib/names/name-keys";
import { EngineUnavailable, IndexAbsent } from "@/lib/search/engine-unavailable";
import { meilisearchEngine } from "@/lib/search/meilisearch/meilisearch-engine";
import type { SearchEngine } from "@/lib/search/search-engine";
import { searchDocumentOf } from "@/tests/factories/search-document";

const keys = nameKeys("Tursun Ayup");
const bounds = { limit: 10, within: null, timeoutMs: 150 };
const names = (engine: SearchEngine) => engine.findNames({ text: "Tursun Ayup", keys, terms: indexTerms(keys), kinds: ["entry"], isPrefix: false }, bounds);
const texts = (engine: SearchEngine) => engine.findTexts({ words: ["winter"], phrases: [], kinds: ["entry"], isPrefix: false }, bounds);

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** The engine against a server of this machine that behaves like this. */
async function against(behaviour: RequestListener): Promise<SearchEngine> {
  const made = createServer(behaviour);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return meilisearchEngine({ url: `http://127.0.0.1:${(made.address() as AddressInfo).port}`, key: "0123456789abcdef", prefix: "test" });
}

const answer = (status: number, body: unknown): RequestListener => (_, response) => {
  response.writeHead(status, { "content-type": "application/json" }).end(typeof body === "string" ? body : JSON.stringify(body));
};
const hits = (...found: unknown[]) => answer(200, { results: Array.from({ length: 12 }, () => ({ hits: found })) });
const error = (code: string) => ({ message: "No.", code, type: "invalid_request", link: "" });

describe("a Meilisearch that cannot answer", () => {
  it.each<[string, RequestListener]>([
    ["says nothing", () => undefined],
    ["begins to answer and stops", (_, response) => void response.writeHead(200).write('{"results":[')],
    ["hangs up", (request) => void request.socket.destroy()],
    ["fails", answer(500, error("internal"))],
    ["is overrun", answer(503, error("too_many_search_requests"))],
    ["does not know the key", answer(403, error("invalid_api_key"))],
    ["is something else", answer(200, "<html>")],
    ["answers in another form", answer(200, { results: "none" })],
    ["means records that cannot be", hits({ ref: "entry:0:1" })],
    ["means kinds that cannot be", hits({ ref: "person:1:1" })],
    ["leaves the revision out", hits({ ref: "entry:1" })],
  ])("%s: one error, and nobody waits for long", async (_, behaviour) => {
    const engine = await against(behaviour);
    for (const question of [names, texts]) {
      const began = performance.now();
      await expect(question(engine)).rejects.toThrow(EngineUnavailable);
      expect(performance.now() - began).toBeLessThan(bounds.timeoutMs + 20_000);
    }
  });

  it("is not there", async () => {
    const engine = await against(answer(200, {}));
    server?.close();
    server?.closeAllConnections();
    for (const question of [names, texts]) await expect(question(engine)).rejects.toThrow(EngineUnavailable);
    await expect(engine.write({ put: [searchDocumentOf({ number: 1 })], remove: [] })).rejects.toThrow(EngineUnavailable);
    await expect(engine.listIndexed()[Symbol.asyncIterator]().next()).rejects.toThrow(EngineUnavailable);
    await expect(engine.rebuild()).rejects.toThrow(EngineUnavailable);
  });

  it("has lost its index: that is said, so that it is built again, and nothing is written into the void", async () => {
    const asked: string[] = [];
    const engine = await against((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      answer(404, error("index_not_found"))(request, response);
    });
    await expect(names(engine)).rejects.toThrow(IndexAbsent);
    await expect(engine.write({ put: [searchDocumentOf({ number: 1 })], remove: ["x"] })).rejects.toThrow(IndexAbsent);
    await expect(engine.listIndexed()[Symbol.asyncIterator]().next()).rejects.toThrow(IndexAbsent);
    expect(asked).toEqual(["POST /multi-search", "GET /indexes/test-names", "GET /indexes/test-names"]);
  });

  it("keeps the key and the words out of what is logged", async () => {
    const engine = await against(answer(403, error("invalid_api_key")));
    const raised = await names(engine).catch((caught: unknown) => caught);
    expect(String(raised)).not.toMatch(/0123456789abcdef|Tursun|tursun/);
  });
});
