import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isReconcileQuestion } from "@/lib/api/reconcile/reconcile-question";
import { apiRoutes } from "@/lib/api/routes";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { publishEntry } from "@/tests/factories/publish-entry";
import { askApi, faultsOf } from "@/tests/support/api-faults";
import type { ApiResponse } from "@/tests/support/api-faults";
import { API_SITE, serveApi } from "@/tests/support/api-site";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { buildInventedRecords } from "@/tests/support/invented-records";
import type { InventedNumbers } from "@/tests/support/invented-records";
import { buildSearchIndex } from "@/tests/support/search-index";

const ROOT = "/reconcile";
const DRAFT = "/reconcile/1.0-draft";
const LATIN = "Aqbota Samplova";
const UYGHUR = "ئاقبوتا سامپلوۋا";
const CYRILLIC = "Ақбота Самплова";

let database: TestDatabase;
let site: Awaited<ReturnType<typeof serveApi>>;
let numbers: InventedNumbers;
beforeAll(async () => {
  database = await createTestDatabase();
  numbers = await buildInventedRecords(await systemCurator("test"));
  await publishEntry(db, "Nurlan Twiceover");
  await publishEntry(db, "Nurlan Twiceover");
  await buildSearchIndex();
  site = await serveApi();
});
afterAll(async () => {
  site.close();
  await database.drop();
});

interface Candidate {
  id: string;
  name: string;
  description: string;
  score: number;
  match: boolean;
  type: { id: string }[];
  features: { id: string; value: boolean | number }[];
}

const asked = new Set<string>();
/** Asks with GET, and looks at the answer with the OpenAPI document. */
async function get(route: string, query = "", status = 200): Promise<ApiResponse> {
  const answer = await askApi(site.origin, route + query);
  expect([answer.status, faultsOf(route, answer)], route + query).toEqual([status, null]);
  asked.add(route);
  return answer;
}

async function post(route: string, body: string | URLSearchParams, status = 200): Promise<ApiResponse> {
  const answer = await askApi(site.origin, route, { method: "POST", body, ...(typeof body === "string" ? { headers: { "content-type": "application/json" } } : {}) });
  expect([answer.status, faultsOf(route, answer, "post")], String(body).slice(0, 200)).toEqual([status, null]);
  asked.add(route);
  return answer;
}

/** The candidates of one query of version 0.2. */
async function candidatesOf(query: object): Promise<Candidate[]> {
  const { body } = await post(ROOT, new URLSearchParams({ queries: JSON.stringify({ q0: query }) }));
  return (body as unknown as { q0: { result: Candidate[] } }).q0.result;
}

/** The candidates of one query of the draft. */
async function draftCandidatesOf(query: object): Promise<Candidate[]> {
  const { body } = await post(`${DRAFT}/match`, JSON.stringify({ queries: [query] }));
  return (body as unknown as { results: { candidates: Candidate[] }[] }).results[0]!.candidates;
}

describe("the service", () => {
  it("says what it is and can do, in both versions", async () => {
    const { body: first } = await get(ROOT);
    expect(first).toMatchObject({ versions: ["0.2"], view: { url: `${API_SITE}/api/v1/reconcile/view?id={{id}}` }, batchSize: 50 });
    const { body: draft } = await get(DRAFT);
    expect(draft).toMatchObject({ versions: ["1.0-draft"], suggest: { entity: true, property: true, type: true }, standardizedScore: true });
  });

  it("leads from an id to the page of the record and to its card", async () => {
    for (const root of [ROOT, DRAFT]) {
      expect((await get(`${root}/view`, `?id=entry-${numbers.entry}`, 303)).headers.get("location")).toBe(`${API_SITE}/entries/${numbers.entry}`);
      expect((await get(`${root}/preview`, "?id=place-1", 303)).headers.get("location")).toBe(`${API_SITE}/embed/places/1`);
      await get(`${root}/view`, "?id=//elsewhere.example", 404);
      await get(`${root}/preview`, "", 404);
    }
  });

  it("may be asked from pages of other sites, before and while they ask", async () => {
    const preflight = await fetch(`${site.origin}/api/v1${DRAFT}/match`, { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("access-control-allow-methods"), preflight.headers.get("access-control-allow-headers")]).toEqual([204, "POST, OPTIONS", "Accept, Authorization, Content-Type, If-None-Match"]);
    expect((await fetch(`${site.origin}/api/v1${ROOT}`, { method: "OPTIONS" })).headers.get("allow")).toBe("POST, GET, HEAD, OPTIONS");
    const { headers } = await post(ROOT, new URLSearchParams({ queries: "{}" }));
    expect([headers.get("access-control-allow-origin"), headers.get("cache-control")]).toEqual(["*", "no-store"]);
  });
});

