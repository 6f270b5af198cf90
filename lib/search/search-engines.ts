import "server-only";
import { env } from "@/lib/env";
import { meilisearchEngine } from "@/lib/search/meilisearch/meilisearch-engine";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";
import type { SearchEngine } from "./search-engine";

let engines: readonly SearchEngine[] | null = null;

/** Lets this process ask other engines than its environment names: for measurements and tests. */
export function useSearchEngines(chosen: readonly SearchEngine[] | null): void {
  engines = chosen;
}

/** The engines of this installation, the preferred one first. PostgreSQL is always among them, so that there is always one to ask. */
export function searchEngines(): readonly SearchEngine[] {
  engines ??= env.MEILISEARCH_URL
    ? [meilisearchEngine({ url: env.MEILISEARCH_URL, key: env.MEILISEARCH_KEY ?? "", prefix: "guwah" }), postgresEngine]
    : [postgresEngine];
  return engines;
}
