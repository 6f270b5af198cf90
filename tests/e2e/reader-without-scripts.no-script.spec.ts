import { expect, test } from "@playwright/test";
import { pageKinds } from "@/tests/support/page-kinds";
import { servedSites } from "@/tests/support/served-sites";

test("every kind of page says what it is, and nothing on it needs a script", async ({ page, baseURL }) => {
  const found: string[] = [];
  for (const [kind, path] of Object.entries(pageKinds(servedSites(baseURL).reading.invented))) {
    await page.goto(`/en${path}`);
    await expect(page.getByRole("heading", { level: 1 }), kind).toBeVisible();
    const dead = page.locator("button:not(form button):not([form]), a:not([href]), [onclick], input:not(form input):not([form])");
    for (const element of await dead.all()) {
      if (await element.isVisible()) found.push(`${kind}: ${await element.evaluate(({ outerHTML }) => outerHTML.slice(0, 120))}`);
    }
  }
  expect(found).toEqual([]);
});
