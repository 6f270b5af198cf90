import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { createClient, db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { LARGEST_BATCH, publish } from "@/lib/publication/commands/publish";
import { publishIn } from "@/lib/publication/commands/publish-in";
import { findPublicVersion, listVersions } from "@/lib/publication/public-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildFacility, buildList, buildOrganisation, buildPlace, buildRemark } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildAccount, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import { findDrift } from "@/tests/support/collection-drift";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  expect(await findDrift()).toEqual([]);
});
afterAll(() => database.drop());

const entryInput = (subjectId: string) => ({ kind: "entry" as const, subjectId });
const counts = async () => ({
  records: await db.publicRecord.count(),
  versions: await db.recordVersion.count(),
  listings: await db.recordListing.count(),
  events: await db.event.count(),
  tasks: await db.indexTask.count(),
  revision: (await db.collectionState.findUniqueOrThrow({ where: { id: 1 } })).revision,
  counters: await db.recordCounter.findMany({ orderBy: { kind: "asc" } }),
});

describe("the first publication", () => {
  it("gives a number, a version, a listing, an event and an index task", async () => {
    const { recordId, ref, person, version, changed } = await publishEntry(db, "Aman Testov");
    expect({ version, changed }).toEqual({ version: 1, changed: true });
    const record = await db.publicRecord.findUniqueOrThrow({ where: { id: recordId }, include: { versions: true, listing: true, indexTasks: true } });
    expect(record).toMatchObject({ kind: "entry", number: ref.number, subjectId: person.id, state: "published", currentVersion: 1 });
    expect(record.versions[0]).toMatchObject({ number: 1, previousHash: null });
    expect(record.listing).toMatchObject({ title: "Aman Testov", number: ref.number });
    expect(record.indexTasks).toMatchObject([{ engine: "postgres", revision: record.revision }]);
    const [event] = await db.event.findMany({ where: { subjectId: person.id } });
    expect(event).toMatchObject({ type: "record.published", reason: "test", after: { kind: "entry", number: ref.number, version: 1, hash: record.versions[0]?.hash } });
  });

  it("shows exactly what was published", async () => {
    const { ref } = await publishEntry(db, "  ÁmAN  Téstov ئامان\u200c ");
    const version = await findPublicVersion("entry", ref.number);
    expect(version?.units.find((unit) => unit.type === "name")).toMatchObject({ text: "  ÁmAN  Téstov ئامان\u200c " });
    expect(version).toMatchObject({ number: ref.number, version: 1, currentVersion: 1, note: null, redactions: [] });
  });

  it("works for every kind, in one batch, with references among them", async () => {
    const [source, region, list] = [await buildSource(db), await buildPlace(db, { kind: "region", name: "The Region" }), await buildList(db)];
    const place = await buildPlace(db, { parentId: region.id });
    const facility = await buildFacility(db, { placeId: place.id });
    const organisation = await buildOrganisation(db, { placeId: region.id, url: "https://committee.example/" });
    await buildRemark(db, { facilityId: facility.id, sourceId: source.id });
    const person = await buildNamedPerson(db, "Aman Testov", { source });
    const testimony = await buildTestimony(db, { placeId: place.id, reportedBySourceId: source.id, originalText: "He was taken.", originalLanguage: "en" });
    await buildAccount(db, { testimonyId: testimony.id, victimId: person.id, witnessRelation: "neighbour" });
    await buildFact(db, { personId: person.id, cites: [{ testimonyId: testimony.id, locator: "3" }], episode: { kind: "camp", facilityId: facility.id, placeId: place.id } });
    await db.listMember.create({ data: { listId: list.id, personId: person.id } });
    const outcomes = await publishRows(
      entryInput(person.id),
      { kind: "testimony", subjectId: testimony.id },
      { kind: "facility", subjectId: facility.id },
      { kind: "list", subjectId: list.id },
      { kind: "organisation", subjectId: organisation.id },
      { kind: "place", subjectId: place.id },
      { kind: "place", subjectId: region.id },
      { kind: "source", subjectId: source.id },
    );
    const numberOf = (subjectId: string) => outcomes.find((one) => one.subjectId === subjectId)?.number;
    const entry = await findPublicVersion("entry", numberOf(person.id)!);
    expect(entry?.units.find((unit) => unit.type === "episode")).toMatchObject({
      facility: { number: numberOf(facility.id) },
      place: { number: numberOf(place.id) },
      citations: [{ ref: { kind: "testimony", number: numberOf(testimony.id) } }],
    });
    expect((await findPublicVersion("place", numberOf(place.id)!))?.units[0]).toMatchObject({ parent: { number: numberOf(region.id) } });
    const listing = await db.recordListing.findFirstOrThrow({ where: { kind: "entry", number: numberOf(person.id) } });
    expect(listing.refs.sort()).toEqual(
      [`facility:${numberOf(facility.id)}`, `list:${numberOf(list.id)}`, `place:${numberOf(place.id)}`, `source:${numberOf(source.id)}`, `testimony:${numberOf(testimony.id)}`].sort(),
    );
  });
});

