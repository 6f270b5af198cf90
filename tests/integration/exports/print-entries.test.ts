import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as currentPdf } from "@/app/[locale]/(site)/entries/[number]/pdf/route";
import { GET as versionPdf } from "@/app/[locale]/(site)/entries/[number]/versions/[version]/pdf/route";
import { GET as selectionPdf } from "@/app/[locale]/(site)/entries/print/route";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import { findSelectionDocument, MOST_PRINTED } from "@/lib/print/find-document";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { buildFact } from "@/tests/factories/build-fact";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";
import type { PublishedEntry } from "@/tests/factories/publish-entry";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { readPdf } from "@/tests/support/pdf-text";
import { buildSearchIndex } from "@/tests/support/search-index";

const WAIT = 120_000;

let database: TestDatabase;
let first: PublishedEntry;
let second: PublishedEntry;
let withdrawn: PublishedEntry;
beforeAll(async () => {
  database = await createTestDatabase();
  first = await publishEntry(db, "Aqbota Samplova");
  second = await publishEntry(db, "Second Example");
  withdrawn = await publishEntry(db, "Withdrawn Example");
  await buildFact(db, { personId: first.person.id, cites: [{ sourceId: first.source.id }], name: { text: "ئاقبوتا", kind: "alias", language: "ug", script: "Arab" } });
  await publishRows({ kind: "entry", subjectId: first.person.id });
  await buildFact(db, { personId: first.person.id, name: { text: "Never Published" } });
  await withdraw(await systemCurator("test"), { ref: withdrawn.ref, kind: "safety", reason: "asked" });
  await buildSearchIndex();
}, 240_000);
afterAll(() => database.drop());

const params = <Params extends object>(given: Params) => ({ params: Promise.resolve({ locale: "en", ...given }) });
const current = (number: number | string) => currentPdf(new Request("http://127.0.0.1/"), params({ number: String(number) }));
const version = (number: number, wanted: number) => versionPdf(new Request("http://127.0.0.1/"), params({ number: String(number), version: String(wanted) }));
const selection = (query: string) => selectionPdf(new Request(`http://127.0.0.1/en/entries/print${query}`), params({}));
const textOf = async (answer: Response) => (await readPdf(new Uint8Array(await answer.arrayBuffer()))).pages.join("\n");

describe("an entry to print", () => {
  it("is its current version, or the one that is asked for, and never what is not published", async () => {
    const now = await textOf(await current(first.number));
    expect(now).toContain("Aqbota Samplova");
    expect(now).toContain("ئاقبوتا");
    expect(now).toContain(`Entry ${first.number}, version 2, published`);
    expect(now).not.toContain("Never Published");
    const then = await textOf(await version(first.number, 1));
    expect(then).toContain(`Entry ${first.number}, version 1, published`);
    expect(then).not.toContain("ئاقبوتا");
  }, WAIT);

  it("is not there where it was withdrawn or never was", async () => {
    const answers = await Promise.all([current(withdrawn.number), version(withdrawn.number, 1), current(9_999), current("x"), version(first.number, 3)]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});

describe("a selection to print", () => {
  it("has what the search finds, and says so", async () => {
    const answer = await selection("");
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const text = await textOf(answer);
    for (const said of ["2 entries", "/entries", "Contents", `Entry ${first.number}, version 2`, `Entry ${second.number}, version 1`]) expect(text).toContain(said);
    expect(text).not.toContain("Withdrawn Example");
  }, WAIT);

  it.each(["?colour=red", "?status=lost", "?q=nobody+at+all+zzzz", "?page=2", "?page=x"])("leads to the page that says what is wrong: %s", async (query) => {
    const answer = await selection(query);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/en/entries/download${query}`]);
  });

  it("has the entries after those in a part of its own, and says which they are", async () => {
    const numbers = [...Array.from({ length: MOST_PRINTED }, (_, index) => 10_000 + index), first.number, second.number];
    const document = await findSelectionDocument({ locale: "en", siteUrl: "https://guwah.example" }, { numbers, part: 2, search: "/entries", now: new Date() });
    expect(document?.entries.map(({ above }) => above)).toEqual([first.number, second.number].map((number) => `Entry ${number}`));
    expect(JSON.stringify(document?.opening)).toContain(`by number, those from ${MOST_PRINTED + 1} to ${MOST_PRINTED + 2} are here.`);
  });

  it("says where it stops, and is nothing where nothing can be read", async () => {
    const making = { locale: "en", siteUrl: "https://guwah.example" } as const;
    const numbers = [first.number, ...Array.from({ length: MOST_PRINTED }, (_, index) => 10_000 + index)];
    const document = await findSelectionDocument(making, { numbers, part: 1, search: "/entries", now: new Date("2026-11-23T12:00:00Z") });
    expect(JSON.stringify(document?.opening)).toContain(`The search finds ${numbers.length} entries; by number, those from 1 to ${MOST_PRINTED} are here.`);
    expect(JSON.stringify(document?.opening)).toContain("23 November 2026");
    expect(await findSelectionDocument(making, { numbers: [withdrawn.number], part: 1, search: "/entries", now: new Date() })).toBeNull();
  });
});
