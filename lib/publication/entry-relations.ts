import { relationKinds } from "@/lib/facts/vocabulary";
import { byStanding } from "./entry-order";
import type { PublicUnit, Unit } from "./public-record";
import { unitsOf } from "./public-record";
import type { RecordRef } from "./public-unit";

/** How many relations an entry's own page shows. */
export const RELATIONS_ON_ENTRY_PAGE = 30;
/** How many relations a page of the list of all relations shows. */
export const RELATIONS_PER_PAGE = 100;

/** Relations in reading order: those who are victims with an entry first, then by closeness. */
export function relationsInOrder(relations: readonly Unit<"relation">[]): Unit<"relation">[] {
  const rank = (relation: Unit<"relation">) =>
    (relation.other.as === "entry" ? 0 : 1000) + relationKinds[relation.kind].order;
  return byStanding(relations).sort((a, b) => rank(a) - rank(b));
}

/** The entry at the other end of a relation, if there is one. */
export function relatedEntry(relation: Unit<"relation">): RecordRef | null {
  return relation.other.as === "entry" ? { kind: "entry", number: relation.other.number } : null;
}

/** Whether a unit stands on the page of its version: of many relations an entry's page shows the first. */
export function standsOnRecordPage(unit: PublicUnit, units: readonly PublicUnit[]): boolean {
  return unit.type !== "relation" || relationsInOrder(unitsOf(units, "relation")).slice(0, RELATIONS_ON_ENTRY_PAGE).some((one) => one.id === unit.id);
}
