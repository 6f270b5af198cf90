import type { PublicRecordKind } from "@/lib/publication/public-record";

/** Kinds of record that have names, and with which names of a list are matched. */
export const entityKinds = ["entry", "facility", "place", "organisation"] as const satisfies readonly PublicRecordKind[];

/** A kind of record that names of a list are matched with. */
export type EntityKind = (typeof entityKinds)[number];

/** A record that something may be matched with. */
export interface EntityRef {
  kind: EntityKind;
  number: number;
}

const ID = /^([a-z]+)-([1-9]\d{0,8})$/;

/** The id of a record in reconciliation: it needs no escape in an address. */
export function entityId({ kind, number }: EntityRef): string {
  return `${kind}-${number}`;
}

/** Whether a kind of record takes part. */
export function isEntityKind(kind: string): kind is EntityKind {
  return (entityKinds as readonly string[]).includes(kind);
}

/** The record of an id; null where it is none. */
export function readEntityId(text: string): EntityRef | null {
  const [, kind = "", digits = ""] = ID.exec(text.trim()) ?? [];
  return isEntityKind(kind) ? { kind, number: Number(digits) } : null;
}
