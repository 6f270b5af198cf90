import { expect, test } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";
import { problemsOn } from "@/tests/support/desk";

const site = changingSite();

test("an administrator makes a key, a program asks with it, and it is refused as soon as it is ended", async ({ browser }) => {
  test.setTimeout(120_000);
  const label = `A university ${Date.now() % 100_000}`;
  const page = await site.pageOf(browser, "administrator", "Key Administrator");
  await page.goto(`${site.origin}/en/desk`);
  await page.getByRole("link", { name: "Keys", exact: true }).click();
  await page.getByLabel("What it is for").fill(label);
  await page.getByLabel("Requests a minute").fill("as many as possible");
  await page.getByRole("button", { name: "Make the key" }).click();
  await expect(problemsOn(page)).toContainText("2 things are not right yet");
  await page.getByLabel("How its holder is reached").fill("someone@example.org");
  await page.getByLabel("Requests a minute").fill("54321");
  await page.getByRole("button", { name: "Make the key" }).click();
  const key = await page.getByLabel("Key", { exact: true }).inputValue();
  expect(key).toMatch(/^guwah_[0-9a-f]{40}$/);

  const ask = async (authorization: string) => {
    const answer = await fetch(`${site.origin}/api/v1`, { headers: { authorization } });
    return [answer.status, answer.headers.get("ratelimit-policy")];
  };
  expect(await ask(`Bearer ${key}`)).toEqual([200, `"minute";q=54321;w=60`]);
  expect((await ask("Bearer made up"))[0]).toBe(401);

  await page.reload();
  expect(await page.content()).not.toContain(key);
  const row = page.getByRole("listitem").filter({ hasText: label });
  await expect(row).toContainText("54,321 requests a minute · Last used in the hour from");
  await row.getByText("End the key", { exact: true }).click();
  await row.getByLabel("Why").fill("The project is over.");
  await row.getByRole("button", { name: "End it" }).click();
  await expect(row).toContainText("Ended by Key Administrator");
  await expect(row).not.toContainText("someone@example.org");
  expect((await ask(`Bearer ${key}`))[0]).toBe(401);
  await page.goto(`${site.origin}/en/desk/log?type=api_key.ended`);
  await expect(page.getByText("The project is over.").first()).toBeVisible();
});
