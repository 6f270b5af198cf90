import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { deleteImage, showImage } from "@/lib/images/commands/change-image";
import { eraseImage } from "@/lib/publication/commands/erase-image";
import { merge, unmerge } from "@/lib/publication/commands/merge";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import { withdrawConsent } from "@/lib/publication/commands/withdraw-consent";
import { findEntryPage } from "@/lib/publication/entry-page-queries";
import { findPublicImage } from "@/lib/publication/image-queries";
import { findPublicVersion } from "@/lib/publication/public-queries";
import { verifyChains } from "@/lib/publication/verify-queries";
import { buildImage } from "@/tests/factories/build-image";
import { buildConsent } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let [script, officer, author]: Curator[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  [script, officer, author] = [await systemCurator("test"), await buildCurator(db, "protection_officer"), await buildCurator(db, "curator")];
});
afterEach(async () => {
  expect(await findDrift()).toEqual([]);
  for await (const { broken } of verifyChains()) expect(broken).toBeNull();
});
afterAll(() => database.drop());

const reason = "why";

/** A published entry that shows a picture. */
async function pictured(name: string, given: Partial<Parameters<typeof buildImage>[1]> = {}) {
  const entry = await publishEntry(db, name);
  const image = await buildImage(db, { personId: entry.person.id, ...given });
  await publishRows({ kind: "entry", subjectId: entry.person.id });
  return { ...entry, image };
}
const isThere = async (hash: string) => (await findPublicImage(hash)) !== null;
const unitIds = async (number: number, version?: number) => (await findPublicVersion("entry", number, version))?.units.flatMap((unit) => (unit.type === "image" ? [unit.id] : []));

describe("a picture that is published", () => {
  it("is a unit of the version and answers at the address of its content", async () => {
    const { image, number } = await pictured("Aman Testov");
    const version = await findPublicVersion("entry", number);
    expect(version?.units.find((unit) => unit.type === "image")).toMatchObject({ id: image.anchor, files: [{ hash: image.hash, width: 320, height: 400 }], permission: "published" });
    expect(Buffer.from((await findPublicImage(image.hash))!.content).toString()).toBe(`drawing of picture ${image.id}`);
    expect((await findEntryPage(number))?.photo?.files).toHaveLength(1);
    for (const strange of ["", "x", image.hash.toUpperCase(), `${image.hash}0`, "%", "' OR 1=1", image.originalHash ?? ""]) expect(await isThere(strange), strange).toBe(false);
  });

  it("is not there before it is published, nor while it is restricted or not the one shown", async () => {
    const { person, number } = await publishEntry(db, "Aman Testov");
    const hidden = await buildImage(db, { personId: person.id, visibility: "restricted" });
    expect(await isThere(hidden.hash)).toBe(false);
    await publishRows({ kind: "entry", subjectId: person.id });
    expect([await isThere(hidden.hash), await unitIds(number)]).toEqual([false, []]);
  });

  it.each<[string, Partial<Parameters<typeof buildImage>[1]>]>([
    ["provenance", { provenance: null }],
    ["permission", { permission: null }],
    ["words on who allowed it", { permittedBy: null }],
    ["consent", { permission: "family" }],
    ["a description", { text: null, language: null }],
    ["a reviewer", { reviewerId: null }],
  ])("does not go out without %s", async (_, missing) => {
    const { person } = await publishEntry(db, "Aman Testov");
    const image = await buildImage(db, { personId: person.id, ...missing });
    await expect(publishRows({ kind: "entry", subjectId: person.id })).rejects.toBeInstanceOf(InvalidInput);
    expect(await isThere(image.hash)).toBe(false);
  });

  it("of somebody protected does not go out without consent, and does with it", async () => {
    for (const protection of [{ minor: true, nameWithheld: true }, { atRisk: true }, { nameWithheld: true }]) {
      const { person } = await publishEntry(db, "Aman Testov", protection);
      const image = await buildImage(db, { personId: person.id });
      await expect(publishRows({ kind: "entry", subjectId: person.id })).rejects.toBeInstanceOf(InvalidInput);
      await buildConsent(db, { personId: person.id, use: "face" });
      await publishRows({ kind: "entry", subjectId: person.id });
      expect(await isThere(image.hash)).toBe(true);
    }
  });
});

