import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { addImage } from "@/lib/images/commands/add-image";
import { changeImage, deleteImage, showImage } from "@/lib/images/commands/change-image";
import { openOriginal } from "@/lib/images/commands/open-original";
import { reviewImage } from "@/lib/images/commands/review-image";
import { eraseImage } from "@/lib/publication/commands/erase-image";
import { buildImage, photograph } from "@/tests/factories/build-image";
import { buildPerson } from "@/tests/factories/build-person";

interface CommandRow {
  allowed: readonly UserRole[];
  prepare: (curator: Curator) => Promise<(curator: Curator) => Promise<unknown>>;
}

const WRITERS = ["contributor", "curator", "reviewer", "protection_officer", "system"] as const;
const reason = "why";

/** A picture of a person whom the caller wrote last. */
async function own({ userId }: Curator): Promise<{ id: string; lockVersion: number }> {
  const person = await buildPerson(db, { lastAuthorId: userId });
  const { id } = await buildImage(db, { personId: person.id, isShown: false, lastAuthorId: userId });
  return { id, lockVersion: 0 };
}

/** The rows of the access matrix for pictures. */
export const imageCommands: Record<string, CommandRow> = {
  addImage: {
    allowed: WRITERS,
    prepare: async ({ userId }) => {
      const { id: personId } = await buildPerson(db, { lastAuthorId: userId });
      const file = new Blob([await photograph({ width: 100, height: 100 })]);
      return (curator) => addImage(curator, { id: randomUUID(), personId, file });
    },
  },
  changeImage: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const image = await own(owner);
      const said = { source: null, provenance: "A wall.", permission: null, permittedBy: null, text: null, language: null, visibility: "restricted" as const };
      return (curator) => changeImage(curator, { ...image, ...said });
    },
  },
  showImage: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const image = await own(owner);
      return (curator) => showImage(curator, { ...image, isShown: true });
    },
  },
  deleteImage: {
    allowed: WRITERS,
    prepare: async (owner) => {
      const image = await own(owner);
      return (curator) => deleteImage(curator, image);
    },
  },
  reviewImage: {
    // A script is nobody who could answer for a picture.
    allowed: ["reviewer"],
    prepare: async () => {
      const { id } = await buildImage(db, { personId: (await buildPerson(db)).id, reviewerId: null });
      return (curator) => reviewImage(curator, { id, lockVersion: 0, confirmed: true });
    },
  },
  openOriginal: {
    allowed: ["protection_officer"],
    prepare: async () => {
      const { id } = await buildImage(db, { personId: (await buildPerson(db)).id });
      return (curator) => openOriginal(curator, { id, reason });
    },
  },
  eraseImage: {
    allowed: ["protection_officer", "system"],
    prepare: async () => {
      const { id: imageId } = await buildImage(db, { personId: (await buildPerson(db)).id });
      return (curator) => eraseImage(curator, { imageId, reason });
    },
  },
};
