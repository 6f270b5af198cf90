import { describe, expect, it } from "vitest";
import { ConsentSection } from "@/components/consents/consent-section";
import type { DeskConsent } from "@/lib/consents/curator-queries";
import { renderView, textOf } from "@/tests/support/render-view";

const consent: DeskConsent = {
  id: "c1", use: "text", basis: "spoken", scope: "only <b>this</b> video", proof: "heard by two", proofSource: { id: "s1", label: "A letter" },
  given: { words: "spring 2024", edtf: "2024-21", earliest: "2024-03-01", latest: "2024-05-31" }, expiresOn: "2030-01-31", withdrawnAt: null, isInForce: true,
  recordedBy: "Rena", recordedAt: new Date("2026-11-23T08:00:00Z"), lockVersion: 0, values: {} as never,
};
const html = (may: { see: boolean; record: boolean; manage: boolean }, consents = [consent], locale: "en" | "ug" = "en") =>
  renderView(<ConsentSection consents={consents} path="/en/desk/persons/p" may={may} editor={null} form={null} />, locale);

describe("the consents on a person's page", () => {
  it("say use by use what was allowed, how, when, until when and what shows it", () => {
    const text = textOf(html({ see: true, record: true, manage: true }));
    for (const said of ["text allowed", "name not allowed", "spring 2024", "holds until 2030-01-31", "only <b>this</b> video", "heard by two", "A letter", "Recorded by Rena"]) expect(text).toContain(said);
  });

  it("offer to record to those who may, and to correct and withdraw to fewer; a sealed one is not corrected", () => {
    const links = (...args: Parameters<typeof html>) => ["edit=consent&amp;use=name", "consent-correct", "consent-withdraw"].filter((link) => html(...args).includes(link)).length;
    expect(links({ see: true, record: true, manage: true })).toBe(3);
    expect(links({ see: true, record: true, manage: false })).toBe(1);
    expect(links({ see: true, record: true, manage: true }, [{ ...consent, values: null }])).toBe(2);
    expect(html({ see: false, record: false, manage: false })).toBe("");
  });

  it("are said in Uyghur as well", () => {
    expect(html({ see: true, record: true, manage: true }, [consent], "ug")).toContain("رازىلىق");
  });
});
