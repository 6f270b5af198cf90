import type { Prisma } from "@/lib/db/generated/client";
import type { AttributeClaim, Claim, EpisodeClaim, StatusClaim } from "./claim";

/** How whoever makes a claim writes references and dates. */
export interface ClaimReader<Day> {
  idOf: (type: "place" | "facility" | "person", reference: string) => string;
  /** The four columns of a date, or none where it stays as it is. */
  dateColumns: (prefix: "date" | "start" | "end" | "asOf" | "learned", day: Day | null | undefined) => object;
}

/** The one detail that a fact has: in which table, and its columns. */
export type FactDetail =
  | { table: "name"; row: Prisma.NameCreateManyInput }
  | { table: "attribute"; row: Prisma.AttributeCreateManyInput }
  | { table: "episode"; row: Prisma.EpisodeCreateManyInput }
  | { table: "statusReport"; row: Prisma.StatusReportCreateManyInput }
  | { table: "relation"; row: Prisma.RelationCreateManyInput };

/** The row of what a claim says. */
export function factDetail<Day>(factId: string, claim: Claim<Day>, reader: ClaimReader<Day>): FactDetail {
  switch (claim.type) {
    case "name": {
      const { text, language, script, kind, scheme = null } = claim;
      return { table: "name", row: { factId, text, language, script, kind, scheme } };
    }
    case "attribute":
      return { table: "attribute", row: attributeRow(factId, claim, reader) };
    case "episode":
      return { table: "episode", row: episodeRow(factId, claim, reader) };
    case "status":
      return { table: "statusReport", row: statusRow(factId, claim, reader) };
    case "relation":
      return { table: "relation", row: { factId, kind: claim.kind, words: claim.words ?? null, otherPersonId: reader.idOf("person", claim.person) } };
  }
}

const referenceOf = <Day>(reader: ClaimReader<Day>, type: "place" | "facility", reference: string | null | undefined) =>
  reference == null ? null : reader.idOf(type, reference);

function attributeRow<Day>(factId: string, claim: AttributeClaim<Day>, reader: ClaimReader<Day>): Prisma.AttributeCreateManyInput {
  const { kind, sex = null, ethnicity = null, religion = null, professionClass = null, text = null, textLanguage = null } = claim;
  return {
    factId, kind, sex, ethnicity, religion, professionClass, text, textLanguage,
    placeId: referenceOf(reader, "place", claim.place),
    ...reader.dateColumns("date", claim.date),
  };
}

function episodeRow<Day>(factId: string, claim: EpisodeClaim<Day>, reader: ClaimReader<Day>): Prisma.EpisodeCreateManyInput {
  const { kind, description = null, descriptionLanguage = null, charge = null, court = null, conditions = null } = claim;
  const { reasonsSuspected, reasonSuspectedWords = null, reasonsOfficial, reasonOfficialWords = null } = claim;
  const { sentenceWords = null, sentenceMonthsMin = null, sentenceMonthsMax = null } = claim;
  return {
    factId, kind, description, descriptionLanguage, charge, court, conditions,
    reasonsSuspected, reasonSuspectedWords, reasonsOfficial, reasonOfficialWords,
    sentenceWords, sentenceMonthsMin, sentenceMonthsMax,
    facilityId: referenceOf(reader, "facility", claim.facility),
    placeId: referenceOf(reader, "place", claim.place),
    ...reader.dateColumns("start", claim.start),
    ...reader.dateColumns("end", claim.end),
  };
}

function statusRow<Day>(factId: string, claim: StatusClaim<Day>, reader: ClaimReader<Day>): Prisma.StatusReportCreateManyInput {
  const { value, speech, text = null, textLanguage = null } = claim;
  return {
    factId, value, speech, text, textLanguage,
    placeId: referenceOf(reader, "place", claim.place),
    ...reader.dateColumns("asOf", claim.asOf),
    ...reader.dateColumns("learned", claim.learned),
  };
}
