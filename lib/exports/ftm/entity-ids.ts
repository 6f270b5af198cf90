import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKey } from "@/lib/publication/record-key";
import type { RecordLabel } from "@/lib/publication/public-queries";

/** What entities of an export need to know beside their record. */
export interface FtmContext {
  siteUrl: string;
  /** What other records are called now; those that cannot be read are absent. */
  labels: ReadonlyMap<string, RecordLabel>;
}

/** The name of the collection among data sets, from the site's address: small letters, figures and low lines. */
export function datasetName(siteUrl: string): string {
  return new URL(siteUrl).host.toLowerCase().replace(/[^a-z0-9]+/g, "_");
}

/**
 * The id of the entity that stands for a record: the same in every export of this site. The model's ids hold letters,
 * figures, dots and hyphens (followthemoney/types/entity.py); its tools leave out whatever refers to another.
 */
export function entityId(siteUrl: string, { kind, number }: Pick<RecordRef, "kind" | "number">): string {
  return `${datasetName(siteUrl).replaceAll("_", "-")}-${kind}-${number}`;
}

/** The id of the entity that a reference leads to, in the record that it lives on in; null where that cannot be read. */
export function referredId({ siteUrl, labels }: FtmContext, ref: Pick<RecordRef, "kind" | "number"> | null): string | null {
  const label = ref && labels.get(recordKey(ref));
  return label ? entityId(siteUrl, label) : null;
}

/** What a record is called that is referred to; null where that is withheld or cannot be read. */
export function referredTitle({ labels }: FtmContext, ref: Pick<RecordRef, "kind" | "number"> | null): string | null {
  return (ref && labels.get(recordKey(ref))?.title) ?? null;
}

/** A code as words. */
export function inWords(code: string): string {
  return code.replaceAll("_", " ");
}
