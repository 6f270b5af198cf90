import type { Pick, PickKind } from "@/lib/picks/pick";
import type { Values } from "./part-shapes";

/** Of which kind the records are to which a field leads; that of a citation is said beside it. */
const kinds: Readonly<Record<string, PickKind>> = {
  place: "place", parent: "place", facility: "facility", person: "person", testimony: "testimony", source: "source", record: "source",
};

function isPick(value: unknown): value is Pick {
  return typeof value === "object" && value !== null && "label" in value && "id" in value && typeof value.id === "string" && Object.keys(value).every((key) => ["id", "label", "detail"].includes(key));
}

/** The values with each record in them put in the place of what stands there, however deep. */
export function mapPicks(value: unknown, replace: (pick: Pick, field: string, around: Values) => Pick, field = "", around: Values = {}): unknown {
  if (isPick(value)) return replace(value, field, around);
  if (Array.isArray(value)) return value.map((one) => mapPicks(one, replace, field, around));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapPicks(one, replace, key, value as Values)]));
}

/** The ids of the records in some values, by kind. */
export function pickIds(all: readonly Values[]): Partial<Record<PickKind, string[]>> {
  const ids: Partial<Record<PickKind, string[]>> = {};
  for (const values of all) {
    mapPicks(values, (pick, field, around) => {
      const kind = field === "record" && around["kind"] === "testimony" ? "testimony" : kinds[field];
      if (kind) (ids[kind] ??= []).push(pick.id);
      return pick;
    });
  }
  return ids;
}
