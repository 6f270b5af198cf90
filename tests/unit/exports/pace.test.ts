import { describe, expect, it } from "vitest";
import type { Cell, ExportColumns } from "@/lib/exports/export-column";
import { exportFormats, formatCodes } from "@/lib/exports/export-formats";

const columns = { entry: { type: "number" }, name: { type: "text" }, several: { type: "texts" } } satisfies ExportColumns;
const about = { exportedAt: "2026-11-23T10:00:00.000Z", search: "https://guwah.example/entries", shape: "flat", entries: 100_000 };
const BATCHES = 1_000;
const ROWS = 100;
/** What a format may hold back before it gives some out: a compressor fills its window. */
const MOST_HELD = 20;

describe("every format", () => {
  it.each(formatCodes)("keeps pace with a hundred thousand rows and holds nothing back: %s", async (format) => {
    let asked = 0;
    let given = 0;
    let most = 0;
    const batches = (async function* () {
      for (let batch = 0; batch < BATCHES; batch += 1) {
        asked += 1;
        most = Math.max(most, asked - given);
        yield Array.from({ length: ROWS }, (_, row): Cell[] => [batch * ROWS + row, `Örnek ${Math.imul(batch * ROWS + row, 2_654_435_761) >>> 0} ئۆرنەك`, ["a", "b"]]);
      }
    })();
    for await (const piece of exportFormats[format].write({ columns, about, batches })) if (piece.length > 0) given = asked;
    expect(asked).toBe(BATCHES);
    expect(most).toBeLessThanOrEqual(MOST_HELD);
  });
});
