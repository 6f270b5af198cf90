import { compareUncertainDates, isDated } from "@/lib/edtf-dates/compare";
import type { EpisodeKind } from "@/lib/db/generated/enums";
import type { Assessment } from "./assessment";
import { currentLocation } from "./current-location";
import type { CurrentLocation } from "./current-location";
import { byStanding } from "./entry-order";
import type { PublicFact, PublicUnit, Unit } from "./public-record";
import type { RecordRef } from "./public-unit";

/** Rows of the summary table that hold attributes, with the kind of attribute. */
export const attributeRows = {
  age: "birth_date",
  sex: "sex",
  ethnicity: "ethnicity",
  profession: "profession",
  origin: "origin",
  residence: "residence",
  health: "health",
  citizenship: "citizenship",
  residencePermit: "residence_permit",
  religion: "religion",
  additionalInformation: "additional_information",
} as const satisfies Record<string, Unit<"attribute">["kind"]>;

/** A row of the summary table that holds attributes. */
export type AttributeRowKey = keyof typeof attributeRows;

/** Rows that stand on every entry, before the location. */
export const rowsBeforeLocation = ["age", "sex", "ethnicity", "profession", "origin"] as const satisfies AttributeRowKey[];
/** Rows that stand on an entry only if something is known. */
export const rowsIfKnown = ["residence", "citizenship", "residencePermit", "religion", "additionalInformation"] as const satisfies AttributeRowKey[];
/** Rows in which several claims stand together without contradicting each other. */
export const manifoldRows: ReadonlySet<AttributeRowKey> = new Set(["residence", "health", "additionalInformation"]);

/** What the summary table shows, row by row; derived rows name the facts that they come from. */
export interface EntrySummary {
  attributes: Readonly<Record<AttributeRowKey, readonly Unit<"attribute">[]>>;
  /** Its residences are in no other row. */
  location: CurrentLocation;
  status: Assessment["status"] & { facts: readonly PublicFact[] };
  /** Sentences handed down, as far as a term is known. */
  terms: readonly Unit<"episode">[];
  problemsStarted: Unit<"episode"> | null;
  reasonsSuspected: readonly Unit<"episode">[];
  reasonsOfficial: readonly Unit<"episode">[];
  lists: readonly RecordRef[];
}

/** Events that end what was done to somebody, or that come after it began, and so do not say when it began. */
const NOT_A_BEGINNING: ReadonlySet<EpisodeKind> = new Set([
  "trial",
  "sentence",
  "transfer",
  "hospital",
  "release",
  "escape",
  "death",
]);

/** Derives the summary table from the units of an entry. */
export function entrySummary(units: readonly PublicUnit[], assessment: Assessment): EntrySummary {
  const all = <Type extends PublicUnit["type"]>(type: Type) =>
    units.filter((unit): unit is Unit<Type> => unit.type === type);
  const attributes = byStanding(all("attribute"));
  const episodes = byStanding(all("episode"));
  const basis = new Set(assessment.status.basis);
  const status = { ...assessment.status, facts: [...all("status"), ...episodes].filter((fact) => basis.has(fact.id)) };
  const location = currentLocation(units, status, attributes.filter((one) => one.kind === "residence"));
  const earlier = attributes.filter((one) => !location.residences.includes(one));
  const rows = Object.entries(attributeRows).map(([key, kind]) => [key, earlier.filter((one) => one.kind === kind)]);
  return {
    attributes: Object.fromEntries(rows) as EntrySummary["attributes"],
    location,
    status,
    terms: episodes.filter((one) => one.sentence !== null && one.standing !== "rejected"),
    problemsStarted: firstBeginning(episodes),
    reasonsSuspected: episodes.filter((one) => one.reasonsSuspected.length > 0 || one.reasonSuspectedWords !== null),
    reasonsOfficial: episodes.filter((one) => one.reasonsOfficial.length > 0 || one.reasonOfficialWords !== null),
    lists: all("list").map((unit) => unit.list),
  };
}

function firstBeginning(episodes: readonly Unit<"episode">[]): Unit<"episode"> | null {
  const dated = episodes.filter(
    (one) => one.standing === "shown" && !NOT_A_BEGINNING.has(one.kind) && isDated(one.start),
  );
  return dated.sort((a, b) => compareUncertainDates(a.start, b.start))[0] ?? null;
}
