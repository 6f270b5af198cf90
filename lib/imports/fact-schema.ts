import { z } from "zod";
import { factProblems } from "@/lib/facts/fact-problems";
import {
  attributeKinds,
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
import { codesOf } from "@/lib/vocabulary-codes";
import { certainty, contentNote, importCitations, importDate, importKey, languageTag, scriptCode, visibility } from "./import-parts";
import { factSentence } from "./fact-sentence";
import { longText, shortText } from "./import-text";

const provenance = {
  key: importKey,
  standing: codesOf(standings).default("shown"),
  standingReason: longText.optional(),
  certainty,
  visibility,
  contentNote,
  remark: longText.optional(),
  internalNote: longText.optional(),
  citations: importCitations,
};

const months = z.int().min(0).max(12_000).optional();
const reasons = z.array(codesOf(reasonCategories)).max(18).default([]);

const nameFact = z.strictObject({
  type: z.literal("name"),
  ...provenance,
  text: shortText,
  language: languageTag,
  script: scriptCode,
  kind: codesOf(nameKinds).default("primary"),
  scheme: shortText.optional(),
});

const attributeFact = z.strictObject({
  type: z.literal("attribute"),
  ...provenance,
  kind: codesOf(attributeKinds),
  sex: codesOf(sexes).optional(),
  ethnicity: codesOf(ethnicities).optional(),
  religion: codesOf(religions).optional(),
  professionClass: codesOf(professionClasses).optional(),
  text: longText.optional(),
  textLanguage: languageTag.optional(),
  place: importKey.optional(),
  date: importDate.optional(),
});

const episodeFact = z.strictObject({
  type: z.literal("episode"),
  ...provenance,
  kind: codesOf(episodeKinds),
  facility: importKey.optional(),
  place: importKey.optional(),
  start: importDate.optional(),
  end: importDate.optional(),
  description: longText.optional(),
  descriptionLanguage: languageTag.optional(),
  reasonsSuspected: reasons,
  reasonSuspectedWords: longText.optional(),
  reasonsOfficial: reasons,
  reasonOfficialWords: longText.optional(),
  charge: longText.optional(),
  sentenceWords: longText.optional(),
  sentenceMonthsMin: months,
  sentenceMonthsMax: months,
  court: shortText.optional(),
  conditions: longText.optional(),
});

const statusFact = z.strictObject({
  type: z.literal("status"),
  ...provenance,
  value: codesOf(statusValues),
  speech: codesOf(speechFreedoms).default("unknown"),
  text: longText.optional(),
  textLanguage: languageTag.optional(),
  place: importKey.optional(),
  asOf: importDate.optional(),
  learned: importDate.optional(),
});

const relationFact = z.strictObject({
  type: z.literal("relation"),
  ...provenance,
  kind: codesOf(relationKinds),
  words: shortText.optional(),
  person: importKey,
});

/** One assertion about a person, with its provenance and what it rests on. */
export const importFact = z
  .discriminatedUnion("type", [nameFact, attributeFact, episodeFact, statusFact, relationFact])
  .superRefine((fact, context) => {
    for (const problem of factProblems(fact)) context.addIssue({ code: "custom", path: [problem[0]], message: factSentence(fact, problem) });
  })
  .meta({ id: "fact" });
/** One assertion about a person. */
export type ImportFact = z.infer<typeof importFact>;
