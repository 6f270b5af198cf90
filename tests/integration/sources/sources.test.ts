import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { publish } from "@/lib/publication/commands/publish";
import { changeSource, createSource } from "@/lib/sources/commands";
import { findByUrl, findSource, listSources } from "@/lib/sources/curator-queries";
import { changeSourceSchema, createSourceSchema } from "@/lib/sources/schema";
import { emptySource } from "@/lib/sources/source-values";
import { buildSource } from "@/tests/factories/build-source";
import { buildCurator } from "@/tests/factories/build-user";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { sourceInput } from "@/tests/support/record-commands";

let database: TestDatabase;
let [curator, contributor]: Curator[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  [curator, contributor] = [await buildCurator(db, "curator"), await buildCurator(db, "contributor")];
});
afterAll(() => database.drop());

const typed = { ...emptySource, kind: "video", title: "A mother speaks", titleLanguage: "kk" } as const;
const eventsOf = (subjectId: string) => db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

describe("createSource", () => {
  it("keeps what was typed, restricted unless said otherwise, and reads the date", async () => {
    const input = createSourceSchema.parse({ ...typed, id: randomUUID(), title: "  گۈلنۇر  ", date: "spring 2017", languages: ["kk", "zh", "kk"], accessedOn: "2026-11-02" });
    await createSource(curator!, input);
    expect(await db.source.findUniqueOrThrow({ where: { id: input.id } })).toMatchObject({
      title: "گۈلنۇر", dateWords: "spring 2017", dateEdtf: "2017-21", languages: ["kk", "zh"], visibility: "restricted", lastAuthorId: curator!.userId, author: null,
    });
    expect((await eventsOf(input.id)).map(({ type, userId }) => [type, userId])).toEqual([["source.created", curator!.userId]]);
    expect((await findSource(curator!, input.id)).values).toMatchObject({ date: "spring 2017", accessedOn: "2026-11-02", author: "" });
  });

  it("makes one row of a save that was sent twice, and says so where the second one says something else", async () => {
    const input = sourceInput({ date: "June 2018" });
    await createSource(curator!, input);
    expect(await createSource(curator!, input)).toEqual({ id: input.id });
    await expect(createSource(curator!, { ...input, title: "Another" })).rejects.toMatchObject({ name: "Conflict", detail: { code: "madeAlready" } });
    await expect(createSource(contributor!, input)).rejects.toThrow(Conflict);
    expect(await eventsOf(input.id)).toHaveLength(1);
  });

  it("takes any text as it is, or says which field is wrong", async () => {
    for (const text of hostileStrings) {
      const read = createSourceSchema.safeParse({ ...typed, id: randomUUID(), title: text, note: text, date: text, author: text });
      if (!read.success) {
        expect(read.error.issues.map(({ message }) => message).filter((code) => !["tooLong", "textUnusable", "titleMissing"].includes(code))).toEqual([]);
        continue;
      }
      const { id } = await createSource(curator!, read.data);
      expect((await findSource(curator!, id)).values).toMatchObject({ title: text.trim(), note: text.trim(), date: text.trim() });
      await listSources(curator!, text);
      await findByUrl(curator!, text);
    }
    for (const wrong of [{ kind: "" }, { titleLanguage: "" }, { url: "javascript:alert(1)" }, { languages: ["nonsense tag"] }, { visibility: "sealed" }, { accessedOn: "yesterday" }]) {
      expect(createSourceSchema.safeParse({ ...typed, id: randomUUID(), ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});

describe("changeSource", () => {
  const change = (by: Curator, id: string, given: object) => changeSource(by, changeSourceSchema.parse({ ...typed, id, lockVersion: 0, ...given }));

  it("records what changed, and nothing where nothing did", async () => {
    const { id } = await createSource(curator!, createSourceSchema.parse({ ...typed, id: randomUUID() }));
    expect(await change(curator!, id, { publisher: "A channel" })).toEqual({ lockVersion: 1 });
    expect(await change(curator!, id, { publisher: "A channel", lockVersion: 1 })).toEqual({ lockVersion: 1 });
    const [, changed, ...others] = await eventsOf(id);
    expect([changed?.before, changed?.after, others]).toEqual([{ publisher: "" }, { publisher: "A channel" }, []]);
  });

  it("refuses a save against an older state, and gives what stands there now as the form holds it", async () => {
    const { id } = await buildSource(db, { dateEdtf: "2018-06", lockVersion: 3, title: "Newer" });
    await expect(change(curator!, id, { lockVersion: 2 })).rejects.toMatchObject({
      name: "Conflict",
      detail: { code: "changedMeanwhile", current: { lockVersion: 3, values: { title: "Newer", date: "June 2018", note: "" } } },
    });
    expect((await db.source.findUniqueOrThrow({ where: { id } })).title).toBe("Newer");
  });

  it("lets one of two who save at the same moment through", async () => {
    const { id } = await buildSource(db);
    const outcomes = await Promise.allSettled(["one", "two"].map((note) => change(curator!, id, { note })));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("keeps a date that says more than its words, as long as the words stay", async () => {
    const { id } = await buildSource(db, { dateWords: "the third month", dateEdtf: "2018-03", dateEarliest: new Date("2018-03-01"), dateLatest: new Date("2018-03-31") });
    await change(curator!, id, { date: "the third month", note: "another" });
    expect(await db.source.findUniqueOrThrow({ where: { id } })).toMatchObject({ dateEdtf: "2018-03", note: "another" });
    await change(curator!, id, { date: "", lockVersion: 1 });
    expect(await db.source.findUniqueOrThrow({ where: { id } })).toMatchObject({ dateEdtf: null, dateWords: null, dateEarliest: null });
  });

  it("is for a contributor only while it is their own and not out", async () => {
    const own = await buildSource(db, { lastAuthorId: contributor!.userId, visibility: "public" });
    await change(contributor!, own.id, { visibility: "public" });
    await publish(await systemCurator("test"), [{ kind: "source", subjectId: own.id }]);
    await expect(change(contributor!, own.id, { lockVersion: 1, note: "more" })).rejects.toThrow(Forbidden);
    expect((await findSource(contributor!, own.id)).mayChange).toBe(false);
    for (const id of [(await buildSource(db)).id, (await buildSource(db, { visibility: "sealed" })).id, randomUUID()]) {
      await expect(change(contributor!, id, {})).rejects.toThrow(NotFound);
      await expect(findSource(contributor!, id)).rejects.toThrow(NotFound);
    }
  });

  it("finds nothing that is sealed or not there", async () => {
    for (const id of [(await buildSource(db, { visibility: "sealed" })).id, randomUUID()]) {
      await expect(change(curator!, id, {})).rejects.toThrow(NotFound);
      await expect(findSource(curator!, id)).rejects.toThrow(NotFound);
    }
  });
});

describe("looking for sources", () => {
  it("finds those in which every word stands somewhere, one's own for a contributor", async () => {
    const one = await buildSource(db, { title: "Umbrella 100%", publisher: "Valley Herald", lastAuthorId: contributor!.userId });
    await buildSource(db, { title: "Umbrella of a stranger" });
    await buildSource(db, { title: "Umbrella that is sealed", visibility: "sealed" });
    expect((await listSources(curator!, "herald UMBRELLA")).total).toBe(2);
    expect((await listSources(curator!, "umbrella 100%")).items.map(({ id }) => id)).toEqual([one.id]);
    expect((await listSources(contributor!, "umbrella")).items.map(({ id }) => id)).toEqual([one.id]);
    await expect(listSources(await buildCurator(db, "administrator"))).rejects.toThrow(NotFound);
  });

  it("knows an address again that is written differently", async () => {
    const { id } = await buildSource(db, { url: "https://www.youtube.com/watch?v=abc123&t=10" });
    const page = await buildSource(db, { url: "http://herald.example/story/", archivedUrl: "https://archive.example/1" });
    const found = async (url: string, by = curator!) => (await findByUrl(by, url)).map((source) => source.id);
    for (const url of ["https://youtu.be/abc123?si=x", " https://m.youtube.com/watch?v=abc123 ", "https://youtube.com/shorts/abc123"]) expect(await found(url)).toEqual([id]);
    for (const url of ["https://herald.example/story?utm_source=x#top", "https://archive.example/1"]) expect(await found(url)).toEqual([page.id]);
    for (const url of ["https://herald.example/story2", "https://youtu.be/abc12", "", "herald", "https://"]) expect(await found(url)).toEqual([]);
    expect(await found("https://herald.example/story", contributor!)).toEqual([]);
  });
});
