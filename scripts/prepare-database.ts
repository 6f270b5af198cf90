import { systemCurator } from "@/lib/auth/system-curator";
import { migrateDatabase } from "@/lib/db/migrate";
import { deriveListingsAgain } from "@/lib/publication/commands/derive-listings";

/**
 * Brings the database that this process is connected to up to date: its tables, and what is derived from versions
 * by rules that have changed since. Names the migrations that were applied.
 */
export async function prepareDatabase(url: string, say: (line: string) => void): Promise<string[]> {
  const applied = await migrateDatabase(url);
  const derived = await deriveListingsAgain(await systemCurator("update"), (done) => {
    if (done % 10_000 === 0 && done > 0) say(`Deriving listings again: ${done} …`);
  });
  if (derived > 0) say(`Derived ${derived} listings again.`);
  return applied;
}
