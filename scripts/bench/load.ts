import { fork } from "node:child_process";
import { once } from "node:events";
import type { PageFigures } from "./figures";
import type { LoadJob, LoadResult } from "./load-process";

const PROGRAM = "scripts/bench/load-process.ts";

/** Puts a load on the site from a process of its own, so that measuring does not slow down what answers. */
export async function measure(page: string, job: LoadJob): Promise<PageFigures> {
  const child = fork(PROGRAM, { execArgv: ["--import=tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const answer = once(child, "message") as Promise<[LoadResult]>;
  const end = once(child, "exit").then(([code]) => Promise.reject<never>(new Error(`The load generator ended with ${String(code)}.`)));
  child.send(job);
  try {
    const [result] = await Promise.race([answer, end]);
    return { page, connections: job.connections, ...result };
  } finally {
    end.catch(() => undefined);
    child.kill();
  }
}

/** What a load asks for: paths gone through once, or again and again for so many seconds. */
export type Load = { once: readonly string[] } | { over: readonly string[]; seconds: number };

/** The same load under one connection and under ten. */
export async function measureAtOneAndTen(page: string, origin: string, loads: readonly [Load, Load]): Promise<PageFigures[]> {
  return [
    await measure(page, { origin, connections: 1, load: loads[0] }),
    await measure(page, { origin, connections: 10, load: loads[1] }),
  ];
}
