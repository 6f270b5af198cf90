import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { attend, discardDraft, saveDraft } from "@/lib/drafts/commands";
import { findDraft, listEditors, openDraft } from "@/lib/drafts/curator-queries";
import { saveDraftSchema } from "@/lib/drafts/schema";
import { buildCurator } from "@/tests/factories/build-user";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let author: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildCurator(db, "contributor");
});
afterAll(() => database.drop());

const keep = (curator: Curator, subjectId: string, values: Record<string, unknown>, lockVersion: number | null = null) =>
  saveDraft(curator, saveDraftSchema.parse({ form: "add-name", subjectId, lockVersion, values }));

describe("a draft", () => {
  it("is its author's alone, the newest words count, and discarding it forgets it", async () => {
    const subjectId = randomUUID();
    await keep(author, subjectId, { text: "one" });
    await keep(author, subjectId, { text: "two" }, 4);
    expect(await findDraft(author, "add-name", subjectId)).toMatchObject({ values: { text: "two" }, lockVersion: 4 });
    const other = await buildCurator(db, "protection_officer");
    expect(await findDraft(other, "add-name", subjectId)).toBeNull();
    expect(await findDraft(author, "add-episode", subjectId)).toBeNull();
    await discardDraft(other, { form: "add-name", subjectId });
    expect(await findDraft(author, "add-name", subjectId)).not.toBeNull();
    await discardDraft(author, { form: "add-name", subjectId });
    await discardDraft(author, { form: "add-name", subjectId });
    expect(await findDraft(author, "add-name", subjectId)).toBeNull();
  });

  it("takes whatever somebody pastes, and gives it back", async () => {
    for (const text of hostileStrings) {
      const subjectId = randomUUID();
      await keep(author, subjectId, { text, nested: [{ text }] });
      const clean = text.replace(/[\p{Surrogate}\0]/gu, "\ufffd");
      expect((await findDraft(author, "add-name", subjectId))?.values).toEqual({ text: clean, nested: [{ text: clean }] });
    }
  });

  it("fits where the schema lets it, to the last byte", async () => {
    const subjectId = randomUUID();
    await keep(author, subjectId, { text: ",:".repeat(249_990) });
    await keep(author, subjectId, { list: Array.from({ length: 300_000 }, () => 1) });
    expect(await findDraft(author, "add-name", subjectId)).not.toBeNull();
  });

  it("tells others that somebody is there, for five minutes", async () => {
    const [one, two, subjectId] = [await buildCurator(db, "curator"), await buildCurator(db, "reviewer"), randomUUID()];
    expect((await keep(one, subjectId, {})).editors).toEqual([]);
    expect((await keep(two, subjectId, {})).editors).toEqual([{ userId: one.userId, name: "A curator" }]);
    expect((await listEditors(one, [randomUUID(), subjectId])).map(({ userId }) => userId)).toEqual([two.userId]);
    await db.deskDraft.updateMany({ where: { userId: two.userId }, data: { updatedAt: new Date(Date.now() - 5 * 60_000 - 1) } });
    expect(await listEditors(one, [subjectId])).toEqual([]);
    expect(await listEditors(await buildCurator(db, "administrator"), [subjectId])).toEqual([]);
  });

  it("about nothing that has an id is kept under one's own, also by whoever changes settings", async () => {
    const administrator = await buildCurator(db, "administrator");
    const form = "label-en-withdrawalKinds-at_risk";
    await saveDraft(administrator, saveDraftSchema.parse({ form, subjectId: null, lockVersion: 1, values: { text: "At risk" } }));
    expect(await openDraft(administrator, { form, subjectId: null })).toMatchObject({ values: { text: "At risk" } });
    expect(await openDraft(author, { form, subjectId: null })).toBeNull();
    await discardDraft(administrator, { form, subjectId: null });
    expect(await openDraft(administrator, { form, subjectId: null })).toBeNull();
  });
});

describe("somebody who looks at a form", () => {
  it("is told of to others as long as they look, and hears of them", async () => {
    const [one, two, subjectId] = [await buildCurator(db, "curator"), await buildCurator(db, "reviewer"), randomUUID()];
    expect(await attend(one, { subjectId })).toEqual({ editors: [] });
    expect((await attend(two, { subjectId })).editors.map(({ userId }) => userId)).toEqual([one.userId]);
    expect((await attend(one, { subjectId })).editors.map(({ userId }) => userId)).toEqual([two.userId]);
    expect(await listEditors(one, [randomUUID()])).toEqual([]);
    await db.deskPresence.updateMany({ where: { userId: two.userId }, data: { seenAt: new Date(Date.now() - 60_000) } });
    expect((await attend(one, { subjectId })).editors).toEqual([]);
    await expect(attend(await buildCurator(db, "administrator"), { subjectId })).rejects.toMatchObject({ name: "Forbidden" });
  });
});