describe("a picture that is taken away", () => {
  it("is gone with the entry that is withdrawn, and back with it", async () => {
    const { image, ref } = await pictured("Aman Testov");
    await withdraw(script!, { ref, kind: "request", reason });
    expect(await isThere(image.hash)).toBe(false);
    await reinstate(script!, { ref, reason });
    expect(await isThere(image.hash)).toBe(true);
  });

  it("is shown by whichever entry its person was merged into", async () => {
    const [from, into] = [await pictured("Aman Testov"), await publishEntry(db, "Aman Testow")];
    await merge(script!, { from: from.ref, into: into.ref, reason });
    expect([await isThere(from.image.hash), await unitIds(into.number)]).toEqual([true, [from.image.anchor]]);
    await withdraw(script!, { ref: into.ref, kind: "safety", reason });
    expect(await isThere(from.image.hash)).toBe(false);
    await reinstate(script!, { ref: into.ref, reason });
    await unmerge(script!, { ref: from.ref, reason });
    expect([await isThere(from.image.hash), await unitIds(into.number)]).toEqual([true, []]);
  });

  it("leaves its words in older versions, and no bytes", async () => {
    const { image, number, person, version } = await pictured("Aman Testov");
    await showImage(author!, { id: image.id, lockVersion: 0, isShown: false });
    expect(await isThere(image.hash)).toBe(true);
    await publishRows({ kind: "entry", subjectId: person.id });
    expect([await isThere(image.hash), await unitIds(number), await unitIds(number, version + 1)]).toEqual([false, [], [image.anchor]]);
    expect((await findEntryPage(number, version + 1))?.photo).toMatchObject({ unit: { id: image.anchor }, files: [] });
    await expect(deleteImage(author!, { id: image.id, lockVersion: 1 })).rejects.toBeInstanceOf(Conflict);
  });

  it("goes at once, from every version, when the consent is withdrawn", async () => {
    const entry = await publishEntry(db, "Aman Testov");
    const consent = await buildConsent(db, { personId: entry.person.id, use: "face" });
    const image = await buildImage(db, { personId: entry.person.id, permission: "person" });
    await publishRows({ kind: "entry", subjectId: entry.person.id });
    expect(await isThere(image.hash)).toBe(true);
    await withdrawConsent(officer!, { consentId: consent.id, reason });
    expect([await isThere(image.hash), await unitIds(entry.number), await unitIds(entry.number, 2)]).toEqual([false, [], []]);
    expect(await db.image.findUnique({ where: { id: image.id } })).toMatchObject({ isShown: false, visibility: "restricted", reviewerId: null });
    expect(await db.event.count({ where: { type: "image.taken_away", subjectId: entry.person.id } })).toBe(1);
    // What is left can be published again.
    await publishRows({ kind: "entry", subjectId: entry.person.id });
  });

  it("is erased with its bytes, its words and its hash, from every version", async () => {
    const { image, number, person } = await pictured("Aman Testov");
    await db.deskDraft.create({ data: { userId: author!.userId, form: "image", subjectId: image.id, values: { text: "half" } } });
    await eraseImage(officer!, { imageId: image.id, reason });
    expect([await isThere(image.hash), await unitIds(number), await unitIds(number, 2)]).toEqual([false, [], []]);
    expect(await db.imageFile.count({ where: { imageId: image.id } })).toBe(0);
    expect(await db.imageOriginal.count({ where: { imageId: image.id } })).toBe(0);
    expect(await db.deskDraft.count({ where: { subjectId: image.id } })).toBe(0);
    expect(await db.image.findUnique({ where: { id: image.id } })).toMatchObject({ originalHash: null, text: null, provenance: null, permittedBy: null, isShown: false });
    const rest = JSON.stringify(await db.recordVersion.findMany({ where: { record: { subjectId: person.id } }, select: { units: true } }));
    expect(rest).not.toContain(image.hash);
    expect((await findPublicVersion("entry", number, 2))?.redactions.flatMap(({ units }) => units)).toContain(image.anchor);
    expect(await db.event.findFirst({ where: { type: "image.erased" }, orderBy: { id: "desc" } })).toMatchObject({ userId: officer!.userId, reason, after: { anchor: image.anchor } });
    await expect(eraseImage(officer!, { imageId: image.id, reason })).rejects.toBeInstanceOf(NotFound);
    await expect(eraseImage(author!, { imageId: image.id, reason })).rejects.toBeInstanceOf(Forbidden);
  });

  it("of one person stays with another who shows the same file", async () => {
    const drawn = new Uint8Array(Buffer.from("the same drawing"));
    const one = await publishEntry(db, "Aman Testov");
    const two = await publishEntry(db, "Berik Testov");
    const images = [await buildImage(db, { personId: one.person.id }, { drawn }), await buildImage(db, { personId: two.person.id }, { drawn })];
    await publishRows({ kind: "entry", subjectId: one.person.id }, { kind: "entry", subjectId: two.person.id });
    await eraseImage(officer!, { imageId: images[0]!.id, reason });
    expect(await isThere(images[1]!.hash)).toBe(true);
    await withdraw(script!, { ref: two.ref, kind: "safety", reason });
    expect(await isThere(images[1]!.hash)).toBe(false);
  });
});
