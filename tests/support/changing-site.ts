import { test } from "@playwright/test";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { assignableRoles } from "@/lib/users/vocabulary";
import { Actor } from "./actor";
import { useSession } from "./desk";
import { servedSites } from "./served-sites";

type Role = (typeof assignableRoles)[number];

/** The site that tests may change, and what is done on it beside what browsers do. */
class ChangingSite {
  origin = "";
  actor!: Actor;

  open(baseURL: string | undefined): void {
    const { changing, authSecret } = servedSites(baseURL);
    this.origin = changing.origin;
    this.actor = new Actor(changing.databaseUrl, authSecret);
  }

  /** Signs somebody new in, in this browser. */
  async signIn(context: BrowserContext, role: Role, name: string): Promise<{ userId: string; email: string }> {
    const { cookie, ...account } = await this.actor.do("signIn", { role, name });
    await useSession(context, this.origin, cookie);
    return account;
  }

  /** A page of somebody new who is signed in, in a browser of their own. */
  async pageOf(browser: Browser, role: Role, name: string): Promise<Page> {
    const context = await browser.newContext();
    await this.signIn(context, role, name);
    return context.newPage();
  }
}

/** The changing site for the tests of a file; `prepare` is done before the first of them. */
export function changingSite(prepare?: (actor: Actor) => Promise<unknown>): ChangingSite {
  const site = new ChangingSite();
  test.beforeAll(async ({ baseURL }) => {
    site.open(baseURL);
    await prepare?.(site.actor);
  });
  test.afterAll(() => site.actor.end());
  return site;
}
