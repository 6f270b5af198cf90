import { z } from "zod";
import {
  accountUnitSchema,
  assessmentUnitSchema,
  attributeUnitSchema,
  episodeUnitSchema,
  identifierUnitSchema,
  imageUnitSchema,
  listUnitSchema,
  nameUnitSchema,
  noteUnitSchema,
  relationUnitSchema,
  statusUnitSchema,
  summaryUnitSchema,
} from "./public-unit";
import {
  facilityUnitSchema,
  listDescriptionUnitSchema,
  organisationUnitSchema,
  placeUnitSchema,
  recordNameUnitSchema,
  remarkUnitSchema,
  sourceUnitSchema,
  testimonyUnitSchema,
  textUnitSchema,
  witnessUnitSchema,
} from "./record-units";

/** The units that a version of each kind of record may hold. Nothing else can pass the door. */
export const publicRecordSchemas = {
  entry: z.array(
    z.discriminatedUnion("type", [
      nameUnitSchema,
      attributeUnitSchema,
      episodeUnitSchema,
      statusUnitSchema,
      relationUnitSchema,
      accountUnitSchema,
      summaryUnitSchema,
      identifierUnitSchema,
      listUnitSchema,
      imageUnitSchema,
      assessmentUnitSchema,
      noteUnitSchema,
    ]),
  ),
  testimony: z.array(
    z.discriminatedUnion("type", [testimonyUnitSchema, witnessUnitSchema, textUnitSchema, noteUnitSchema]),
  ),
  source: z.array(z.discriminatedUnion("type", [sourceUnitSchema, noteUnitSchema])),
  facility: z.array(
    z.discriminatedUnion("type", [facilityUnitSchema, recordNameUnitSchema, remarkUnitSchema, noteUnitSchema]),
  ),
  place: z.array(
    z.discriminatedUnion("type", [placeUnitSchema, recordNameUnitSchema, remarkUnitSchema, noteUnitSchema]),
  ),
  organisation: z.array(
    z.discriminatedUnion("type", [organisationUnitSchema, recordNameUnitSchema, remarkUnitSchema, noteUnitSchema]),
  ),
  list: z.array(z.discriminatedUnion("type", [listDescriptionUnitSchema, noteUnitSchema])),
} as const;

/** Kinds of public record. */
export type PublicRecordKind = keyof typeof publicRecordSchemas;

/** A unit of a version of kind `Kind`. */
export type UnitOf<Kind extends PublicRecordKind> = z.infer<(typeof publicRecordSchemas)[Kind]>[number];

/** A unit of any version. */
export type PublicUnit = { [Kind in PublicRecordKind]: UnitOf<Kind> }[PublicRecordKind];

/** The unit with a given `type`. */
export type Unit<Type extends PublicUnit["type"]> = Extract<PublicUnit, { type: Type }>;

/** A fact of an entry, as published. */
export type PublicFact = Unit<"name" | "attribute" | "episode" | "status" | "relation">;

/** A version as readers meet it. */
export interface PublicVersion<Kind extends PublicRecordKind = PublicRecordKind> {
  kind: Kind;
  number: number;
  version: number;
  currentVersion: number;
  publishedAt: Date;
  firstPublishedAt: Date;
  note: string | null;
  hash: string;
  previousHash: string | null;
  units: readonly UnitOf<Kind>[];
  /** What was taken away from this version for a person's safety, and when. */
  redactions: readonly { on: string; units: readonly string[] }[];
}

/** The units of one type, in the version's order. */
export function unitsOf<Type extends PublicUnit["type"]>(
  units: readonly PublicUnit[],
  type: Type,
): Unit<Type>[] {
  return units.filter((unit): unit is Unit<Type> => unit.type === type);
}
