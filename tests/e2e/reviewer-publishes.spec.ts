import { expect, test } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";
import { problemsOn } from "@/tests/support/desk";

/** What contributors hand in, reviewers let out, take back and join; seen from outside as well. */
const site = changingSite();

/** What is published is found within so long. */
const SOON = { timeout: 30_000, intervals: [100] };
const read = async (path: string) => {
  const answer = await fetch(site.origin + path, { redirect: "manual" });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get("location") };
};

test("a reviewer returns what a contributor hands in, and publishes it when it comes again", async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext();
  const { userId } = await site.signIn(context, "contributor", "Careful Contributor");
  const contributor = await context.newPage();
  const reviewer = await site.pageOf(browser, "reviewer", "Strict Reviewer");
  const name = `Reviewed Testov ${Date.now() % 100_000}`;
  const { personId } = await site.actor.do("addWork", { name, userId });

  await contributor.goto(`${site.origin}/en/desk/persons/${personId}`);
  await contributor.getByLabel("What the reviewer should know").fill("The name is as the source writes it.");
  await contributor.getByRole("button", { name: "Send to review" }).click();
  await expect(contributor.getByText("It waits for a reviewer.")).toBeVisible();

  await reviewer.goto(`${site.origin}/en/desk/review`);
  await reviewer.getByRole("link", { name }).click();
  await expect(reviewer.getByText("The name is as the source writes it.")).toBeVisible();
  const entry = reviewer.getByRole("region", { name, exact: true });
  await expect(entry.getByText("This record is not published yet. All of it would be new.")).toBeVisible();
  await expect(entry.getByText(`What is said of ${name}`).first()).toBeVisible();
  await expect(entry.getByRole("heading", { name: "Checklist" })).toBeVisible();
  const returning = reviewer.getByRole("region", { name: "Return it" });
  await returning.getByRole("button", { name: "Return to the author" }).click();
  await expect(problemsOn(reviewer)).toBeFocused();
  await returning.getByLabel("What is missing or wrong").fill("Which page of the source is it?");
  await expect(returning.getByText(/^Kept at/)).toBeVisible();
  await reviewer.reload();
  await expect(returning.getByLabel("What is missing or wrong")).toHaveValue("Which page of the source is it?");
  await returning.getByRole("button", { name: "Return to the author" }).click();
  await expect(reviewer.getByText("Returned by Strict Reviewer")).toBeVisible();
  expect((await read(`/en/entries?q=${encodeURIComponent(name)}`)).text).not.toContain("/en/entries/");

  await contributor.goto(`${site.origin}/en/desk/review?queue=returned`);
  await expect(contributor.getByText("Which page of the source is it?")).toBeVisible();
  await contributor.getByRole("link", { name }).click();
  await expect(contributor.getByRole("button", { name: "Publish what is chosen" })).toHaveCount(0);
  await contributor.goto(`${site.origin}/en/desk/persons/${personId}`);
  await contributor.getByRole("button", { name: "Send to review" }).click();
  await expect(contributor.getByText("It waits for a reviewer.")).toBeVisible();

  await reviewer.goto(`${site.origin}/en/desk/review`);
  await reviewer.getByRole("link", { name }).click();
  await expect(reviewer.getByText("Some of this was returned before")).toBeVisible();
  await reviewer.getByLabel("Why there is a new version").fill("First published.");
  await reviewer.getByRole("button", { name: "Publish what is chosen" }).click();
  const published = reviewer.getByRole("status").getByRole("link", { name: /^Entry \d+$/ });
  const path = new URL((await published.getAttribute("href")) ?? "", site.origin).pathname;
  expect((await read(path)).text).toContain(name);
  await expect.poll(async () => (await read(`/en/entries?q=${encodeURIComponent(name)}`)).text, SOON).toContain(`${path}"`);
  expect((await read(`${path}/versions`)).text).toContain("First published.");

  await reviewer.goto(`${site.origin}/en/desk/records/entry/${personId}/history`);
  for (const words of ["handed it in for review", "returned it to its author", "published it", "let it go out"]) {
    await expect(reviewer.getByText(words).first()).toBeVisible();
  }
});