describe("publishing again", () => {
  it("writes nothing when nothing changed, also when rows were touched or moved in the table", async () => {
    const { person, source, version } = await publishEntry(db, "Aman Testov");
    const others = [await buildNamedPerson(db, "Berik Samplov", { source }), await buildNamedPerson(db, "Gulsim Testova", { source })];
    for (const other of others) {
      await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], relation: { kind: "sibling", otherPersonId: other.id } });
      await buildFact(db, { personId: other.id, cites: [{ sourceId: source.id, quote: "one" }, { sourceId: source.id, quote: "two" }], relation: { kind: "parent", otherPersonId: person.id } });
    }
    const lists = [await buildList(db, { memberIds: [person.id] }), await buildList(db, { memberIds: [person.id] })];
    await publishRows(...lists.map((list) => ({ kind: "list" as const, subjectId: list.id })), entryInput(person.id));
    const before = await counts();
    for (const fact of (await db.fact.findMany({ orderBy: { anchor: "desc" } })).slice(0, 20)) {
      await db.fact.update({ where: { id: fact.id }, data: { internalNote: "read again" } });
      await db.citation.updateMany({ where: { factId: fact.id, quote: "one" }, data: { quote: "one" } });
      await db.relation.updateMany({ where: { factId: fact.id }, data: { words: null } });
    }
    await db.listMember.updateMany({ where: { listId: lists[0]?.id }, data: { addedAt: new Date() } });
    await db.person.update({ where: { id: person.id }, data: { internalNote: "nothing public", lockVersion: { increment: 1 } } });
    const [outcome] = await publishRows(entryInput(person.id));
    expect(outcome).toMatchObject({ changed: false, version: version + 1 });
    expect(await counts()).toEqual(before);
  });

  it("appends a version to the chain when something changed, with the note", async () => {
    const { person, source, ref, recordId } = await publishEntry(db, "Aman Testov");
    await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], status: { value: "in_camp" } });
    const [outcome] = await publish(await systemCurator("test"), [{ ...entryInput(person.id), note: "A status was reported." }]);
    expect(outcome).toMatchObject({ number: ref.number, version: 2, changed: true });
    const versions = await db.recordVersion.findMany({ where: { recordId }, orderBy: { number: "asc" } });
    expect(versions[1]?.previousHash).toBe(versions[0]?.hash);
    expect(await listVersions("entry", ref.number)).toMatchObject([
      { version: 2, note: "A status was reported.", redactedOn: null },
      { version: 1, note: null },
    ]);
    expect((await findPublicVersion("entry", ref.number, 1))?.units.some((unit) => unit.type === "status")).toBe(false);
    expect((await findPublicVersion("entry", ref.number))?.units.some((unit) => unit.type === "status")).toBe(true);
    expect(await findPublicVersion("entry", ref.number, 3)).toBeNull();
  });

  it("does not take another note for a change", async () => {
    const { person } = await publishEntry(db, "Aman Testov");
    const [outcome] = await publish(await systemCurator("test"), [{ ...entryInput(person.id), note: "Only a note." }]);
    expect(outcome).toMatchObject({ version: 1, changed: false });
  });

  it("keeps the day of the first publication", async () => {
    const { person, source, recordId } = await publishEntry(db, "Aman Testov");
    const first = await db.recordListing.findUniqueOrThrow({ where: { recordId } });
    await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], status: { value: "free" } });
    await publishRows(entryInput(person.id));
    const second = await db.recordListing.findUniqueOrThrow({ where: { recordId } });
    expect(second.firstPublishedAt).toEqual(first.firstPublishedAt);
    expect(second.publishedAt.getTime()).toBeGreaterThan(first.publishedAt.getTime());
  });
});

