import { describe, expect, it } from "vitest";
import { consentQuery, parseConsentEditor } from "@/lib/consents/consent-editor";
import type { DeskConsent } from "@/lib/consents/curator-queries";
import { allows, isInForce } from "@/lib/consents/in-force";

const consent = (given: Partial<DeskConsent>): DeskConsent => ({
  id: "c1", use: "name", basis: "written", scope: null, proof: null, proofSource: null, given: null, expiresOn: null, withdrawnAt: null, isInForce: true,
  recordedBy: "A", recordedAt: new Date(), lockVersion: 0, values: {} as never, ...given,
});
const all = { record: true, manage: true };
const param = (query: string) => Object.fromEntries(new URLSearchParams(query.replace(/#.*/, "")));

describe("the editor of consents", () => {
  it("is the one that its own address asks for", () => {
    expect(parseConsentEditor(param(consentQuery("consent", { use: "text" })), [], all)).toEqual({ edit: "consent", use: "text" });
    expect(parseConsentEditor(param(consentQuery("consent-withdraw", { consent: "c1" })), [consent({})], all)).toMatchObject({ edit: "consent-withdraw", consent: { id: "c1" } });
  });

  it.each([
    ["an unknown consent", { edit: "consent-correct", consent: "c2" }, all],
    ["somebody who may not", { edit: "consent-correct", consent: "c1" }, { record: true, manage: false }],
    ["somebody who may not record", { edit: "consent" }, { record: false, manage: true }],
    ["another editor", { edit: "own" }, all],
    ["nonsense", { edit: ["consent-withdraw", "x"], consent: ["<script>"] }, all],
  ])("is none for %s", (_, query, may) => {
    expect(parseConsentEditor(query, [consent({})], may)).toBeNull();
  });

  it("corrects neither what was withdrawn nor words that are sealed, and shrugs at an unknown use", () => {
    expect(parseConsentEditor({ edit: "consent-correct", consent: "c1" }, [consent({ withdrawnAt: new Date() })], all)).toBeNull();
    expect(parseConsentEditor({ edit: "consent-correct", consent: "c1" }, [consent({ values: null })], all)).toBeNull();
    expect(parseConsentEditor({ edit: "consent", use: "everything" }, [], all)).toEqual({ edit: "consent", use: null });
  });
});

describe("a consent", () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  it("holds through its last day, unless it was withdrawn", () => {
    expect(isInForce({ expiresOn: day("2026-11-22") }, "2026-11-22")).toBe(true);
    expect(isInForce({ expiresOn: day("2026-11-22") }, "2026-11-23")).toBe(false);
    expect(isInForce({ expiresOn: null, withdrawnAt: new Date() }, "2026-11-22")).toBe(false);
  });

  it("allows its own use and no other", () => {
    const given = [{ use: "face" as const, expiresOn: null }, { use: "name" as const, expiresOn: day("2020-01-01") }];
    expect((["name", "face", "text"] as const).filter((use) => allows(given, use, "2026-11-22"))).toEqual(["face"]);
  });
});