test("nobody publishes what they have written or handed in", async ({ browser }) => {
  const context = await browser.newContext();
  const { userId } = await site.signIn(context, "reviewer", "Reviewing Author");
  const author = await context.newPage();
  const name = `Own Testov ${Date.now() % 100_000}`;
  const { personId } = await site.actor.do("addWork", { name, userId });
  await author.goto(`${site.origin}/en/desk/persons/${personId}`);
  await author.getByRole("button", { name: "Send to review" }).click();
  await author.getByRole("link", { name: "Go to the submission" }).click();
  await expect(author.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(author.getByRole("button", { name: "Publish what is chosen" })).toHaveCount(0);
  await author.getByRole("button", { name: "Take it back" }).click();
  await expect(author.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
});

test("a reviewer withdraws an entry and brings it back; readers see both at once", async ({ browser }) => {
  const reviewer = await site.pageOf(browser, "reviewer", "Withdrawing Reviewer");
  const name = "Withdrawn Testov";
  const { number, personId } = await site.actor.do("addEntry", { name });
  await reviewer.goto(`${site.origin}/en/desk/records/entry/${personId}/publication`);
  const withdraw = reviewer.getByRole("region", { name: "Withdraw" });
  await withdraw.getByRole("button", { name: "Withdraw it" }).click();
  await expect(problemsOn(reviewer)).toContainText("2 things are not right yet");
  await withdraw.getByLabel("Kind of reason").selectOption({ index: 2 });
  await withdraw.getByLabel("Why", { exact: true }).fill("The family asked for it.");
  await withdraw.getByRole("button", { name: "Withdraw it" }).click();
  await expect(reviewer.getByRole("region", { name: "Bring it back" })).toBeVisible();
  const gone = await read(`/en/entries/${number}`);
  expect(gone.status).toBe(410);
  expect(gone.text).not.toContain(name);
  expect(gone.text).not.toContain("The family asked for it.");
  const back = reviewer.getByRole("region", { name: "Bring it back" });
  await back.getByLabel("Why", { exact: true }).fill("The family agreed again.");
  await back.getByRole("button", { name: "Bring it back" }).click();
  await expect(reviewer.getByRole("region", { name: "Withdraw" })).toBeVisible();
  expect((await read(`/en/entries/${number}`)).text).toContain(name);
});

test("a reviewer compares two entries, merges them and takes the merge back; the addresses follow", async ({ browser }) => {
  const reviewer = await site.pageOf(browser, "reviewer", "Merging Reviewer");
  const from = await site.actor.do("addEntry", { name: "Doubled Testov" });
  const into = await site.actor.do("addEntry", { name: "Doubled Testow" });
  await reviewer.goto(`${site.origin}/en/desk/records/entry/${from.personId}/publication`);
  await reviewer.getByLabel("Number of the record that stays").fill(String(into.number));
  await reviewer.getByRole("button", { name: "See what would change" }).click();
  const merge = reviewer.getByRole("region", { name: "Merge" });
  await expect(merge.getByText("Doubled Testov").first()).toBeVisible();
  await merge.getByLabel("Why", { exact: true }).fill("One person under two spellings.");
  await merge.getByLabel("I have compared both, and they are the same.").check();
  await merge.getByRole("button", { name: "Merge them" }).click();
  const taken = reviewer.getByRole("region", { name: "Take the merge back" });
  await expect(taken).toBeVisible();
  const moved = await read(`/en/entries/${from.number}`);
  expect([moved.status, moved.location]).toEqual([308, `/en/entries/${into.number}?merged=${from.number}`]);
  expect((await read(`/en/entries/${into.number}`)).text).toContain("Doubled Testov");
  await taken.getByLabel("Why", { exact: true }).fill("They are two persons after all.");
  await taken.getByRole("button", { name: "Take the merge back" }).click();
  await expect(reviewer.getByRole("region", { name: "Withdraw" })).toBeVisible();
  expect((await read(`/en/entries/${from.number}`)).status).toBe(200);
  expect((await read(`/en/entries/${into.number}`)).text).not.toContain("Doubled Testov");
});

test("a protection officer erases a claim for good, and administrators find it in the log", async ({ browser }) => {
  const officer = await site.pageOf(browser, "protection_officer", "Erasing Officer");
  const { number, personId } = await site.actor.do("addEntry", { name: "Erased Testov" });
  await officer.goto(`${site.origin}/en/desk/records/entry/${personId}/publication`);
  const erase = officer.getByRole("region", { name: "Erase" });
  await erase.getByRole("checkbox", { name: "Erased Testov" }).check();
  await erase.getByLabel("Why", { exact: true }).fill("The name was found out.");
  await erase.getByRole("button", { name: "Erase for good" }).click();
  await expect(problemsOn(officer)).toContainText("One thing is not right yet");
  await erase.getByLabel("I know that this cannot be undone.").check();
  await erase.getByRole("button", { name: "Erase for good" }).click();
  await expect(officer.getByText("There is nothing here that can be erased.")).toBeVisible();
  expect((await read(`/en/entries/${number}/versions/1`)).text).not.toContain("Erased Testov");
  const administrator = await site.pageOf(browser, "administrator", "Reading Administrator");
  await administrator.goto(`${site.origin}/en/desk/log?type=fact.erased`);
  await expect(administrator.getByText("Erasing Officer").last()).toBeVisible();
  await expect(administrator.getByText("The name was found out.")).toHaveCount(0);
});
