import type { TestimonyForm } from "@/lib/db/generated/enums";

/** Forms of testimony. */
export const testimonyForms = {
  video: { order: 1 },
  audio: { order: 2 },
  interview: { order: 3 },
  letter: { order: 4 },
  press_conference: { order: 5 },
  call: { order: 6 },
  submission: { order: 7 },
  written_statement: { order: 8 },
  quoted_in_text: { order: 9 },
} as const satisfies Record<TestimonyForm, { order: number }>;

/** The sections of an account, in the order of the entry page. */
export const accountSections = ["aboutVictim", "victimLocation", "whenDetained", "reason", "victimStatus", "howLearned", "additionalInformation"] as const;
/** A section of an account. */
export type AccountSection = (typeof accountSections)[number];
