import { expect, test } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { Actor } from "@/tests/support/actor";
import { problemsOn, useSession } from "@/tests/support/desk";
import { servedSites } from "@/tests/support/served-sites";

/** What contributors hand in, reviewers let out, take back and join; seen from outside as well. */
let origin = "";
let actor: Actor;
test.beforeAll(({ baseURL }) => {
  const { changing, authSecret } = servedSites(baseURL);
  origin = changing.origin;
  actor = new Actor(changing.databaseUrl, authSecret);
});
test.afterAll(() => actor.end());

/** What is published is found within so long. */
const SOON = { timeout: 30_000, intervals: [100] };
const read = async (path: string) => {
  const answer = await fetch(origin + path, { redirect: "manual" });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get("location") };
};

type Role = Parameters<typeof actor.do<"signIn">>[1]["role"];

/** Somebody of that role in a browser of their own. */
async function somebody(browser: Browser, role: Role, name: string): Promise<{ page: Page; userId: string }> {
  const context = await browser.newContext();
  const { cookie, userId } = await actor.do("signIn", { role, name });
  await useSession(context, origin, cookie);
  return { page: await context.newPage(), userId };
}

test("a reviewer returns what a contributor hands in, and publishes it when it comes again", async ({ browser }) => {
  test.setTimeout(180_000);
  const contributor = await somebody(browser, "contributor", "Careful Contributor");
  const reviewer = await somebody(browser, "reviewer", "Strict Reviewer");
  const name = `Reviewed Testov ${Date.now() % 100_000}`;
  const { personId } = await actor.do("addWork", { name, userId: contributor.userId });

  await contributor.page.goto(`${origin}/en/desk/persons/${personId}`);
  await contributor.page.getByLabel("What the reviewer should know").fill("The name is as the source writes it.");
  await contributor.page.getByRole("button", { name: "Send to review" }).click();
  await expect(contributor.page.getByText("It waits for a reviewer.")).toBeVisible();

  await reviewer.page.goto(`${origin}/en/desk/review`);
  await reviewer.page.getByRole("link", { name }).click();
  await expect(reviewer.page.getByText("The name is as the source writes it.")).toBeVisible();
  const entry = reviewer.page.getByRole("region", { name, exact: true });
  await expect(entry.getByText("This record is not published yet. All of it would be new.")).toBeVisible();
  await expect(entry.getByText(`What is said of ${name}`).first()).toBeVisible();
  await expect(entry.getByRole("heading", { name: "Checklist" })).toBeVisible();
  const returning = reviewer.page.getByRole("region", { name: "Return it" });
  await returning.getByRole("button", { name: "Return to the author" }).click();
  await expect(problemsOn(reviewer.page)).toBeFocused();
  await returning.getByLabel("What is missing or wrong").fill("Which page of the source is it?");
  await returning.getByRole("button", { name: "Return to the author" }).click();
  await expect(reviewer.page.getByText("Returned by Strict Reviewer")).toBeVisible();
  expect((await read(`/en/entries?q=${encodeURIComponent(name)}`)).text).not.toContain("/en/entries/");

  await contributor.page.goto(`${origin}/en/desk/review?queue=returned`);
  await expect(contributor.page.getByText("Which page of the source is it?")).toBeVisible();
  await contributor.page.getByRole("link", { name }).click();
  await expect(contributor.page.getByRole("button", { name: "Publish what is chosen" })).toHaveCount(0);
  await contributor.page.goto(`${origin}/en/desk/persons/${personId}`);
  await contributor.page.getByRole("button", { name: "Send to review" }).click();
  await expect(contributor.page.getByText("It waits for a reviewer.")).toBeVisible();

  await reviewer.page.goto(`${origin}/en/desk/review`);
  await reviewer.page.getByRole("link", { name }).click();
  await expect(reviewer.page.getByText("Some of this was returned before")).toBeVisible();
  await reviewer.page.getByLabel("Why there is a new version").fill("First published.");
  await reviewer.page.getByRole("button", { name: "Publish what is chosen" }).click();
  const published = reviewer.page.getByRole("status").getByRole("link", { name: /^Entry \d+$/ });
  const path = new URL((await published.getAttribute("href")) ?? "", origin).pathname;
  expect((await read(path)).text).toContain(name);
  await expect.poll(async () => (await read(`/en/entries?q=${encodeURIComponent(name)}`)).text, SOON).toContain(`${path}"`);
  expect((await read(`${path}/versions`)).text).toContain("First published.");

  await reviewer.page.goto(`${origin}/en/desk/records/entry/${personId}/history`);
  for (const words of ["handed it in for review", "returned it to its author", "published it", "let it go out"]) {
    await expect(reviewer.page.getByText(words).first()).toBeVisible();
  }
});

