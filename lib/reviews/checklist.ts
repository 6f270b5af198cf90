import type { ProjectionProblem } from "@/lib/publication/projection";
import type { ProblemCode } from "@/lib/publication/vocabulary";

/**
 * Everything that the checklist can say. What blocks would either break a promise to people (domain page, section 6),
 * or be refused at the door anyway; what warns needs somebody's judgement.
 */
export const checklistRules = {
  uncited: { blocks: true },
  rests_on_unpublished: { blocks: true },
  not_public: { blocks: true },
  not_a_victim: { blocks: true },
  never_published: { blocks: true },
  source_not_published: { blocks: true },
  place_not_published: { blocks: true },
  no_name: { blocks: true },
  not_valid: { blocks: true },
} as const satisfies Record<ProblemCode, { blocks: boolean }>;

/** Code of something that the checklist says. */
export type ChecklistCode = keyof typeof checklistRules;

/** Something to look at before a record goes out. */
export interface Finding {
  code: ChecklistCode;
  /** The unit of the version to come that it is about; null where it is about the record. */
  unit: string | null;
  /** The field of that unit; null where it is about the whole of it. */
  field: string | null;
  blocks: boolean;
}

/** Makes a finding; whether it blocks stands in the table. */
export function finding(code: ChecklistCode, unit: string | null = null, field: string | null = null): Finding {
  return { code, unit, field, blocks: checklistRules[code].blocks };
}

/** What a record says of itself against being published. */
export function checkRecord({ problems }: { problems: readonly ProjectionProblem[] }): Finding[] {
  return problems.map(({ code, unit }) => finding(code, unit));
}
