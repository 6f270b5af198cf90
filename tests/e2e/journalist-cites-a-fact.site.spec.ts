import { expect, test } from "@playwright/test";
import { servedSites } from "@/tests/support/served-sites";

/** The order that readers of testimony databases know; docs/domain.md explains each part. */
const SECTIONS = [
  "Evidence",
  "Names",
  "At a glance",
  "Status history",
  "Chronology of detention",
  "Testimonies",
  "Official accounts",
  "Victims among relatives",
  "Supplementary materials and sources",
  "About this entry",
  "How to cite",
];
const ROWS = [
  "Age",
  "Gender",
  "Ethnicity",
  "Profession",
  "Likely place of origin",
  "Likely current location",
  "Status",
  "When problems started",
  "Detention reason, suspected",
  "Detention reason, official",
  "Health status",
  "Lists",
];

test("a journalist finds a person by name, from the start page", async ({ page, baseURL }) => {
  const { entry } = servedSites(baseURL).reading.invented;
  await page.goto("/en");
  const search = page.getByRole("main").getByRole("search");
  await search.getByLabel("Find a person by name or entry number").fill("aqbota");
  await search.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText("1 entry matches")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Aqbota Samplova" }).click();
  await expect(page).toHaveURL(`/en/entries/${entry}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aqbota Samplova");
  await expect(page.getByText(new RegExp(`^Entry ${entry} of \\d+$`))).toBeVisible();
});

test("a name is found in each of its scripts, and by the entry's number", async ({ page, baseURL }) => {
  const { entry } = servedSites(baseURL).reading.invented;
  for (const asked of ["ئاقبوتا", "ақбота", String(entry)]) {
    await page.goto("/en/entries");
    await page.getByLabel("Name, number, place, facility or words").fill(asked);
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Aqbota Samplova" }), asked).toBeVisible();
  }
});

test("an entry tells what is known in the order that readers know", async ({ page, baseURL }) => {
  const { entry } = servedSites(baseURL).reading.invented;
  await page.goto(`/en/entries/${entry}`);
  expect(await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents()).toEqual(SECTIONS);
  const glance = page.getByRole("region", { name: "At a glance" });
  expect(await glance.getByRole("term").allTextContents()).toEqual(ROWS);
  await expect(page.getByRole("region", { name: "Evidence" })).toContainText("Tier 1 of 3");
  const testimonies = page.getByRole("region", { name: "Testimonies" }).getByRole("heading", { level: 3 });
  expect(await testimonies.allTextContents()).toContainEqual(expect.stringMatching(/^Testimony \d+\*$/));

  const names = page.getByRole("region", { name: "Names" });
  for (const [text, language, direction] of [
    ["Aqbota Samplova", "en", "ltr"],
    ["ئاقبوتا سامپلوۋا", "ug", "rtl"],
    ["Ақбота Самплова", "kk", "ltr"],
  ] as const) {
    const name = names.getByText(text, { exact: true });
    await expect(name).toHaveAttribute("lang", new RegExp(`^${language}`));
    await expect(name).toHaveAttribute("dir", direction);
  }
});

test("a footnote mark leads to the source, and the source back to the fact", async ({ page, baseURL }) => {
  const { entry, releaseFact, source } = servedSites(baseURL).reading.invented;
  await page.goto(`/en/entries/${entry}#${releaseFact}`);
  const fact = page.locator(`#${releaseFact}`);
  await expect(fact).toBeInViewport();
  await expect(fact).toContainText("Reported released");
  await fact.getByRole("link", { name: /^Note \d+$/ }).click();
  await expect(page).toHaveURL(/#note-\d+$/);
  const note = page.locator(":target");
  await expect(note).toBeInViewport();
  await expect(note).toContainText("¶ 4");
  await expect(note).toContainText("She is at home again.");
  await note.getByRole("link", { name: "Back to Reported released" }).click();
  await expect(page).toHaveURL(`/en/entries/${entry}#${releaseFact}`);

  await page.getByRole("region", { name: "Supplementary materials and sources" }).getByRole("link", { name: `Source ${source}`, exact: true }).click();
  await expect(page).toHaveURL(`/en/sources/${source}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("An invented report");
  const resting = page.getByRole("region", { name: /^Entries that rest on it/ });
  await expect(resting.getByRole("link", { name: "Aqbota Samplova" }).first()).toBeVisible();
});

test("every fact has an address of its own", async ({ page, baseURL }) => {
  const { entry } = servedSites(baseURL).reading.invented;
  await page.goto(`/en/entries/${entry}`);
  const permalinks = page.getByRole("link", { name: /^Link to this fact: / });
  const addresses = await permalinks.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(addresses.length).toBeGreaterThan(10);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) await expect(page.locator(address ?? "")).toHaveCount(1);
});

test("a citation has number, version, date and an address that opens this very version", async ({ page, baseURL }) => {
  const { entry } = servedSites(baseURL).reading.invented;
  await page.goto(`/en/entries/${entry}`);
  const citation = page.getByText(/^Guwah, entry \d+/);
  await expect(citation).toHaveText(
    new RegExp(`^Guwah, entry ${entry} \\(Aqbota Samplova\\), version 3, published \\d+ [A-Z][a-z]+ 20\\d\\d\\. http\\S+, accessed`),
  );
  const address = /http\S+(?=,)/.exec((await citation.textContent()) ?? "")?.[0] ?? "";
  expect(address).toBe(`${baseURL}/entries/${entry}@3`);
  await page.goto(address);
  await expect(page).toHaveURL(`/en/entries/${entry}/versions/3`);
  await expect(page.getByText("Version 3 of 3", { exact: false }).first()).toBeVisible();
  await expect(page.getByText(/^Guwah, entry \d+/)).toContainText("version 3");
});

test("a fact is cited in the style that is wanted, and an old version says whether it still stands", async ({ page, baseURL, request }) => {
  const { entry, releaseFact } = servedSites(baseURL).reading.invented;
  await page.goto(`/en/entries/${entry}`);
  await page.getByRole("link", { name: "Cite, and download the citation" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Cite Entry ${entry}`);
  const written = (id: string) => page.locator(`#cite-${id}`);
  await expect(written("chicago")).toContainText(`“Aqbota Samplova (entry ${entry}, version 3),” Guwah, `);
  await expect(written("mla")).toContainText("Accessed");

  await page.getByRole("region", { name: "Cite one fact" }).getByRole("listitem").filter({ hasText: "Reported released" }).getByRole("link", { name: /^Cite: / }).click();
  const address = `${baseURL}/entries/${entry}@3#${releaseFact}`;
  await expect(written("address")).toHaveText(address);
  await expect(written("bibtex")).toContainText(`url = {${address}}`);
  const file = await request.get((await page.getByRole("link", { name: "Download BibTeX" }).getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toContain("application/x-bibtex");
  expect(await file.text()).toBe(await written("bibtex").textContent());
  const negotiated = await request.get(`/entries/${entry}@3`, { headers: { accept: "application/vnd.citationstyles.csl+json" } });
  expect(await negotiated.json()).toMatchObject([{ version: "3", number: `entry ${entry}` }]);

  // Version 1 calls her a schoolteacher; the current version no longer does.
  await page.goto(`/entries/${entry}@1`);
  await expect(page.getByRole("note").filter({ hasText: "Since this version" })).toContainText("no longer there");
  const gone = page.locator(".claim").filter({ hasText: "schoolteacher" });
  await expect(gone).toContainText("The current version (3) no longer has this.");
  const standing = await page.locator(".claim:has(> .stands)").first().getAttribute("id");
  await expect(page.locator(`#${standing} > .stands`)).toBeHidden();
  await page.goto(`/entries/${entry}@1#${standing}`);
  await expect(page.locator(`#${standing}`)).toContainText("Stands unchanged in the current version (3).");
  await expect(page.locator(`#${standing} > .stands`)).toBeVisible();
});

test("a record can be read as it was on a day, and a number of another database leads to the entry", async ({ page, baseURL }) => {
  const { entry } = servedSites(baseURL).reading.invented;
  const today = new Date().toISOString().slice(0, 10);
  await page.goto(`/entries/${entry}?asof=${today}`);
  await expect(page.getByRole("note").first()).toContainText("version 3");
  await page.goto(`/en/entries/${entry}?asof=2020-01-01`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Entry ${entry} was not published yet`);
  expect((await page.goto(`/en/entries/${entry}?asof=2020-02-30`))?.status()).toBe(404);

  await page.goto("/viewentry.php?entryno=2322");
  await expect(page).toHaveURL(/\/en\/entries\/\d+$/);
  await expect(page.getByRole("region", { name: "Supplementary materials and sources" })).toContainText("2322");
  const nobody = await page.goto("/id/xvd/99999999");
  expect(nobody?.status()).toBe(404);
  await expect(page.locator("#find-entry")).toHaveValue("99999999");
});

test("an old version stays as it was and leads to what changed since", async ({ page, baseURL }) => {
  const { entry, releaseFact } = servedSites(baseURL).reading.invented;
  await page.goto(`/en/entries/${entry}`);
  await page.getByRole("link", { name: "All versions" }).click();
  await expect(page).toHaveURL(`/en/entries/${entry}/versions`);
  const versions = page.getByRole("main").getByRole("link", { name: /^Version \d$/ });
  expect(await versions.allTextContents()).toEqual(["Version 3", "Version 2", "Version 1"]);
  await expect(page.getByRole("main")).toContainText("A newspaper reports a release.");

  await page.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(page).toHaveURL(`/en/entries/${entry}/versions/1`);
  await expect(page.getByRole("note").first()).toContainText("A newer version exists");
  await expect(page.getByRole("region", { name: "At a glance" })).toContainText("schoolteacher");
  await expect(page.locator(`#${releaseFact}`)).toHaveCount(0);

  await page.getByRole("link", { name: "Compare with the current version" }).click();
  await expect(page).toHaveURL(`/en/entries/${entry}/compare/1/3`);
  await expect(page.getByText("2 items added, 1 item changed, 1 item removed")).toBeVisible();
  await expect(page.getByRole("region", { name: "Added" })).toContainText("said to be at home");
  await expect(page.getByRole("region", { name: "Removed" })).toContainText("schoolteacher");

  await page.goto(`/en/entries/${entry}/compare/1/2`);
  await expect(page.getByRole("region", { name: "Changed" })).toContainText("confirmed");
  const picker = page.getByRole("navigation", { name: "Versions to compare" });
  await picker.getByRole("link", { name: "Before: version 2" }).click();
  await expect(page).toHaveURL(`/en/entries/${entry}/compare/2/2`);
  await expect(page.getByRole("main")).toContainText("The two versions say the same.");
  await picker.getByRole("link", { name: "After: version 1" }).click();
  await expect(page).toHaveURL(`/en/entries/${entry}/compare/2/1`);
  await expect(page.getByRole("region", { name: "Removed" })).toContainText("said to be at home");
});

test("all the relations of an entry can be read, a page at a time", async ({ page, baseURL }) => {
  const { manyRelations } = servedSites(baseURL).reading.invented;
  await page.goto(`/en/entries/${manyRelations}`);
  await expect(page.getByText("The first 30 of 120 are shown.")).toBeVisible();
  await page.getByRole("link", { name: "All 120 relations" }).click();
  await expect(page).toHaveURL(`/en/entries/${manyRelations}/relations`);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(`/en/entries/${manyRelations}/relations?page=2`);
  await expect(page.getByRole("main")).toContainText("Relative 119 Samplov");
});
