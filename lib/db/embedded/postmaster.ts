import "server-only";
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, readSync, realpathSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, isPortFree } from "@/lib/free-port";
import type { PostgresBinaries } from "./postgres-binaries";
import { endOrphans } from "./orphans";
import { isAlive, isPostgres, waitUntil } from "./process-alive";
import { SERVER_ENVIRONMENT } from "./run-and-capture";
import type { ServerFiles } from "./server-files";
import type { ServerUser } from "./server-user";

const LOG_BYTES_KEPT = 10 * 1024 * 1024;
const START_MILLISECONDS = 10 * 60_000;
const ORPHANS_MILLISECONDS = 60_000;

/** Sized for a laptop; only tests give up durability for speed. */
const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "2GB",
  wal_level: "minimal",
  max_wal_senders: "0",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
};
const FAST_SETTINGS: Record<string, string> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/** A running server: which process and which port. */
export interface RunningServer {
  pid: number;
  port: number;
}

/** What is needed to start the server of one cluster. */
export interface ServerSetup {
  files: ServerFiles;
  binaries: PostgresBinaries;
  user: ServerUser | null;
  durable: boolean;
}

/** Finds the server that already runs on this cluster, for instance after its keeper was killed. */
export function findRunning(files: ServerFiles): RunningServer | null {
  const note = readPidFile(files);
  return note && note.ready && isPostgres(note.pid) ? { pid: note.pid, port: note.port } : null;
}

/** Starts the server, waiting for the processes of a killed one to leave, and on another port when its own is taken. */
export async function startServer(setup: ServerSetup): Promise<RunningServer> {
  const end = Date.now() + ORPHANS_MILLISECONDS;
  for (;;) {
    const port = await choosePort(setup.files);
    try {
      const pid = await startOnce(setup, port);
      writeFileSync(setup.files.port, `${port}\n`);
      return { pid, port };
    } catch (error) {
      const text = error instanceof Error ? error.message : "";
      const again = /pre-existing shared memory block|Address already in use|is being shut down|lock file .* exists/;
      if (!again.test(text) || Date.now() > end) throw error;
      if (/Address already in use/.test(text)) rmSync(setup.files.port, { force: true });
      if (/shared memory block/.test(text)) endOrphans(setup.files.cluster);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Stops the server: politely, then firmly. */
export async function stopServer(server: RunningServer): Promise<void> {
  const steps = [["SIGINT", 60_000], ["SIGQUIT", 10_000], ["SIGKILL", 5_000]] as const;
  for (const [signal, milliseconds] of steps) {
    if (!isAlive(server.pid)) return;
    process.kill(server.pid, signal);
    if (await waitUntil(() => !isAlive(server.pid), milliseconds)) return;
  }
}

async function choosePort(files: ServerFiles): Promise<number> {
  let recorded = 0;
  try {
    recorded = Number(readFileSync(files.port, "utf8"));
  } catch {
    // The first start has no port yet.
  }
  return Number.isInteger(recorded) && recorded > 0 && (await isPortFree(recorded)) ? recorded : freePort();
}

async function startOnce(setup: ServerSetup, port: number): Promise<number> {
  const { files, binaries, user, durable } = setup;
  forgetStalePidFile(files);
  const log = openLog(files);
  const offset = statSync(files.serverLog).size;
  const settings = { ...SETTINGS, ...(durable ? {} : FAST_SETTINGS), port: String(port) };
  const parameters = ["-D", realpathSync(files.cluster), ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`])];
  // Its own session: Ctrl-C in the terminal must not reach the server before the commands that use it.
  const child = spawn(binaries.postgres, parameters, {
    ...(user ?? {}),
    cwd: "/",
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  let ended = false;
  let problem = "";
  child.on("error", (error) => ((ended = true), (problem = `cannot execute ${binaries.postgres}: ${error.message}`)));
  child.on("exit", () => (ended = true));

  const isReady = () => {
    const note = readPidFile(files);
    return note !== null && note.pid === child.pid && note.ready;
  };
  const answered = await waitUntil(() => ended || isReady(), START_MILLISECONDS);
  if (ended || child.pid === undefined) throw new Error(problem || textFrom(files.serverLog, offset));
  if (!answered) throw new Error("ERROR: the server did not become ready in ten minutes");
  return child.pid;
}

function openLog(files: ServerFiles): number {
  const log = openSync(files.serverLog, "a", 0o600);
  if (statSync(files.serverLog).size > LOG_BYTES_KEPT) truncateSync(files.serverLog, 0);
  return log;
}

/** PostgreSQL refuses to start while the number in this file lives, even when another program has it by now. */
function forgetStalePidFile(files: ServerFiles): void {
  const note = readPidFile(files);
  if (note && !isPostgres(note.pid)) rmSync(join(files.cluster, "postmaster.pid"), { force: true });
}

/** The file's lines are documented in PostgreSQL's src/include/utils/pidfile.h. */
function readPidFile(files: ServerFiles): { pid: number; port: number; ready: boolean } | null {
  try {
    const lines = readFileSync(join(files.cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

function textFrom(path: string, offset: number): string {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(20_000);
    return buffer.toString("utf8", 0, readSync(file, buffer, 0, buffer.length, offset));
  } finally {
    closeSync(file);
  }
}
