import { z } from "zod";
import { dateWords, lockVersion, optionalLanguage, optionalLine, optionalTerm, optionalText, requiredLine, requiredTerm, requiredText, rowId } from "@/lib/desk/form-fields";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { locatorKinds } from "@/lib/sources/vocabulary";
import { factProblems } from "./fact-problems";
import {
  attributeKinds, certainties, contentNotes, episodeKinds, ethnicities, nameKinds, professionClasses, reasonCategories, relationKinds, religions,
  sexes, speechFreedoms, statusValues, visibilities,
} from "./vocabulary";

/** A record that somebody has picked; what it is called is for the form alone. Words that nothing was picked for are a mistake and not nothing. */
const picked = z
  .object({ id: z.union([z.literal(""), rowId], "unknownRecord"), label: z.string().max(4_000, "tooLong"), detail: z.string().max(4_000, "tooLong").nullish() })
  .nullable()
  .refine((pick) => pick?.id !== "", "recordMissing");
/** The id of the picked record, or null. */
export const optionalPick = picked.transform((pick) => pick?.id ?? null);
/** The id of a record that must be picked. */
export const requiredPick = picked.refine((pick) => pick !== null, "recordMissing").transform((pick) => pick.id);

const citation = z
  .object({
    kind: z.enum(["testimony", "source"], "invalid"),
    record: requiredPick,
    locatorKind: optionalTerm(locatorKinds),
    locator: optionalLine,
    quote: optionalText,
  })
  .superRefine(({ locatorKind, locator }, context) => {
    if (locator !== null && locatorKind === null) context.addIssue({ code: "custom", path: ["locatorKind"], message: "locatorKindMissing" });
    if (locator === null && locatorKind !== null) context.addIssue({ code: "custom", path: ["locator"], message: "lineMissing" });
  });
/** What a claim rests on, as a form gives it. */
export type CitationInput = z.output<typeof citation>;

const qualities = {
  certainty: optionalTerm(certainties).transform((chosen) => chosen ?? "possible"),
  contentNote: optionalTerm(contentNotes),
  remark: optionalText,
  internalNote: optionalText,
  citations: z.array(citation, "invalid").max(200, "tooLong"),
};

const months = z
  .string("invalid")
  .trim()
  .refine((text) => /^\d{0,5}$/.test(text) && Number(text) <= 12_000, "monthsWrong")
  .transform((text) => (text === "" ? null : Number(text)));
/** Categories of reasons, each once. */
export const reasons = z.array(requiredTerm(reasonCategories), "invalid").max(18, "invalid").transform((codes) => [...new Set(codes)]);
const nameLanguage = optionalLanguage.transform((language) => language ?? NO_LANGUAGE);
/** Nothing where the letters decide. */
const scriptCode = z.union([z.literal(""), z.string().regex(/^[A-Z][a-z]{3}$/)], "scriptMissing");

const nameFields = {
  text: requiredLine("nameMissing"),
  language: nameLanguage,
  script: scriptCode,
  kind: optionalTerm(nameKinds).transform((kind) => kind ?? "primary"),
  scheme: optionalLine,
};
const attributeFields = {
  kind: requiredTerm(attributeKinds, "kindMissing"),
  sex: optionalTerm(sexes),
  ethnicity: optionalTerm(ethnicities),
  religion: optionalTerm(religions),
  professionClass: optionalTerm(professionClasses),
  text: optionalText,
  textLanguage: optionalLanguage,
  place: optionalPick,
  date: dateWords,
};
const episodeFields = {
  kind: requiredTerm(episodeKinds, "kindMissing"),
  facility: optionalPick,
  place: optionalPick,
  start: dateWords,
  end: dateWords,
  description: optionalText,
  descriptionLanguage: optionalLanguage,
  reasonsSuspected: reasons,
  reasonSuspectedWords: optionalText,
  reasonsOfficial: reasons,
  reasonOfficialWords: optionalText,
  charge: optionalText,
  sentenceWords: optionalText,
  sentenceMonthsMin: months,
  sentenceMonthsMax: months,
  court: optionalLine,
  conditions: optionalText,
};
const statusFields = {
  value: requiredTerm(statusValues, "statusMissing"),
  speech: optionalTerm(speechFreedoms).transform((speech) => speech ?? "unknown"),
  text: optionalText,
  textLanguage: optionalLanguage,
  place: optionalPick,
  asOf: dateWords,
  learned: dateWords,
};
const relationFields = { kind: requiredTerm(relationKinds, "kindMissing"), words: optionalLine, person: requiredPick };

/** What a form says of a fact, for each kind; `more` is what the command needs beside it. */
function factUnion<More extends z.ZodRawShape>(more: More) {
  return z
    .discriminatedUnion(
      "type",
      [
        z.object({ type: z.literal("name"), ...qualities, ...nameFields, ...more }),
        z.object({ type: z.literal("attribute"), ...qualities, ...attributeFields, ...more }),
        z.object({ type: z.literal("episode"), ...qualities, ...episodeFields, ...more }),
        z.object({ type: z.literal("status"), ...qualities, ...statusFields, ...more }),
        z.object({ type: z.literal("relation"), ...qualities, ...relationFields, ...more }),
      ] as const,
      "invalid",
    )
    .superRefine((fact, context) => {
      for (const [field, code] of factProblems(fact as never)) context.addIssue({ code: "custom", path: [field], message: code });
    });
}

/** Who may see a fact; closed unless somebody opens it. */
const visibility = z.enum(Object.keys(visibilities) as (keyof typeof visibilities)[], "termMissing");
/** A claim that is new stands as the one shown, or beside another. */
const newStanding = z.enum(["shown", "alternative"], "termMissing");
const reason = requiredText("reasonMissing");

/** A claim without its place on file: what testimonies and persons add facts with. */
export const newFactSchema = factUnion({ id: rowId, standing: newStanding, standingReason: optionalText, visibility });
/** `id` is that of the new row: sent twice, it is made once. */
export const addFactSchema = factUnion({ id: rowId, personId: rowId, standing: newStanding, standingReason: optionalText, visibility });
export const changeFactSchema = factUnion({ id: rowId, lockVersion });

/** One fact as whoever decides on it has read it. */
const readFact = { factId: rowId, lockVersion };
/** `others` are the claims that stand beside it from now on. */
export const chooseShownSchema = z.object({ ...readFact, reason, others: z.array(z.object(readFact), "invalid").max(200, "invalid") });
export const rejectFactSchema = z.object({ ...readFact, reason });
export const restoreFactSchema = rejectFactSchema;
/** Restricted claims about one person that readers may see from now on. */
export const openFactsSchema = z.object({ facts: z.array(z.object(readFact), "invalid").min(1, "noClaimChosen").max(500, "tooLong") });
export const changeVisibilitySchema = z.object({ ...readFact, visibility, reason: optionalText });

/** What a form says of a fact, read: the claim, its qualities and what it rests on. */
export type FactInput = z.output<ReturnType<typeof factUnion<Record<never, z.ZodType>>>>;
/** The same for a claim that is new. */
export type NewFactInput = z.output<typeof newFactSchema>;
