import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { brandCurator } from "@/lib/auth/curator";
import { importFile } from "@/lib/imports/import-file";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { databaseDump } from "./database-dump";
import { facts, importing, ImportFiles, name, person, source, words } from "./import-fixture";

const SAMPLE = "prisma/sample/published-cases.json";
let database: TestDatabase;
const files = new ImportFiles();
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  files.remove();
  await database.drop();
});

test("importing the sample collection twice gives the same database", async () => {
  const first = await importing(SAMPLE);
  expect(first).toMatchObject({ added: 321, changed: 0, refused: 0, stopped: null });
  const before = await databaseDump(database);
  expect(before.person).toHaveLength(95);
  expect(before.fact).toHaveLength(433);
  const second = await importing(SAMPLE);
  expect(second).toMatchObject({ added: 0, changed: 0, unchanged: 321, refused: 0 });
  expect(await databaseDump(database)).toEqual(before);
});

test("names that were imported are known to the desk at once", async () => {
  const terms = async () => database.db.liveName.findFirst({ where: { fact: { personId: (await database.db.importedRecord.findUniqueOrThrow({ where: { key: "test/person/known" } })).subjectId } }, select: { terms: true } });
  await importing(files.of(source("book"), person("known"), facts("known", name("n", "Qurbanjan"))));
  const first = await terms();
  expect(first?.terms.length).toBeGreaterThan(0);
  await importing(files.of(source("book"), person("known"), facts("known", name("n", "Sadiq"))));
  expect((await terms())?.terms.length).toBeGreaterThan(0);
  expect(await terms()).not.toEqual(first);
});

