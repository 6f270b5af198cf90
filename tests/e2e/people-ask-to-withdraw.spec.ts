import { expect, test } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";
import { problemsOn } from "@/tests/support/desk";

/** A request that came by mail: logged by a curator, decided by a reviewer; a protection officer looks who asked. */
const site = changingSite();

test("a request is logged from the record's page, answered by a reviewer, and who asked is opened by a protection officer alone", async ({ browser }) => {
  test.setTimeout(120_000);
  const name = `Requested Testov ${Date.now() % 100_000}`;
  const SECRET = "Quokkabay 7";
  const { number, personId } = await site.actor.do("addEntry", { name });
  const curator = await site.pageOf(browser, "curator", "Logging Curator");
  await curator.goto(`${site.origin}/en/desk/persons/${personId}`);
  await curator.getByRole("link", { name: "Log a request about this record" }).click();
  await expect(curator.getByRole("heading", { level: 1, name: "Log a request" })).toBeVisible();
  await expect(curator.getByRole("group", { name: "Record 1" }).getByLabel("Number", { exact: true })).toHaveValue(String(number));
  await curator.getByRole("button", { name: "Put on file" }).click();
  await expect(problemsOn(curator)).toBeFocused();
  await curator.getByLabel("What is asked for").selectOption({ label: "withdraw it" });
  await curator.getByLabel("What is asked", { exact: true }).fill(`Please take ${name} from the site.`);
  await curator.getByLabel("How it came").selectOption({ label: "letter" });
  await curator.getByLabel("Who asks").selectOption({ label: "a relative" });
  await curator.getByLabel("Name and address of whoever asks").fill(SECRET);
  await curator.getByRole("button", { name: "Put on file" }).click();
  const heading = curator.getByRole("heading", { level: 1, name: /^Request \d+$/ });
  await expect(heading).toBeVisible();
  const request = await heading.innerText();
  const address = curator.url();
  await expect(curator.getByRole("region", { name: "What it is about" }).getByRole("link", { name })).toBeVisible();
  await expect(curator.getByRole("region", { name: "Decide" })).toHaveCount(0);
  expect(await (await curator.request.get(address)).text()).not.toContain(SECRET);

  const reviewer = await site.pageOf(browser, "reviewer", "Answering Reviewer");
  await reviewer.goto(`${site.origin}/en/desk`);
  await reviewer.getByRole("link", { name: "Requests that wait for a decision" }).click();
  await reviewer.getByLabel("Words", { exact: true }).fill(name);
  await reviewer.getByRole("button", { name: "Find" }).click();
  await reviewer.getByRole("link", { name: request, exact: true }).click();
  await expect(reviewer.getByText("Nothing was changed, published or taken back since the request arrived.")).toHaveCount(0);
  await site.actor.do("withdraw", { number });
  await reviewer.reload();
  await expect(reviewer.getByRole("region", { name: "Done with it since" }).getByText("withdrew it")).toBeVisible();
  const decide = reviewer.getByRole("region", { name: "Decide" });
  await decide.getByLabel("Decision", { exact: true }).selectOption({ label: "granted" });
  await decide.getByLabel("Why, and what was done").fill("The family asked; it was withdrawn.");
  await decide.getByRole("button", { name: "Keep the decision" }).click();
  await expect(reviewer.getByRole("region", { name: "Decision" }).getByText("The family asked; it was withdrawn.")).toBeVisible();
  await expect(reviewer.getByRole("region", { name: "Who asked" })).toHaveCount(0);

  const officer = await site.pageOf(browser, "protection_officer", "Careful Officer");
  await officer.goto(address);
  const who = officer.getByRole("region", { name: "Who asked" });
  await who.getByText("Open who asked").click();
  await who.getByRole("form", { name: "Open who asked" }).getByLabel("Why").fill("To answer by letter.");
  await who.getByRole("button", { name: "Open it" }).click();
  await expect(who.getByText(SECRET)).toBeVisible();
  await officer.reload();
  await expect(officer.getByText("opened who made the request")).toBeVisible();
  expect(await (await officer.request.get(address)).text()).not.toContain(SECRET);
});
