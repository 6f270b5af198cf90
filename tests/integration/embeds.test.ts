import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { describePicture, drawCardPicture } from "@/lib/embeds/card-picture";
import { findEmbeddedRecord } from "@/lib/embeds/embedded-record-queries";
import { draw } from "@/lib/print/typeset";
import type { Unit } from "@/lib/publication/public-record";
import { assessmentUnit, nameUnit, statusUnit } from "@/tests/factories/public-units";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { publishUnits } from "@/tests/support/publish-units";

const SITE = "https://guwah.example";
const names = [
  nameUnit("name", { text: "Aman #set text(red) \"Sample\"" }),
  nameUnit("arabic", { text: "ئامان سامپل", language: "ug", script: "Arab" }),
  nameUnit("chinese", { text: "阿曼", language: "zh", script: "Hans" }),
];

function entry(number: number, status: Unit<"status">["value"], isNamed = true) {
  const report = statusUnit("state", status);
  const title = isNamed ? names[0]!.id : null;
  return { kind: "entry" as const, number, versions: [[...names, report, assessmentUnit({ title, nameWithheld: !isNamed, status: { value: status, rule: "only_undated", basis: [report.id] } })]] };
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await publishUnits(db, [entry(1, "in_camp"), entry(2, "reported_released"), entry(3, "in_camp", false)]);
});
afterAll(() => database.drop());

describe("what others show of an entry", () => {
  it("is what is published: names by script, status and tier, and no name that is withheld", async () => {
    expect(await findEmbeddedRecord("entry", 1)).toMatchObject({ state: "published", status: "in_camp", title: { text: names[0]!.text }, otherNames: [{ text: "ئامان سامپل", script: "Arab" }, { text: "阿曼", script: "Hans" }] });
    expect(await findEmbeddedRecord("entry", 3)).toMatchObject({ title: null, otherNames: [] });
    expect(await findEmbeddedRecord("entry", 9)).toEqual({ kind: "entry", number: 9, state: "missing" });
  });

  it("is a picture of names in every script, 1200 by 630, and of nobody who is not offered to search engines", async () => {
    const picture = await drawCardPicture(SITE, "ug", 1);
    const { format, width, height } = await sharp(picture!).metadata();
    expect([format, width, height]).toEqual(["png", 1200, 630]);
    expect(picture!.length).toBeLessThan(100_000);
    const long = { text: "ئاقبوتا سامپلوۋا ".repeat(8), lang: "ug", dir: "rtl" };
    const crowded = await sharp(await draw({ lang: "ug", dir: "rtl", above: "a", below: "b", title: long, names: [long, long] })).metadata();
    expect([crowded.width, crowded.height]).toEqual([1200, 630]);
    expect(JSON.stringify(await describePicture(SITE, "en", 1))).not.toContain("camp");
    for (const number of [2, 3, 9]) expect(await drawCardPicture(SITE, "en", number), String(number)).toBeNull();
  });
});
