import { htmlText } from "@/lib/markup-text";
import { permanentPath } from "@/lib/permalinks";
import type { RecordRef } from "@/lib/publication/public-unit";

type Ref = Pick<RecordRef, "kind" | "number">;

/** How large a card is where others show it: it fits a column of text, and long names of several scripts fit into it. */
export const CARD_SIZE = { width: 480, height: 240 };

/** Path of the card of a record, which other sites may show in a frame; without a language it leads on to the reader's own. */
export function embedPath(ref: Ref, locale?: string): string {
  return `${locale === undefined ? "" : `/${locale}`}/embed${permanentPath(ref)}`;
}

/** The address of the card. */
export function embedUrl(siteUrl: string, ref: Ref): string {
  return siteUrl + embedPath(ref);
}

/** The frame that another site puts into its page. */
export function frameOf(siteUrl: string, ref: Ref, title: string, { width, height }: { width: number; height: number }): string {
  return `<iframe src="${htmlText(embedUrl(siteUrl, ref))}" title="${htmlText(title)}" width="${width}" height="${height}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
}
