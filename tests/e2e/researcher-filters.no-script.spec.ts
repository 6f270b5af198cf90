import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { servedSites } from "@/tests/support/served-sites";
import { choiceName, countBeside } from "@/tests/support/filter-choices";

const cards = (page: Page): Locator => page.getByRole("main").getByRole("list").getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2 }) });

/** How many entries the page says there are. */
async function countOf(page: Page): Promise<number> {
  const text = (await page.getByRole("status").textContent()) ?? "";
  return text.startsWith("No ") ? 0 : Number(/^[\d,]+/.exec(text)?.[0].replaceAll(",", ""));
}

async function countAt(page: Page, query: string): Promise<number> {
  await page.goto(`/en/entries${query}`);
  return countOf(page);
}

async function choose(page: Page, group: string, value: string): Promise<void> {
  const form = await openGroup(page, group);
  const choice = form.getByLabel(choiceName(value));
  if (!(await choice.isVisible())) await form.locator("details[id^=more-]").filter({ has: page.getByLabel(choiceName(value)) }).locator("summary").click();
  await choice.check();
}

/** Opens a folded group of the filters. */
async function openGroup(page: Page, group: string): Promise<Locator> {
  const form = page.getByRole("form", { name: "Filter" });
  const fold = form.locator("details[id^=facet-]").filter({ has: page.locator("summary").getByText(group, { exact: true }) });
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
  return form;
}

const show = (page: Page) => page.getByRole("button", { name: "Show entries" }).click();

for (const { group, value, address, shows } of [
  { group: "Status", value: "In camp", address: "status=in_camp", shows: "In camp" },
  { group: "Ethnicity", value: "Kyrgyz", address: "ethnicity=kyrgyz", shows: "Kyrgyz" },
  { group: "Gender", value: "female", address: "sex=female", shows: "female" },
  { group: "Evidence tier", value: "Tier 2", address: "tier=2", shows: "Tier 2" },
  { group: "Reason suspected", value: "contact with abroad", address: "suspected=contact_abroad", shows: null },
  { group: "Facility", value: "Invented Camp", address: "facility=\\d+", shows: "Aqbota Samplova" },
  { group: "Age when detained", value: "45 to 59", address: "age=45_to_59", shows: null },
  { group: "Language of testimony", value: "English", address: "language=en", shows: null },
  { group: "List", value: "From five published texts", address: "list=1", shows: null },
]) {
  test(`a researcher filters by ${group.toLowerCase()}`, async ({ page }) => {
    const all = await countAt(page, "");
    await choose(page, group, value);
    await show(page);
    await expect(page).toHaveURL(new RegExp(`[?&]${address}(?:&|$)`));
    const found = await countOf(page);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    if (shows) for (const card of await cards(page).all()) await expect(card).toContainText(shows);
    const chosen = page.getByRole("list", { name: "Chosen" });
    await expect(chosen.getByRole("link")).toHaveCount(1);
    await expect(page.getByRole("form", { name: "Filter" }).getByLabel(choiceName(value))).toBeChecked();
    await chosen.getByRole("link").click();
    await expect(page).toHaveURL("/en/entries");
    expect(await countOf(page)).toBe(all);
  });
}

test("a place includes everything inside it, and says how many entries that is", async ({ page }) => {
  await page.goto("/en/entries");
  const form = await openGroup(page, "Place");
  const place = form.getByRole("checkbox", { name: "Invented Prefecture" });
  expect(await countBeside(place)).toBe("1");
  await place.check();
  await show(page);
  await expect(page).toHaveURL(/[?&]place=\d+/);
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText("Aqbota Samplova");
  await expect(form.getByRole("checkbox", { name: "Invented Prefecture" })).toBeChecked();
  await expect(form.getByRole("checkbox", { name: "Invented County" })).toBeVisible();
});

test("the count beside a choice is what choosing it shows, and a chosen value stays", async ({ page }) => {
  await countAt(page, "?ethnicity=kazakh");
  const form = await openGroup(page, "Gender");
  const female = form.getByRole("checkbox", { name: choiceName("female") });
  const promised = Number(await countBeside(female));
  expect(promised).toBeGreaterThan(0);
  await female.check();
  await show(page);
  await expect(page).toHaveURL(/sex=female/);
  expect(await countOf(page)).toBe(promised);
  await page.goto("/en/entries?ethnicity=salar&sex=female");
  await expect(page.getByRole("form", { name: "Filter" }).getByRole("checkbox", { name: "Salar" })).toBeChecked();
});

test("a period finds a vague date when asked for possibly, not when asked for surely", async ({ page }) => {
  await page.goto("/en/entries");
  const form = await openGroup(page, "When detained");
  await form.getByRole("textbox", { name: "From" }).fill("2017-04");
  await form.getByRole("textbox", { name: "Until" }).fill("2017-04");
  await form.getByLabel(/^Possibly/).check();
  await show(page);
  await expect(page).toHaveURL(/from=2017-04&to=2017-04/);
  await expect(page.getByRole("heading", { name: "Aqbota Samplova" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "From" })).toHaveValue("2017-04");
  await page.getByLabel(/^Surely/).check();
  await show(page);
  await expect(page).toHaveURL(/period=surely/);
  await expect(page.getByRole("heading", { name: "Aqbota Samplova" })).toHaveCount(0);
  await page.getByRole("textbox", { name: "From" }).fill("2017");
  await page.getByRole("textbox", { name: "Until" }).fill("2017");
  await show(page);
  await expect(page.getByRole("heading", { name: "Aqbota Samplova" })).toBeVisible();
});

