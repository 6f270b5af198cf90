import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import { meilisearchEngine } from "@/lib/search/meilisearch/meilisearch-engine";
import { MeilisearchServer } from "@/lib/search/meilisearch/meilisearch-server";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";
import type { SearchEngine } from "@/lib/search/search-engine";

/** An engine that a contract is tested on. */
export interface SearchSubject {
  title: string;
  /** Why it is not tested; null when it is. */
  absent: string | null;
  open(): SearchEngine;
  /** Removes what the test left with the engine. */
  clear(): Promise<void>;
}

const url = env.TEST_MEILISEARCH_URL;
const key = env.TEST_MEILISEARCH_KEY;
const absent = url && key ? null : "TEST_MEILISEARCH_URL and TEST_MEILISEARCH_KEY are not set";
const place = { url: url ?? "http://127.0.0.1:9", key: key ?? "", prefix: `test-${randomUUID()}` };

/** Meilisearch, where there is a server: with indexes of its own, so that nobody else's are touched. */
export const meilisearchSubject: SearchSubject = {
  title: absent === null ? "Meilisearch" : `Meilisearch, NOT TESTED because ${absent}`,
  absent,
  open: () => meilisearchEngine(place),
  clear: async () => {
    const server = new MeilisearchServer(place);
    await server.drop("live");
    await server.drop("build");
  },
};

/** Every engine, those included that cannot be reached: a test says so in its title instead of passing by. */
export const searchSubjects: readonly SearchSubject[] = [
  { title: "PostgreSQL", absent: null, open: () => postgresEngine, clear: async () => undefined },
  meilisearchSubject,
];

if (absent !== null) console.warn(`\n*** The search engine Meilisearch was NOT TESTED: ${absent}. ***\n`);
