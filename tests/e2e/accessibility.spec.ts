import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { pageKinds } from "@/tests/support/page-kinds";
import { servedSites } from "@/tests/support/served-sites";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const kinds = (baseURL: string | undefined) => Object.entries(pageKinds(servedSites(baseURL).reading.invented));

async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // What is folded is part of the page too.
  await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
  // No page has frames, for which axe would open a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(" ")} (${failureSummary?.split("\n")[1]?.trim()})`),
  );
}

for (const locale of ["en", "ug"] as const) {
  for (const { on, device, colorScheme } of [
    { on: "a light desktop", device: DESKTOP, colorScheme: "light" },
    { on: "a dark phone", device: PHONE, colorScheme: "dark" },
  ] as const) {
    test(`every page in ${locale} can be read and used by everybody on ${on}`, async ({ browser, baseURL }) => {
      test.setTimeout(300_000);
      const page = await browser.newPage({ ...device, colorScheme });
      const found: string[] = [];
      for (const [kind, path] of kinds(baseURL)) {
        await page.goto(`/${locale}${path}`);
        for (const violation of await violations(page)) found.push(`${kind}: ${violation}`);
      }
      await page.close();
      expect(found).toEqual([]);
    });
  }

  test(`letters stand out in ${locale} on a dark desktop and a light phone too`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const found: string[] = [];
    for (const [device, colorScheme] of [[DESKTOP, "dark"], [PHONE, "light"]] as const) {
      const page = await browser.newPage({ ...device, colorScheme });
      for (const [kind, path] of kinds(baseURL).filter(([kind]) => ["home", "list, filtered", "entry", "compare"].includes(kind))) {
        await page.goto(`/${locale}${path}`);
        for (const violation of await violations(page, ["color-contrast", "target-size"])) found.push(`${kind}: ${violation}`);
      }
      await page.close();
    }
    expect(found).toEqual([]);
  });

  test(`no page in ${locale} scrolls sideways on a phone, at 320 px or with large letters`, async ({ page, baseURL }) => {
    test.setTimeout(180_000);
    const wide: string[] = [];
    for (const [kind, path] of kinds(baseURL)) {
      await page.goto(`/${locale}${path}`);
      await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
      // 640 px is a window of 1,280 px at 200 %.
      for (const [what, width, letters] of [["phone", 360, ""], ["narrow", 320, ""], ["zoom", 640, ""], ["letters", 1280, "212%"]] as const) {
        await page.setViewportSize({ width, height: 740 });
        const over = await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }, letters);
        if (over > 0) wide.push(`${kind}, ${what}: ${over} px`);
      }
    }
    expect(wide).toEqual([]);
  });
}

test("everything can be reached and seen with the keyboard alone", async ({ page, baseURL }) => {
  const { entry } = servedSites(baseURL).reading.invented;
  await page.goto(`/en/entries/${entry}`);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  const fold = page.locator("summary", { hasText: "The following describes torture" });
  const invisible: string[] = [];
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && Number(opacity) === 1 && box.bottom > 0 && box.top < innerHeight;
      return { isSeen, what: element.outerHTML.slice(0, 100) };
    });
    if (focused === null) break;
    if (!focused.isSeen) invisible.push(focused.what);
    if (await fold.evaluate((summary) => summary === document.activeElement)) {
      await page.keyboard.press("Enter");
      await expect(page.getByText("beaten for two days")).toBeVisible();
    }
  }
  expect(invisible).toEqual([]);
  await expect(page.getByText("beaten for two days")).toBeVisible();
});

test("on a phone the menu and the filters open with the keyboard", async ({ page }) => {
  await page.setViewportSize(PHONE.viewport);
  await page.goto("/en/entries");
  const menu = page.locator("summary", { hasText: "Menu" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Method" })).toBeVisible();
  const filters = page.locator("summary", { hasText: /^Filter$/ });
  await filters.focus();
  await page.keyboard.press("Enter");
  await page.locator("summary", { hasText: "Gender" }).focus();
  await page.keyboard.press("Space");
  await page.getByLabel("female", { exact: true }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sex=female/);
});
