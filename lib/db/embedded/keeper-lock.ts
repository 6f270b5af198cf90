import "server-only";
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServerFiles } from "./server-files";

/** Who keeps the server: its process, and where it takes leases. */
export interface Keeper {
  pid: number;
  port: number;
  token: string;
}

/** Durable servers keep people's work; scratch servers are removed with all they hold when they stop. */
export type KeeperMode = "durable" | "scratch";

const NAME = /^keeper-(\d{8})$/;
const GENERATIONS_KEPT = 8;

/**
 * Locks are numbered: the highest number holds, and only when its holder is gone may somebody make the next one.
 * Nobody ever removes the highest, so breaking a dead holder's lock cannot hit a living successor.
 */
export function currentKeeper(files: ServerFiles): { generation: number; keeper: Keeper } | null {
  const generation = generations(files)[0];
  if (generation === undefined) return null;
  try {
    return { generation, keeper: JSON.parse(readFileSync(lockPath(files, generation), "utf8")) as Keeper };
  } catch {
    // Removed in this moment because a newer one exists: look again.
    return existsSync(lockPath(files, generation)) ? null : currentKeeper(files);
  }
}

/** Takes the lock after that generation; null when somebody else was faster. */
export function takeKeeperLock(files: ServerFiles, after: number, keeper: Keeper): string | null {
  const generation = after + 1;
  const path = lockPath(files, generation);
  const draft = join(files.control, `draft-${keeper.pid}`);
  writeFileSync(draft, JSON.stringify(keeper), { mode: 0o600 });
  try {
    // A link appears whole or not at all, and fails when the name exists.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  if (generations(files)[0] !== generation) {
    rmSync(path, { force: true });
    return null;
  }
  for (const old of generations(files)) {
    if (old <= generation - GENERATIONS_KEPT) rmSync(lockPath(files, old), { force: true });
  }
  return path;
}

function lockPath(files: ServerFiles, generation: number): string {
  return join(files.control, `keeper-${String(generation).padStart(8, "0")}`);
}

function generations(files: ServerFiles): number[] {
  return readdirSync(files.control)
    .map((name) => Number(NAME.exec(name)?.[1] ?? Number.NaN))
    .filter((generation) => !Number.isNaN(generation))
    .sort((a, b) => b - a);
}
