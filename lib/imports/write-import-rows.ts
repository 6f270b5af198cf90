import "server-only";
import type { Transaction } from "@/lib/db/client";
import { insertRows } from "@/lib/db/insert-rows";
import type { TableName } from "@/lib/db/insert-rows";
import type { ImportRows, ImportTable } from "./import-rows";

/** The table of each list of rows, in an order in which every row finds what it refers to. */
const tables = {
  place: "place",
  organisation: "organisation",
  source: "source",
  facility: "facility",
  list: "list",
  recordName: "record_name",
  person: "person",
  consent: "consent",
  personSummary: "person_summary",
  externalIdentifier: "external_identifier",
  listMember: "list_member",
  testimony: "testimony",
  testimonyWitness: "testimony_witness",
  translation: "translation",
  account: "account",
  fact: "fact",
  name: "name",
  attribute: "attribute",
  episode: "episode",
  statusReport: "status_report",
  relation: "relation",
  remark: "remark",
  citation: "citation",
} as const satisfies Record<ImportTable, TableName>;

/** Tables whose rows say when they were last changed; Prisma would fill that in, the database does not. */
const DATED: ReadonlySet<ImportTable> = new Set(["place", "organisation", "source", "facility", "list", "person", "testimony"]);

/** Inserts rows that are not there yet, one statement per table. */
export async function writeImportRows(tx: Transaction, rows: ImportRows): Promise<void> {
  const updatedAt = new Date();
  for (const table of Object.keys(tables) as ImportTable[]) {
    // Somebody may have put a person on the same list at the desk.
    const options = { skipDuplicates: table === "listMember" };
    const given: readonly object[] = DATED.has(table) ? rows[table].map((row) => ({ ...row, updatedAt })) : rows[table];
    await insertRows(tx, tables[table], given as never, options);
  }
}
