import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { environmentWith } from "@/lib/env";
import { siteAnswers, siteServerParameters } from "@/scripts/site-server";
import { changingSite } from "@/tests/support/changing-site";
import { SESSION_COOKIE } from "@/tests/support/desk";
import { furnished } from "@/tests/support/furnished-desk";
import { servedSites } from "@/tests/support/served-sites";

/** The name that a site of this test's own gives the database, so that only its connections are ended. */
const NAME = "cut_off";
const CUT_EVERY_MS = 80;
const CUTTING_MS = 10_000;

const changing = changingSite((actor) => actor.do("furnishDesk", {}));
let origin = "";
let databaseUrl = "";
let site: ChildProcess;
test.beforeAll(async ({ baseURL }) => {
  const served = servedSites(baseURL);
  const port = Number(new URL(served.changing.origin).port) + 1;
  origin = `http://127.0.0.1:${port}`;
  databaseUrl = served.changing.databaseUrl;
  const database = new URL(databaseUrl);
  database.searchParams.set("application_name", NAME);
  site = spawn(process.execPath, siteServerParameters(), {
    stdio: ["ignore", "ignore", "ignore"],
    env: environmentWith({ NODE_ENV: "production", DATABASE_URL: database.href, PORT: String(port), HOST: "127.0.0.1", SITE_URL: origin, AUTH_SECRET: served.authSecret }),
  });
  expect(await siteAnswers(origin, () => site.exitCode !== null)).toBe(true);
});
test.afterAll(() => void site.kill("SIGTERM"));

/** What is asked, each time as if nobody had asked it before. */
const addresses = (turn: number) => [
  `/en/entries/${1 + (turn % 30)}?turn=${turn}`,
  `/ug/entries?q=memet${turn}`,
  `/en/entries?sex=female&page=1&turn=${turn}`,
  `/en/entries/1?asof=2026-01-01&turn=${turn}`,
  `/en/sources?turn=${turn}`,
  `/suggest?q=a${turn}&locale=en`,
  `/api/v1/entries/${1 + (turn % 30)}/versions/1`,
  `/api/v1/search?q=samplova${turn}`,
  `/en/entries/export?shape=flat&format=csv&q=a${turn}`,
  `/feeds/en/new?turn=${turn}`,
  "/sitemap.xml",
  "/en/desk",
  "/en/desk/persons",
  `/en/desk/persons/${furnished.person}`,
  "/ug/desk/review",
];

test("whoever asks while connections to the database are ended gets an answer or is told to try again, and never a fault", async () => {
  test.setTimeout(180_000);
  const { cookie } = await changing.actor.do("signIn", { role: "reviewer", name: "Cut Off" });
  const headers = { cookie: `${SESSION_COOKIE}=${cookie}`, "accept-encoding": "identity" };
  const cutter = new pg.Client({ connectionString: databaseUrl });
  await cutter.connect();
  const counts: Record<number, number> = {};
  const wrong: string[] = [];
  const end = Date.now() + CUTTING_MS;
  const ask = async (reader: number) => {
    for (let turn = reader; Date.now() < end; turn += 4) {
      for (const address of addresses(turn)) {
        // An answer that has begun can only be broken off.
        const answer = await fetch(origin + address, { headers, redirect: "manual" }).catch(() => null);
        const text = await answer?.text().catch(() => null);
        if (!answer || text === undefined || text === null) continue;
        counts[answer.status] = (counts[answer.status] ?? 0) + 1;
        const isTold = answer.headers.get("retry-after") !== null && answer.headers.get("content-security-policy") !== null;
        if (answer.status >= 500 && !(answer.status === 503 && isTold)) wrong.push(`${address}: ${answer.status} ${text.slice(0, 200)}`);
      }
    }
  };
  const cut = async () => {
    while (Date.now() < end) {
      await cutter.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1", [NAME]);
      await new Promise((resolve) => setTimeout(resolve, CUT_EVERY_MS));
    }
  };
  await Promise.all([...[0, 1, 2, 3].map(ask), cut()]);
  await cutter.end();
  test.info().annotations.push({ type: "answers", description: JSON.stringify(counts) });
  expect(wrong).toEqual([]);
  expect(counts[503] ?? 0).toBeGreaterThan(0);
  expect(counts[200] ?? 0).toBeGreaterThan(0);
  for (const address of addresses(1)) await expect.poll(async () => (await fetch(origin + address, { headers })).status, { message: address }).toBeLessThan(400);
});
