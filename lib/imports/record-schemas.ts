import { z } from "zod";
import { facilityKinds } from "@/lib/facilities/vocabulary";
import { organisationKinds, remarkTopics } from "@/lib/organisations/vocabulary";
import { placeKinds, placeResolutions } from "@/lib/places/vocabulary";
import { sourceKinds } from "@/lib/sources/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";
import {
  certainty,
  day,
  importCitations,
  importDate,
  importKey,
  languageTag,
  recordNames,
  recordVisibility,
} from "./import-parts";
import { longText, shortText, webAddress } from "./import-text";

const record = { key: importKey, visibility: recordVisibility };
const internalNote = longText.optional();

/** A place; its parent stands earlier in the file. */
export const importPlace = z.strictObject({
  type: z.literal("place"),
  ...record,
  kind: codesOf(placeKinds),
  resolution: codesOf(placeResolutions).default("stated"),
  parent: importKey.optional(),
  names: recordNames,
  internalNote,
});

/** An organisation. */
export const importOrganisation = z.strictObject({
  type: z.literal("organisation"),
  ...record,
  kind: codesOf(organisationKinds),
  names: recordNames,
  description: longText.optional(),
  place: importKey.optional(),
  url: webAddress.optional(),
  internalNote,
});

/** A document that facts rest on. */
export const importSource = z.strictObject({
  type: z.literal("source"),
  ...record,
  kind: codesOf(sourceKinds),
  title: shortText,
  titleLanguage: languageTag,
  author: shortText.optional(),
  publisher: shortText.optional(),
  date: importDate.optional(),
  languages: z.array(languageTag).max(50).default([]),
  url: webAddress.optional(),
  archivedUrl: webAddress.optional(),
  accessedOn: day.optional(),
  fileHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "A file hash is a SHA-256 in 64 lower-case hexadecimal digits.")
    .optional(),
  note: longText.optional(),
});

/** A facility. */
export const importFacility = z.strictObject({
  type: z.literal("facility"),
  ...record,
  kind: codesOf(facilityKinds),
  names: recordNames,
  place: importKey.optional(),
  internalNote,
});

/** A curated list; persons name the lists that they are on. */
export const importList = z.strictObject({
  type: z.literal("list"),
  ...record,
  name: shortText,
  definition: longText,
  language: languageTag,
  author: shortText,
  createdOn: day,
});

const remark = z
  .strictObject({
    key: importKey,
    topic: codesOf(remarkTopics),
    text: longText,
    textLanguage: languageTag,
    date: importDate.optional(),
    certainty,
    visibility: recordVisibility,
    citations: importCitations,
  })
  .meta({ id: "remark" });

/** Cited statements about one place, organisation or facility; each has its own key. */
export const importRemarks = z.strictObject({
  type: z.literal("remarks"),
  key: importKey,
  about: z.union(
    [
      z.strictObject({ place: importKey }),
      z.strictObject({ organisation: importKey }),
      z.strictObject({ facility: importKey }),
    ],
    "Remarks are about one place, one organisation or one facility.",
  ),
  remarks: z.array(remark).min(1).max(10_000),
});
