import { expect, test } from "@playwright/test";

test("a researcher gives a search a number, under which others find what was found", async ({ page, baseURL }) => {
  // Records are as they were afterwards: a number for a search is seen by nobody who does not ask for it.
  const origin = baseURL ?? "";
  await page.goto(`${origin}/en/entries?q=Samplova`);
  await page.getByRole("link", { name: "Cite this search" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cite this search");
  await expect(page.getByRole("region", { name: "What is asked" })).toContainText("Samplova");
  await page.getByRole("button", { name: "Give it a number" }).click();

  await expect(page).toHaveURL(/\/en\/searches\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Search \d+$/);
  const then = page.getByRole("region", { name: "Found then" });
  await expect(then.getByRole("link", { name: "Aqbota Samplova" })).toBeVisible();
  await expect(page.getByRole("region", { name: "The same search now" })).toContainText("It finds the same entries in the same versions.");

  const number = /\d+$/.exec(page.url())?.[0] ?? "";
  await page.getByRole("link", { name: "Cite, and download the citation" }).click();
  await expect(page.locator("#cite-address")).toHaveText(`${origin}/searches/${number}`);
  await expect(page.locator("#cite-apa")).toContainText(`Search for ‘Samplova’ (search ${number}, `);

  // The same search of the same collection is the same citation.
  await page.goto(`${origin}/en/searches/new?q=Samplova&page=2`);
  await page.getByRole("button", { name: "Give it a number" }).click();
  await expect(page).toHaveURL(`${origin}/en/searches/${number}`);
});
