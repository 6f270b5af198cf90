import { isDated } from "@/lib/edtf-dates/compare";
import { filterWindowOf } from "@/lib/edtf-dates/within";
import { assessmentOf } from "./assessment";
import { reportDate } from "./entry-order";
import { entryRowOf } from "./entry-row";
import type { EntryRow } from "./entry-row";
import { ageBandsOf, firstCustody, identifiersOf, rolesOf, sentenceBandsOf, standing, testimonyLanguagesOf } from "./entry-facets";
import type { PublicRecordKind, PublicUnit, Unit } from "./public-record";
import { unitsOf } from "./public-record";
import type { RecordRef } from "./public-unit";
import { recordKey } from "./record-key";
import type { AgeBand, EntryRole, SentenceBand } from "./vocabulary";

/**
 * Raise it when a listing says more or something else than before: `deriveListingsAgain` then brings the listings
 * of an existing collection up to date.
 */
export const LISTING_VERSION = 2;

/** The title of a version in its own language; null where a name is withheld. */
export function titleOf(units: readonly PublicUnit[]): { text: string; language: string } | null {
  const source = unitsOf(units, "source")[0];
  if (source) return { text: source.title, language: source.titleLanguage };
  const list = unitsOf(units, "list_description")[0];
  if (list) return { text: list.name, language: list.language };
  const recordName = unitsOf(units, "record_name").sort((a, b) => a.position - b.position)[0];
  if (recordName) return { text: recordName.text, language: recordName.language };
  const assessment = assessmentOf(units);
  const name = assessment.nameWithheld ? undefined : unitsOf(units, "name").find((one) => one.id === assessment.title);
  if (name) return { text: name.text, language: name.language };
  const witness = unitsOf(units, "witness").find((one) => one.name !== null);
  return witness?.name ?? null;
}

/** Every name that a version shows, as written, once each; none where the name is withheld. */
function namesOf(units: readonly PublicUnit[]): string[] {
  const recordNames = unitsOf(units, "record_name").map((name) => name.text);
  const personNames = unitsOf(units, "name").filter((name) => name.standing !== "rejected");
  const isWithheld = personNames.length > 0 && assessmentOf(units).nameWithheld;
  return [...new Set([...recordNames, ...(isWithheld ? [] : personNames.map((name) => name.text))])];
}

/** Every record that a version refers to, as `kind:number`, once each. */
export function refsOf(units: readonly PublicUnit[]): string[] {
  const refs = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === "object") {
      if (isRef(value)) refs.add(recordKey(value));
      else Object.values(value).forEach(visit);
    }
  };
  for (const unit of units) {
    visit(unit);
    if (unit.type === "relation" && unit.other.as === "entry") refs.add(`entry:${unit.other.number}`);
    if (unit.type === "witness" && unit.entry !== null) refs.add(`entry:${unit.entry}`);
  }
  return [...refs];
}

function isRef(value: object): value is RecordRef {
  const { kind, number } = value as Partial<RecordRef>;
  return typeof kind === "string" && typeof number === "number" && Object.keys(value).length === 2;
}

/** What lists and filters need of a version. */
export interface ListingFields {
  title: string | null;
  titleLanguage: string | null;
  names: string[];
  sortKey: string;
  refs: string[];
  status: Unit<"status">["value"] | null;
  statusOn: string | null;
  sex: Unit<"attribute">["sex"];
  ethnicities: NonNullable<Unit<"attribute">["ethnicity"]>[];
  tier: number | null;
  ageBands: AgeBand[];
  reasonsSuspected: Unit<"episode">["reasonsSuspected"];
  reasonsOfficial: Unit<"episode">["reasonsOfficial"];
  sentenceBands: SentenceBand[];
  roles: EntryRole[];
  testimonyLanguages: string[];
  /** Hashes of the files of the picture shown. */
  images: string[];
  /** Numbers of the same person in other databases, by `identifierKey`. */
  identifiers: string[];
  placeNumbers: number[];
  listNumbers: number[];
  facilityNumbers: number[];
  sourceNumbers: number[];
  detainedEarliest: string | null;
  detainedLatest: string | null;
  detainedDoubtful: boolean | null;
}

