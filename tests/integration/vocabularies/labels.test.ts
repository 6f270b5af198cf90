import { createTranslator } from "next-intl";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { takeChangedLabels } from "@/lib/i18n/changed-labels";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { listLog } from "@/lib/history/curator-queries";
import { publish } from "@/lib/publication/commands/publish";
import { verifyChains } from "@/lib/publication/verify-queries";
import { CollectionRevision, listChangedLabels } from "@/lib/site-server/collection-queries";
import { changeLabel, resetLabel } from "@/lib/vocabularies/commands";
import { findTerm, findTerms, listTerms, listVocabularies } from "@/lib/vocabularies/curator-queries";
import { changeLabelSchema } from "@/lib/vocabularies/schema";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let administrator: Curator;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  administrator = await buildCurator(db, "administrator");
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await db.termLabel.deleteMany();
  await db.$executeRaw`UPDATE "collection_state" SET "revision" = "revision" + 1, "labelsRevision" = "revision" + 1`;
});

const reason = "Relatives say it like that.";
const inCamp = { language: "en" as Locale, vocabulary: "statusValues", term: "in_camp", reason };
const said = (text: string, female: string | null = null, male: string | null = null) => ({ text, female, male });
/** The messages of a page that is asked for now: the site server reads the revision before anything is rendered. */
async function messagesNow(locale: Locale): Promise<ReturnType<typeof messagesOf>> {
  await new CollectionRevision(pool).read();
  return messagesOf(locale);
}
/** What a page in this language calls a term, with everything that pages fill in. */
async function labelOf(locale: Locale, key: string, sex: "female" | "male" | "other" = "other"): Promise<string> {
  const t = createTranslator({ locale, messages: await messagesNow(locale), namespace: "vocabulary" });
  return t(key as never, { sex } as never);
}
const state = () => db.collectionState.findUniqueOrThrow({ where: { id: 1 } });

