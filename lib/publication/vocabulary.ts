import type { RecordKind, RecordState, WithdrawalKind } from "@/lib/db/generated/enums";

/** Every kind of public record with the segment of its address. */
export const recordKinds = {
  entry: { order: 1, segment: "entries" },
  testimony: { order: 2, segment: "testimonies" },
  source: { order: 3, segment: "sources" },
  facility: { order: 4, segment: "facilities" },
  place: { order: 5, segment: "places" },
  organisation: { order: 6, segment: "organisations" },
  list: { order: 7, segment: "lists" },
} as const satisfies Record<RecordKind, { order: number; segment: string }>;

/** What a reader meets at a record's address. */
export const recordStates = {
  published: { readable: true },
  merged: { readable: false },
  withdrawn: { readable: false },
} as const satisfies Record<RecordState, { readable: boolean }>;

/** Why a record was withdrawn; the kind is public, the reason is not. */
export const withdrawalKinds = {
  safety: { order: 1 },
  request: { order: 2 },
  error: { order: 3 },
  duplicate: { order: 4 },
  legal: { order: 5 },
} as const satisfies Record<WithdrawalKind, { order: number }>;

/** Why the status shown is the one shown; each code has a sentence in the messages and on the method page. */
export const statusRules = [
  "death_reported",
  "release_disputed",
  "latest_report",
  "latest_episode",
  "only_undated",
  "nothing_reported",
] as const;
/** Code of the rule that chose a status. */
export type StatusRule = (typeof statusRules)[number];

/** Why an entry has its evidence tier. */
export const tierRules = [
  "direct_testimony",
  "official_document",
  "named_witness",
  "two_sources",
  "one_source",
  "no_source",
] as const;
/** Code of the rule that gave a tier. */
export type TierRule = (typeof tierRules)[number];

/** What remains unverified behind a tier. */
export const unverifiedCodes = ["no_official_document", "no_direct_testimony", "no_independent_source"] as const;
/** Code of something that remains unverified. */
export type UnverifiedCode = (typeof unverifiedCodes)[number];
