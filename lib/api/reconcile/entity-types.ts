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

/** The kinds that types name: all of them where no type is named, and none where none of those is here. */
export function kindsOfTypes(types: readonly string[]): readonly EntityKind[] {
  const named = types.filter((type) => type.trim() !== "");
  return named.length === 0 ? entityKinds : named.filter(isEntityKind);
}
