import "server-only";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { canKeepDrafts } from "./policy";

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

/** One's own drafts of one form about several rows. */
export async function listDrafts(curator: Curator, form: string, subjectIds: readonly string[]): Promise<Map<string, KeptDraft>> {
  if (!canKeepDrafts(curator) || subjectIds.length === 0) return new Map();
  const drafts = await db.deskDraft.findMany({ where: { userId: curator.userId, form, subjectId: { in: [...subjectIds] } } });
  return new Map(drafts.map(({ subjectId, values, lockVersion, updatedAt }) => [subjectId, { values: values as Record<string, unknown>, lockVersion, keptAt: updatedAt }]));
}

/** How long after the last word somebody counts as being at a form. */
const PRESENT_MS = 5 * 60_000;

/** Who else has typed something about these rows in the last minutes. */
export async function listEditors(curator: Curator, subjectIds: readonly string[]): Promise<Editor[]> {
  if (!canKeepDrafts(curator)) return [];
  return db.$queryRaw`
    SELECT DISTINCT u."id" AS "userId", u."name" FROM "desk_draft" d JOIN "user" u ON u."id" = d."userId"
    WHERE d."subjectId" = ANY (${[...subjectIds]}::uuid[]) AND d."userId" <> ${curator.userId}::uuid AND d."updatedAt" > ${new Date(Date.now() - PRESENT_MS)}
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
