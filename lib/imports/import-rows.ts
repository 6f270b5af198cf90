import type { Prisma } from "@/lib/db/generated/client";

/** The rows that records become, by table. */
export interface ImportRows {
  place: Prisma.PlaceCreateManyInput[];
  organisation: Prisma.OrganisationCreateManyInput[];
  source: Prisma.SourceCreateManyInput[];
  facility: Prisma.FacilityCreateManyInput[];
  list: Prisma.ListCreateManyInput[];
  recordName: Prisma.RecordNameCreateManyInput[];
  person: Prisma.PersonCreateManyInput[];
  consent: Prisma.ConsentCreateManyInput[];
  personSummary: Prisma.PersonSummaryCreateManyInput[];
  externalIdentifier: Prisma.ExternalIdentifierCreateManyInput[];
  listMember: Prisma.ListMemberCreateManyInput[];
  testimony: Prisma.TestimonyCreateManyInput[];
  testimonyWitness: Prisma.TestimonyWitnessCreateManyInput[];
  translation: Prisma.TranslationCreateManyInput[];
  account: Prisma.AccountCreateManyInput[];
  fact: Prisma.FactCreateManyInput[];
  name: Prisma.NameCreateManyInput[];
  attribute: Prisma.AttributeCreateManyInput[];
  episode: Prisma.EpisodeCreateManyInput[];
  statusReport: Prisma.StatusReportCreateManyInput[];
  relation: Prisma.RelationCreateManyInput[];
  remark: Prisma.RemarkCreateManyInput[];
  citation: Prisma.CitationCreateManyInput[];
}

/** A table that imports write to. */
export type ImportTable = keyof ImportRows;

/** No rows yet. */
export function noRows(): ImportRows {
  return {
    place: [], organisation: [], source: [], facility: [], list: [], recordName: [],
    person: [], consent: [], personSummary: [], externalIdentifier: [], listMember: [],
    testimony: [], testimonyWitness: [], translation: [], account: [],
    fact: [], name: [], attribute: [], episode: [], statusReport: [], relation: [],
    remark: [], citation: [],
  };
}

/** Where rows are made: for which collection, on whose account. */
export interface RowContext {
  collection: string;
  userId: string;
  rows: ImportRows;
}
