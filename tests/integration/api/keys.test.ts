import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endApiKey, makeApiKey } from "@/lib/api-keys/commands";
import { listApiKeys } from "@/lib/api-keys/curator-queries";
import { makeApiKeySchema } from "@/lib/api-keys/schema";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { listLog } from "@/lib/history/curator-queries";
import { ApiKeys } from "@/lib/site-server/api-key-queries";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry } from "@/tests/factories/publish-entry";
import { askApi, faultsOf } from "@/tests/support/api-faults";
import { serveApi } from "@/tests/support/api-site";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { buildSearchIndex } from "@/tests/support/search-index";

let database: TestDatabase;
let administrator: Curator;
let pool: pg.Pool;
let keys: ApiKeys;
beforeAll(async () => {
  database = await createTestDatabase();
  administrator = await buildCurator(db, "administrator");
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  keys = new ApiKeys(pool);
  await publishEntry(db, "Aman Published");
  await buildSearchIndex();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const reason = "The project is over.";
const CONTACT = "holder@example.org";
const hashOf = (key: string) => createHash("sha256").update(key).digest("hex");
const rowOf = (key: string) => db.apiKey.findUniqueOrThrow({ where: { keyHash: hashOf(key) } });
async function make(given: Partial<Parameters<typeof makeApiKey>[1]> = {}): Promise<{ key: string; id: string }> {
  const { key } = await makeApiKey(administrator, { label: "A mirror", contact: CONTACT, requestsPerMinute: 5, ...given });
  return { key, id: (await rowOf(key)).id };
}
const end = (keyId: string) => endApiKey(administrator, { keyId, reason });

describe("a key", () => {
  it("is made once, ended once, and its events add up to it, without how its holder is reached", async () => {
    const { key, id } = await make({ label: "A university" });
    expect((await listApiKeys(administrator)).items[0]).toMatchObject({ id, label: "A university", contact: CONTACT, start: key.slice(0, 12), requestsPerMinute: 5, madeBy: "A administrator", endedAt: null, lastUsedAt: null });
    await end(id);
    await expect(end(id)).rejects.toMatchObject({ name: "Conflict", detail: { code: "keyEnded" } });
    const row = await rowOf(key);
    expect(row).toMatchObject({ contact: null, endedById: administrator.userId });

    const events = await db.event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ type, userId, reason: why }) => [type, userId, why])).toEqual([["api_key.made", administrator.userId, null], ["api_key.ended", administrator.userId, reason]]);
    const [made, ended] = events.map(({ before, after }) => ({ before: before as object | null, after: after as object }));
    expect(made!.after).toMatchObject(ended!.before!);
    const { label, start, requestsPerMinute, madeAt, endedAt } = row;
    expect({ ...made!.after, ...ended!.after }).toEqual({ label, start, requestsPerMinute, madeAt: madeAt.toISOString(), endedAt: endedAt!.toISOString() });
    for (const secret of [CONTACT, key, hashOf(key), key.slice(13)]) expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain(secret);
    expect((await listLog(administrator, { userId: null, type: "api_key.ended", day: null })).items[0]).toMatchObject({ subjectId: id, reason });
  });

  it("ended by two at once is ended by one", async () => {
    const { id } = await make();
    const outcomes = await Promise.allSettled([end(id), end(id), end(id)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(Conflict);
    expect(await db.event.count({ where: { subjectId: id, type: "api_key.ended" } })).toBe(1);
  });

  it("is nobody's but administrators', and nothing happens with one that there is not", async () => {
    const { id } = await make();
    const before = [await db.apiKey.count(), await db.event.count()];
    for (const role of ["contributor", "curator", "reviewer", "protection_officer"] as const) {
      const other = await buildCurator(db, role);
      await expect(listApiKeys(other)).rejects.toThrow(NotFound);
      await expect(makeApiKey(other, { label: "x", contact: "x", requestsPerMinute: 1 })).rejects.toThrow(Forbidden);
      await expect(endApiKey(other, { keyId: id, reason })).rejects.toThrow(Forbidden);
    }
    await expect(end(randomUUID())).rejects.toMatchObject({ name: "NotFound", detail: { code: "unknownKey" } });
    expect([await db.apiKey.count(), await db.event.count()]).toEqual(before);
  });

  it("keeps whatever it is called, and its hash is in no list", async () => {
    const said: string[] = [];
    for (const text of [...hostileStrings, "<script>alert(1)</script>", "{label}", "../../etc", "'; DROP TABLE api_key; --"]) {
      const read = makeApiKeySchema.safeParse({ label: text, contact: text, requestsPerMinute: "7" });
      if (!read.success) continue;
      const { key } = await makeApiKey(administrator, read.data);
      expect(await rowOf(key)).toMatchObject({ label: text.trim(), contact: text.trim(), requestsPerMinute: 7 });
      said.push(key);
    }
    expect(said.length).toBeGreaterThan(8);
    const first = await listApiKeys(administrator);
    const pages = await Promise.all(Array.from({ length: first.pages }, (_, index) => listApiKeys(administrator, index + 1)));
    expect(pages.flatMap(({ items }) => items)).toHaveLength(await db.apiKey.count());
    const shown = JSON.stringify(pages);
    for (const { keyHash } of await db.apiKey.findMany()) expect(shown).not.toContain(keyHash);
    for (const key of said) expect(shown).not.toContain(key);
    const states = pages.flatMap(({ items }) => items.map(({ endedAt }) => endedAt !== null));
    expect(states).toEqual(states.toSorted());
  });
});

