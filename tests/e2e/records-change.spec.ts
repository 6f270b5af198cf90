import { expect, test } from "@playwright/test";
import { changingSite } from "@/tests/support/changing-site";

/** Each test changes records of its own on the second site, and looks at the very next answer. */
const site = changingSite();

async function read(path: string): Promise<{ status: number; text: string; location: string | null; etag: string | null }> {
  const answer = await fetch(site.origin + path, { redirect: "manual" });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get("location"), etag: answer.headers.get("etag") };
}

/** Every public place where an entry's name could stand. */
const LISTS = [
  "/en", "/ug", "/en/entries", "/en/entries?q=Changed", "/en/entries?q=Changed&match=exact", "/en/entries?sort=updated", "/en/entries?sort=name",
  "/suggest?locale=en&q=Chang", "/sitemaps/entries-1",
];
/** A change reaches the index within so long; until then the search says less, and what it says is not kept. */
const INDEXED = { timeout: 30_000, intervals: [100] };

test("a new fact is on the page at the very next request, and the version before stays", async () => {
  const { number, personId, sourceId } = await site.actor.do("addEntry", { name: "Changed Onova" });
  const path = `/en/entries/${number}`;
  const before = await read(path);
  expect(before.status).toBe(200);
  expect(before.text).not.toContain("a new sentence");
  const kept = await fetch(site.origin + path, { headers: { "if-none-match": before.etag ?? "" } });
  expect(kept.status).toBe(304);
  const { anchor } = await site.actor.do("addFact", {
    personId, note: "Somebody told more.",
    fact: { cites: [{ sourceId }], attribute: { kind: "health", text: "a new sentence", textLanguage: "en" } },
  });
  const after = await fetch(site.origin + path, { headers: { "if-none-match": before.etag ?? "" } });
  expect(after.status).toBe(200);
  expect(await after.text()).toContain("a new sentence");
  // The older version may say what is new since; the claim itself is not on it.
  expect((await read(`${path}/versions/1`)).text).not.toContain(`id="${anchor}"`);
  expect((await read(`${path}/versions/2`)).text).toContain(`id="${anchor}"`);
  expect((await read(`${path}/versions`)).text).toContain("Somebody told more.");
  expect((await read("/en/entries?sort=updated")).text).toContain("Changed Onova");
});

test("a withdrawn entry answers 410 in every version and every list forgets it at once; brought back, it is as it was", async () => {
  const name = "Changed Twova";
  const { number } = await site.actor.do("addEntry", { name });
  const path = `/en/entries/${number}`;
  for (const list of ["/en", "/en/entries"]) expect((await read(list)).text, list).toContain(name);
  for (const list of ["/en/entries?q=Changed", "/suggest?locale=en&q=Chang"]) {
    await expect.poll(async () => (await read(list)).text, { message: list, ...INDEXED }).toContain(name);
  }
  const published = await read(path);
  await site.actor.do("withdraw", { number });
  for (const address of [path, `${path}/versions`, `${path}/versions/1`, `${path}/compare/1/1`, `${path}/relations`, `/ug/entries/${number}`]) {
    const { status, text } = await read(address);
    expect(status, address).toBe(410);
    expect(text, address).not.toContain(name);
  }
  expect((await read(path)).text).toContain(`Entry ${number} was withdrawn`);
  for (const list of LISTS) expect((await read(list)).text, list).not.toContain(name);
  await site.actor.do("reinstate", { number });
  const again = await read(path);
  expect(again.status).toBe(200);
  expect(again.text).toContain(name);
  expect(again.etag).toBe(published.etag);
});

test("a merged entry leads to the survivor with a note; its old versions stay; the merge can be taken back", async ({ page }) => {
  const from = await site.actor.do("addEntry", { name: "Changed Threeva" });
  const into = await site.actor.do("addEntry", { name: "Changed Fourova" });
  await site.actor.do("merge", { from: from.number, into: into.number });
  for (const locale of ["en", "ug"]) {
    const moved = await read(`/${locale}/entries/${from.number}`);
    expect(moved.status).toBe(308);
    expect(moved.location).toBe(`/${locale}/entries/${into.number}?merged=${from.number}`);
  }
  await page.goto(`${site.origin}/en/entries/${from.number}`);
  await expect(page).toHaveURL(`${site.origin}/en/entries/${into.number}?merged=${from.number}`);
  await expect(page.getByRole("note")).toContainText(`Entry ${from.number} was merged into this one; its address leads here.`);
  await expect(page.getByRole("region", { name: "Names" })).toContainText("Changed Threeva");
  const old = await read(`/en/entries/${from.number}/versions/1`);
  expect(old.status).toBe(200);
  expect(old.text).toContain("Changed Threeva");
  await expect.poll(async () => (await read("/en/entries?q=Threeva")).text, INDEXED).toContain(`/en/entries/${into.number}"`);

  await site.actor.do("unmerge", { number: from.number });
  expect((await read(`/en/entries/${from.number}`)).status).toBe(200);
  expect((await read(`/en/entries/${into.number}`)).text).not.toContain("Changed Threeva");
});

test("an erased fact is gone from every version, and each says that something was removed", async () => {
  const { number, personId, sourceId } = await site.actor.do("addEntry", { name: "Changed Fiveva" });
  const told = (text: string) => ({ cites: [{ sourceId }], attribute: { kind: "health" as const, text, textLanguage: "en" } });
  const { anchor } = await site.actor.do("addFact", { personId, fact: told("what must go") });
  const { version } = await site.actor.do("addFact", { personId, fact: told("what may stay") });
  expect(version).toBe(3);
  const path = `/en/entries/${number}`;
  const addresses = [path, `${path}/versions/2`, `${path}/versions/3`, `${path}/compare/1/3`, `${path}/compare/2/3`];
  for (const address of addresses.slice(0, 4)) expect((await read(address)).text, address).toContain("what must go");
  await site.actor.do("erase", { anchor });
  for (const address of addresses) {
    const { status, text } = await read(address);
    expect(status, address).toBe(200);
    expect(text, address).not.toContain("what must go");
  }
  for (const version of [2, 3]) expect((await read(`${path}/versions/${version}`)).text).toContain("Something was removed from this version");
  expect((await read(path)).text).toContain("what may stay");
  expect((await read(`${path}/versions/1`)).text).not.toContain("Something was removed");
});
