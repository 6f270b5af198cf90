import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { findDashboard } from "@/lib/dashboard/curator-queries";
import { db } from "@/lib/db/client";
import { Conflict, InvalidInput, NotFound } from "@/lib/errors";
import { listLog } from "@/lib/history/curator-queries";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { answerRequest, changeRequest, forgetContact, logRequest, openContact, reopenRequest } from "@/lib/requests/commands";
import { findRecordToAskAbout, findRequest, listRequests } from "@/lib/requests/curator-queries";
import type { RequestFilter } from "@/lib/requests/curator-queries";
import { answerRequestSchema, changeRequestSchema, logRequestSchema, openContactSchema } from "@/lib/requests/schema";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildRequest, requestInput } from "@/tests/factories/build-request";
import { buildSource } from "@/tests/factories/build-source";
import { buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let curator: Curator;
let reviewer: Curator;
let officer: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  [curator, reviewer, officer] = [await buildCurator(db, "curator"), await buildCurator(db, "reviewer"), await buildCurator(db, "protection_officer")];
});
afterAll(() => database.drop());

const SECRET = "Quokkabay";
const reason = "she asked for an answer";
const anything: RequestFilter = { words: "", state: null, kind: null, channel: null, subjectId: null };
const typesOf = async (id: string) => (await db.event.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(({ type }) => type);
const text = (value: unknown) => JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? Number(one) : one));

