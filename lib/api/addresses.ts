import type { RecordRef } from "@/lib/publication/public-unit";
import { recordKinds } from "@/lib/publication/vocabulary";

/** Where the interface begins. A change that could break a program that reads it gets a number of its own. */
export const API_PATH = "/api/v1";

/** Address of a record in the interface, or of one of its versions. */
export function apiUrl(siteUrl: string, ref: Pick<RecordRef, "kind" | "number">, version?: number): string {
  const url = `${siteUrl}${API_PATH}/${recordKinds[ref.kind].segment}/${ref.number}`;
  return version === undefined ? url : `${url}/versions/${version}`;
}

/** Where a list goes on: the same question with a cursor; null where it ends. */
export function nextPage(siteUrl: string, path: string, params: URLSearchParams, cursor: string | null): { cursor: string; url: string } | null {
  if (cursor === null) return null;
  const next = new URLSearchParams(params);
  next.set("cursor", cursor);
  return { cursor, url: `${siteUrl}${API_PATH}/${path}?${next.toString()}` };
}
