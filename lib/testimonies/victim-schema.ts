import { z } from "zod";
import { dateWords, optionalLanguage, optionalLine, optionalTerm, optionalText, requiredLine, requiredTerm, rowId } from "@/lib/desk/form-fields";
import { optionalPick, reasons, requiredPick } from "@/lib/facts/schema";
import {
  certainties, episodeKinds, ethnicities, nameKinds, professionClasses, relationKinds, sexes, speechFreedoms, statusValues,
} from "@/lib/facts/vocabulary";
import { locatorKinds } from "@/lib/sources/vocabulary";
import { accountSchema } from "./schema";

/** Where in the testimony something is said: the paragraph, the minute. */
const locator = { locatorKind: optionalTerm(locatorKinds), locator: optionalLine };

/** Whom the testimony speaks of: somebody on file, somebody new, or somebody who must not be named. */
const victim = z.discriminatedUnion(
  "who",
  [
    z.object({ who: z.literal("file"), record: requiredPick }),
    z.object({ who: z.literal("new"), personId: rowId, name: requiredLine("nameMissing"), nameLanguage: optionalLanguage, label: optionalLine, notTheSame: z.array(rowId, "invalid").max(100, "invalid") }),
    z.object({ who: z.literal("withheld"), personId: rowId, label: optionalLine }),
  ],
  "termMissing",
);

/** A step has room for words beside a profession alone: "other" goes with words, so it is said on the person's page. */
const { other: _otherSex, ...stepSexes } = sexes;
const { other: _otherEthnicity, ...stepEthnicities } = ethnicities;
export { stepEthnicities, stepSexes };

/** One more name that the testimony gives the victim: another spelling, a name in another script. */
const name = z.object({ text: requiredLine("nameMissing"), language: optionalLanguage, kind: requiredTerm(nameKinds, "kindMissing") });
const episode = z.object({
  kind: optionalTerm(episodeKinds),
  facility: optionalPick,
  place: optionalPick,
  start: dateWords,
  end: dateWords,
  description: optionalText,
  reasonsSuspected: reasons,
  reasonsOfficial: reasons,
  sentenceWords: optionalText,
  ...locator,
  /** Facility, place and reasons are those of the victim before, and nobody has touched them since. */
  carriedOver: z.boolean("invalid").default(false),
});
const status = z.object({ value: optionalTerm(statusValues), speech: optionalTerm(speechFreedoms), asOf: dateWords, ...locator });
const relation = z.object({ kind: requiredTerm(relationKinds, "kindMissing"), words: optionalLine, person: requiredPick });

/** Everything that one step of a sitting holds: one victim, what the testimony says of them, and facts that rest on it. */
export const addVictimSchema = z
  .object({
    testimonyId: rowId,
    accountId: rowId,
    victim,
    names: z.array(name, "invalid").max(50, "tooLong"),
    account: accountSchema,
    sex: optionalTerm(stepSexes),
    birthDate: dateWords,
    ethnicity: optionalTerm(stepEthnicities),
    origin: optionalPick,
    residence: optionalPick,
    professionClass: optionalTerm(professionClasses),
    professionWords: optionalLine,
    status,
    episodes: z.array(episode, "invalid").max(50, "tooLong"),
    relations: z.array(relation, "invalid").max(50, "tooLong"),
    certainty: optionalTerm(certainties),
    visibility: z.enum(["public", "restricted"], "termMissing"),
    ...locator,
  })
  .superRefine((step, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    for (const [at, held] of [[[], step], [["status"], step.status], ...step.episodes.map((one, index) => [["episodes", index], one] as const)] as const) {
      if (held.locator !== null && held.locatorKind === null) say([...at, "locatorKind"], "locatorKindMissing");
    }
    const hasWords = step.professionWords !== null || step.episodes.some(({ description }) => description !== null);
    if (hasWords && step.account.language === null) say(["account", "language"], "languageMissing");
    step.episodes.forEach(({ kind, carriedOver, ...said }, index) => {
      const { facility: _f, place: _p, reasonsSuspected: _s, reasonsOfficial: _o, ...own } = said;
      // What the next victim of a family begins with says nothing by itself; what somebody has filled in is never dropped.
      if (kind === null && saysSomething(carriedOver ? own : said)) say(["episodes", index, "kind"], "kindMissing");
    });
    const { value, ...said } = step.status;
    if (value === null && saysSomething(said)) say(["status", "value"], "statusMissing");
    if (step.professionClass === "other" && step.professionWords === null) say(["professionWords"], "otherWithoutWords");
    step.relations.forEach(({ kind, words }, index) => {
      if (kind === "other" && words === null) say(["relations", index, "words"], "otherWithoutWords");
    });
  });

const saysSomething = (fields: Readonly<Record<string, unknown>>) => Object.values(fields).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));

/** What a step says, read. */
export type VictimInput = z.output<typeof addVictimSchema>;
/** What its form holds. */
export type VictimValues = z.input<typeof addVictimSchema>;
