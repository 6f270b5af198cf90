import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { readRows } from "@/lib/db/lookups";
import { identifierKey } from "./entry-facets";
import type { Unit } from "./public-record";

/** Published entries to which another database gives a number, by what that database is called here; the oldest first. */
export async function listEntriesWithForeignNumber(database: string, identifier: string): Promise<number[]> {
  const key = identifierKey(identifier);
  if (key === "") return [];
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

/** A database's name as addresses write it: `Invented Database` is `invented-database`. */
function databaseCode(name: string): string {
  return name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
