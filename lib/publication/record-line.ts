import { z } from "zod";
import { codesOf } from "@/lib/vocabulary-codes";
import { assessmentOf } from "./assessment";
import { canonicalJson } from "./canonical-json";
import { publicRecordSchemas } from "./public-record";
import type { PublicRecordKind, PublicUnit } from "./public-record";
import { byRecordKind, withdrawalKinds } from "./vocabulary";

const instant = z.iso.datetime({ precision: 3 });
const sum = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.int().positive();

/** The first line of a file of records: what kind of file it is, of when, and how many lines of each kind follow. */
export const lineHeaderSchema = z.strictObject({
  format: z.literal("guwah-records"),
  version: z.literal(1),
  /** The day of the last change in it. */
  on: z.iso.date(),
  /** Whether generated data is in the collection: then it means nobody, and every page says so. */
  generated: z.boolean(),
  records: z.strictObject(byRecordKind(() => z.int().nonnegative())),
});
/** The first line of a file of records. */
export type LineHeader = z.infer<typeof lineHeaderSchema>;

function lineSchema<Kind extends PublicRecordKind>(kind: Kind) {
  const version = z.strictObject({
    number,
    publishedAt: instant,
    previousHash: sum.nullable(),
    hash: sum,
    units: publicRecordSchemas[kind],
    salts: z.record(z.string(), z.string().regex(/^[0-9a-f]{32}$/)),
    unitHashes: z.record(z.string(), sum),
    redactions: z.array(z.strictObject({ on: z.iso.date(), units: z.array(z.string().min(1)) })),
  });
  const record = { kind: z.literal(kind), number, since: instant };
  return z.discriminatedUnion("state", [
    z.strictObject({ ...record, state: z.literal("published"), versions: z.array(version).min(1) }),
    z.strictObject({ ...record, state: z.literal("merged"), into: number, versions: z.array(version) }),
    z.strictObject({ ...record, state: z.literal("withdrawn"), reason: codesOf(withdrawalKinds) }),
  ]);
}

/** A record with all its versions, by kind: what a line of the file holds. */
export const recordLineSchemas = {
  entry: lineSchema("entry"),
  testimony: lineSchema("testimony"),
  source: lineSchema("source"),
  facility: lineSchema("facility"),
  place: lineSchema("place"),
  organisation: lineSchema("organisation"),
  list: lineSchema("list"),
} as const satisfies Record<PublicRecordKind, unknown>;

/** A version in a line. */
export interface LineVersion {
  number: number;
  publishedAt: string;
  previousHash: string | null;
  hash: string;
  units: readonly PublicUnit[];
  salts: Readonly<Record<string, string>>;
  unitHashes: Readonly<Record<string, string>>;
  redactions: readonly { on: string; units: readonly string[] }[];
}

/** A public record with its whole chain of versions, so that whoever has it can check it and show it. */
export type RecordLine = { kind: PublicRecordKind; number: number; since: string } & (
  | { state: "published"; versions: readonly LineVersion[] }
  | { state: "merged"; into: number; versions: readonly LineVersion[] }
  | { state: "withdrawn"; reason: keyof typeof withdrawalKinds }
);

/** The versions of a line; none where the record cannot be read. */
export function versionsOf(line: RecordLine): readonly LineVersion[] {
  return line.state === "withdrawn" ? [] : line.versions;
}

/** The line as it stands in the file, without its end: the same record has the same bytes wherever it is kept. */
export function lineText(line: RecordLine | LineHeader): string {
  return canonicalJson(line);
}

/**
 * A version as everybody may have it. Names that it holds of somebody whose name is withheld are pointed at nowhere, so
 * that they are missing here like units that were taken away; the chain holds without them.
 */
export function openVersion(version: LineVersion): LineVersion {
  const { units } = version;
  const names = units.flatMap((unit) => (unit.type === "name" ? [unit.id] : []));
  if (names.length === 0 || !assessmentOf(units).nameWithheld) return version;
  const isName = new Set(names);
  return {
    ...version,
    units: units.filter((unit) => !isName.has(unit.id)),
    salts: Object.fromEntries(Object.entries(version.salts).filter(([id]) => !isName.has(id))),
    redactions: [...version.redactions, { on: version.publishedAt.slice(0, 10), units: names }],
  };
}