describe("publishing is refused", () => {
  /** Nothing at all may have been written. */
  const refused = async (work: () => Promise<unknown>, error: new (message: string) => Error, message: RegExp) => {
    const before = await counts();
    const thrown = await work().then(() => null, (reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(error);
    expect((thrown as Error).message).toMatch(message);
    expect(await counts()).toEqual(before);
    return thrown;
  };
  const reviewer = () => buildCurator(db, "reviewer");

  it("to whoever read an older state of the row", async () => {
    const person = await buildPerson(db, { lockVersion: 4 });
    await refused(async () => publish(await reviewer(), [{ ...entryInput(person.id), lockVersion: 3 }]), Conflict, /changed after you read it/);
    await expect(publish(await reviewer(), [{ ...entryInput(person.id), lockVersion: 4 }])).resolves.toHaveLength(1);
  });

  it("for rows that do not exist, or are of another kind", async () => {
    const source = await buildSource(db);
    await refused(async () => publish(await reviewer(), [entryInput(randomUUID())]), NotFound, /There is no such entry/);
    await refused(async () => publish(await reviewer(), [entryInput(source.id)]), NotFound, /There is no such entry/);
  });

  it("to the last author, unless it is a script", async () => {
    const author = await reviewer();
    const person = await buildPerson(db, { lastAuthorId: author.userId });
    await refused(async () => publish(author, [entryInput(person.id)]), Forbidden, /last author/);
    await expect(publish(await systemCurator("import"), [entryInput(person.id)])).resolves.toHaveLength(1);
    const own = await systemCurator("import");
    await expect(publish(own, [entryInput((await buildPerson(db, { lastAuthorId: own.userId })).id)])).resolves.toHaveLength(1);
  });

  it.each(["contributor", "curator", "administrator"] as const)("to a %s", async (role) => {
    const person = await buildPerson(db);
    await refused(async () => publish(await buildCurator(db, role), [entryInput(person.id)]), Forbidden, /Only a reviewer/);
  });

  it("for merged and withdrawn records", async () => {
    const { merge } = await import("@/lib/publication/commands/merge");
    const { withdraw } = await import("@/lib/publication/commands/withdraw");
    const [first, second, third] = [await publishEntry(db, "Aman A"), await publishEntry(db, "Aman B"), await publishEntry(db, "Aman C")];
    await merge(await reviewer(), { from: first.ref, into: second.ref, reason: "one person" });
    await withdraw(await reviewer(), { ref: third.ref, kind: "error", reason: "wrong person" });
    await refused(async () => publish(await reviewer(), [entryInput(first.person.id)]), Conflict, /merged/);
    await refused(async () => publish(await reviewer(), [entryInput(third.person.id)]), Conflict, /withdrawn/);
  });

  it("with a sentence for each problem, all at once", async () => {
    const person = await buildPerson(db, { roles: ["witness"], neverPublish: true });
    const uncited = await buildFact(db, { personId: person.id, cites: [], name: { text: "Aman" } });
    const unpublished = await buildFact(db, { personId: person.id, status: { value: "free" } });
    const thrown = (await refused(async () => publish(await reviewer(), [entryInput(person.id)]), InvalidInput, /cannot be published yet/)) as InvalidInput;
    expect(thrown.problems).toHaveLength(4);
    expect(thrown.problems.join("\n")).toMatch(new RegExp(`${uncited.anchor} has no citation`));
    expect(thrown.problems.join("\n")).toMatch(new RegExp(`${unpublished.anchor} rests only on`));
  });

  it("for the whole batch when one record has a problem", async () => {
    const [source, hidden] = [await buildSource(db), await buildSource(db, { visibility: "restricted" })];
    const good = await buildNamedPerson(db, "Aman Testov", { source });
    await refused(
      async () => publish(await reviewer(), [{ kind: "source", subjectId: source.id }, entryInput(good.id), { kind: "source", subjectId: hidden.id }]),
      InvalidInput,
      /cannot be published/,
    );
  });

  it("when one record is asked for twice in a batch", async () => {
    const person = await buildPerson(db);
    await refused(async () => publish(await reviewer(), [entryInput(person.id), entryInput(person.id)]), InvalidInput, /twice/);
  });

  it("when the batch is too large, instead of leaving some out", async () => {
    const inputs = Array.from({ length: LARGEST_BATCH + 1 }, () => entryInput(randomUUID()));
    await refused(async () => publish(await reviewer(), inputs), InvalidInput, /At most/);
  });

  it("not for nothing", async () => {
    expect(await publish(await reviewer(), [])).toEqual([]);
  });
});

describe("several at once", () => {
  it("publish one record one after the other", async () => {
    const { person, source, recordId } = await publishEntry(db, "Aman Testov");
    await Promise.all(
      (["in_camp", "in_prison", "free", "abroad"] as const).map(async (value) => {
        await buildFact(db, { personId: person.id, cites: [{ sourceId: source.id }], status: { value } });
        await publishRows(entryInput(person.id));
      }),
    );
    await publishRows(entryInput(person.id));
    const record = await db.publicRecord.findUniqueOrThrow({ where: { id: recordId }, include: { versions: true } });
    expect(record.versions.length).toBe(record.currentVersion);
    const units = (await findPublicVersion("entry", record.number))?.units ?? [];
    expect(units.filter((unit) => unit.type === "status")).toHaveLength(4);
  });

  it("publish one new record once", async () => {
    const person = await buildPerson(db);
    const outcomes = (await Promise.all(Array.from({ length: 5 }, () => publishRows(entryInput(person.id))))).flat();
    expect(new Set(outcomes.map((one) => one.number)).size).toBe(1);
    expect(outcomes.filter((one) => one.changed)).toHaveLength(1);
  });

  it("publish many records of several kinds in any order without waiting for each other for ever", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => buildPerson(db)));
    const sources = await Promise.all(Array.from({ length: 12 }, () => buildSource(db)));
    const inputs = [...people.map((one) => entryInput(one.id)), ...sources.map((one) => ({ kind: "source" as const, subjectId: one.id }))];
    const batches = [inputs, inputs.toReversed(), inputs.slice(6, 18), inputs.slice(0, 12), inputs.slice(12).toReversed()];
    const outcomes = (await Promise.all(batches.map((batch) => publishRows(...batch)))).flat();
    const numbers = outcomes.filter((one) => one.changed && one.kind === "entry").map((one) => one.number).sort((a, b) => a - b);
    expect(numbers).toHaveLength(12);
    expect(numbers.at(-1)! - numbers[0]!).toBe(11);
  });

  it("publish, withdraw, reinstate and merge at once without deadlock", async () => {
    const { merge, unmerge } = await import("@/lib/publication/commands/merge");
    const { withdraw, reinstate } = await import("@/lib/publication/commands/withdraw");
    const curator = await systemCurator("test");
    const entries = [];
    for (let index = 0; index < 4; index += 1) entries.push(await publishEntry(db, `Aman ${index}`));
    const [a, b, c, d] = entries as [(typeof entries)[0], (typeof entries)[0], (typeof entries)[0], (typeof entries)[0]];
    const failures: unknown[] = [];
    const attempt = (work: () => Promise<unknown>) =>
      work().catch((error: unknown) => {
        if (!(error instanceof Conflict)) failures.push(error);
      });
    const renew = async (entry: typeof a) => {
      await buildFact(db, { personId: entry.person.id, cites: [{ sourceId: entry.source.id }], status: { value: "unclear" } });
      await publishRows(entryInput(entry.person.id), entryInput((await buildPerson(db)).id));
    };
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([
        attempt(() => renew(a)),
        attempt(() => renew(b)),
        attempt(() => renew(c)),
        attempt(() => merge(curator, { from: a.ref, into: b.ref, reason: "test" }).then(() => unmerge(curator, { ref: a.ref, reason: "test" }))),
        attempt(() => merge(curator, { from: c.ref, into: b.ref, reason: "test" }).then(() => unmerge(curator, { ref: c.ref, reason: "test" }))),
        attempt(() => withdraw(curator, { ref: d.ref, kind: "error", reason: "test" }).then(() => reinstate(curator, { ref: d.ref, reason: "test" }))),
      ]);
    }
    expect(failures).toEqual([]);
  });
});

