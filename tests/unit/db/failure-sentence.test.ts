import { describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "@/lib/db/database-unavailable";
import { failureSentence } from "@/lib/db/embedded/failure-sentence";

const WHAT = "The embedded PostgreSQL did not start.";

describe("a failed start is told in a sentence", () => {
  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device', /The disk is full/],
    ["ENOSPC", /The disk is full/],
    ["initdb: error: could not access directory: Permission denied", /There is no permission/],
    ["EACCES: permission denied, mkdir '/x/.data'", /There is no permission/],
    ["EROFS: read-only file system, mkdir '/x/.data'", /read-only disk/],
    ["ENOENT: no such file or directory, mkdir '/x/.data'", /cannot be made/],
    ["FATAL:  could not map anonymous shared memory: Cannot allocate memory", /too little memory/],
    ["FATAL:  database files are incompatible with server", /another PostgreSQL version/],
    ["initdb: could not look up effective user ID 4711: user does not exist", /no account on this system/],
    ["/lib/libc.so.6: version `GLIBC_2.38' not found", /set DATABASE_URL/],
    ["cannot execute /x/initdb: spawn /x/initdb ENOENT", /set DATABASE_URL/],
  ])("%s", (problem, sentence) => {
    const told = failureSentence(WHAT, new Error(problem));
    expect(told).toMatch(sentence);
    expect(told.startsWith(WHAT)).toBe(true);
  });

  it("keeps the server's own words and names the log when it knows no better", () => {
    const log = "LOG:  starting\nFATAL:  something new\nLOG:  shutting down";
    expect(failureSentence(WHAT, new Error(log), "/x/server.log")).toBe(`${WHAT} FATAL:  something new (log: /x/server.log)`);
  });

  it("passes on what is a sentence already", () => {
    expect(failureSentence(WHAT, new DatabaseUnavailable("It is Tuesday."))).toBe("It is Tuesday.");
  });
});
