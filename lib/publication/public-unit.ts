import { z } from "zod";
import { uncertainDateSchema } from "@/lib/edtf-dates";
import {
  attributeKinds,
  certainties,
  contentNotes,
  episodeKinds,
  ethnicities,
  nameKinds,
  professionClasses,
  reasonCategories,
  relationKinds,
  religions,
  sexes,
  speechFreedoms,
  standings,
  statusValues,
} from "@/lib/facts/vocabulary";
import { imagePermissions } from "@/lib/images/vocabulary";
import { locatorKinds } from "@/lib/sources/vocabulary";
import { accountSections } from "@/lib/testimonies/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";
import { recordKinds, statusRules, tierRules, unverifiedCodes } from "./vocabulary";

/** A public record, named by kind and number; its name is looked up when it is shown. */
export const recordRefSchema = z.strictObject({
  kind: codesOf(recordKinds),
  number: z.int().positive(),
});
/** A public record, named by kind and number. */
export type RecordRef = z.infer<typeof recordRefSchema>;

const NO_ADDRESS = "This is not an address on the web (http or https).";

/** An uncertain date, or nothing said. */
export const date = uncertainDateSchema.nullable();
/** Words that may be missing, but never empty. */
export const words = z.string().min(1).nullable();
/** A BCP 47 tag. */
export const language = z.string().min(2);
/**
 * An address that a browser may open: nothing that runs, and nobody's own disk. Versions hold addresses as they were written
 * down, with letters of all scripts and signs that no `uri` has.
 */
export const webAddress = z
  .string()
  .regex(/^[Hh][Tt][Tt][Pp][Ss]?:/, { error: NO_ADDRESS, abort: true })
  .refine((text) => z.url().safeParse(text).success, NO_ADDRESS);
/** The id of a unit that is not a fact. */
export const id = z.string().regex(/^[a-z0-9-]{1,60}$/);
/** A published place, or none. */
export const placeRef = recordRefSchema.extend({ kind: z.literal("place") }).nullable();

/** Where a claim comes from: a testimony or a source, with the place in it. */
export const publicCitationSchema = z.strictObject({
  ref: recordRefSchema.extend({ kind: z.enum(["testimony", "source"]) }),
  locator: z.strictObject({ kind: codesOf(locatorKinds), value: z.string().min(1) }).nullable(),
  quote: words,
});
/** Where a claim comes from. */
export type PublicCitation = z.infer<typeof publicCitationSchema>;

const fact = {
  id: z.string().regex(/^f-[a-z0-9]{10}$/),
  standing: codesOf(standings),
  standingReason: words,
  certainty: codesOf(certainties),
  contentNote: codesOf(contentNotes).nullable(),
  remark: words,
  citations: z.array(publicCitationSchema),
};

/** A name in one script, as written. */
export const nameUnitSchema = z.strictObject({
  ...fact,
  type: z.literal("name"),
  text: z.string().min(1),
  language,
  script: z.string().regex(/^[A-Z][a-z]{3}$/),
  kind: codesOf(nameKinds),
  scheme: words,
});

/** An attribute: a vocabulary term, words, a date or a place. */
export const attributeUnitSchema = z.strictObject({
  ...fact,
  type: z.literal("attribute"),
  kind: codesOf(attributeKinds).exclude(["identity_number"]),
  sex: codesOf(sexes).nullable(),
  ethnicity: codesOf(ethnicities).nullable(),
  religion: codesOf(religions).nullable(),
  professionClass: codesOf(professionClasses).nullable(),
  text: words,
  textLanguage: language.nullable(),
  place: placeRef,
  date,
});

/** Something that happened to the person. */
export const episodeUnitSchema = z.strictObject({
  ...fact,
  type: z.literal("episode"),
  kind: codesOf(episodeKinds),
  facility: recordRefSchema.extend({ kind: z.literal("facility") }).nullable(),
  place: placeRef,
  start: date,
  end: date,
  description: words,
  descriptionLanguage: language.nullable(),
  reasonsSuspected: z.array(codesOf(reasonCategories)),
  reasonSuspectedWords: words,
  reasonsOfficial: z.array(codesOf(reasonCategories)),
  reasonOfficialWords: words,
  charge: words,
  sentence: z
    .strictObject({
      words,
      monthsMin: z.int().nonnegative().nullable(),
      monthsMax: z.int().nonnegative().nullable(),
    })
    .nullable(),
  court: words,
  conditions: words,
});

