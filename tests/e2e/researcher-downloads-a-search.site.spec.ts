import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { parseCsvObjects } from "@/tests/support/parse-csv";
import { readPdf } from "@/tests/support/pdf-text";

test("a researcher downloads everything that a search finds, after reading what is in it", async ({ page, javaScriptEnabled }) => {
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

  if (javaScriptEnabled) await expect(page.getByRole("region", { name: "The file" }).getByRole("status")).toHaveText("The file is complete, and your browser saves it.");

  await page.getByRole("radio", { name: "JSON Lines" }).check();
  const lines = (await file()).text.trimEnd().split("\n").map((line) => JSON.parse(line) as { entry: number });
  expect(lines.map(({ entry }) => String(entry))).toEqual(rows.map(({ entry }) => entry));

  const document = async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Make a PDF" }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const pdf = await document();
  expect(pdf.name).toMatch(/^guwah-entries-\d{4}-\d\d-\d\d\.pdf$/);
  const { pages, outline } = await readPdf(pdf.bytes);
  expect(outline).toHaveLength(count);
  expect(pages.slice(1).filter((text) => !/Entry \d+, version \d+, published/.test(text))).toEqual([]);

  // What was not understood is said, instead of sending more than was asked for.
  await page.goto("/en/entries/export?colour=red&format=csv");
  await expect(page).toHaveURL(/\/en\/entries\/download\?/);
  await expect(page.getByRole("main")).toContainText("colour");
});
