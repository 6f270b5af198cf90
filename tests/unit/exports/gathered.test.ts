import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gathered } from "@/lib/exports/gathered";

async function* from(pieces: readonly (string | Uint8Array)[], onReturn: () => void = () => undefined) {
  try {
    for (const piece of pieces) yield await Promise.resolve(piece);
  } finally {
    onReturn();
  }
}
const bytesOf = (pieces: readonly (string | Uint8Array)[]) => Buffer.concat(pieces.map((piece) => Buffer.from(piece)));

describe("pieces on their way out", () => {
  it("are fewer, and the same bytes in the same order", async () => {
    const piece = fc.oneof(fc.string({ unit: "grapheme" }), fc.uint8Array(), fc.nat(70_000).map((length) => "ئ".repeat(length)));
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const sent: (string | Uint8Array)[] = [];
        for await (const one of gathered(from(pieces))) sent.push(one);
        expect(bytesOf(sent).equals(bytesOf(pieces))).toBe(true);
        expect(sent.length).toBeLessThanOrEqual(pieces.length);
      }),
      { numRuns: 50 },
    );
  });

  it("are not made any more when the reader has gone", async () => {
    let isClosed = false;
    const pieces = gathered(from(["x".repeat(100_000), "y".repeat(100_000)], () => (isClosed = true)));
    await pieces.next();
    await pieces.return(undefined);
    expect(isClosed).toBe(true);
  });
});
