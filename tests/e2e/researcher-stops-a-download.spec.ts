import { expect, test } from "@playwright/test";

test("a researcher stops a download, or is told that it broke off, and nothing is saved", async ({ page }) => {
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await page.goto("/en/entries/download");
  // How far it is stands in a status of its own.
  const said = page.getByRole("region", { name: "The file" }).locator("p[role=status]");

  await page.route(/\/entries\/export/, () => undefined);
  await page.getByRole("button", { name: "Download" }).click();
  await expect(page.getByText(/^0 of [\d,]+ rows$/)).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(said).toHaveText("Stopped. Nothing was saved.");
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();

  await page.unroute(/\/entries\/export/);
  await page.route(/\/entries\/export/, (route) => route.abort());
  await page.getByRole("button", { name: "Download" }).click();
  await expect(said).toHaveText(/^The download broke off\./);
  expect(downloads).toBe(0);
});
