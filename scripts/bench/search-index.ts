import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { InvalidInput } from "@/lib/errors";
import { rebuildIndex } from "@/lib/search/indexing/index-rebuild";
import { registerIndex } from "@/lib/search/indexing/index-task-queries";
import { whileWriting } from "@/lib/search/indexing/index-worker";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";
import type { SearchEngine, SearchEngineName } from "@/lib/search/search-engine";
import { searchEngines } from "@/lib/search/search-engines";

/** How large an index is and how long it took to build. */
export interface BuiltIndex {
  engine: SearchEngineName;
  records: number;
  seconds: number;
  bytes: number;
}

/** The engine that is measured, and PostgreSQL, which stands in for it: as the site would have them. */
export function enginesToMeasure(name: string): SearchEngine[] {
  if (name === "postgres") return [postgresEngine];
  const found = searchEngines().find((engine) => engine.name === name);
  if (!found) throw new InvalidInput(`There is no engine ${name} here: postgres always, meilisearch where MEILISEARCH_URL is set.`);
  return [found, postgresEngine];
}

/** Builds an index anew, as `npm run rebuild-index` does. */
export async function buildIndex(engine: SearchEngine, say: (line: string) => void): Promise<BuiltIndex> {
  await registerIndex(engine.name);
  const built = await whileWriting(engine, (lock) => rebuildIndex(engine, { lock, say }));
  if (built === null) throw new Error(`Another process writes the ${engine.name} index.`);
  if (engine.name === "postgres") await db.$executeRaw`VACUUM (ANALYZE)`;
  return { engine: engine.name, ...built, bytes: engine.name === "postgres" ? await postgresBytes() : await meilisearchBytes() };
}

async function postgresBytes(): Promise<number> {
  const [row] = await db.$queryRaw<{ bytes: bigint | null }[]>`
    SELECT sum(pg_total_relation_size(c.oid))::bigint AS "bytes" FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname LIKE 'search\\_%'`;
  return Number(row?.bytes ?? 0);
}

async function meilisearchBytes(): Promise<number> {
  const response = await fetch(new URL("/stats", env.MEILISEARCH_URL), { headers: { authorization: `Bearer ${env.MEILISEARCH_KEY ?? ""}` } });
  const { databaseSize } = (await response.json()) as { databaseSize?: number };
  return databaseSize ?? 0;
}
