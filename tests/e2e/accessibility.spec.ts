import { expect, test } from "@playwright/test";
import { barriersOn, DEVICES, foreignWordsOn, unsaidOn, widthTooMuch } from "@/tests/support/accessibility";
import { choiceName } from "@/tests/support/filter-choices";
import { pageKinds } from "@/tests/support/page-kinds";
import { servedSites } from "@/tests/support/served-sites";

test.describe.configure({ mode: "parallel" });

const kinds = (baseURL: string | undefined) => Object.entries(pageKinds(servedSites(baseURL).reading.invented));

// Structure is the same whatever the colours: each language is looked at whole once, and its letters once more below.
for (const { locale, whole } of [
  { locale: "en", whole: "lightDesktop" },
  { locale: "ug", whole: "darkPhone" },
] as const) {
  test(`every page in ${locale} can be read and used by everybody, on a phone and in large letters too`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const page = await browser.newPage(DEVICES[whole]);
    const found: string[] = [];
    for (const [kind, path] of kinds(baseURL)) {
      await page.goto(`/${locale}${path}`);
      for (const barrier of await barriersOn(page)) found.push(`${kind}: ${barrier}`);
      for (const words of await foreignWordsOn(page)) found.push(`${kind}: “${words}” is said to be in the language of the page`);
      for (const key of await unsaidOn(page)) found.push(`${kind}: the message ${key} is missing`);
      // 640 px is a window of 1,280 px at 200 %.
      for (const [what, width, letters] of [["phone", 360, ""], ["narrow", 320, ""], ["zoom", 640, ""], ["letters", 1280, "212%"]] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.evaluate((size) => void (document.documentElement.style.fontSize = size), letters);
        const over = await widthTooMuch(page);
        if (over > 0) found.push(`${kind}, ${what}: scrolls sideways by ${over} px`);
      }
      await page.setViewportSize(DEVICES[whole].viewport);
    }
    await page.close();
    expect(found).toEqual([]);
  });

  test(`letters stand out in ${locale} on a dark desktop and a light phone too`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const found: string[] = [];
    for (const device of ["darkDesktop", "lightPhone"] as const) {
      const page = await browser.newPage(DEVICES[device]);
      for (const [kind, path] of kinds(baseURL).filter(([kind]) => ["home", "list, filtered", "entry", "compare"].includes(kind))) {
        await page.goto(`/${locale}${path}`);
        for (const barrier of await barriersOn(page, ["color-contrast", "target-size"])) found.push(`${kind}: ${barrier}`);
      }
      await page.close();
    }
    expect(found).toEqual([]);
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
  await page.setViewportSize(DEVICES.darkPhone.viewport);
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
  await page.getByLabel(choiceName("female")).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sex=female/);
});
