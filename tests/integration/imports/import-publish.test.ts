import { afterAll, beforeAll, expect, test } from "vitest";
import { systemCurator } from "@/lib/auth/system-curator";
import { publishImported } from "@/lib/imports/publish-imported";
import { approve } from "@/lib/reviews/commands/decide";
import { seenBy } from "@/tests/factories/build-submission";
import { buildCurator } from "@/tests/factories/build-user";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { databaseDump } from "./database-dump";
import { facts, importing, ImportFiles, name, person, source, words } from "./import-fixture";
import type { Outcome } from "./import-fixture";

const files = new ImportFiles();
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  files.remove();
  await database.drop();
});

async function publishing({ collection, accepted }: Outcome) {
  const problems: string[] = [];
  const curator = await systemCurator("a test");
  const report = await publishImported(curator, collection ?? "", accepted, {
    onProblem: ({ path, sentence }) => problems.push(`${path}: ${sentence}`),
  });
  return { ...report, problems };
}

test("the sample collection is published whole, in the order of the file, and only once", async () => {
  const outcome = await importing("prisma/sample/published-cases.json");
  expect(await publishing(outcome)).toEqual({ published: 125, renewed: 0, unchanged: 0, refused: 0, leftToReviewers: 0, problems: [] });
  const records = await database.db.publicRecord.groupBy({ by: ["kind"], _count: true });
  expect(Object.fromEntries(records.map((row) => [row.kind, row._count]))).toEqual({
    entry: 36, testimony: 23, source: 5, facility: 8, place: 29, organisation: 23, list: 1,
  });
  const { subjectId } = await database.db.publicRecord.findFirstOrThrow({ where: { kind: "entry", number: 1 } });
  expect(await database.db.name.findFirst({ where: { fact: { personId: subjectId } } })).toMatchObject({ text: "Nurlan Kokteubai" });

  const before = await databaseDump(database);
  expect(await publishing(await importing("prisma/sample/published-cases.json"))).toMatchObject({ published: 0, renewed: 0, refused: 0 });
  expect(await databaseDump(database)).toEqual(before);
});

test("nothing that the sample collection withholds is in any version", async () => {
  const { record_version: versions = [], record_listing: listings = [] } = await databaseDump(database);
  const restricted = await database.db.fact.findMany({
    where: { visibility: { not: "public" } },
    include: { attribute: true, name: true, episode: true, status: true },
  });
  const hidden = restricted.flatMap(({ attribute, name: one, episode, status }) => [
    attribute?.text, one?.text, episode?.description, episode?.conditions, episode?.reasonSuspectedWords, status?.text,
  ]);
  // A word that stands in a public statement too is not a secret: only whole statements of some length are looked for.
  const open = JSON.stringify(await database.db.fact.findMany({
    where: { visibility: "public" },
    include: { attribute: true, name: true, episode: true, status: true },
  })) + JSON.stringify([await database.db.source.findMany(), await database.db.recordName.findMany(), await database.db.remark.findMany()]);
  const secrets = [...new Set(hidden.filter((text) => text && text.length > 5))].filter((text) => !open.includes(JSON.stringify(text).slice(1, -1)));
  expect(secrets.length).toBeGreaterThan(60);
  const published = [...versions, ...listings].join("\n");
  const leaked = secrets.filter((text) => published.includes(JSON.stringify(text).slice(1, -1).replaceAll('"', '\\"')) || published.includes(text ?? ""));
  expect(leaked).toEqual([]);
  for (const withheld of ["Jusup Malik", "Memetrasul"]) expect(published).not.toContain(withheld);
});

test("what cannot be published is told by name and left out; what changed gets a new version", async () => {
  const hidden = source("hidden", { visibility: "restricted" });
  const of = (text: string) => files.of(
    source("book"), hidden,
    person("good"), facts("good", name("n", text)),
    person("bad"), facts("bad", words("w", "rests on nothing public", { citations: [{ source: "hidden" }] })),
    person("relative", { roles: ["relative"] }), facts("relative", name("n", "Not an entry")),
    person("never", { neverPublish: true }), facts("never", name("n", "Never an entry")),
  );
  const first = await publishing(await importing(of("Before")));
  expect(first).toMatchObject({ published: 2, renewed: 0, refused: 1 });
  expect(first.problems).toHaveLength(1);
  expect(first.problems[0]).toMatch(/^person\/bad: .*not published/);

  expect(await publishing(await importing(of("After")))).toMatchObject({ published: 0, renewed: 1 });
  const entry = await database.db.publicRecord.findFirstOrThrow({ where: { kind: "entry" }, orderBy: { number: "desc" } });
  expect(entry.currentVersion).toBe(2);
});

