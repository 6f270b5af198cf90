import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { addImage } from "@/lib/images/commands/add-image";
import { changeImage, deleteImage, showImage } from "@/lib/images/commands/change-image";
import { openOriginal } from "@/lib/images/commands/open-original";
import { reviewImage } from "@/lib/images/commands/review-image";
import { findImageFile, findPersonImages } from "@/lib/images/curator-queries";
import type { ImageInput } from "@/lib/images/schema";
import { buildImage, photograph } from "@/tests/factories/build-image";
import { buildPerson } from "@/tests/factories/build-person";
import { buildSource } from "@/tests/factories/build-source";
import { buildCurator } from "@/tests/factories/build-user";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let [author, other, reviewer, officer, contributor]: Curator[] = [];
let photo: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  database = await createTestDatabase();
  [author, other] = [await buildCurator(db, "curator"), await buildCurator(db, "curator")];
  [reviewer, officer, contributor] = [await buildCurator(db, "reviewer"), await buildCurator(db, "protection_officer"), await buildCurator(db, "contributor")];
  photo = await photograph();
});
afterAll(() => database.drop());

let personId: string;
beforeEach(async () => {
  personId = (await buildPerson(db, { lastAuthorId: other!.userId })).id;
});

const said: ImageInput = { source: null, provenance: "From her brother.", permission: "family", permittedBy: "her brother", text: "A woman", language: "en", visibility: "public" };
const add = (curator = author!, id: string = randomUUID(), content = photo) => addImage(curator, { id, personId, file: new Blob([content]) });
const events = (type: string) => db.event.findMany({ where: { subjectId: personId, type }, orderBy: { id: "asc" } });

describe("adding a picture", () => {
  it("keeps the original as it is, draws it anew, and says what was done", async () => {
    const { id } = await add();
    const row = await db.image.findUniqueOrThrow({ where: { id }, include: { original: true, files: true } });
    expect(row).toMatchObject({ visibility: "restricted", isShown: false, type: "jpeg", bytes: photo.length, width: 600, height: 900, lastAuthorId: author!.userId, reviewerId: null });
    expect(Buffer.from(row.original!.content).equals(Buffer.from(photo))).toBe(true);
    expect(row.files).toHaveLength(2);
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ lockVersion: 1, lastAuthorId: author!.userId });
    const [event] = await events("image.added");
    expect(event?.after).toMatchObject({ image: { id, originalHash: row.originalHash, anchor: row.anchor }, files: [{ width: 320 }, { width: 600 }] });
    expect(JSON.stringify(event?.after).length).toBeLessThan(2_000);
  });

  it("sent twice is done once; the same file is on file once for a person, and may be of two", async () => {
    const { id } = await add();
    expect(await add(author, id)).toEqual({ id });
    await expect(add()).rejects.toMatchObject({ detail: { fields: { file: "imageTwice" } } });
    expect(await db.image.count({ where: { personId } })).toBe(1);
    personId = (await buildPerson(db)).id;
    await expect(add(author, id)).rejects.toBeInstanceOf(Conflict);
    await add();
  });

  it("refuses what is no picture, and leaves nothing", async () => {
    for (const content of [new Uint8Array([1, 2, 3]), new Uint8Array(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))]) {
      await expect(add(author, randomUUID(), content)).rejects.toMatchObject({ detail: { fields: { file: "imageTypeWrong" } } });
    }
    expect(await db.image.count({ where: { personId } })).toBe(0);
    expect(await events("image.added")).toEqual([]);
  });

  it("is for whoever may change the person, and nobody adds a face to a sealed identity", async () => {
    await expect(add(contributor)).rejects.toBeInstanceOf(NotFound);
    await expect(addImage(author!, { id: randomUUID(), personId: randomUUID(), file: new Blob([photo]) })).rejects.toBeInstanceOf(NotFound);
    await db.person.update({ where: { id: personId }, data: { sealedIdentity: true } });
    await expect(add()).rejects.toBeInstanceOf(NotFound);
  });
});