test("several values in a group widen, several groups narrow", async ({ page }) => {
  const male = await countAt(page, "?sex=male");
  const female = await countAt(page, "?sex=female");
  expect(await countAt(page, "?sex=female,male")).toBe(male + female);
  const maleKazakh = await countAt(page, "?sex=male&ethnicity=kazakh");
  expect(maleKazakh).toBeGreaterThan(0);
  expect(maleKazakh).toBeLessThan(male);
  await expect(page.getByRole("list", { name: "Chosen" }).getByRole("link", { name: /^Remove .+: / })).toHaveCount(2);
  await page.getByRole("link", { name: "Remove Gender: male" }).click();
  await expect(page).toHaveURL("/en/entries?ethnicity=kazakh");
  await page.goBack();
  await page.getByRole("link", { name: "Remove all" }).click();
  await expect(page).toHaveURL("/en/entries");
});

test("one question has one canonical address, however it was typed", async ({ page }) => {
  const addresses = [
    "?sex=male&ethnicity=uyghur,kazakh&q=&status=&from=&to=&place=&period=possibly&page=1&sort=number-desc",
    "?ethnicity=kazakh&ethnicity=uyghur&sex=male",
    "?ethnicity=kazakh,uyghur&sex=male",
  ];
  const canonical = new Set<string | null>();
  const counts = new Set<number>();
  for (const address of addresses) {
    counts.add(await countAt(page, address));
    canonical.add(await page.locator('link[rel="canonical"]').getAttribute("href"));
  }
  expect(counts.size).toBe(1);
  expect([...canonical]).toHaveLength(1);
  expect([...canonical][0]).toMatch(/\/en\/entries\?ethnicity=kazakh,uyghur&sex=male$/);
});

test("the list is sorted as asked, and the sort survives a filter", async ({ page }) => {
  const numbers = async () =>
    (await cards(page).getByText(/^Entry \d+$/).allTextContents()).map((text) => Number(text.replace("Entry ", "")));
  await page.goto("/en/entries");
  const newest = await numbers();
  expect(newest).toEqual([...newest].sort((a, b) => b - a));
  await page.getByRole("navigation", { name: "Sort" }).getByRole("link", { name: "oldest number" }).click();
  await expect(page).toHaveURL("/en/entries?sort=number");
  expect((await numbers())[0]).toBe(1);
  await choose(page, "Gender", "male");
  await show(page);
  await expect(page).toHaveURL(/sex=male/);
  await expect(page).toHaveURL(/sort=number/);
  const men = await numbers();
  expect(men).toEqual([...men].sort((a, b) => a - b));
  await page.getByRole("navigation", { name: "Sort" }).getByRole("link", { name: "name", exact: true }).click();
  await expect(page).toHaveURL(/sort=name/);
  const names = (await cards(page).getByRole("heading").getByRole("link").allTextContents()).filter((name) => name !== "Name not given");
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
});

test("every entry stands on exactly one page of the list", async ({ page }) => {
  const all = await countAt(page, "");
  const found: string[] = [];
  for (let number = 2; ; number += 1) {
    found.push(...(await cards(page).getByText(/^Entry \d+$/).allTextContents()));
    const next = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" });
    if ((await next.count()) === 0) break;
    await next.click();
    await expect(page).toHaveURL(new RegExp(`page=${number}$`));
  }
  expect(found).toHaveLength(all);
  expect(new Set(found).size).toBe(all);
});

test("an empty result says what was asked and how to ask less", async ({ page }) => {
  await page.goto("/en/entries?status=deceased&sex=female&q=nobody+of+this+name");
  await expect(page.getByRole("status")).toHaveText("No entry matches");
  const main = page.getByRole("main");
  await expect(main).toContainText("That nobody is found here does not mean that nobody was taken");
  for (const part of ["without Words: nobody of this name", "without Status: Deceased", "without Gender: female"]) {
    await expect(main.getByRole("link", { name: part })).toBeVisible();
  }
  await main.getByRole("link", { name: "without Words: nobody of this name" }).click();
  await expect(page).toHaveURL("/en/entries?status=deceased&sex=female");
  await page.goBack();
  await main.getByRole("link", { name: "See all entries" }).click();
  await expect(page).toHaveURL("/en/entries");
});

test("what was not understood in an address is said, not ignored in silence", async ({ page }) => {
  await page.goto("/en/entries?status=lost&colour=red&sex=female");
  const note = page.getByRole("note");
  await expect(note).toContainText("Part of the address was not understood");
  await expect(note).toContainText("“lost” was not understood");
  await expect(note).toContainText("“colour” is not a filter");
  await expect(page.getByRole("link", { name: "Remove Gender: female" })).toBeVisible();
});

test("a page beyond the last is not found and leads to the last", async ({ page }) => {
  const answer = await page.goto("/en/entries?page=999");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "Go to its last page" }).click();
  await expect(cards(page).first()).toBeVisible();
});

test("a place's page leads to all entries in it", async ({ page, baseURL }) => {
  const { place } = servedSites(baseURL).reading.invented;
  await page.goto(`/en/places/${place}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Invented County");
  await page.getByRole("link", { name: "All entries in this place, and in everything inside it" }).click();
  await expect(page).toHaveURL(`/en/entries?place=${place}`);
  await expect(cards(page)).toHaveCount(1);
});