describe("the label of a term", () => {
  it("is changed in one language, said everywhere at once, and brought back; each with its reason", async () => {
    const before = await state();
    expect(await changeLabel(administrator, { ...inCamp, ...said("Held in a camp"), lockVersion: 0 })).toEqual({ lockVersion: 1 });
    const after = await state();
    expect([after.revision > before.revision, after.labelsRevision]).toEqual([true, after.revision]);
    expect(await labelOf("en", "statusValues.in_camp")).toBe("Held in a camp");
    expect(messagesOf("en").vocabulary.statusValues.in_camp).toBe("Held in a camp");
    expect(await labelOf("ug", "statusValues.in_camp")).not.toBe("Held in a camp");
    expect(await labelOf("en", "statusValues.in_prison")).toBe("In prison");

    expect(await changeLabel(administrator, { ...inCamp, ...said("Held in a camp"), lockVersion: 1 })).toEqual({ lockVersion: 1 });
    expect(await state()).toEqual(after);
    expect(await resetLabel(administrator, { ...inCamp, lockVersion: 1 })).toEqual({ lockVersion: 2 });
    await expect(resetLabel(administrator, { ...inCamp, lockVersion: 2 })).rejects.toMatchObject({ detail: { code: "labelBuiltIn" } });
    expect(await labelOf("en", "statusValues.in_camp")).toBe("In camp");
    expect((await listChangedLabels(pool)).labels).toEqual([]);

    const { deeds, labels } = await findTerm(administrator, "status-values", "in-camp");
    expect(labels.find(({ language }) => language === "en")).toEqual({ language: "en", builtIn: said("In camp"), changed: null, lockVersion: 2 });
    expect(deeds.map((deed) => [deed.language, deed.before?.text, deed.after?.text, deed.reason])).toEqual([
      ["en", "Held in a camp", undefined, reason], ["en", undefined, "Held in a camp", reason],
    ]);
    expect((await listLog(administrator, { userId: null, type: "label.reset", day: null })).items[0]).toMatchObject({ by: "A administrator", reason });
  });

  it("typed as the built-in one is the built-in one", async () => {
    await changeLabel(administrator, { ...inCamp, ...said("Held in a camp"), lockVersion: 0 });
    await changeLabel(administrator, { ...inCamp, ...said("In camp"), lockVersion: 1 });
    expect(await db.termLabel.findMany({ select: { text: true, lockVersion: true } })).toEqual([{ text: null, lockVersion: 2 }]);
    expect((await listVocabularies(administrator)).find(({ name }) => name === "statusValues")).toMatchObject({ changed: 0 });
  });

  it("in English stands in for languages that have none of their own, and theirs go before it", async () => {
    const missing = (Object.keys(messagesOf("en").vocabulary.recordStates) as (keyof ReturnType<typeof messagesOf>["vocabulary"]["recordStates"])[])[0]!;
    const untranslated = messagesOf("ug").vocabulary.recordStates[missing] === messagesOf("en").vocabulary.recordStates[missing];
    const of = { language: "en" as const, vocabulary: "recordStates", term: missing, reason };
    await changeLabel(administrator, { ...of, ...said("can be read"), lockVersion: 0 });
    expect((await labelOf("ug", `recordStates.${missing}`)) === "can be read").toBe(untranslated);
    await changeLabel(administrator, { ...of, language: "ug", ...said("ئوقۇغىلى بولىدۇ"), lockVersion: 0 });
    expect([await labelOf("ug", `recordStates.${missing}`), await labelOf("en", `recordStates.${missing}`)]).toEqual(["ئوقۇغىلى بولىدۇ", "can be read"]);
  });

  it("goes by sex where relations do, in any of its forms", async () => {
    const parent = { language: "en" as const, vocabulary: "relationKinds", term: "parent", reason };
    expect((await findTerm(administrator, "relation-kinds", "parent")).labels[0]?.builtIn).toEqual(said("parent", "mother", "father"));
    await changeLabel(administrator, { ...parent, ...said("mum or dad", "mum's", null), lockVersion: 0 });
    expect([await labelOf("en", "relationKinds.parent", "female"), await labelOf("en", "relationKinds.parent", "male"), await labelOf("en", "relationKinds.parent")]).toEqual(["mum's", "mum or dad", "mum or dad"]);
    await changeLabel(administrator, { ...parent, ...said("elder"), lockVersion: 1 });
    expect(await labelOf("en", "relationKinds.parent", "female")).toBe("elder");
    await changeLabel(administrator, { ...parent, term: "cousin", ...said("cousin", "girl cousin", "boy cousin"), lockVersion: 0 });
    expect(await labelOf("en", "relationKinds.cousin", "female")).toBe("girl cousin");
    await expect(changeLabel(administrator, { ...inCamp, ...said("In a camp", "hers"), lockVersion: 0 })).rejects.toThrow("one label");
  });

  it("refuses a save against an older state with what stands there now", async () => {
    await changeLabel(administrator, { ...inCamp, ...said("Held in a camp"), lockVersion: 0 });
    const current = { lockVersion: 1, values: { text: "Held in a camp", female: "", male: "" } };
    await expect(changeLabel(administrator, { ...inCamp, ...said("Interned"), lockVersion: 0 })).rejects.toMatchObject({ detail: { code: "changedMeanwhile", current } });
    await expect(resetLabel(administrator, { ...inCamp, lockVersion: 0 })).rejects.toMatchObject({ detail: { code: "changedMeanwhile", current } });
  });

  it("is only of terms that there are, and of no two in one list", async () => {
    for (const unknown of [{ term: "in_limbo" }, { vocabulary: "nothing" }, { vocabulary: "constructor" }, { term: "toString" }, { vocabulary: "__proto__", term: "toString" }]) {
      await expect(changeLabel(administrator, { ...inCamp, ...unknown, ...said("x"), lockVersion: 0 })).rejects.toThrow(NotFound);
      await expect(resetLabel(administrator, { ...inCamp, ...unknown, lockVersion: 0 })).rejects.toThrow(NotFound);
    }
    await expect(changeLabel(administrator, { ...inCamp, ...said("IN PRISON"), lockVersion: 0 })).rejects.toMatchObject({ detail: { fields: { text: "labelTaken" } } });
    await changeLabel(administrator, { ...inCamp, ...said("Held in a camp"), lockVersion: 0 });
    await changeLabel(administrator, { ...inCamp, term: "in_prison", ...said("In camp"), lockVersion: 0 });
    await expect(resetLabel(administrator, { ...inCamp, lockVersion: 1 })).rejects.toMatchObject({ detail: { code: "labelTaken" } });
    for (const role of ["contributor", "curator", "reviewer", "protection_officer"] as const) {
      const other = await buildCurator(db, role);
      for (const reading of [listVocabularies(other), listTerms(other, "sexes"), findTerms(other, "camp"), findTerm(other, "sexes", "male")]) await expect(reading).rejects.toThrow(NotFound);
    }
    for (const [vocabulary, term] of [["sexes", "constructor"], ["constructor", "male"], ["statusValues", "in-camp"], ["status-values", "in_camp"]] as const) {
      await expect(findTerm(administrator, vocabulary, term)).rejects.toThrow(NotFound);
      await expect(listTerms(administrator, vocabulary === "sexes" ? "" : `${vocabulary}x`)).rejects.toThrow(NotFound);
    }
    expect((await listTerms(administrator, "age-bands")).terms.map(({ term }) => term)).toContain("18_to_29");
    expect((await findTerms(administrator, "held CAMP")).map(({ vocabulary, term }) => `${vocabulary}.${term}`)).toEqual(["statusValues.in_camp"]);
  });

  it("is plain words: what means something in messages or pages is refused, the rest is said as it is", async () => {
    const hostile = [...hostileStrings, "{sex}", "a < b", "<b>bold</b>", "{count, plural, one {#} other {#}}", "don't", "it's 'quoted'", "a # | b", "&lt;script&gt;", "\u200b"];
    let lockVersion = 0;
    for (const text of hostile) {
      const read = changeLabelSchema.safeParse({ ...inCamp, text, female: "", male: "", lockVersion });
      if (!read.success) {
        expect(read.error.issues.map(({ message }) => message).filter((code) => !["tooLong", "textUnusable", "lineMissing", "labelMarks"].includes(code))).toEqual([]);
        continue;
      }
      ({ lockVersion } = await changeLabel(administrator, read.data));
      expect(await labelOf("en", "statusValues.in_camp")).toBe(text.trim());
    }
    expect(lockVersion).toBeGreaterThan(8);
    for (const text of ["{", "a}", "<", "x>y"]) {
      expect(changeLabelSchema.safeParse({ ...inCamp, text, female: text, male: "", lockVersion }).error?.issues.map(({ message }) => message)).toContain("labelMarks");
      await expect(db.$executeRaw`UPDATE "term_label" SET "text" = ${text}`).rejects.toThrow(/term_label_plain/);
    }
    expect(changeLabelSchema.safeParse({ ...inCamp, text: "x".repeat(121), female: "", male: "", reason: " ", lockVersion }).error?.issues.map(({ message }) => message)).toEqual(["reasonMissing", "tooLong"]);
  });
});

