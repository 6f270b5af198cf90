import { createWriteStream, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { systemCurator } from "@/lib/auth/system-curator";
import { closeClient, db } from "@/lib/db/client";
import { useDatabase } from "@/lib/db/database-url";
import { attachEmbeddedPostgres } from "@/lib/db/embedded-postgres";
import { env } from "@/lib/env";
import { importFile } from "@/lib/imports/import-file";
import { publishImported } from "@/lib/imports/publish-imported";
import { prepareDatabase } from "../prepare-database";
import type { Figures, Throughput } from "./figures";
import { generatedFile } from "./generated-collection";

const SEED = 1;

/** A filled database of the bench's own, never the demo's. */
export interface BenchDatabase {
  url: string;
  /** The folder of its own. */
  home: string;
  fill: { importing: Throughput; publishing: Throughput; fileBytes: number } | null;
  /** Stops the server; removes everything unless it is to be kept and is worth it. */
  close(keep: boolean): Promise<void>;
}

/** Opens the bench's database of that size; fills it unless an earlier run has, and has kept it. */
export async function openBenchDatabase(entries: number, say: (line: string) => void): Promise<BenchDatabase> {
  const home = resolve(env.DATA_DIR, "bench", String(entries));
  const filled = join(home, "filled");
  if (!existsSync(filled)) rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const server = await attachEmbeddedPostgres(home);
  const close = async (keep: boolean) => {
    await closeClient();
    await server.release();
    if (!keep || !existsSync(filled)) rmSync(home, { recursive: true, force: true });
  };
  useDatabase(server.url);
  try {
    await prepareDatabase(server.url, say);
    if (existsSync(filled)) {
      say("Using the database that an earlier run kept.");
      return { url: server.url, home, fill: null, close };
    }
    const fill = await fillDatabase(entries, join(home, "generated.json"), say);
    writeFileSync(filled, "");
    return { url: server.url, home, fill, close };
  } catch (error) {
    await close(true);
    throw error;
  }
}

async function fillDatabase(entries: number, file: string, say: (line: string) => void): Promise<NonNullable<BenchDatabase["fill"]>> {
  say(`Generating ${entries} entries …`);
  await pipeline(Readable.from(generatedFile({ entries, seed: SEED })), createWriteStream(file));
  const fileBytes = statSync(file).size;
  const curator = await systemCurator("bench");

  say("Importing …");
  let begun = performance.now();
  const report = await importFile(curator, file, { onProblem: ({ path, sentence }) => say(`${path}: ${sentence}`) });
  if (report.stopped !== null || report.refused > 0) throw new Error(report.stopped ?? `${report.refused} records were refused.`);
  const importing = { entries, records: report.added, seconds: secondsSince(begun) };
  rmSync(file);

  say("Publishing …");
  begun = performance.now();
  const published = await publishImported(curator, report.collection ?? "", report.accepted, {
    onProblem: ({ path, sentence }) => say(`${path}: ${sentence}`),
  });
  if (published.refused > 0) throw new Error(`${published.refused} records could not be published.`);
  const publishing = { entries, records: published.published, seconds: secondsSince(begun) };
  // What autovacuum does within minutes on a server that goes on running.
  await db.$executeRaw`VACUUM (ANALYZE)`;
  return { importing, publishing, fileBytes };
}

/** How much there is to read. */
export async function countSizes(fileBytes: number | null): Promise<Figures["sizes"]> {
  const counters = await db.recordCounter.findMany();
  const countOf = (kind: string) => counters.find((counter) => counter.kind === kind)?.publishedCount ?? 0;
  const [size] = await db.$queryRaw<{ bytes: bigint }[]>`SELECT pg_database_size(current_database()) AS "bytes"`;
  return {
    entries: countOf("entry"),
    testimonies: countOf("testimony"),
    records: counters.reduce((sum, counter) => sum + counter.publishedCount, 0),
    fileBytes,
    databaseBytes: Number(size?.bytes ?? 0),
  };
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}
