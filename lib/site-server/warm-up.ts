import { defaultLocale, localeCodes } from "@/lib/i18n/locales";
import { indexPath, recordPath } from "@/lib/permalinks";
import { recordKindCodes } from "@/lib/publication/vocabulary";
import type { NextUpstream } from "./next-upstream";

/** Pages of one kind, until the machine code of what they do over and over is made. */
const ENTRIES = 24;
const LIST_QUERIES = ["", "?sort=name", "?status=in_prison&sex=male", "?status=sentenced&sex=female", "?q=a", "?q=Memet", "?q=Abdu", "?q=word"];

/** What is rendered once after the start: every kind of page, the most read ones several times. Numbers that nobody has do no harm. */
export function warmUpPaths(): string[] {
  const list = indexPath(defaultLocale, "entry");
  return [
    ...localeCodes.flatMap((locale) => [`/${locale}`, indexPath(locale, "entry"), recordPath(locale, { kind: "entry", number: 1 })]),
    ...LIST_QUERIES.map((query) => `${list}${query}`),
    ...recordKindCodes.flatMap((kind) => [indexPath(defaultLocale, kind), recordPath(defaultLocale, { kind, number: 1 })]),
    ...Array.from({ length: ENTRIES }, (_, index) => recordPath(defaultLocale, { kind: "entry", number: index + 1 })),
    `/suggest?q=me&locale=${defaultLocale}`,
  ];
}

/**
 * Renders pages that nobody has asked for, one after the other, so that the first reader after a start does not wait for
 * code to be read and compiled: that takes ten times as long as a page does later. Nothing is kept, and what fails is met
 * by whoever asks.
 */
export async function warmUp(next: Pick<NextUpstream, "render">, isOver: () => boolean): Promise<void> {
  for (const path of warmUpPaths()) {
    if (isOver()) return;
    await next.render(path).catch(() => undefined);
  }
}
