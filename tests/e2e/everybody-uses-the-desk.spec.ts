import { expect, test } from "@playwright/test";
import { barriersOn, DEVICES, unsaidOn, widthTooMuch } from "@/tests/support/accessibility";
import { Actor } from "@/tests/support/actor";
import { deskPages } from "@/tests/support/desk-pages";
import { useSession } from "@/tests/support/desk";
import { servedSites } from "@/tests/support/served-sites";

test.describe.configure({ mode: "parallel" });

let origin = "";
let actor: Actor;
test.beforeAll(async ({ baseURL }) => {
  const { changing, authSecret } = servedSites(baseURL);
  origin = changing.origin;
  actor = new Actor(changing.databaseUrl, authSecret);
  await actor.do("furnishDesk", {});
});
test.afterAll(() => actor.end());

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
      await page.goto(`${origin}/${locale}${path}`);
      for (const barrier of await barriersOn(page)) found.push(`${name}: ${barrier}`);
      for (const key of await unsaidOn(page)) found.push(`${name}: the message ${key} is missing`);
      const over = await widthTooMuch(page);
      if (over > 0) found.push(`${name}: ${over} px too wide`);
    };
    for (const [name, row] of Object.entries(deskPages)) if ("door" in row) await look(name, row.path);
    const { token } = await actor.do("createAdministrator", { email: `looked.at.${locale}.${Date.now()}@example.org`, name: "Looked At" });
    await look("an open link", `/desk/link/${token}`);
    const half = await actor.do("signInHalf", {});
    await useSession(context, origin, half.asked);
    await look("second factor", "/desk/second-factor");
    await useSession(context, origin, half.missing);
    await look("set-up", "/desk/second-factor/set-up");
    // Each page with the eyes of somebody who sees what is on it.
    for (const role of EYES) {
      const { cookie } = await actor.do("signIn", { role, name: "Looked At" });
      await useSession(context, origin, cookie);
      for (const [name, row] of Object.entries(deskPages)) {
        if (!("door" in row) && (EYES.find((one) => row.roles.includes(one)) ?? EYES[0]) === role) await look(name, row.path);
      }
    }
    await context.close();
    expect(found).toEqual([]);
  });
}
