import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine, csvOf, withoutFormula } from "@/lib/exports/csv";
import type { Cell } from "@/lib/exports/export-column";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { parseCsv } from "@/tests/support/parse-csv";

/** What the page of the download says how to do. */
const asItWas = (text: string) => text.replace(/(^|[;\t\r\n])'/g, "$1");
const lineOf = (...cells: Cell[]) => parseCsv(csvLine(cells))[0];
const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", "＋1", "－1", "＠x", "  =1+1", "\u200f=1+1", "\ufeff=1", "'=1", "a;=1+1", "a\n-1", "a; @x", 'a";=HYPERLINK("https://x.example")'];

describe("CSV", () => {
  it.each(formulas)("lets no program run %j, and gives it back", (text) => {
    const neutral = withoutFormula(text);
    // Neither as it stands nor where a program takes semicolons or line ends for the end of a cell.
    for (const part of neutral.split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
    expect(asItWas(neutral)).toBe(text);
  });

  it("leaves alone what is no formula", () => {
    for (const text of ["Örnek Misal", "ئۆرنەك مىسال", "吾尔乃克·米萨里", "2017-03-01", "a=b", "O'Neil", "mail@example.org", "https://example.org/a-b?c=d"]) expect(withoutFormula(text)).toBe(text);
  });

  it("brings every text back through a parser of somebody else's", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostileStrings.filter((one) => !/\p{Surrogate}/u.test(one)), ...formulas), fc.string({ unit: fc.constantFrom(...`=+-@'";,|\t\r\n ＝`) }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (cells) => {
        expect(lineOf(...cells)?.map(asItWas)).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });

  it("brings several values of one cell back", () => {
    const part = (text: string) => text.replaceAll("||", "|");
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "|", " ", ";", "=", '"') }), { minLength: 2, maxLength: 5 }), (values) => {
        const [cell = ""] = lineOf(values, "") ?? [];
        expect(asItWas(cell).split(" | ").map(part)).toEqual(values);
      }),
    );
  });

  it("writes numbers, truth and nothing as they are", () => {
    expect(csvLine([1, -2, true, false, null, [], [7], ["a|b", "c"]])).toBe("1,-2,true,false,,,7,a||b | c\r\n");
  });

  it("begins with the mark of Unicode and the codes of the columns, and ends every line as RFC 4180 says", async () => {
    const about = { exportedAt: "2026-11-23T10:00:00.000Z", search: "https://guwah.example/entries", shape: "flat", entries: 2 };
    const batches = (async function* () {
      yield [[1, "ئا"]];
      yield [];
      yield [[2, "二,\n三"]];
    })();
    let file = "";
    for await (const piece of csvOf({ columns: { entry: { type: "number" }, name: { type: "text" } }, about, batches })) file += piece;
    expect(file).toBe('\ufeffentry,name\r\n1,ئا\r\n2,"二,\n三"\r\n');
  });
});
