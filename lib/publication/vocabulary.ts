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

/** The kinds of public records, in their order. */
export const recordKindCodes = Object.keys(recordKinds) as RecordKind[];

/** Something for every kind of public record. */
export function byRecordKind<Value>(valueOf: (kind: RecordKind) => Value): Record<RecordKind, Value> {
  return Object.fromEntries(recordKindCodes.map((kind) => [kind, valueOf(kind)])) as Record<RecordKind, Value>;
}

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

/** What can stand in the way of publication when a record is projected. */
export const problemCodes = [
  "uncited",
  "rests_on_unpublished",
  "not_public",
  "not_a_victim",
  "never_published",
  "source_not_published",
  "place_not_published",
  "no_name",
  "image_without_provenance",
  "image_without_permission",
  "image_without_consent",
  "image_without_text",
  "image_without_reviewer",
  "not_valid",
] as const;
/** Code of what stands in the way of publication. */
export type ProblemCode = (typeof problemCodes)[number];

/** What the date of the status shown says: when it was so, or only when it became known. */
export const statusDateKinds = ["as_of", "learned"] as const;
/** What the date of a status says. */
export type StatusDateKind = (typeof statusDateKinds)[number];

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

/** How old somebody was when first detained: whole years from the first to the last, both included. */
export const ageBands = {
  under_18: { order: 1, from: 0, to: 17 },
  "18_to_29": { order: 2, from: 18, to: 29 },
  "30_to_44": { order: 3, from: 30, to: 44 },
  "45_to_59": { order: 4, from: 45, to: 59 },
  "60_and_over": { order: 5, from: 60, to: Infinity },
} as const satisfies Record<string, { order: number; from: number; to: number }>;
/** Code of a band of ages. */
export type AgeBand = keyof typeof ageBands;

/** How long a sentence is: over so many months, up to so many. Null where its length is given in words alone, such as "life". */
export const sentenceBands = {
  up_to_5_years: { order: 1, over: -1, to: 60 },
  "5_to_10_years": { order: 2, over: 60, to: 120 },
  "10_to_15_years": { order: 3, over: 120, to: 180 },
  "15_to_20_years": { order: 4, over: 180, to: 240 },
  over_20_years: { order: 5, over: 240, to: Infinity },
  in_words: { order: 6, over: null, to: null },
} as const satisfies Record<string, { order: number; over: number | null; to: number | null }>;
/** Code of a band of sentences. */
export type SentenceBand = keyof typeof sentenceBands;

/** What a victim is besides, as far as the published facts of the entry say it (lib/publication/entry-facets.ts). */
export const entryRoles = {
  detainee: { order: 1 },
  relative: { order: 2 },
  witness: { order: 3 },
  official: { order: 4 },
} as const;
/** Code of a role. */
export type EntryRole = keyof typeof entryRoles;

/** Whether there is a picture of the victim. That there is none says nothing, so nobody is offered it. */
export const photoStates = { yes: { order: 1 } } as const;
/** Code of such a state. */
export type PhotoState = keyof typeof photoStates;
