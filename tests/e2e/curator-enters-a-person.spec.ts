import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";

const site = changingSite();

/** Letters that only this run has, so that nobody else on file is called like that. */
const unique = () => Array.from({ length: 6 }, () => oneOf("бдгзкмнпрт") + oneOf("ауи")).join("");
const oneOf = (letters: string) => letters.charAt(Math.floor(Math.random() * letters.length));

/** Puts somebody on file through the form, and arrives at their page. */
async function createPerson(page: Page, name: string): Promise<void> {
  await page.goto(`${site.origin}/en/desk/persons`);
  await page.getByRole("link", { name: "New person" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("checkbox", { name: "victim" }).check();
  await page.getByRole("button", { name: "Put on file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

test("somebody with a Cyrillic name is put on file, is warned of in Latin letters, and gets an episode with a date in words", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await site.pageOf(browser, "curator", "Entering Curator");
  await page.goto(`${site.origin}/en/desk/persons/new`);
  await page.getByRole("button", { name: "Put on file" }).click();
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("Give a name, or say that it is withheld.");
  const family = unique();
  await createPerson(page, `Гульнур ${family}`);

  await page.goto(`${site.origin}/en/desk/persons/new`);
  const latin = [...family].map((letter) => "bdgzkmnprtaui"["бдгзкмнпртауи".indexOf(letter)] ?? letter).join("");
  await page.getByLabel("Name", { exact: true }).fill(`Gulnur ${latin}`);
  const warning = page.getByRole("status").filter({ hasText: "may be the same" });
  await expect(warning.getByRole("link")).toHaveText(`Гульнур ${family}`);
  await expect(warning).toContainText("in another script");
  await warning.getByRole("button", { name: /^Not the same person/ }).click();
  await expect(warning).toHaveCount(0);
  await page.getByRole("button", { name: "Put on file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Gulnur ${latin}`);
  await page.getByRole("link", { name: "Who else may be the same?" }).click();
  await expect(page.getByText("Nobody else on file is called like that.")).toBeVisible();

  await page.getByRole("link", { name: "Add an episode" }).click();
  const form = page.getByRole("form", { name: "Add an episode" });
  await form.getByLabel("Kind").selectOption({ label: "Camp" });
  await form.getByLabel("Began").fill("spring 2017");
  await expect(form).toContainText("Understood as: spring 2017");
  await form.getByLabel("Ended").fill("when the snow had gone");
  await expect(form).toContainText("Not understood as a date; the words are kept.");
  await form.getByRole("button", { name: "Save" }).click();
  const chronology = page.getByRole("region", { name: "Chronology" });
  await expect(chronology.getByRole("listitem").first()).toContainText("spring 2017");
  await expect(chronology).toContainText("when the snow had gone");
  await expect(form).toHaveCount(0);
  await page.context().close();
});

test("what was typed is there again after a reload, and of two who save the second chooses", async ({ browser }) => {
  test.setTimeout(120_000);
  const [one, two] = [await site.pageOf(browser, "curator", "First Editor"), await site.pageOf(browser, "reviewer", "Second Editor")];
  const name = `Аман ${unique()}`;
  await createPerson(one, name);
  await one.getByRole("link", { name: `Change: ${name}` }).click();
  const address = one.url();
  const formOf = (page: Page) => page.getByRole("form", { name: "Change this claim" });

  await two.goto(address);
  await formOf(two).getByLabel("Words").fill(`${name} (second)`);
  await expect(formOf(two).getByText(/^Kept at/)).toBeVisible();
  await two.reload();
  await expect(formOf(two).getByLabel("Words")).toHaveValue(`${name} (second)`);
  await expect(formOf(two)).toContainText("What you had typed is here again");

  await one.reload();
  await expect(formOf(one)).toContainText("Second Editor");
  await formOf(one).getByLabel("Words").fill(`${name} (first)`);
  await formOf(one).getByRole("button", { name: "Save" }).click();
  await expect(one.getByRole("region", { name: "Names" })).toContainText(`${name} (first)`);

  await formOf(two).getByRole("button", { name: "Save" }).click();
  await expect(formOf(two).getByRole("radio", { name: new RegExp(`What stands there now.*first`, "s") })).toBeVisible();
  await expect(formOf(two).getByLabel("Words", { exact: true })).toHaveValue(`${name} (second)`);
  await formOf(two).getByRole("button", { name: "Save with these choices" }).click();
  await expect(two.getByRole("region", { name: "Names" })).toContainText(`${name} (second)`);
  await two.reload();
  await expect(two.getByText("You have left something here")).toHaveCount(0);
  await Promise.all([one.context().close(), two.context().close()]);
});
