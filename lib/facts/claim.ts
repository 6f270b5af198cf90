import type {
  AttributeKind, EpisodeKind, Ethnicity, NameKind, ProfessionClass, ReasonCategory, RelationKind, Religion, Sex, SpeechFreedom, StatusValue,
} from "@/lib/db/generated/enums";

// What a claim says, before it becomes a row: references and dates are still as whoever says it writes them.

type Maybe<Value> = Value | null | undefined;

export interface NameClaim {
  type: "name";
  text: string;
  language: string;
  script: string;
  kind: NameKind;
  scheme?: Maybe<string>;
}

export interface AttributeClaim<Day> {
  type: "attribute";
  kind: AttributeKind;
  sex?: Maybe<Sex>;
  ethnicity?: Maybe<Ethnicity>;
  religion?: Maybe<Religion>;
  professionClass?: Maybe<ProfessionClass>;
  text?: Maybe<string>;
  textLanguage?: Maybe<string>;
  place?: Maybe<string>;
  date?: Maybe<Day>;
}

export interface EpisodeClaim<Day> {
  type: "episode";
  kind: EpisodeKind;
  facility?: Maybe<string>;
  place?: Maybe<string>;
  start?: Maybe<Day>;
  end?: Maybe<Day>;
  description?: Maybe<string>;
  descriptionLanguage?: Maybe<string>;
  reasonsSuspected: ReasonCategory[];
  reasonSuspectedWords?: Maybe<string>;
  reasonsOfficial: ReasonCategory[];
  reasonOfficialWords?: Maybe<string>;
  charge?: Maybe<string>;
  sentenceWords?: Maybe<string>;
  sentenceMonthsMin?: Maybe<number>;
  sentenceMonthsMax?: Maybe<number>;
  court?: Maybe<string>;
  conditions?: Maybe<string>;
}

export interface StatusClaim<Day> {
  type: "status";
  value: StatusValue;
  speech: SpeechFreedom;
  text?: Maybe<string>;
  textLanguage?: Maybe<string>;
  place?: Maybe<string>;
  asOf?: Maybe<Day>;
  learned?: Maybe<Day>;
}

export interface RelationClaim {
  type: "relation";
  kind: RelationKind;
  words?: Maybe<string>;
  person: string;
}

/** One assertion about a person, of any of the five kinds. */
export type Claim<Day> = NameClaim | AttributeClaim<Day> | EpisodeClaim<Day> | StatusClaim<Day> | RelationClaim;
