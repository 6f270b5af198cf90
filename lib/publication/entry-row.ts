import type { UncertainDate } from "@/lib/edtf-dates";
import { assessmentOf } from "./assessment";
import { factsOf } from "./entry-evidence";
import { firstCustody, standing } from "./entry-facets";
import { unitsOf } from "./public-record";
import type { PublicFact, PublicUnit, Unit } from "./public-record";

/**
 * What an entry is in one row: what its page shows first, by the values that are shown; alternatives and what was
 * rejected are only counted. What lists and filters make of it stands beside it in the listing.
 */
export type EntryRow = ReturnType<typeof entryRowOf>;

/** Derives the row of an entry's version; pure, so that it can be rebuilt at any time. */
export function entryRowOf(units: readonly PublicUnit[]) {
  return {
    ...assessed(units),
    ...attributed(shown(unitsOf(units, "attribute"))),
    ...happened(units),
    hasPhoto: units.some((unit) => unit.type === "image"),
    identifiers: unitsOf(units, "identifier").map((one) => `${one.database}: ${one.identifier}`),
    ...counted(units, factsOf(units)),
  };
}

function assessed(units: readonly PublicUnit[]) {
  const { title, nameWithheld, status, tier } = assessmentOf(units);
  const names = nameWithheld ? [] : unitsOf(units, "name");
  const name = names.find(({ id }) => id === title) ?? null;
  return {
    name: name && { text: name.text, language: name.language, script: name.script },
    nameWithheld,
    otherNames: [...new Set(standing(names).filter((one) => one !== name).map((one) => one.text))],
    status: status.value,
    statusRule: status.rule,
    tier: tier && { value: tier.value, rule: tier.rule, unverified: tier.unverified },
  };
}

function attributed(attributes: readonly Unit<"attribute">[]) {
  const of = (kind: Unit<"attribute">["kind"]) => attributes.filter((one) => one.kind === kind);
  const textsOf = (kind: Unit<"attribute">["kind"]) => of(kind).flatMap((one) => one.text ?? []);
  const placesOf = (kind: Unit<"attribute">["kind"]) => of(kind).flatMap((one) => one.place?.number ?? []);
  return {
    birth: of("birth_date")[0]?.date ?? null,
    origins: placesOf("origin"),
    residences: placesOf("residence"),
    professionClasses: [...new Set(of("profession").flatMap((one) => one.professionClass ?? []))],
    professions: textsOf("profession"),
    citizenships: textsOf("citizenship"),
    residencePermits: textsOf("residence_permit"),
    religions: [...new Set(of("religion").flatMap((one) => one.religion ?? []))],
    health: textsOf("health"),
    additionalInformation: textsOf("additional_information"),
  };
}

function happened(units: readonly PublicUnit[]) {
  const episodes = shown(unitsOf(units, "episode"));
  const detained: UncertainDate | null = firstCustody(units);
  return {
    detained,
    episodeKinds: [...new Set(episodes.map((one) => one.kind))],
    charges: episodes.flatMap((one) => one.charge ?? []),
    sentence: episodes.find((one) => one.sentence !== null)?.sentence ?? null,
  };
}

function counted(units: readonly PublicUnit[], facts: readonly PublicFact[]) {
  const withNote = units.filter((unit): unit is PublicFact | Unit<"account"> => "contentNote" in unit);
  return {
    contentNotes: [...new Set(withNote.flatMap((unit) => unit.contentNote ?? []))],
    facts: facts.length,
    factsAlternative: facts.filter((fact) => fact.standing === "alternative").length,
    factsRejected: facts.filter((fact) => fact.standing === "rejected").length,
  };
}

function shown<Fact extends PublicFact>(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.standing === "shown");
}
