import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";
import { problemsOn, useSession } from "@/tests/support/desk";

const site = changingSite((actor) => actor.do("furnishDesk", {}));

const TEXT = "They took my son in the spring of 2017.\n\nHis brother was sentenced in May 2019.\n\nHis sisters are in the same camp.";

/** Does what a curator does with keyboard and mouse, and counts: one for each field filled, term chosen, record picked and button pressed. */
class Hands {
  count = 0;
  constructor(private readonly form: Locator) {}

  async fill(label: string | RegExp, text: string): Promise<void> {
    this.count += 1;
    await this.form.getByLabel(label).first().fill(text);
  }
  async choose(label: string | RegExp, term: string): Promise<void> {
    this.count += 1;
    await this.form.getByLabel(label).first().selectOption({ label: term });
  }
  async pick(label: string | RegExp, text: string): Promise<void> {
    this.count += 1;
    const box = this.form.getByRole("combobox", { name: label }).first();
    await box.fill(text);
    await this.form.getByRole("listbox").getByRole("option").first().waitFor();
    await box.press("ArrowDown");
    await box.press("Enter");
  }
  async press(name: string | RegExp): Promise<void> {
    this.count += 1;
    await this.form.getByRole("button", { name }).click();
  }
}

/** Puts a testimony from a video on file, and stands on its page. */
async function enterTestimony(page: Page, title: string): Promise<{ id: string; hands: Hands }> {
  await page.goto(`${site.origin}/en/desk/testimonies/new`);
  const hands = new Hands(page.getByRole("main"));
  await hands.fill("Link to the video", `https://video.example/watch?v=${encodeURIComponent(title)}`);
  await hands.choose("Kind", "video");
  await hands.fill("Title", title);
  await hands.choose("Language of the title", "Kazakh");
  await hands.choose("Form", "video testimony");
  await hands.fill("Date as remembered", "about January 2018");
  await expect(page.getByText("Understood as: about January 2018")).toBeVisible();
  await hands.press("Somebody new");
  await hands.fill("Name of the witness", "Gulnur Samplova");
  await hands.choose("Language of the original", "English");
  await hands.fill("Original text", TEXT);
  await hands.press("Put on file, then its victims");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page).toHaveURL(/\/desk\/testimonies\/[0-9a-f-]{36}$/);
  return { id: page.url().slice(-36), hands };
}

/** Who is on file, and below them the text with the step of the next victim beside it. */
const onFile = (page: Page) => page.getByRole("region", { name: /^(?:Victims|One victim|\d+ victims)$/ });
const victims = (page: Page) => page.getByRole("region", { name: "Add a victim" });
const step = (page: Page) => new Hands(victims(page));

