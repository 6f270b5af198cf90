import "server-only";
import type { Transaction } from "@/lib/db/client";
import type { ImportRows } from "./import-rows";

type Insert = { [Table in keyof ImportRows]: (tx: Transaction, data: ImportRows[Table]) => Promise<unknown> };

/** One statement per table, in an order in which every row finds what it refers to. */
const inserts: Insert = {
  place: (tx, data) => tx.place.createMany({ data }),
  organisation: (tx, data) => tx.organisation.createMany({ data }),
  source: (tx, data) => tx.source.createMany({ data }),
  facility: (tx, data) => tx.facility.createMany({ data }),
  list: (tx, data) => tx.list.createMany({ data }),
  recordName: (tx, data) => tx.recordName.createMany({ data }),
  person: (tx, data) => tx.person.createMany({ data }),
  consent: (tx, data) => tx.consent.createMany({ data }),
  personSummary: (tx, data) => tx.personSummary.createMany({ data }),
  externalIdentifier: (tx, data) => tx.externalIdentifier.createMany({ data }),
  listMember: (tx, data) => tx.listMember.createMany({ data, skipDuplicates: true }),
  testimony: (tx, data) => tx.testimony.createMany({ data }),
  testimonyWitness: (tx, data) => tx.testimonyWitness.createMany({ data }),
  translation: (tx, data) => tx.translation.createMany({ data }),
  account: (tx, data) => tx.account.createMany({ data }),
  fact: (tx, data) => tx.fact.createMany({ data }),
  name: (tx, data) => tx.name.createMany({ data }),
  attribute: (tx, data) => tx.attribute.createMany({ data }),
  episode: (tx, data) => tx.episode.createMany({ data }),
  statusReport: (tx, data) => tx.statusReport.createMany({ data }),
  relation: (tx, data) => tx.relation.createMany({ data }),
  remark: (tx, data) => tx.remark.createMany({ data }),
  citation: (tx, data) => tx.citation.createMany({ data }),
};

/** Inserts rows that are not there yet. */
export async function insertRows(tx: Transaction, rows: ImportRows): Promise<void> {
  for (const table of Object.keys(inserts) as (keyof ImportRows)[]) await insertInto(tx, table, rows);
}

async function insertInto<Table extends keyof ImportRows>(tx: Transaction, table: Table, rows: ImportRows): Promise<void> {
  if (rows[table].length > 0) await inserts[table](tx, rows[table]);
}
