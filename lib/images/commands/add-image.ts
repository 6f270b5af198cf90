import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { requireWriter } from "@/lib/desk/record-queries";
import { Conflict, InvalidInput, NotFound } from "@/lib/errors";
import { newAnchor } from "@/lib/facts/new-anchor";
import { readPicture } from "@/lib/images/read-picture";
import type { addImageSchema } from "@/lib/images/schema";
import { lockPerson, touchPerson } from "@/lib/persons/person-lock-queries";

/**
 * Puts a picture of a person on file: the file as it is, sealed, and what it shows drawn anew. It is restricted, and
 * nothing is said of it yet.
 */
export async function addImage(curator: Curator, { id, personId, file }: z.output<typeof addImageSchema>): Promise<{ id: string }> {
  requireWriter(curator);
  // Whoever may not change the person is told so before the file is looked at.
  await db.$transaction((tx) => lockPerson(tx, curator, personId));
  const content = new Uint8Array(await file.arrayBuffer());
  const { files, hash: originalHash, ...picture } = await readPicture(content);
  return db.$transaction(async (tx) => {
    const person = await lockPerson(tx, curator, personId);
    if (person.sealedIdentity) throw new NotFound("There is no such person.", { code: "unknownRecord" });
    const there = await tx.image.findUnique({ where: { id } });
    if (there) {
      if (there.personId === personId && there.originalHash === originalHash && there.lastAuthorId === curator.userId) return { id };
      throw new Conflict("There is a picture with this id.", { code: "madeAlready" });
    }
    const twice = await tx.image.count({ where: { personId, originalHash } });
    if (twice > 0) throw new InvalidInput("This file is on file already.", undefined, { fields: { file: "imageTwice" } });
    const row = { id, anchor: newAnchor("i"), personId, originalHash, ...picture };
    await tx.image.create({ data: { ...row, lastAuthorId: curator.userId } });
    await tx.imageOriginal.create({ data: { imageId: id, content } });
    await tx.imageFile.createMany({ data: files.map((one) => ({ imageId: id, ...one })) });
    await touchPerson(tx, curator, personId);
    const drawn = files.map(({ content: _, ...one }) => one);
    await recordEvents(tx, curator, [{ type: "image.added", subjectId: personId, after: { image: row, files: drawn } }]);
    return { id };
  });
}
