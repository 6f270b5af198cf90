import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { publish } from "@/lib/publication/commands/publish";
import { newAnchor } from "@/tests/factories/anchors";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildFacility, buildPlace, buildRemark } from "@/tests/factories/build-place";
import { buildRequest } from "@/tests/factories/build-request";
import { buildSource } from "@/tests/factories/build-source";
import { buildAccount, buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { buildUser } from "@/tests/factories/build-user";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

/** The database by itself, without the client and its types: whatever writes to it meets these rules. */
let database: TestDatabase;
let sql: pg.Client;
const CHECK = "23514";
const FOREIGN_KEY = "23503";
const UNIQUE = "23505";
const RESTRICT = "23001";
const ENUM = "22P02";
const NOT_NULL = "23502";

beforeAll(async () => {
  database = await createTestDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** Runs statements in one transaction that is never kept, and gives back the code with which the database refused. */
async function refusal(...statements: (string | [string, unknown[]])[]): Promise<string | null> {
  await sql.query("BEGIN");
  try {
    for (const statement of statements) {
      if (typeof statement === "string") await sql.query(statement);
      else await sql.query(...statement);
    }
    await sql.query("SET CONSTRAINTS ALL IMMEDIATE");
    return null;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error);
  } finally {
    await sql.query("ROLLBACK");
  }
}

describe("closed lists", () => {
  it("take no unknown term, in any column of any table", async () => {
    const { rows } = await sql.query<{ table: string; column: string; isArray: boolean }>(`
      SELECT c.table_name AS "table", c.column_name AS "column", c.data_type = 'ARRAY' AS "isArray"
      FROM information_schema.columns c JOIN pg_type t ON t.typname = ltrim(c.udt_name, '_')
      WHERE c.table_schema = 'public' AND t.typtype = 'e' ORDER BY 1, 2`);
    expect(rows.length).toBeGreaterThan(40);
    for (const { table, column, isArray } of rows) {
      for (const term of ["All", "", "PUBLIC", "unknown term", "other "]) {
        const said = await refusal(`UPDATE "${table}" SET "${column}" = '${isArray ? `{"${term}"}` : term}'`);
        expect(said, `${table}.${column} = ${term}`).toBe(ENUM);
      }
    }
  });
});

describe("a fact", () => {
  const factRow = (id: string, personId: string, userId: string, kind: string, more = ""): string =>
    `INSERT INTO "fact" ("id", "anchor", "personId", "kind", "recordedById") VALUES ('${id}', '${newAnchor("f")}', '${personId}', '${kind}', '${userId}')${more}`;
  const nameRow = (id: string) => `INSERT INTO "name" ("factId", "text", "language", "script") VALUES ('${id}', 'Aman', 'en', 'Latn')`;
  const statusRow = (id: string) => `INSERT INTO "status_report" ("factId", "value") VALUES ('${id}', 'free')`;
  const fresh = async () => {
    const person = await buildPerson(database.db);
    return { id: randomUUID(), personId: person.id, userId: person.lastAuthorId };
  };

  it("with one detail of its kind is kept, in whichever order the two are changed", async () => {
    const { id, personId, userId } = await fresh();
    expect(await refusal(factRow(id, personId, userId, "name"), nameRow(id))).toBeNull();
  });

  it("without a detail is refused", async () => {
    const { id, personId, userId } = await fresh();
    expect(await refusal(factRow(id, personId, userId, "name"))).toBe(CHECK);
  });

  it("with a detail of another kind is refused", async () => {
    const { id, personId, userId } = await fresh();
    expect(await refusal(factRow(id, personId, userId, "status"), nameRow(id))).toBe(CHECK);
  });

  it("with two details is refused", async () => {
    const { id, personId, userId } = await fresh();
    expect(await refusal(factRow(id, personId, userId, "name"), nameRow(id), nameRow(id))).toBe(UNIQUE);
    expect(await refusal(factRow(id, personId, userId, "name"), nameRow(id), statusRow(id))).toBe(CHECK);
  });

  it("cannot get a second detail by changing its kind", async () => {
    const { id, personId, userId } = await fresh();
    const said = await refusal(factRow(id, personId, userId, "name"), nameRow(id), `UPDATE "fact" SET "kind" = 'status' WHERE "id" = '${id}'`, statusRow(id));
    expect(said).toBe(RESTRICT);
  });

  it("cannot lose its detail, by deleting it or by giving it to another fact", async () => {
    const fact = await buildFact(database.db, { name: { text: "Aman" } });
    const other = await buildFact(database.db, { status: { value: "free" } });
    expect(await refusal(`DELETE FROM "name" WHERE "factId" = '${fact.id}'`)).toBe(CHECK);
    const twin = await fresh();
    const moved = `UPDATE "name" SET "factId" = '${twin.id}' WHERE "factId" = '${fact.id}'`;
    expect(await refusal(factRow(twin.id, twin.personId, twin.userId, "name"), moved)).toBe(RESTRICT);
    expect(await refusal(`UPDATE "name" SET "factId" = '${other.id}' WHERE "factId" = '${fact.id}'`)).not.toBeNull();
  });

  it("keeps its anchor for ever", async () => {
    const fact = await buildFact(database.db, { name: { text: "Aman" } });
    expect(await refusal(`UPDATE "fact" SET "anchor" = 'f-0000000000' WHERE "id" = '${fact.id}'`)).toBe(RESTRICT);
  });

  it("that was erased has no detail, and cannot get one again", async () => {
    const fact = await buildFact(database.db, { name: { text: "Aman" } });
    const erased = `UPDATE "fact" SET "erasedAt" = now() WHERE "id" = '${fact.id}'`;
    expect(await refusal(erased)).toBe(CHECK);
    expect(await refusal(`DELETE FROM "name" WHERE "factId" = '${fact.id}'`, erased)).toBeNull();
    expect(await refusal(`DELETE FROM "name" WHERE "factId" = '${fact.id}'`, erased, "SET CONSTRAINTS ALL IMMEDIATE", nameRow(fact.id))).toBe(CHECK);
  });

  it("does not relate a person to themselves", async () => {
    const { id, personId, userId } = await fresh();
    const relation = (other: string) => `INSERT INTO "relation" ("factId", "kind", "otherPersonId") VALUES ('${id}', 'sibling', '${other}')`;
    expect(await refusal(factRow(id, personId, userId, "relation"), relation(personId))).toBe(CHECK);
    const other = await fresh();
    expect(await refusal(factRow(id, personId, userId, "relation"), relation(other.personId))).toBeNull();
    expect(await refusal(factRow(id, personId, userId, "relation"), `INSERT INTO "relation" ("factId", "otherPersonId", "kind") VALUES ('${id}', '${other.personId}', 'other')`)).toBe(CHECK);
    expect(await refusal(factRow(id, personId, userId, "relation"), relation(other.personId), `UPDATE "fact" SET "personId" = '${other.personId}' WHERE "id" = '${id}'`)).toBe(RESTRICT);
  });

  it("that is rejected says why", async () => {
    const fact = await buildFact(database.db, { name: { text: "Aman" } });
    expect(await refusal(`UPDATE "fact" SET "standing" = 'rejected' WHERE "id" = '${fact.id}'`)).toBe(CHECK);
  });

  it("holds a value that its kind takes", async () => {
    const { id, personId, userId } = await fresh();
    const attribute = (columns: string, values: string) =>
      refusal(factRow(id, personId, userId, "attribute"), `INSERT INTO "attribute" ("factId", ${columns}) VALUES ('${id}', ${values})`);
    expect(await attribute(`"kind"`, `'sex'`)).toBe(CHECK);
    expect(await attribute(`"kind", "text", "textLanguage"`, `'sex', 'male', 'en'`)).toBe(CHECK);
    expect(await attribute(`"kind", "sex", "ethnicity"`, `'sex', 'male', 'uyghur'`)).toBe(CHECK);
    expect(await attribute(`"kind", "text"`, `'health', 'ill'`)).toBe(CHECK);
    expect(await attribute(`"kind", "ethnicity"`, `'ethnicity', 'other'`)).toBe(CHECK);
    expect(await attribute(`"kind", "professionClass"`, `'profession', 'other'`)).toBe(CHECK);
    expect(await attribute(`"kind", "dateEarliest"`, `'birth_date', '1980-01-01'`)).toBe(CHECK);
    expect(await attribute(`"kind", "dateWords", "dateEarliest", "dateLatest"`, `'birth_date', '1980', '1980-12-31', '1980-01-01'`)).toBe(CHECK);
    expect(await attribute(`"kind", "dateWords"`, `'birth_date', 'about 1980'`)).toBeNull();
  });
});

describe("protection", () => {
  it("keeps the name of every minor back", async () => {
    const person = await buildPerson(database.db);
    expect(await refusal(`UPDATE "person" SET "minor" = true WHERE "id" = '${person.id}'`)).toBe(CHECK);
    expect(await refusal(`UPDATE "person" SET "minor" = true, "nameWithheld" = true WHERE "id" = '${person.id}'`)).toBeNull();
  });

  it("keeps identity numbers sealed, now and later", async () => {
    const number = { kind: "identity_number" as const, text: "0000", textLanguage: "zh" };
    await expect(buildFact(database.db, { visibility: "restricted", attribute: number })).rejects.toThrow(/must be sealed/);
    const sealed = await buildFact(database.db, { visibility: "sealed", attribute: number });
    for (const visibility of ["public", "restricted"]) {
      expect(await refusal(`UPDATE "fact" SET "visibility" = '${visibility}' WHERE "id" = '${sealed.id}'`)).toBe(CHECK);
    }
    const open = await buildFact(database.db, { attribute: { kind: "health", text: "ill", textLanguage: "en" } });
    expect(await refusal(`UPDATE "attribute" SET "kind" = 'identity_number' WHERE "factId" = '${open.id}'`)).toBe(CHECK);
  });

  it("makes everything restricted that nobody marked", async () => {
    const { rows } = await sql.query<{ table_name: string; column_default: string }>(
      `SELECT table_name, column_default FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'visibility'`,
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { table_name, column_default } of rows) expect(column_default, table_name).toMatch(/'restricted'/);
  });
});

describe("a citation", () => {
  const cite = (factId: string | null, remarkId: string | null, testimonyId: string | null, sourceId: string | null, more: [string, string] = ["", ""]) => {
    const given = [factId, remarkId, testimonyId, sourceId].map((id) => (id === null ? "NULL" : `'${id}'`)).join(", ");
    return refusal(`INSERT INTO "citation" ("id", "factId", "remarkId", "testimonyId", "sourceId"${more[0]}) VALUES ('${randomUUID()}', ${given}${more[1]})`);
  };

  it("is of one claim, and of one testimony or source that exists", async () => {
    const fact = await buildFact(database.db, { name: { text: "Aman" } });
    const facility = await buildFacility(database.db);
    const remark = await buildRemark(database.db, { facilityId: facility.id });
    const source = await buildSource(database.db);
    const testimony = await buildTestimony(database.db);
    expect(await cite(fact.id, null, null, source.id)).toBeNull();
    expect(await cite(null, remark.id, testimony.id, null)).toBeNull();
    expect(await cite(fact.id, null, null, null)).toBe(CHECK);
    expect(await cite(fact.id, null, testimony.id, source.id)).toBe(CHECK);
    expect(await cite(null, null, null, source.id)).toBe(CHECK);
    expect(await cite(fact.id, remark.id, null, source.id)).toBe(CHECK);
    expect(await cite(fact.id, null, null, randomUUID())).toBe(FOREIGN_KEY);
    expect(await cite(randomUUID(), null, null, source.id)).toBe(FOREIGN_KEY);
    expect(await cite(fact.id, null, null, source.id, [`, "locator"`, ", '3'"])).toBe(CHECK);
    expect(await cite(fact.id, null, null, source.id, [`, "locatorKind"`, ", 'page'"])).toBe(CHECK);
  });

  it("holds on to what it cites", async () => {
    const source = await buildSource(database.db);
    await buildFact(database.db, { name: { text: "Aman" }, cites: [{ sourceId: source.id }] });
    expect(await refusal(`DELETE FROM "source" WHERE "id" = '${source.id}'`)).toBe(RESTRICT);
  });
});

describe("places, names, witnesses, accounts, accounts of users", () => {
  it("a place is never its own ancestor", async () => {
    const top = await buildPlace(database.db, { kind: "region" });
    const middle = await buildPlace(database.db, { parentId: top.id });
    const low = await buildPlace(database.db, { parentId: middle.id });
    const move = (id: string, parentId: string) => `UPDATE "place" SET "parentId" = '${parentId}' WHERE "id" = '${id}'`;
    expect(await refusal(move(top.id, top.id))).toBe(CHECK);
    expect(await refusal(move(top.id, low.id))).toBe(CHECK);
    expect(await refusal(move(low.id, top.id))).toBeNull();
  });

  it("nor when the ring comes in one statement", async () => {
    const { lastAuthorId } = await buildPlace(database.db);
    const [a, b] = [randomUUID(), randomUUID()];
    const row = (id: string, parentId: string) => `('${id}', 'county', '${parentId}', '${lastAuthorId}', now())`;
    expect(await refusal(`INSERT INTO "place" ("id", "kind", "parentId", "lastAuthorId", "updatedAt") VALUES ${row(a, b)}, ${row(b, a)}`)).toBe(CHECK);
    const [c, d] = [await buildPlace(database.db), await buildPlace(database.db)];
    const swap = `UPDATE "place" SET "parentId" = CASE "id" WHEN '${c.id}' THEN '${d.id}'::uuid ELSE '${c.id}'::uuid END WHERE "id" IN ('${c.id}', '${d.id}')`;
    expect(await refusal(swap)).toBe(CHECK);
  });

  it("a name is never empty, and has a script and a language", async () => {
    const fact = await buildFact(database.db, { name: { text: "Aman" } });
    const change = (column: string, value: string) => refusal([`UPDATE "name" SET "${column}" = $1 WHERE "factId" = '${fact.id}'`, [value]]);
    expect(await change("text", "  ")).toBe(CHECK);
    expect(await change("script", "latin")).toBe(CHECK);
    expect(await change("language", "English language")).toBe(CHECK);
    expect(await change("scheme", "ISO 9")).toBe(CHECK);
    expect(await change("text", "AMAN  Téstov ")).toBeNull();
  });

  it("a witness is somebody, an account stands once per testimony and victim", async () => {
    const testimony = await buildTestimony(database.db);
    expect(await refusal(`INSERT INTO "testimony_witness" ("id", "testimonyId") VALUES ('${randomUUID()}', '${testimony.id}')`)).toBe(CHECK);
    const account = await buildAccount(database.db, { testimonyId: testimony.id });
    await expect(buildAccount(database.db, { testimonyId: testimony.id, victimId: account.victimId })).rejects.toThrow(/Unique constraint/);
  });

  it("a consent is for a known use, of a known person", async () => {
    const person = await buildPerson(database.db);
    await buildConsent(database.db, { personId: person.id });
    await expect(buildConsent(database.db, { personId: randomUUID() })).rejects.toThrow(/Foreign key/);
  });

  it("e-mail addresses are in lower case and stand once", async () => {
    const user = await buildUser(database.db, { email: "one@example.org" });
    expect(await refusal(`UPDATE "user" SET "email" = 'One@example.org' WHERE "id" = '${user.id}'`)).toBe(CHECK);
    await expect(buildUser(database.db, { email: "one@example.org" })).rejects.toThrow(/Unique constraint/);
  });
});

describe("the work of the desk", () => {
  it("a pair of persons stands once, and is two", async () => {
    const [one, other] = [await buildPerson(database.db), await buildPerson(database.db)].map(({ id }) => id).sort();
    const { id: userId } = await buildUser(database.db);
    const pair = (a?: string, b?: string) => refusal(`INSERT INTO "not_the_same_person" ("oneId", "otherId", "decidedById") VALUES ('${a}', '${b}', '${userId}')`);
    expect(await pair(one, one)).toBe(CHECK);
    expect(await pair(other, one)).toBe(CHECK);
    expect(await pair(one, other)).toBeNull();
  });

  it("a form that is too long for a form is not kept", async () => {
    const { id: userId } = await buildUser(database.db);
    const draft = (length: number) =>
      refusal(`INSERT INTO "desk_draft" ("userId", "form", "subjectId", "values", "updatedAt")
        VALUES ('${userId}', 'fact', '${randomUUID()}', jsonb_build_object('text', repeat('a', ${length})), now())`);
    expect(await draft(900_000)).toBeNull();
    expect(await draft(1_100_000)).toBe(CHECK);
  });

  it("a decision has a day and somebody who made it, and a return has its reason", async () => {
    const { id: userId } = await buildUser(database.db);
    const submission = (state: string, decided: boolean, decision: string | null) =>
      refusal(`INSERT INTO "submission" ("id", "state", "authorId", "decidedById", "decidedAt", "decision") VALUES
        ('${randomUUID()}', '${state}', '${userId}', ${decided ? `'${userId}'` : "NULL"}, ${decided ? "now()" : "NULL"}, ${decision === null ? "NULL" : `'${decision}'`})`);
    expect(await submission("waiting", false, null)).toBeNull();
    expect(await submission("waiting", true, null)).toBe(CHECK);
    expect(await submission("published", false, null)).toBe(CHECK);
    expect(await submission("returned", true, null)).toBe(CHECK);
    expect(await submission("returned", true, "why")).toBeNull();
  });
});

describe("public records", () => {
  const published = async () => {
    const source = await buildSource(database.db);
    const person = await buildNamedPerson(database.db, "Aman Testov", { source });
    const outcomes = await publish(await systemCurator("test"), [
      { kind: "source", subjectId: source.id },
      { kind: "entry", subjectId: person.id },
    ]);
    return outcomes[1]!;
  };
  const change = (recordId: string, set: string) => refusal(`UPDATE "public_record" SET ${set}, "revision" = "revision" + 1 WHERE "id" = '${recordId}'`);

  it("take no number twice and none that was not given", async () => {
    const { recordId, number } = await published();
    const insert = (wanted: number) =>
      refusal(`INSERT INTO "public_record" ("id", "kind", "number", "subjectId", "state", "currentVersion", "revision")
        SELECT '${randomUUID()}', 'entry', ${wanted}, '${randomUUID()}', 'published', 1, 1 FROM "public_record" WHERE "id" = '${recordId}'`);
    expect(await insert(number)).toBe(UNIQUE);
    expect(await insert(number + 1)).toBe(CHECK);
    expect(await insert(0)).toBe(CHECK);
    expect(await insert(-1)).toBe(CHECK);
  });

  it("keep number, kind, subject and first day for ever", async () => {
    const { recordId } = await published();
    expect(await change(recordId, `"number" = "number" + 1`)).toBe(RESTRICT);
    expect(await change(recordId, `"kind" = 'source'`)).toBe(RESTRICT);
    expect(await change(recordId, `"subjectId" = '${randomUUID()}'`)).toBe(RESTRICT);
    expect(await change(recordId, `"id" = '${randomUUID()}'`)).not.toBeNull();
    expect(await change(recordId, `"firstPublishedAt" = now() - interval '1 day'`)).toBe(RESTRICT);
    expect(await change(recordId, `"currentVersion" = "currentVersion" - 1`)).not.toBeNull();
    expect(await refusal(`UPDATE "public_record" SET "state" = 'withdrawn', "withdrawalKind" = 'error' WHERE "id" = '${recordId}'`)).toBe(RESTRICT);
    expect(await change(recordId, `"state" = 'withdrawn'`)).toBe(CHECK);
    expect(await change(recordId, `"state" = 'merged'`)).toBe(CHECK);
    expect(await change(recordId, `"state" = 'merged', "mergedIntoId" = "id"`)).toBe(CHECK);
    expect(await change(recordId, `"withdrawalKind" = 'error'`)).toBe(CHECK);
    expect(await change(recordId, `"state" = 'withdrawn', "withdrawalKind" = 'error'`)).toBeNull();
  });

  it("are never deleted, and the counters never go back", async () => {
    const { recordId } = await published();
    expect(await refusal(`DELETE FROM "public_record" WHERE "id" = '${recordId}'`)).toBe(RESTRICT);
    for (const table of ["public_record", "record_version", "record_counter", "event"]) {
      expect(await refusal(`TRUNCATE "${table}" CASCADE`), table).toBe(RESTRICT);
      expect(await refusal(`DELETE FROM "${table}"`), table).toBe(RESTRICT);
    }
    expect(await refusal(`TRUNCATE "user" CASCADE`)).toBe(RESTRICT);
    expect(await refusal(`UPDATE "record_counter" SET "lastNumber" = "lastNumber" - 1 WHERE "kind" = 'entry'`)).toBe(RESTRICT);
    expect(await refusal(`INSERT INTO "collection_state" ("id", "revision") VALUES (2, 0)`)).toBe(CHECK);
  });

  it("are counted by a revision that never goes back and never goes away", async () => {
    await published();
    expect(await refusal(`UPDATE "collection_state" SET "revision" = "revision" - 1`)).toBe(RESTRICT);
    expect(await refusal(`DELETE FROM "collection_state"`)).toBe(RESTRICT);
    expect(await refusal(`TRUNCATE "collection_state"`)).toBe(RESTRICT);
  });

  it("have events that nobody changes or deletes", async () => {
    await published();
    expect(await refusal(`UPDATE "event" SET "reason" = 'another'`)).toBe(RESTRICT);
    expect(await refusal(`DELETE FROM "event"`)).toBe(RESTRICT);
  });

  describe("versions", () => {
    it("never change and never go away", async () => {
      const { recordId } = await published();
      const set = (change: string) => refusal(`UPDATE "record_version" SET ${change} WHERE "recordId" = '${recordId}'`);
      for (const change of [
        `"hash" = 'x'`,
        `"previousHash" = 'x'`,
        `"number" = 2`,
        `"publishedAt" = now()`,
        `"unitHashes" = '{}'`,
        `"units" = '[]'`,
        `"salts" = '{}'`,
        `"redactions" = '[{"on": "2026-01-01", "units": []}]'`,
        `"units" = "units" || '[{"id": "planted"}]'`,
        `"units" = jsonb_set("units", '{0,text}', '"Another"')`,
      ]) {
        expect(await set(change), change).toBe(RESTRICT);
      }
      expect(await refusal(`DELETE FROM "record_version" WHERE "recordId" = '${recordId}'`)).toBe(RESTRICT);
    });

    it("continue the chain or are refused", async () => {
      const { recordId } = await published();
      const append = (number: number, previousHash: string) =>
        refusal(`INSERT INTO "record_version" ("id", "recordId", "number", "units", "salts", "unitHashes", "previousHash", "hash", "publishedAt", "publishedById")
          SELECT '${randomUUID()}', "recordId", ${number}, "units", "salts", "unitHashes", ${previousHash}, 'next', now(), "publishedById" FROM "record_version" WHERE "recordId" = '${recordId}'`);
      expect(await append(2, `"hash"`)).toBeNull();
      expect(await append(2, `'another'`)).toBe(CHECK);
      expect(await append(2, "NULL")).toBe(CHECK);
      expect(await append(3, `"hash"`)).toBe(CHECK);
      expect(await append(1, `"hash"`)).not.toBeNull();
    });

    it("may lose a unit with its salt, and must say so", async () => {
      const { recordId } = await published();
      const { rows } = await sql.query<{ unit: string; other: string }>(
        `SELECT "units" -> 0 ->> 'id' AS "unit", "units" -> 1 ->> 'id' AS "other" FROM "record_version" WHERE "recordId" = $1`,
        [recordId],
      );
      const { unit, other } = rows[0]!;
      const redact = (units: string, salts: string, redactions: string) =>
        refusal(`UPDATE "record_version" SET "units" = ${units}, "salts" = ${salts}, "redactions" = ${redactions} WHERE "recordId" = '${recordId}'`);
      const units = `"units" - 0`;
      const salts = `"salts" - '${unit}'`;
      const said = (ids: string[]) => `"redactions" || '${JSON.stringify([{ on: "2026-01-01", units: ids }])}'::jsonb`;
      expect(await redact(units, salts, said([unit]))).toBeNull();
      expect(await redact(units, `"salts"`, said([unit])), "salt kept").toBe(RESTRICT);
      expect(await redact(`"units"`, salts, said([unit])), "unit kept").toBe(RESTRICT);
      expect(await redact(units, salts, `"redactions"`), "not said").toBe(RESTRICT);
      expect(await redact(`jsonb_set("units" - 0, '{0,type}', '"other"')`, salts, said([unit])), "another unit changed").toBe(RESTRICT);
      expect(await redact(units, `jsonb_set("salts" - '${unit}', '{${other}}', '"00"')`, said([unit])), "another salt changed").toBe(RESTRICT);
      expect(await redact(`"units" - 0 || '[{"id": "planted"}]'`, salts, said([unit])), "a unit planted").toBe(RESTRICT);
      expect(await redact(units, salts, said([other])), "another unit named").toBe(RESTRICT);
      expect(await redact(units, salts, said([])), "no unit named").toBe(RESTRICT);
      expect(await redact(units, salts, said([unit, other])), "too many named").toBe(RESTRICT);
      expect(await redact(units, salts, `"redactions" || '[{"units": ["${unit}"]}]'`), "no day").toBe(RESTRICT);
      expect(await redact(units, salts, `"redactions" || '[{"on": "2026-01-01", "units": ["${unit}"], "why": "words"}]'`), "words in it").toBe(RESTRICT);
      expect(await redact(units, salts, `'[]'::jsonb`), "history gone").toBe(RESTRICT);
    });
  });

  it("have what they need: nothing of a version is absent", async () => {
    const { recordId } = await published();
    for (const column of ["units", "salts", "unitHashes", "hash", "publishedAt", "publishedById"]) {
      const said = await refusal(`UPDATE "record_version" SET "${column}" = NULL WHERE "recordId" = '${recordId}'`);
      expect([NOT_NULL, RESTRICT], column).toContain(said);
    }
  });
});

describe("what the desk keeps beside records", () => {
  it("is a request with a decision, its reason and whoever decided, or with none of them", async () => {
    const { id, loggedById } = await buildRequest(database.db);
    const set = (values: string) => refusal(`UPDATE "request" SET ${values} WHERE "id" = '${id}'`);
    const whole = [`"state" = 'answered'`, `"decision" = 'refused'`, `"answer" = 'No.'`, `"decidedById" = '${loggedById}'`, `"decidedAt" = now()`];
    expect(await set(whole.join(", "))).toBeNull();
    for (const missing of whole) expect(await set(whole.filter((part) => part !== missing).join(", ")), missing).toBe(CHECK);
  });

  it("is a label of plain words, with words by sex only beside general ones, and one for each term", async () => {
    const { id: userId } = await buildUser(database.db);
    const label = (text: string | null, female: string | null = null): [string, unknown[]] => [
      `INSERT INTO "term_label" ("id", "language", "vocabulary", "term", "text", "female", "changedById") VALUES (gen_random_uuid(), 'en', 'sexes', 'male', $1, $2, $3)`,
      [text, female, userId],
    ];
    expect(await refusal(label("man", "woman"))).toBeNull();
    expect(await refusal(label(null))).toBeNull();
    for (const given of [label("a {b}"), label("<b>"), label("man", "{x}"), label(null, "woman")]) expect(await refusal(given)).toBe(CHECK);
    expect(await refusal(label("man"), label("men"))).toBe(UNIQUE);
  });

  it("is a key of which there is one, with a limit; when it has ended, somebody did it, and its holder is forgotten", async () => {
    const { id: userId } = await buildUser(database.db);
    const key = (limit: number, contact: string | null, endedAt: string | null, endedBy: string | null): [string, unknown[]] => [
      `INSERT INTO "api_key" ("id", "keyHash", "start", "label", "contact", "requestsPerMinute", "madeById", "endedAt", "endedById") VALUES (gen_random_uuid(), 'a hash', 'guwah_', 'x', $1, $2, $3, $4::timestamptz, $5::uuid)`,
      [contact, limit, userId, endedAt, endedBy],
    ];
    const day = "2026-11-23";
    expect(await refusal(key(1, "x", null, null))).toBeNull();
    expect(await refusal(key(100_000, null, day, userId))).toBeNull();
    for (const given of [key(0, "x", null, null), key(100_001, "x", null, null), key(1, null, null, null), key(1, "x", day, userId), key(1, null, day, null), key(1, "x", null, userId)]) {
      expect(await refusal(given)).toBe(CHECK);
    }
    expect(await refusal(key(1, "x", null, null), key(1, "x", null, null))).toBe(UNIQUE);
  });
});
