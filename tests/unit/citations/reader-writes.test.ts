import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** What readers can make happen: published queries, and everything that answers them with these. */
const READERS = ["lib/publication", "lib/citations", "lib/exports", "lib/api", "lib/site-server", "app"];
const WRITES = /\b(?:INSERT\s+INTO|UPDATE\s+"|DELETE\s+FROM|TRUNCATE\s+"|MERGE\s+INTO)|\bdb\.\w+\.(?:create|update|upsert|delete)/i;

function filesIn(folder: string): string[] {
  const names = (() => {
    try {
      return readdirSync(folder, { recursive: true, encoding: "utf8" });
    } catch {
      return [];
    }
  })();
  return names.map((name) => `${folder}/${name}`).filter((file) => /\.tsx?$/.test(file) && !/\/commands(?:\/|\.ts)|\/desk\//.test(file));
}

describe("what readers can write", () => {
  it("is one row, in one statement: a second needs a decision record (docs/decisions/0022-cited-searches.md)", () => {
    const files = READERS.flatMap(filesIn);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => WRITES.test(readFileSync(file, "utf8")))).toEqual(["lib/publication/cited-search-queries.ts"]);
    const [statement = "", ...more] = readFileSync("lib/publication/cited-search-queries.ts", "utf8").match(new RegExp(WRITES, "gi")) ?? [];
    expect([statement, more]).toEqual(["INSERT INTO", []]);
  });
});
