import "server-only";
import { existsSync, mkdirSync, realpathSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const REMOVAL_ATTEMPTS = 100;
const REMOVAL_PAUSE_MILLISECONDS = 200;

/** Where one embedded server keeps its things below the data directory. */
export interface ServerFiles {
  /** The data directory itself, absolute. */
  home: string;
  /** The PostgreSQL cluster: a directory, or a link to one that an unprivileged user can reach. */
  cluster: string;
  /** Everything else: password, port, logs and keeper locks. */
  control: string;
  password: string;
  port: string;
  serverLog: string;
  keeperLog: string;
}

/** The names of the server's files for a data directory such as `.data`. */
export function serverFiles(dataDirectory: string): ServerFiles {
  const home = resolve(dataDirectory);
  const control = join(home, "postgres-server");
  return {
    home,
    cluster: join(home, "postgres"),
    control,
    password: join(control, "password"),
    port: join(control, "port"),
    serverLog: join(control, "server.log"),
    keeperLog: join(control, "keeper.log"),
  };
}

/** Makes the directories that the commands write to; the cluster itself is made by its first start. */
export function prepareServerFiles(files: ServerFiles): void {
  // Others may pass through: as root the server runs as another user and must reach its cluster.
  mkdirSync(files.home, { recursive: true, mode: 0o755 });
  mkdirSync(files.control, { recursive: true, mode: 0o700 });
}

/** Removes a scratch server's data directory, and its cluster where that had to be elsewhere. */
export async function removeServerFiles(files: ServerFiles): Promise<void> {
  if (existsSync(files.cluster)) {
    const cluster = realpathSync(files.cluster);
    rmSync(cluster, { recursive: true, force: true });
    rmSync(`${cluster}.home`, { force: true });
  }
  // Interrupted tests may have servers of their own below, which stop at the same time and write while they do.
  for (let attempt = 0; attempt < REMOVAL_ATTEMPTS && existsSync(files.home); attempt++) {
    try {
      rmSync(files.home, { recursive: true, force: true });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, REMOVAL_PAUSE_MILLISECONDS));
    }
  }
}
