import "server-only";
import { DatabaseUnavailable } from "@/lib/db/database-unavailable";

/** What the operating system or PostgreSQL says, and what that means for whoever runs the command. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|ENOSPC|disk full/i, "The disk is full: free some space, then run the command again."],
  [/EROFS|read-only file system|ENOENT.*mkdir/i, "The data directory cannot be made, perhaps on a read-only disk: set DATA_DIR to a folder that can be written."],
  [/EMFILE|Too many open files/i, "The system allows too few open files: raise the limit (ulimit -n 1024), then try again."],
  [/could not (create|map|resize) shared memory|Cannot allocate memory|out of memory/i, "There is too little memory for PostgreSQL (it needs about 400 MB)."],
  [/incompatible with server|was initialized by PostgreSQL version/i, "The data directory was made by another PostgreSQL version: use that version of the project, or start over with `npm run demo -- --fresh`."],
  [/pre-existing shared memory block/i, "An earlier PostgreSQL is still busy with this data directory: wait a moment, then try again."],
  [/Address already in use|could not bind/i, "The port that PostgreSQL wanted was taken meanwhile: run the command again."],
  [/EACCES|EPERM|Permission denied|Operation not permitted|wrong ownership|has invalid permissions/i, "There is no permission to use the data directory: run the command as the user who owns it, or set DATA_DIR to a folder of your own."],
  [/could not look up effective user/i, "This user has no account on this system, which PostgreSQL insists on: run the command as a user with a name."],
  [/GLIBC|cannot execute|Exec format error|ENOEXEC|error while loading shared libraries/i, "The bundled PostgreSQL does not run on this system: set DATABASE_URL to a PostgreSQL server."],
];

/** Turns whatever went wrong into one sentence; the raw text is kept at the end when nothing matches. */
export function failureSentence(what: string, problem: unknown, log?: string): string {
  if (problem instanceof DatabaseUnavailable) return problem.message;
  const text = problem instanceof Error ? problem.message : String(problem);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(text))?.[1];
  if (meaning) return `${what} ${meaning}`;
  const line = text.trim().split("\n").reverse().find((each) => /FATAL|PANIC|ERROR|error/.test(each));
  return `${what} ${(line ?? text.trim().split("\n").at(-1) ?? "The reason is unknown.").trim()}${log ? ` (log: ${log})` : ""}`;
}