test("a family of four from one video, in one sitting", async ({ page }) => {
  test.setTimeout(180_000);
  await site.signIn(page.context(), "curator", "Sitting Curator");
  const { id, hands } = await enterTestimony(page, `A mother speaks ${Date.now()}`);
  console.log(`interactions for the testimony, its source and its witness: ${hands.count}`);

  const first = step(page);
  await first.press("Cite from paragraph 1");
  await first.fill("Name of the victim", "Aman Samplov");
  await first.choose("The witness is the victim", "parent");
  await first.fill("About the victim", "A teacher, and her eldest.");
  await first.choose("Sex", "male");
  await first.choose("Ethnicity", "Kazakh");
  await first.fill("Born", "about 1990");
  await first.pick("Comes from", "Furnished County");
  await first.choose("Reported status", "In camp");
  await first.choose(/^Kind$/, "Camp");
  await first.fill(/^From$/, "spring 2017");
  await first.pick("Facility", "Furnished Camp");
  await first.choose("Reason as the family suspects it", "travel");
  await first.press("Save, then the next of the family");
  await expect(page.getByText("Aman Samplov is on file, with 7 facts.")).toBeVisible();
  console.log(`interactions for the first victim: ${first.count}`);

  const further = [
    { name: "Berik Samplov", sex: "male", born: "1992", status: "Sentenced", kind: "Sentence", from: "May 2019", paragraph: 2 },
    { name: "Dina Samplova", sex: "female", born: "about 1995", status: "In camp", kind: "Camp", from: "between 2017 and 2018", paragraph: 3 },
    { name: "Aygul Samplova", sex: "female", born: "in the nineties", status: "In camp", kind: "Camp", from: "2018", paragraph: 3 },
  ];
  for (const { name, sex, born, status, kind, from, paragraph } of further) {
    const region = victims(page);
    await expect(region.getByLabel("Name of the victim")).toBeFocused();
    await expect(region.getByLabel("Name of the victim")).toHaveValue("");
    await expect(region.getByLabel("Ethnicity")).toHaveValue("kazakh");
    await expect(region.getByLabel("The witness is the victim")).toHaveValue("parent");
    await expect(region.getByText("Furnished County").last()).toBeVisible();
    await expect(region.getByText("Furnished Camp").last()).toBeVisible();
    await expect(region.getByRole("button", { name: "Take out: travel" })).toBeVisible();
    for (const empty of ["Sex", "Born", "Reported status", "About the victim"]) await expect(region.getByLabel(empty, { exact: true }).last()).toHaveValue("");
    const hands = step(page);
    await hands.press(`Cite from paragraph ${paragraph}`);
    await hands.fill("Name of the victim", name);
    await hands.fill("About the victim", `What she says of ${name}.`);
    await hands.choose("Sex", sex);
    await hands.fill("Born", born);
    await hands.choose("Reported status", status);
    await hands.choose(/^Kind$/, kind);
    await hands.fill(/^From$/, from);
    await hands.press("Save, then the next of the family");
    await expect(page.getByText(`${name} is on file, with 7 facts.`)).toBeVisible();
    console.log(`interactions for a further victim of the family: ${hands.count}`);
    expect(hands.count).toBeLessThan(12);
  }

  await page.reload();
  await expect(page.getByRole("heading", { name: "4 victims" })).toBeVisible();
  for (const name of ["Aman Samplov", ...further.map((one) => one.name)]) {
    await expect(onFile(page).getByRole("listitem").filter({ hasText: name }).first()).toContainText("7 facts from this testimony");
  }
  const facts = await site.actor.do("factsCitedTo", { testimonyId: id });
  expect(facts).toHaveLength(4 * 7 + 1);
  expect(new Set(facts.map(({ locator }) => locator))).toEqual(new Set(["1", "2", "3", null]));
  expect(facts.filter(({ visibility }) => visibility !== "restricted")).toEqual([]);
});

