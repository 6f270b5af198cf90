import "server-only";
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A folder of root's that every user can pass through. Needed only when root works in a folder that is
 * closed to others (/root, `mktemp -d`): the unprivileged server could not reach its files there.
 */
export function sharedPlace(): string {
  for (const place of ["/var/lib/guwah", join(tmpdir(), "guwah-server")]) {
    try {
      mkdirSync(place, { recursive: true });
      chmodSync(place, 0o755);
      return place;
    } catch {
      continue;
    }
  }
  throw new Error("EACCES: neither /var/lib nor the temporary directory can be written");
}

/** Names a new cluster directory in the shared place, and forgets those whose data directory is gone. */
export function sharedClusterPath(link: string): string {
  const clusters = join(sharedPlace(), "clusters");
  mkdirSync(clusters, { recursive: true, mode: 0o755 });
  for (const name of readdirSync(clusters)) {
    if (name.endsWith(".home")) forgetUnlessLinked(join(clusters, name));
  }
  const path = join(clusters, randomBytes(8).toString("hex"));
  writeFileSync(`${path}.home`, link);
  return path;
}

function forgetUnlessLinked(note: string): void {
  const path = note.slice(0, -".home".length);
  const link = readFileSync(note, "utf8");
  const isLink = lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink && readlinkSync(link) === path) return;
  rmSync(path, { recursive: true, force: true });
  rmSync(note, { force: true });
}
