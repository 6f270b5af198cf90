import { expect, test } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";

const site = changingSite();

test("a spoilt date is found in the history, and brought back with a reason", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await site.pageOf(browser, "curator", "Repairing Curator");
  await page.goto(`${site.origin}/en/desk/sources/new`);
  const title = `An article of ${Date.now()}`;
  await page.getByLabel("Kind").selectOption("news_article");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Language of the title").selectOption("en");
  await page.getByLabel("Date", { exact: true }).fill("spring 2017");
  await page.getByRole("button", { name: "Put on file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.getByLabel("Date", { exact: true }).fill("2071");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await page.getByRole("link", { name: "History" }).click();
  await page.getByRole("link", { name: "What changed" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two moments compared");
  await expect(page.getByRole("main")).toContainText("spring 2017");
  await expect(page.getByRole("main")).toContainText("2071");
  await page.getByRole("link", { name: "Bring this back" }).click();

  const form = page.getByRole("form", { name: "The record itself" });
  await form.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("Say why");
  await form.getByLabel("Why it is brought back").fill("A slip of the hand.");
  await form.getByRole("checkbox", { name: "Date" }).press("Tab");
  await form.getByRole("button", { name: "Bring back" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "Brought back from an earlier moment" })).toContainText("A slip of the hand.");

  await page.getByRole("radio", { name: /^Second: / }).first().check();
  await page.getByRole("radio", { name: /^First: / }).last().check();
  await page.getByRole("button", { name: "Compare" }).press("Enter");
  await expect(page.getByText("Nothing that can be shown differs between these moments.")).toBeVisible();
});
