import { compareUncertainDates, isDated, latestOf } from "@/lib/edtf-dates/compare";
import { episodeKinds } from "@/lib/facts/vocabulary";
import type { StatusValue } from "@/lib/db/generated/enums";
import { custodiesOf } from "./entry-facets";
import { factDate } from "./entry-order";
import type { PublicFact, PublicUnit, Unit } from "./public-record";
import type { RecordRef } from "./public-unit";

/** Where somebody likely is now. */
export interface CurrentLocation {
  /** The facts that the status shown rests on, where they name a place. */
  statuses: readonly (Unit<"status"> | Unit<"episode">)[];
  residences: readonly Unit<"attribute">[];
}

/**
 * Where somebody likely is now: at the place of the status shown, and where they are said to live since then and since
 * they were last taken. A residence without a date may be from before, so that it says nothing of today; the dead are nowhere.
 */
export function currentLocation(units: readonly PublicUnit[], status: { value: StatusValue; facts: readonly PublicFact[] }, residences: readonly Unit<"attribute">[]): CurrentLocation {
  if (status.value === "deceased") return { statuses: [], residences: [] };
  const statuses = status.facts.filter(isSomewhere);
  const reports = statuses.filter((fact) => fact.type === "status");
  const since = latestOf([...custodiesOf(units).map(({ start }) => start), ...reports.map((report) => factDate(report).date)], (date) => date);
  return { statuses, residences: residences.filter((one) => one.standing !== "rejected" && isDated(one.date) && compareUncertainDates(one.date, since ?? one.date) >= 0) };
}

function isSomewhere(fact: PublicFact): fact is Unit<"status"> | Unit<"episode"> {
  const saysWhere = fact.type === "status" || (fact.type === "episode" && episodeKinds[fact.kind].custody);
  return saysWhere && placesOf(fact).length > 0;
}

/** Where a fact says that somebody is: the facility, and where it lies or the place that is named. */
export function placesOf(fact: Unit<"status"> | Unit<"episode">): RecordRef[] {
  return [fact.type === "episode" ? fact.facility : null, fact.place].filter((place) => place !== null);
}
