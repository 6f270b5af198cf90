import { test } from "@playwright/test";
import { pageKinds } from "@/tests/support/page-kinds";
import { servedSites } from "@/tests/support/served-sites";

/** Pictures for people to look at, in test-results/screens; nothing is compared. */
const LOOKS = [
  { name: "desktop", locale: "en", width: 1280, height: 800, colorScheme: "light" },
  { name: "desktop-dark", locale: "en", width: 1280, height: 800, colorScheme: "dark" },
  { name: "phone", locale: "en", width: 360, height: 740, colorScheme: "light" },
  { name: "ug", locale: "ug", width: 1280, height: 800, colorScheme: "light" },
  { name: "ug-phone", locale: "ug", width: 360, height: 740, colorScheme: "dark" },
] as const;
const KINDS = ["home", "list", "list, empty", "entry", "sample entry", "version", "compare", "testimony", "source", "place", "method", "not found", "withdrawn"];

for (const { name, locale, width, height, colorScheme } of LOOKS) {
  test(`the main pages are pictured: ${name}`, async ({ page, baseURL }) => {
    const kinds = pageKinds(servedSites(baseURL).reading.invented);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    for (const kind of KINDS) {
      await page.goto(`/${locale}${kinds[kind]}`);
      await page.screenshot({ path: `test-results/screens/${kind.replaceAll(/[, ]+/g, "-")}-${name}.png`, fullPage: true });
    }
  });
}
