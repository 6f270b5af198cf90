import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { servedSites } from "@/tests/support/served-sites";

async function search(page: Page, words: string, on = "/en"): Promise<void> {
  await page.goto(on);
  await page.getByRole("search").getByLabel(/./).first().fill(words);
  await page.getByRole("search").getByRole("button").click();
  await expect(page).toHaveURL(/\/entries\?q=/);
}

const first = (page: Page) => page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("heading") }).first();

for (const { types, finds, because } of [
  { types: "Toursynbek Kabiuly", finds: "Tursynbek Kabiuly", because: null },
  { types: "Тұрсынбек Қабиұлы", finds: "Tursynbek Kabiuly", because: "in another script" },
  { types: "Сайрагүл Сауытбай", finds: "Sayragul Sauytbai", because: "in another script" },
  { types: "سايراگۈل", finds: "Sayragul Sauytbai", because: null },
  { types: "سایراگۈل", finds: "Sayragul Sauytbai", because: null },
  { types: "Kabiuly Tursynbek", finds: "Tursynbek Kabiuly", because: null },
  { types: "sairagul", finds: "Sayragul Sauytbai", because: null },
  { types: "ئاقبوتا سامپلوۋا", finds: "Aqbota Samplova", because: null },
  { types: "Akbota Samplova", finds: "Aqbota Samplova", because: "another spelling" },
]) {
  test(`a relative types ${types} and finds ${finds}`, async ({ page }) => {
    await search(page, types);
    await expect(first(page)).toContainText(finds);
    if (because) await expect(first(page)).toContainText(because);
    await expect(page.getByRole("searchbox").or(page.getByRole("combobox")).first()).toHaveValue(types);
  });
}

test("the search box stands on every page and leads to the same list in Uyghur", async ({ page, baseURL }) => {
  const { entry } = servedSites(baseURL).reading.invented;
  await search(page, "ئاقبوتا سامپلوۋا", `/ug/entries/${entry}`);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(first(page)).toContainText("ئاقبوتا سامپلوۋا");
  await expect(first(page).locator("mark")).toHaveAttribute("dir", "rtl");
});

test("a number finds the entry that has it, and words of a testimony the person whom it is about", async ({ page, baseURL }) => {
  const { entry } = servedSites(baseURL).reading.invented;
  await search(page, String(entry));
  await expect(first(page)).toContainText(`Entry ${entry}`);
  await search(page, "taken from her school");
  await expect(page.getByRole("heading", { name: "Found in what the entry says" })).toBeVisible();
  await expect(first(page)).toContainText("Aqbota Samplova");
  await expect(first(page).locator("mark").first()).toBeVisible();
  await search(page, "\"from her school\"");
  await expect(first(page)).toContainText("Aqbota Samplova");
  await search(page, "\"school her from\"");
  await expect(page.getByRole("main")).not.toContainText("Aqbota Samplova");
});

test("a place and a facility are found by name, each with the entries that speak of it", async ({ page }) => {
  await search(page, "Invented Camp");
  const named = page.getByRole("region", { name: "These words also name" });
  await expect(named.getByRole("link", { name: "Invented Camp" })).toBeVisible();
  await named.getByRole("link", { name: "1 entry" }).first().click();
  await expect(page).toHaveURL(/facility=\d+$/);
  await expect(first(page)).toContainText("Aqbota Samplova");
});

test("whoever wants only what is written can have that", async ({ page }) => {
  await search(page, "Akbota Samplova");
  await page.getByLabel("Only as written").check();
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/match=exact/);
  await expect(page.getByRole("status")).toHaveText("No entry matches");
  await expect(page.getByRole("main")).toContainText("Looked for, only as written");
  await page.getByRole("link", { name: "Look for other spellings and scripts as well" }).click();
  await expect(page).toHaveURL("/en/entries?q=Akbota+Samplova");
  await expect(first(page)).toContainText("Aqbota Samplova");
});

test("whoever is not on file is not made up, and the nearest names are offered", async ({ page }) => {
  await search(page, "Aqbota Zzyzxov");
  await expect(page.getByRole("main")).toContainText(/Similar names|nearest names/);
  await search(page, "qqqq wwww");
  await expect(page.getByRole("status")).toHaveText("No entry matches");
  await expect(page.getByRole("main")).toContainText("That nobody is found here does not mean that nobody was taken");
});

test("/search leads to the list, in the reader's language", async ({ page }) => {
  await page.goto("/en/search?q=Aqbota");
  await expect(page).toHaveURL("/en/entries?q=Aqbota");
  await page.goto("/search?q=Aqbota");
  await expect(page).toHaveURL("/en/entries?q=Aqbota");
});
