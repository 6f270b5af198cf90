import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { publish } from "@/lib/publication/commands/publish";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { findEntryPage, findEntryRelations } from "@/lib/publication/entry-page-queries";
import { findComparison, findVersionList } from "@/lib/publication/version-page-queries";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import { searchEntries } from "@/lib/search/search-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildSource } from "@/tests/factories/build-source";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const RELATIVES = 130;
/** The first source and the first entry of this database: the book, and the wife. */
const SOURCE = 1;
const WIFE = 1;

let database: TestDatabase;
let number = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  const curator = await systemCurator("test");
  const source = await buildSource(db, { title: "The book", author: "A. Writer" });
  const person = await buildNamedPerson(db, "Aman Testov", { source });
  const wife = await buildNamedPerson(db, "Aigul Testova", { source });
  const cites = [{ sourceId: source.id, locator: "12" }];
  await buildFact(db, { personId: person.id, cites, relation: { kind: "spouse", otherPersonId: wife.id } });
  for (let index = 1; index < RELATIVES; index += 1) {
    const cousin = await buildPerson(db, { roles: ["relative"], nameWithheld: true });
    await buildFact(db, { personId: person.id, cites, relation: { kind: "cousin", otherPersonId: cousin.id } });
  }
  await publish(curator, [{ kind: "source", subjectId: source.id }]);
  await publish(curator, [{ kind: "entry", subjectId: wife.id }]);
  await publish(curator, [{ kind: "entry", subjectId: person.id }]);
  await buildFact(db, { personId: person.id, cites, attribute: { kind: "profession", professionClass: "education", text: "teacher", textLanguage: "en" } });
  const { lockVersion } = await db.person.update({ where: { id: person.id }, data: { lockVersion: { increment: 1 } } });
  const [outcome] = await publish(curator, [{ kind: "entry", subjectId: person.id, lockVersion, note: "Adds the profession." }]);
  number = outcome?.number ?? 0;
});

afterAll(() => database?.drop());

/** How many statements the database gets while something is read, by connections that are open already. */
async function statementsOf(read: () => Promise<unknown>): Promise<number> {
  await read();
  const asked = vi.spyOn(Client.prototype, "query");
  try {
    await read();
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
}

describe("what opening a page costs the database", () => {
  it("is a few statements, and no more for an entry with many relations than for one with one", async () => {
    const [many, one] = [await statementsOf(() => findEntryPage(number)), await statementsOf(() => findEntryPage(WIFE))];
    expect(many).toBe(one);
    expect(many).toBeLessThanOrEqual(8);
    expect(await statementsOf(() => searchEntries({ filter: emptyEntryFilter, sort: "name", page: 1 }))).toBeLessThanOrEqual(4);
  });
});

describe("the page of an entry", () => {
  it("brings the version, what it cites and what others are called, and counts the entries", async () => {
    const page = await findEntryPage(number);
    expect(page?.total).toBe(2);
    expect(page?.view.title?.text).toBe("Aman Testov");
    expect(page?.cited.get(`source:${SOURCE}`)?.source?.author).toBe("A. Writer");
    expect(page?.labels.get(`entry:${WIFE}`)?.title).toBe("Aigul Testova");
    expect(page?.view.relations.first).toHaveLength(30);
    expect(page?.view.relations.total).toBe(RELATIVES);
  });

  it("can be read in every version, and not in one that never was", async () => {
    expect((await findEntryPage(number, 1))?.view.summary.attributes.profession).toEqual([]);
    expect((await findEntryPage(number, 2))?.view.summary.attributes.profession).toHaveLength(1);
    expect(await findEntryPage(number, 3)).toBeNull();
    expect(await findEntryPage(99)).toBeNull();
  });

  it("shows all relations a page at a time, and no page beyond the last", async () => {
    expect((await findEntryRelations(number, 1))?.relations.items).toHaveLength(100);
    expect((await findEntryRelations(number, 2))?.relations.items).toHaveLength(RELATIVES - 100);
    expect(await findEntryRelations(number, 3)).toBeNull();
    expect(await findEntryRelations(99, 1)).toBeNull();
  });
});

describe("the versions of a record", () => {
  it("are listed newest first with their notes", async () => {
    const list = await findVersionList("entry", number);
    expect(list?.label?.title).toBe("Aman Testov");
    expect(list?.versions.map(({ version, note }) => [version, note])).toEqual([[2, "Adds the profession."], [1, null]]);
    expect(await findVersionList("source", 99)).toBeNull();
  });

  it("can be compared either way, of any kind of record", async () => {
    const forward = await findComparison("entry", number, 1, 2);
    expect(forward?.diff.added.map((unit) => unit.type)).toEqual(["attribute"]);
    expect(forward?.labels.get(`source:${SOURCE}`)?.title).toBe("The book");
    expect((await findComparison("entry", number, 2, 1))?.diff.removed).toHaveLength(1);
    expect((await findComparison("source", SOURCE, 1, 1))?.diff.added).toEqual([]);
    expect(await findComparison("entry", number, 1, 3)).toBeNull();
  });
});

describe("a record that was withdrawn", () => {
  it("takes its name from every page that refers to it", async () => {
    const curator = await systemCurator("test");
    await withdraw(curator, { ref: { kind: "entry", number: WIFE }, kind: "request", reason: "They asked." });
    const page = await findEntryPage(number);
    expect(page?.labels.has(`entry:${WIFE}`)).toBe(false);
    expect(await findEntryPage(WIFE)).toBeNull();
    expect(await findEntryPage(WIFE, 1)).toBeNull();
  });
});
