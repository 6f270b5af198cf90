import { rebuildIndex } from "@/lib/search/indexing/index-rebuild";
import { registerIndex } from "@/lib/search/indexing/index-task-queries";
import { whileWriting } from "@/lib/search/indexing/index-worker";
import { postgresEngine } from "@/lib/search/postgres/postgres-engine";

/** Builds the index in PostgreSQL of everything that is published in this test's database. */
export async function buildSearchIndex(): Promise<void> {
  await registerIndex(postgresEngine.name);
  const problems: string[] = [];
  const built = await whileWriting(postgresEngine, (lock) => rebuildIndex(postgresEngine, { lock, say: (line) => problems.push(line) }));
  if (built === null || problems.length > 0) throw new Error(`The index was not built. ${problems.join(" ")}`);
}
