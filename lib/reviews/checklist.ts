import type { ProjectionProblem } from "@/lib/publication/projection";
import type { PublicRecordKind, PublicUnit } from "@/lib/publication/public-record";
import { recordKey } from "@/lib/publication/record-key";
import type { VersionDiff } from "@/lib/publication/version-diff";
import type { ProblemCode } from "@/lib/publication/vocabulary";
import { exactDetailsIn } from "./checklist/exact-details";
import { freeTextsOf } from "./checklist/free-texts";
import { hiddenNamesIn } from "./checklist/hidden-names";
import type { NamesAround } from "./checklist/hidden-names";
import { isMinorNamed, isMinorPictured } from "./checklist/minors";

/**
 * Everything that the checklist can say. What blocks would break a promise to people (docs/domain.md, section 6) or is
 * refused at the door anyway; it is looked for in the whole record. What warns needs somebody's judgement; it is looked
 * for in what is new or changed. What is found `inWords` is what somebody wrote freely.
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
  image_without_provenance: { blocks: true },
  image_without_permission: { blocks: true },
  image_without_consent: { blocks: true },
  image_without_text: { blocks: true },
  image_without_reviewer: { blocks: true },
  /** A person's number is never public, in no script. */
  identity_number: { blocks: true, inWords: true },
  phone_number: { blocks: true, inWords: true },
  /** The whole of a name that is withheld or sealed stands in words that would be public. */
  withheld_name: { blocks: true, inWords: true },
  /** A witness is named only with recorded consent, in words as well. */
  witness_name: { blocks: true, inWords: true },
  /** The record names somebody who is surely under age. */
  minor_named: { blocks: true },
  /** The words of a residence say where exactly somebody lives. */
  residence_address: { blocks: true, inWords: true },
  /** A part of such a name, or a name of one word: it may be another person's, or no name at all. */
  part_of_withheld_name: { blocks: false, inWords: true },
  maybe_minor_named: { blocks: false },
  /** The picture may be of somebody under age who is not marked as one: then it needs a consent. */
  maybe_minor_pictured: { blocks: false },
  document_number: { blocks: false, inWords: true },
  /** Of a camp it may be said where it lies, of a person's house not. */
  coordinates: { blocks: false, inWords: true },
  exact_address: { blocks: false, inWords: true },
  whereabouts_at_risk: { blocks: false, inWords: true },
  /** Nobody has recorded that a witness allows it, so readers do not get it. */
  name_without_consent: { blocks: false },
  text_without_consent: { blocks: false },
  place_without_consent: { blocks: false },
  status_without_date: { blocks: false },
  date_not_understood: { blocks: false },
} as const satisfies Record<ProblemCode, { blocks: boolean }> & Record<string, { blocks: boolean; inWords?: true }>;

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

/** What the checklist looks at. */
export interface CheckedRecord {
  kind: PublicRecordKind;
  problems: readonly ProjectionProblem[];
  /** The units of the version to come. */
  units: readonly PublicUnit[];
  diff: VersionDiff;
  names: NamesAround;
  /** Whereabouts of this person endanger them. */
  isAtRisk: boolean;
  /** The testimonies that a published text reports, by `recordKey`: what they say has been said in public. */
  saidInPublic: ReadonlySet<string>;
  /** What is left out because nobody has recorded a consent to it. */
  withoutConsent: readonly ChecklistCode[];
  /** The day of publication. */
  today: string;
}

/** Makes a finding; whether it blocks stands in the table. */
function finding(code: ChecklistCode, unit: string | null = null, field: string | null = null): Finding {
  return { code, unit, field, blocks: checklistRules[code].blocks };
}

/** What a projection found in the way of publication. */
export function problemFindings(problems: readonly ProjectionProblem[]): Finding[] {
  return problems.map(({ code, unit }) => finding(code, unit));
}

/** What speaks against publishing a record as it would be. */
export function checkRecord(record: CheckedRecord): Finding[] {
  const { problems, units, diff, names, today } = record;
  const fresh = new Set([...diff.added, ...diff.changed.map((change) => change.after)].map((unit) => unit.id));
  const minor = record.kind === "entry" ? isMinorNamed(units, today) : "no";
  const found = [
    ...problemFindings(problems),
    ...record.withoutConsent.map((code) => finding(code)),
    ...(minor === "surely" ? [finding("minor_named")] : minor === "maybe" ? [finding("maybe_minor_named")] : []),
    ...(record.kind === "entry" && isMinorPictured(units, today) ? [finding("maybe_minor_pictured")] : []),
    ...units.flatMap((unit) => [...checkTexts(unit, names), ...checkDates(unit), ...checkWhereabouts(unit, record)]),
  ];
  return found.filter((one) => one.blocks || one.unit === null || fresh.has(one.unit));
}

function checkTexts(unit: PublicUnit, names: NamesAround): Finding[] {
  const isResidence = unit.type === "attribute" && unit.kind === "residence";
  const said = freeTextsOf(unit).flatMap(({ field, text }) => [
    ...exactDetailsIn(text).map((code) => finding(code === "exact_address" && isResidence ? "residence_address" : code, unit.id, field)),
    ...hiddenNamesIn(text, names).map((code) => finding(code, unit.id, field)),
  ]);
  return [...new Map(said.map((one) => [`${one.code} ${one.field ?? ""}`, one])).values()];
}

const DATES = ["date", "start", "end", "asOf", "learned"] as const;

function checkDates(unit: PublicUnit): Finding[] {
  const fields = unit as unknown as Partial<Record<(typeof DATES)[number], { words: string | null; edtf: string | null } | null>>;
  const unread = DATES.filter((field) => fields[field] && fields[field].edtf === null);
  const undated = unit.type === "status" && unit.asOf === null ? [finding("status_without_date", unit.id, "asOf")] : [];
  return [...unread.map((field) => finding("date_not_understood", unit.id, field)), ...undated];
}

/**
 * Prose that may say where somebody at risk is. Words of reports and of events, and how exact a place is, the projection
 * sees to.
 */
function checkWhereabouts(unit: PublicUnit, { isAtRisk, saidInPublic }: CheckedRecord): Finding[] {
  if (!isAtRisk) return [];
  if (unit.type === "summary") return [finding("whereabouts_at_risk", unit.id, "text")];
  const isOurs = unit.type === "account" && !saidInPublic.has(recordKey(unit.testimony)) && Object.keys(unit.sections).length > 0;
  return isOurs ? [finding("whereabouts_at_risk", unit.id, "sections")] : [];
}
