/** Which help a page of the desk shows, by its address; the first pattern that fits decides. Keys of `desk.help` in the messages. */
const pages = [
  [/^\/desk$/, "start"],
  [/^\/desk\/work\//, "work"],
  [/^\/desk\/search-index$/, "searchIndex"],
  [/^\/desk\/persons$/, "persons"],
  [/^\/desk\/persons\/new$/, "newPerson"],
  [/^\/desk\/persons\/[^/]+$/, "person"],
  [/^\/desk\/persons\/[^/]+\/images$/, "images"],
  [/^\/desk\/testimonies$/, "testimonies"],
  [/^\/desk\/testimonies\/new$/, "newTestimony"],
  [/^\/desk\/testimonies\/[^/]+$/, "testimony"],
  [/^\/desk\/sources(?:\/[^/]+)?$/, "sources"],
  [/^\/desk\/(?:facilities|places|organisations)(?:\/[^/]+)?$/, "named"],
  [/^\/desk\/bulk(?:\/[^/]+)?$/, "bulk"],
  [/^\/desk\/lists(?:\/[^/]+)?$/, "lists"],
  [/^\/desk\/review$/, "review"],
  [/^\/desk\/review\/[^/]+$/, "submission"],
  [/^\/desk\/requests$/, "requests"],
  [/^\/desk\/requests\/new$/, "newRequest"],
  [/^\/desk\/requests\/[^/]+$/, "request"],
  [/^\/desk\/records\/[^/]+\/[^/]+\/history$/, "history"],
  [/^\/desk\/records\/[^/]+\/[^/]+\/history\/compare$/, "compare"],
  [/^\/desk\/records\/[^/]+\/[^/]+\/history\/bring-back$/, "bringBack"],
  [/^\/desk\/records\/[^/]+\/[^/]+\/unpublished$/, "unpublished"],
  [/^\/desk\/records\/[^/]+\/[^/]+\/publication$/, "publication"],
  [/^\/desk\/vocabularies(?:\/[^/]+)?$/, "vocabularies"],
  [/^\/desk\/vocabularies\/[^/]+\/[^/]+$/, "term"],
  [/^\/desk\/accounts$/, "accounts"],
  [/^\/desk\/keys$/, "keys"],
  [/^\/desk\/account$/, "account"],
  [/^\/desk\/log$/, "log"],
] as const;

/** Key of a help text. */
export type HelpKey = (typeof pages)[number][1];

/** The help for a page of the desk; null where there is none, as on a page that says that there is nothing. */
export function helpOf(path: string): HelpKey | null {
  return pages.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
