import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import { identifierKey } from "./entry-facets";
import { databaseCode, foreignDatabases } from "./foreign-databases";
import type { Unit } from "./public-record";

/** A number of another database, and who has it here. */
export interface ForeignNumber {
  /** What the database is called; null where nothing here has a number of it. */
  databaseName: string | null;
  /** Published entries with the number, the oldest first. */
  entries: readonly number[];
}

/** What a number of another database leads to, by what that database is called in addresses. */
export async function findForeignNumber(database: string, identifier: string): Promise<ForeignNumber> {
  const entries = await listEntriesWithForeignNumber(database, identifier);
  return { databaseName: foreignDatabases[database]?.name ?? (await findDatabaseName(database)), entries };
}

/** What a database is called on a published entry that has a number of it. */
async function findDatabaseName(database: string): Promise<string | null> {
  const [row] = await readRows<{ names: string[] }>(Prisma.sql`
    SELECT (SELECT array_agg(u ->> 'database') FROM jsonb_array_elements(v."units") u WHERE u ->> 'type' = 'identifier') AS "names"
    FROM "record_listing" l
    JOIN "public_record" r ON r."id" = l."recordId"
    JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    WHERE l."kind" = 'entry' AND l."databases" @> ARRAY[${database}]::text[] LIMIT 1`);
  return row?.names.find((name) => databaseCode(name) === database) ?? null;
}

/** Published entries to which another database gives a number, as it is or without the noughts before it; the oldest first. */
export async function listEntriesWithForeignNumber(database: string, identifier: string): Promise<number[]> {
  const key = identifierKey(identifier);
  if (key === "") return [];
  const written = await listEntriesWithKey(database, key);
  const plain = key.replace(/^0+(?=\d)/, "");
  return written.length > 0 || plain === key ? written : listEntriesWithKey(database, plain);
}

async function listEntriesWithKey(database: string, key: string): Promise<number[]> {
  const rows = await readRows<{ number: number; identifiers: Pick<Unit<"identifier">, "database" | "identifier">[] }>(Prisma.sql`
    SELECT l."number", (SELECT jsonb_agg(u) FROM jsonb_array_elements(v."units") u WHERE u ->> 'type' = 'identifier') AS "identifiers"
    FROM "record_listing" l
    JOIN "public_record" r ON r."id" = l."recordId"
    JOIN "record_version" v ON v."recordId" = r."id" AND v."number" = r."currentVersion"
    WHERE l."kind" = 'entry' AND l."identifiers" @> ARRAY[${key}]::text[]
    ORDER BY l."number" LIMIT 50`);
  const isMeant = (one: Pick<Unit<"identifier">, "database" | "identifier">) => databaseCode(one.database) === database && identifierKey(one.identifier) === key;
  return rows.filter(({ identifiers }) => identifiers.some(isMeant)).map(({ number }) => number);
}
