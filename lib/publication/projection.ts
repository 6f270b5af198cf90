import { testimonyAllows } from "@/lib/consents/testimony-consent";
import type { UncertainDate } from "@/lib/edtf-dates";
import type { LocatorKind, PlaceKind, SourceKind } from "@/lib/db/generated/enums";
import { placeKinds } from "@/lib/places/vocabulary";
import type { LiveEvidenceTestimony, LiveRelatedPerson } from "./live-selects";
import type { PublicCitation, RecordRef } from "./public-unit";
import type { ProblemCode } from "./vocabulary";

/** What a projection knows of the world besides the record itself. */
export interface ProjectionContext {
  /** The published record behind a live row; a merged person answers with the surviving entry. */
  refOf(subjectId: string | null): RecordRef | null;
  testimonies: ReadonlyMap<string, LiveEvidenceTestimony>;
  sources: ReadonlyMap<string, { kind: SourceKind; publisher: string | null }>;
  relatedPersons: ReadonlyMap<string, LiveRelatedPerson>;
  places: ReadonlyMap<string, { kind: PlaceKind; parentId: string | null }>;
  /** The day of publication, for consents that expire. */
  today: string;
}

/** Something that stands in the way of publication: a code for screens, and a sentence for scripts. */
export interface ProjectionProblem {
  code: ProblemCode;
  /** The fact or remark that it is about; null where it is about the record. */
  unit: string | null;
  sentence: string;
}

/** A projection's outcome: units that may be public, and what stands in the way. */
export interface Projected {
  units: readonly object[];
  problems: readonly ProjectionProblem[];
}

/** A problem of the record as a whole. */
export function recordProblem(code: ProblemCode, sentence: string): ProjectionProblem {
  return { code, unit: null, sentence };
}

/** The published record behind a live row, if it is of this kind. */
export function refOfKind<Kind extends RecordRef["kind"]>(
  context: ProjectionContext,
  kind: Kind,
  subjectId: string | null,
): (RecordRef & { kind: Kind }) | null {
  const ref = context.refOf(subjectId);
  return ref?.kind === kind ? { kind, number: ref.number } : null;
}

/** Puts the four columns of a date together; null when nothing was said. */
export function dateOf(
  words: string | null,
  edtf: string | null,
  earliest: Date | null,
  latest: Date | null,
): UncertainDate | null {
  if (words === null && edtf === null) return null;
  return { words, edtf, earliest: isoDay(earliest), latest: isoDay(latest) };
}

/** A day as `YYYY-MM-DD`. */
export function isoDay(day: Date): string;
export function isoDay(day: Date | null): string | null;
export function isoDay(day: Date | null): string | null {
  return day === null ? null : day.toISOString().slice(0, 10);
}

interface LiveCitation {
  testimonyId: string | null;
  sourceId: string | null;
  locatorKind: LocatorKind | null;
  locator: string | null;
  quote: string | null;
}

/** The citations of a claim whose testimony or source is published, and whether it rests on anything at all. */
export function projectCitations(
  claim: { what: "Fact" | "Remark"; anchor: string; citations: readonly LiveCitation[] },
  context: ProjectionContext,
): { citations: PublicCitation[]; problem: ProjectionProblem | null } {
  const { what, anchor, citations: live } = claim;
  const citations = live.flatMap((citation): PublicCitation[] => {
    const ref = refOfKind(context, "testimony", citation.testimonyId) ?? refOfKind(context, "source", citation.sourceId);
    if (!ref) return [];
    const { locatorKind, locator } = citation;
    const testimony = citation.testimonyId === null ? undefined : context.testimonies.get(citation.testimonyId);
    // A quote is the witness's own words, and needs the same consent.
    const quote = testimony && !testimonyAllows(testimony, "text", context.today) ? null : citation.quote;
    return [{ ref, locator: locatorKind && locator ? { kind: locatorKind, value: locator } : null, quote }];
  });
  if (citations.length > 0) return { citations, problem: null };
  const [code, why] =
    live.length === 0
      ? (["uncited", "has no citation: cite what it rests on, or make it restricted."] as const)
      : (["rests_on_unpublished", "rests only on testimonies or sources that are not published: publish one of them first, or make it restricted."] as const);
  return { citations, problem: { code, unit: anchor, sentence: `${what} ${anchor} ${why}` } };
}

/** The nearest place that does not give away where exactly somebody is. */
export function coarsePlaceId(placeId: string | null, context: ProjectionContext): string | null {
  let current = placeId;
  for (let step = 0; current !== null && step < 20; step += 1) {
    const place = context.places.get(current);
    if (!place) return null;
    if (!placeKinds[place.kind].exact) return current;
    current = place.parentId;
  }
  return null;
}
