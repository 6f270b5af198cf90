import { describe, expect, it } from "vitest";
import { imageProblems } from "@/lib/publication/image-rule";
import type { JudgedImage, PicturedPerson } from "@/lib/publication/image-rule";
import type { LivePerson } from "@/lib/publication/live-selects";
import { projectEntry } from "@/lib/publication/project-entry";
import { projectImage } from "@/lib/publication/project-image";
import { imageUnitSchema } from "@/lib/publication/public-unit";
import { livePerson, projectionContext } from "@/tests/factories/live-rows";

const TODAY = "2026-11-23";
const fine: JudgedImage = { hasProvenance: true, permission: "published", permittedBy: "her brother", text: "A woman", reviewerId: "somebody" };
const grown: PicturedPerson = { minor: false, atRisk: false, nameWithheld: false, sealedIdentity: false, consents: [] };
const consent = { expiresOn: null };

describe("what stands in the way of showing a picture", () => {
  it("is nothing where everything is said, somebody answers for it, and the face was public", () => {
    expect(imageProblems(fine, grown, TODAY)).toEqual([]);
  });

  it.each<[Partial<JudgedImage>, string]>([
    [{ hasProvenance: false }, "image_without_provenance"],
    [{ permission: null }, "image_without_permission"],
    [{ permittedBy: null }, "image_without_permission"],
    [{ text: null }, "image_without_text"],
    [{ reviewerId: null }, "image_without_reviewer"],
  ])("is what is missing: %o", (missing, code) => {
    expect(imageProblems({ ...fine, ...missing }, { ...grown, consents: [consent] }, TODAY)).toEqual([code]);
  });

  it.each(["person", "family", "rights_holder"] as const)("is a consent that is missing where the face was not public: %s", (permission) => {
    expect(imageProblems({ ...fine, permission }, grown, TODAY)).toEqual(["image_without_consent"]);
    expect(imageProblems({ ...fine, permission }, { ...grown, consents: [consent] }, TODAY)).toEqual([]);
  });

  it.each(["minor", "atRisk", "nameWithheld"] as const)("is the protection of the person, whatever was published: %s", (protection) => {
    expect(imageProblems(fine, { ...grown, [protection]: true }, TODAY)).toEqual(["image_without_consent"]);
    expect(imageProblems(fine, { ...grown, [protection]: true, consents: [consent] }, TODAY)).toEqual([]);
  });

  it("is a consent that has ended, from the day after its last", () => {
    const until = (expiresOn: string) => imageProblems({ ...fine, permission: "family" }, { ...grown, consents: [{ expiresOn }] }, TODAY);
    expect(until("2026-11-22")).toEqual(["image_without_consent"]);
    expect(until("2026-11-23")).toEqual([]);
  });

  it("is a sealed identity, whatever anybody allowed", () => {
    expect(imageProblems(fine, { ...grown, sealedIdentity: true, consents: [consent] }, TODAY)).toEqual(["image_without_consent"]);
  });
});

type LiveImage = LivePerson["images"][number];
const liveImage = (given: Partial<LiveImage> = {}): LiveImage => ({
  anchor: "i-aaaaaaaaaa", provenanceSourceId: null, provenance: "From an album.", permission: "published", permittedBy: "her brother", text: "A woman", language: "en",
  reviewerId: "00000000-0000-4000-8000-000000000001", files: [{ hash: "a".repeat(64), width: 320, height: 400 }], ...given,
});

describe("the picture of an entry", () => {
  const context = projectionContext();

  it("is one unit, and says who allowed it but not who answers for it", () => {
    const { units, problems } = projectImage([livePerson({ images: [liveImage()] })], context);
    expect(problems).toEqual([]);
    expect(units.map((unit) => imageUnitSchema.parse(unit))).toEqual([
      {
        id: "i-aaaaaaaaaa", type: "image", text: "A woman", language: "en", source: null, provenance: "From an album.", permission: "published",
        permittedBy: "her brother", files: [{ hash: "a".repeat(64), width: 320, height: 400 }],
      },
    ]);
    expect(JSON.stringify(units)).not.toContain("00000000-0000-4000");
  });

  it("is the survivor's own before that of somebody merged into them", () => {
    const [own, other] = [liveImage(), liveImage({ anchor: "i-bbbbbbbbbb" })];
    const idsOf = (...persons: LivePerson[]) => projectImage(persons, context).units.map((unit) => (unit as { id: string }).id);
    expect(idsOf(livePerson({ images: [own] }), livePerson({ images: [other] }))).toEqual([own.anchor]);
    expect(idsOf(livePerson(), livePerson({ images: [other] }))).toEqual([other.anchor]);
  });

  it("is protected as whoever was merged is protected", () => {
    const { units, problems } = projectImage([livePerson({ images: [liveImage()] }), livePerson({ atRisk: true })], context);
    expect(units).toEqual([]);
    expect(problems.map(({ code, unit }) => [code, unit])).toEqual([["image_without_consent", "i-aaaaaaaaaa"]]);
  });

  it("needs words or a source that readers can see", () => {
    const source = "00000000-0000-4000-8000-0000000000ff";
    const { problems } = projectImage([livePerson({ images: [liveImage({ provenance: null, provenanceSourceId: source })] })], context);
    expect(problems.map(({ code }) => code)).toEqual(["rests_on_unpublished"]);
  });

  it("keeps the entry from going out where something is missing", () => {
    const { problems } = projectEntry([livePerson({ images: [liveImage({ reviewerId: null })] })], context);
    expect(problems.map(({ code }) => code)).toContain("image_without_reviewer");
  });
});
