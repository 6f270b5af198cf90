import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A process that uses an embedded database, to be asked, told to leave, or killed. */
export class DatabaseCommand {
  readonly #lines: AsyncIterator<string>;
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | NodeJS.Signals | null>;
  errors = "";
  url = "";

  constructor(dataDirectory: string, runAs: readonly string[] = []) {
    const [program = "", ...parameters] = [
      ...runAs,
      process.execPath,
      "--conditions=react-server",
      "--import=tsx",
      "tests/support/hold-database.ts",
      dataDirectory,
    ];
    this.child = spawn(program, parameters, { detached: true });
    this.child.stderr.on("data", (chunk: Buffer) => (this.errors += chunk.toString()));
    this.child.stdin.on("error", () => undefined);
    this.#lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    this.ended = new Promise((resolve) => this.child.on("exit", (code, signal) => resolve(signal ?? code)));
  }

  /** Waits until the command has its database. */
  async attached(): Promise<this> {
    const { url } = (await this.#next()) as { url: string };
    this.url = url;
    return this;
  }

  /** Runs one statement over a new connection. */
  async ask(sql: string): Promise<unknown> {
    this.child.stdin.write(`${sql}\n`);
    return this.#next();
  }

  /** Lets the command end in the ordinary way. */
  async leave(): Promise<void> {
    this.child.stdin.end();
    await this.ended;
  }

  /** What Ctrl-C does: the signal goes to the whole process group. */
  async interrupt(): Promise<void> {
    process.kill(-(this.child.pid ?? 0), "SIGINT");
    await this.ended;
  }

  async #next(): Promise<unknown> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`The command ended: ${this.errors}`);
    return JSON.parse(String(value)) as unknown;
  }
}

/** The server's process number, from PostgreSQL's own file; 0 when none runs. */
export function postmasterOf(dataDirectory: string): number {
  try {
    return Number(readFileSync(join(dataDirectory, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return 0;
  }
}

/** The process number of the keeper that holds the lock. */
export function keeperOf(dataDirectory: string): number {
  const control = join(dataDirectory, "postgres-server");
  const newest = readdirSync(control).filter((name) => /^keeper-\d+$/.test(name)).sort().at(-1) ?? "";
  return (JSON.parse(readFileSync(join(control, newest), "utf8")) as { pid: number }).pid;
}
