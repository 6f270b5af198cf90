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
import { facilityKinds } from "@/lib/facilities/vocabulary";
import { organisationKinds, remarkTopics } from "@/lib/organisations/vocabulary";
import { placeKinds, placeResolutions } from "@/lib/places/vocabulary";
import { locatorKinds, sourceKinds } from "@/lib/sources/vocabulary";
import { testimonyForms } from "@/lib/testimonies/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";
import { recordKinds, statusRules, tierRules, unverifiedCodes } from "./vocabulary";

/** A public record, named by kind and number; its name is looked up when it is shown. */
export const recordRefSchema = z.strictObject({
  kind: codesOf(recordKinds),
  number: z.int().positive(),
});
/** A public record, named by kind and number. */
export type RecordRef = z.infer<typeof recordRefSchema>;

const date = uncertainDateSchema.nullable();
const words = z.string().min(1).nullable();
const language = z.string().min(2);
const id = z.string().regex(/^[a-z0-9-]{1,60}$/);
const placeRef = recordRefSchema.extend({ kind: z.literal("place") }).nullable();

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

/** The sections of an account, in the order of the entry page. */
export const accountSections = [
  "aboutVictim",
  "victimLocation",
  "whenDetained",
  "reason",
  "victimStatus",
  "howLearned",
  "additionalInformation",
] as const;

/** What one testimony says about this victim. */
export const accountUnitSchema = z.strictObject({
  id: z.string().regex(/^a-[a-z0-9]{10}$/),
  type: z.literal("account"),
  testimony: recordRefSchema.extend({ kind: z.literal("testimony") }),
  witnessIsVictim: z.boolean(),
  witnessRelation: codesOf(relationKinds).nullable(),
  witnessRelationWords: words,
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
  url: z.url().nullable(),
  label: words,
  note: words,
});

/** Membership of a list. */
export const listUnitSchema = z.strictObject({
  id,
  type: z.literal("list"),
  list: recordRefSchema.extend({ kind: z.literal("list") }),
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

/** A testimony's own description. */
export const testimonyUnitSchema = z.strictObject({
  id,
  type: z.literal("testimony"),
  form: codesOf(testimonyForms),
  reportedBy: recordRefSchema.extend({ kind: z.literal("source") }).nullable(),
  date,
  place: placeRef,
  languages: z.array(language),
  contentNote: codesOf(contentNotes).nullable(),
});

/** Who testified, as far as consent allows. */
export const witnessUnitSchema = z.strictObject({
  id,
  type: z.literal("witness"),
  /** The name, only with recorded consent. */
  name: z.strictObject({ text: z.string().min(1), language }).nullable(),
  /** The witness's own entry, only when named. */
  entry: z.int().positive().nullable(),
  /** Words of the text for a witness it does not name. */
  description: words,
});

/** The original text of a testimony or a translation. */
export const textUnitSchema = z.strictObject({
  id,
  type: z.literal("text"),
  language,
  text: z.string().min(1),
  original: z.boolean(),
  translator: words,
  reviewed: z.boolean(),
});

/** A source's description. */
export const sourceUnitSchema = z.strictObject({
  id,
  type: z.literal("source"),
  kind: codesOf(sourceKinds),
  title: z.string().min(1),
  titleLanguage: language,
  author: words,
  publisher: words,
  date,
  languages: z.array(language),
  url: z.url().nullable(),
  archivedUrl: z.url().nullable(),
  accessedOn: z.iso.date().nullable(),
  fileHash: words,
  note: words,
});

/** A name of a facility, place or organisation. */
export const recordNameUnitSchema = z.strictObject({
  id,
  type: z.literal("record_name"),
  text: z.string().min(1),
  language,
  script: z.string().regex(/^[A-Z][a-z]{3}$/),
  position: z.int().nonnegative(),
});

/** A cited statement about a facility, place or organisation. */
export const remarkUnitSchema = z.strictObject({
  id: z.string().regex(/^r-[a-z0-9]{10}$/),
  type: z.literal("remark"),
  topic: codesOf(remarkTopics),
  text: z.string().min(1),
  textLanguage: language,
  date,
  certainty: codesOf(certainties),
  citations: z.array(publicCitationSchema),
});

/** A facility's description. */
export const facilityUnitSchema = z.strictObject({
  id,
  type: z.literal("facility"),
  kind: codesOf(facilityKinds),
  place: placeRef,
});

/** A place's description. */
export const placeUnitSchema = z.strictObject({
  id,
  type: z.literal("place"),
  kind: codesOf(placeKinds),
  resolution: codesOf(placeResolutions),
  parent: placeRef,
});

/** An organisation's description. */
export const organisationUnitSchema = z.strictObject({
  id,
  type: z.literal("organisation"),
  kind: codesOf(organisationKinds),
  description: words,
  place: placeRef,
  url: z.url().nullable(),
});

/** A list's description. */
export const listDescriptionUnitSchema = z.strictObject({
  id,
  type: z.literal("list_description"),
  name: z.string().min(1),
  definition: z.string().min(1),
  language,
  author: z.string().min(1),
  createdOn: z.iso.date(),
});

/** Why this version was published. A unit like the others, so that it can be redacted. */
export const noteUnitSchema = z.strictObject({
  id: z.literal("note"),
  type: z.literal("note"),
  text: z.string().min(1),
});
