import { expect, test } from "@playwright/test";
import { assignableRoles } from "@/lib/users/vocabulary";
import { changingSite } from "@/tests/support/changing-site";
import { deskPages, deskRoutes } from "@/tests/support/desk-pages";
import { SESSION_COOKIE } from "@/tests/support/desk";
import { rawRequest } from "@/tests/support/raw-request";

/** What whoever is not signed in can learn from the desk: nothing, least of all who has an account. */
let known: { email: string; cookie: string };
const site = changingSite(async (actor) => {
  await actor.do("furnishDesk", {});
  known = await actor.do("signIn", { role: "reviewer", name: "Somebody Known to Nobody" });
});

const BODIES = ["", "[]", "[{}]", '["$K1"]', '[{"userId":"00000000-0000-4000-8000-000000000001"}]', "{", "\u0000", "a".repeat(2_000)];

/** Signs in as a browser does, and gives the whole answer. */
async function signIn(email: string, password: string): Promise<{ status: number; text: string; cookies: string[] }> {
  const first = await fetch(`${site.origin}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const answer = await fetch(`${site.origin}/api/auth/callback/credentials`, {
    method: "POST", redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: first.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ") },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  return { status: answer.status, text: await answer.text(), cookies: answer.headers.getSetCookie().filter((cookie) => cookie.startsWith(SESSION_COOKIE)) };
}

test("every address of the desk leads to the same door, whether there is such a page or not", async () => {
  for (const path of [...Object.values(deskPages).flatMap((row) => ("door" in row ? [] : [row.path])), "/desk/persons/1", "/desk/a/b/c/d"]) {
    for (const locale of ["en", "ug"]) {
      for (const method of ["GET", "POST", "HEAD"]) {
        const answer = await rawRequest(site.origin, { method, target: `/${locale}${path}`, headers: method === "POST" ? { "content-length": "0" } : {} });
        if (method === "POST" && answer.status !== 307) expect([303, 400, 404, 405], `${method} ${path}`).toContain(answer.status);
        else expect(answer.headers.get("location"), `${method} ${path}`).toMatch(new RegExp(`^/${locale}/desk/sign-in(?:\\?to=%2Fdesk[%\\w-]*)?$`));
        expect(answer.headers.get("cache-control"), path).toBe("no-store");
        expect(answer.headers.get("set-cookie"), path).toBeUndefined();
        const text = answer.body.toString("utf8");
        for (const secret of [known.email, "Somebody Known"]) expect(text).not.toContain(secret);
      }
    }
  }
});

test("an unknown address, a wrong password and a disabled account get the same answer", async () => {
  const invited = await site.actor.do("invite", { role: "curator" });
  await site.actor.do("forgetAttempts", {});
  const answers = await Promise.all([known.email, invited.email, "nobody@example.org", "system@localhost", "no address", "' OR 1=1; --"].map((email) => signIn(email, "not the right password")));
  for (const answer of answers) expect(answer).toEqual({ ...answers[0], cookies: [] });
  expect(answers[0]?.status).toBe(401);
});

test("next-auth says of itself what the form needs, and nothing of anybody", async () => {
  const { text } = await signIn(known.email, "not the right password");
  expect(text).toMatch(/^\{"url":"http[^"]*error=CredentialsSignin[^"]*"\}$/);
  const providers = await (await fetch(`${site.origin}/api/auth/providers`)).text();
  expect(Object.keys(JSON.parse(providers) as object)).toEqual(["credentials"]);
  for (const path of ["session", "signin", "signin/credentials", "error", "verify-request", "_log", "callback/email", "csrf/x", "", "callback"]) {
    for (const method of ["GET", "POST"]) {
      const answer = await fetch(`${site.origin}/api/auth/${path}`, { method, redirect: "manual", headers: { cookie: `${SESSION_COOKIE}=${known.cookie}` } });
      expect([308, 404, 405], `${method} ${path}`).toContain(answer.status);
      expect(await answer.text()).not.toContain(known.email);
    }
  }
  const forged = await fetch(`${site.origin}/api/auth/callback/credentials`, { method: "POST", redirect: "manual", body: new URLSearchParams({ email: known.email, password: "x", json: "true" }) });
  expect(forged.headers.getSetCookie().filter((cookie) => cookie.startsWith(SESSION_COOKIE))).toEqual([]);
  expect((await fetch(`${site.origin}/api/auth/signout`, { redirect: "manual" })).status).toBe(404);
});

test("an action that is called from outside does nothing, and says nothing", async () => {
  for (const path of ["/en/desk/sign-in", "/en/desk/accounts", "/en/desk"]) {
    for (const body of BODIES) {
      for (const action of ["0".repeat(42), "x", "__proto__", "a".repeat(40)]) {
        const answer = await fetch(site.origin + path, { method: "POST", redirect: "manual", headers: { "next-action": action, "content-type": "text/plain;charset=UTF-8" }, body });
        const text = await answer.text();
        expect(text, `${path} ${action}`).not.toMatch(/node_modules|at \w+ \(|PrismaClient|SELECT "/);
        expect(text).not.toContain(known.email);
      }
    }
  }
});

test("a cookie that is not of our making opens nothing", async () => {
  for (const value of ["", "x", known.cookie.slice(0, -3), `${known.cookie}x`, "eyJhbGciOiJub25lIn0.eyJ0b2tlbiI6IjEifQ.", "%00", "a".repeat(5_000)]) {
    const answer = await fetch(`${site.origin}/en/desk`, { redirect: "manual", headers: { cookie: `${SESSION_COOKIE}=${value}` } });
    expect(answer.status).toBe(307);
  }
  const good = await fetch(`${site.origin}/en/desk`, { redirect: "manual", headers: { cookie: `${SESSION_COOKIE}=${known.cookie}` } });
  expect(good.status).toBe(200);
});

for (const role of assignableRoles) {
  test(`a ${role} sees the pages of that role, and of the others that there is nothing`, async () => {
    const { cookie } = await site.actor.do("signIn", { role, name: "Seen by a test" });
    for (const [name, row] of Object.entries(deskPages)) {
      if ("door" in row) continue;
      const answer = await fetch(`${site.origin}/en${row.path}`, { redirect: "manual", headers: { cookie: `${SESSION_COOKIE}=${cookie}` } });
      const isOpen = row.roles.includes(role);
      expect(answer.status, `${name} for a ${role}`).toBe(isOpen ? 200 : 404);
      // The page that says that there is nothing is put together in the browser.
      expect(headingsOf(await answer.text()), `${name} for a ${role}`).toEqual(isOpen ? [row.heading] : []);
    }
    for (const [name, { path, roles }] of Object.entries(deskRoutes)) {
      const answer = await fetch(`${site.origin}/en${path}`, { redirect: "manual", headers: { cookie: `${SESSION_COOKIE}=${cookie}` } });
      expect(answer.status, `${name} for a ${role}`).toBe(roles.includes(role) ? 200 : 404);
      expect((await fetch(`${site.origin}/en${path}`, { redirect: "manual" })).status, `${name} for nobody`).toBe(404);
    }
  });
}

test("what is not for somebody is not there, in words", async ({ page, context }) => {
  await site.signIn(context, "contributor", "Seen by a test");
  for (const path of ["/en/desk/accounts", "/en/desk/nothing/here"]) {
    await page.goto(site.origin + path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing here");
  }
});

/** The first headings of a page, as they are read. */
function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h1\b[^>]*>(.*?)<\/h1>/gs)].map(([, inner]) => inner!.replace(/<[^>]*>/g, "").trim());
}
