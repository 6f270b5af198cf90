import { expect, test } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";
import { problemsOn } from "@/tests/support/desk";

const site = changingSite();

/** Readers see another label within so long. */
const SOON = { timeout: 30_000, intervals: [100] };
const read = async (path: string) => (await fetch(site.origin + path)).text();

test("an administrator says a term otherwise, readers see it everywhere at once, and it is brought back", async ({ browser }) => {
  test.setTimeout(120_000);
  const label = `Papers “kept” & ${Date.now() % 100_000}`;
  const shown = label.replace("&", "&amp;");
  const { number, personId, sourceId } = await site.actor.do("addEntry", { name: "Labelled Testov" });
  await site.actor.do("addFact", { personId, fact: { cites: [{ sourceId }], status: { value: "documents_withheld" } } });
  const pages = [`/en/entries/${number}`, "/en/entries"];
  const saying = async () => Promise.all(pages.map(async (path) => (await read(path)).includes(shown)));
  await expect.poll(async () => Promise.all(pages.map(async (path) => (await read(path)).includes("Documents withheld"))), SOON).toEqual([true, true]);

  const page = await site.pageOf(browser, "administrator", "Wording Administrator");
  await page.goto(`${site.origin}/en/desk`);
  await page.getByRole("link", { name: "Labels", exact: true }).click();
  await page.getByLabel("Words or code").fill("documents_withheld");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("listitem").filter({ hasText: "Statuses" }).getByRole("link", { name: "documents_withheld" }).click();
  const english = page.getByRole("region", { name: "English" });
  await english.getByLabel("Label", { exact: true }).fill("{count} <b>papers</b>");
  await english.getByRole("button", { name: "Change the label" }).click();
  await expect(problemsOn(page)).toContainText("2 things are not right yet");
  await english.getByLabel("Label", { exact: true }).fill(label);
  await english.getByLabel("Why", { exact: true }).fill("Officials call them papers.");
  await english.getByRole("button", { name: "Change the label" }).click();
  await expect(page.getByRole("heading", { level: 1, name: label })).toBeVisible();
  await expect(page.getByRole("region", { name: "History" }).getByText("Officials call them papers.")).toBeVisible();
  await expect.poll(saying, SOON).toEqual([true, true]);
  expect(await read(`/ug/entries/${number}`)).not.toContain(shown);

  await english.getByText("Back to the built-in label").click();
  await english.getByRole("form", { name: "Back to the built-in label" }).getByLabel("Why").fill("Once is enough.");
  await english.getByRole("button", { name: "Say it as built in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Documents withheld" })).toBeVisible();
  await expect.poll(saying, SOON).toEqual([false, false]);
});
