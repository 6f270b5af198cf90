import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";
import { acceptLink, KNOWN_BROWSER_COOKIE, problemsOn, SESSION_COOKIE, setUpFactor, tabTo, typeCode, typePassword, useSession } from "@/tests/support/desk";

const PASSWORD = "seven quiet apricots walk";
const site = changingSite();
test.beforeEach(() => site.actor.do("forgetAttempts", {}));

/** A new administrator's one-time link. */
async function administrator(name: string): Promise<{ email: string; link: string }> {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}.${Date.now()}@example.org`;
  const { token } = await site.actor.do("createAdministrator", { email, name });
  return { email, link: `${site.origin}/en/desk/link/${token}` };
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

  const cookies = await context.cookies(site.origin);
  expect(cookies.map(({ name }) => name)).toContain(KNOWN_BROWSER_COOKIE);
  for (const cookie of cookies.filter(({ name }) => name !== "NEXT_LOCALE")) {
    expect(cookie.name).toMatch(/^__Host-/);
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: "/", sameSite: cookie.name === SESSION_COOKIE ? "Lax" : "Strict" });
  }

  await page.goto(`${site.origin}/en/desk`);
  const signingOut = page.waitForRequest((request) => request.url().endsWith("/api/auth/signout"));
  await page.getByRole("button", { name: "Sign out" }).click();
  expect((await signingOut).method()).toBe("POST");
  await atSignIn(page);
  await useSession(context, site.origin, cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? "");
  await page.goto(`${site.origin}/en/desk/account`);
  await atSignIn(page);

  await typePassword(page, email, "not the right password");
  await expect(problemsOn(page)).toContainText("Address or password is not right.");
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  await typePassword(page, email.toUpperCase(), PASSWORD);
  await typeCode(page, "000000");
  await expect(problemsOn(page)).toContainText("This code is not right");
  await typeCode(page, await authenticator.code());
  await expect(page).toHaveURL(`${site.origin}/en/desk/account`);

  await page.getByRole("button", { name: "Sign out" }).click();
  await atSignIn(page);
  await typePassword(page, email, PASSWORD);
  await typeCode(page, recoveryCodes[0]!.toUpperCase());
  await atTheDesk(page);
  await page.goto(`${site.origin}/en/desk/account`);
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await atSignIn(page);
  await typePassword(page, email, PASSWORD);
  await typeCode(page, recoveryCodes[0]!);
  await expect(problemsOn(page)).toContainText("This code is not right");
});

test("nothing can be typed before the page's script is there to keep it", async ({ page }) => {
  let letScriptsCome = (): void => undefined;
  const scripts = new Promise<void>((resolve) => (letScriptsCome = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(`${site.origin}/en/desk/sign-in`, { waitUntil: "commit" });
  await expect(page.getByLabel("E-mail address")).toBeDisabled();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeDisabled();
  letScriptsCome();
  await typePassword(page, "nobody@example.org", PASSWORD);
  await expect(problemsOn(page)).toContainText("Address or password is not right.");
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@example.org");
});

test("whoever sets the second factor up on the way somewhere gets there, in a browser that is known from then on", async ({ page, context }) => {
  const { missing } = await site.actor.do("signInHalf", {});
  await useSession(context, site.origin, missing);
  await page.goto(`${site.origin}/en/desk/account`);
  await expect(page).toHaveURL(`${site.origin}/en/desk/second-factor/set-up?to=%2Fdesk%2Faccount`);
  expect((await setUpFactor(page)).recoveryCodes).toHaveLength(10);
  await expect(page).toHaveURL(`${site.origin}/en/desk/account`);
  expect((await context.cookies(site.origin)).map(({ name }) => name)).toContain(KNOWN_BROWSER_COOKIE);
});

test("somebody ends a session elsewhere, and it is over at once", async ({ browser }) => {
  const [here, there] = [await browser.newContext(), await browser.newContext()];
  const { cookie: first, userId } = await site.actor.do("signIn", { role: "curator", name: "Two Browsers" });
  const { cookie: second } = await site.actor.do("signInAgain", { userId });
  await useSession(here, site.origin, first);
  await useSession(there, site.origin, second);
  const [page, other] = [await here.newPage(), await there.newPage()];
  await other.goto(`${site.origin}/en/desk`);
  await atTheDesk(other);

  await page.goto(`${site.origin}/en/desk/account`);
  const sessions = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(sessions).toHaveCount(2);
  await sessions.filter({ hasNotText: "this browser" }).getByRole("button", { name: /^End the session/ }).click();
  await expect(sessions).toHaveCount(1);
  await other.goto(`${site.origin}/en/desk`);
  await atSignIn(other);
  await page.reload();
  await expect(sessions).toHaveCount(1);
  await Promise.all([here.close(), there.close()]);
});

test("an administrator invites somebody, changes the role, and closes the account; each shows at once", async ({ browser }) => {
  test.setTimeout(180_000);
  const [office, elsewhere] = [await browser.newContext(), await browser.newContext()];
  await site.signIn(office, "administrator", "Inviting Administrator");
  const [admin, guest] = [await office.newPage(), await elsewhere.newPage()];
  const name = `گۈلنۇر ${Date.now()}`;
  const email = `gulnur.${Date.now()}@example.org`;

  await admin.goto(`${site.origin}/en/desk/accounts`);
  const invite = admin.getByRole("region", { name: "Invite somebody" });
  await invite.getByLabel("Name").fill(name);
  await invite.getByLabel("E-mail address").fill("not an address");
  await invite.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(problemsOn(admin)).toBeFocused();
  await expect(invite.getByLabel("Name")).toHaveValue(name);
  await problemsOn(admin).getByRole("link", { name: "Choose a role." }).click();
  await expect(invite.getByLabel("Role")).toBeFocused();
  await invite.getByLabel("E-mail address").fill(email);
  await invite.getByLabel("Role").selectOption("contributor");
  await invite.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await invite.getByLabel("One-time link").inputValue();
  expect(link).toMatch(/\/en\/desk\/link\/[0-9a-f]{64}$/);

  // The link carries the site's own address; this second site answers on another port.
  await acceptLink(guest, site.origin + new URL(link).pathname, PASSWORD);
  await expect(guest.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Own account" })).toBeVisible();
  await expect(guest.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Accounts" })).toHaveCount(0);
  await guest.goto(`${site.origin}/en/desk/accounts`);
  await expect(guest.getByRole("heading", { name: "Nothing here" })).toBeVisible();

  await admin.getByLabel("Part of a name or address").fill(email.toUpperCase().slice(0, -8));
  await admin.getByRole("button", { name: "Find" }).click();
  const row = admin.getByRole("listitem").filter({ hasText: email });
  await row.getByText("Change", { exact: true }).click();
  await row.getByLabel("Role").selectOption("reviewer");
  await row.getByRole("button", { name: "Change the role" }).click();
  await expect(row.getByText("The role is changed")).toBeVisible();
  await guest.goto(`${site.origin}/en/desk`);
  await atSignIn(guest);

  await row.getByRole("button", { name: "Make a link for a new password" }).click();
  await expect(row.getByLabel("One-time link")).toHaveValue(/\/desk\/link\//);
  await row.getByRole("button", { name: "Disable the account" }).click();
  await expect(row.getByText("disabled", { exact: false }).first()).toBeVisible();
  await typePassword(guest, email, PASSWORD);
  await expect(problemsOn(guest)).toContainText("Address or password is not right.");
  await Promise.all([office.close(), elsewhere.close()]);
});

test("a form keeps what was typed when the session has ended meanwhile, and when the desk is out of reach", async ({ page, context }) => {
  const { userId } = await site.signIn(context, "administrator", "Interrupted");
  await page.goto(`${site.origin}/en/desk/accounts`);
  const invite = page.getByRole("region", { name: "Invite somebody" });
  await invite.getByLabel("Name").fill("Typed With Care");
  await invite.getByLabel("E-mail address").fill("typed@example.org");
  await invite.getByLabel("Role").selectOption("curator");
  await context.setOffline(true);
  await invite.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(problemsOn(page)).toContainText("cannot be reached");
  await context.setOffline(false);
  await site.actor.do("endSessions", { userId });
  await invite.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(problemsOn(page)).toContainText("You are signed out.");
  await expect(invite.getByLabel("Name")).toHaveValue("Typed With Care");
  const { cookie: again } = await site.actor.do("signInAgain", { userId });
  await useSession(context, site.origin, again);
  await invite.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(invite.getByLabel("One-time link")).toBeVisible();
});

test("signing in needs the keyboard alone", async ({ page }) => {
  const { email, cookie } = await site.actor.do("signIn", { role: "curator", name: "Keyboard Only" });
  expect(cookie).not.toBe("");
  await page.goto(`${site.origin}/en/desk/account`);
  await atSignIn(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await tabTo(page.getByLabel("E-mail address"));
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type("wrong password here");
  await page.keyboard.press("Enter");
  await expect(problemsOn(page)).toBeFocused();
  await tabTo(page.getByLabel("Password", { exact: true }));
  await page.keyboard.press("Control+A");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Code", { exact: true })).toBeVisible();
});

test("an address without protection says so, instead of forgetting silently", async ({ page }) => {
  await page.goto(`${site.origin}/en/desk/sign-in`);
  await expect(page.getByText("This address is not protected")).toHaveCount(0);
  await page.addInitScript(() => Object.defineProperty(window, "isSecureContext", { value: false }));
  await page.reload();
  await expect(page.getByText("This address is not protected")).toBeVisible();
});

test("a browser that keeps no cookie is told so", async ({ page, context }) => {
  const { email } = await site.actor.do("signIn", { role: "curator", name: "No Cookies" });
  await page.route("**/api/auth/callback/credentials", async (route) => {
    const answer = await route.fetch();
    await context.clearCookies({ name: SESSION_COOKIE });
    await route.fulfill({ status: answer.status(), contentType: "application/json", body: await answer.text() });
  });
  await page.goto(`${site.origin}/en/desk/sign-in`);
  await typePassword(page, email, PASSWORD);
  await expect(page.getByText("the browser did not keep the sign-in")).toBeVisible();
});
