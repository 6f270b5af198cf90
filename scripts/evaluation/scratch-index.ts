import { randomBytes } from "node:crypto";
import { env } from "@/lib/env";
import { InvalidInput } from "@/lib/errors";
import { rebuildIndex } from "@/lib/search/indexing/index-rebuild";
import { registerIndex } from "@/lib/search/indexing/index-task-queries";
import { meilisearchEngine } from "@/lib/search/meilisearch/meilisearch-engine";
import { MeilisearchServer } from "@/lib/search/meilisearch/meilisearch-server";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";
import type { SearchEngine } from "@/lib/search/search-engine";
import { useSearchEngines } from "@/lib/search/search-engines";

/** Engines that can be evaluated. */
export const engineNames = ["postgres", "meilisearch"] as const;
/** An engine that can be evaluated. */
export type EngineName = (typeof engineNames)[number];

/** Builds an index of all that is published, lets the search ask nobody else meanwhile, and takes it away again. */
export async function withScratchIndex<Result>(name: EngineName, work: () => Promise<Result>): Promise<Result> {
  // How rare names are is always read from this one.
  await build(postgresEngine);
  if (name === "postgres") return asking(postgresEngine, work);
  if (!env.MEILISEARCH_URL) throw new InvalidInput("MEILISEARCH_URL is not set: start a Meilisearch server and name it and its key (MEILISEARCH_KEY).");
  const place = { url: env.MEILISEARCH_URL, key: env.MEILISEARCH_KEY ?? "", prefix: `guwah-scratch-${randomBytes(4).toString("hex")}` };
  const engine = meilisearchEngine(place);
  try {
    await build(engine);
    return await asking(engine, work);
  } finally {
    await new MeilisearchServer(place).drop("live");
  }
}

async function asking<Result>(engine: SearchEngine, work: () => Promise<Result>): Promise<Result> {
  useSearchEngines([engine]);
  try {
    return await work();
  } finally {
    useSearchEngines(null);
  }
}

async function build(engine: SearchEngine): Promise<void> {
  await registerIndex(engine.name);
  await rebuildIndex(engine, { lock: { isLost: () => false }, say: (line) => console.error(line) });
}
