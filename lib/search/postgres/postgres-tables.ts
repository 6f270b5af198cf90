import "server-only";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { IndexRows } from "./postgres-rows";

const { raw, sql } = Prisma;

/** The tables that answer, or those of an index that is being built beside them. */
export type TableSet = "live" | "next";

/** The tables of the PostgreSQL index. */
export const indexTables = ["search_record", "search_text", "search_token"] as const;

/** A table of a set, for use in SQL; the names are ours alone. */
export function table(name: (typeof indexTables)[number], set: TableSet): Prisma.Sql {
  return raw(set === "live" ? `"${name}"` : `"${name}_next"`);
}

/** Removes what the tables hold of these records, the counts of tokens excepted. */
export async function deleteRows(tx: Transaction, set: TableSet, recordIds: readonly string[]): Promise<void> {
  for (const name of ["search_text", "search_record"] as const) {
    await tx.$executeRaw`DELETE FROM ${table(name, set)} WHERE "recordId" = ANY(${recordIds}::uuid[])`;
  }
}

/** Inserts rows for records that the tables do not hold. */
export async function insertIndexRows(tx: Transaction, set: TableSet, rows: readonly IndexRows[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO ${table("search_record", set)} ("recordId", "kind", "number", "revision", "terms")
    SELECT "recordId", "kind", "number", "revision", "terms"
    FROM json_to_recordset(${JSON.stringify(rows.map((row) => row.record))}::json)
      AS row("recordId" uuid, "kind" "RecordKind", "number" int, "revision" bigint, "terms" text[])`;
  await tx.$executeRaw`
    INSERT INTO ${table("search_text", set)} ("recordId", "part", "kind", "number", "revision", "words")
    SELECT "recordId", "part", "kind", "number", "revision", "words"::tsvector
    FROM json_to_recordset(${JSON.stringify(rows.flatMap((row) => row.texts))}::json)
      AS row("recordId" uuid, "part" int, "kind" "RecordKind", "number" int, "revision" bigint, "words" text)`;
}

/** The folds of parts of names in a table of records, one row per record and fold. */
export function foldsIn(records: Prisma.Sql, where: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT substr("term", 2) AS "token" FROM ${records}, unnest("terms") AS "term"
    WHERE ${where} AND "term" ~ '^[fF]'`;
}
