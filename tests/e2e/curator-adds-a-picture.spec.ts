import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { changingSite } from "@/tests/support/changing-site";
import { problemsOn } from "@/tests/support/desk";

/** A picture on its way: given by a curator, answered for by a reviewer, seen by readers, and gone with the entry. */
const site = changingSite();

const read = async (path: string) => {
  const answer = await fetch(site.origin + path, { redirect: "manual" });
  return { status: answer.status, type: answer.headers.get("content-type"), body: Buffer.from(await answer.arrayBuffer()) };
};

test("a curator gives a picture, a reviewer answers for it and publishes it, and withdrawing takes it from readers", async ({ browser }) => {
  test.setTimeout(120_000);
  const curator = await site.pageOf(browser, "curator", "Picturing Curator");
  const reviewer = await site.pageOf(browser, "reviewer", "Answering Reviewer");
  const name = "Pictured Testov";
  const { number, personId } = await site.actor.do("addEntry", { name });
  const images = `${site.origin}/en/desk/persons/${personId}/images`;

  await curator.goto(`${site.origin}/en/desk/persons/${personId}`);
  await curator.getByRole("link", { name: "Add or change pictures" }).click();
  const file = curator.getByLabel("File", { exact: true });
  await file.setInputFiles({ name: "face.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg onload=alert(1)>") });
  await curator.getByRole("button", { name: "Add it" }).click();
  await expect(problemsOn(curator)).toContainText("This is no picture that can be taken in.");
  const picture = await sharp({ create: { width: 800, height: 1000, channels: 3, background: "#806a5a" } })
    .withExifMerge({ IFD3: { GPSLatitude: "43/1 48/1 0/1" }, IFD0: { Copyright: "Hidden in the file" } }).jpeg().toBuffer();
  await file.setInputFiles({ name: "face.jpg", mimeType: "image/jpeg", buffer: picture });
  await curator.getByRole("button", { name: "Add it" }).click();

  const form = curator.getByRole("form", { name: "What is said of the picture" });
  await form.getByLabel("Where it comes from, in words").fill("Taken by a friend in 2016.");
  await form.getByLabel("Allowed by").selectOption({ label: "those who published it under the person’s own name" });
  await form.getByLabel("Who, when and how").fill("His brother, in writing, May 2024.");
  await form.getByLabel("What there is to see").fill("A man of about forty before a wall.");
  await form.getByLabel("Language of these words").selectOption("en");
  await form.getByLabel("Who may see it").selectOption("public");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(curator.getByText("Taken by a friend in 2016.")).toBeVisible();
  await curator.getByRole("button", { name: "Show picture 1" }).click();
  await expect(curator.getByText("Chosen to be shown.")).toBeVisible();
  await expect(curator.getByRole("form", { name: "Answer for picture 1" })).toHaveCount(0);
  await curator.goto(`${site.origin}/en/desk/persons/${personId}`);
  await curator.getByRole("button", { name: "Send to review" }).click();
  await expect(curator.getByText("It waits for a reviewer.")).toBeVisible();
  expect((await read(`/en/entries/${number}`)).body.toString()).not.toContain("/images/");

  await reviewer.goto(images);
  const answer = reviewer.getByRole("form", { name: "Answer for picture 1" });
  await answer.getByRole("checkbox").check();
  await answer.getByRole("button", { name: "Answer for it" }).click();
  await expect(reviewer.getByText("Answering Reviewer answers for it,")).toBeVisible();
  await reviewer.goto(`${site.origin}/en/desk/review`);
  await reviewer.getByRole("link", { name }).click();
  await reviewer.getByLabel("Why there is a new version").fill("With a picture.");
  await reviewer.getByRole("button", { name: "Publish what is chosen" }).click();
  await expect(reviewer.getByText("Published by Answering Reviewer")).toBeVisible();

  const reader = await browser.newPage({ javaScriptEnabled: false });
  await reader.goto(`${site.origin}/en/entries/${number}`);
  const shown = reader.getByRole("img", { name: "A man of about forty before a wall." });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
  await expect(reader.getByText("Taken by a friend in 2016.")).toBeVisible();
  const address = new URL((await shown.getAttribute("src")) ?? "", site.origin).pathname;
  const seen = await read(address);
  expect([seen.status, seen.type]).toEqual([200, "image/webp"]);
  expect((await sharp(seen.body).metadata()).exif).toBeUndefined();

  await site.actor.do("withdraw", { number });
  expect((await read(`/en/entries/${number}`)).status).toBe(410);
  expect((await read(address)).status).toBe(404);
});
