import "server-only";
import type { z } from "zod";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden } from "@/lib/errors";
import { listEditors } from "./curator-queries";
import type { Editor } from "./curator-queries";
import { canKeepDrafts, canSeeEditors } from "./policy";
import type { attendSchema, discardDraftSchema, saveDraftSchema } from "./schema";

// A draft is nobody's business but its author's, and no record: it leaves no event.

/** Keeps what somebody has typed into a form so far, and tells who else is typing about the same row. */
export async function saveDraft(curator: Curator, input: z.output<typeof saveDraftSchema>): Promise<{ editors: Editor[] }> {
  if (!canKeepDrafts(curator)) throw new Forbidden("Only somebody who writes keeps drafts.");
  const { form, lockVersion } = input;
  const subjectId = input.subjectId ?? curator.userId;
  const values = input.values as Prisma.InputJsonObject;
  const key = { userId: curator.userId, form, subjectId };
  await db.deskDraft.upsert({
    where: { userId_form_subjectId: key },
    create: { ...key, values, lockVersion },
    update: { values, lockVersion },
  });
  return { editors: await listEditors(curator, [subjectId]) };
}

/** Forgets what somebody had typed: it has been saved, or they do not want it any more. */
export async function discardDraft(curator: Curator, { form, subjectId }: z.output<typeof discardDraftSchema>): Promise<void> {
  if (!canKeepDrafts(curator)) throw new Forbidden("Only somebody who writes keeps drafts.");
  await db.deskDraft.deleteMany({ where: { userId: curator.userId, form, subjectId: subjectId ?? curator.userId } });
}

/** How long it is remembered that somebody looked at a form. */
const REMEMBERED_MS = 60 * 60_000;

/** Notes that somebody has a form about a row open, and tells who else has. */
export async function attend(curator: Curator, input: z.output<typeof attendSchema>): Promise<{ editors: Editor[] }> {
  if (!canSeeEditors(curator)) throw new Forbidden("Only somebody who writes is at a form with others.");
  const { userId } = curator;
  const subjectId = input.subjectId ?? userId;
  const seenAt = new Date();
  await db.deskPresence.upsert({ where: { userId_subjectId: { userId, subjectId } }, create: { userId, subjectId, seenAt }, update: { seenAt } });
  await db.deskPresence.deleteMany({ where: { userId, seenAt: { lt: new Date(seenAt.getTime() - REMEMBERED_MS) } } });
  return { editors: await listEditors(curator, [subjectId]) };
}
