import "server-only";
import type { Transaction } from "@/lib/db/client";
import { assessmentBasis } from "@/lib/publication/assessment";
import type { PublicUnit } from "@/lib/publication/public-record";

/** A record whose versions lost units. */
export interface RedactedRecord {
  recordId: string;
  versions: number[];
}

/**
 * Removes units with their salts from every version of every record that holds them, and whatever rests on
 * them; the hashes stay, so the chains still verify. Returns the records that lost something.
 */
export async function redactUnits(tx: Transaction, unitIds: readonly string[]): Promise<RedactedRecord[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string; recordId: string; number: number; units: PublicUnit[] }[]>`
    SELECT "id", "recordId", "number", "units" FROM "record_version"
    WHERE "salts" ?| ${[...unitIds]}::text[] ORDER BY "recordId", "number" FOR UPDATE`;
  const on = new Date().toISOString().slice(0, 10);
  const redacted = new Map<string, number[]>();
  for (const row of rows) {
    const gone = withDependants(row.units, new Set(unitIds));
    await tx.$executeRaw`
      UPDATE "record_version" SET
        "units" = ${JSON.stringify(row.units.filter((unit) => !gone.has(unit.id)))}::jsonb,
        "salts" = "salts" - ${[...gone]}::text[],
        "redactions" = "redactions" || ${JSON.stringify([{ on, units: [...gone] }])}::jsonb
      WHERE "id" = ${row.id}::uuid`;
    redacted.set(row.recordId, [...(redacted.get(row.recordId) ?? []), row.number]);
  }
  return [...redacted].map(([recordId, versions]) => ({ recordId, versions }));
}

/** The units of this version that go: those named, and an assessment that rests on one of them. */
function withDependants(units: readonly PublicUnit[], named: ReadonlySet<string>): Set<string> {
  const gone = units.filter((unit) => named.has(unit.id)).map((unit) => unit.id);
  const dependants = units.filter((unit) => unit.type === "assessment" && assessmentBasis(unit).some((id) => named.has(id)));
  return new Set([...gone, ...dependants.map((unit) => unit.id)]);
}
