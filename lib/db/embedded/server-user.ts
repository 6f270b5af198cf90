import "server-only";
import { execFileSync } from "node:child_process";
import { lstatSync, statSync } from "node:fs";
import { DatabaseUnavailable } from "@/lib/db/database-unavailable";

/** The unprivileged user that the server runs as when the command runs as root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root, so root hands the server to another user; anybody else keeps it. */
export function chooseServerUser(cluster: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(cluster) ?? accountNamed("postgres") ?? accountNamed("_postgres") ?? accountNamed("nobody") ?? noAccount();
}

/** True when that user can get to the path; asked by trying, because modes alone do not tell. */
export function canReach(user: ServerUser, path: string): boolean {
  try {
    execFileSync("/bin/sh", ["-c", 'test -x "$0"', path], { ...user, cwd: "/", stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A cluster belongs to whoever made it, whichever accounts came or went since. */
function ownerOf(cluster: string): ServerUser | null {
  if (!lstatSync(cluster, { throwIfNoEntry: false })) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : null;
}

function accountNamed(name: string): ServerUser | null {
  try {
    const number = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
    const user = { uid: number("-u"), gid: number("-g") };
    return user.uid > 0 ? user : null;
  } catch {
    return null;
  }
}

function noAccount(): never {
  throw new DatabaseUnavailable(
    "PostgreSQL does not run as root and this system has neither a user postgres nor nobody: run the command as an ordinary user.",
  );
}
