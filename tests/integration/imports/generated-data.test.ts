import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { checkFile, importFile } from "@/lib/imports/import-file";
import { publishImported } from "@/lib/imports/publish-imported";
import { readCollectionMark } from "@/lib/publication/collection-mark-queries";
import { countPublished } from "@/lib/publication/public-queries";
import { generatedFile } from "@/scripts/bench/generated-collection";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const ENTRIES = 30;
let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), "guwah-generated-"));
const file = join(folder, "generated.json");

beforeAll(async () => {
  database = await createTestDatabase();
  writeFileSync(file, [...generatedFile({ entries: ENTRIES, seed: 1 })].join(""));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

describe("a generated collection", () => {
  it("leaves no mark when it is only checked", async () => {
    const report = await checkFile(file);
    expect(report).toMatchObject({ refused: 0, stopped: null });
    expect(await readCollectionMark()).toMatchObject({ holdsGeneratedData: false });
  });

  it("goes in whole, can be published whole, and marks the database for good", async () => {
    const curator = await systemCurator("test");
    const report = await importFile(curator, file);
    expect(report).toMatchObject({ refused: 0, stopped: null, unchanged: 0 });
    expect(await readCollectionMark()).toMatchObject({ holdsGeneratedData: true });

    const published = await publishImported(curator, report.collection ?? "", report.accepted);
    expect(published).toMatchObject({ refused: 0, renewed: 0, unchanged: 0 });
    expect((await countPublished()).entry).toBe(ENTRIES);
  });

  it("changes nothing when it is imported again", async () => {
    const before = await database.db.collectionState.findUniqueOrThrow({ where: { id: 1 } });
    const report = await importFile(await systemCurator("test"), file);
    expect(report).toMatchObject({ added: 0, changed: 0, refused: 0 });
    expect(await database.db.collectionState.findUniqueOrThrow({ where: { id: 1 } })).toEqual(before);
  });
});
