import { z } from "zod";
import { consentBases, consentUses } from "@/lib/consents/vocabulary";
import { relationKinds, visibilities } from "@/lib/facts/vocabulary";
import { personRoles } from "@/lib/persons/vocabulary";
import { testimonyForms } from "@/lib/testimonies/vocabulary";
import { codesOf } from "@/lib/vocabulary-codes";
import { importFact } from "./fact-schema";
import { contentNote, day, importDate, importKey, languageTag, recordVisibility, visibility } from "./import-parts";
import { longText, shortText, webAddress, wholeText } from "./import-text";

const flag = z.boolean().default(false);

const consent = z
  .strictObject({
    key: importKey,
    use: codesOf(consentUses),
    basis: codesOf(consentBases),
    scope: longText.optional(),
    proofSource: importKey.optional(),
    proof: longText.optional(),
    given: importDate.optional(),
    expiresOn: day.optional(),
    withdrawnOn: day.optional(),
  })
  .meta({ id: "consent" });

const summary = z.strictObject({ language: languageTag, text: longText, visibility }).meta({ id: "summary" });

const identifier = z
  .strictObject({
    database: shortText,
    identifier: shortText,
    url: webAddress.optional(),
    label: shortText.optional(),
    note: longText.optional(),
    visibility,
  })
  .meta({ id: "identifier" });

/** Anybody on file: how the person is protected, what they allowed, and everything that is not a fact. */
export const importPerson = z.strictObject({
  type: z.literal("person"),
  key: importKey,
  roles: z.array(codesOf(personRoles)).max(4).default([]),
  label: shortText.optional(),
  nameWithheld: flag,
  minor: flag,
  atRisk: flag,
  sealedIdentity: flag,
  neverPublish: flag,
  internalNote: longText.optional(),
  consents: z.array(consent).max(1_000).default([]),
  summaries: z.array(summary).max(100).default([]),
  identifiers: z.array(identifier).max(100).default([]),
  lists: z.array(importKey).max(1_000).default([]),
});

/** What is said about one person who stands earlier in the file. */
export const importFacts = z.strictObject({
  type: z.literal("facts"),
  key: importKey,
  person: importKey,
  facts: z.array(importFact).min(1).max(10_000),
});

const witness = z
  .strictObject({ person: importKey.optional(), description: shortText.optional() })
  .refine((one) => one.person !== undefined || one.description !== undefined, "A witness is a person on file or is described.")
  .meta({ id: "witness" });

const translation = z
  .strictObject({
    language: languageTag,
    text: wholeText,
    translator: shortText.optional(),
    reviewed: flag,
    visibility,
  })
  .meta({ id: "translation" });

const account = z
  .strictObject({
    victim: importKey,
    witnessRelation: codesOf(relationKinds).optional(),
    witnessIsVictim: flag,
    witnessRelationWords: shortText.optional(),
    // Without a default: it would change the hash by which a record is known again.
    witnessIsEyewitness: z.boolean().optional(),
    language: languageTag,
    aboutVictim: longText.optional(),
    victimLocation: longText.optional(),
    whenDetained: longText.optional(),
    reason: longText.optional(),
    victimStatus: longText.optional(),
    howLearned: longText.optional(),
    additionalInformation: longText.optional(),
    contentNote,
    visibility: codesOf(visibilities).default("restricted"),
  })
  .meta({ id: "account" });

/** One statement by one or more witnesses on one occasion, with what it says about each victim. */
export const importTestimony = z
  .strictObject({
    type: z.literal("testimony"),
    key: importKey,
    visibility: recordVisibility,
    form: codesOf(testimonyForms),
    reportedBy: importKey.optional(),
    date: importDate.optional(),
    place: importKey.optional(),
    languages: z.array(languageTag).max(50).default([]),
    originalText: wholeText.optional(),
    originalLanguage: languageTag.optional(),
    contentNote,
    internalNote: longText.optional(),
    witnesses: z.array(witness).max(1_000).default([]),
    translations: z.array(translation).max(100).default([]),
    accounts: z.array(account).max(10_000).default([]),
  })
  .refine(
    (testimony) => (testimony.originalText === undefined) === (testimony.originalLanguage === undefined),
    "An original text and its language go together.",
  );
