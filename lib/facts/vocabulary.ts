import type {
  AttributeKind,
  Certainty,
  ContentNote,
  EpisodeKind,
  Ethnicity,
  FactKind,
  NameKind,
  ProfessionClass,
  ReasonCategory,
  RelationKind,
  Religion,
  Sex,
  SpeechFreedom,
  Standing,
  StatusValue,
  Visibility,
} from "@/lib/db/generated/enums";

/** The five kinds of fact, in the order of the entry page. */
export const factKinds = {
  name: { order: 1 },
  attribute: { order: 2 },
  status: { order: 3 },
  episode: { order: 4 },
  relation: { order: 5 },
} as const satisfies Record<FactKind, { order: number }>;

/** Which of several claims is shown; lower ranks first. */
export const standings = {
  shown: { rank: 0 },
  alternative: { rank: 1 },
  rejected: { rank: 2 },
} as const satisfies Record<Standing, { rank: number }>;

/** How sure a claim is; lower is surer. */
export const certainties = {
  confirmed: { rank: 0 },
  probable: { rank: 1 },
  possible: { rank: 2 },
} as const satisfies Record<Certainty, { rank: number }>;

/** Who may see a live row. Only `public` ever passes the door. */
export const visibilities = {
  public: { passes: true },
  restricted: { passes: false },
  sealed: { passes: false },
} as const satisfies Record<Visibility, { passes: boolean }>;

/** What a folded text describes. */
export const contentNotes = {
  sexual_violence: { order: 1 },
  torture: { order: 2 },
  suicide: { order: 3 },
  medical: { order: 4 },
} as const satisfies Record<ContentNote, { order: number }>;

/** Kinds of name, in the order in which one is chosen for display. */
export const nameKinds = {
  primary: { order: 1 },
  birth: { order: 2 },
  married: { order: 3 },
  religious: { order: 4 },
  as_in_document: { order: 5 },
  transliteration: { order: 6 },
  alias: { order: 7 },
} as const satisfies Record<NameKind, { order: number }>;

/** Kinds of attribute: which column holds the value, and the default visibility where it is not `restricted` by rule. */
export const attributeKinds = {
  sex: { order: 1, value: "sex", neverPublic: false },
  birth_date: { order: 2, value: "date", neverPublic: false },
  ethnicity: { order: 3, value: "ethnicity", neverPublic: false },
  religion: { order: 4, value: "religion", neverPublic: false },
  citizenship: { order: 5, value: "text", neverPublic: false },
  residence_permit: { order: 6, value: "text", neverPublic: false },
  profession: { order: 7, value: "professionClass", neverPublic: false },
  origin: { order: 8, value: "place", neverPublic: false },
  residence: { order: 9, value: "place", neverPublic: false },
  identity_number: { order: 10, value: "text", neverPublic: true },
  health: { order: 11, value: "text", neverPublic: false },
  additional_information: { order: 12, value: "text", neverPublic: false },
} as const satisfies Record<AttributeKind, { order: number; value: string; neverPublic: boolean }>;

/** Sexes as sources give them. */
export const sexes = {
  female: { order: 1 },
  male: { order: 2 },
  other: { order: 3 },
} as const satisfies Record<Sex, { order: number }>;

/** Ethnicities; `other` goes with words. */
export const ethnicities = {
  uyghur: { order: 1 },
  kazakh: { order: 2 },
  kyrgyz: { order: 3 },
  hui: { order: 4 },
  uzbek: { order: 5 },
  tatar: { order: 6 },
  tajik: { order: 7 },
  mongol: { order: 8 },
  salar: { order: 9 },
  dongxiang: { order: 10 },
  xibe: { order: 11 },
  han: { order: 12 },
  russian: { order: 13 },
  other: { order: 14 },
} as const satisfies Record<Ethnicity, { order: number }>;

/** Religions; restricted by default. */
export const religions = {
  islam: { order: 1 },
  christianity: { order: 2 },
  buddhism: { order: 3 },
  none: { order: 4 },
  other: { order: 5 },
} as const satisfies Record<Religion, { order: number }>;

/** Classes of profession; the words stand beside. */
export const professionClasses = {
  agriculture: { order: 1 },
  business: { order: 2 },
  education: { order: 3 },
  health_care: { order: 4 },
  law: { order: 5 },
  media: { order: 6 },
  art_and_culture: { order: 7 },
  religion: { order: 8 },
  public_service: { order: 9 },
  security: { order: 10 },
  engineering_and_science: { order: 11 },
  craft_and_industry: { order: 12 },
  transport: { order: 13 },
  student: { order: 14 },
  retired: { order: 15 },
  home: { order: 16 },
  other: { order: 17 },
} as const satisfies Record<ProfessionClass, { order: number }>;

/**
 * Kinds of episode: `custody` makes a victim a detainee, `implies` is the status that the episode
 * supports when no status report says more (the status rule). `lasts` says that it stays so after the event: of an undated
 * custody nobody knows whether it is over, while a release stays a release.
 */
