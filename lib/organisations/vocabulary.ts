import type { OrganisationKind, RemarkTopic } from "@/lib/db/generated/enums";

/** Kinds of organisation. */
export const organisationKinds = {
  human_rights_group: { order: 1 },
  committee: { order: 2 },
  database: { order: 3 },
  publisher: { order: 4 },
  press: { order: 5 },
  government: { order: 6 },
  consulate: { order: 7 },
  association: { order: 8 },
  university: { order: 9 },
  company: { order: 10 },
  other: { order: 11 },
} as const satisfies Record<OrganisationKind, { order: number }>;

/** What a remark on a facility, place or organisation is about. */
export const remarkTopics = {
  population: { order: 1 },
  location: { order: 2 },
  product: { order: 3 },
  conditions: { order: 4 },
  founding: { order: 5 },
  legal_form: { order: 6 },
  role: { order: 7 },
  offices: { order: 8 },
  work: { order: 9 },
  statement: { order: 10 },
  event: { order: 11 },
  other: { order: 12 },
} as const satisfies Record<RemarkTopic, { order: number }>;