describe("names of a list", () => {
  it("are matched in every script and in other spellings, where nobody else can be meant", async () => {
    for (const query of [LATIN, UYGHUR, CYRILLIC, "Samplova Aqbota", "AQBOTA SAMPLOVA"]) {
      const [first, ...others] = await candidatesOf({ query });
      expect(first, query).toMatchObject({ id: `entry-${numbers.entry}`, name: LATIN, match: true, type: [{ id: "entry" }] });
      expect(others.some(({ match }) => match)).toBe(false);
      expect(first!.features.map(({ id }) => id)).toContain("name_is_surely_meant");
    }
  });

  it("are no match where two have the name, where only a part is given, and where it is merely alike", async () => {
    const twice = await candidatesOf({ query: "Nurlan Twiceover" });
    expect(twice.map(({ name, match }) => [name, match])).toEqual([["Nurlan Twiceover", false], ["Nurlan Twiceover", false]]);
    for (const query of ["Aqbota", "Samplova", "Aqbote Samplow"]) expect((await candidatesOf({ query })).some(({ match }) => match), query).toBe(false);
    expect(await candidatesOf({ query: "Xyzzyq Wvutsrq" })).toEqual([]);
  });

  it("come best first, as many as are wanted, with scores from 0 to 100", async () => {
    const found = await candidatesOf({ query: "Samplov", limit: 3 });
    expect(found.length).toBe(3);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(found.every(({ score }) => score >= 0 && score <= 100)).toBe(true);
    expect((await candidatesOf({ query: "Samplov", limit: 1_000 })).length).toBeLessThanOrEqual(25);
  });

  it("are looked for among records of a type, and by id", async () => {
    expect(await candidatesOf({ query: "Invented Camp", type: "facility" })).toMatchObject([{ id: `facility-${numbers.facility}`, match: true }]);
    expect(await candidatesOf({ query: "Invented Camp", type: "Q5" })).toEqual([]);
    expect(await candidatesOf({ query: "Invented Camp", type: ["Q5", "facility"] })).toMatchObject([{ id: `facility-${numbers.facility}` }]);
    expect(await candidatesOf({ query: "Invented Camp", type: "" })).not.toEqual([]);
    expect((await candidatesOf({ query: "Invented", type: ["place"] })).every(({ type }) => type[0]?.id === "place")).toBe(true);
    expect((await candidatesOf({ query: `place-${numbers.place}` }))[0]).toMatchObject({ id: `place-${numbers.place}`, score: 100, match: true });
    expect(await candidatesOf({ query: `entry-${numbers.withdrawn}` })).toEqual([]);
    expect((await candidatesOf({ query: "Withdrawn Samplova" })).map(({ id }) => id)).not.toContain(`entry-${numbers.withdrawn}`);
  });

  it("are told apart by properties, and what contradicts is no match", async () => {
    const [same] = await candidatesOf({ query: LATIN, properties: [{ pid: "sex", v: "Female" }, { pid: "place", v: "Invented County" }] });
    expect(same).toMatchObject({ id: `entry-${numbers.entry}`, match: true, score: 100 });
    expect(same!.features).toEqual(expect.arrayContaining([expect.objectContaining({ id: "property_sex", value: true }), expect.objectContaining({ id: "property_place", value: true })]));
    const [other] = await candidatesOf({ query: LATIN, properties: [{ pid: "sex", v: ["male"] }] });
    expect(other).toMatchObject({ id: `entry-${numbers.entry}`, match: false });
    expect(other!.score).toBeLessThan(70);
    const [unknown] = await candidatesOf({ query: LATIN, properties: [{ pid: "no_such_thing", v: 5 }, { pid: "place", v: { id: `place-${numbers.place}` } }] });
    expect(unknown).toMatchObject({ id: `entry-${numbers.entry}`, match: true });
  });

  it("are matched in the draft alike, with conditions that must hold", async () => {
    const name = { matchType: "name", propertyValue: UYGHUR };
    expect((await draftCandidatesOf({ conditions: [name] }))[0]).toMatchObject({ id: `entry-${numbers.entry}`, match: true });
    expect(await draftCandidatesOf({ conditions: [name, { matchType: "property", propertyId: "sex", propertyValue: "male", required: true }] })).toEqual([]);
    expect((await draftCandidatesOf({ conditions: [name, { matchType: "property", propertyId: "sex", propertyValue: ["male", "other"], matchQuantifier: "none", required: true }] }))[0]).toMatchObject({ match: true });
    expect((await draftCandidatesOf({ type: "entry", conditions: [{ matchType: "id", propertyValue: [`entry-${numbers.entry}`] }] }))[0]).toMatchObject({ score: 100, match: true });
  });

  it("stay under the key that the sender gave them, whatever that is", async () => {
    const { body } = await post(ROOT, new URLSearchParams({ queries: `{"__proto__":{"query":"${LATIN}"},"10":{"query":"x"},"a b":{"query":"y"}}` }));
    expect(Object.keys(body).toSorted()).toEqual(["10", "__proto__", "a b"]);
    const { body: read } = await get(ROOT, `?queries=${encodeURIComponent(JSON.stringify({ q: { query: LATIN } }))}`);
    expect((read as unknown as { q: { result: Candidate[] } }).q.result[0]).toMatchObject({ match: true });
  });
});

