import type { RecordLabel } from "@/lib/publication/public-queries";
import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";

/** Something that was read of a published entry on its way out, with what other records are called. */
export type Exported<Read> = Read & {
  labels: ReadonlyMap<string, RecordLabel>;
  siteUrl: string;
};

/** What a record is called; nothing where that is withheld, or where it cannot be read any more. */
export function labelOf({ labels }: Pick<Exported<unknown>, "labels">, ref: RecordRef): string | null {
  return labels.get(recordKey(ref))?.title ?? null;
}

/** The same for several, as a list in which each has its place. */
export function labelsOf(entry: Pick<Exported<unknown>, "labels">, refs: readonly RecordRef[]): string[] {
  return refs.map((ref) => labelOf(entry, ref) ?? "");
}