test("words on people at risk that no published text has said are left to a reviewer, once", async () => {
  const account = (victim: string) => ({ victim, language: "en", additionalInformation: "She is at her aunt's.", visibility: "public" });
  const testimony = (key: string, more: object) => ({ type: "testimony", key, form: "interview", visibility: "public", ...more });
  const of = (summary: string) => files.of(
    source("book"),
    person("summed", { atRisk: true, summaries: [{ language: "en", text: summary, visibility: "public" }] }),
    person("told", { atRisk: true }), person("reported", { atRisk: true }), person("grown"), person("quiet", { atRisk: true, summaries: [{ language: "en", text: "Restricted." }] }),
    testimony("ours", { accounts: [account("told"), account("grown")] }),
    testimony("theirs", { reportedBy: "book", accounts: [account("reported")] }),
    ...["summed", "told", "reported", "grown", "quiet"].map((key) => facts(key, name("n", `At risk ${key}`))),
  );
  const isPublished = async (key: string) => {
    const { subjectId } = await database.db.importedRecord.findUniqueOrThrow({ where: { key: `test/person/${key}` } });
    return (await database.db.publicRecord.count({ where: { subjectId } })) === 1;
  };
  const first = await publishing(await importing(of("She is at her aunt's.")));
  expect(first).toMatchObject({ refused: 0, leftToReviewers: 2 });
  expect(first.problems.toSorted()).toEqual([
    expect.stringMatching(/^person\/summed: Not published: this person is at risk, and the words of summary-en may say too much\. It waits for a reviewer\.$/),
    expect.stringMatching(/^person\/told: Not published: .* a-[a-z0-9]{10} may say too much/),
  ]);
  for (const key of ["summed", "told"]) expect(await isPublished(key), key).toBe(false);
  for (const key of ["reported", "grown", "quiet"]) expect(await isPublished(key), key).toBe(true);
  const submission = await database.db.submission.findFirstOrThrow({ where: { state: "waiting" }, include: { records: true } });
  expect(submission.records.map(({ kind }) => kind)).toEqual(["entry", "entry"]);

  expect(await publishing(await importing(of("She is at her aunt's.")))).toMatchObject({ leftToReviewers: 2 });
  expect(await database.db.submission.count()).toBe(1);

  const reviewer = await buildCurator(database.db, "reviewer");
  const subjectIds = submission.records.map((record) => record.subjectId);
  await approve(reviewer, { submissionId: submission.id, subjectIds, seen: await seenBy(submission.id), heldBack: [], note: null, decision: null });
  expect(await publishing(await importing(of("She is at her aunt's.")))).toMatchObject({ leftToReviewers: 0, problems: [] });
  expect(await isPublished("summed")).toBe(true);
  expect(await publishing(await importing(of("She is at her uncle's.")))).toMatchObject({ renewed: 0, leftToReviewers: 1 });
  expect(await database.db.submission.count({ where: { state: "waiting" } })).toBe(1);
});

test("people who name each other find each other's numbers whatever their order in the file", async () => {
  const many = Array.from({ length: 700 }, (_, i) => i);
  const relation = (i: number, other: number) => ({
    type: "relation", key: `r${other}`, kind: "colleague", person: `m${other}`, visibility: "public", citations: [{ source: "book" }],
  });
  const outcome = await importing(files.of(
    source("book"),
    ...many.map((i) => person(`m${i}`)),
    ...many.map((i) => facts(`m${i}`, name("n", `Person ${i}`), relation(i, 699 - i))),
  ));
  expect(outcome.problems).toEqual([]);
  expect(await publishing(outcome)).toMatchObject({ published: 700, renewed: 0, refused: 0 });
  const [{ unresolved } = { unresolved: -1n }] = await database.db.$queryRaw<{ unresolved: bigint }[]>`
    SELECT count(*) AS "unresolved" FROM "record_version" v, jsonb_array_elements(v."units") u
    WHERE u ->> 'type' = 'relation' AND u ->> 'kind' = 'colleague' AND u -> 'other' ->> 'as' <> 'entry'`;
  expect(Number(unresolved)).toBe(0);
});