/** What somebody said of the person's status, as of when, and when it was learned. */
export const statusUnitSchema = z.strictObject({
  ...fact,
  type: z.literal("status"),
  value: codesOf(statusValues),
  speech: codesOf(speechFreedoms),
  text: words,
  textLanguage: language.nullable(),
  place: placeRef,
  asOf: date,
  learned: date,
});

/** The other person of a relation: an entry, a name that may be public, or nobody named. */
export const relatedPersonSchema = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("entry"), number: z.int().positive() }),
  z.strictObject({ as: z.literal("name"), text: z.string().min(1), language }),
  z.strictObject({ as: z.literal("withheld") }),
]);

/** A relation, read as "the other person is the … of this person". */
export const relationUnitSchema = z.strictObject({
  ...fact,
  type: z.literal("relation"),
  kind: codesOf(relationKinds),
  words,
  other: relatedPersonSchema,
  /** The other person's sex, for languages that label by sex. */
  otherSex: codesOf(sexes).nullable(),
});

/** What one testimony says about this victim. */
export const accountUnitSchema = z.strictObject({
  id: z.string().regex(/^a-[a-z0-9]{10}$/),
  type: z.literal("account"),
  testimony: recordRefSchema.extend({ kind: z.literal("testimony") }),
  witnessIsVictim: z.boolean(),
  witnessRelation: codesOf(relationKinds).nullable(),
  witnessRelationWords: words,
  /** The witness says that they saw it themselves. Nothing says that they did not. */
  witnessIsEyewitness: z.literal(true).optional(),
  language,
  sections: z.partialRecord(z.enum(accountSections), z.string().min(1)),
  contentNote: codesOf(contentNotes).nullable(),
});

/** A prose summary in one language. */
export const summaryUnitSchema = z.strictObject({ id, type: z.literal("summary"), language, text: z.string().min(1) });

/** The number of the same person in another database. */
export const identifierUnitSchema = z.strictObject({
  id,
  type: z.literal("identifier"),
  database: z.string().min(1),
  identifier: z.string().min(1),
  url: webAddress.nullable(),
  label: words,
  note: words,
});

/** Membership of a list. */
export const listUnitSchema = z.strictObject({
  id,
  type: z.literal("list"),
  list: recordRefSchema.extend({ kind: z.literal("list") }),
});

/** A picture of the person, with where it comes from and who allowed it to be shown. */
export const imageUnitSchema = z.strictObject({
  id: z.string().regex(/^i-[a-z0-9]{10}$/),
  type: z.literal("image"),
  /** What there is to see. */
  text: z.string().min(1),
  language,
  source: recordRefSchema.extend({ kind: z.literal("source") }).nullable(),
  provenance: words,
  permission: codesOf(imagePermissions),
  permittedBy: z.string().min(1),
  /** The picture in each width, the smallest first; the hash is the address of its bytes. */
  files: z
    .array(z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), width: z.int().positive(), height: z.int().positive() }))
    .min(1),
});

/** What the published rules make of the facts: the name and status shown and the evidence tier. */
export const assessmentUnitSchema = z.strictObject({
  id,
  type: z.literal("assessment"),
  /** The name unit shown as title; null where the name is withheld or unknown. */
  title: z.string().nullable(),
  nameWithheld: z.boolean(),
  status: z.strictObject({
    value: codesOf(statusValues),
    rule: z.enum(statusRules),
    basis: z.array(z.string()),
  }),
  tier: z.strictObject({
    value: z.literal([1, 2, 3]),
    rule: z.enum(tierRules),
    basis: z.array(recordRefSchema),
    unverified: z.array(z.enum(unverifiedCodes)),
  }),
});

/** Why this version was published. A unit like the others, so that it can be redacted. */
export const noteUnitSchema = z.strictObject({
  id: z.literal("note"),
  type: z.literal("note"),
  text: z.string().min(1),
});
