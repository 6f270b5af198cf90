import "server-only";
import { resolveRecords } from "@/lib/publication/public-queries";
import { recordKey } from "@/lib/publication/record-key";
import { describeEntities } from "./describe-entities";
import type { DescribedEntities } from "./describe-entities";
import { entityId, isEntityKind, readEntityId } from "./entity-id";
import type { EntityRef } from "./entity-id";
import { propertyOf } from "./entity-properties";
import type { EntityProperty, EntityValue } from "./entity-properties";
import { typeOf } from "./entity-types";
import type { WantedValues } from "./extend-schema";

/** A value as reconciliation writes it. */
export type ExtendedValue = { str: string } | { int: number } | { id: string; name: string };

/** What was asked for: columns, and for each record the values of each. */
export interface Extension {
  meta: { id: string; name: string; type?: { id: string; name: string } }[];
  rows: { id: string; properties: { id: string; values: ExtendedValue[] }[] }[];
}

/** The values of some properties of some records. Of a record that was merged they are those of the survivor, of one that is not there none. */
export async function extendEntities({ ids, properties }: WantedValues): Promise<Extension> {
  const wanted = properties.flatMap(({ id }) => propertyOf(id) ?? []);
  const asked = ids.map((id) => ({ id, ref: readEntityId(id) }));
  const labels = await resolveRecords(asked.flatMap(({ ref }) => ref ?? []));
  const refs = new Map(asked.map(({ id, ref }) => [id, ref && survivorOf(ref, labels.get(recordKey(ref))?.number)]));
  const described = await describeEntities([...refs.values()].flatMap((ref) => ref ?? []), wanted);
  return {
    meta: wanted.map(({ id, name }) => ({ id, name, ...(isEntityKind(id) ? { type: typeOf(id) } : {}) })),
    rows: ids.map((id) => ({ id, properties: wanted.map((property) => ({ id: property.id, values: valuesOf(refs.get(id) ?? null, property, described) })) })),
  };
}

function survivorOf(ref: EntityRef, number: number | undefined): EntityRef | null {
  return number === undefined ? null : { kind: ref.kind, number };
}

function valuesOf(ref: EntityRef | null, property: EntityProperty, described: DescribedEntities): ExtendedValue[] {
  const entity = ref && described.of(ref);
  if (!entity || !property.kinds.some((kind) => kind === entity.summary.kind)) return [];
  return property.valuesOf(entity).flatMap((value) => written(value, described));
}

function written(value: EntityValue, described: DescribedEntities): ExtendedValue[] {
  if (value.is === "text") return [{ str: value.text }];
  if (value.is === "code") return [{ str: value.code }];
  if (value.is === "number") return [{ int: value.number }];
  if (value.is === "years") return value.from === value.to && value.from !== null ? [{ int: value.from }] : [{ str: `${value.from ?? ".."}/${value.to ?? ".."}` }];
  const name = described.nameOf(value.ref);
  return name === null ? [] : [{ id: entityId(value.ref), name }];
}
