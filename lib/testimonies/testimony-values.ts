import { shownDateWords } from "@/lib/desk/date-words";
import { shownVisibility } from "@/lib/desk/form-fields";
import type { AccountModel, TestimonyModel, TestimonyWitnessModel, TranslationModel } from "@/lib/db/generated/models";
import { NO_LANGUAGE } from "@/lib/i18n/no-language";
import { NO_LABEL } from "@/lib/picks/pick";
import type { Pick } from "@/lib/picks/pick";
import type { SourceValues } from "@/lib/sources/schema";
import { emptySource } from "@/lib/sources/source-values";

/** One witness while somebody types: the fields of all four ways to say who it is. */
export interface WitnessValues {
  id: string;
  who: "person" | "new" | "words" | "withheld";
  person: Pick | null;
  /** Of the person that a new or withheld witness becomes. */
  personId: string;
  name: string;
  nameLanguage: string;
  description: string;
  label: string;
  /** Who on file has the name and is somebody else. A draft of an older form has none. */
  notTheSame?: string[];
}

/** One translation while somebody types. */
export interface TranslationValues {
  language: string;
  text: string;
  translator: string;
  reviewed: boolean;
  visibility: "public" | "restricted";
}

/** What the form of a testimony holds. */
export interface TestimonyValues {
  reportedBy: { where: "" | "file" | "new" | "nowhere"; record: Pick | null; source: SourceValues & { id: string } };
  form: string;
  date: string;
  place: Pick | null;
  languages: string[];
  originalText: string;
  originalLanguage: string;
  translations: TranslationValues[];
  witnesses: WitnessValues[];
  contentNote: string;
  visibility: "public" | "restricted";
  internalNote: string;
}

/** A testimony with what belongs to it, as commands and queries load it. */
export interface TestimonyRow extends TestimonyModel {
  witnesses: readonly TestimonyWitnessModel[];
  translations: readonly TranslationModel[];
}

const NO_SOURCE = { ...emptySource, id: "" };

/** A testimony on file as its form holds it; `labels` says what the records are called that it refers to. */
export function testimonyValues(row: TestimonyRow, labels: ReadonlyMap<string, Pick>): TestimonyValues {
  const picked = (id: string | null) => (id === null ? null : (labels.get(id) ?? { id, label: NO_LABEL }));
  return {
    reportedBy: { where: row.reportedBySourceId === null ? "nowhere" : "file", record: picked(row.reportedBySourceId), source: NO_SOURCE },
    form: row.form,
    date: shownDateWords(row.dateWords, row.dateEdtf),
    place: picked(row.placeId),
    languages: row.languages,
    originalText: row.originalText ?? "",
    originalLanguage: row.originalLanguage ?? "",
    translations: row.translations.map(({ language, text, translator, reviewed, visibility }) => ({
      language, text, translator: translator ?? "", reviewed, visibility: shownVisibility(visibility),
    })),
    witnesses: row.witnesses.map(({ id, personId, description }) => ({
      id, who: personId === null ? "words" : "person", person: picked(personId), personId: "", name: "", nameLanguage: "", description: description ?? "", label: "",
    })),
    contentNote: row.contentNote ?? "",
    visibility: shownVisibility(row.visibility),
    internalNote: row.internalNote ?? "",
  };
}

/** A form in which nothing has been typed; `newSourceId` is that of the source that it may make. */
export const emptyTestimony = (newSourceId: string): TestimonyValues => ({
  reportedBy: { where: "", record: null, source: { ...emptySource, id: newSourceId } },
  form: "", date: "", place: null, languages: [], originalText: "", originalLanguage: "", translations: [], witnesses: [],
  contentNote: "", visibility: "restricted", internalNote: "",
});

/** What the form holds once it has been saved: what was new is on file now. */
export function savedTestimony<Values extends TestimonyValues>(values: Values): Values {
  const { where, source } = values.reportedBy;
  const onFile = (witness: WitnessValues): WitnessValues =>
    witness.who === "new" || witness.who === "withheld"
      ? { id: witness.id, who: "person", person: { id: witness.personId, label: witness.name || witness.label || NO_LABEL }, personId: "", name: "", nameLanguage: "", description: witness.description, label: "" }
      : witness;
  return {
    ...values,
    reportedBy: where === "new" ? { ...values.reportedBy, where: "file", record: { id: source.id, label: source.title } } : values.reportedBy,
    witnesses: values.witnesses.map(onFile),
  };
}

/** What the form of an account holds. */
export interface AccountValues {
  witnessRelation: string;
  witnessRelationWords: string;
  witnessIsEyewitness: boolean;
  language: string;
  aboutVictim: string;
  victimLocation: string;
  whenDetained: string;
  reason: string;
  victimStatus: string;
  howLearned: string;
  additionalInformation: string;
  contentNote: string;
  visibility: "public" | "restricted";
}

/** An account on file as its form holds it. */
export function accountValues(row: AccountModel): AccountValues {
  return {
    witnessRelation: row.witnessIsVictim ? "self" : (row.witnessRelation ?? ""),
    witnessRelationWords: row.witnessRelationWords ?? "",
    witnessIsEyewitness: row.witnessIsEyewitness,
    language: row.language === NO_LANGUAGE ? "" : row.language,
    aboutVictim: row.aboutVictim ?? "",
    victimLocation: row.victimLocation ?? "",
    whenDetained: row.whenDetained ?? "",
    reason: row.reason ?? "",
    victimStatus: row.victimStatus ?? "",
    howLearned: row.howLearned ?? "",
    additionalInformation: row.additionalInformation ?? "",
    contentNote: row.contentNote ?? "",
    visibility: shownVisibility(row.visibility),
  };
}

/** An account has no counter of its own: what it says is its version, told as a number that a form can send back. */
export function accountVersion(row: AccountModel): number {
  let hash = 0;
  for (const letter of JSON.stringify(accountValues(row))) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return hash >>> 1;
}
