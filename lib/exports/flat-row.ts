import { permanentUrl } from "@/lib/permalinks";
import type { ListedEntry } from "@/lib/publication/export-queries";
import type { EntryRow } from "@/lib/publication/entry-row";
import type { RecordRef } from "@/lib/publication/public-unit";
import { refOfKey } from "@/lib/publication/record-key";
import { dateCells } from "./export-column";
import type { Cell } from "./export-column";
import { labelsOf } from "./exported-entry";
import type { Exported } from "./exported-entry";
import { flatColumns } from "./flat-columns";
import { rowMaker } from "./row-maker";

const cells = rowMaker(flatColumns);

/**
 * One row for an entry: what its page shows first. Values are those that are shown; alternatives and what was rejected
 * are counted, and stand in the other shape. What filters go by (age bands, reasons, places …) is worked out as for them.
 */
export function flatRow(entry: Exported<ListedEntry>): Cell[] {
  const { number, version, row, siteUrl } = entry;
  const itself = {
    entry: number,
    version,
    entry_address: permanentUrl(siteUrl, { kind: "entry", number }, version),
    published_at: entry.publishedAt.toISOString(),
    first_published_at: entry.firstPublishedAt.toISOString(),
    version_hash: entry.hash,
    redacted_on: entry.redactedOn,
    has_photo: row.hasPhoto,
    identifiers: row.identifiers,
    content_notes: row.contentNotes,
    facts: row.facts,
    facts_alternative: row.factsAlternative,
    facts_rejected: row.factsRejected,
  };
  return cells(itself, assessmentCells(row), dateCells("birth", row.birth), attributeCells(entry, row), dateCells("detained", row.detained), episodeCells(row), listingCells(entry));
}

function assessmentCells({ name, nameWithheld, otherNames, status, statusRule, tier }: EntryRow) {
  return {
    name: name?.text ?? null,
    name_language: name?.language ?? null,
    name_script: name?.script ?? null,
    name_withheld: nameWithheld,
    other_names: otherNames,
    status,
    status_rule: statusRule,
    tier: tier?.value ?? null,
    tier_rule: tier?.rule ?? null,
    tier_unverified: tier?.unverified ?? [],
  };
}

function attributeCells(entry: Exported<unknown>, row: EntryRow) {
  return {
    origins: row.origins,
    origin_names: labelsOf(entry, placesOf(row.origins)),
    residences: row.residences,
    residence_names: labelsOf(entry, placesOf(row.residences)),
    profession_classes: row.professionClasses,
    professions: row.professions,
    citizenships: row.citizenships,
    residence_permits: row.residencePermits,
    religions: row.religions,
    health: row.health,
    additional_information: row.additionalInformation,
  };
}

function episodeCells({ episodeKinds, charges, sentence }: EntryRow) {
  return {
    episode_kinds: episodeKinds,
    charges,
    sentence_words: sentence?.words ?? null,
    sentence_months_min: sentence?.monthsMin ?? null,
    sentence_months_max: sentence?.monthsMax ?? null,
  };
}

function listingCells(entry: Exported<ListedEntry>) {
  const { listing } = entry;
  const refs = listing.refs.map(refOfKey);
  const of = (kind: RecordRef["kind"]) => refs.filter((ref) => ref.kind === kind);
  const [facilities, places, lists] = [of("facility"), of("place"), of("list")];
  return {
    status_on: listing.statusOn,
    status_date: listing.statusDate,
    status_date_kind: listing.statusDateKind,
    sex: listing.sex,
    ethnicities: listing.ethnicities,
    age_bands: listing.ageBands,
    roles: listing.roles,
    reasons_suspected: listing.reasonsSuspected,
    reasons_official: listing.reasonsOfficial,
    sentence_bands: listing.sentenceBands,
    testimony_languages: listing.testimonyLanguages,
    facilities: numbersOf(facilities),
    facility_names: labelsOf(entry, facilities),
    places: numbersOf(places),
    place_names: labelsOf(entry, places),
    lists: numbersOf(lists),
    list_names: labelsOf(entry, lists),
    testimonies: numbersOf(of("testimony")),
    sources: numbersOf(of("source")),
    related_entries: numbersOf(of("entry")),
  };
}

function placesOf(numbers: readonly number[]): RecordRef[] {
  return numbers.map((number) => ({ kind: "place", number }));
}

function numbersOf(refs: readonly RecordRef[]): number[] {
  return refs.map((ref) => ref.number);
}
