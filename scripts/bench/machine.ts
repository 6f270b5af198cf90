import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import { db } from "@/lib/db/client";
import type { Machine } from "./figures";

/** What this bench runs on. */
export async function describeMachine(): Promise<Machine> {
  const [row] = await db.$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS "version"`;
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown processor",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    loadBefore: loadavg()[0] ?? 0,
    node: process.versions.node,
    postgres: row?.version ?? "unknown",
    system: `${type()} ${release()}`,
  };
}
