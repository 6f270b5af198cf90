import "server-only";
import { readdirSync, readlinkSync, realpathSync } from "node:fs";
import { isPostgres } from "./process-alive";

/**
 * Ends the processes that a killed server left at work on its cluster: in the middle of a long statement they do not
 * notice its death, and as long as they live no new server may start. Elsewhere than on Linux they end by themselves.
 */
export function endOrphans(cluster: string): void {
  const directory = realpathSync(cluster);
  for (const pid of processNumbers()) {
    if (!isPostgres(pid) || workingDirectory(pid) !== directory) continue;
    try {
      // Their shared memory is lost anyway; the new server recovers from the log.
      process.kill(pid, "SIGKILL");
    } catch {
      continue;
    }
  }
}

function processNumbers(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter((pid) => Number.isInteger(pid) && pid > 0);
  } catch {
    return [];
  }
}

function workingDirectory(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}
