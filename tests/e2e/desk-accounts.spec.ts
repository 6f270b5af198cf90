import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { Actor } from "@/tests/support/actor";
import { acceptLink, problemsOn, SESSION_COOKIE, typeCode, typePassword, useSession } from "@/tests/support/desk";
import { servedSites } from "@/tests/support/served-sites";

const PASSWORD = "seven quiet apricots walk";
let origin = "";
let actor: Actor;
test.beforeAll(({ baseURL }) => {
  const { changing, authSecret } = servedSites(baseURL);
  origin = changing.origin;
  actor = new Actor(changing.databaseUrl, authSecret);
});
test.afterAll(() => actor.end());

/** A new administrator's one-time link. */
async function administrator(name: string): Promise<{ email: string; link: string }> {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}.${Date.now()}@example.org`;
  const { token } = await actor.do("createAdministrator", { email, name });
  return { email, link: `${origin}/en/desk/link/${token}` };
}

const atTheDesk = (page: Page) => expect(page.getByRole("heading", { name: "The desk", level: 1 })).toBeVisible();
const atSignIn = (page: Page) => expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();

test("from the printed link to the desk, out, and in again with a code or a recovery code", async ({ page, context }) => {
  test.setTimeout(180_000);
  const { email, link } = await administrator("First Administrator");

  await page.goto(link);
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Keep this password" }).click();
  await expect(problemsOn(page)).toBeFocused();
  await expect(page.getByLabel("New password")).toHaveValue("password1234");
  await expect(problemsOn(page)).toContainText("too easy to guess");

  const { authenticator, recoveryCodes } = await acceptLink(page, link, PASSWORD);
  expect(recoveryCodes).toHaveLength(10);
  await expect(page.getByText("First Administrator (you)")).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link cannot be used" })).toBeVisible();

  const cookies = await context.cookies(origin);
  for (const cookie of cookies.filter(({ name }) => name !== "NEXT_LOCALE")) {
    expect(cookie.name).toMatch(/^__Host-/);
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: "/", sameSite: cookie.name === SESSION_COOKIE ? "Lax" : "Strict" });
  }

  await page.goto(`${origin}/en/desk`);
  const signingOut = page.waitForRequest((request) => request.url().endsWith("/api/auth/signout"));
  await page.getByRole("button", { name: "Sign out" }).click();
  expect((await signingOut).method()).toBe("POST");
  await atSignIn(page);
  await useSession(context, origin, cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? "");
  await page.goto(`${origin}/en/desk/account`);
  await atSignIn(page);

  await typePassword(page, email, "not the right password");
  await expect(problemsOn(page)).toContainText("Address or password is not right.");
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  await typePassword(page, email.toUpperCase(), PASSWORD);
  await typeCode(page, "000000");
  await expect(problemsOn(page)).toContainText("This code is not right");
  await typeCode(page, await authenticator.code());
  await expect(page).toHaveURL(`${origin}/en/desk/account`);

  await page.getByRole("button", { name: "Sign out" }).click();
  await atSignIn(page);
  await typePassword(page, email, PASSWORD);
  await typeCode(page, recoveryCodes[0]!.toUpperCase());
  await atTheDesk(page);
  await page.goto(`${origin}/en/desk/account`);
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await atSignIn(page);
  await typePassword(page, email, PASSWORD);
  await typeCode(page, recoveryCodes[0]!);
  await expect(problemsOn(page)).toContainText("This code is not right");
});

test("somebody ends a session elsewhere, and it is over at once", async ({ browser }) => {
  const [here, there] = [await browser.newContext(), await browser.newContext()];
  const { cookie: first, userId } = await actor.do("signIn", { role: "curator", name: "Two Browsers" });
  const { cookie: second } = await actor.do("signInAgain", { userId });
  await useSession(here, origin, first);
  await useSession(there, origin, second);
  const [page, other] = [await here.newPage(), await there.newPage()];
  await other.goto(`${origin}/en/desk`);
  await atTheDesk(other);

  await page.goto(`${origin}/en/desk/account`);
  const sessions = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(sessions).toHaveCount(2);
  await sessions.filter({ hasNotText: "this browser" }).getByRole("button", { name: /^End the session/ }).click();
  await expect(sessions).toHaveCount(1);
  await other.goto(`${origin}/en/desk`);
  await atSignIn(other);
  await page.reload();
  await expect(sessions).toHaveCount(1);
  await Promise.all([here.close(), there.close()]);
});
