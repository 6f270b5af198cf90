import { expect, test } from "@playwright/test";
import { barriersOn, DEVICES, unsaidOn, widthTooMuch } from "@/tests/support/accessibility";
import { changingSite } from "@/tests/support/changing-site";
import { deskPages } from "@/tests/support/desk-pages";
import { useSession } from "@/tests/support/desk";

test.describe.configure({ mode: "parallel" });

const site = changingSite((actor) => actor.do("furnishDesk", {}));

/** Roles with which each page of the desk is seen by one of them. */
const EYES = ["administrator", "reviewer", "protection_officer", "curator"] as const;

for (const { locale, device } of [
  { locale: "en", device: "lightDesktop" },
  { locale: "ug", device: "darkPhone" },
] as const) {
  test(`every page of the desk in ${locale} can be read and used by everybody`, async ({ browser }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext(DEVICES[device]);
    const page = await context.newPage();
    const found: string[] = [];
    const look = async (name: string, path: string) => {
      await page.goto(`${site.origin}/${locale}${path}`);
      for (const barrier of await barriersOn(page)) found.push(`${name}: ${barrier}`);
      for (const key of await unsaidOn(page)) found.push(`${name}: the message ${key} is missing`);
      const over = await widthTooMuch(page);
      if (over > 0) found.push(`${name}: ${over} px too wide`);
    };
    for (const [name, row] of Object.entries(deskPages)) if ("door" in row) await look(name, row.path);
    const { token } = await site.actor.do("createAdministrator", { email: `looked.at.${locale}.${Date.now()}@example.org`, name: "Looked At" });
    await look("an open link", `/desk/link/${token}`);
    const half = await site.actor.do("signInHalf", {});
    await useSession(context, site.origin, half.asked);
    await look("second factor", "/desk/second-factor");
    await useSession(context, site.origin, half.missing);
    await look("set-up", "/desk/second-factor/set-up");
    // Each page with the eyes of somebody who sees what is on it.
    for (const role of EYES) {
      await site.signIn(context, role, "Looked At");
      for (const [name, row] of Object.entries(deskPages)) {
        if (!("door" in row) && (EYES.find((one) => row.roles.includes(one)) ?? EYES[0]) === role) await look(name, row.path);
      }
    }
    await context.close();
    expect(found).toEqual([]);
  });
}
