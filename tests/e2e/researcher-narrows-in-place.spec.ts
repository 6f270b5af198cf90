import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { choiceName, countBeside } from "@/tests/support/filter-choices";

const status = (page: Page) => page.getByRole("status");
const form = (page: Page) => page.getByRole("form", { name: "Filter" });

/** Leaves a mark on the page that a new page would not have. */
async function open(page: Page, address: string): Promise<() => Promise<boolean>> {
  await page.goto(address);
  await page.evaluate(() => document.documentElement.setAttribute("data-marked", ""));
  return () => page.evaluate(() => document.documentElement.hasAttribute("data-marked"));
}

async function openGroup(page: Page, title: string): Promise<void> {
  await form(page).locator("summary").getByText(title, { exact: true }).click();
}

test("a filter changes the list, its counts and the address without a new page, and keeps the focus", async ({ page }) => {
  const isSamePage = await open(page, "/en/entries");
  const before = await status(page).textContent();
  await openGroup(page, "Gender");
  const female = form(page).getByRole("checkbox", { name: choiceName("female") });
  const promised = await countBeside(female);
  await female.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("/en/entries?sex=female");
  await expect(status(page)).toHaveText(`${promised} entries match`);
  await expect(status(page)).not.toHaveText(before ?? "");
  await expect(female).toBeFocused();
  await expect(female).toBeChecked();
  await expect(page.getByRole("link", { name: "Remove Gender: female" })).toBeVisible();
  await expect(page.getByRole("link", { name: "ئۇيغۇرچە" })).toHaveAttribute("href", "/ug/entries?sex=female");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("/en/entries");
  await expect(status(page)).toHaveText(before ?? "");
  expect(await isSamePage()).toBe(true);
});

test("the words, the sort and the next page change in place as well", async ({ page }) => {
  const isSamePage = await open(page, "/en/entries");
  await page.getByRole("combobox", { name: "Name, number, place, facility or words" }).fill("Samplova");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en/entries?q=Samplova");
  await expect(page.getByRole("main")).toContainText("Aqbota Samplova");
  await page.getByLabel("Only as written").check();
  await expect(page).toHaveURL("/en/entries?q=Samplova&match=exact");
  await page.getByRole("combobox", { name: "Name, number, place, facility or words" }).fill("");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en/entries");
  await page.getByRole("link", { name: "oldest number" }).click();
  await expect(page).toHaveURL("/en/entries?sort=number");
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL("/en/entries?sort=number&page=2");
  await expect(status(page)).toBeInViewport();
  await expect(page).toHaveTitle(/page 2/);
  expect(await isSamePage()).toBe(true);
});

test("back and forward lead through every state, to the line that was read", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await open(page, "/en/entries");
  const seen: { url: string; text: string; y: number }[] = [];
  const look = async () => ({
    url: page.url(),
    text: await page.getByRole("main").innerText(),
    y: await page.evaluate(() => Math.round(scrollY)),
  });
  const readOn = async (y: number) => {
    await page.evaluate((to) => scrollTo(0, to), y);
    await page.waitForTimeout(250);
    seen.push(await look());
  };
  await readOn(300);
  await openGroup(page, "Gender");
  await page.waitForTimeout(250);
  seen[0] = await look();
  // Pressed where it is: a test that clicks would scroll there first.
  await form(page).getByRole("checkbox", { name: choiceName("male") }).dispatchEvent("click");
  await expect(page).toHaveURL("/en/entries?sex=male");
  await readOn(150);
  await page.getByRole("link", { name: "oldest number" }).dispatchEvent("click");
  await expect(page).toHaveURL("/en/entries?sex=male&sort=number");
  await readOn(420);
  for (const step of [1, 0]) {
    await page.goBack();
    await expect(page).toHaveURL(seen[step]?.url ?? "");
    await expect.poll(async () => (await look()).text).toBe(seen[step]?.text);
    await expect.poll(async () => (await look()).y).toBe(seen[step]?.y);
  }
  for (const step of [1, 2]) {
    await page.goForward();
    await expect.poll(look).toEqual(seen[step]);
  }
  await expect(form(page).getByRole("checkbox", { name: choiceName("male") })).toBeChecked();
});

test("coming back from an entry shows the list as it was left", async ({ page }) => {
  await open(page, "/en/entries");
  await openGroup(page, "Gender");
  await form(page).getByRole("checkbox", { name: choiceName("female") }).check();
  await expect(page).toHaveURL("/en/entries?sex=female");
  const count = (await status(page).textContent()) ?? "";
  await page.getByRole("main").getByRole("listitem").getByRole("heading").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/en\/entries\/\d+$/);
  await page.goBack();
  await expect(page).toHaveURL("/en/entries?sex=female");
  await expect(status(page)).toHaveText(count);
  await expect(form(page).getByRole("checkbox", { name: choiceName("female") })).toBeChecked();
  await expect(form(page).getByRole("checkbox", { name: choiceName("male") })).not.toBeChecked();
});

test("what is being typed is not lost when the list changes meanwhile", async ({ page }) => {
  await open(page, "/en/entries");
  await openGroup(page, "When detained");
  await page.route("**/en/entries?**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await form(page).getByRole("textbox", { name: "From" }).pressSequentially("2017-04");
  // Leaving the first box asks; the answer comes while the second is being filled.
  await form(page).getByRole("textbox", { name: "Until" }).pressSequentially("2017-05", { delay: 150 });
  await expect(page).toHaveURL("/en/entries?from=2017-04");
  await expect(form(page).getByRole("textbox", { name: "Until" })).toHaveValue("2017-05");
  await expect(form(page).getByRole("textbox", { name: "Until" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en/entries?from=2017-04&to=2017-05");
});

test("a facility is found by typing and added to the filters", async ({ page }) => {
  const isSamePage = await open(page, "/en/entries?facility-find=Invented");
  const find = page.getByRole("combobox", { name: "Find by name: Facility" });
  await find.clear();
  await find.pressSequentially("Invented Ca");
  await expect(page.getByRole("option", { name: /Invented Camp/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/entries\?facility=\d+$/);
  await expect(page.getByRole("link", { name: "Remove Facility: Invented Camp" })).toBeVisible();
  expect(await isSamePage()).toBe(true);
});

test("where a part cannot be fetched the browser goes there, and two quick changes both count", async ({ page }) => {
  const isSamePage = await open(page, "/en/entries");
  await openGroup(page, "Gender");
  await openGroup(page, "Ethnicity");
  const slow = await page.context().newCDPSession(page);
  await slow.send("Network.enable");
  await slow.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: -1, uploadThroughput: -1 });
  await form(page).getByRole("checkbox", { name: choiceName("female") }).click();
  await form(page).getByRole("checkbox", { name: "Kazakh" }).click();
  await expect(page).toHaveURL("/en/entries?ethnicity=kazakh&sex=female");
  expect(await isSamePage()).toBe(true);
  await slow.detach();

  await page.route("**/en/entries?**", (route) => (route.request().resourceType() === "fetch" ? route.abort() : route.continue()));
  await form(page).getByRole("checkbox", { name: "Kazakh" }).click();
  await expect(page).toHaveURL(/entries\?.*sex=female/);
  // Asked while the browser is on its way, the page that leaves has no answer.
  await expect.poll(() => isSamePage().catch(() => null)).toBe(false);
  await expect(page.getByRole("link", { name: "Remove Gender: female" })).toBeVisible();
});