describe("a request that has arrived", () => {
  it("is logged once with what it is about, found with its records, changed, decided on, and opened again", async () => {
    const { ref, person } = await publishEntry(db, "Aman Asked");
    const testimony = await buildTestimony(db, { witnesses: [{ description: "a neighbour" }] });
    const picks = [{ kind: "testimony" as const, record: testimony.id }, { kind: "person" as const, record: person.id }];
    const input = requestInput({ numbers: [{ kind: "entry", number: ref.number }], picks, contact: SECRET });
    expect(await logRequest(curator, input)).toEqual({ id: input.id });
    expect(await logRequest(curator, input)).toEqual({ id: input.id });
    for (const other of [{ asked: "Something else." }, { contact: "somebody else" }, { picks: [] }]) {
      await expect(logRequest(curator, { ...input, ...other })).rejects.toMatchObject({ detail: { code: "madeAlready" } });
    }
    await expect(logRequest(reviewer, input)).rejects.toThrow(Conflict);
    const found = await findRequest(curator, input.id);
    expect(found).toMatchObject({ state: "open", receivedOn: "2026-11-02", lockVersion: 0, may: { change: true, answer: false, openContact: false } });
    expect(found.subjects.map(({ kind, subjectId, number, title, isOpen }) => [kind, subjectId, number, title?.text, isOpen]).toSorted()).toEqual([
      ["entry", person.id, ref.number, "Aman Asked", true], ["testimony", testimony.id, null, "a neighbour", true],
    ]);
    expect(found.values).toMatchObject({ contact: "", numbers: [{ kind: "entry", number: String(ref.number) }], picks: [{ kind: "testimony", record: { id: testimony.id } }] });

    const held = { ...changeRequestSchema.parse({ ...found.values, id: input.id, lockVersion: 0 }) };
    expect(await changeRequest(reviewer, held)).toEqual({ lockVersion: 0 });
    expect(await changeRequest(reviewer, { ...held, kind: "withdrawal", picks: [] })).toEqual({ lockVersion: 1 });
    expect((await db.request.findUniqueOrThrow({ where: { id: input.id } })).contact).toBe(SECRET);
    await withdraw(reviewer, { ref, kind: "request", reason });
    expect((await findRequest(reviewer, input.id)).done.map(({ type, by }) => [type, by])).toEqual([["record.withdrawn", "A reviewer"], ["record.published", expect.any(String)]]);

    expect(await answerRequest(reviewer, { id: input.id, lockVersion: 1, decision: "granted", answer: "It was withdrawn." })).toEqual({ lockVersion: 2 });
    await expect(answerRequest(reviewer, { id: input.id, lockVersion: 2, decision: "refused", answer: "No." })).rejects.toMatchObject({ detail: { code: "requestAnswered" } });
    await expect(changeRequest(curator, { ...held, lockVersion: 2 })).rejects.toMatchObject({ detail: { code: "requestAnswered" } });
    expect(await findRequest(officer, input.id)).toMatchObject({ state: "answered", decision: "granted", answer: "It was withdrawn.", decidedBy: "A reviewer", may: { change: false } });
    expect(await reopenRequest(officer, { id: input.id, lockVersion: 2, reason })).toEqual({ lockVersion: 3 });
    await expect(reopenRequest(officer, { id: input.id, lockVersion: 3, reason })).rejects.toMatchObject({ detail: { code: "requestOpen" } });
    expect(await findRequest(curator, input.id)).toMatchObject({ state: "open", decision: null, answer: null, decidedBy: null });
    expect(await typesOf(input.id)).toEqual(["request.logged", "request.changed", "request.answered", "request.reopened"]);
    const [logged, changed, answered, reopened] = await db.event.findMany({ where: { subjectId: input.id }, orderBy: { id: "asc" } });
    expect(logged?.after).toMatchObject({ kind: "withholding", asked: input.asked, contact: "sealed" });
    expect(changed).toMatchObject({ before: { kind: "withholding" }, after: { kind: "withdrawal", records: [{ kind: "entry", subject: person.id }] } });
    expect([answered?.before, reopened?.after]).toEqual(Array(2).fill({ state: "open", decision: null, answer: null, decidedById: null, decidedAt: null }));
    expect(answered?.after).toEqual(reopened?.before);
  });

  it("refuses a save against an older state with what stands there now, and who is not on file", async () => {
    const { id } = await buildRequest(db, { lockVersion: 3 });
    const { values } = await findRequest(curator, id);
    const stale = { detail: { code: "changedMeanwhile", current: { lockVersion: 3, values } } };
    await expect(changeRequest(curator, { ...requestInput(), id, lockVersion: 2 })).rejects.toMatchObject(stale);
    await expect(answerRequest(reviewer, { id, lockVersion: 2, decision: "granted", answer: "Yes." })).rejects.toMatchObject(stale);
    await expect(reopenRequest(reviewer, { id, lockVersion: 2, reason })).rejects.toMatchObject(stale);
    await expect(forgetContact(officer, { id, lockVersion: 2, reason })).rejects.toMatchObject(stale);
    expect(text(values)).not.toContain("her sister");
    const unknown = randomUUID();
    await expect(changeRequest(curator, { ...requestInput(), id: unknown, lockVersion: 0 })).rejects.toThrow(NotFound);
    await expect(answerRequest(reviewer, { id: unknown, lockVersion: 0, decision: "granted", answer: "Yes." })).rejects.toThrow(NotFound);
    await expect(reopenRequest(reviewer, { id: unknown, lockVersion: 0, reason })).rejects.toThrow(NotFound);
    await expect(openContact(officer, { id: unknown, reason })).rejects.toThrow(NotFound);
    await expect(forgetContact(officer, { id: unknown, lockVersion: 0, reason })).rejects.toThrow(NotFound);
    for (const nobody of [await buildCurator(db, "contributor"), await buildCurator(db, "administrator")]) {
      await expect(findRequest(nobody, id)).rejects.toThrow(NotFound);
      await expect(listRequests(nobody, anything)).rejects.toThrow(NotFound);
      expect((await findDashboard(nobody, 12)).requests).toBeNull();
      expect(await findRecordToAskAbout(nobody, "entry", (await buildNamedPerson(db, "Nobody Else")).id)).toBeNull();
    }
  });

  it("refuses records that do not exist, and says in which field", async () => {
    const numbers = [{ kind: "source" as const, number: 999_999 }];
    await expect(logRequest(curator, requestInput({ numbers }))).rejects.toMatchObject({ detail: { fields: { "numbers.0.number": "unknownNumber" } } });
    await expect(logRequest(curator, requestInput({ numbers }))).rejects.toThrow(InvalidInput);
    for (const kind of ["person", "testimony", "source", "facility", "place"] as const) {
      await expect(logRequest(curator, requestInput({ picks: [{ kind, record: randomUUID() }] }))).rejects.toMatchObject({ detail: { code: "unknownReference" } });
    }
    const sealed = await buildSource(db, { visibility: "sealed" });
    await expect(logRequest(curator, requestInput({ picks: [{ kind: "source", record: sealed.id }] }))).rejects.toThrow(NotFound);
  });

  it("takes any text as it is, or says that it cannot be kept", async () => {
    for (const given of hostileStrings) {
      const form = { id: randomUUID(), kind: "other", channel: "letter", asker: "unknown", contact: given, asked: given, receivedOn: "2026-11-01", numbers: [], picks: [] };
      const read = logRequestSchema.safeParse(form);
      if (!read.success) {
        expect(read.error.issues.map(({ message }) => message).filter((code) => code !== "textUnusable" && code !== "tooLong")).toEqual([]);
        continue;
      }
      const { id } = await logRequest(curator, read.data);
      await answerRequest(reviewer, answerRequestSchema.parse({ id, lockVersion: 0, decision: "refused", answer: given }));
      const found = await findRequest(curator, id);
      expect([found.asked, found.answer]).toEqual([given.trim(), given.trim()]);
      expect((await openContact(officer, openContactSchema.parse({ id, reason: given }))).contact).toBe(given.trim());
      await listRequests(curator, { ...anything, words: given });
    }
    const form = { ...requestInput(), contact: "", picks: [{ kind: "person", record: null }], numbers: [{ kind: "", number: "0" }], receivedOn: "2999-01-01", kind: "" };
    expect(Object.fromEntries(logRequestSchema.safeParse(form).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [])).toEqual({
      kind: "kindMissing", receivedOn: "dayAhead", "numbers.0.kind": "kindMissing", "numbers.0.number": "numberWrong", "picks.0.record": "recordMissing",
    });
  });
});

