import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { Actor } from "@/tests/support/actor";
import { useSession } from "@/tests/support/desk";
import { deskPages } from "@/tests/support/desk-pages";
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

/** Roles that together see every page of the desk, the widest first. */
const EYES = ["reviewer", "protection_officer", "administrator", "curator"] as const;

const take = async (page: Page, of: string, look: string) =>
  page.screenshot({ path: `test-results/screens/${of.replaceAll(/[^\w]+/g, "-")}-${look}.png`, fullPage: true });

for (const { name, locale, width, height, colorScheme } of LOOKS) {
  test(`the main pages: ${name}`, async ({ page, baseURL }) => {
    const kinds = pageKinds(servedSites(baseURL).reading.invented);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    for (const kind of KINDS) {
      await page.goto(`/${locale}${kinds[kind]}`);
      await take(page, kind, name);
    }
  });

  test(`the desk: ${name}`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const { changing, authSecret } = servedSites(baseURL);
    const actor = new Actor(changing.databaseUrl, authSecret);
    await actor.do("furnishDesk", {});
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const role of EYES) {
      const { cookie } = await actor.do("signIn", { role, name: "Seen by a test" });
      await useSession(context, changing.origin, cookie);
      for (const [file, row] of Object.entries(deskPages)) {
        if ("door" in row || EYES.find((one) => row.roles.includes(one)) !== role) continue;
        const answer = await page.goto(`${changing.origin}/${locale}${row.path}`);
        expect(answer?.status(), file).toBe(200);
        await take(page, `desk ${file.replace(/\/?page\.tsx$/, "")}`, name);
      }
    }
    await context.close();
    await actor.end();
  });
}