export const episodeKinds = {
  summons: { order: 1, custody: false, lasts: false, implies: null },
  police_custody: { order: 2, custody: true, lasts: false, implies: "in_custody" },
  pretrial_detention: { order: 3, custody: true, lasts: false, implies: "in_custody" },
  detention: { order: 4, custody: true, lasts: false, implies: "in_custody" },
  camp: { order: 5, custody: true, lasts: false, implies: "in_camp" },
  trial: { order: 6, custody: false, lasts: false, implies: null },
  sentence: { order: 7, custody: false, lasts: true, implies: "sentenced" },
  prison: { order: 8, custody: true, lasts: false, implies: "in_prison" },
  transfer: { order: 9, custody: true, lasts: false, implies: null },
  forced_labour: { order: 10, custody: false, lasts: false, implies: "forced_labour" },
  house_arrest: { order: 11, custody: false, lasts: false, implies: "house_arrest" },
  restricted_movement: { order: 12, custody: false, lasts: false, implies: "confined_after_release" },
  documents_withheld: { order: 13, custody: false, lasts: false, implies: "documents_withheld" },
  forced_return: { order: 14, custody: false, lasts: false, implies: null },
  disappearance: { order: 15, custody: false, lasts: false, implies: "no_news" },
  hospital: { order: 16, custody: false, lasts: false, implies: null },
  release: { order: 17, custody: false, lasts: true, implies: "reported_released" },
  escape: { order: 18, custody: false, lasts: true, implies: "abroad" },
  death: { order: 19, custody: false, lasts: true, implies: "deceased" },
} as const satisfies Record<
  EpisodeKind,
  { order: number; custody: boolean; lasts: boolean; implies: StatusValue | null }
>;

/** Categories of reason, suspected or official. */
export const reasonCategories = {
  religion: { order: 1 },
  contact_abroad: { order: 2 },
  travel: { order: 3 },
  culture_language: { order: 4 },
  past_offence: { order: 5 },
  family_offence: { order: 6 },
  speech_media: { order: 7 },
  birth_policy: { order: 8 },
  property_business: { order: 9 },
  official_duty: { order: 10 },
  challenging_authority: { order: 11 },
  separatism: { order: 12 },
  terrorism_extremism: { order: 13 },
  public_order: { order: 14 },
  espionage: { order: 15 },
  border_crossing: { order: 16 },
  none_given: { order: 17 },
  unknown: { order: 18 },
} as const satisfies Record<ReasonCategory, { order: number }>;

/** Values of a status report. "Released" is never one thing. */
export const statusValues = {
  in_camp: { order: 1, held: true },
  in_custody: { order: 2, held: true },
  sentenced: { order: 3, held: true },
  in_prison: { order: 4, held: true },
  forced_labour: { order: 5, held: true },
  house_arrest: { order: 6, held: true },
  documents_withheld: { order: 7, held: false },
  reported_released: { order: 8, held: false },
  release_disputed: { order: 9, held: false },
  confined_after_release: { order: 10, held: false },
  free: { order: 11, held: false },
  abroad: { order: 12, held: false },
  deceased: { order: 13, held: false },
  no_news: { order: 14, held: false },
  unclear: { order: 15, held: false },
} as const satisfies Record<StatusValue, { order: number; held: boolean }>;

/** Whether those who reported a status could speak freely. */
export const speechFreedoms = {
  freely: { order: 1 },
  supervised: { order: 2 },
  through_third_person: { order: 3 },
  unknown: { order: 4 },
} as const satisfies Record<SpeechFreedom, { order: number }>;

/** Kinds of relation ("the other is the … of this person") with the inverse; `close` counts for the evidence tier. */
export const relationKinds = {
  parent: { order: 1, inverse: "child", close: true },
  child: { order: 2, inverse: "parent", close: true },
  spouse: { order: 3, inverse: "spouse", close: true },
  sibling: { order: 4, inverse: "sibling", close: true },
  grandparent: { order: 5, inverse: "grandchild", close: true },
  grandchild: { order: 6, inverse: "grandparent", close: true },
  uncle_aunt: { order: 7, inverse: "nephew_niece", close: false },
  nephew_niece: { order: 8, inverse: "uncle_aunt", close: false },
  cousin: { order: 9, inverse: "cousin", close: false },
  parent_in_law: { order: 10, inverse: "child_in_law", close: false },
  child_in_law: { order: 11, inverse: "parent_in_law", close: false },
  sibling_in_law: { order: 12, inverse: "sibling_in_law", close: false },
  relative: { order: 13, inverse: "relative", close: false },
  teacher: { order: 14, inverse: "student", close: false },
  student: { order: 15, inverse: "teacher", close: false },
  colleague: { order: 16, inverse: "colleague", close: false },
  neighbour: { order: 17, inverse: "neighbour", close: false },
  friend: { order: 18, inverse: "friend", close: false },
  held_together: { order: 19, inverse: "held_together", close: false },
  other: { order: 20, inverse: "other", close: false },
} as const satisfies Record<RelationKind, { order: number; inverse: RelationKind; close: boolean }>;
