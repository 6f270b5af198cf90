import "server-only";
import { listChangedLabels } from "@/lib/publication/changed-label-queries";
import { findCollectionMark } from "@/lib/publication/collection-mark-queries";
import { changedLabels, takeChangedLabels } from "./changed-labels";
import type { Locale } from "./locales";
import { messagesOf } from "./messages";
import type { Messages } from "./messages";

/**
 * The messages of a language with the labels as the desk has them now. A page asks for the mark of the collection in any
 * case; only where it says that labels were changed since this process last looked are they read.
 */
export async function currentMessages(locale: Locale): Promise<Messages> {
  const { labelsRevision } = await findCollectionMark();
  if (labelsRevision > (changedLabels()?.revision ?? 0n)) takeChangedLabels(await listChangedLabels());
  return messagesOf(locale);
}