describe("a program with a key", () => {
  const bearer = (key: string): RequestInit => ({ headers: { authorization: `Bearer ${key}` } });
  const left = (headers: Headers) => [headers.get("ratelimit-policy"), /r=\d+/.exec(headers.get("ratelimit") ?? "")?.[0]];
  const serve = (most: number) => serveApi(most, (keyHash) => keys.find(keyHash));

  it("asks as often as its key may, whatever its network has asked", async () => {
    const site = await serve(2);
    const { key } = await make({ requestsPerMinute: 4 });
    for (const expected of [200, 200, 429]) expect((await askApi(site.origin, "/entries")).status).toBe(expected);
    for (const rest of [3, 2, 1, 0]) {
      const { status, headers } = await askApi(site.origin, "/entries", bearer(key));
      expect([status, ...left(headers)]).toEqual([200, `"minute";q=4;w=60`, `r=${rest}`]);
    }
    const refused = await askApi(site.origin, "/entries", bearer(key));
    expect([refused.status, refused.headers.get("content-type"), refused.body.detail]).toEqual([429, "application/problem+json", expect.stringContaining("key with a higher limit")]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await askApi(site.origin, "/entries", bearer((await make()).key))).status).toBe(200);
    site.close();
  });

  it("gets the answers that everybody gets, made once and kept for all", async () => {
    const site = await serve(100);
    const { key } = await make();
    const [open, keyed] = [await askApi(site.origin, "/entries"), await askApi(site.origin, "/entries", bearer(key))];
    expect(keyed.body).toEqual(open.body);
    for (const name of ["cache-control", "etag", "vary", "content-type"]) expect(keyed.headers.get(name), name).toBe(open.headers.get(name));
    expect(keyed.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const again = await askApi(site.origin, "/entries", { headers: { authorization: `bearer ${key}`, "if-none-match": open.headers.get("etag")! } });
    expect([again.status, site.rendered]).toEqual([304, ["/api/v1/entries"]]);
    site.close();
  });

  it("is told what to do when its key is not good, and never falls back to the limit of its network", async () => {
    const site = await serve(1_000);
    const { key, id } = await make();
    expect((await askApi(site.origin, "/entries", bearer(key))).status).toBe(200);
    await end(id);
    const made = `guwah_${"0".repeat(40)}`;
    const latin = hostileStrings.filter((text) => /^[\x20-\x7e]{1,2000}$/.test(text));
    const headers = [`Bearer ${key}`, `Bearer ${made}`, key, "", "Bearer", "Bearer null", "Basic dXNlcjpwYXNzd29yZA==", `Bearer ${hashOf(key)}`, `Bearer ${"x".repeat(9_000)}`, ...latin, ...latin.map((text) => `Bearer ${text}`)];
    for (const authorization of headers) {
      for (const path of ["/entries", "/entries/1", "/openapi.json", "/nothing/here"]) {
        const answer = await askApi(site.origin, path, { headers: { authorization } });
        expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")], authorization).toEqual([401, "application/problem+json", "no-store"]);
        expect(answer.body).toMatchObject({ type: "/en/api#problem-unknown-key", detail: expect.stringContaining("ask without the header") as string });
        expect(answer.headers.get("www-authenticate")).toBe(`Bearer error="invalid_token"`);
        expect(answer.headers.get("access-control-allow-origin")).toBe("*");
        expect(faultsOf("/entries", answer)).toBeNull();
        if (authorization.length > 40) expect(JSON.stringify([answer.body, [...answer.headers]])).not.toContain(authorization.slice(-30));
      }
    }
    expect(site.rendered).toEqual(["/api/v1/entries"]);
    site.close();
  });

  it("that tries one key after another goes no faster than its network", async () => {
    const site = await serve(3);
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await askApi(site.origin, "/entries", bearer(`guwah_${String(count).repeat(40)}`))).status);
    expect([...statuses, (await askApi(site.origin, "/entries")).status]).toEqual([401, 401, 401, 429, 429, 429]);
    site.close();
  });

  it("may be a page of another site, and what it sends is not read before its key is known to be good", async () => {
    const site = await serve(100);
    const preflight = await fetch(`${site.origin}/api/v1/entries`, { method: "OPTIONS", headers: { authorization: "Bearer x" } });
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([204, "Accept, Authorization, Content-Type, If-None-Match"]);
    const posted = await askApi(site.origin, "/reconcile", { method: "POST", body: new URLSearchParams({ queries: "{}" }), ...bearer("x") });
    expect([posted.status, posted.headers.get("connection")]).toEqual([401, "close"]);
    expect((await askApi(site.origin, "/entries", { method: "DELETE", ...bearer((await make()).key) })).status).toBe(405);
    expect(site.rendered).toEqual([]);
    site.close();
  });

  it("is counted for each of many questions", async () => {
    const site = await serve(2);
    const { key } = await make({ requestsPerMinute: 50 });
    const queries = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`q${index}`, { query: "nobody at all" }]));
    await askApi(site.origin, "/reconcile", { method: "POST", body: new URLSearchParams({ queries: JSON.stringify(queries) }), ...bearer(key) });
    expect(left((await askApi(site.origin, "/entries", bearer(key))).headers)[1]).toBe("r=39");
    expect(left((await askApi(site.origin, "/entries")).headers)[1]).toBe("r=1");
    site.close();
  });

  it("is noted to the hour, once an hour, and only while its key is good", async () => {
    const { key, id } = await make();
    const usedAt = async () => (await rowOf(key)).lastUsedAt;
    expect(await keys.find(hashOf(`${key}0`))).toBeNull();
    expect(await usedAt()).toBeNull();
    const before = Date.now();
    expect(await keys.find(hashOf(key))).toEqual({ id, requestsPerMinute: 5 });
    const used = (await usedAt())!;
    expect(used.getTime() % 3_600_000).toBe(0);
    expect(used.getTime()).toBeGreaterThan(before - 3_600_001);
    const yesterday = new Date(used.getTime() - 86_400_000);
    await db.apiKey.update({ where: { id }, data: { lastUsedAt: yesterday } });
    expect(await Promise.all(Array.from({ length: 20 }, () => keys.find(hashOf(key))))).toEqual(Array.from({ length: 20 }, () => ({ id, requestsPerMinute: 5 })));
    expect((await usedAt())!.getTime()).toBeGreaterThan(yesterday.getTime());
    await end(id);
    await db.apiKey.update({ where: { id }, data: { lastUsedAt: yesterday } });
    expect(await keys.find(hashOf(key))).toBeNull();
    expect(await usedAt()).toEqual(yesterday);
  });

  it("is asked to try again while keys cannot be looked up, and its key is in no log", async () => {
    const { key } = await make();
    const site = await serveApi(100, () => Promise.reject(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })));
    const answer = await askApi(site.origin, "/entries", bearer(key));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect((await askApi(site.origin, "/entries")).status).toBe(200);
    const broken = await serveApi(100, () => Promise.reject(new Error("something else")));
    expect((await askApi(broken.origin, "/entries", bearer(key))).status).toBe(500);
    const said = [...site.said, ...broken.said].join("\n");
    expect(said).toContain("/api/v1/entries");
    for (const secret of [key, key.slice(12), hashOf(key)]) expect(said).not.toContain(secret);
    site.close();
    broken.close();
  });
});
