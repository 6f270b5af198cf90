import "server-only";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { ensureCluster } from "./cluster";
import { failureSentence } from "./failure-sentence";
import { currentKeeper, takeKeeperLock, type KeeperMode } from "./keeper-lock";
import { isKept } from "./lease";
import { LeaseDoor } from "./lease-door";
import { postgresBinaries } from "./postgres-binaries";
import { findRunning, startServer, stopServer, type RunningServer, type ServerSetup } from "./postmaster";
import { isAlive } from "./process-alive";
import { removeServerFiles, serverFiles, type ServerFiles } from "./server-files";
import { chooseServerUser } from "./server-user";

const WATCH_MILLISECONDS = 200;
const FIRST_LEASE_MILLISECONDS = 5_000;

/**
 * The process that keeps one embedded server: it starts PostgreSQL, restarts it when it dies, and stops it when
 * the last command has gone. It is started by whoever needs a database first and belongs to nobody's terminal.
 */
class ServerKeeper {
  readonly #door = new LeaseDoor(randomBytes(24).toString("hex"), () => this.#onLease(), () => this.#onLastLeaseGone());
  readonly #files: ServerFiles;
  readonly #mode: KeeperMode;
  #lock = "";
  #server: RunningServer | null = null;
  #setup: ServerSetup | null = null;
  #hadLease = false;
  #ending = false;

  constructor(files: ServerFiles, mode: KeeperMode) {
    this.#files = files;
    this.#mode = mode;
  }

  /** Runs until nobody needs the server any more. */
  async run(): Promise<void> {
    // Made by the command that needs a server; without it there is nobody to keep one for.
    if (!existsSync(this.#files.control)) return;
    const before = currentKeeper(this.#files);
    if (before && (await isKept(before.keeper))) return;
    const port = await this.#door.listen();
    const lock = takeKeeperLock(this.#files, before?.generation ?? 0, { pid: process.pid, port, token: this.#door.token });
    if (!lock) return this.#door.close();
    this.#lock = lock;
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void this.#end());
    process.on("SIGHUP", () => undefined);
    await this.#start();
    setTimeout(() => void (this.#hadLease || this.#end()), FIRST_LEASE_MILLISECONDS).unref();
  }

  async #start(): Promise<void> {
    try {
      this.#server = findRunning(this.#files) ?? (await this.#startServer());
    } catch (error) {
      return this.#fail(failureSentence("The embedded PostgreSQL did not start.", error, this.#files.serverLog));
    }
    if (this.#ending || (this.#hadLease && this.#door.leases === 0)) return this.#end();
    this.#door.answer({ state: "ready", port: this.#server.port });
    setTimeout(() => void this.#watch(), WATCH_MILLISECONDS);
  }

  async #startServer(): Promise<RunningServer> {
    if (!this.#setup) {
      const user = chooseServerUser(this.#files.cluster);
      const binaries = postgresBinaries(user);
      const durable = this.#mode === "durable";
      await ensureCluster(this.#files, binaries, user, durable);
      this.#setup = { files: this.#files, binaries, user, durable };
    }
    return startServer(this.#setup);
  }

  async #watch(): Promise<void> {
    if (this.#ending || !this.#server) return;
    // Whoever removes the data directory wants no server.
    if (!existsSync(this.#lock)) return this.#end();
    if (isAlive(this.#server.pid)) return void setTimeout(() => void this.#watch(), WATCH_MILLISECONDS);
    console.error(`${new Date().toISOString()} PostgreSQL (process ${this.#server.pid}) has died; starting it again.`);
    this.#server = null;
    this.#door.answer({ state: "starting" });
    await this.#start();
  }

  #onLease(): void {
    this.#hadLease = true;
  }

  #onLastLeaseGone(): void {
    if (this.#server) void this.#end();
  }

  async #fail(sentence: string): Promise<void> {
    console.error(`${new Date().toISOString()} ${sentence}`);
    this.#ending = true;
    process.exitCode = 1;
    this.#door.answer({ state: "failed", sentence });
    // Whoever has just asked for this start should still hear why there is none.
    if (this.#mode === "scratch") await removeServerFiles(this.#files);
    const end = Date.now() + 1_000;
    while (Date.now() < end && (this.#door.leases > 0 || !this.#hadLease)) await new Promise((go) => setTimeout(go, 50));
    await this.#door.close();
    process.exit();
  }

  async #end(): Promise<void> {
    if (this.#ending && !this.#server) return;
    this.#ending = true;
    const server = this.#server;
    this.#server = null;
    this.#door.answer({ state: "stopping" });
    if (server) await stopServer(server);
    if (this.#mode === "scratch") await removeServerFiles(this.#files);
    await this.#door.close();
    process.exit();
  }
}

const [dataDirectory, mode] = process.argv.slice(2);
if (!dataDirectory) throw new Error("The keeper needs a data directory.");
await new ServerKeeper(serverFiles(dataDirectory), mode === "scratch" ? "scratch" : "durable").run();
