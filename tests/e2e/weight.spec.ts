import { expect, test } from "@playwright/test";
import { pageKinds } from "@/tests/support/page-kinds";
import { servedSites } from "@/tests/support/served-sites";

const MOST_BYTES = 100_000;
/** The page, its styles, the script, the icon and the faces that its letters need. */
const MOST_REQUESTS = 9;
/** The one script of our own, as it is sent. */
const MOST_SCRIPT_BYTES = 4_500;
const OWN_SCRIPT = /^\/script\/site-\w+\.js$/;

/** The number of the sample entry whose page is largest. */
async function heaviestEntry(origin: string): Promise<number> {
  let heaviest = { number: 1, size: 0 };
  for (let number = 1; number <= 36; number += 1) {
    const answer = await fetch(`${origin}/en/entries/${number}`, { headers: { "accept-encoding": "br" } });
    const size = (await answer.arrayBuffer()).byteLength;
    if (size > heaviest.size) heaviest = { number, size };
  }
  return heaviest.number;
}

test("a first visit to the heaviest entry weighs at most 100 KB without fonts, 4.5 KB of it script", async ({ page, baseURL, context }) => {
  const number = await heaviestEntry(baseURL ?? "");
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const types = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await page.goto(`/en/entries/${number}`, { waitUntil: "networkidle" });
  const sumOf = (isCounted: (type: string) => boolean) =>
    [...bytes].reduce((sum, [id, size]) => (isCounted(types.get(id) ?? "") ? sum + size : sum), 0);
  test.info().annotations.push({ type: "weight", description: `entry ${number}: ${sumOf((type) => type !== "Font")} bytes without fonts, ${sumOf((type) => type === "Font")} bytes of fonts, ${types.size} requests` });
  expect(sumOf((type) => type !== "Font")).toBeGreaterThan(1_000);
  expect(sumOf((type) => type !== "Font")).toBeLessThanOrEqual(MOST_BYTES);
  expect([...types.values()].filter((type) => type === "Script")).toHaveLength(1);
  expect(sumOf((type) => type === "Script")).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  expect(types.size).toBeLessThanOrEqual(MOST_REQUESTS);
});

test("whoever opens a list asks for that list and for nothing that it links to, wherever the pointer goes", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (["document", "fetch", "xhr", "prefetch", "other"].includes(request.resourceType())) asked.push(new URL(request.url()).pathname);
  });
  await page.goto("/en/entries", { waitUntil: "networkidle" });
  const links = page.getByRole("main").getByRole("link");
  expect(await links.count()).toBeGreaterThan(30);
  for (const link of (await links.all()).slice(0, 10)) await link.hover();
  await page.keyboard.press("End");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => path !== "/icon.svg")).toEqual(["/en/entries"]);
});

test("no page asks anybody else for anything, complains in the console or leaves a cookie", async ({ page, baseURL, context }) => {
  const problems: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) problems.push(`asks ${request.url()}`);
    if (request.resourceType() === "script" && !OWN_SCRIPT.test(new URL(request.url()).pathname)) problems.push(`loads ${request.url()}`);
  });
  page.on("console", (message) => {
    // Chromium itself writes a line for the statuses 404 and 410 of the page that was asked for.
    if (message.type() === "error" && !/status of (?:404|410)/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    // Going on to the next page cuts off what is still under way.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()} ${why}`);
  });
  for (const locale of ["en", "ug"]) {
    for (const path of Object.values(pageKinds(servedSites(baseURL).reading.invented))) {
      const address = `/${locale}${path}`;
      await page.goto(address);
      const found = problems.splice(0).map((problem) => `${address}: ${problem}`);
      expect(found).toEqual([]);
    }
  }
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
