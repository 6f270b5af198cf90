import "server-only";
import { forgetOtherIndexes } from "./index-task-queries";
import { IndexWorker } from "./index-worker";
import { searchEngines } from "@/lib/search/search-engines";

/** Kept on the global object: development reloads modules, and must not start a second set of workers. */
const place = globalThis as { guwahIndexWorkers?: { stop(): void } };

/** Starts keeping every index of this installation up to date, in the background of this process, until it ends. */
export function startIndexWorkers(say: (line: string) => void = (line) => console.error(line)): { stop(): void } {
  place.guwahIndexWorkers?.stop();
  const engines = searchEngines();
  const workers = engines.map((engine) => new IndexWorker(engine, say));
  // Only the server that runs the installation knows which indexes it keeps; commands may be run without its settings.
  void forgetOtherIndexes(engines.map((engine) => engine.name)).catch(() => undefined);
  for (const worker of workers) void worker.run();
  place.guwahIndexWorkers = { stop: () => workers.forEach((worker) => worker.stop()) };
  return place.guwahIndexWorkers;
}
