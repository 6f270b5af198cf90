import { z } from "zod";
import { certainties, contentNotes } from "@/lib/facts/vocabulary";
import { facilityKinds } from "@/lib/facilities/vocabulary";
import { organisationKinds, remarkTopics } from "@/lib/organisations/vocabulary";
import { placeKinds, placeResolutions } from "@/lib/places/vocabulary";
import { sourceKinds } from "@/lib/sources/vocabulary";
import { testimonyForms } from "@/lib/testimonies/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";
import { date, id, language, placeRef, publicCitationSchema, recordRefSchema, webAddress, words } from "./public-unit";

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
  url: webAddress.nullable(),
  archivedUrl: webAddress.nullable(),
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
  url: webAddress.nullable(),
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