test("whoever on file may be meant is shown while a name is typed, and can be taken instead", async ({ page }) => {
  await site.signIn(page.context(), "curator", "Careful Curator");
  await enterTestimony(page, `Known names ${Date.now()}`);
  await victims(page).getByLabel("Name of the victim").fill("Фурнишд Тестов");
  const hint = victims(page).getByRole("status").filter({ hasText: "may be the same" });
  await victims(page).getByLabel("Name of the victim").fill("Furnished Testov");
  await expect(hint.getByRole("link", { name: /Furnished Testov/ }).first()).toHaveAttribute("href", /\/desk\/persons\//);
  await expect(hint).toContainText("the same name");
  await hint.getByRole("button", { name: /^It is this person/ }).first().click();
  await expect(victims(page).getByText("Victim on file")).toBeVisible();
  await victims(page).getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(page.getByText("Furnished Testov is on file, with no facts.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "One victim" })).toBeVisible();
});

test("a name that could not be looked up is said to be so, and looked up again by itself", async ({ page }) => {
  await site.signIn(page.context(), "curator", "Patient Curator");
  await enterTestimony(page, `Lost answers ${Date.now()}`);
  const address = page.url();
  await page.route(address, (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
  await victims(page).getByLabel("Name of the victim").fill("Furnished Testov");
  await expect(victims(page).getByText("Whether somebody of this name is on file could not be found out.")).toBeVisible();
  await page.unroute(address);
  await expect(victims(page).getByRole("link", { name: /Furnished Testov/ }).first()).toBeVisible();
  await expect(victims(page).getByText("could not be found out")).toBeHidden();
});

test("what is typed where a record is to be picked is neither dropped nor forgotten", async ({ page }) => {
  await site.signIn(page.context(), "curator", "Typing Curator");
  await enterTestimony(page, `Typed places ${Date.now()}`);
  const origin = victims(page).getByRole("combobox", { name: "Comes from" });
  await victims(page).getByLabel("Name of the victim").fill("Unpicked Samplov");
  await origin.fill("Furnished");
  await victims(page).getByRole("combobox", { name: "Facility" }).fill("Furnished Camp");
  await victims(page).getByRole("listbox").getByRole("option").first().click();
  await expect(victims(page).getByText("Pick one from the list that opens while you type.")).toBeVisible();
  await victims(page).getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(problemsOn(page)).toBeFocused();
  await expect(problemsOn(page)).toContainText("2 things are not right yet");
  await victims(page).getByLabel(/^Kind$/).selectOption({ label: "Camp" });
  await expect(victims(page).getByText(/^Kept at \d\d:\d\d$/)).toBeVisible();

  await page.reload();
  await expect(origin).toHaveValue("Furnished");
  await origin.focus();
  await victims(page).getByRole("listbox").getByRole("option").first().click();
  await victims(page).getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(page.getByText("Unpicked Samplov is on file, with 3 facts.")).toBeVisible();
});

test("a place that is not on file is put there beside the form, and then picked", async ({ page }) => {
  await site.signIn(page.context(), "curator", "Mapping Curator");
  await enterTestimony(page, `Unheard places ${Date.now()}`);
  const origin = victims(page).getByRole("combobox", { name: "Comes from" });
  await victims(page).getByLabel("Name of the victim").fill("Farfrom Samplov");
  await origin.fill("Yengisar Sample County");
  const [beside] = await Promise.all([page.context().waitForEvent("page"), victims(page).getByRole("link", { name: "New place (opens in a new tab)" }).click()]);
  await beside.getByLabel("Name 1", { exact: true }).fill("Yengisar Sample County");
  await beside.getByLabel("Language of name 1").selectOption({ label: "English" });
  await beside.getByLabel("Kind").selectOption({ label: "county" });
  await beside.getByRole("button", { name: "Put on file" }).click();
  await expect(beside).toHaveURL(/\/desk\/places\/[0-9a-f-]{36}$/);
  await beside.close();
  await origin.blur();
  await origin.focus();
  await victims(page).getByRole("listbox").getByRole("option", { name: /Yengisar Sample County/ }).click();
  await expect(victims(page).getByRole("link", { name: /new tab/ })).toBeHidden();
  await victims(page).getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(page.getByText("Farfrom Samplov is on file, with 2 facts.")).toBeVisible();
});

test("a witness who is on file is offered while the name is typed, and further names of a victim are facts of their own", async ({ page }) => {
  await site.signIn(page.context(), "curator", "Naming Curator");
  await page.goto(`${site.origin}/en/desk/testimonies/new`);
  await page.getByRole("button", { name: "Somebody new" }).click();
  await page.getByLabel("Name of the witness").fill("Фурнишд Тестов");
  await page.getByRole("button", { name: "It is this person: Furnished Testov" }).click();
  await expect(page.getByRole("group", { name: "Somebody on file" })).toContainText("Furnished Testov");

  const { id } = await enterTestimony(page, `Many names ${Date.now()}`);
  await expect(page.getByRole("link", { name: "To its source" })).toBeVisible();
  await victims(page).getByLabel("Name of the victim").fill("Aygul Samplova");
  await victims(page).getByRole("button", { name: "Add another name" }).click();
  await victims(page).getByLabel("Name as the testimony gives it").fill("阿依古丽·萨姆普洛娃");
  await victims(page).getByLabel("Kind of name").selectOption({ label: "as in a document" });
  await victims(page).getByRole("button", { name: "Cite from paragraph 2" }).click();
  await victims(page).getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(page.getByText("Aygul Samplova is on file, with 2 facts.")).toBeVisible();
  const facts = await site.actor.do("factsCitedTo", { testimonyId: id });
  expect(facts.filter(({ kind, locator }) => kind === "name" && locator === "2")).toHaveLength(2);
});

test("a session that ends while somebody types takes nothing with it", async ({ page, context }) => {
  const { userId } = await site.signIn(context, "curator", "Signed Out Curator");
  await enterTestimony(page, `Ended session ${Date.now()}`);
  await victims(page).getByLabel("Name of the victim").fill("Outlasting Samplov");
  await expect(victims(page).getByText(/^Kept at \d\d:\d\d$/)).toBeVisible();
  await site.actor.do("endSessions", { userId });
  await victims(page).getByLabel("About the victim").fill("Typed after the session had ended.");
  await expect(victims(page).getByText("Not kept yet. You are signed out.")).toBeVisible();
  await victims(page).getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(problemsOn(page).getByRole("link", { name: "Sign in in another tab" })).toBeVisible();
  // They sign in again in another tab of this browser.
  await useSession(context, site.origin, (await site.actor.do("signInAgain", { userId })).cookie);
  await expect(victims(page).getByText(/^Kept at \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(victims(page).getByLabel("About the victim")).toHaveValue("Typed after the session had ended.");
  await victims(page).getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(page.getByText("Outlasting Samplov is on file, with one fact.")).toBeVisible();
});

test("what was typed into an account that is on file comes back after the tab was killed", async ({ page, context }) => {
  await site.signIn(context, "curator", "Correcting Curator");
  const { id } = await enterTestimony(page, `Corrected account ${Date.now()}`);
  await victims(page).getByLabel("Name of the victim").fill("Corrected Samplov");
  await victims(page).getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(page.getByText("Corrected Samplov is on file, with one fact.")).toBeVisible();
  await onFile(page).getByText("Change the account").click();
  await onFile(page).getByLabel("About the victim").first().fill("A long correction.");
  await expect(onFile(page).getByText(/^Kept at \d\d:\d\d$/).first()).toBeVisible();
  await page.close();

  const second = await context.newPage();
  await second.goto(`${site.origin}/en/desk/testimonies/${id}`);
  await expect(onFile(second).getByText("What you had typed is here again").first()).toBeVisible();
  await expect(onFile(second).getByLabel("About the victim").first()).toHaveValue("A long correction.");
  await onFile(second).getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(onFile(second).getByText("Saved.", { exact: true }).first()).toBeVisible();
  await second.reload();
  await expect(onFile(second).getByText("What you had typed is here again")).toHaveCount(0);
});

test("what was typed comes back after the tab was killed, in a new testimony and in the step of a victim", async ({ page, context }) => {
  test.setTimeout(120_000);
  await site.signIn(page.context(), "curator", "Interrupted Curator");
  await page.goto(`${site.origin}/en/desk/testimonies/new`);
  await page.getByLabel("Link to the video").fill("https://video.example/watch?v=killed");
  await page.getByLabel("Title", { exact: true }).fill("Half typed");
  await page.getByRole("button", { name: "Not named in the text" }).click();
  await page.getByLabel("As the text says it").fill("a neighbour");
  await expect(page.getByText(/^Kept at \d\d:\d\d$/)).toBeVisible();
  await page.close();

  const second = await context.newPage();
  await second.goto(`${site.origin}/en/desk/testimonies/new`);
  await expect(second.getByText("What you had typed is here again")).toBeVisible();
  await expect(second.getByLabel("Title", { exact: true })).toHaveValue("Half typed");
  await expect(second.getByLabel("As the text says it")).toHaveValue("a neighbour");
  await second.getByRole("button", { name: "Discard it" }).click();
  await expect(second.getByLabel("Link to the video")).toHaveValue("");
  const { id } = await enterTestimony(second, `Killed tab ${Date.now()}`);
  await victims(second).getByLabel("Name of the victim").fill("Kept Samplov");
  await victims(second).getByLabel("Ethnicity").selectOption({ label: "Kazakh" });
  await victims(second).getByRole("combobox", { name: "Comes from" }).fill("Furnished");
  await victims(second).getByRole("listbox").getByRole("option").first().click();
  await expect(victims(second).getByText(/^Kept at \d\d:\d\d$/)).toBeVisible();
  await second.close();

  const third = await context.newPage();
  await third.goto(`${site.origin}/en/desk/testimonies/${id}`);
  await expect(victims(third).getByLabel("Name of the victim")).toHaveValue("Kept Samplov");
  await expect(victims(third).getByLabel("Ethnicity")).toHaveValue("kazakh");
  await expect(victims(third).getByText("Furnished County").last()).toBeVisible();
  await victims(third).getByRole("button", { name: "Save, then somebody else" }).click();
  await expect(third.getByText("Kept Samplov is on file, with 3 facts.")).toBeVisible();
  await third.reload();
  await expect(victims(third).getByLabel("Name of the victim")).toHaveValue("");
});

test("a link that is on file already leads to its source, and what is wrong is said at the field", async ({ page }) => {
  await site.signIn(page.context(), "curator", "Second Curator");
  const title = `Same link ${Date.now()}`;
  await enterTestimony(page, title);
  await page.goto(`${site.origin}/en/desk/testimonies/new`);
  await page.getByRole("button", { name: "Put on file, then its victims" }).click();
  await expect(problemsOn(page)).toBeFocused();
  await expect(page.getByText("Choose the form of the testimony.").last()).toBeVisible();
  await page.getByLabel("Link to the video").fill(`http://www.video.example/watch?v=${encodeURIComponent(title)}&utm_source=x`);
  await page.getByRole("button", { name: `Use the source on file: ${title}` }).click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await page.getByLabel("Form", { exact: true }).selectOption({ label: "interview" });
  await page.getByRole("button", { name: "Put on file, then its victims" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("two curators change one source: the second sees both values and decides", async ({ page, browser }) => {
  await site.signIn(page.context(), "curator", "First Curator");
  const other = await (await browser.newContext()).newPage();
  await site.signIn(other.context(), "curator", "Other Curator");
  await page.goto(`${site.origin}/en/desk/sources/new`);
  await page.getByLabel("Kind", { exact: true }).selectOption({ label: "video" });
  await page.getByLabel("Title", { exact: true }).fill("Two at once");
  await page.getByLabel("Language of the title").selectOption({ label: "English" });
  await page.getByRole("button", { name: "Put on file" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Two at once" })).toBeVisible();
  await other.goto(page.url());
  await expect(other.getByText(/First Curator.* is working on this as well/)).toBeVisible();
  for (const [at, publisher] of [[page, "First channel"], [other, "Second channel"]] as const) await at.getByLabel("Publisher or channel").fill(publisher);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(problemsOn(other)).toContainText("Somebody else saved this while you were typing");
  const choice = other.getByRole("group", { name: "Publisher or channel" });
  await expect(choice).toContainText("First channel");
  await expect(choice).toContainText("Second channel");
  await expect(choice.getByRole("radio", { name: /What you typed/ })).toBeChecked();
  await other.getByRole("button", { name: "Save with these choices" }).click();
  await expect(other.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Publisher or channel")).toHaveValue("Second channel");
  await other.context().close();
});
