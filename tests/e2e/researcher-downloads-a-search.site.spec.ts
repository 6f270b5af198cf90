import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { parseCsvObjects } from "@/tests/support/parse-csv";

test("a researcher downloads everything that a search finds, after reading what is in it", async ({ page }) => {
  await page.goto("/en/entries?sex=female&sort=name");
  const count = Number(/^[\d,]+/.exec((await page.getByRole("status").textContent()) ?? "")?.[0]);
  await page.getByRole("link", { name: "Download all of it" }).click();
  await expect(page).toHaveURL("/en/entries/download?sex=female");
  await expect(page.getByRole("region", { name: "What is asked" })).toContainText(`It finds ${count} entries.`);
  await page.getByText(/columns: one row for each entry$/).click();
  await expect(page.getByText("Permanent address of this version")).toBeVisible();

  const file = async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  };
  await expect(page.getByRole("radio", { name: "CSV" })).toBeChecked();
  const csv = await file();
  expect(csv.name).toMatch(/^guwah-flat-\d{4}-\d\d-\d\d\.csv$/);
  const rows = parseCsvObjects(csv.text);
  expect(rows).toHaveLength(count);
  expect(new Set(rows.map((row) => row.sex))).toEqual(new Set(["female"]));

  await page.getByRole("radio", { name: "JSON Lines" }).check();
  const lines = (await file()).text.trimEnd().split("\n").map((line) => JSON.parse(line) as { entry: number });
  expect(lines.map(({ entry }) => String(entry))).toEqual(rows.map(({ entry }) => entry));

  // What was not understood is said, instead of sending more than was asked for.
  await page.goto("/en/entries/export?colour=red&format=csv");
  await expect(page).toHaveURL(/\/en\/entries\/download\?/);
  await expect(page.getByRole("main")).toContainText("colour");
});