describe("a transaction that is killed", () => {
  it("leaves nothing, and the next one works", async () => {
    const before = await counts();
    const source = await buildSource(db);
    const person = await buildNamedPerson(db, "Aman Testov", { source });
    const [holder, watcher] = [new pg.Client({ connectionString: database.url }), new pg.Client({ connectionString: database.url })];
    await Promise.all([holder.connect(), watcher.connect()]);
    // Held, so that the publication waits in the middle of its work.
    await holder.query(`BEGIN; SELECT * FROM "collection_state" FOR UPDATE`);
    const publishing = publishRows({ kind: "source", subjectId: source.id }, entryInput(person.id)).then(() => null, (error: unknown) => error);
    const waiting = async () =>
      (await watcher.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%collection_state%' AND datname = current_database()`)).rows[0]?.pid;
    let pid = await waiting();
    for (let tries = 0; pid === undefined && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      pid = await waiting();
    }
    await watcher.query("SELECT pg_terminate_backend($1)", [pid]);
    expect(await publishing).toBeInstanceOf(Error);
    await Promise.all([holder.end(), watcher.end()]);
    expect(await counts()).toEqual(before);
    await expect(publishRows({ kind: "source", subjectId: source.id }, entryInput(person.id))).resolves.toHaveLength(2);
  });
});

describe("the number of rows that a publication touches", () => {
  interface Touched {
    table: string;
    inserted: number;
    updated: number;
    deleted: number;
  }
  const touchedIn = async (tx: Transaction) =>
    tx.$queryRaw<Touched[]>`
      SELECT relname AS "table", n_tup_ins::int AS "inserted", n_tup_upd::int AS "updated", n_tup_del::int AS "deleted"
      FROM pg_stat_xact_user_tables WHERE n_tup_ins + n_tup_upd + n_tup_del > 0 ORDER BY relname`;

  /** A victim with that many relations, half of them stored on the other side. */
  async function victimWith(relations: number): Promise<string> {
    const { person, source } = await publishEntry(db, `Aman with ${relations}`);
    const { lastAuthorId: userId } = person;
    const rows = Array.from({ length: relations }, (_, index) => ({ other: randomUUID(), fact: randomUUID(), isInverse: index % 2 === 1, index }));
    await db.person.createMany({ data: rows.map(({ other }) => ({ id: other, roles: ["relative" as const], lastAuthorId: userId, updatedAt: new Date() })) });
    await db.$transaction(async (tx) => {
      await tx.fact.createMany({
        data: rows.map(({ other, fact, isInverse, index }) => ({
          id: fact,
          anchor: `f-${relations.toString(36).padStart(4, "0")}${index.toString(36).padStart(6, "0")}`,
          personId: isInverse ? other : person.id,
          kind: "relation" as const,
          visibility: "public" as const,
          recordedById: userId,
        })),
      });
      await tx.relation.createMany({ data: rows.map(({ other, fact, isInverse }) => ({ factId: fact, kind: "cousin" as const, otherPersonId: isInverse ? person.id : other })) });
      await tx.citation.createMany({ data: rows.map(({ fact }) => ({ id: randomUUID(), factId: fact, sourceId: source.id })) });
    });
    return person.id;
  }

  it("is the same with 1 relation and with 2,000", async () => {
    const curator = await systemCurator("test");
    const touched: Record<number, Touched[]> = {};
    for (const relations of [1, 2_000]) {
      const subjectId = await victimWith(relations);
      // A connection of its own: the statistics of a transaction carry over what was not reported yet.
      const client = createClient(database.url);
      touched[relations] = await client.$transaction(async (tx) => {
        const [outcome] = await publishIn(tx, curator, [entryInput(subjectId)]);
        expect(outcome).toMatchObject({ changed: true, version: 2 });
        return touchedIn(tx);
      });
      await client.$disconnect();
    }
    expect(touched[2_000]).toEqual(touched[1]);
    expect(touched[1]?.map((one) => one.table)).toEqual(["collection_state", "event", "index_task", "public_record", "record_listing", "record_version"]);
    const sum = touched[1]!.reduce((rows, one) => rows + one.inserted + one.updated + one.deleted, 0);
    expect(sum).toBeLessThan(12);
  });
});
