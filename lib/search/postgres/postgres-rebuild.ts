import "server-only";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { indexRows } from "./postgres-rows";
import { deleteRows, foldsIn, indexTables, insertIndexRows, table } from "./postgres-tables";
import { vocabularyChanged } from "./postgres-vocabulary";
import type { IndexBuild } from "@/lib/search/search-engine";

const { raw, sql } = Prisma;

/** Building an index over everything takes as long as it takes; nobody waits for it. */
const BUILD_LIMIT_MS = 60 * 60_000;

interface IndexDefinition {
  table: string;
  name: string;
  definition: string;
}

/**
 * Begins new tables beside those that answer. They get their indexes when they are full, which is several times
 * faster, and take the others' names in one transaction, which is all that readers ever wait for.
 */
export async function beginRebuild(): Promise<IndexBuild> {
  await inTransaction(async (tx) => {
    await dropNext(tx);
    for (const name of indexTables) {
      await tx.$executeRaw`CREATE TABLE ${table(name, "next")} (LIKE ${table(name, "live")} INCLUDING DEFAULTS)`;
    }
    for (const { definition } of await definitions(tx, sql`"isKey"`)) await tx.$executeRaw`${raw(ofNext(definition))}`;
  });
  return {
    put: (documents) => {
      const rows = [...new Map(documents.map((document) => [document.recordId, document])).values()].map(indexRows);
      return inTransaction(async (tx) => {
        await deleteRows(tx, "next", rows.map((row) => row.record.recordId));
        await insertIndexRows(tx, "next", rows);
      });
    },
    remove: (recordIds) => inTransaction((tx) => deleteRows(tx, "next", recordIds)),
    finish,
    abandon: () => inTransaction(dropNext),
  };
}

async function finish(): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO ${table("search_token", "next")} ("token", "frequency")
      SELECT "token", count(*) FROM (${foldsIn(table("search_record", "next"), sql`TRUE`)}) AS folds GROUP BY "token"`;
    for (const { definition } of await definitions(tx, sql`NOT "isKey"`)) await tx.$executeRaw`${raw(ofNext(definition))}`;
  });
  for (const name of indexTables) await db.$executeRaw`ANALYZE ${table(name, "next")}`;
  await inTransaction(async (tx) => {
    // In the order in which a lookup meets them: it may end with the old tables, and never waits for us in a circle.
    await tx.$executeRaw`LOCK TABLE "search_token", "search_record", "search_text" IN ACCESS EXCLUSIVE MODE`;
    const all = await definitions(tx, sql`TRUE`);
    for (const name of indexTables) {
      await tx.$executeRaw`DROP TABLE ${table(name, "live")}`;
      await tx.$executeRaw`ALTER TABLE ${table(name, "next")} RENAME TO ${raw(`"${name}"`)}`;
    }
    for (const { name } of all) await tx.$executeRaw`ALTER INDEX ${raw(`"${name}_next"`)} RENAME TO ${raw(`"${name}"`)}`;
  });
  vocabularyChanged(true);
}

/** The indexes of the tables that answer, as the migrations made them; a primary key becomes a unique index. */
function definitions(tx: Transaction, where: Prisma.Sql): Promise<IndexDefinition[]> {
  return tx.$queryRaw<IndexDefinition[]>`
    SELECT * FROM (
      SELECT of_table.relname AS "table", class.relname AS "name", i.indisprimary AS "isKey",
        CASE WHEN i.indisprimary
          THEN format('ALTER TABLE %I ADD CONSTRAINT %I %s', of_table.relname, class.relname, pg_get_constraintdef(c.oid))
          ELSE pg_get_indexdef(class.oid) END AS "definition"
      FROM pg_index i JOIN pg_class class ON class.oid = i.indexrelid JOIN pg_class of_table ON of_table.oid = i.indrelid
      LEFT JOIN pg_constraint c ON c.conindid = class.oid AND c.contype = 'p'
      WHERE of_table.relname = ANY(${[...indexTables]}::text[]) AND of_table.relnamespace = current_schema()::regnamespace
    ) AS known WHERE ${where} ORDER BY "name"`;
}

/** The same index on the new table; every name that the statement gives away is one of ours. */
function ofNext(definition: string): string {
  return definition
    .replace(/^(ALTER TABLE )(\w+)( ADD CONSTRAINT )(\w+)/, "$1$2_next$3$4_next")
    .replace(/^(CREATE (?:UNIQUE )?INDEX )("?)(\w+)\2( ON )(?:\w+\.)?(\w+)/, '$1"$3_next"$4$5_next');
}

async function dropNext(tx: Transaction): Promise<void> {
  for (const name of indexTables) await tx.$executeRaw`DROP TABLE IF EXISTS ${table(name, "next")}`;
}

function inTransaction(work: (tx: Transaction) => Promise<void>): Promise<void> {
  return db.$transaction(work, { timeout: BUILD_LIMIT_MS, maxWait: 10_000 });
}
