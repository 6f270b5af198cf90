import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { inventedSecrets } from "@/tests/support/invented-secrets";
import { readPageFacts } from "@/tests/support/page-facts";
import type { PageFacts } from "@/tests/support/page-facts";
import { servedSites } from "@/tests/support/served-sites";
import { fold, withheldTexts } from "@/tests/support/withheld-texts";

const MOST_PAGES = 1_500;
const AT_ONCE = 6;
const direction = { en: "ltr", ug: "rtl" } as const;

interface CrawledPage extends PageFacts {
  status: number;
  foundOn: string;
  /** A file to download is looked through for words alone. */
  isFile: boolean;
}

/** Of addresses that differ in numbers and ids alone so many are asked. */
const FEW = 4;
const shapeOf = (address: string) => address.replace(/[a-z]-[a-z0-9]{10}(?![a-z0-9])/g, "id").replace(/\d+/g, "0").replace(/\?.*/, "");

/** What is made for a program or a printer: of addresses that are alike a few are enough, since making all of them takes long. */
const isMade = (pathname: string) => !/^\/(?:en|ug)(?:\/|$)/.test(pathname) || pathname.endsWith("/pdf");

/** Whether files, feeds and the interface are there. Where they lead on, there. */
async function askElsewhere(origin: string, elsewhere: ReadonlyMap<string, ReadonlyMap<string, string>>, complain: (problem: string) => void): Promise<void> {
  for (const [address, foundOn] of [...elsewhere.values()].flatMap((ofShape) => [...ofShape])) {
    const answer = await fetch(origin + address);
    await answer.arrayBuffer();
    if (!answer.ok) complain(`${address}: ${answer.status}, linked from ${foundOn}`);
  }
}

/** Follows the internal links of one language, of each kind of page so many; of the states of a list only those with one parameter. */
async function crawl(page: Page, origin: string, { locale, most }: { locale: string; most: number }, complain: (problem: string) => void): Promise<Map<string, CrawledPage>> {
  const pages = new Map<string, CrawledPage>();
  const elsewhere = new Map<string, Map<string, string>>();
  const waiting: { address: string; foundOn: string }[] = [{ address: `/${locale}`, foundOn: "the start" }];
  const known = new Set(waiting.map(({ address }) => address));
  const taken = new Map<string, number>();
  const visit = async ({ address, foundOn }: { address: string; foundOn: string }): Promise<void> => {
    const answer = await fetch(origin + address, { redirect: "manual" });
    const html = await answer.text();
    if (answer.headers.has("set-cookie")) complain(`${address} sets a cookie`);
    const facts = await page.evaluate(readPageFacts, html);
    pages.set(address, { ...facts, status: answer.status, foundOn, isFile: !(answer.headers.get("content-type") ?? "").startsWith("text/html") });
    for (const link of facts.links) {
      const { pathname, search, origin: to } = new URL(link, origin + address);
      const next = pathname + search;
      const isHere = pathname === `/${locale}` || pathname.startsWith(`/${locale}/`);
      if (to === origin && isMade(pathname)) {
        const ofShape = elsewhere.get(shapeOf(next)) ?? new Map<string, string>();
        elsewhere.set(shapeOf(next), ofShape);
        if (ofShape.size < FEW) ofShape.set(next, address);
      }
      if (to !== origin || !isHere || isMade(pathname) || search.includes("&") || known.has(next)) continue;
      known.add(next);
      const already = taken.get(shapeOf(next)) ?? 0;
      if (already >= most) continue;
      taken.set(shapeOf(next), already + 1);
      waiting.push({ address: next, foundOn: address });
    }
  };
  while (waiting.length > 0 && pages.size < MOST_PAGES) await Promise.all(waiting.splice(0, AT_ONCE).map(visit));
  expect([...elsewhere.keys()].some((shape) => shape.startsWith("/feeds/")), "feeds are linked to").toBe(true);
  await askElsewhere(origin, elsewhere, complain);
  return pages;
}

// The same code makes the pages of every language: every page is read in one, and some of each kind in the other.
for (const { locale, most, least } of [
  { locale: "en", most: MOST_PAGES, least: 200 },
  { locale: "ug", most: 6, least: 60 },
] as const) {
  test(`no page in ${locale} shows what is withheld, and every link leads somewhere`, async ({ page, baseURL }) => {
    test.setTimeout(240_000);
    const origin = baseURL ?? "";
    const problems: string[] = [];
    const { texts, hiddenNames } = withheldTexts();
    expect(texts.length, "texts that are looked for").toBeGreaterThan(100);
    expect(hiddenNames).toContain("jusup malik");
    for (const name of hiddenNames) expect(texts.map(({ text }) => text), "a withheld name stands in public text").toContain(name);

    for (const [where, text] of Object.entries(inventedSecrets)) texts.push({ text: fold(text), where: `the invented ${where}` });

    const pages = await crawl(page, origin, { locale, most }, (problem) => problems.push(problem));
    expect(pages.size).toBeGreaterThan(least);
    expect(pages.size, "the crawl reached its limit").toBeLessThan(MOST_PAGES);
    for (const [address, found] of pages) {
      const words = fold(found.words);
      const complain = (problem: string) => problems.push(`${address}: ${problem}`);
      if (found.status !== 200) complain(`${found.status}, linked from ${found.foundOn}`);
      for (const { text, where } of texts) if (words.includes(text)) complain(`shows ${where}: ${text}`);
      if (found.isFile) continue;
      if (found.lang !== locale || found.dir !== direction[locale]) complain(`lang ${found.lang}, dir ${found.dir}`);
      if (found.headings !== 1) complain(`${found.headings} h1`);
      if (found.title.trim() === "" || found.title === "Guwah") complain(`title “${found.title}”`);
      for (const problem of found.problems) complain(problem);
      for (const link of found.links) {
        const { pathname, search, hash } = new URL(link, origin + address);
        const target = hash === "" ? undefined : pages.get(pathname + search);
        if (target && !target.ids.includes(decodeURIComponent(hash.slice(1)))) complain(`${link} has no target`);
      }
    }
    expect(problems.slice(0, 40)).toEqual([]);
  });
}

test("a withdrawn name is on no page: not in lists, counts, relations, search or the sitemap", async ({ page, request, baseURL }) => {
  const { withdrawn } = servedSites(baseURL).reading.invented;
  for (const address of ["/en", "/en/entries", "/en/entries?page=2", "/en/entries?q=Withdrawn", `/en/entries/${withdrawn}`, "/ug/entries?sort=name"]) {
    await page.goto(address);
    await expect(page.getByRole("main"), address).not.toContainText("Withdrawn Samplova");
  }
  const sitemap = await (await request.get("/sitemaps/entries-1")).text();
  expect(sitemap).toContain("/en/entries/1<");
  expect(sitemap).not.toContain(`/en/entries/${withdrawn}<`);
});

test("what was erased is gone from every version, and the page says that something was removed", async ({ page, baseURL }) => {
  const { redacted } = servedSites(baseURL).reading.invented;
  for (const address of [`/en/entries/${redacted}`, `/en/entries/${redacted}/versions/1`]) {
    await page.goto(address);
    await expect(page.getByRole("main")).not.toContainText("a sentence that was erased");
    await expect(page.getByRole("note").filter({ hasText: "Something was removed from this version" })).toContainText("One item was removed on");
  }
});
