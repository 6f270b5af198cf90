import "server-only";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statfsSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseUnavailable } from "@/lib/db/database-unavailable";
import type { PostgresBinaries } from "./postgres-binaries";
import { runAndCapture } from "./run-and-capture";
import type { ServerFiles } from "./server-files";
import { canReach, type ServerUser } from "./server-user";
import { sharedClusterPath } from "./shared-place";

/** The role and the database that every command uses. */
export const DATABASE_NAME = "guwah";

const BYTES_NEEDED = 300 * 1024 * 1024;

/** Letters beyond ASCII count as letters in searches only under a UTF-8 LC_CTYPE; the names differ by system. */
const LIBC_LOCALES = ["C.UTF-8", "en_US.UTF-8", "UTF-8", "C"];

/** Makes the cluster when there is none: beside its place first, so that a killed start leaves no half cluster. */
export async function ensureCluster(
  files: ServerFiles,
  binaries: PostgresBinaries,
  user: ServerUser | null,
  durable: boolean,
): Promise<void> {
  if (existsSync(join(files.cluster, "PG_VERSION"))) {
    if (!existsSync(files.password)) await replacePassword(files, binaries, user);
    return;
  }
  clearPlace(files);
  const target = user && !canReach(user, files.home) ? sharedClusterPath(files.cluster) : files.cluster;
  const disk = statfsSync(dirname(target));
  if (disk.bavail * disk.bsize < BYTES_NEEDED) throw new Error("ENOSPC");

  sweepHalfMade(target);
  const part = `${target}.part-${randomBytes(4).toString("hex")}`;
  mkdirSync(part, { mode: 0o700 });
  if (user) chownSync(part, user.uid, user.gid);
  await initialise(part, readOrMakePassword(files), binaries, user, durable);
  await asSingleUser(part, binaries, user, [`CREATE DATABASE ${DATABASE_NAME}`]);
  renameSync(part, target);
  if (target !== files.cluster) symlinkSync(target, files.cluster);
  sweepHalfMade(target);
}

/** Removes what killed starts have left; an initdb that outlived its keeper may still hold a little back. */
function sweepHalfMade(target: string): void {
  const start = `${basename(target)}.part-`;
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(start)) continue;
    try {
      rmSync(join(dirname(target), name), { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

async function initialise(
  directory: string,
  password: string,
  binaries: PostgresBinaries,
  user: ServerUser | null,
  durable: boolean,
): Promise<void> {
  const passwordFile = `${directory}-password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    for (const locale of LIBC_LOCALES) {
      const result = await runAndCapture(binaries.initdb, user, [
        `--pgdata=${directory}`,
        `--username=${DATABASE_NAME}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=icu",
        "--icu-locale=und",
        `--locale=${locale}`,
        "--lc-messages=C",
        "--no-instructions",
        ...(durable ? [] : ["--no-sync"]),
      ]);
      if (result.code === 0) return;
      if (!/locale/.test(result.output) || locale === LIBC_LOCALES.at(-1)) throw new Error(result.output);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** What has no PG_VERSION is no cluster: a dead link or an empty folder goes, anything else is somebody's. */
function clearPlace(files: ServerFiles): void {
  const there = lstatSync(files.cluster, { throwIfNoEntry: false });
  if (!there) return;
  if (there.isSymbolicLink()) return unlinkSync(files.cluster);
  if (there.isDirectory() && readdirSync(files.cluster).length === 0) return rmdirSync(files.cluster);
  throw new DatabaseUnavailable(
    `${files.cluster} exists but is no PostgreSQL data directory: move it away, or start over with \`npm run demo -- --fresh\`.`,
  );
}

/** The server's password, made once; readable by its owner only. */
function readOrMakePassword(files: ServerFiles): string {
  if (existsSync(files.password)) return readFileSync(files.password, "utf8").trim();
  const password = randomBytes(24).toString("hex");
  const part = join(dirname(files.password), `.${basename(files.password)}.${process.pid}`);
  writeFileSync(part, `${password}\n`, { mode: 0o600 });
  renameSync(part, files.password);
  return password;
}

async function replacePassword(files: ServerFiles, binaries: PostgresBinaries, user: ServerUser | null): Promise<void> {
  const password = readOrMakePassword(files);
  await asSingleUser(files.cluster, binaries, user, [`ALTER ROLE ${DATABASE_NAME} PASSWORD '${password}'`]);
}

async function asSingleUser(
  cluster: string,
  binaries: PostgresBinaries,
  user: ServerUser | null,
  statements: readonly string[],
): Promise<void> {
  const input = statements.map((statement) => `${statement};\n`).join("");
  const result = await runAndCapture(binaries.postgres, user, ["--single", "-D", cluster, "postgres"], input);
  if (result.code !== 0 || /ERROR|FATAL/.test(result.output)) throw new Error(result.output);
}
