import "server-only";
import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DatabaseUnavailable } from "./database-unavailable";
import { DATABASE_NAME } from "./embedded/cluster";
import { failureSentence } from "./embedded/failure-sentence";
import { currentKeeper, type KeeperMode } from "./embedded/keeper-lock";
import { askForLease } from "./embedded/lease";
import { prepareServerFiles, serverFiles, type ServerFiles } from "./embedded/server-files";

const ATTACH_MILLISECONDS = 11 * 60_000;
const PAUSE_MILLISECONDS = 40;

/** A share in the running embedded server. */
export interface EmbeddedServer {
  url: string;
  /** Gives the share back; whoever is last waits until the server has stopped. */
  release(): Promise<void>;
}

/** A scratch server is for tests: fast instead of safe, and its data directory is removed when it stops. */
export interface EmbeddedOptions {
  scratch?: boolean;
}

/** Uses the embedded PostgreSQL of a data directory, and starts it when nobody else has. */
export async function attachEmbeddedPostgres(
  dataDirectory: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedServer> {
  const files = serverFiles(dataDirectory);
  try {
    prepareServerFiles(files);
  } catch (error) {
    throw new DatabaseUnavailable(failureSentence("The embedded PostgreSQL did not start.", error));
  }
  const share = new Share(files, options.scratch ? "scratch" : "durable");
  const port = await share.take();
  return { url: urlFor(files, port), release: () => share.giveBack() };
}

function urlFor(files: ServerFiles, port: number): string {
  const password = readFileSync(files.password, "utf8").trim();
  return `postgresql://${DATABASE_NAME}:${password}@127.0.0.1:${port}/${DATABASE_NAME}`;
}

/** One command's lease; taken again by itself when the keeper is killed while the command goes on. */
class Share {
  #socket: Socket | null = null;
  #released = false;

  constructor(
    readonly files: ServerFiles,
    readonly mode: KeeperMode,
  ) {}

  async take(): Promise<number> {
    const end = Date.now() + ATTACH_MILLISECONDS;
    let starting: ChildProcess | null = null;
    const logBefore = sizeOf(this.files.keeperLog);
    while (Date.now() < end) {
      const current = currentKeeper(this.files);
      const outcome = current ? await askForLease(current.keeper) : { state: "gone" as const };
      if (outcome.state === "held") {
        this.#hold(outcome.socket);
        return outcome.port;
      }
      if (outcome.state === "failed") throw new DatabaseUnavailable(outcome.sentence);
      if (starting?.exitCode) throw new DatabaseUnavailable(keeperProblem(this.files, logBefore));
      // A keeper that came second, or that was killed, has ended without a problem of its own.
      const isStarting = starting?.exitCode === null && starting.signalCode === null;
      if (outcome.state === "gone" && !isStarting) starting = startKeeper(this.files, this.mode);
      await pause(PAUSE_MILLISECONDS);
    }
    throw new DatabaseUnavailable("The embedded PostgreSQL did not answer in ten minutes: restart the computer, then try again.");
  }

  giveBack(): Promise<void> {
    this.#released = true;
    const socket = this.#socket;
    this.#socket = null;
    if (!socket || socket.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      socket.ref();
      socket.on("close", () => resolve());
      socket.end();
    });
  }

  #hold(socket: Socket): void {
    // An idle lease must not keep a finished command from ending.
    socket.unref();
    socket.resume();
    socket.on("end", () => socket.end());
    socket.on("close", () => void (this.#released || this.#takeAgain()));
    this.#socket = socket;
    if (this.#released) void this.giveBack();
  }

  async #takeAgain(): Promise<void> {
    this.#socket = null;
    try {
      await this.take();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
}

function startKeeper(files: ServerFiles, mode: KeeperMode): ChildProcess {
  const root = projectRoot();
  const loader = createRequire(join(root, "package.json")).resolve("tsx");
  const log = openSync(files.keeperLog, "a", 0o600);
  const child = spawn(
    process.execPath,
    [
      "--conditions=react-server",
      `--import=${pathToFileURL(loader).href}`,
      join(root, "lib/db/embedded/keeper.ts"),
      files.home,
      mode,
    ],
    { cwd: root, detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  child.on("error", () => undefined);
  child.unref();
  return child;
}

/** The keeper runs from source, also for the bundled site server: started from the project's own folder. */
function projectRoot(): string {
  const keeper = "lib/db/embedded/keeper.ts";
  const here = join(dirname(fileURLToPath(import.meta.url)), "../..");
  const root = [here, process.cwd()].find((each) => existsSync(join(each, keeper)));
  if (root) return root;
  throw new DatabaseUnavailable("The embedded PostgreSQL needs the project's source: start from the project's folder, or set DATABASE_URL.");
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function keeperProblem(files: ServerFiles, logBefore: number): string {
  const said = existsSync(files.keeperLog) ? readFileSync(files.keeperLog).subarray(logBefore).toString() : "";
  return failureSentence("The embedded PostgreSQL did not start.", said, files.keeperLog);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
