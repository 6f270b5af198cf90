import type { UnitOf } from "./public-record";

type Assessment = Extract<UnitOf<"entry">, { type: "assessment" }>;
type Attribute = Extract<UnitOf<"entry">, { type: "attribute" }>;

/** What lists show of an entry; every value comes from its current version. */
export interface EntryCard {
  number: number;
  /** Null where the name is withheld or unknown. */
  title: string | null;
  titleLanguage: string | null;
  /** The other names, as written. */
  names: readonly string[];
  status: Assessment["status"]["value"] | null;
  /** The first day that the status shown can be of, as `2018-03-01`. */
  statusOn: string | null;
  sex: Attribute["sex"];
  ethnicities: readonly NonNullable<Attribute["ethnicity"]>[];
  tier: number | null;
  detainedEarliest: string | null;
  detainedLatest: string | null;
  publishedAt: Date;
  firstPublishedAt: Date;
}