describe("what is published", () => {
  it("stays as it is when a label changes: chains verify, and publishing again says nothing new", async () => {
    const { person, ref } = await publishEntry(db, "Aman Labelled");
    const versions = () => db.recordVersion.findMany({ orderBy: { id: "asc" } });
    const before = await versions();
    await changeLabel(administrator, { language: "en", vocabulary: "nameKinds", term: "primary", ...said("full name"), lockVersion: 0, reason });
    expect(await versions()).toEqual(before);
    const [outcome] = await publish(await buildCurator(db, "reviewer"), [{ kind: "entry", subjectId: person.id }]);
    expect(outcome).toMatchObject({ number: ref.number, version: 1, changed: false });
    for await (const { broken } of verifyChains()) expect(broken).toBeNull();
  });

  it("is read by each process once after a change, and what was read late undoes nothing", async () => {
    await changeLabel(administrator, { ...inCamp, ...said("Held in a camp"), lockVersion: 0 });
    const old = await listChangedLabels(pool);
    await changeLabel(administrator, { ...inCamp, ...said("Interned"), lockVersion: 1 });
    expect(await labelOf("en", "statusValues.in_camp")).toBe("Interned");
    takeChangedLabels(old);
    const before = messagesOf("en");
    expect(await messagesNow("en")).toBe(before);
    expect(messagesOf("en").vocabulary.statusValues.in_camp).toBe("Interned");
  });
});
