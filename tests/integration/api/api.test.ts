import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isReconcileQuestion } from "@/lib/api/reconcile/reconcile-question";
import { apiRoutes } from "@/lib/api/routes";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { erase } from "@/lib/publication/commands/erase";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { recordKindCodes, recordKinds } from "@/lib/publication/vocabulary";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { askApi, faultsOf } from "@/tests/support/api-faults";
import type { ApiResponse } from "@/tests/support/api-faults";
import { API_SITE, serveApi } from "@/tests/support/api-site";
import { buildSource } from "@/tests/factories/build-source";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { buildInventedRecords } from "@/tests/support/invented-records";
import type { InventedNumbers } from "@/tests/support/invented-records";
import { buildSearchIndex } from "@/tests/support/search-index";

let database: TestDatabase;
let site: Awaited<ReturnType<typeof serveApi>>;
let numbers: InventedNumbers;
beforeAll(async () => {
  database = await createTestDatabase();
  numbers = await buildInventedRecords(await systemCurator("test"));
  // Browsers take such addresses, and versions hold some.
  const odd = await buildSource(db, { title: "An odd address", url: "https://example.org/a{x}?q=|ئۆرنەك 第二" });
  await publishRows({ kind: "source", subjectId: odd.id });
  await buildSearchIndex();
  site = await serveApi();
});
afterAll(async () => {
  site.close();
  await database.drop();
});

const ask = (path: string, init: RequestInit = {}): Promise<ApiResponse> => askApi(site.origin, path, init);

interface Item { kind: PublicRecordKind; number: number; version: number; change: string }

/** Follows a list to its end. */
async function walk(path: string): Promise<Item[]> {
  const items: Item[] = [];
  let next: string | null = path;
  for (let pages = 0; next !== null && pages < 100; pages += 1) {
    const { status, body }: ApiResponse = await ask(next);
    expect(status, next).toBe(200);
    items.push(...(body.items as Item[]));
    const more = body.next as { cursor: string; url: string } | null;
    next = more === null || body.hasMore === false ? null : more.url.replace(`${API_SITE}/api/v1`, "");
  }
  return items;
}

