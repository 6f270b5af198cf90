import fc from "fast-check";
import readXlsxFile, { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Cell, ExportColumns } from "@/lib/exports/export-column";
import { xlsxOf } from "@/lib/exports/xlsx";
import { rowXml } from "@/lib/exports/xlsx-sheet";
import { hostileStrings } from "@/tests/support/hostile-strings";

const about = { exportedAt: "2026-11-23T10:00:00.000Z", search: "https://guwah.example/entries?q=a", shape: "flat", entries: 2 };
const columns = { entry: { type: "number" }, name: { type: "text" }, is: { type: "boolean" }, several: { type: "texts" } } satisfies ExportColumns;

async function fileOf(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const batches = (async function* () {
    yield rows;
  })();
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxOf({ columns, about, batches })) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("XLSX", () => {
  it("is opened by a library of somebody else's, with every value of its kind", async () => {
    const file = await fileOf([
      [1, "ئۆرنەك مىسال", true, ["a|b", "c"]],
      [2, "吾尔乃克·米萨里 <&> \"'", false, []],
      [3, "=1+1", null, [7]],
    ]);
    const sheets = await readXlsxFile(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["flat", "about"]);
    expect(sheets[0]?.data).toEqual([
      ["entry", "name", "is", "several"],
      [1, "ئۆرنەك مىسال", true, "a||b | c"],
      [2, "吾尔乃克·米萨里 <&> \"'", false, null],
      [3, "=1+1", null, 7],
    ]);
    expect(sheets[1]?.data).toEqual([
      ["exportedAt", about.exportedAt],
      ["search", about.search],
      ["shape", "flat"],
      ["entries", 2],
    ]);
  });

  it("brings hostile text back", async () => {
    // This library takes blanks off the ends of texts.
    const usable = (text: string) => text.trim() !== "" && !/\p{Surrogate}/u.test(text) && text.length < 30_000 && text === text.trim();
    const texts = [...hostileStrings.filter(usable), ...fc.sample(fc.string({ unit: "binary" }).filter(usable), 200), "=cmd|'/C calc'!A0", "_x0041_a", "a\r\nb\u0001\u0000\uFFFEc"];
    const rows = await readSheet(await fileOf(texts.map((text, index) => [index, text, null, null])), 1);
    expect(rows.slice(1).map((row) => row[1])).toEqual(texts);
  });

  it("marks what looks like a formula as text, writes what XML cannot hold, and cuts what no cell holds", () => {
    expect(rowXml(["=1"], 2)).toContain('<c r="A2" s="1" t="inlineStr">');
    expect(rowXml(["a=1"], 2)).toContain('<c r="A2" t="inlineStr">');
    expect(rowXml(["\u0001\uD800"], 1)).toContain("_x0001__xD800_");
    const long = rowXml(["🙂".repeat(20_000)], 1);
    expect(/preserve">([^<]*)</.exec(long)?.[1]?.length).toBeLessThanOrEqual(32_767);
    expect(long).toContain("🙂 […]<");
    expect(rowXml(Array.from({ length: 28 }, (_, index) => index), 1)).toMatch(/<c r="Z1">.*<c r="AA1">.*<c r="AB1">/);
  });
});
