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
  it("is one row, and the hour in which a key was used: anything else needs a decision record (decisions 22 and 28)", () => {
    const files = READERS.flatMap(filesIn);
    expect(files.length).toBeGreaterThan(50);
    const written = files.flatMap((file) => {
      const statements = readFileSync(file, "utf8").match(new RegExp(WRITES, "gi"));
      return statements ? [{ file, statements: [...statements] }] : [];
    });
    expect(written).toEqual([
      { file: "lib/publication/cited-search-queries.ts", statements: ["INSERT INTO"] },
      { file: "lib/site-server/api-key-queries.ts", statements: ['UPDATE "'] },
    ]);
  });
});
