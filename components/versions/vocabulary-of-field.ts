import type { PublicUnit } from "@/lib/publication/public-record";

/** The group of labels, in the messages, for the codes that a field holds. */
const byField = {
  standing: "standings",
  certainty: "certainties",
  contentNote: "contentNotes",
  sex: "sexes",
  otherSex: "sexes",
  ethnicity: "ethnicities",
  religion: "religions",
  professionClass: "professionClasses",
  value: "statusValues",
  speech: "speechFreedoms",
  reasonsSuspected: "reasonCategories",
  reasonsOfficial: "reasonCategories",
  witnessRelation: "relationKinds",
  form: "testimonyForms",
  topic: "remarkTopics",
  resolution: "placeResolutions",
  permission: "imagePermissions",
} as const;

/** The same for the field `kind`, which means something else in each type of unit. */
const byTypeOfUnit = {
  name: "nameKinds",
  attribute: "attributeKinds",
  episode: "episodeKinds",
  relation: "relationKinds",
  source: "sourceKinds",
  facility: "facilityKinds",
  place: "placeKinds",
  organisation: "organisationKinds",
} as const;

/** The vocabulary of a field, or null where it holds no codes. */
export function vocabularyOfField(type: PublicUnit["type"], field: string) {
  if (field === "kind") return type in byTypeOfUnit ? byTypeOfUnit[type as keyof typeof byTypeOfUnit] : null;
  return field in byField ? byField[field as keyof typeof byField] : null;
}
