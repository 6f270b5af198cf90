import type { PublicUnit, Unit } from "./public-record";
import { unitsOf } from "./public-record";

/** The units of a testimony, source, facility, place, organisation or list, sorted by what they are. */
export interface RecordParts {
  testimony: Unit<"testimony"> | null;
  source: Unit<"source"> | null;
  facility: Unit<"facility"> | null;
  place: Unit<"place"> | null;
  organisation: Unit<"organisation"> | null;
  list: Unit<"list_description"> | null;
  witnesses: readonly Unit<"witness">[];
  /** The original first. */
  texts: readonly Unit<"text">[];
  /** In the order in which names are shown. */
  names: readonly Unit<"record_name">[];
  remarks: readonly Unit<"remark">[];
}

/** Sorts the units of a version; a part that a redaction took away is null or absent. */
export function recordParts(units: readonly PublicUnit[]): RecordParts {
  return {
    testimony: unitsOf(units, "testimony")[0] ?? null,
    source: unitsOf(units, "source")[0] ?? null,
    facility: unitsOf(units, "facility")[0] ?? null,
    place: unitsOf(units, "place")[0] ?? null,
    organisation: unitsOf(units, "organisation")[0] ?? null,
    list: unitsOf(units, "list_description")[0] ?? null,
    witnesses: unitsOf(units, "witness"),
    texts: unitsOf(units, "text").sort((a, b) => Number(b.original) - Number(a.original)),
    names: unitsOf(units, "record_name").sort((a, b) => a.position - b.position),
    remarks: unitsOf(units, "remark"),
  };
}
