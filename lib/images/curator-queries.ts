import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { allows } from "@/lib/consents/in-force";
import { db } from "@/lib/db/client";
import { canChangeRecord, canReadRecord } from "@/lib/desk/record-policy";
import { NotFound } from "@/lib/errors";
import { findLabels } from "@/lib/picks/label-queries";
import { NO_LABEL } from "@/lib/picks/pick";
import { imageProblems } from "@/lib/publication/image-rule";
import { canErase } from "@/lib/publication/policy";
import type { ProblemCode } from "@/lib/publication/vocabulary";
import { imageValues } from "./image-values";
import { canOpenOriginal, canReviewImage } from "./policy";
import type { ImageValues } from "./schema";
import type { imageTypes } from "./vocabulary";

/** A picture as the desk shows it. */
export interface DeskImage {
  id: string;
  /** Its smallest file, to look at it. */
  preview: { width: number; height: number };
  file: { type: keyof typeof imageTypes; bytes: number; width: number; height: number; hash: string };
  values: ImageValues;
  isShown: boolean;
  /** The current version of the entry has it. */
  isOut: boolean;
  /** What would stand in the way of publishing it. */
  problems: readonly ProblemCode[];
  reviewedBy: string | null;
  reviewedAt: Date | null;
  changedBy: string;
  addedAt: Date;
  lockVersion: number;
  mayReview: boolean;
}

/** A person's pictures, and what whoever looks may do with them. */
export interface PersonImages {
  personId: string;
  title: string;
  mayChange: boolean;
  mayOpen: boolean;
  mayErase: boolean;
  images: DeskImage[];
  /** Of a sealed identity a protection officer is told that there are pictures; they are looked at by opening them. */
  sealed: { id: string; addedAt: Date }[];
}

/** The pictures of a person: the one shown first, then the newest. */
export async function findPersonImages(curator: Curator, personId: string): Promise<PersonImages> {
  const person = await db.person.findUnique({ where: { id: personId }, include: { consents: { where: { use: "face" } } } });
  if (!person || !canReadRecord(curator, person)) throw new NotFound("There is no such person.");
  const [labels, rows, record] = await Promise.all([
    findLabels(db, { person: [personId] }),
    db.image.findMany({
      where: { personId, erasedAt: null },
      orderBy: [{ isShown: "desc" }, { createdAt: "desc" }, { id: "asc" }],
      include: { files: { orderBy: { width: "asc" }, select: { width: true, height: true } }, reviewer: { select: { name: true } }, lastAuthor: { select: { name: true } } },
    }),
    db.publicRecord.findUnique({ where: { subjectId: personId }, select: { state: true, listing: { select: { images: true } } } }),
  ]);
  const isHidden = (row: (typeof rows)[number]) => person.sealedIdentity || row.visibility === "sealed";
  const open = rows.filter((row) => !isHidden(row));
  const sources = await findLabels(db, { source: open.flatMap((row) => row.provenanceSourceId ?? []) });
  const shown = record?.listing?.images ?? [];
  const out = shown.length === 0 ? [] : await db.imageFile.findMany({ where: { hash: { in: shown }, image: { personId } }, select: { imageId: true } });
  const today = new Date().toISOString().slice(0, 10);
  const pictured = { ...person, consents: allows(person.consents, "face", today) ? [{ expiresOn: null }] : [] };
  const mayOpen = canOpenOriginal(curator);
  return {
    personId,
    title: labels.get(personId)?.label ?? NO_LABEL,
    mayChange: !person.sealedIdentity && canChangeRecord(curator, { lastAuthorId: person.lastAuthorId, isPublished: record !== null }),
    mayOpen,
    mayErase: canErase(curator),
    sealed: mayOpen ? rows.filter(isHidden).map(({ id, createdAt }) => ({ id, addedAt: createdAt })) : [],
    images: open.flatMap((row): DeskImage[] => {
      const { id, type, bytes, width, height, originalHash: hash, isShown, lockVersion, reviewedAt, createdAt } = row;
      const [preview] = row.files;
      if (!preview || type === null || bytes === null || width === null || height === null || hash === null) return [];
      const judged = { ...row, hasProvenance: row.provenance !== null || row.provenanceSourceId !== null };
      return [{
        id, preview, isShown, lockVersion, reviewedAt,
        file: { type, bytes, width, height, hash },
        values: imageValues(row, sources),
        isOut: out.some(({ imageId }) => imageId === id),
        problems: imageProblems(judged, pictured, today),
        reviewedBy: row.reviewer?.name ?? null,
        changedBy: row.lastAuthor.name,
        addedAt: createdAt,
        mayReview: row.reviewerId === null && canReviewImage(curator, row),
      }];
    }),
  };
}

/** A file of a picture for whoever may look at its person at the desk; null where there is none, or not for them. */
export async function findImageFile(curator: Curator, imageId: string, width: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await db.imageFile.findUnique({
    where: { imageId_width: { imageId, width } },
    select: { content: true, image: { select: { visibility: true, person: { select: { sealedIdentity: true, lastAuthorId: true } } } } },
  });
  if (!file || file.image.visibility === "sealed" || file.image.person.sealedIdentity) return null;
  return canReadRecord(curator, file.image.person) ? file.content : null;
}
