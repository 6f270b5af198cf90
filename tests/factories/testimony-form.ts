import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { addVictimSchema } from "@/lib/testimonies/victim-schema";
import type { VictimInput, VictimValues } from "@/lib/testimonies/victim-schema";
import { createTestimonySchema } from "@/lib/testimonies/schema";
import { emptyTestimony } from "@/lib/testimonies/testimony-values";
import type { TestimonyValues, WitnessValues } from "@/lib/testimonies/testimony-values";
import { emptyAccount, emptyVictim } from "@/lib/testimonies/victim-values";

/** A record as a form has picked it. */
export const pick = (id: string, label = "picked") => ({ id, label });

/** One witness as the form holds it. */
export const witnessValues = (given: Partial<WitnessValues>): WitnessValues => ({
  id: randomUUID(), who: "words", person: null, personId: randomUUID(), name: "", nameLanguage: "", description: "", label: "", ...given,
});

/** A testimony as the form holds it: an interview given to nobody in particular. */
export function testimonyForm(given: Partial<TestimonyValues> = {}): TestimonyValues {
  const empty = emptyTestimony(randomUUID());
  return { ...empty, form: "video", reportedBy: { ...empty.reportedBy, where: "nowhere" }, ...given };
}

/** The same as the command receives it. */
export const testimonyInput = (given: Partial<TestimonyValues> = {}, id: string = randomUUID()): z.output<typeof createTestimonySchema> =>
  createTestimonySchema.parse({ ...testimonyForm(given), id });

/** A step of a sitting as the form holds it: somebody new with a name. */
export function victimForm(testimonyId: string, name: string, given: Partial<VictimValues> = {}): VictimValues {
  const step = emptyVictim({ testimonyId, accountId: randomUUID(), personId: randomUUID(), language: "en" });
  return { ...step, victim: { ...step.victim, name } as never, ...given, account: { ...emptyAccount, language: "en", ...given.account } as never };
}

/** The same as the command receives it. */
export const victimInput = (testimonyId: string, name: string, given: Partial<VictimValues> = {}): VictimInput => addVictimSchema.parse(victimForm(testimonyId, name, given));
