import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";

async function openEntry(page: Page, name: string): Promise<void> {
  await page.goto(`/en/entries?q=${encodeURIComponent(name)}`);
  await page.getByRole("main").getByRole("heading").getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

const claims = (page: Page, section: string) => page.getByRole("region", { name: section }).locator("[data-standing]");

test("a release that others dispute stands beside the dispute, with who says each", async ({ page }) => {
  await openEntry(page, "Turdakun Abylet");
  const history = claims(page, "Status history");
  const release = history.filter({ hasText: "Reported released" });
  await expect(release).toContainText("Also said");
  await expect(release).toContainText("Activists say that the release was staged");
  await expect(release.getByText("According to")).toBeVisible();
  const dispute = history.filter({ hasText: "Release disputed" });
  await expect(dispute).toContainText("activists say the release was staged");
  await expect(dispute).toContainText("Disputes the release that the same text reports");
  await expect(dispute.getByText("According to").getByRole("link")).not.toHaveCount(0);
  const confined = history.filter({ hasText: "Confined after release" });
  await expect(confined).toContainText("not let out of the country");
  await expect(confined).toContainText("through a third person");
  for (const claim of await history.all()) await expect(claim.getByRole("link", { name: /^Note \d+$/ }).first()).toBeVisible();

  const glance = page.getByRole("region", { name: "At a glance" });
  await expect(glance).toContainText("Shown because");
  await expect(glance.getByRole("link", { name: "How the status is decided" })).toHaveAttribute("href", "/en/method#status");
});

test("three texts that describe one role differently are all shown, and it is said why one is chosen", async ({ page }) => {
  await openEntry(page, "Sayragul Sauytbai");
  const claim = (text: string) => claims(page, "At a glance").filter({ hasText: text });
  const own = claim("made to train");
  await expect(own).toContainText("Shown");
  await expect(own).toContainText("Her own statement; two other texts describe her role in the camp differently");
  for (const text of ["made to teach Chinese to inmates", "camp instructor"]) {
    await expect(claim(text)).toContainText("Also said");
    await expect(claim(text)).toContainText("According to");
    await expect(claim(text)).toContainText("Why:");
  }
});

test("every spelling of a name stays as its source has it", async ({ page }) => {
  await openEntry(page, "Sayragul Sauytbai");
  const names = claims(page, "Names");
  for (const spelling of ["Sayragul Sauytbai", "Sairagul", "Sairagul Sauytbay", "Sairagul Sauytbai"]) {
    const name = names.filter({ has: page.getByText(spelling, { exact: true }) });
    await expect(name).toHaveCount(1);
    await expect(name.getByRole("link", { name: /^Note \d+$/ }).first()).toBeVisible();
  }
  for (const spelling of ["Sairagul Sauytbay", "sairagul sauytbai"]) {
    await page.goto(`/en/entries?q=${encodeURIComponent(spelling)}`);
    await expect(page.getByRole("heading", { name: "Sayragul Sauytbai" })).toBeVisible();
  }
});

test("two years of birth stand side by side with who says each, and each leads to its source", async ({ page }) => {
  await openEntry(page, "Aqbota Samplova");
  const shown = claims(page, "At a glance").filter({ hasText: "1968" });
  const other = claims(page, "At a glance").filter({ hasText: "1970" });
  await expect(shown).toContainText("Her sister knows the year.");
  await expect(shown.getByText("According to").getByRole("link", { name: "Botagoz Samplova" })).toBeVisible();
  await expect(other).toContainText("Also said");
  await other.getByText("According to").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("An invented newspaper");
});

test("an account of violence is folded, says of what kind it is, and opens when asked", async ({ page }) => {
  await openEntry(page, "Aqbota Samplova");
  const text = page.getByText("beaten for two days");
  await expect(text).toBeHidden();
  const fold = page.getByText("The following describes torture. Open to read.");
  await fold.click();
  await expect(text).toBeVisible();
});