describe("a record that has changed", () => {
  const book = source("book");
  const first = [book, person("p"), facts("p", name("n", "Nurlan"), words("a", "said once"), words("b", "kept"))];
  const factRows = async () => {
    const { subjectId } = await database.db.importedRecord.findUniqueOrThrow({ where: { key: "test/person/p" } });
    const include = { attribute: true, name: true, citations: true } as const;
    return database.db.fact.findMany({ where: { personId: subjectId }, include, orderBy: { anchor: "asc" } });
  };

  beforeEach(async () => {
    await importing(files.of(...first));
  });

  test("is changed where it stands: same anchors, new words, new citations, nothing lost", async () => {
    const before = await factRows();
    const changed = facts("p",
      name("n", "Nurlan K."),
      words("a", "said again", { standing: "rejected", standingReason: "A mistake.", citations: [{ source: "book" }, { source: "book", quote: "so it says" }] }),
      words("c", "new"),
    );
    const outcome = await importing(files.of(book, person("p", { atRisk: true }), changed));
    expect(outcome).toMatchObject({ added: 0, changed: 2, unchanged: 1, refused: 0 });
    const after = await factRows();
    expect(after).toHaveLength(4);
    for (const fact of before) expect(after.map((one) => [one.id, one.anchor])).toContainEqual([fact.id, fact.anchor]);
    const rejected = after.find((fact) => fact.attribute?.text === "said again");
    expect(rejected).toMatchObject({ standing: "rejected", standingReason: "A mistake." });
    expect(rejected?.citations).toHaveLength(2);
    expect(await database.db.person.findFirst({ where: { atRisk: true, facts: { some: { id: rejected?.id } } } })).toMatchObject({ lockVersion: 2 });
    // Back to the first words, so that the next test begins where this one did.
    expect(await importing(files.of(...first))).toMatchObject({ changed: 2, refused: 0 });
  });

  test("never turns a fact into one of another kind, or of another person", async () => {
    const episode = { ...words("a", "x"), type: "episode", kind: "camp", text: undefined, textLanguage: undefined, description: "taken", descriptionLanguage: "en" };
    const outcome = await importing(files.of(book, person("p"), facts("p", name("n", "Nurlan"), episode)));
    expect(outcome).toMatchObject({ changed: 0, refused: 1 });
    expect(outcome.problems[0]).toMatch(/^records\[2\]: .*kind and person of a fact never change/);
    expect((await factRows()).map((fact) => fact.attribute?.text)).toContain("said once");
  });

  test("changes places, testimonies, accounts, consents and lists without losing any", async () => {
    const records = (text: string, title: string) => [
      book,
      { type: "place", key: "x", kind: "village", names: [{ text, language: "en", script: "Latn" }, { text: "Other", language: "en", script: "Latn" }] },
      { type: "list", key: "l", name: title, definition: "d", language: "en", author: "a", createdOn: "2026-01-01" },
      person("q", { lists: ["l"], consents: [{ key: "c", use: "name", basis: "spoken", scope: text }], summaries: [{ language: "en", text }], identifiers: [{ database: "d", identifier: "1", note: text }] }),
      { type: "testimony", key: "t", form: "video", witnesses: [{ person: "q", description: text }], accounts: [{ victim: "q", language: "en", reason: text }], translations: [{ language: "en", text }] },
      { type: "remarks", key: "x", about: { place: "x" }, remarks: [{ key: "r", topic: "event", text, textLanguage: "en", citations: [{ testimony: "t" }] }] },
    ];
    const ids = async () => [await database.db.consent.findMany(), await database.db.account.findMany(), await database.db.remark.findMany(), await database.db.externalIdentifier.findMany()]
      .flat().map((row) => row.id).sort();
    await importing(files.of(...records("as it was", "One")));
    const before = await ids();
    expect(await importing(files.of(...records("as it is", "Two")))).toMatchObject({ changed: 5, refused: 0 });
    expect(await ids()).toEqual(before);
    const text = JSON.stringify(await databaseDump(database));
    expect(text.match(/as it is/g)?.length ?? 0).toBeGreaterThanOrEqual(8);
    expect(text.includes("as it was")).toBe(false);
  });

  test("knows an account again that says nothing of an eyewitness, and keeps what it says of one", async () => {
    const told = (more: object) => [person("seen"), { type: "testimony", key: "seen", form: "video", accounts: [{ victim: "seen", language: "en", ...more }] }];
    const isEyewitness = async () => (await database.db.account.findFirstOrThrow({ where: { testimony: { accounts: { some: { victimId: await seen() } } } } })).witnessIsEyewitness;
    const seen = async () => (await database.db.importedRecord.findUniqueOrThrow({ where: { key: "test/person/seen" } })).subjectId;
    await importing(files.of(...told({})));
    expect(await isEyewitness()).toBe(false);
    expect(await importing(files.of(...told({ witnessIsEyewitness: true })))).toMatchObject({ changed: 1, refused: 0 });
    expect(await isEyewitness()).toBe(true);
    expect(await importing(files.of(...told({ witnessIsEyewitness: true })))).toMatchObject({ changed: 0, unchanged: 2 });
    expect(await importing(files.of(...told({})))).toMatchObject({ changed: 1, refused: 0 });
    expect(await isEyewitness()).toBe(false);
  });

  test("leaves a withdrawn consent withdrawn and an erased fact erased", async () => {
    const consent = { key: "w", use: "face", basis: "spoken" };
    await importing(files.of(person("w", { consents: [consent] })));
    await database.db.consent.updateMany({ where: { use: "face" }, data: { withdrawnAt: new Date() } });
    await importing(files.of(person("w", { consents: [{ ...consent, scope: "more" }] })));
    const [row] = await database.db.consent.findMany({ where: { use: "face" } });
    expect(row).toMatchObject({ scope: "more" });
    expect(row?.withdrawnAt).not.toBeNull();

    const kept = await database.db.fact.findFirstOrThrow({ where: { attribute: { text: "kept" } } });
    await database.db.$transaction([
      database.db.citation.deleteMany({ where: { factId: kept.id } }),
      database.db.attribute.delete({ where: { factId: kept.id } }),
      database.db.fact.update({ where: { id: kept.id }, data: { erasedAt: new Date() } }),
    ]);
    const outcome = await importing(files.of(book, person("p"), facts("p", name("n", "Nurlan"), words("a", "said again"), words("b", "kept"))));
    expect(outcome).toMatchObject({ changed: 1, refused: 0 });
    expect(await database.db.attribute.count({ where: { text: "kept" } })).toBe(0);
    expect(await database.db.citation.count({ where: { factId: kept.id } })).toBe(0);
  });

  test("is refused where somebody has worked on it on the desk since", async () => {
    const user = await database.db.user.create({ data: { id: "11111111-1111-4111-8111-111111111111", email: "a@example.org", name: "A", role: "curator" } });
    const [row] = await database.db.importedRecord.findMany({ where: { key: "test/person/p" } });
    await database.db.person.update({ where: { id: row?.subjectId }, data: { lastAuthorId: user.id } });
    const outcome = await importing(files.of(book, person("p", { minor: true }), facts("p", words("a", "said otherwise"))));
    expect(outcome).toMatchObject({ changed: 0, refused: 2 });
    expect(outcome.problems[0]).toMatch(/^records\[1\]: Somebody has worked on this record on the desk/);
    expect(await database.db.attribute.count({ where: { text: "said otherwise" } })).toBe(0);

    const author = brandCurator({ userId: user.id, role: "system", reason: null });
    await importFile(author, files.of(book, person("p", { minor: true })));
    expect(await database.db.person.findUnique({ where: { id: row?.subjectId } })).toMatchObject({ minor: true, nameWithheld: true });
  });
});
