import { expect, test } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";
import { acceptLink } from "@/tests/support/desk";

const site = changingSite();

/** What is published is found within so long. */
const SOON = { timeout: 30_000, intervals: [200] };
const read = async (path: string) => (await fetch(site.origin + path)).text();

test("from an invitation to a published entry: a contributor enters a testimony with its victim, and a reviewer lets both out", async ({ browser }) => {
  test.setTimeout(240_000);
  const name = `Invited Samplov ${Date.now() % 100_000}`;
  const admin = await site.pageOf(browser, "administrator", "Inviting Administrator");
  await admin.goto(`${site.origin}/en/desk/accounts`);
  const invite = admin.getByRole("region", { name: "Invite somebody" });
  await invite.getByLabel("Name").fill("New Contributor");
  await invite.getByLabel("E-mail address").fill(`new.contributor.${Date.now()}@example.org`);
  await invite.getByLabel("Role").selectOption("contributor");
  await invite.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await invite.getByLabel("One-time link").inputValue();

  const guest = await (await browser.newContext()).newPage();
  await acceptLink(guest, site.origin + new URL(link).pathname, "seven quiet apricots walk");
  await guest.goto(`${site.origin}/en/desk/testimonies/new`);
  await guest.getByLabel("Link to the video").fill(`https://video.example/watch?v=${Date.now()}`);
  await guest.getByLabel("Kind").selectOption({ label: "video" });
  await guest.getByLabel("Title", { exact: true }).fill(`A father speaks of ${name}`);
  await guest.getByLabel("Language of the title").selectOption({ label: "English" });
  for (const visible of await guest.getByLabel("Who may see it").all()) await visible.selectOption("public");
  await guest.getByLabel("Form").selectOption({ label: "video testimony" });
  await guest.getByRole("button", { name: "Not named in the text" }).click();
  await guest.getByLabel("As the text says it").fill("his father");
  await guest.getByRole("button", { name: "Put on file, then its victims" }).click();

  const step = guest.getByRole("region", { name: "Add a victim" });
  await step.getByLabel("Name of the victim").fill(name);
  await step.getByLabel("Language you write it down in").selectOption({ label: "English" });
  await step.getByLabel("About the victim").fill("A carpenter from the county.");
  await step.getByLabel("Reported status").selectOption({ label: "In camp" });
  await step.getByLabel("Who may see the account").selectOption("public");
  await step.getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(guest.getByText(`${name} is on file`)).toBeVisible();
  await guest.getByRole("link", { name, exact: true }).first().click();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText(name);
  await guest.getByText("2 claims stay at the desk: open several to readers").click();
  const opening = guest.getByRole("form", { name: /^2 claims stay at the desk/ });
  await opening.getByRole("button", { name: "Open what is ticked" }).click();
  await expect(opening.getByRole("alert")).toContainText("Tick at least one claim.");
  await opening.getByRole("checkbox", { name: "All of them" }).check();
  await opening.getByRole("button", { name: "Open what is ticked" }).click();
  await expect(guest.getByText(/stays? at the desk: open/)).toHaveCount(0);
  await guest.getByRole("link", { name: "What readers do not see yet" }).click();
  await expect(guest.getByText("This record is not published yet. All of it would be new.")).toBeVisible();
  await expect(guest.getByText("Nothing that the rules can find.")).toBeVisible();
  await guest.getByRole("link", { name: "To the record" }).click();
  await guest.getByRole("button", { name: "Send to review" }).click();
  await expect(guest.getByText("It waits for a reviewer.")).toBeVisible();

  const reviewer = await site.pageOf(browser, "reviewer", "Welcoming Reviewer");
  await reviewer.goto(`${site.origin}/en/desk/review`);
  await reviewer.getByRole("link", { name }).first().click();
  await reviewer.getByRole("button", { name: "Publish what is chosen" }).click();
  const published = reviewer.getByRole("status").getByRole("link", { name: /^Entry \d+$/ });
  const path = new URL((await published.getAttribute("href")) ?? "", site.origin).pathname;
  const entry = await read(path);
  for (const said of [name, "A carpenter from the county.", "In camp", `A father speaks of ${name}`]) expect(entry).toContain(said);
  await expect.poll(() => read(`/en/entries?q=${encodeURIComponent(name)}`), SOON).toContain(`${path}"`);
});
