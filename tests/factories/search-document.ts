import { randomUUID } from "node:crypto";
import { nameKeys } from "@/lib/names/name-keys";
import type { SearchDocument } from "@/lib/search/search-document";

/** What of a record matters to an index; whatever is left out is made up. */
export interface IndexedSample extends Partial<Omit<SearchDocument, "names" | "texts">> {
  number: number;
  names?: readonly string[];
  texts?: readonly string[];
}

/** A record as an index is told of it. */
export function searchDocumentOf({ names = [], texts = [], ...given }: IndexedSample): SearchDocument {
  return {
    recordId: randomUUID(),
    kind: "entry",
    revision: 1n,
    ...given,
    names: names.map((text) => ({ text, language: "und", script: "Zyyy", keys: nameKeys(text) })),
    texts: texts.map((text) => ({ language: "und", text })),
  };
}