describe("every answer", () => {
  it("is what the OpenAPI document says, for every record, version and list", async () => {
    const faults: unknown[] = [];
    const asked = new Set<string>();
    const check = async (route: string, path: string, status = 200) => {
      const answer = await ask(path);
      asked.add(route);
      const fault = answer.status === status ? faultsOf(route, answer) : `${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`;
      if (fault !== null) faults.push({ path, fault });
      return answer.body;
    };
    for (const root of ["", "/"]) await check("/", root);
    await check("/openapi.json", "/openapi.json");
    for (const query of ["", "?limit=3", "?limit=0", "?cursor=x"]) await check("/changes", `/changes${query}`, query.endsWith("0") || query.endsWith("x") ? 400 : 200);
    for (const query of ["", "?q=Samplova", "?q=Samplowa", "?q=nobodyatall", "?q=Invented+County", "?q=sister", "?sex=female&from=2017&period=surely", `?q=${numbers.entry}`]) await check("/search", `/search${query}`);
    await check("/search", "/search?colour=red", 400);
    const today = new Date().toISOString().slice(0, 10);
    for (const asOf of ["asof=2000-01-01", `asof=${today}`, `q=Samplova&asof=${today}`]) {
      for (const path of [`/search?${asOf}`, `/entries?${asOf}`, `/entries?${asOf}&view=full&limit=2`]) await check(path.split("?")[0]!, path);
    }
    for (const wrong of ["asof=", "asof=2026-02-30", "asof=2999-01-01", "asof=2026-01-01&asof=2026-01-02", `asof=${today}&sort=name`]) {
      for (const path of [`/search?${wrong}`, `/entries?${wrong}`]) await check(path.split("?")[0]!, path, 400);
    }
    const oEmbed = (address: string, more = "") => `/oembed?url=${encodeURIComponent(address)}${more}`;
    for (const [address, more, status] of [
      [`${API_SITE}/entries/${numbers.entry}`, "", 200], [`${API_SITE}/ug/entries/${numbers.merged}/versions/1#f-x`, "&maxwidth=300&maxheight=9999", 200], [`${API_SITE}/places/1`, "&format=json", 200],
      [`${API_SITE}/entries/${numbers.withdrawn}`, "", 410], [`${API_SITE}/entries/999999`, "", 404], [`${API_SITE}/method`, "", 404], ["https://elsewhere.example/entries/1", "", 404], ["", "", 400],
      [`${API_SITE}/entries/1`, "&format=yaml", 501], [`${API_SITE}/entries/1`, "&maxwidth=-1", 400],
    ] as const) await check("/oembed", oEmbed(address, more), status);
    const records = await db.publicRecord.findMany();
    for (const kind of recordKindCodes) {
      const { segment } = recordKinds[kind];
      for (const query of ["", "?view=full", "?limit=2", "?limit=2&view=full"]) await check(`/${segment}`, `/${segment}${query}`);
      await check(`/${segment}`, `/${segment}?view=all`, 400);
      await check(`/${segment}/{number}`, `/${segment}/999999`, 404);
      await check(`/${segment}/{number}/versions`, `/${segment}/999999/versions`, 404);
      await check(`/${segment}/{number}/versions/{version}`, `/${segment}/999999/versions/1`, 404);
    }
    for (const { kind, number, state, currentVersion } of records) {
      const { segment } = recordKinds[kind];
      const status = { published: 200, merged: 308, withdrawn: 410 }[state];
      await check(`/${segment}/{number}`, `/${segment}/${number}`, status);
      await check(`/${segment}/{number}`, `/${segment}/${number}?asof=${today}`, status);
      await check(`/${segment}/{number}`, `/${segment}/${number}?asof=2000-01-01`, state === "withdrawn" ? 410 : 404);
      await check(`/${segment}/{number}`, `/${segment}/${number}?asof=tomorrow`, 400);
      await check(`/${segment}/{number}/versions`, `/${segment}/${number}/versions`, status);
      for (let version = 1; version <= currentVersion; version += 1) {
        await check(`/${segment}/{number}/versions/{version}`, `/${segment}/${number}/versions/${version}`, state === "withdrawn" ? 410 : 200);
      }
      await check(`/${segment}/{number}/versions/{version}`, `/${segment}/${number}/versions/${currentVersion + 1}`, state === "withdrawn" ? 410 : 404);
    }
    expect(faults).toEqual([]);
    // What matches names has a test file of its own.
    expect([...asked].toSorted()).toEqual(apiRoutes.flatMap(({ path, question }) => (isReconcileQuestion(question) ? [] : [path])).toSorted());
  });

  it("carries number, version, address and day", async () => {
    const { body } = await ask(`/entries/${numbers.entry}/versions/1`);
    expect(body).toMatchObject({ kind: "entry", number: numbers.entry, version: 1, currentVersion: 3, address: `${API_SITE}/entries/${numbers.entry}@1`, self: `${API_SITE}/api/v1/entries/${numbers.entry}/versions/1` });
    expect(body.publishedAt).toMatch(/^\d{4}-/);
    expect(body).toMatchObject({ title: { text: "Aqbota Samplova" } });
  });

  it("gives sites the card of a record, as JSON and as XML, and of one that was merged that of the survivor", async () => {
    const { body } = await ask(`/oembed?url=${encodeURIComponent(`${API_SITE}/en/entries/${numbers.merged}`)}&maxwidth=300`);
    expect(body).toMatchObject({ type: "rich", title: `Doubled Samplova · Entry ${numbers.survivor}`, width: 300, height: 240 });
    expect(body.html).toContain(`src="${API_SITE}/embed/entries/${numbers.survivor}"`);
    const xml = await fetch(`${site.origin}/api/v1/oembed?format=xml&url=${encodeURIComponent(`${API_SITE}/entries/${numbers.entry}`)}`);
    expect(xml.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await xml.text()).toContain("<html>&lt;iframe src=&quot;");
  });

  it("has an ETag, is not sent twice and is made once, until the collection changes", async () => {
    const path = `/entries/${numbers.entry}`;
    const first = await ask(path);
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const before = site.rendered.length;
    const again = await ask(path, { headers: { "if-none-match": etag } });
    expect([again.status, again.headers.get("etag"), site.rendered.length - before]).toEqual([304, etag, 0]);
    await publishEntry(db, "Somebody Else");
    const later = await ask(path, { headers: { "if-none-match": etag } });
    expect([later.status, site.rendered.length - before]).toEqual([304, 1]);
  });
});

