import "server-only";
import type { Transaction } from "@/lib/db/client";
import { assessmentBasis } from "@/lib/publication/assessment";
import type { PublicUnit } from "@/lib/publication/public-record";
import { quotesOneOf } from "@/lib/publication/quotes-of-testimonies";

/** A record whose versions lost units. */
export interface RedactedRecord {
  recordId: string;
  versions: number[];
  /** The newest of these versions, as it was. */
  last: { number: number; units: readonly PublicUnit[] };
}

/** Somebody whose name goes from the records of others, whatever it was when they were published. */
export interface Naming {
  /** Units that may spell it (relations, witnesses). */
  units: readonly string[];
  /** The records of the person's own, where the same units spell the names of others. */
  own: readonly string[];
  /** Names that the person keeps. */
  kept: ReadonlySet<string>;
}

/** What has to go from every version. */
export interface Redaction {
  /** Ids of units that go wherever they stand. */
  units: readonly string[];
  /** People whose names go from the records of others. */
  naming?: readonly Naming[];
  /** Testimonies whose words go, with the quotes from them, or the place where they were given. */
  testimonies?: { what: "text" | "place"; records: readonly { id: string; number: number }[] };
}

/**
 * Removes units with their salts from every version of every record that holds them, and whatever rests on
 * them; the hashes stay, so the chains still verify. Returns the records that lost something.
 */
export async function redactUnits(tx: Transaction, redaction: Redaction): Promise<RedactedRecord[]> {
  const unitIds = [...redaction.units, ...(redaction.naming ?? []).flatMap(({ units }) => units)];
  const { what, records } = redaction.testimonies ?? { what: "text", records: [] };
  if (unitIds.length === 0 && records.length === 0) return [];
  const quoted = what === "text" ? records.map(({ number }) => number) : [];
  const rows = await tx.$queryRaw<{ id: string; recordId: string; number: number; units: PublicUnit[] }[]>`
    SELECT "id", "recordId", "number", "units" FROM "record_version"
    WHERE "salts" ?| ${unitIds}::text[] OR "recordId" = ANY(${records.map(({ id }) => id)}::uuid[])
      OR (${quoted.length > 0} AND jsonb_path_exists("units", ${QUOTING}::jsonpath, ${JSON.stringify({ numbers: quoted })}::jsonb))
    ORDER BY "recordId", "number" FOR UPDATE`;
  const on = new Date().toISOString().slice(0, 10);
  const redacted = new Map<string, RedactedRecord>();
  for (const row of rows) {
    const gone = withDependants(row, redaction);
    if (gone.size === 0) continue;
    await tx.$executeRaw`
      UPDATE "record_version" SET
        "units" = ${JSON.stringify(row.units.filter((unit) => !gone.has(unit.id)))}::jsonb,
        "salts" = "salts" - ${[...gone]}::text[],
        "redactions" = "redactions" || ${JSON.stringify([{ on, units: [...gone] }])}::jsonb
      WHERE "id" = ${row.id}::uuid`;
    const { recordId, number, units } = row;
    redacted.set(recordId, { recordId, versions: [...(redacted.get(recordId)?.versions ?? []), number], last: { number, units } });
  }
  return [...redacted.values()];
}

/** A unit that quotes one of the testimonies with these numbers. */
const QUOTING = `$[*].citations[*] ? (@.ref.kind == "testimony" && @.ref.number == $numbers[*] && @.quote != null)`;

/** The units of this version that go: those asked for, and an assessment that rests on one of them. */
function withDependants({ recordId, units }: { recordId: string; units: readonly PublicUnit[] }, { units: ids, naming, testimonies }: Redaction): Set<string> {
  const named = new Set(ids);
  const others = (naming ?? []).filter(({ own }) => !own.includes(recordId)).map(({ units: spelling, kept }) => ({ spelling: new Set(spelling), kept }));
  const spells = (unit: PublicUnit) => others.some(({ spelling, kept }) => spelling.has(unit.id) && spellsAnother(unit, kept));
  const isGone = (unit: PublicUnit) => named.has(unit.id) || spells(unit) || (testimonies !== undefined && repeats(unit, recordId, testimonies));
  const gone = new Set(units.filter(isGone).map((unit) => unit.id));
  const dependants = units.filter((unit) => unit.type === "assessment" && assessmentBasis(unit).some((id) => gone.has(id)));
  return new Set([...gone, ...dependants.map((unit) => unit.id)]);
}

/** Whether a unit on somebody else spells a name that is none of these. */
function spellsAnother(unit: PublicUnit, kept: ReadonlySet<string>): boolean {
  const name = unit.type === "witness" ? unit.name?.text : unit.type === "relation" && unit.other.as === "name" ? unit.other.text : undefined;
  return name !== undefined && !kept.has(name);
}

/** Whether a unit repeats what testimonies no longer allow. */
function repeats(unit: PublicUnit, recordId: string, { what, records }: NonNullable<Redaction["testimonies"]>): boolean {
  const isOwn = records.some(({ id }) => id === recordId);
  if (what === "place") return isOwn && unit.type === "testimony" && unit.place !== null;
  return (isOwn && unit.type === "text") || quotesOneOf(unit, new Set(records.map(({ number }) => number)));
}
