import { assessmentOf } from "@/lib/publication/assessment";
import { firstCustody, standing } from "@/lib/publication/entry-facets";
import { factsOf } from "@/lib/publication/entry-evidence";
import { permanentUrl } from "@/lib/permalinks";
import { unitsOf } from "@/lib/publication/public-record";
import type { PublicFact, PublicUnit, Unit } from "@/lib/publication/public-record";
import type { RecordRef } from "@/lib/publication/public-unit";
import { refOfKey } from "@/lib/publication/record-key";
import { dateCells } from "./export-column";
import type { Cell } from "./export-column";
import { labelsOf } from "./exported-entry";
import type { ExportedEntry } from "./exported-entry";
import type { FlatCode } from "./flat-columns";

/**
 * One row for an entry: what its page shows first. Values are those that are shown; alternatives and what was rejected
 * are counted, and stand in the other shape. What filters go by (age bands, reasons, places …) is worked out as for them.
 */
export function flatRow(entry: ExportedEntry): Record<FlatCode, Cell> {
  const { version, siteUrl } = entry;
  const { units } = version;
  return {
    entry: version.number,
    version: version.version,
    entry_address: permanentUrl(siteUrl, { kind: "entry", number: version.number }, version.version),
    published_at: version.publishedAt.toISOString(),
    first_published_at: version.firstPublishedAt.toISOString(),
    version_hash: version.hash,
    redacted_on: version.redactions.at(-1)?.on ?? null,
    ...assessmentCells(units),
    ...attributeCells(entry, shown(unitsOf(units, "attribute"))),
    ...episodeCells(units),
    ...derivedCells(entry),
    has_photo: units.some((unit) => unit.type === "image"),
    identifiers: unitsOf(units, "identifier").map((one) => `${one.database}: ${one.identifier}`),
    ...factCells(units, factsOf(units)),
  };
}

function assessmentCells(units: readonly PublicUnit[]) {
  const { title, nameWithheld, status, tier } = assessmentOf(units);
  const names = nameWithheld ? [] : unitsOf(units, "name");
  const name = names.find(({ id }) => id === title) ?? null;
  return {
    name: name?.text ?? null,
    name_language: name?.language ?? null,
    name_script: name?.script ?? null,
    name_withheld: nameWithheld,
    other_names: [...new Set(standing(names).filter((one) => one !== name).map((one) => one.text))],
    status: status.value,
    status_rule: status.rule,
    tier: tier?.value ?? null,
    tier_rule: tier?.rule ?? null,
    tier_unverified: tier?.unverified ?? [],
  };
}

function attributeCells(entry: ExportedEntry, attributes: readonly Unit<"attribute">[]) {
  const byKind = new Map<Unit<"attribute">["kind"], Unit<"attribute">[]>();
  for (const one of attributes) byKind.set(one.kind, [...(byKind.get(one.kind) ?? []), one]);
  const of = (kind: Unit<"attribute">["kind"]) => byKind.get(kind) ?? [];
  const textsOf = (kind: Unit<"attribute">["kind"]) => of(kind).flatMap((one) => one.text ?? []);
  const placesOf = (kind: Unit<"attribute">["kind"]) => of(kind).flatMap((one) => one.place ?? []);
  const [origins, residences] = [placesOf("origin"), placesOf("residence")];
  return {
    ...dateCells("birth", of("birth_date")[0]?.date ?? null),
    origins: numbersOf(origins),
    origin_names: labelsOf(entry, origins),
    residences: numbersOf(residences),
    residence_names: labelsOf(entry, residences),
    profession_classes: [...new Set(of("profession").flatMap((one) => one.professionClass ?? []))],
    professions: textsOf("profession"),
    citizenships: textsOf("citizenship"),
    residence_permits: textsOf("residence_permit"),
    religions: [...new Set(of("religion").flatMap((one) => one.religion ?? []))],
    health: textsOf("health"),
    additional_information: textsOf("additional_information"),
  };
}

function episodeCells(units: readonly PublicUnit[]) {
  const episodes = shown(unitsOf(units, "episode"));
  const sentence = episodes.find((one) => one.sentence !== null)?.sentence ?? null;
  return {
    ...dateCells("detained", firstCustody(units)),
    episode_kinds: [...new Set(episodes.map((one) => one.kind))],
    charges: episodes.flatMap((one) => one.charge ?? []),
    sentence_words: sentence?.words ?? null,
    sentence_months_min: sentence?.monthsMin ?? null,
    sentence_months_max: sentence?.monthsMax ?? null,
  };
}

function derivedCells(entry: ExportedEntry) {
  const { listing } = entry;
  const byKind = new Map<RecordRef["kind"], RecordRef[]>();
  for (const ref of listing.refs.map(refOfKey)) byKind.set(ref.kind, [...(byKind.get(ref.kind) ?? []), ref]);
  const of = (kind: RecordRef["kind"]) => byKind.get(kind) ?? [];
  const [facilities, places, lists] = [of("facility"), of("place"), of("list")];
  return {
    status_on: listing.statusOn,
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

function factCells(units: readonly PublicUnit[], facts: readonly PublicFact[]) {
  const withNote = units.filter((unit): unit is PublicFact | Unit<"account"> => "contentNote" in unit);
  return {
    content_notes: [...new Set(withNote.flatMap((unit) => unit.contentNote ?? []))],
    facts: facts.length,
    facts_alternative: facts.filter((fact) => fact.standing === "alternative").length,
    facts_rejected: facts.filter((fact) => fact.standing === "rejected").length,
  };
}

function shown<Fact extends PublicFact>(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.standing === "shown");
}

function numbersOf(refs: readonly RecordRef[]): number[] {
  return refs.map((ref) => ref.number);
}