describe("lists", () => {
  it("meet every record exactly once, in every order and however long a page is", async () => {
    const entries = await db.recordListing.findMany({ where: { kind: "entry" }, select: { number: true } });
    const expected = entries.map(({ number }) => number).toSorted((a, b) => a - b);
    for (const query of ["limit=7&sort=number", "limit=100", "limit=9&sort=name", "limit=33&sort=updated", "limit=50&sort=detained&view=full", "limit=40&sort=status-date"]) {
      const met = (await walk(`/entries?${query}`)).map(({ number }) => number);
      expect(met.toSorted((a, b) => a - b), query).toEqual(expected);
    }
    for (const kind of recordKindCodes.filter((one) => one !== "entry")) {
      const listed = await db.recordListing.findMany({ where: { kind }, select: { number: true }, orderBy: { number: "asc" } });
      expect((await walk(`/${recordKinds[kind].segment}?limit=1`)).map(({ number }) => number), kind).toEqual(listed.map(({ number }) => number));
    }
    const found = (await walk("/entries?q=Samplova&limit=1")).map(({ number }) => number);
    expect(found).toContain(numbers.entry);
    expect(new Set(found).size).toBe(found.length);
  });

  it("by number miss nobody and repeat nobody while others are published and withdrawn", async () => {
    const curator = await systemCurator("test");
    const { ref } = await publishEntry(db, "Soon Withdrawn");
    const first = await ask("/entries?limit=2&sort=number-desc");
    const items = first.body.items as Item[];
    expect(items[0]?.number).toBe(ref.number);
    await publishEntry(db, "Came Meanwhile");
    await withdraw(curator, { ref: { kind: "entry", number: items[1]!.number }, kind: "error", reason: "test" });
    const rest = await walk((first.body.next as { url: string }).url.replace(`${API_SITE}/api/v1`, ""));
    const expected = await db.recordListing.findMany({ where: { kind: "entry", number: { lt: items[1]!.number } }, orderBy: { number: "desc" } });
    expect(rest.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
    await reinstate(curator, { ref: { kind: "entry", number: items[1]!.number }, reason: "test" });
  });

  it("refuse cursors that were changed or belong elsewhere, and name parameters that they do not know", async () => {
    const { body } = await ask("/entries?limit=2");
    const { cursor } = body.next as { cursor: string };
    const changed = cursor.slice(0, -2) + (cursor.endsWith("AA") ? "BB" : "AA");
    for (const path of [`/entries?limit=2&cursor=${changed}`, `/entries?sex=female&cursor=${cursor}`, `/sources?cursor=${cursor}`, `/changes?cursor=${cursor}`, "/entries?cursor=%00", `/search?cursor=${cursor}`]) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get("content-type")], path).toEqual([400, "application/problem+json"]);
      expect(answer.body, path).toMatchObject({ type: "/en/api#problem-invalid-cursor", parameters: [{ name: "cursor" }] });
    }
    expect((await ask(`/entries?cursor=${cursor}&limit=5`)).status).toBe(200);
    const named = async (path: string) => ((await ask(path)).body.parameters as { name: string }[]).map(({ name }) => name);
    expect(await named("/entries?colour=red&status=flying&limit=1000")).toEqual(["colour"]);
    expect(await named("/entries?status=flying&from=2018&to=2017")).toEqual(["status", "from"]);
    expect(await named("/entries?limit=1000")).toEqual(["limit"]);
    expect(await named("/entries?page=2")).toEqual(["page"]);
    expect(await named("/entries/1?view=full")).toEqual(["view"]);
    for (const path of ["/sources?asof=2026-01-01", "/entries/1/versions?asof=2026-01-01", "/changes?asof=2026-01-01"]) expect(await named(path), path).toEqual(["asof"]);
  });
});

