import type { QueryParams } from "@/lib/publication/page-param";
import { recordFacets } from "./entry-list-state";
import type { RecordFacet } from "./entry-list-state";

const LONGEST = 100;
const suffix = "-find";

/** The parameter with which a form without script asks to narrow a long facet; it is no part of the list's state. */
export function findParam(facet: RecordFacet): string {
  return `${facet}${suffix}`;
}

/** What was typed into the facets. */
export type TypedFacets = Partial<Record<RecordFacet, string>>;

/** What was typed into the facets, and the parameters without it. */
export function takeFindParams(params: QueryParams): { typed: TypedFacets; rest: QueryParams } {
  const typed: TypedFacets = {};
  const rest: Record<string, string | readonly string[] | undefined> = { ...params };
  for (const facet of Object.keys(recordFacets) as RecordFacet[]) {
    const param = findParam(facet);
    const value = Object.hasOwn(rest, param) ? [rest[param] ?? ""].flat()[0] : undefined;
    delete rest[param];
    const text = value?.trim().slice(0, LONGEST);
    if (text) typed[facet] = text;
  }
  return { typed, rest };
}
