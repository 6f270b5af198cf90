import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { recordEvents } from "@/lib/db/events";
import { Forbidden, NotFound } from "@/lib/errors";
import { canOpenOriginal } from "@/lib/images/policy";
import type { openOriginalSchema } from "@/lib/images/schema";
import { imageTypes } from "@/lib/images/vocabulary";

/** A file as it was given. */
export interface OpenedOriginal {
  content: Uint8Array;
  mediaType: string;
  hash: string;
}

/** Gives a protection officer the file as it was given. Each opening has its reason, and stands in the log. */
export async function openOriginal(curator: Curator, { id, reason }: z.output<typeof openOriginalSchema>): Promise<OpenedOriginal> {
  if (!canOpenOriginal(curator)) throw new Forbidden("Only a protection officer opens an original.");
  return db.$transaction(async (tx) => {
    const row = await tx.image.findUnique({ where: { id }, include: { original: true } });
    if (!row?.original || row.type === null || row.originalHash === null) throw new NotFound("There is no such picture.", { code: "unknownRecord" });
    await recordEvents(tx, curator, [{ type: "image.original_opened", subjectId: row.personId, after: { image: id, originalHash: row.originalHash }, reason }]);
    return { content: new Uint8Array(row.original.content), mediaType: imageTypes[row.type].mediaType, hash: row.originalHash };
  });
}