describe("saying something of a picture", () => {
  it("keeps what was before and after, and takes back what a reviewer answered for", async () => {
    const { id } = await add();
    await reviewImage(reviewer!, { id, lockVersion: 0, confirmed: true });
    const source = await buildSource(db);
    expect(await changeImage(author!, { id, lockVersion: 0, ...said, source: source.id })).toEqual({ lockVersion: 1 });
    expect(await db.image.findUnique({ where: { id } })).toMatchObject({ provenanceSourceId: source.id, permission: "family", reviewerId: null, reviewedAt: null, lockVersion: 1 });
    const [event] = await events("image.changed");
    expect(event).toMatchObject({ before: { image: id, provenance: "", permission: "" }, after: { image: id, provenance: "From her brother.", permission: "family" } });
    expect(await changeImage(author!, { id, lockVersion: 1, ...said, source: source.id })).toEqual({ lockVersion: 1 });
    expect(await events("image.changed")).toHaveLength(1);
  });

  it("against an older state is refused with what stands there now", async () => {
    const { id } = await add();
    await changeImage(other!, { id, lockVersion: 0, ...said });
    await expect(changeImage(author!, { id, lockVersion: 0, ...said, provenance: "Mine." })).rejects.toMatchObject({
      detail: { code: "changedMeanwhile", current: { lockVersion: 1, values: { provenance: "From her brother.", permission: "family", source: null } } },
    });
    expect((await db.image.findUnique({ where: { id } }))?.provenance).toBe("From her brother.");
  });

  it("keeps words as they are, however strange", async () => {
    const { id } = await add();
    let lockVersion = 0;
    for (const text of hostileStrings.filter((one) => one.trim() !== "" && !/[\p{Surrogate}\u0000]/u.test(one)).slice(0, 40)) {
      ({ lockVersion } = await changeImage(author!, { id, lockVersion, ...said, text, provenance: text }));
      expect(await db.image.findUnique({ where: { id } })).toMatchObject({ text, provenance: text });
    }
  });

  it("refers to sources that are there, and to pictures that are", async () => {
    const { id } = await add();
    await expect(changeImage(author!, { id, lockVersion: 0, ...said, source: randomUUID() })).rejects.toBeInstanceOf(NotFound);
    await expect(changeImage(author!, { id: randomUUID(), lockVersion: 0, ...said })).rejects.toBeInstanceOf(NotFound);
    await expect(changeImage(contributor!, { id, lockVersion: 0, ...said })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("choosing the picture that is shown", () => {
  it("shows one at a time, and takes it away", async () => {
    const [one, two] = [await add(), await add(author, randomUUID(), await photograph({ seed: 2 }))];
    await showImage(author!, { id: one.id, lockVersion: 0, isShown: true });
    await showImage(other!, { id: two.id, lockVersion: 0, isShown: true });
    const shown = await db.image.findMany({ where: { personId, isShown: true } });
    expect(shown.map(({ id, visibility }) => [id, visibility])).toEqual([[two.id, "public"]]);
    await expect(showImage(author!, { id: one.id, lockVersion: 1, isShown: false })).rejects.toMatchObject({ detail: { code: "changedMeanwhile" } });
    await showImage(author!, { id: two.id, lockVersion: 1, isShown: false });
    expect(await db.image.count({ where: { personId, isShown: true } })).toBe(0);
    expect((await events("image.shown")).map(({ before }) => (before as { instead: string | null }).instead)).toEqual([null, one.id]);
    expect(await events("image.taken_away")).toHaveLength(1);
  });
});

describe("answering for a picture", () => {
  it("is for a reviewer who did not write it, once, of what they have seen; the person stays as they are", async () => {
    const { id } = await add(reviewer);
    await expect(reviewImage(reviewer!, { id, lockVersion: 0, confirmed: true })).rejects.toMatchObject({ detail: { code: "ownImage" } });
    await expect(reviewImage(author!, { id, lockVersion: 0, confirmed: true })).rejects.toBeInstanceOf(Forbidden);
    const second = await buildCurator(db, "reviewer");
    await expect(reviewImage(second, { id, lockVersion: 5, confirmed: true })).rejects.toMatchObject({ detail: { code: "changedMeanwhile" } });
    await reviewImage(second, { id, lockVersion: 0, confirmed: true });
    await expect(reviewImage(second, { id, lockVersion: 0, confirmed: true })).rejects.toMatchObject({ detail: { code: "imageReviewed" } });
    expect(await db.image.findUnique({ where: { id } })).toMatchObject({ reviewerId: second.userId, lockVersion: 0 });
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ lockVersion: 1, lastAuthorId: reviewer!.userId });
    await expect(reviewImage(second, { id: randomUUID(), lockVersion: 0, confirmed: true })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("taking a picture off the file", () => {
  it("leaves nothing but the event", async () => {
    const { id } = await add();
    await deleteImage(author!, { id, lockVersion: 0 });
    expect([await db.image.count({ where: { id } }), await db.imageOriginal.count({ where: { imageId: id } }), await db.imageFile.count({ where: { imageId: id } })]).toEqual([0, 0, 0]);
    expect((await events("image.deleted"))[0]?.before).toMatchObject({ image: id, type: "jpeg", provenance: "" });
    await expect(deleteImage(author!, { id, lockVersion: 0 })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("the original", () => {
  it("is opened by a protection officer with a reason, and each opening is on record", async () => {
    const { id } = await add();
    const { content, mediaType } = await openOriginal(officer!, { id, reason: "To compare it with the one in the leaked file." });
    expect([Buffer.from(content).equals(Buffer.from(photo)), mediaType]).toEqual([true, "image/jpeg"]);
    expect((await events("image.original_opened"))[0]).toMatchObject({ userId: officer!.userId, reason: "To compare it with the one in the leaked file.", after: { image: id } });
    await expect(openOriginal(reviewer!, { id, reason: "why" })).rejects.toBeInstanceOf(Forbidden);
    await expect(openOriginal(officer!, { id: randomUUID(), reason: "why" })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("what the desk sees", () => {
  it("is what is said, and what is in the way", async () => {
    const { id } = await add();
    const found = await findPersonImages(author!, personId);
    expect(found).toMatchObject({ mayChange: true, mayOpen: false, mayErase: false, sealed: [] });
    expect(found.images).toMatchObject([{ id, isShown: false, isOut: false, mayReview: false, preview: { width: 320, height: 480 } }]);
    expect(found.images[0]?.problems).toEqual(["image_without_provenance", "image_without_permission", "image_without_consent", "image_without_text", "image_without_reviewer"]);
    expect((await findPersonImages(reviewer!, personId)).images[0]?.mayReview).toBe(true);
    expect(await findImageFile(author!, id, 320)).not.toBeNull();
    expect(await findImageFile(author!, id, 321)).toBeNull();
    await expect(findPersonImages(author!, randomUUID())).rejects.toBeInstanceOf(NotFound);
  });

  it("is nothing of somebody else's person for a contributor, and nothing for an administrator", async () => {
    const { id } = await add();
    for (const curator of [contributor!, await buildCurator(db, "administrator")]) {
      await expect(findPersonImages(curator, personId)).rejects.toBeInstanceOf(NotFound);
      expect(await findImageFile(curator, id, 320)).toBeNull();
    }
  });

  it("of a sealed identity is that there are pictures, for protection officers alone", async () => {
    const { id } = await add();
    await db.person.update({ where: { id: personId }, data: { sealedIdentity: true } });
    expect(await findPersonImages(reviewer!, personId)).toMatchObject({ images: [], sealed: [], mayChange: false });
    expect(await findPersonImages(officer!, personId)).toMatchObject({ images: [], sealed: [{ id }] });
    for (const curator of [author!, officer!]) expect(await findImageFile(curator, id, 320)).toBeNull();
    await expect(changeImage(author!, { id, lockVersion: 0, ...said })).rejects.toBeInstanceOf(NotFound);
    await expect(reviewImage(reviewer!, { id, lockVersion: 0, confirmed: true })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("the database by itself", () => {
  it("refuses a reviewer who wrote it, two that are shown, bytes that are not what their hash says, and changes of bytes", async () => {
    const image = await buildImage(db, { personId, lastAuthorId: author!.userId });
    const refused = async (work: Promise<unknown>) => expect(work).rejects.toThrow();
    await refused(db.image.update({ where: { id: image.id }, data: { reviewerId: author!.userId } }));
    await refused(buildImage(db, { personId }));
    await refused(db.imageFile.create({ data: { imageId: image.id, width: 5, height: 5, hash: "0".repeat(64), content: new Uint8Array([1]) } }));
    await refused(db.imageFile.updateMany({ where: { imageId: image.id }, data: { content: new Uint8Array([1]) } }));
    await refused(db.imageOriginal.update({ where: { imageId: image.id }, data: { content: new Uint8Array([1]) } }));
    await refused(db.image.update({ where: { id: image.id }, data: { erasedAt: new Date() } }));
    await refused(db.image.update({ where: { id: image.id }, data: { personId: (await buildPerson(db)).id } }));
  });
});
