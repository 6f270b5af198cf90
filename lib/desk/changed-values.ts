import type { Prisma } from "@/lib/db/generated/client";

type Values = Readonly<Record<string, unknown>>;
type Json = Prisma.InputJsonObject;

/** The fields of a form that differ, as they were and as they are now; null where nothing does. */
export function changedValues(before: Values, after: Values): { before: Json; after: Json } | null {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !isSame(before[field], after[field]));
  const of = (values: Values) => Object.fromEntries(fields.map((field) => [field, values[field] ?? null])) as Json;
  return fields.length === 0 ? null : { before: of(before), after: of(after) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
