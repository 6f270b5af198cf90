import type { AccountValues } from "./testimony-values";
import type { VictimValues } from "./victim-schema";

/** An account in which nothing has been said. */
export const emptyAccount: AccountValues = {
  witnessRelation: "", witnessRelationWords: "", witnessIsEyewitness: false, language: "", aboutVictim: "", victimLocation: "", whenDetained: "", reason: "", victimStatus: "",
  howLearned: "", additionalInformation: "", contentNote: "", visibility: "restricted",
};

type Episode = VictimValues["episodes"][number];
/** An episode of which nothing has been said. */
export const emptyEpisode: Episode = {
  kind: "", facility: null, place: null, start: "", end: "", description: "", reasonsSuspected: [], reasonsOfficial: [], sentenceWords: "", locatorKind: "", locator: "",
  carriedOver: false,
};

interface NewStep {
  testimonyId: string;
  /** Ids of the rows that the step makes. */
  accountId: string;
  personId: string;
  /** The language in which what the testimony says is written down. */
  language: string;
}

/** A step in which nothing has been said: somebody new, and one episode to begin with. */
export function emptyVictim({ testimonyId, accountId, personId, language }: NewStep): VictimValues & { victim: VictimFields } {
  return {
    testimonyId,
    accountId,
    victim: { who: "new", personId, record: null, name: "", nameLanguage: "", label: "", notTheSame: [] },
    names: [],
    account: { ...emptyAccount, language } as VictimValues["account"],
    sex: "", birthDate: "", ethnicity: "", origin: null, residence: null, professionClass: "", professionWords: "",
    status: { value: "", speech: "", asOf: "", locatorKind: "", locator: "" },
    episodes: [emptyEpisode],
    relations: [],
    certainty: "", visibility: "restricted", locatorKind: "", locator: "",
  };
}

/** The fields of all three ways to say who the victim is. */
export interface VictimFields {
  who: "file" | "new" | "withheld";
  record: { id: string; label: string; detail?: string | null } | null;
  personId: string;
  name: string;
  nameLanguage: string;
  label: string;
  notTheSame: string[];
}

/**
 * What the next victim of a family begins with: what is shared (ethnicity, origin, residence, facility and place,
 * reasons), the witness's relation as a proposal, the language that is being written in, and nothing else.
 */
export function nextOfFamily(last: VictimValues, ids: Pick<NewStep, "accountId" | "personId">): VictimValues {
  const empty = emptyVictim({ testimonyId: last.testimonyId, language: last.account.language, ...ids });
  const [first] = last.episodes;
  const shared = first ? { facility: first.facility, place: first.place, reasonsSuspected: first.reasonsSuspected, reasonsOfficial: first.reasonsOfficial } : {};
  // The victim of one case is a relative in the next: "self" is nobody's relation to another.
  const { witnessRelation, visibility } = last.account;
  return {
    ...empty,
    account: { ...empty.account, visibility, witnessRelation: witnessRelation === "self" ? "" : witnessRelation },
    ethnicity: last.ethnicity,
    origin: last.origin,
    residence: last.residence,
    episodes: [{ ...emptyEpisode, ...shared, carriedOver: true }],
    visibility: last.visibility,
  };
}
