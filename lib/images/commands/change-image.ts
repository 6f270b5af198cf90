import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import type { ImageModel } from "@/lib/db/generated/models";
import { changedValues } from "@/lib/desk/changed-values";
import { requireLockVersion, requireReferences } from "@/lib/desk/record-queries";
import { Conflict } from "@/lib/errors";
import { lockImage } from "@/lib/images/image-lock-queries";
import { imageValues } from "@/lib/images/image-values";
import type { changeImageSchema, deleteImageSchema, showImageSchema } from "@/lib/images/schema";
import { touchPerson } from "@/lib/persons/person-lock-queries";
import { findLabels } from "@/lib/picks/label-queries";

type Input<Schema extends z.ZodType> = z.output<Schema>;
type Saved = Promise<{ lockVersion: number }>;

/** Says where a picture comes from, who allowed it to be shown, what there is to see, and who may see it. */
export async function changeImage(curator: Curator, { id, lockVersion, source, ...input }: Input<typeof changeImageSchema>): Saved {
  return db.$transaction(async (tx) => {
    const row = await lockImage(tx, curator, id);
    await requireSeen(tx, row, lockVersion);
    if (source !== row.provenanceSourceId) await requireReferences(tx, curator, "source", [source]);
    const data = { ...input, language: input.text === null ? null : input.language, provenanceSourceId: source };
    const changed = changedValues(imageValues(row), imageValues({ ...row, ...data }));
    if (changed === null) return { lockVersion };
    await write(tx, curator, row, data);
    await recordEvents(tx, curator, [{ type: "image.changed", subjectId: row.personId, before: { image: id, ...changed.before }, after: { image: id, ...changed.after } }]);
    return { lockVersion: lockVersion + 1 };
  });
}

/** Chooses the picture that an entry shows, or takes it away: then the next version has none. */
export async function showImage(curator: Curator, { id, lockVersion, isShown }: Input<typeof showImageSchema>): Saved {
  return db.$transaction(async (tx) => {
    const row = await lockImage(tx, curator, id);
    await requireSeen(tx, row, lockVersion);
    if (row.isShown === isShown) throw new Conflict("The picture stands like that already.", { code: "imageSame" });
    const other = isShown ? await tx.image.findFirst({ where: { personId: row.personId, isShown: true } }) : null;
    if (other) await tx.image.update({ where: { id: other.id }, data: { isShown: false, lockVersion: { increment: 1 } } });
    const next = { isShown, visibility: isShown ? ("public" as const) : ("restricted" as const) };
    await write(tx, curator, row, next);
    await recordEvents(tx, curator, [
      {
        type: isShown ? "image.shown" : "image.taken_away",
        subjectId: row.personId,
        before: { image: id, isShown: row.isShown, visibility: row.visibility, instead: other?.id ?? null },
        after: { image: id, ...next },
      },
    ]);
    return { lockVersion: lockVersion + 1 };
  });
}

/** Takes a picture off the file that was never published, such as one of somebody else. Nothing of it is kept. */
export async function deleteImage(curator: Curator, { id, lockVersion }: Input<typeof deleteImageSchema>): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await lockImage(tx, curator, id);
    await requireSeen(tx, row, lockVersion);
    const [published] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "record_version" WHERE "salts" ?| ${[row.anchor]}::text[] LIMIT 1`;
    if (published) throw new Conflict("This picture was published.", { code: "imagePublished" });
    await tx.image.delete({ where: { id } });
    await touchPerson(tx, curator, row.personId);
    const { anchor, originalHash, type, bytes, width, height, isShown } = row;
    const before = { image: id, anchor, originalHash, type, bytes, width, height, isShown, ...imageValues(row) };
    await recordEvents(tx, curator, [{ type: "image.deleted", subjectId: row.personId, before }]);
  });
}

async function requireSeen(tx: Transaction, row: ImageModel, lockVersion: number): Promise<void> {
  if (row.lockVersion === lockVersion) return;
  const labels = await findLabels(tx, { source: row.provenanceSourceId === null ? [] : [row.provenanceSourceId] });
  requireLockVersion(row, lockVersion, { lockVersion: row.lockVersion, values: imageValues(row, labels) });
}

/** Whoever answered for the picture answered for what it was. */
async function write(tx: Transaction, curator: Curator, row: ImageModel, data: Partial<ImageModel>): Promise<void> {
  await tx.image.update({
    where: { id: row.id },
    data: { ...data, reviewerId: null, reviewedAt: null, lastAuthorId: curator.userId, lockVersion: { increment: 1 } },
  });
  await touchPerson(tx, curator, row.personId);
}
