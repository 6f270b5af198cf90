import { allows } from "./in-force";
import type { ConsentTerm } from "./in-force";

/** What the rules need to know of a testimony. */
export interface TestimonyForConsent {
  reportedBySourceId: string | null;
  witnesses: readonly { person: { consents: readonly ConsentTerm[] } | null }[];
}

/**
 * Whether the words of a testimony, or the exact place where it was given, may be public. What a published text reports
 * has been said in public. What was given to us directly needs the consent of every witness, and somebody who is not on
 * file can have given none.
 */
export function testimonyAllows({ reportedBySourceId, witnesses }: TestimonyForConsent, use: "text" | "place", today: string): boolean {
  if (reportedBySourceId !== null) return true;
  return witnesses.length > 0 && witnesses.every(({ person }) => person !== null && allows(person.consents, use, today));
}
