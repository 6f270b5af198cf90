import "server-only";
import type { DraftParts } from "@/components/forms/use-saved-draft";
import type { Curator } from "@/lib/auth/curator";
import { findDraft, listDrafts, listEditors } from "@/lib/drafts/curator-queries";

/** What a form needs to keep its draft; the form of a new row keeps it under the id of whoever is filling it in. */
export async function draftParts(curator: Curator, name: string, subjectId: string): Promise<DraftParts> {
  const [kept, editors] = await Promise.all([findDraft(curator, name, subjectId), listEditors(curator, [subjectId])]);
  return { name, subjectId, kept, editors };
}

/** The same for forms of one kind that stand on a page side by side; who else is at one of them is told once something is typed. */
export async function draftPartsOfEach(curator: Curator, name: string, subjectIds: readonly string[]): Promise<DraftParts[]> {
  const kept = await listDrafts(curator, name, subjectIds);
  return subjectIds.map((subjectId) => ({ name, subjectId, kept: kept.get(subjectId) ?? null }));
}
