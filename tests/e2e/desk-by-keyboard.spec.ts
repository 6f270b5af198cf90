import { expect, test } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";
import { tabTo } from "@/tests/support/desk";

const site = changingSite((actor) => actor.do("furnishDesk", {}));

test("a curator without a mouse puts somebody on file, puts two on a list at once and takes it back", async ({ page, context }) => {
  test.setTimeout(120_000);
  const { userId } = await site.signIn(context, "curator", "Curator Without a Mouse");
  const { keyboard } = page;
  const family = `Keyboardov${Date.now()}`;
  await site.actor.do("addWork", { name: `Aman ${family}`, userId });

  await page.goto(`${site.origin}/en/desk`);
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeEnabled();
  await keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list).toContainText("put a new person on file");
  await keyboard.press("Escape");
  await expect(list).toBeHidden();
  await keyboard.press("n");
  await keyboard.press("p");
  await expect(page.getByRole("heading", { level: 1, name: "New person" })).toBeVisible();
  await tabTo(page.getByLabel("Name", { exact: true }));
  // Letters that are shortcuts elsewhere are letters here.
  await keyboard.type(`Dina ${family}`);
  await tabTo(page.getByRole("checkbox", { name: "victim" }));
  await keyboard.press("Space");
  await keyboard.press("Control+s");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Dina ${family}`);

  await keyboard.press("g");
  await keyboard.press("p");
  await expect(page.getByRole("heading", { level: 1, name: "Persons" })).toBeVisible();
  await keyboard.press("/");
  await keyboard.type(family);
  await keyboard.press("Enter");
  for (const name of ["Aman", "Dina"]) {
    await tabTo(page.getByRole("checkbox", { name: `Choose: ${name} ${family}` }));
    await keyboard.press("Space");
  }
  const deed = page.getByLabel("With those chosen");
  await keyboard.press("Shift+Tab");
  for (let press = 0; press < 30 && !(await deed.evaluate((element) => element === document.activeElement)); press += 1) await keyboard.press("Shift+Tab");
  await keyboard.type("Put on");
  await tabTo(page.getByRole("button", { name: "Show what would change" }));
  await keyboard.press("Enter");
  await tabTo(page.getByLabel("List", { exact: true }));
  await keyboard.type("A furnished");
  await tabTo(page.getByRole("button", { name: "Show what would change" }));
  await keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "2 records change" })).toContainText(`Aman ${family}`);
  await tabTo(page.getByRole("button", { name: "Do this with 2 records" }));
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "What was done" })).toBeVisible();
  await tabTo(page.getByRole("button", { name: "Undo all of it" }));
  await keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "2 were undone" })).toBeVisible();
});

test("a protection officer seals who somebody is, opens it with a reason, and nobody else sees it", async ({ browser }) => {
  test.setTimeout(120_000);
  const name = `Sealed Testova${Date.now()}`;
  const writing = await browser.newContext();
  const { userId } = await site.signIn(writing, "curator", "Writing Curator");
  const { personId } = await site.actor.do("addWork", { name, userId });

  const page = await site.pageOf(browser, "protection_officer", "Protecting Officer");
  await page.goto(`${site.origin}/en/desk/persons/${personId}`);
  await page.getByText("Seal the identity").click();
  await page.getByLabel("Why").last().fill("Somebody asked for her.");
  await page.getByRole("button", { name: "Seal it" }).click();
  await expect(page.getByRole("note").filter({ hasText: "The identity is sealed" })).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);

  const other = await writing.newPage();
  await other.goto(`${site.origin}/en/desk/persons/${personId}`);
  expect(await other.content()).not.toContain(name);
  await other.goto(`${site.origin}/en/desk/persons?q=${encodeURIComponent(name)}`);
  await expect(other.getByRole("main").getByRole("link", { name })).toHaveCount(0);
  await other.goto(`${site.origin}/en/desk/records/entry/${personId}/history`);
  expect(await other.content()).not.toContain(name);

  await page.getByText("Open what is sealed").click();
  const opening = page.getByRole("form", { name: "Open what is sealed" });
  await opening.getByRole("button", { name: "Open it" }).click();
  await expect(opening.getByRole("alert").first()).toBeFocused();
  await opening.getByLabel("Why").fill("The family asks whether it is her.");
  await opening.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { name: "Opened for you" })).toBeFocused();
  await expect(page.getByText(name).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(name)).toHaveCount(0);

  const log = await site.pageOf(browser, "administrator", "Reading Administrator");
  await log.goto(`${site.origin}/en/desk/log`);
  await expect(log.getByRole("main")).toContainText("The family asks whether it is her.");
  expect(await log.content()).not.toContain(name);
  for (const one of [page, other, log]) await one.context().close();
});
