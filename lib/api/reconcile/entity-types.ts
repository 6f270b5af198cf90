import { entityKinds, isEntityKind } from "./entity-id";
import type { EntityKind } from "./entity-id";

const names: Record<EntityKind, string> = { entry: "Person (entry)", facility: "Facility", place: "Place", organisation: "Organisation" };

/** A type as reconciliation writes it. */
export interface EntityType {
  id: EntityKind;
  name: string;
}

/** The types of records that names are matched with. */
export const entityTypes: readonly EntityType[] = entityKinds.map(typeOf);

/** The type of a kind of record. */
export function typeOf(kind: EntityKind): EntityType {
  return { id: kind, name: names[kind] };
}

/** The kinds that types name; all of them where none is named that there is. */
export function kindsOfTypes(types: readonly string[]): readonly EntityKind[] {
  const known = types.filter(isEntityKind);
  return known.length === 0 ? entityKinds : known;
}
