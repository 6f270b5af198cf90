import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The desk's secret in the data folder, made when there is none yet; only its owner can read it. */
export function keptAuthSecret(dataDirectory) {
  const file = join(dataDirectory, "auth-secret");
  const kept = read(file);
  if (kept !== null) return kept;
  mkdirSync(dataDirectory, { recursive: true });
  // Written beside its place and moved, so that nobody ever reads half a secret.
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  renameSync(beside, file);
  return read(file);
}

function read(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}