describe("values", () => {
  it("are given for records by id, those of a survivor for one that was merged, and none of one that is gone", async () => {
    const wanted = { ids: [`entry-${numbers.entry}`, `entry-${numbers.merged}`, `entry-${numbers.withdrawn}`, "nonsense"], properties: [{ id: "name" }, { id: "sex" }, { id: "place" }, { id: "no_such_thing" }] };
    const { body } = await post(ROOT, new URLSearchParams({ extend: JSON.stringify(wanted) }));
    const { meta, rows } = body as unknown as { meta: { id: string }[]; rows: Record<string, Record<string, unknown[]>> };
    expect(meta.map(({ id }) => id)).toEqual(["name", "sex", "place"]);
    expect(rows[`entry-${numbers.entry}`]).toMatchObject({ name: expect.arrayContaining([{ str: UYGHUR }, { str: CYRILLIC }]) as unknown, sex: [{ str: "female" }] });
    expect(rows[`entry-${numbers.entry}`]!.place).toContainEqual({ id: `place-${numbers.place}`, name: "Invented County" });
    expect(rows[`entry-${numbers.merged}`]!.name).toContainEqual({ str: "Doubled Samplova" });
    expect([rows[`entry-${numbers.withdrawn}`], rows.nonsense]).toEqual([{ name: [], sex: [], place: [] }, { name: [], sex: [], place: [] }]);
    const { body: draft } = await post(`${DRAFT}/extend`, JSON.stringify(wanted));
    expect((draft.rows as { id: string }[]).map(({ id }) => id)).toEqual(wanted.ids);
  });

  it("and what can be asked for are offered while somebody types", async () => {
    for (const root of [ROOT, DRAFT]) {
      const idsOf = async (path: string, query: string) => ((await get(root + path, query)).body.result as { id: string }[]).map(({ id }) => id);
      expect(await idsOf("/suggest/entity", "?prefix=Aqbot&callback=x")).toContain(`entry-${numbers.entry}`);
      expect(await idsOf("/suggest/entity", `?prefix=entry-${numbers.entry}`)).toEqual([`entry-${numbers.entry}`]);
      expect(await idsOf("/suggest/entity", "?prefix=Invented&type=facility")).toEqual([`facility-${numbers.facility}`]);
      expect(await idsOf("/suggest/entity", "?prefix=Invented&type=Q5")).toEqual([]);
      expect(await idsOf("/suggest/property", "?prefix=birth")).toEqual(["birth_year"]);
      expect(await idsOf("/suggest/type", "?prefix=")).toEqual(["entry", "facility", "place", "organisation"]);
      expect((await get(`${root}/extend/propose`, "?type=place&limit=1")).body).toMatchObject({ type: "place", properties: [{ id: "name" }] });
    }
  });
});