/** Derives the listing of a version; pure, so that it can be rebuilt at any time. */
export function listingOf(kind: PublicRecordKind, units: readonly PublicUnit[]): ListingFields {
  const title = titleOf(units);
  const refs = refsOf(units);
  const shared = {
    title: title?.text ?? null,
    titleLanguage: title?.language ?? null,
    names: namesOf(units),
    sortKey: sortKeyOf(title?.text ?? null),
    refs,
    placeNumbers: numbersIn(refs, "place"),
    listNumbers: numbersIn(refs, "list"),
    facilityNumbers: numbersIn(refs, "facility"),
    sourceNumbers: numbersIn(refs, "source"),
  };
  return kind === "entry" ? { ...shared, ...entryFields(units) } : { ...shared, ...noEntryFields };
}

/** What is kept of a version: its listing, and an entry's row, which nothing reads but exports. */
export function keptListingOf(kind: PublicRecordKind, units: readonly PublicUnit[]): ListingFields & { row: EntryRow | null } {
  return { ...listingOf(kind, units), row: kind === "entry" ? entryRowOf(units) : null };
}

const noEntryFields = {
  status: null, statusOn: null, sex: null, ethnicities: [], tier: null, ageBands: [], reasonsSuspected: [], reasonsOfficial: [],
  sentenceBands: [], roles: [], testimonyLanguages: [], images: [], identifiers: [],
  detainedEarliest: null, detainedLatest: null, detainedDoubtful: null,
};

function entryFields(units: readonly PublicUnit[]) {
  const assessment = assessmentOf(units);
  const basis = new Set(assessment.status.basis);
  const attributes = standing(unitsOf(units, "attribute"));
  const episodes = standing(unitsOf(units, "episode"));
  const begun = filterWindowOf(firstCustody(units));
  const dates = units.flatMap((unit) => {
    if (!basis.has(unit.id)) return [];
    if (unit.type === "status") return [reportDate(unit)];
    return unit.type === "episode" ? [isDated(unit.start) ? unit.start : unit.end] : [];
  });
  const on = dates.flatMap((date) => date?.latest ?? date?.earliest ?? []).sort().at(-1);
  return {
    status: assessment.status.value,
    statusOn: on ?? null,
    sex: attributes.find((one) => one.sex !== null && one.standing === "shown")?.sex ?? null,
    ethnicities: [...new Set(attributes.flatMap((one) => one.ethnicity ?? []))],
    tier: assessment.tier?.value ?? null,
    ageBands: ageBandsOf(units),
    reasonsSuspected: [...new Set(episodes.flatMap((one) => one.reasonsSuspected))],
    reasonsOfficial: [...new Set(episodes.flatMap((one) => one.reasonsOfficial))],
    sentenceBands: sentenceBandsOf(units),
    roles: rolesOf(units),
    testimonyLanguages: testimonyLanguagesOf(units),
    images: unitsOf(units, "image").flatMap((image) => image.files.map((file) => file.hash)),
    identifiers: identifiersOf(units),
    detainedEarliest: begun?.from ?? null,
    detainedLatest: begun?.to ?? null,
    detainedDoubtful: begun?.isDoubtful ?? null,
  };
}

function numbersIn(refs: readonly string[], kind: string): number[] {
  return refs.flatMap((ref) => (ref.startsWith(`${kind}:`) ? [Number(ref.slice(kind.length + 1))] : []));
}

/** A title for sorting: without marks and case; empty where a name is withheld. */
export function sortKeyOf(title: string | null): string {
  if (title === null) return "";
  const folded = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  // By code points: half a character could not be stored.
  return [...folded].slice(0, 200).join("");
}
