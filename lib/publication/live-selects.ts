import type { Prisma } from "@/lib/db/generated/client";

// Equal positions are told apart: a projection must not depend on where rows lie in their table.
const citations = {
  orderBy: [{ position: "asc" }, { id: "asc" }],
  select: { testimonyId: true, sourceId: true, locatorKind: true, locator: true, quote: true },
} satisfies Prisma.Fact$citationsArgs;

const factFields = {
  id: true,
  anchor: true,
  personId: true,
  kind: true,
  standing: true,
  standingReason: true,
  certainty: true,
  visibility: true,
  contentNote: true,
  remark: true,
  position: true,
  erasedAt: true,
  citations,
} satisfies Prisma.FactSelect;

/** How another person of a relation is read: only what decides whether they can be named. */
export const relatedPersonSelect = {
  id: true,
  roles: true,
  neverPublish: true,
  nameWithheld: true,
  minor: true,
  sealedIdentity: true,
  witnessIn: { take: 1, select: { id: true } },
  consents: { where: { withdrawnAt: null }, orderBy: { id: "asc" }, select: { use: true, expiresOn: true } },
  facts: {
    where: { kind: { in: ["name", "attribute"] }, visibility: "public", erasedAt: null, standing: { not: "rejected" } },
    orderBy: [{ position: "asc" }, { recordedAt: "asc" }, { anchor: "asc" }],
    select: { standing: true, name: { select: { text: true, language: true, script: true, kind: true } }, attribute: { select: { sex: true } } },
  },
} satisfies Prisma.PersonSelect;

/** A fact with whichever detail it has. */
export const factSelect = {
  ...factFields,
  name: true,
  attribute: true,
  episode: true,
  status: true,
  relation: { select: { kind: true, words: true, otherPersonId: true } },
} satisfies Prisma.FactSelect;

/** A relation stored on the other person, read backwards. */
export const inverseRelationSelect = {
  kind: true,
  words: true,
  otherPersonId: true,
  fact: { select: factFields },
} satisfies Prisma.RelationSelect;

/** A victim with everything that an entry may show. */
export const personSelect = {
  id: true,
  roles: true,
  nameWithheld: true,
  minor: true,
  atRisk: true,
  sealedIdentity: true,
  neverPublish: true,
  lockVersion: true,
  lastAuthorId: true,
  facts: { where: { erasedAt: null }, orderBy: [{ position: "asc" }, { recordedAt: "asc" }, { anchor: "asc" }], select: factSelect },
  relatedBy: { where: { fact: { erasedAt: null } }, orderBy: { factId: "asc" }, select: inverseRelationSelect },
  accounts: { orderBy: { anchor: "asc" } },
  summaries: { orderBy: { language: "asc" } },
  identifiers: { orderBy: [{ database: "asc" }, { identifier: "asc" }] },
  listings: { orderBy: { listId: "asc" }, select: { listId: true } },
  images: {
    where: { isShown: true, visibility: "public", erasedAt: null },
    select: {
      anchor: true, provenanceSourceId: true, provenance: true, permission: true, permittedBy: true, text: true, language: true, reviewerId: true,
      files: { orderBy: { width: "asc" }, select: { hash: true, width: true, height: true } },
    },
  },
  consents: { where: { use: "face", withdrawnAt: null }, orderBy: { id: "asc" }, select: { expiresOn: true } },
} satisfies Prisma.PersonSelect;

/** A testimony with what decides its tier and who may be named. */
export const testimonySelect = {
  id: true,
  form: true,
  reportedBySourceId: true,
  dateWords: true,
  dateEdtf: true,
  dateEarliest: true,
  dateLatest: true,
  placeId: true,
  languages: true,
  originalText: true,
  originalLanguage: true,
  contentNote: true,
  visibility: true,
  lockVersion: true,
  lastAuthorId: true,
  reportedBy: { select: { id: true, publisher: true } },
  witnesses: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      description: true,
      personId: true,
      person: { select: relatedPersonSelect },
    },
  },
  translations: { orderBy: { language: "asc" } },
} satisfies Prisma.TestimonySelect;

/** A testimony as evidence on some victims; of the thousands that it may speak of, only those. */
export const evidenceTestimonySelect = (victimIds: string[]) =>
  ({
    id: true,
    form: true,
    reportedBySourceId: true,
    reportedBy: { select: { id: true, publisher: true } },
    witnesses: testimonySelect.witnesses,
    accounts: {
      where: { victimId: { in: victimIds } },
      select: { victimId: true, witnessRelation: true, witnessIsVictim: true, witnessIsEyewitness: true },
    },
  }) satisfies Prisma.TestimonySelect;

const namedRecord = {
  names: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  remarks: { orderBy: [{ position: "asc" }, { anchor: "asc" }], include: { citations } },
} satisfies Prisma.FacilityInclude;

/** A facility with names and remarks. */
export const facilitySelect = {
  id: true, kind: true, placeId: true, visibility: true, lockVersion: true, lastAuthorId: true, ...namedRecord,
} satisfies Prisma.FacilitySelect;

/** A place with names and remarks. */
export const placeSelect = {
  id: true, kind: true, resolution: true, parentId: true, visibility: true, lockVersion: true, lastAuthorId: true, ...namedRecord,
} satisfies Prisma.PlaceSelect;

/** An organisation with names and remarks. */
export const organisationSelect = {
  id: true, kind: true, description: true, placeId: true, url: true, visibility: true, lockVersion: true, lastAuthorId: true, ...namedRecord,
} satisfies Prisma.OrganisationSelect;

/** Live rows as the projections receive them. */
export type LivePerson = Prisma.PersonGetPayload<{ select: typeof personSelect }>;
export type LiveFact = Prisma.FactGetPayload<{ select: typeof factSelect }>;
export type LiveInverseRelation = Prisma.RelationGetPayload<{ select: typeof inverseRelationSelect }>;
export type LiveRelatedPerson = Prisma.PersonGetPayload<{ select: typeof relatedPersonSelect }>;
export type LiveTestimony = Prisma.TestimonyGetPayload<{ select: typeof testimonySelect }>;
export type LiveEvidenceTestimony = Prisma.TestimonyGetPayload<{ select: ReturnType<typeof evidenceTestimonySelect> }>;
export type LiveFacility = Prisma.FacilityGetPayload<{ select: typeof facilitySelect }>;
export type LivePlace = Prisma.PlaceGetPayload<{ select: typeof placeSelect }>;
export type LiveOrganisation = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>;
export type LiveSource = Prisma.SourceGetPayload<object>;
export type LiveList = Prisma.ListGetPayload<object>;