describe("what cannot be answered", () => {
  it("is said in one shape: too many, too much, unreadable, or asked with the wrong method", async () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`q${at}`, { query: "a" }]));
    await post(ROOT, new URLSearchParams({ queries: JSON.stringify(many) }), 413);
    await post(`${DRAFT}/match`, "x".repeat(300_001), 413);
    for (const queries of ["", "{", "[]", "null", "5", `{"q0":{}}`, `{"q0":{"query":5}}`, `{"q0":{"query":"a","limit":0}}`, `{"q0":null}`]) await post(ROOT, new URLSearchParams({ queries }), 400);
    for (const body of ["", "{", "{}", `{"queries":{}}`, `{"queries":[{"conditions":[]}]}`, `{"queries":[{"conditions":[{"matchType":"name"}]}]}`]) await post(`${DRAFT}/match`, body, 400);
    for (const extend of ["", "{}", `{"ids":"a","properties":[]}`]) await post(ROOT, new URLSearchParams({ extend }), 400);
    for (const path of ["match", "extend"]) {
      const asked = await askApi(site.origin, `${DRAFT}/${path}`);
      expect([asked.status, asked.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
    }
    for (const [path, query] of [["suggest/entity", "limit=0"], ["suggest/type", "limit=101"], ["suggest/property", "limit=all"], ["suggest/type", "offset=100000"], ["suggest/type", "cursor=-1"], ["extend/propose", "limit=-1"]] as const) {
      for (const root of [ROOT, DRAFT]) await get(`${root}/${path}`, `?prefix=a&${query}`, 400);
    }
    expect((await askApi(site.origin, `${ROOT}/suggest/type`, { method: "POST", body: "x" })).status).toBe(405);
  });

  it("is nothing that somebody could make a name or a property", async () => {
    for (const text of hostileStrings) {
      const found = await candidatesOf({ query: text, type: text, properties: [{ pid: text, v: text }, { pid: "place", v: text }, { pid: "birth_year", v: text }] });
      expect(found.some(({ match }) => match), text).toBe(false);
      await get(`${ROOT}/suggest/entity`, `?prefix=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, "").slice(0, 400))}`);
    }
  });

  it("is more than a network may ask: each query counts", async () => {
    const limited = await serveApi(20);
    const send = () => askApi(limited.origin, ROOT, { method: "POST", body: new URLSearchParams({ queries: JSON.stringify(Object.fromEntries(Array.from({ length: 19 }, (_, at) => [`q${at}`, { query: "a" }]))) }) });
    expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([200, 200, 429]);
    limited.close();
  });
});

it("was asked at every address that it has", () => {
  expect([...asked].toSorted()).toEqual(apiRoutes.flatMap(({ path, question }) => (isReconcileQuestion(question) ? [path] : [])).toSorted());
});
