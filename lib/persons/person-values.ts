import type { ExternalIdentifierModel, PersonModel, PersonSummaryModel } from "@/lib/db/generated/models";
import type { IdentifierValues, PersonValues, SummaryValues } from "./schema";

const visibilityOf = (row: { visibility: string }) => (row.visibility === "public" ? "public" : "restricted");

/** A person's own fields as their form holds them. */
export function personValues({ roles, label, nameWithheld, minor, atRisk, internalNote }: Omit<PersonModel, "createdAt" | "updatedAt">): PersonValues {
  return { roles, label: label ?? "", nameWithheld, minor, atRisk, internalNote: internalNote ?? "" };
}

/** The summaries of a person as their form holds them. */
export function summaryValues(rows: readonly PersonSummaryModel[]): SummaryValues[] {
  return rows.map((row) => ({ language: row.language, text: row.text, visibility: visibilityOf(row) }));
}

/** The numbers that other databases give a person, as their form holds them. */
export function identifierValues(rows: readonly ExternalIdentifierModel[]): IdentifierValues[] {
  return rows.map((row) => ({
    id: row.id, database: row.database, identifier: row.identifier, url: row.url ?? "", label: row.label ?? "", note: row.note ?? "", visibility: visibilityOf(row),
  }));
}
