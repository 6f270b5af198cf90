import { expect } from "@playwright/test";
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { generateSync } from "otplib";

/** The cookie that carries a session. */
export const SESSION_COOKIE = "__Host-guwah-session";

/** The cookie of a browser in which somebody has signed in completely. */
export const KNOWN_BROWSER_COOKIE = "__Host-guwah-known";

/** Lets a browser be signed in with a cookie that the actor has made. */
export async function useSession(context: BrowserContext, origin: string, cookie: string): Promise<void> {
  const domain = new URL(origin).hostname;
  await context.addCookies([{ name: SESSION_COOKIE, value: cookie, domain, path: "/", httpOnly: true, secure: true, sameSite: "Lax" }]);
}

/** An authenticator app: it gives codes, and none twice. */
export class Authenticator {
  private lastStep = 0;
  constructor(private readonly secret: string) {}

  /** A code that has not been used. The desk takes that of the next half minute as well; beyond it one has to wait. */
  async code(): Promise<string> {
    for (;;) {
      const present = Math.floor(Date.now() / 30_000);
      // That of the last half minute is good for as long as this one lasts, and typing takes a while.
      const hasTime = Date.now() % 30_000 < 15_000;
      const step = [...(hasTime ? [present - 1] : []), present, present + 1].find((one) => one > this.lastStep);
      if (step !== undefined) {
        this.lastStep = step;
        return generateSync({ secret: this.secret, epoch: step * 30 });
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** What is wrong with a form, as it is said at its top. */
export const problemsOn = (page: Page) => page.getByRole("main").getByRole("alert").first();

/** Sets the second factor up on the page that asks for it, keeps the recovery codes and goes on. */
export async function setUpFactor(page: Page): Promise<{ authenticator: Authenticator; recoveryCodes: string[] }> {
  await expect(page.getByRole("heading", { name: "Set up the second factor" })).toBeVisible();
  const secret = (await page.locator("code").innerText()).replace(/\s/g, "");
  const authenticator = new Authenticator(secret);
  await page.getByLabel("The six digits that the app shows now").fill(await authenticator.code());
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("heading", { name: "Keep your recovery codes" })).toBeFocused();
  const recoveryCodes = await page.getByRole("list", { name: "Keep your recovery codes" }).getByRole("listitem").allInnerTexts();
  await page.getByRole("button", { name: "I have kept them" }).click();
  return { authenticator, recoveryCodes };
}

/** Chooses a password at a one-time link, sets the second factor up, and arrives at the desk. */
export async function acceptLink(page: Page, link: string, password: string): Promise<{ authenticator: Authenticator; recoveryCodes: string[] }> {
  await page.goto(link);
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Keep this password" }).click();
  const kept = await setUpFactor(page);
  await expect(page.getByRole("heading", { name: "The desk", level: 1 })).toBeVisible();
  return kept;
}

/** Address and password at the sign-in page. */
export async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** The code at the page of the second factor. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Presses Tab until something has the focus, as somebody without a mouse does. */
export async function tabTo(locator: Locator): Promise<void> {
  await expect(locator).toBeEnabled();
  for (let press = 0; press < 150; press += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await locator.page().keyboard.press("Tab");
  }
  throw new Error("The keyboard does not get there.");
}
