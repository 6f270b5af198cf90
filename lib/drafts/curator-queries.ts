import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { z } from "zod";
import { canKeepDrafts, canSeeEditors } from "./policy";
import type { openDraftSchema } from "./schema";

/** What somebody had typed into a form when they left it. */
export interface KeptDraft {
  values: Readonly<Record<string, unknown>>;
  lockVersion: number | null;
  keptAt: Date;
}

/** Somebody else who is filling in a form about the same thing. */
export interface Editor {
  userId: string;
  name: string;
}

/** One's own draft of a form; null where there is none. */
export async function findDraft(curator: Curator, form: string, subjectId: string): Promise<KeptDraft | null> {
  if (!canKeepDrafts(curator)) return null;
  const draft = await db.deskDraft.findUnique({ where: { userId_form_subjectId: { userId: curator.userId, form, subjectId } } });
  return draft && { values: draft.values as Record<string, unknown>, lockVersion: draft.lockVersion, keptAt: draft.updatedAt };
}

/** The same for a form that asks for it when it opens. */
export async function openDraft(curator: Curator, { form, subjectId }: z.output<typeof openDraftSchema>): Promise<KeptDraft | null> {
  return findDraft(curator, form, subjectId ?? curator.userId);
}

/** One's own drafts of one form about several rows. */
export async function listDrafts(curator: Curator, form: string, subjectIds: readonly string[]): Promise<Map<string, KeptDraft>> {
  if (!canKeepDrafts(curator) || subjectIds.length === 0) return new Map();
  const drafts = await db.deskDraft.findMany({ where: { userId: curator.userId, form, subjectId: { in: [...subjectIds] } } });
  return new Map(drafts.map(({ subjectId, values, lockVersion, updatedAt }) => [subjectId, { values: values as Record<string, unknown>, lockVersion, keptAt: updatedAt }]));
}

/** How long after the last word somebody counts as being at a form, and how long after the last look. */
const TYPED_MS = 5 * 60_000;
const LOOKED_MS = 40_000;

/** Who else has typed something about these rows in the last minutes, or has a form about them open. */
export async function listEditors(curator: Curator, subjectIds: readonly string[]): Promise<Editor[]> {
  if (!canSeeEditors(curator)) return [];
  const [ids, now] = [[...subjectIds], Date.now()];
  return db.$queryRaw`
    SELECT u."id" AS "userId", u."name" FROM "user" u
    WHERE u."id" <> ${curator.userId}::uuid AND u."id" IN (
      SELECT "userId" FROM "desk_draft" WHERE "subjectId" = ANY (${ids}::uuid[]) AND "updatedAt" > ${new Date(now - TYPED_MS)}
      UNION SELECT "userId" FROM "desk_presence" WHERE "subjectId" = ANY (${ids}::uuid[]) AND "seenAt" > ${new Date(now - LOOKED_MS)})
    ORDER BY "userId"`;
}

/** Which forms about these rows somebody has left without saving, the last one first. */
export async function listOwnDrafts(curator: Curator, subjectIds: readonly string[]): Promise<{ form: string; subjectId: string; keptAt: Date }[]> {
  if (!canKeepDrafts(curator)) return [];
  const drafts = await db.deskDraft.findMany({
    where: { userId: curator.userId, subjectId: { in: [...subjectIds] } },
    orderBy: { updatedAt: "desc" },
    select: { form: true, subjectId: true, updatedAt: true },
  });
  return drafts.map(({ form, subjectId, updatedAt }) => ({ form, subjectId, keptAt: updatedAt }));
}
