import type { LocatorKind, SourceKind } from "@/lib/db/generated/enums";

/** Kinds of source; an official document lifts an entry to tier 1. */
export const sourceKinds = {
  news_article: { order: 1, official: false },
  essay: { order: 2, official: false },
  book: { order: 3, official: false },
  report: { order: 4, official: false },
  video: { order: 5, official: false },
  official_letter: { order: 6, official: true },
  verdict: { order: 7, official: true },
  leaked_file: { order: 8, official: true },
  photo: { order: 9, official: false },
  web_page: { order: 10, official: false },
  fundraising_page: { order: 11, official: false },
  other: { order: 12, official: false },
} as const satisfies Record<SourceKind, { order: number; official: boolean }>;

/** How a citation points into a source or testimony. */
export const locatorKinds = {
  page: { order: 1 },
  paragraph: { order: 2 },
  timecode: { order: 3 },
  section: { order: 4 },
} as const satisfies Record<LocatorKind, { order: number }>;
