import type { FactKind } from "@/lib/db/generated/enums";
import type { Pick } from "@/lib/picks/pick";

/** What a claim rests on, as a form holds it. */
export interface CitationValues {
  kind: "testimony" | "source";
  record: Pick | null;
  locatorKind: string;
  locator: string;
  quote: string;
}

/** Every field that a form of a fact can have; each kind has some of them. */
export interface FactFormValues {
  type: FactKind;
  certainty: string;
  contentNote: string;
  remark: string;
  internalNote: string;
  citations: CitationValues[];
  kind: string;
  text: string;
  language: string;
  script: string;
  scheme: string;
  sex: string;
  ethnicity: string;
  religion: string;
  professionClass: string;
  textLanguage: string;
  place: Pick | null;
  date: string;
  facility: Pick | null;
  start: string;
  end: string;
  description: string;
  descriptionLanguage: string;
  reasonsSuspected: string[];
  reasonSuspectedWords: string;
  reasonsOfficial: string[];
  reasonOfficialWords: string;
  charge: string;
  sentenceWords: string;
  sentenceMonthsMin: string;
  sentenceMonthsMax: string;
  court: string;
  conditions: string;
  value: string;
  speech: string;
  asOf: string;
  learned: string;
  words: string;
  person: Pick | null;
  standing: string;
  standingReason: string;
  visibility: string;
}

const qualities = { certainty: "", contentNote: "", remark: "", internalNote: "", citations: [] as CitationValues[] };

/** The fields of each kind of fact, with nothing filled in, in the order in which they are shown. */
export const emptyDetails = {
  name: { text: "", language: "", script: "", kind: "", scheme: "" },
  attribute: { kind: "", sex: "", ethnicity: "", religion: "", professionClass: "", text: "", textLanguage: "", place: null, date: "" },
  episode: {
    kind: "", start: "", end: "", facility: null, place: null, description: "", descriptionLanguage: "", reasonsSuspected: [], reasonSuspectedWords: "",
    reasonsOfficial: [], reasonOfficialWords: "", charge: "", sentenceWords: "", sentenceMonthsMin: "", sentenceMonthsMax: "", court: "", conditions: "",
  },
  status: { value: "", speech: "", asOf: "", learned: "", place: null, text: "", textLanguage: "" },
  relation: { kind: "", words: "", person: null },
} as const satisfies Record<FactKind, Partial<FactFormValues> | Readonly<Record<string, unknown>>>;

/** The form of a new fact in which nothing has been typed. */
export function emptyFact(type: FactKind) {
  return { type, ...emptyDetails[type], ...qualities, standing: "shown", standingReason: "", visibility: "restricted" };
}
