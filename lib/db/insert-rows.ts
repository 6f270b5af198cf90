import "server-only";
import type { Transaction } from "./client";
import { Prisma } from "./generated/client";

/** What may be written in bulk: each table with the columns that a row of it gives. A closed list, because a table's name becomes part of the SQL. */
export interface TableRows {
  account: Prisma.AccountCreateManyInput;
  attribute: Prisma.AttributeCreateManyInput;
  citation: Prisma.CitationCreateManyInput;
  consent: Prisma.ConsentCreateManyInput;
  episode: Prisma.EpisodeCreateManyInput;
  event: Prisma.EventCreateManyInput;
  external_identifier: Prisma.ExternalIdentifierCreateManyInput;
  fact: Prisma.FactCreateManyInput;
  facility: Prisma.FacilityCreateManyInput;
  imported_record: Prisma.ImportedRecordCreateManyInput;
  list: Prisma.ListCreateManyInput;
  list_member: Prisma.ListMemberCreateManyInput;
  name: Prisma.NameCreateManyInput;
  organisation: Prisma.OrganisationCreateManyInput;
  person: Prisma.PersonCreateManyInput;
  person_summary: Prisma.PersonSummaryCreateManyInput;
  place: Prisma.PlaceCreateManyInput;
  public_record: Prisma.PublicRecordCreateManyInput;
  record_listing: Omit<Prisma.RecordListingCreateManyInput, "row"> & { row: object | null };
  record_name: Prisma.RecordNameCreateManyInput;
  record_version: Prisma.RecordVersionCreateManyInput;
  relation: Prisma.RelationCreateManyInput;
  remark: Prisma.RemarkCreateManyInput;
  source: Prisma.SourceCreateManyInput;
  status_report: Prisma.StatusReportCreateManyInput;
  testimony: Prisma.TestimonyCreateManyInput;
  testimony_witness: Prisma.TestimonyWitnessCreateManyInput;
  translation: Prisma.TranslationCreateManyInput;
}

/** The name of a table that may be written in bulk. */
export type TableName = keyof TableRows;

const COLUMN = /^[A-Za-z]+$/;

/**
 * Inserts many rows with one statement and one parameter: the rows as JSON, which the database reads by the
 * types of the table's own columns. `createMany` binds every value by itself and costs about ten times as
 * much. A column that no row gives gets its default; one that only some rows give is null in the others.
 * The schema is named because `name` is also a type of PostgreSQL's own.
 */
export async function insertRows<Table extends TableName>(
  tx: Transaction,
  table: Table,
  rows: readonly TableRows[Table][],
  { skipDuplicates = false } = {},
): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(rows);
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::public.${Prisma.raw(`"${table}"`)}, ${toJson(rows)}::json)
    ${skipDuplicates ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty}`;
}

function columnsOf(rows: readonly object[]): Prisma.Sql {
  const given = new Set<string>();
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) if (value !== undefined) given.add(column);
  }
  for (const column of given) if (!COLUMN.test(column)) throw new Error(`${column} is not the name of a column.`);
  return Prisma.raw([...given].map((column) => `"${column}"`).join(", "));
}

/** JSON has no whole numbers of 64 bits; the database reads them from text. */
function toJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}
