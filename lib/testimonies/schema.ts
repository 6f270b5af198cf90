import { z } from "zod";
import {
  dateWords, languageList, lockVersion, optionalLanguage, optionalLine, optionalTerm, optionalText, optionalWholeText, recordVisibility,
  requiredLanguage, requiredLine, requiredTerm, requiredText, requiredWholeText, rowId,
} from "@/lib/desk/form-fields";
import { optionalPick, requiredPick } from "@/lib/facts/schema";
import { contentNotes, relationKinds } from "@/lib/facts/vocabulary";
import { createSourceSchema } from "@/lib/sources/schema";
import { accountSections, testimonyForms } from "./vocabulary";
import type { AccountSection } from "./vocabulary";

/** Who testified: somebody on file, somebody new, words where nobody is named, or somebody who must not be named. */
const witness = z.discriminatedUnion(
  "who",
  [
    z.object({ id: rowId, who: z.literal("person"), person: requiredPick, description: optionalLine }),
    z.object({
      id: rowId, who: z.literal("new"), personId: rowId, name: requiredLine("nameMissing"), nameLanguage: optionalLanguage, description: optionalLine,
      notTheSame: z.array(rowId, "invalid").max(100, "invalid").default([]),
    }),
    z.object({ id: rowId, who: z.literal("words"), description: requiredLine() }),
    z.object({ id: rowId, who: z.literal("withheld"), personId: rowId, label: optionalLine }),
  ],
  "termMissing",
);
/** A witness as a form says it, read. */
export type WitnessInput = z.output<typeof witness>;

const translation = z.object({
  language: requiredLanguage,
  text: requiredWholeText,
  translator: optionalLine,
  reviewed: z.boolean("invalid"),
  visibility: recordVisibility,
});
/** A translation as a form says it, read. */
export type TranslationInput = z.output<typeof translation>;

/** Where the testimony was published: in a source on file, in a new one, or nowhere: it was given to this database. */
const reportedBy = z.discriminatedUnion(
  "where",
  [
    z.object({ where: z.literal("file"), record: requiredPick }),
    z.object({ where: z.literal("new"), source: createSourceSchema }),
    z.object({ where: z.literal("nowhere") }),
  ],
  "termMissing",
);

const testimonyFields = {
  reportedBy,
  form: requiredTerm(testimonyForms, "formMissing"),
  date: dateWords,
  place: optionalPick,
  languages: languageList,
  originalText: optionalWholeText,
  originalLanguage: optionalLanguage,
  translations: z.array(translation, "invalid").max(100, "tooLong"),
  witnesses: z.array(witness, "invalid").max(100, "tooLong"),
  contentNote: optionalTerm(contentNotes),
  visibility: recordVisibility,
  internalNote: optionalText,
};

interface Texts {
  originalText: string | null;
  originalLanguage: string | null;
  translations: readonly { language: string }[];
}

/** A text needs its language; and there is one translation into each. */
function checkTexts({ originalText, originalLanguage, translations }: Texts, context: z.RefinementCtx): void {
  if (originalText !== null && originalLanguage === null) context.addIssue({ code: "custom", path: ["originalLanguage"], message: "languageMissing" });
  translations.forEach(({ language }, index) => {
    const isSecond = translations.findIndex((one) => one.language.toLowerCase() === language.toLowerCase()) < index;
    if (isSecond) context.addIssue({ code: "custom", path: ["translations", index, "language"], message: "languageTwice" });
  });
}

/** `id` is that of the new row: sent twice, it is made once. */
export const createTestimonySchema = z.object({ id: rowId, ...testimonyFields }).superRefine(checkTexts);
export const changeTestimonySchema = z.object({ id: rowId, lockVersion, ...testimonyFields }).superRefine(checkTexts);

/** What the form of a testimony says, read. */
export type TestimonyInput = Omit<z.output<typeof createTestimonySchema>, "id">;

const accountFields = {
  witnessRelation: optionalTerm({ ...relationKinds, self: {} }),
  witnessRelationWords: optionalLine,
  witnessIsEyewitness: z.boolean("invalid"),
  language: optionalLanguage,
  aboutVictim: optionalText,
  victimLocation: optionalText,
  whenDetained: optionalText,
  reason: optionalText,
  victimStatus: optionalText,
  howLearned: optionalText,
  additionalInformation: optionalText,
  contentNote: optionalTerm(contentNotes),
  visibility: recordVisibility,
};

type AccountWords = { language: string | null; witnessRelation: string | null } & Readonly<Record<AccountSection | "witnessRelationWords", string | null>>;

/** "Other" alone says nothing, and words are in a language. */
function checkAccount(account: AccountWords, context: z.RefinementCtx): void {
  const say = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  if (account.witnessRelation === "other" && account.witnessRelationWords === null) say("witnessRelationWords", "otherWithoutWords");
  const hasWords = account.witnessRelationWords !== null || accountSections.some((section) => account[section] !== null);
  if (hasWords && account.language === null) say("language", "languageMissing");
}

/** What a testimony says of one victim: the sections of the entry page, and who speaks. */
export const accountSchema = z.object(accountFields).superRefine(checkAccount);
export const changeAccountSchema = z.object({ id: rowId, lockVersion, ...accountFields }).superRefine(checkAccount);
export const removeAccountSchema = z.object({ id: rowId, reason: requiredText("reasonMissing") });
/** What the form of an account says, read. */
export type AccountInput = Omit<z.output<typeof changeAccountSchema>, "id" | "lockVersion">;
