import { latestOf } from "@/lib/edtf-dates/compare";
import { filterWindowOf } from "@/lib/edtf-dates/within";
import { textAttributes } from "@/lib/i18n/text-direction";
import { assessmentOf } from "./assessment";
import { entryRowOf } from "./entry-row";
import type { EntryRow } from "./entry-row";
import { ageBandsOf, firstCustody, identifiersOf, rolesOf, sentenceBandsOf, standing, testimonyLanguagesOf } from "./entry-facets";
import { factDate } from "./entry-order";
import { databaseCode } from "./foreign-databases";
import type { PublicRecordKind, PublicUnit, Unit } from "./public-record";
import { unitsOf } from "./public-record";
import type { RecordRef } from "./public-unit";
import { recordKey } from "./record-key";
import type { AgeBand, EntryRole, SentenceBand, StatusDateKind } from "./vocabulary";

/**
 * Raise it when a listing, or what is written with it, says more or something else than before: `deriveListingsAgain`
 * then brings the listings of an existing collection up to date.
 */
export const LISTING_VERSION = 4;

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
  if (name) return { text: name.text, language: tagOf(name) };
  const witness = unitsOf(units, "witness").find((one) => one.name !== null);
  return witness?.name ?? null;
}

/** Every name that a version shows, as written, once each, and their languages; none where the name is withheld. */
function namesOf(units: readonly PublicUnit[]): Pick<ListingFields, "names" | "nameLanguages"> {
  const personNames = unitsOf(units, "name").filter((name) => name.standing !== "rejected");
  const isWithheld = personNames.length > 0 && assessmentOf(units).nameWithheld;
  const all = [...unitsOf(units, "record_name"), ...(isWithheld ? [] : personNames)];
  const names = all.filter((name, index) => all.findIndex(({ text }) => text === name.text) === index);
  return { names: names.map(({ text }) => text), nameLanguages: names.map(tagOf) };
}

/** The language of a name, with the script where that does not go without saying. */
function tagOf({ language, script }: Pick<Unit<"name">, "language" | "script">): string {
  return textAttributes(language, script).lang;
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
  /** BCP 47 tags of the names, in the same order. */
  nameLanguages: string[];
  sortKey: string;
  refs: string[];
  status: Unit<"status">["value"] | null;
  /** The last day that the status shown can be of; the first where that is open. */
  statusOn: string | null;
  /** The date of the status shown in EDTF, as it was said. */
  statusDate: string | null;
  statusDateKind: StatusDateKind | null;
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
  /** Those databases, by `databaseCode`. */
  databases: string[];
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
    ...namesOf(units),
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
  status: null, statusOn: null, statusDate: null, statusDateKind: null, sex: null, ethnicities: [], tier: null, ageBands: [], reasonsSuspected: [], reasonsOfficial: [],
  sentenceBands: [], roles: [], testimonyLanguages: [], images: [], identifiers: [], databases: [],
  detainedEarliest: null, detainedLatest: null, detainedDoubtful: null,
};

function entryFields(units: readonly PublicUnit[]) {
  const assessment = assessmentOf(units);
  const attributes = standing(unitsOf(units, "attribute"));
  const episodes = standing(unitsOf(units, "episode"));
  const begun = filterWindowOf(firstCustody(units));
  return {
    status: assessment.status.value,
    ...statusDated(units, assessment.status.basis),
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
    databases: [...new Set(unitsOf(units, "identifier").map(({ database }) => databaseCode(database)))],
    detainedEarliest: begun?.from ?? null,
    detainedLatest: begun?.to ?? null,
    detainedDoubtful: begun?.isDoubtful ?? null,
  };
}

/** When the status shown is of: the latest date of the facts that it rests on. */
function statusDated(units: readonly PublicUnit[], basis: readonly string[]): Pick<ListingFields, "statusOn" | "statusDate" | "statusDateKind"> {
  const dates = units.flatMap((unit) => (basis.includes(unit.id) && (unit.type === "status" || unit.type === "episode") ? [factDate(unit)] : []));
  const latest = latestOf(dates, ({ date }) => date);
  const date = latest?.date ?? null;
  return { statusOn: date && (date.latest ?? date.earliest), statusDate: date?.edtf ?? null, statusDateKind: latest?.kind ?? null };
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
