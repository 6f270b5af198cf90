import { expect, test } from "@playwright/test";
import { barriersOn, widthTooMuch } from "@/tests/support/accessibility";
import type { Page } from "@playwright/test";

const box = (page: Page) => page.getByRole("combobox").first();
const options = (page: Page) => page.getByRole("option");

async function type(page: Page, text: string): Promise<void> {
  await box(page).click();
  await box(page).pressSequentially(text);
}

test("a relative types another spelling and picks a suggestion by keyboard", async ({ page }) => {
  await page.goto("/en");
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await type(page, "Toursyn");
  await expect(options(page).first()).toBeVisible();
  await expect(box(page)).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("[aria-live]").first()).toHaveText(/^\d+ suggestions?$/);
  const wanted = options(page).filter({ hasText: "Tursynbek Kabiuly" });
  await expect(wanted).toHaveCount(1);
  for (let press = 0; press < 9 && (await wanted.getAttribute("aria-selected")) !== "true"; press += 1) await page.keyboard.press("ArrowDown");
  await expect(box(page)).toHaveAttribute("aria-activedescendant", (await wanted.getAttribute("id")) ?? "");
  await expect(box(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tursynbek Kabiuly");
});

test("arrows go round, Home and End stay in the text, Escape closes and keeps what was typed", async ({ page }) => {
  await page.goto("/en/entries");
  await type(page, "Samplo");
  await expect(options(page).nth(1)).toBeVisible();
  const last = (await options(page).count()) - 1;
  await page.keyboard.press("ArrowUp");
  await expect(options(page).nth(last)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(box(page)).not.toHaveAttribute("aria-activedescendant", /./);
  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  await expect(box(page)).not.toHaveAttribute("aria-activedescendant", /./);
  expect(await box(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
  await page.keyboard.press("Escape");
  await expect(options(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue("Samplo");
  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.keyboard.press("Tab");
  await expect(options(page)).toHaveCount(0);
  // Leaving the box is no search: nothing is asked, however long one waits.
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await expect(page).toHaveURL("/en/entries");
});

test("Enter without a choice searches for what was typed", async ({ page }) => {
  await page.goto("/en");
  await type(page, "Samplova");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en/entries?q=Samplova");
});

test("a suggestion can be pressed with the mouse or a finger", async ({ browser }) => {
  for (const hasTouch of [false, true]) {
    const page = await browser.newPage({ hasTouch, viewport: { width: 360, height: 740 } });
    await page.goto("/ug");
    await type(page, "ئاقبوتا");
    const option = options(page).first();
    await expect(option.locator("bdi")).toHaveAttribute("dir", /./);
    await (hasTouch ? option.tap() : option.click());
    await expect(page).toHaveURL(/\/ug\/entries\/\d+$/);
    await page.close();
  }
});

test("nothing is asked while an input method composes, and late answers are dropped", async ({ page }) => {
  const asked: string[] = [];
  await page.route("**/suggest?**", async (route) => {
    const text = new URL(route.request().url()).searchParams.get("q") ?? "";
    asked.push(text);
    // The answer to the first question comes after that to the second.
    await new Promise((resolve) => setTimeout(resolve, text === "a" ? 600 : 50));
    await route.fulfill({ json: { status: "1 suggestion", suggestions: [{ text: `about ${text}`, lang: "en", dir: "ltr", note: "" }] } }).catch(() => undefined);
  });
  await page.goto("/en");
  await box(page).focus();
  const compose = (type: string, isComposing: boolean) =>
    box(page).evaluate((input: HTMLInputElement, event) => {
      input.value = "吐";
      input.dispatchEvent(event.type === "input" ? new InputEvent("input", { isComposing: event.isComposing }) : new CompositionEvent(event.type));
    }, { type, isComposing });
  await compose("input", true);
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  await compose("compositionend", false);
  await expect(options(page)).toHaveText(/about 吐/);

  await box(page).fill("a");
  await expect.poll(() => asked.at(-1)).toBe("a");
  await box(page).fill("ab");
  await expect(options(page)).toHaveText(/about ab/);
  await page.waitForTimeout(800);
  await expect(options(page)).toHaveText(/about ab/);
});

test("whatever goes wrong with suggestions leaves a box that works", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  for (const answer of [{ status: 503 }, { body: "<html>" }, { json: { other: true } }, { json: null }]) {
    await page.unrouteAll();
    await page.route("**/suggest?**", (route) => route.fulfill(answer));
    await page.goto("/en");
    await type(page, "Samplova");
    await page.waitForTimeout(300);
    await expect(options(page)).toHaveCount(0);
  }
  await page.unrouteAll();
  await page.route("**/suggest?**", (route) => route.abort());
  await page.goto("/en");
  await type(page, "Samplova");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en/entries?q=Samplova");
  expect(errors).toEqual([]);
});

for (const [locale, text] of [["en", "Samplo"], ["ug", "سامپلوۋا"]] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`open suggestions can be read and used by everybody: ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/${locale}/entries`);
      await type(page, text);
      await expect(options(page).first()).toBeVisible();
      await page.keyboard.press("ArrowDown");
      // What lies under the open list is no target as long as it is open.
      expect((await barriersOn(page)).filter((barrier) => !barrier.startsWith("target-size"))).toEqual([]);
      expect(await widthTooMuch(page)).toBe(0);
    });
  }
}
