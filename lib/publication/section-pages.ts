import type { QueryParams } from "./page-param";
import { parsePageParam } from "./page-param";
import { recordKindCodes, recordKinds } from "./vocabulary";

/** The page of each list on a record's page, by the kind of record listed. */
export type SectionPageNumbers = Readonly<Partial<Record<keyof typeof recordKinds, number>>>;

/** Reads the page of each list, such as `?entries=2`; null where one is no page number. */
export function parseSectionPages(params: QueryParams): SectionPageNumbers | null {
  const pages: Partial<Record<keyof typeof recordKinds, number>> = {};
  for (const kind of recordKindCodes) {
    const page = parsePageParam(params[recordKinds[kind].segment]);
    if (page === null) return null;
    if (page > 1) pages[kind] = page;
  }
  return pages;
}

/** The query string for the pages of the lists; first pages are not mentioned. */
export function sectionQuery(pages: SectionPageNumbers): string {
  const named = recordKindCodes.flatMap((kind) => ((pages[kind] ?? 1) > 1 ? [`${recordKinds[kind].segment}=${pages[kind]}`] : []));
  return named.length === 0 ? "" : `?${named.join("&")}`;
}