describe("the list of requests", () => {
  it("has the open ones first, those that wait longest before the others, and is narrowed", async () => {
    const word = "Umbrella";
    const of = (receivedOn: string, given = {}) => buildRequest(db, { asked: `${word} 100% of it_`, receivedOn: new Date(receivedOn), ...given });
    const answered = { state: "answered", decision: "partly", answer: "Halfway.", decidedById: reviewer.userId } as const;
    const { person } = await publishEntry(db, "Aman Listed");
    const [young, old, lately, before] = [
      await of("2026-11-20", { channel: "letter" }),
      await of("2026-10-01", { kind: "erasure", records: [{ kind: "entry", subjectId: person.id }] }),
      await of("2026-09-01", { ...answered, decidedAt: new Date("2026-11-02") }),
      await of("2026-09-01", { ...answered, decidedAt: new Date("2026-10-02") }),
    ];
    const ids = async (given: Partial<RequestFilter>) => (await listRequests(curator, { ...anything, words: word, ...given })).items.map(({ id }) => id);
    expect(await ids({})).toEqual([old.id, young.id, lately.id, before.id]);
    expect(await ids({ state: "open" })).toEqual([old.id, young.id]);
    expect(await ids({ channel: "letter" })).toEqual([young.id]);
    expect(await ids({ kind: "erasure", state: "open" })).toEqual([old.id]);
    expect(await ids({ subjectId: person.id })).toEqual([old.id]);
    expect(await ids({ words: `umbrella 100% ${old.number}` })).toEqual([old.id]);
    expect(await ids({ words: "umbrella 100% it_" })).toHaveLength(4);
    expect(await ids({ words: "umbrella halfway" })).toEqual([lately.id, before.id]);
    expect(await ids({ words: "umb%ella" })).toEqual([]);
    expect(await ids({ words: `#${young.number}` })).toEqual([young.id]);
    expect((await findDashboard(curator, 12)).requests).toBe(await db.request.count({ where: { state: "open" } }));
  });

  it("is begun from a record's page with that record, by its number or as it is called", async () => {
    const { ref, person } = await publishEntry(db, "Aman Begun");
    expect(await findRecordToAskAbout(curator, "entry", person.id)).toEqual({ numbers: [{ kind: "entry", number: String(ref.number) }], picks: [] });
    const draft = await buildNamedPerson(db, "Aman Unpublished");
    expect(await findRecordToAskAbout(curator, "entry", draft.id)).toMatchObject({ numbers: [], picks: [{ kind: "person", record: { id: draft.id, label: "Aman Unpublished" } }] });
    const sealed = await buildSource(db, { visibility: "sealed" });
    for (const id of [sealed.id, draft.id, randomUUID()]) expect(await findRecordToAskAbout(curator, "source", id)).toBeNull();
  });
});

describe("who asked", () => {
  it("stands in no page, list, event or log, is opened by protection officers with a reason, and forgotten for good", async () => {
    const { id } = await logRequest(curator, requestInput({ contact: `${SECRET} street` }));
    expect(await openContact(officer, { id, reason })).toEqual({ contact: `${SECRET} street` });
    const administrator = await buildCurator(db, "administrator");
    const seen = async () => text([
      await Promise.all([curator, reviewer, officer].flatMap((anybody) => [findRequest(anybody, id), listRequests(anybody, anything), listRequests(anybody, { ...anything, words: SECRET }), findDashboard(anybody, 12)])),
      await listLog(administrator, { userId: null, type: null, day: null }),
      await db.event.findMany(),
    ]);
    expect(await seen()).not.toContain(SECRET);
    expect((await findRequest(curator, id)).deeds.map(({ type }) => type)).toEqual(["request.logged"]);
    expect((await findRequest(officer, id)).deeds.map(({ type }) => type)).toEqual(["request.contact_opened", "request.logged"]);
    expect((await listLog(administrator, { userId: null, type: "request.contact_opened", day: null })).items.find(({ subjectId }) => subjectId === id)?.reason).toBe(reason);

    expect((await findRequest(officer, id)).may.openContact).toBe(true);
    expect(await changeRequest(curator, { ...requestInput({ contact: `${SECRET} lane` }), id, lockVersion: 0 })).toEqual({ lockVersion: 1 });
    expect(await openContact(officer, { id, reason })).toEqual({ contact: `${SECRET} lane` });
    expect(await forgetContact(officer, { id, lockVersion: 1, reason })).toEqual({ lockVersion: 2 });
    expect(await openContact(officer, { id, reason })).toEqual({ contact: null });
    await expect(forgetContact(officer, { id, lockVersion: 2, reason })).rejects.toMatchObject({ detail: { code: "contactForgotten" } });
    expect((await findRequest(officer, id)).may.openContact).toBe(false);
    expect(await seen()).not.toContain(SECRET);
  });
});