describe("what is not there", () => {
  it("is said in one shape", async () => {
    for (const path of ["/nothing", "/entries/x", "/entries/1/versions/1/units", "/persons", "/entries/", "/..%2fentries", "/ENTRIES", "/entries/0"]) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get("content-type"), answer.body.title], path).toEqual([404, "application/problem+json", "There is nothing at this address."]);
    }
    for (const path of ["/entries/0", "/entries/x", "/entries/1/versions/0"]) expect((await ask(path)).body.detail, path).toBe("No record has this number, or it has no such version.");
    expect((await ask("/nothing")).body.detail).toContain("no such address");
    const posted = await ask("/entries", { method: "POST", body: "x" });
    expect([posted.status, posted.headers.get("allow"), posted.headers.get("content-type")]).toEqual([405, "GET, HEAD, OPTIONS", "application/problem+json"]);
  });

  it("is gone for good or leads on: withdrawn and merged records", async () => {
    const gone = await ask(`/entries/${numbers.withdrawn}`);
    expect(gone.body).toMatchObject({ status: 410, withdrawnOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, withdrawalKind: expect.any(String) as string });
    expect(Object.keys(gone.body).toSorted()).toEqual(["detail", "status", "title", "type", "withdrawalKind", "withdrawnOn"]);
    const merged = await ask(`/entries/${numbers.merged}`);
    expect([merged.status, merged.headers.get("location")]).toEqual([308, `${API_SITE}/api/v1/entries/${numbers.survivor}`]);
    expect((await ask(`/entries/${numbers.merged}/versions/1`)).status).toBe(200);
  });

  it("says of an erased fact only that it was taken away", async () => {
    const { body } = await ask(`/entries/${numbers.redacted}/versions/1`);
    const [redaction] = body.redactions as { units: string[] }[];
    expect(redaction?.units.length).toBeGreaterThan(0);
    expect((body.units as { id: string }[]).some(({ id }) => redaction!.units.includes(id))).toBe(false);
  });
});

describe("changes", () => {
  it("name every record once, and after a cursor only what happened since", async () => {
    const all = await walk("/changes?limit=20");
    const records = await db.publicRecord.findMany();
    const nameOf = ({ kind, number }: { kind: string; number: number }) => `${kind} ${number}`;
    expect(all.map(nameOf).toSorted()).toEqual(records.map(nameOf).toSorted());
    const { body: last } = await ask("/changes?limit=100");
    let next = last.next as { url: string };
    for (let more = last.hasMore; more; ) {
      const { body } = await ask(next.url.replace(`${API_SITE}/api/v1`, ""));
      [more, next] = [body.hasMore, body.next as { url: string }];
    }
    const since = () => walk(next.url.replace(`${API_SITE}/api/v1`, ""));
    expect(await since()).toEqual([]);

    const curator = await systemCurator("test");
    const { ref, person } = await publishEntry(db, "New Here");
    expect((await since()).map(({ kind, change }) => `${kind} ${change}`)).toEqual(["source published", "entry published"]);
    await db.person.update({ where: { id: person.id }, data: { internalNote: "x" } });
    await db.name.updateMany({ where: { fact: { personId: person.id } }, data: { text: "New Name" } });
    await publishRows({ kind: "entry", subjectId: person.id });
    expect((await since()).at(-1)).toMatchObject({ ...ref, version: 2, change: "changed" });
    await withdraw(curator, { ref, kind: "request", reason: "test" });
    const withdrawn = (await since()).at(-1)!;
    expect(withdrawn).toMatchObject({ ...ref, version: 2, change: "withdrawn", mergedInto: null });
    expect(Object.keys(withdrawn).toSorted()).toEqual(["address", "at", "change", "kind", "mergedInto", "number", "self", "version"]);
    await reinstate(curator, { ref, reason: "test" });
    const [fact] = await db.fact.findMany({ where: { personId: person.id } });
    await erase(curator, { factAnchors: [fact!.anchor], reason: "test" });
    expect((await since()).at(-1)).toMatchObject({ ...ref, change: "changed" });
  });
});

describe("limits", () => {
  it("are said with every answer and kept for each network", async () => {
    const limited = await serveApi(3);
    const get = () => fetch(`${limited.origin}/api/v1/sources`);
    for (const left of [2, 1, 0]) {
      const response = await get();
      expect([response.status, response.headers.get("ratelimit-policy")]).toEqual([200, `"minute";q=3;w=60`]);
      expect(response.headers.get("ratelimit")).toMatch(new RegExp(`^"minute";r=${left};t=\\d+$`));
      await response.text();
    }
    const refused = await get();
    expect([refused.status, refused.headers.get("content-type")]).toEqual([429, "application/problem+json"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const preflight = await fetch(`${limited.origin}/api/v1/sources`, { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    limited.close();
  });
});
