import type { UnitOf } from "./public-record";
import type { StatusDateKind } from "./vocabulary";

type Assessment = Extract<UnitOf<"entry">, { type: "assessment" }>;
type Attribute = Extract<UnitOf<"entry">, { type: "attribute" }>;

/** What lists show of an entry; every value comes from its current version. */
export interface EntryCard {
  number: number;
  /** Null where the name is withheld or unknown. */
  title: string | null;
  titleLanguage: string | null;
  /** Every public name as written, the title among them, and their BCP 47 tags in the same order. */
  names: readonly string[];
  nameLanguages: readonly string[];
  status: Assessment["status"]["value"] | null;
  /** The last day that the status shown can be of, as `2018-03-31`; the first where that is open. */
  statusOn: string | null;
  /** The date of the status shown in EDTF, as it was said. */
  statusDate: string | null;
  statusDateKind: StatusDateKind | null;
  sex: Attribute["sex"];
  ethnicities: readonly NonNullable<Attribute["ethnicity"]>[];
  tier: number | null;
  detainedEarliest: string | null;
  detainedLatest: string | null;
  publishedAt: Date;
  firstPublishedAt: Date;
}