test("nobody publishes what they have written or handed in", async ({ browser }) => {
  const author = await somebody(browser, "reviewer", "Reviewing Author");
  const name = `Own Testov ${Date.now() % 100_000}`;
  const { personId } = await actor.do("addWork", { name, userId: author.userId });
  await author.page.goto(`${origin}/en/desk/persons/${personId}`);
  await author.page.getByRole("button", { name: "Send to review" }).click();
  await author.page.getByRole("link", { name: "Go to the submission" }).click();
  await expect(author.page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(author.page.getByRole("button", { name: "Publish what is chosen" })).toHaveCount(0);
  await author.page.getByRole("button", { name: "Take it back" }).click();
  await expect(author.page.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
});

test("a reviewer withdraws an entry and brings it back; readers see both at once", async ({ browser }) => {
  const reviewer = await somebody(browser, "reviewer", "Withdrawing Reviewer");
  const name = "Withdrawn Testov";
  const { number, personId } = await actor.do("addEntry", { name });
  await reviewer.page.goto(`${origin}/en/desk/records/entry/${personId}/publication`);
  const withdraw = reviewer.page.getByRole("region", { name: "Withdraw" });
  await withdraw.getByRole("button", { name: "Withdraw it" }).click();
  await expect(problemsOn(reviewer.page)).toContainText("2 things are not right yet");
  await withdraw.getByLabel("Kind of reason").selectOption({ index: 2 });
  await withdraw.getByLabel("Why", { exact: true }).fill("The family asked for it.");
  await withdraw.getByRole("button", { name: "Withdraw it" }).click();
  await expect(reviewer.page.getByRole("region", { name: "Bring it back" })).toBeVisible();
  const gone = await read(`/en/entries/${number}`);
  expect(gone.status).toBe(410);
  expect(gone.text).not.toContain(name);
  expect(gone.text).not.toContain("The family asked for it.");
  const back = reviewer.page.getByRole("region", { name: "Bring it back" });
  await back.getByLabel("Why", { exact: true }).fill("The family agreed again.");
  await back.getByRole("button", { name: "Bring it back" }).click();
  await expect(reviewer.page.getByRole("region", { name: "Withdraw" })).toBeVisible();
  expect((await read(`/en/entries/${number}`)).text).toContain(name);
});

test("a reviewer compares two entries, merges them and takes the merge back; the addresses follow", async ({ browser }) => {
  const reviewer = await somebody(browser, "reviewer", "Merging Reviewer");
  const from = await actor.do("addEntry", { name: "Doubled Testov" });
  const into = await actor.do("addEntry", { name: "Doubled Testow" });
  await reviewer.page.goto(`${origin}/en/desk/records/entry/${from.personId}/publication`);
  await reviewer.page.getByLabel("Number of the record that stays").fill(String(into.number));
  await reviewer.page.getByRole("button", { name: "See what would change" }).click();
  const merge = reviewer.page.getByRole("region", { name: "Merge" });
  await expect(merge.getByText("Doubled Testov").first()).toBeVisible();
  await merge.getByLabel("Why", { exact: true }).fill("One person under two spellings.");
  await merge.getByLabel("I have compared both, and they are the same.").check();
  await merge.getByRole("button", { name: "Merge them" }).click();
  const taken = reviewer.page.getByRole("region", { name: "Take the merge back" });
  await expect(taken).toBeVisible();
  const moved = await read(`/en/entries/${from.number}`);
  expect([moved.status, moved.location]).toEqual([308, `/en/entries/${into.number}?merged=${from.number}`]);
  expect((await read(`/en/entries/${into.number}`)).text).toContain("Doubled Testov");
  await taken.getByLabel("Why", { exact: true }).fill("They are two persons after all.");
  await taken.getByRole("button", { name: "Take the merge back" }).click();
  await expect(reviewer.page.getByRole("region", { name: "Withdraw" })).toBeVisible();
  expect((await read(`/en/entries/${from.number}`)).status).toBe(200);
  expect((await read(`/en/entries/${into.number}`)).text).not.toContain("Doubled Testov");
});

test("a protection officer erases a claim for good, and administrators find it in the log", async ({ browser }) => {
  const officer = await somebody(browser, "protection_officer", "Erasing Officer");
  const { number, personId } = await actor.do("addEntry", { name: "Erased Testov" });
  await officer.page.goto(`${origin}/en/desk/records/entry/${personId}/publication`);
  const erase = officer.page.getByRole("region", { name: "Erase" });
  await erase.getByRole("checkbox", { name: "Erased Testov" }).check();
  await erase.getByLabel("Why", { exact: true }).fill("The name was found out.");
  await erase.getByRole("button", { name: "Erase for good" }).click();
  await expect(problemsOn(officer.page)).toContainText("One thing is not right yet");
  await erase.getByLabel("I know that this cannot be undone.").check();
  await erase.getByRole("button", { name: "Erase for good" }).click();
  await expect(officer.page.getByText("There is nothing here that can be erased.")).toBeVisible();
  expect((await read(`/en/entries/${number}/versions/1`)).text).not.toContain("Erased Testov");
  const administrator = await somebody(browser, "administrator", "Reading Administrator");
  await administrator.page.goto(`${origin}/en/desk/log?type=fact.erased`);
  await expect(administrator.page.getByText("Erasing Officer").last()).toBeVisible();
  await expect(administrator.page.getByText("The name was found out.")).toHaveCount(0);
});
