import { randomUUID } from "node:crypto";

const qualities = { certainty: "", contentNote: "", remark: "", internalNote: "", citations: [] };
const details = {
  name: { text: "", language: "", script: "", kind: "", scheme: "" },
  attribute: { kind: "", sex: "", ethnicity: "", religion: "", professionClass: "", text: "", textLanguage: "", place: null, date: "" },
  episode: {
    kind: "", facility: null, place: null, start: "", end: "", description: "", descriptionLanguage: "", reasonsSuspected: [], reasonSuspectedWords: "",
    reasonsOfficial: [], reasonOfficialWords: "", charge: "", sentenceWords: "", sentenceMonthsMin: "", sentenceMonthsMax: "", court: "", conditions: "",
  },
  status: { value: "", speech: "", text: "", textLanguage: "", place: null, asOf: "", learned: "" },
  relation: { kind: "", words: "", person: null },
} as const;

/** What the form of a new fact holds when somebody has filled in what is given here and nothing else. */
export function factForm(type: keyof typeof details, given: Record<string, unknown>): Record<string, unknown> {
  return { type, id: randomUUID(), standing: "shown", standingReason: "", visibility: "restricted", ...qualities, ...details[type], ...given };
}
