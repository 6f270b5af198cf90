import { describe, expect, it } from "vitest";
import { liveCitation, liveEvidence, liveRelated, liveWitness, projectionContext } from "@/tests/factories/live-rows";
import { projectCitations } from "@/lib/publication/projection";
import { quotesOneOf, withoutQuotes } from "@/lib/publication/quotes-of-testimonies";
import type { Unit } from "@/lib/publication/public-record";

const cite = (kind: "source" | "testimony", number: number, quote: string | null) => ({ ref: { kind, number }, locator: null, quote });
const unit = (...citations: Unit<"name">["citations"]): Unit<"name"> => ({
  id: "f-0000000000", type: "name", standing: "shown", standingReason: null, certainty: "possible", contentNote: null, remark: null, citations,
  text: "Aman Testov", language: "en", script: "Latn", kind: "primary", scheme: null,
});

describe("quotes from testimonies", () => {
  it("are found by the number of the testimony, and not by that of a source", () => {
    const numbers = new Set([5]);
    expect(quotesOneOf(unit(cite("testimony", 5, "They took him.")), numbers)).toBe(true);
    expect(quotesOneOf(unit(cite("testimony", 5, null), cite("source", 5, "They took him."), cite("testimony", 6, "x")), numbers)).toBe(false);
  });

  it("go from a unit that keeps everything else", () => {
    const kept = withoutQuotes(unit(cite("testimony", 5, "They took him."), cite("source", 5, "A report.")), new Set([5]));
    expect(kept).toEqual(unit(cite("testimony", 5, null), cite("source", 5, "A report.")));
  });

  it("do not pass the projection before every witness has allowed it", () => {
    const id = "00000000-0000-4000-8000-00000000bbbb";
    const quoteOf = (reportedBySourceId: string | null, ...witnesses: ReturnType<typeof liveWitness>[]) => {
      const context = projectionContext({ testimonies: new Map([[id, liveEvidence({ reportedBySourceId, witnesses })]]), published: { [id]: { kind: "testimony", number: 5 } } });
      const claim = { what: "Fact", anchor: "f-0000000000", citations: [liveCitation({ testimonyId: id, quote: "They took him." })] } as const;
      return projectCitations(claim, context).citations[0]?.quote;
    };
    expect(quoteOf(null, liveWitness(liveRelated(), [{ use: "text", expiresOn: null }]))).toBe("They took him.");
    expect(quoteOf(null, liveWitness(liveRelated(), [{ use: "name", expiresOn: null }]))).toBeNull();
    expect(quoteOf("00000000-0000-4000-8000-00000000aaaa", liveWitness(liveRelated()))).toBe("They took him.");
  });
});
