import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listEntriesOn, listFirstEntries } from "@/lib/search/entry-list-queries";
import { emptyEntryFilter } from "@/lib/search/entry-list-state";
import { entrySorts } from "@/lib/search/entry-list-sorts";
import type { EntrySort } from "@/lib/search/entry-list-sorts";
import { findPublicImage, listShownImages } from "@/lib/publication/image-queries";
import { findEntryPage, findEntryRelations } from "@/lib/publication/entry-page-queries";
import { listEntriesIdentifiedBy, listEntryCards } from "@/lib/publication/entry-card-queries";
import * as rowQueries from "@/lib/publication/entry-row-queries";
import { listFilterOptions } from "@/lib/publication/filter-option-queries";
import { findCollectionMark, readCollectionMark } from "@/lib/publication/collection-mark-queries";
import { answerApi } from "@/lib/api/answer-api";
import { atomXml } from "@/lib/feeds/atom";
import { findFeed } from "@/lib/feeds/find-feed";
import { listFeedEntries, listNewEntries, listStatusChanges } from "@/lib/publication/feed-queries";
import * as machineQueries from "@/lib/publication/machine-queries";
import * as queries from "@/lib/publication/public-queries";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import * as datasetQueries from "@/lib/publication/dataset-queries";
import { countFacts, listListedEntries, listWholeEntries } from "@/lib/publication/export-queries";
import { recordKindCodes, recordKinds } from "@/lib/publication/vocabulary";
import { findRecordIndex, findRecordPage, findRecordVersionPage } from "@/lib/publication/record-page-queries";
import type { DescribedKind } from "@/lib/publication/record-page-queries";
import { listSitemapParts, listSitemapRecords } from "@/lib/publication/sitemap-queries";
import { findComparison, findVersionList } from "@/lib/publication/version-page-queries";
import { describeWork } from "@/lib/citations/describe-work";
import { writeCitation } from "@/lib/citations/write-citation";
import { listChangedSince, listPastEntries } from "@/lib/publication/past-entry-queries";
import { findRecordAsOf } from "@/lib/publication/as-of-queries";
import { findChangesSince, findCitedVersion, findCitePage } from "@/lib/publication/citation-queries";
import { findCitedSearch, keepCitedSearch, listEntryStates } from "@/lib/publication/cited-search-queries";
import { findForeignNumber, listEntriesWithForeignNumber } from "@/lib/publication/foreign-number-queries";
import { citeSearch, findCitedSearchPage, findSearchCited, findSearchToCite } from "@/lib/search/cited-search-queries";
import { exportFile } from "@/lib/exports/export-file";
import { formatCodes } from "@/lib/exports/export-formats";
import { shapeCodes } from "@/lib/exports/data-dictionary";
import { streamBody } from "@/lib/exports/stream-body";
import { findEntryDocument, findSelectionDocument } from "@/lib/print/find-document";
import { documentJson } from "@/lib/print/print-document";
import type { PrintDocument } from "@/lib/print/print-document";
import { findEntriesToExport, findExportOptions } from "@/lib/search/found-entries-queries";
import { listFoundEntries, listOrderedEntries, listStillFound, searchEntries } from "@/lib/search/search-queries";
import { describePicture } from "@/lib/embeds/card-picture";
import { findEmbeddedRecord } from "@/lib/embeds/embedded-record-queries";
import { matchNames } from "@/lib/search/name-match-queries";
import { findPastEntries, findPastList } from "@/lib/search/past-entries-queries";
import { suggest } from "@/lib/search/suggest-queries";
import { Folder, release, releaseFileTexts } from "@/tests/integration/datasets/dataset-fixture";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { PLANTED, plantWorld } from "@/tests/support/planted-world";
import { buildSearchIndex } from "@/tests/support/search-index";

/**
 * What each text column holds, decided by hand. A new column has no decision and fails the test: say here whether
 * it is never public, public only with its row, a code, or the public side itself, and plant it in planted-world.ts.
 */
const decisions: Record<"never" | "withItsRow" | "code" | "publicSide", Record<string, string[]>> = {
  never: {
    account_link: ["tokenHash"],
    api_key: ["contact", "keyHash", "label", "start"],
    consent: ["givenWords", "proof", "scope"],
    credential: ["passwordHash", "totpSecret"],
    desk_draft: ["values"],
    desk_session: ["browser", "tokenHash"],
    event: ["after", "before", "reason", "type"],
    facility: ["internalNote"],
    fact: ["internalNote"],
    image_original: ["content"],
    imported_record: ["key"],
    index_task: ["lastError"],
    live_name: ["terms"],
    organisation: ["internalNote"],
    person: ["internalNote", "label"],
    place: ["internalNote"],
    recovery_code: ["codeHash"],
    request: ["answer", "asked", "contact"],
    search_index: ["lastError"],
    sign_in_attempt: ["key"],
    submission: ["decision", "note"],
    testimony: ["internalNote"],
    user: ["email", "name"],
  },
  withItsRow: {
    account: ["aboutVictim", "additionalInformation", "howLearned", "reason", "victimLocation", "victimStatus", "whenDetained", "witnessRelationWords"],
    attribute: ["dateWords", "text"],
    citation: ["locator", "quote"],
    episode: ["charge", "conditions", "court", "description", "endWords", "reasonOfficialWords", "reasonSuspectedWords", "sentenceWords", "startWords"],
    external_identifier: ["database", "identifier", "label", "note", "url"],
    fact: ["remark", "standingReason"],
    image: ["permittedBy", "provenance", "text"],
    image_file: ["content"],
    list: ["author", "definition", "name"],
    name: ["scheme", "text"],
    organisation: ["description", "url"],
    person_summary: ["text"],
    record_name: ["text"],
    relation: ["words"],
    remark: ["dateWords", "text"],
    source: ["archivedUrl", "author", "dateWords", "note", "publisher", "title", "url"],
    status_report: ["asOfWords", "learnedWords", "text"],
    testimony: ["dateWords", "originalText"],
    testimony_witness: ["description"],
    translation: ["text", "translator"],
  },
  code: {
    _prisma_migrations: ["checksum", "id", "logs", "migration_name"],
    account: ["anchor", "language"],
    attribute: ["dateEdtf", "textLanguage"],
    consent: ["givenEdtf"],
    desk_draft: ["form"],
    episode: ["descriptionLanguage", "endEdtf", "startEdtf"],
    fact: ["anchor"],
    image: ["anchor", "language", "originalHash"],
    image_file: ["hash"],
    imported_record: ["contentHash"],
    list: ["language"],
    name: ["language", "script"],
    person_summary: ["language"],
    record_name: ["language", "script"],
    remark: ["anchor", "dateEdtf", "textLanguage"],
    search_index: ["version"],
    source: ["dateEdtf", "fileHash", "languages", "titleLanguage"],
    status_report: ["asOfEdtf", "learnedEdtf", "textLanguage"],
    term_label: ["language", "term", "vocabulary"],
    testimony: ["dateEdtf", "languages", "originalLanguage"],
    translation: ["language"],
  },
  publicSide: {
    // Of the words in it nobody here decides: they are those of the reader who looked for something.
    cited_search: ["query"],
    dataset_release: ["manifest", "name"],
    record_listing: [
      "ageBands", "databases", "identifiers", "images", "nameLanguages", "names", "refs", "roles", "row", "sentenceBands", "sortKey", "statusDate", "statusDateKind", "testimonyLanguages", "title", "titleLanguage",
    ],
    search_record: ["terms"],
    search_token: ["token"],
    term_label: ["female", "male", "text"],
    record_version: ["hash", "previousHash", "redactions", "salts", "unitHashes", "units"],
  },
};
/** Columns that hold bytes and not text. */
const BYTES: ReadonlySet<string> = new Set(["image_original.content", "image_file.content"]);
const columnsIn = (group: Record<string, string[]>) => Object.entries(group).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));

let database: TestDatabase;
let middle: { number: number };
beforeAll(async () => {
  database = await createTestDatabase();
  middle = await plantWorld();
  await buildSearchIndex();
  // Building settles every task, and with it the planted words.
  await db.$executeRaw`INSERT INTO "index_task" ("recordId", "engine", "revision", "lastError") SELECT "id", 'postgres', "revision", ${PLANTED} FROM "public_record"`;
  await db.$executeRaw`UPDATE "search_index" SET "lastError" = ${PLANTED}`;
});
afterAll(() => database.drop());

describe("planted words", () => {
  it("are decided on for every text column of the database", async () => {
    const rows = await db.$queryRaw<{ column: string }[]>`
      SELECT table_name || '.' || column_name AS "column" FROM information_schema.columns
      WHERE table_schema = 'public' AND (data_type IN ('text', 'jsonb', 'json', 'character varying', 'bytea') OR udt_name IN ('_text', '_varchar', '_jsonb'))`;
    const decided = Object.values(decisions).flatMap(columnsIn);
    expect(decided.toSorted()).toEqual(rows.map((row) => row.column).toSorted());
  });

  it("stand in every column that is not public, and in every one that is so only with its row", async () => {
    for (const column of [...columnsIn(decisions.never), ...columnsIn(decisions.withItsRow)]) {
      const [table, name] = column.split(".");
      const text = BYTES.has(column) ? `encode("${name}", 'escape')` : `"${name}"::text`;
      const [found] = await db.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM "${table}" WHERE ${text} LIKE '%${PLANTED}%'`);
      expect(found?.count, column).toBeGreaterThan(0n);
    }
  });
});

const numbersToTry = Array.from({ length: 100 }, (_, index) => index + 1);

/** Every query that the site may call, asked in every way there is. */
const outputs: Record<string, () => Promise<unknown[]>> = {
  findPublicVersion: () => forEachVersion((kind, number, version) => queries.findPublicVersion(kind, number, version)),
  listVersions: () => forEachRecord(queries.listVersions),
  resolveRecords: async () => [await queries.resolveRecords(await allRefs())],
  listReferring: async () => {
    const found: unknown[] = [];
    for (const ref of await allRefs()) for (const kind of recordKindCodes) found.push(await queries.listReferring(ref, kind, 1));
    return found;
  },
  listRecords: () => Promise.all(recordKindCodes.map((kind) => queries.listRecords(kind, 1))),
  countPublished: async () => [await queries.countPublished()],
  findMergeTarget: () => forEachRecord(queries.findMergeTarget),
  findWithdrawal: () => forEachRecord(queries.findWithdrawal),
  listMergedInto: () => forEachRecord(queries.listMergedInto),
  searchEntries: async () => {
    const filters = [
      emptyEntryFilter,
      { ...emptyEntryFilter, q: PLANTED },
      { ...emptyEntryFilter, q: "a" },
      { ...emptyEntryFilter, from: "1900-01-01" },
      ...[1, 2, 3, 4].map((place) => ({ ...emptyEntryFilter, place: [place] })),
      ...[1, 2, 3, 4].map((list) => ({ ...emptyEntryFilter, list: [list] })),
    ];
    const found: unknown[] = [];
    for (const filter of filters) for (const sort of sorts) found.push(withoutEcho(await searchEntries({ filter, sort, page: 1 })));
    return found;
  },
  suggest: () => Promise.all([PLANTED, "a", "1"].flatMap((text) => ([null, "facility", "place", "source", "list"] as const).map((facet) => suggest(text, facet)))),
  listEntryCards: async () => [await listEntryCards(numbersToTry)],
  listEntriesIdentifiedBy: () => Promise.all([PLANTED, "1", "a"].map((text) => listEntriesIdentifiedBy(text, 100))),
  findCollectionMark: async () => [await findCollectionMark()],
  readCollectionMark: async () => [await readCollectionMark()],
  streamEntryRows: () => all(rowQueries.streamEntryRows()),
  streamEntryChanges: () => all(rowQueries.streamEntryChanges(0n)),
  findPlaceParents: async () => [await rowQueries.findPlaceParents()],
  listNumbersByName: async () => [[...(await rowQueries.listNumbersByName())]],
  listNamePlaces: async () => [await rowQueries.listNamePlaces(numbersToTry)],
  listEntriesOn: () => Promise.all([1, 2, 3, 4].map((list) => listEntriesOn(list, 1))),
  listFirstEntries: () => Promise.all((["number-desc", "number", "name", "updated", "status-date", "detained"] as const).map((sort) => listFirstEntries(sort, 100))),
  listFilterOptions: () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
    return Promise.all([listFilterOptions({ place: numbers, facility: numbers, list: numbers, source: numbers })]);
  },
  listSitemapParts: async () => [await listSitemapParts(5)],
  listSitemapRecords: () => Promise.all(recordKindCodes.map((kind) => listSitemapRecords(kind, 1, 100))),
  findEntryPage: () => forEachVersion((kind, number, version) => (kind === "entry" ? findEntryPage(number, version) : Promise.resolve(null))),
  findEntryRelations: () => forEachRecord((kind, number) => (kind === "entry" ? findEntryRelations(number, 1) : Promise.resolve(null))),
  findRecordPage: () => forEachRecord((kind, number) => (kind === "entry" ? Promise.resolve(null) : findRecordPage(kind, number, () => 1))),
  findRecordVersionPage: () => forEachVersion((kind, number, version) => (kind === "entry" ? Promise.resolve(null) : findRecordVersionPage(kind, number, version ?? 1))),
  findRecordIndex: () => Promise.all(recordKindCodes.filter((kind): kind is DescribedKind => kind !== "entry").map((kind) => findRecordIndex(kind, 1))),
  findPublicImage: async () => Promise.all((await allHashes()).map(async (hash) => Buffer.from((await findPublicImage(hash))?.content ?? []).toString("latin1"))),
  listShownImages: async () => [await listShownImages(await allHashes())],
  findVersionList: () => forEachRecord(findVersionList),
  findCitedVersion: () => forEachVersion((kind, number, version) => findCitedVersion({ kind, number, version: version ?? null, unitId: null })),
  findCitePage: () => forEachVersion((kind, number, version) => findCitePage({ kind, number, version: version ?? null, unitId: null })),
  findChangesSince: () =>
    forEachVersion(async (kind, number, version) => {
      const cited = await findCitedVersion({ kind, number, version: version ?? null, unitId: null });
      return cited && findChangesSince(cited.version);
    }),
  citations: () =>
    forEachVersion(async (kind, number, version) => {
      const cited = await findCitedVersion({ kind, number, version: version ?? null, unitId: null });
      return cited && [null, ...cited.version.units].map((unit) => writeCitation(describeWork({ ...cited, unit }, { siteUrl: "https://guwah.example", today: "2026-11-23" })));
    }),
  findRecordAsOf: () => forEachRecord(async (kind, number) => [await findRecordAsOf(kind, number, "2000-01-01"), await findRecordAsOf(kind, number, "2999-01-01")]),
  listEntriesWithForeignNumber: () => Promise.all([PLANTED, `${PLANTED}-restricted`, `${PLANTED}-sealed`].map((name) => listEntriesWithForeignNumber(name, PLANTED))),
  findForeignNumber: () => Promise.all([PLANTED, `${PLANTED}-restricted`, `${PLANTED}-sealed`].map((name) => findForeignNumber(name.toLowerCase(), PLANTED))),
  keepCitedSearch: async () => [await keepCitedSearch({ query: "?q=a", entries: numbersToTry, isCut: false })],
  findCitedSearch: () => Promise.all(numbersToTry.slice(0, 20).map(findCitedSearch)),
  listEntryStates: async () => [await listEntryStates({ entries: numbersToTry, versions: numbersToTry.map(() => 1), revision: "0", citedAt: new Date() })],
  listFoundEntries: () => Promise.all([emptyEntryFilter, { ...emptyEntryFilter, q: PLANTED }, { ...emptyEntryFilter, q: "a" }].map(listFoundEntries)),
  listStillFound: () => Promise.all([PLANTED, "a"].map((q) => listStillFound({ q, match: "wide" }, numbersToTry))),
  listOrderedEntries: () => Promise.all(sorts.flatMap((sort) => [emptyEntryFilter, { ...emptyEntryFilter, q: "a" }].map((filter) => listOrderedEntries(filter, sort)))),
  findRecord: () => forEachVersion((kind, number, version) => machineQueries.findRecord(kind, number, version ?? null)),
  listSummaries: () => Promise.all(recordKindCodes.map((kind) => machineQueries.listSummaries(kind, numbersToTry))),
  listNumbersAbove: () => Promise.all(recordKindCodes.map((kind) => machineQueries.listNumbersAbove(kind, 0, 100))),
  listCurrentVersions: () => Promise.all(recordKindCodes.map((kind) => machineQueries.listCurrentVersions(kind, numbersToTry))),
  listVersionsOf: () => Promise.all(recordKindCodes.flatMap((kind) => [1, 2, 3].map((version) => machineQueries.listVersionsOf(kind, numbersToTry.map((number) => ({ number, version })))))),
  listChanges: async () => [await machineQueries.listChanges(null, 1_000)],
  answerApi: async () => {
    const ask = (path: string, query = "") => answerApi("https://guwah.example", path, new URLSearchParams(query));
    const lists = recordKindCodes.flatMap((kind) => ["limit=100", "limit=100&view=full"].map((query) => ask(recordKinds[kind].segment, query)));
    const found = ["", "q=a", `q=${PLANTED}`, "q=1", "place=1,2,3,4", "list=1,2,3,4", "from=1900"].flatMap((query) => [ask("search", query), ask("entries", query)]);
    const records = forEachVersion((kind, number, version) => ask(`${recordKinds[kind].segment}/${number}${version === undefined ? "" : `/versions/${version}`}`));
    const versions = forEachRecord((kind, number) => ask(`${recordKinds[kind].segment}/${number}/versions`));
    const past = days.flatMap((day) => [
      ...["", "q=a&", `q=${PLANTED}&`].flatMap((query) => [ask("search", `${query}asof=${day}`), ask("entries", `${query}asof=${day}`), ask("entries", `${query}asof=${day}&limit=100&view=full`)]),
      forEachRecord((kind, number) => ask(`${recordKinds[kind].segment}/${number}`, `asof=${day}`)),
    ]);
    const cards = forEachRecord((kind, number) => ask("oembed", `url=${encodeURIComponent(`https://guwah.example/${recordKinds[kind].segment}/${number}`)}`));
    return Promise.all([cards, ask(""), ask("openapi.json"), ask("changes", "limit=100"), ...lists, ...found, ...past, records, versions]);
  },
  reconciliation: async () => {
    const ask = (path: string, params: Record<string, string>) => answerApi("https://guwah.example", `reconcile${path}`, new URLSearchParams(params));
    const ids = ["entry", "facility", "place", "organisation"].flatMap((kind) => numbersToTry.slice(0, 25).map((number) => `${kind}-${number}`));
    const properties = ["name", "sex", "birth_year", "ethnicity", "status", "detained_year", "tier", "place", "facility", "identifier"].map((id) => ({ id }));
    const batch = Object.fromEntries(["Aman", "Visible", "a", "North Camp", ...ids.slice(0, 20)].map((query) => [query, { query, limit: 25, properties: [{ pid: "place", v: "valley" }] }]));
    return Promise.all([
      ask("", { queries: JSON.stringify(batch) }),
      ask("", { queries: JSON.stringify({ q: { query: PLANTED, properties: [{ pid: "name", v: PLANTED }, { pid: "identifier", v: PLANTED }] } }) }),
      ask("", { extend: JSON.stringify({ ids, properties }) }),
      ...["", "a", PLANTED, ...ids].map((prefix) => ask("/suggest/entity", { prefix })),
    ]);
  },
  matchNames: async () => [await matchNames([PLANTED, "a", "Aman"].map((text) => ({ text, kinds: ["entry", "facility", "place", "organisation"] })))],
  linkPictures: () => forEachRecord((kind, number) => (kind === "entry" ? describePicture("https://guwah.example", "en", number) : Promise.resolve(null))),
  findEmbeddedRecord: () => forEachRecord(findEmbeddedRecord),
  listChangedSince: () => Promise.all(days.map(listChangedSince)),
  listPastEntries: () => Promise.all(days.map((day) => listPastEntries(day, 1_000))),
  findPastEntries: () => Promise.all(days.flatMap((day) => [emptyEntryFilter, { ...emptyEntryFilter, q: "a" }, { ...emptyEntryFilter, q: PLANTED }].map((filter) => findPastEntries(filter, day)))),
  findPastList: () => Promise.all(days.flatMap((day) => [emptyEntryFilter, { ...emptyEntryFilter, q: "a" }, { ...emptyEntryFilter, q: PLANTED }].map((filter) => findPastList(filter, day, 1)))),
  listNewEntries: async () => [await listNewEntries()],
  listStatusChanges: async () => [await listStatusChanges()],
  listFeedEntries: async () => [await listFeedEntries(numbersToTry)],
  findFeed: async () => {
    const ask = async (path: string, query = "") => {
      const found = await findFeed("https://guwah.example", ["en", ...path.split("/")], new URLSearchParams(query));
      return "feed" in found ? atomXml(found.feed) : found;
    };
    return Promise.all([ask("new"), ask("statuses"), ask("search"), ask("search", "q=a"), ask("search", "from=1900"), forEachRecord((kind, number) => (kind === "entry" ? ask(`entries/${number}`) : Promise.resolve(null)))]);
  },
  citeSearch: async () => [await citeSearch({}), await citeSearch({ q: "aman" })],
  findCitedSearchPage: async () => {
    await citeSearch({});
    return Promise.all(numbersToTry.slice(0, 20).map((number) => findCitedSearchPage(number, 1)));
  },
  findSearchCited: () => Promise.all(numbersToTry.slice(0, 20).map(findSearchCited)),
  findSearchToCite: () => Promise.all([{}, { q: "a" }, { place: "1,2,3,4", list: "1,2,3,4" }].map(findSearchToCite)),
  countFacts: async () => [await countFacts(numbersToTry)],
  listListedEntries: async () => [await listListedEntries(numbersToTry)],
  listWholeEntries: async () => [await listWholeEntries(numbersToTry)],
  findEntriesToExport: () => Promise.all([{}, { q: "a" }, { place: "1,2,3,4", list: "1,2,3,4" }].map(findEntriesToExport)),
  findExportOptions: () => Promise.all([{ ...emptyEntryFilter, place: numbersToTry, facility: numbersToTry, list: numbersToTry, source: numbersToTry }].map(findExportOptions)),
  exports: () =>
    Promise.all(
      formatCodes.flatMap((format) =>
        shapeCodes.map(async (shape) => {
          const { content } = exportFile({ format, shape, entries: numbersToTry, siteUrl: "https://guwah.example", search: "/entries", now: new Date() });
          return new Response(streamBody(content, () => undefined)).text();
        }),
      ),
    ),
  // What the typesetter is given is all that can come out of it.
  documents: async () => {
    const making = { locale: "en", siteUrl: "https://guwah.example" } as const;
    const selection = await findSelectionDocument(making, { part: 1, numbers: numbersToTry, search: "/entries", now: new Date() });
    const versions = await forEachVersion((kind, number, version) => (kind === "entry" ? findEntryDocument(making, number, version) : Promise.resolve(null)));
    return [selection, ...versions].map((document) => document && documentJson(document as PrintDocument));
  },
  findCollectionExtent: async () => [await datasetQueries.findCollectionExtent()],
  listRecordLines: () => Promise.all(recordKindCodes.map((kind) => datasetQueries.listRecordLines(kind, 0, 1_000))),
  listRecordStandings: () => Promise.all(recordKindCodes.map((kind) => datasetQueries.listRecordStandings(kind, 0, 1_000))),
  listReleases: async () => [await datasetQueries.listReleases()],
  findRelease: async () => [await datasetQueries.findRelease("2026-11-23")],
  hasChangedSince: async () => [await datasetQueries.hasChangedSince("0")],
  releases: async () => {
    const folder = new Folder();
    await release(folder.in("package"));
    const texts = releaseFileTexts(folder.in("package"));
    folder.remove();
    return texts;
  },
  findComparison: () => forEachVersion((kind, number, version) => findComparison(kind, number, 1, version ?? 1)),
};
/** Query files that work for the desk's side of the door, for other queries or for the operator. */
const notForReaders = ["live-queries.ts", "live-preview-queries.ts", "curator-queries.ts", "verify-queries.ts", "entry-filter-queries.ts"];
/** Days before, between and after everything that the planted world did. */
const days = ["2000-01-01", new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), new Date().toISOString().slice(0, 10), "2999-01-01"];
const sorts = Object.keys(entrySorts) as EntrySort[];
const allRefs = () => db.publicRecord.findMany({ select: { kind: true, number: true, currentVersion: true } });
/** The hash of every picture on file, as somebody would ask who has the picture. */
async function allHashes(): Promise<string[]> {
  const files = await db.imageFile.findMany({ select: { hash: true } });
  const originals = await db.image.findMany({ select: { originalHash: true } });
  return [...files.map(({ hash }) => hash), ...originals.flatMap(({ originalHash }) => originalHash ?? [])];
}
async function forEachRecord(ask: (kind: PublicRecordKind, number: number) => Promise<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { kind, number } of await allRefs()) found.push(await ask(kind, number));
  return found;
}
async function forEachVersion(ask: (kind: PublicRecordKind, number: number, version?: number) => Promise<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { kind, number, currentVersion } of await allRefs()) {
    for (let version = 0; version <= currentVersion + 1; version += 1) found.push(await ask(kind, number, version || undefined));
  }
  return found;
}

/** A result without the words that were asked for: they are the reader's own. */
function withoutEcho({ understood: _understood, ...result }: Awaited<ReturnType<typeof searchEntries>>): object {
  return result;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Everything in a value as text, what stands in maps as well. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (member instanceof Map) return [...(member as Map<unknown, unknown>).entries()];
    if (member instanceof Set) return [...(member as Set<unknown>)];
    return typeof member === "bigint" ? member.toString() : member;
  });
}

describe("what readers can get", () => {
  it("is asked for with every query that there is", () => {
    const files = readdirSync("lib/publication").filter((file) => file.endsWith("-queries.ts") && !notForReaders.includes(file));
    const names = files.flatMap((file) => [...readFileSync(`lib/publication/${file}`, "utf8").matchAll(/export (?:async )?function\*? (find\w+|list\w+|count\w+|stream\w+|\w+)/g)].map((match) => match[1]!));
    const pure = ["hasAllSections"];
    const ofTheSearch = ["searchEntries", "suggest", "listEntriesOn", "listFirstEntries", "listFoundEntries", "listOrderedEntries", "listStillFound", "citeSearch", "findCitedSearchPage", "findSearchCited", "findSearchToCite", "findEntriesToExport", "findExportOptions", "matchNames", "findPastEntries", "findPastList", "findEmbeddedRecord"];
    const written = ["citations", "answerApi", "reconciliation", "linkPictures", "findFeed", "exports", "releases", "documents"];
    expect(Object.keys(outputs).toSorted()).toEqual([...names.filter((name) => !pure.includes(name)), ...ofTheSearch, ...written].toSorted());
  });

  it.each(Object.keys(outputs))("holds no planted word: %s", async (name) => {
    const text = textOf(await outputs[name]!());
    const at = text.toLowerCase().indexOf(PLANTED);
    expect(at === -1 ? null : text.slice(Math.max(0, at - 300), at + 100)).toBeNull();
  });

  it("holds no salt and nobody who works on the desk; frozen data sets hold the salts of what stands in them, and no others", async () => {
    const versions = await db.recordVersion.findMany({ select: { salts: true, publishedById: true, recordId: true, record: { select: { state: true, mergedInto: { select: { state: true } } } } } });
    const isOpen = ({ state, mergedInto }: (typeof versions)[number]["record"]) => state !== "withdrawn" && mergedInto?.state !== "withdrawn";
    const openSalts = new Set(versions.filter(({ record }) => isOpen(record)).flatMap(({ salts }) => Object.values(salts as Record<string, string>)));
    const users = await db.user.findMany({ select: { id: true, email: true } });
    const subjects = await db.publicRecord.findMany({ select: { subjectId: true } });
    const secrets = [
      ...versions.flatMap(({ salts }) => Object.values(salts as Record<string, string>)),
      ...users.flatMap(({ id, email }) => [id, email]),
      ...subjects.map(({ subjectId }) => subjectId),
    ];
    expect(secrets.length).toBeGreaterThan(50);
    for (const [name, ask] of Object.entries(outputs)) {
      const text = textOf(await ask());
      const given = ["listRecordLines", "releases"].includes(name) ? openSalts : new Set();
      expect(secrets.filter((secret) => !given.has(secret) && text.includes(secret)), name).toEqual([]);
    }
  });

  it("does hold what is public, so that an empty answer proves nothing", async () => {
    let said = "";
    for (const ask of Object.values(outputs)) said += textOf(await ask());
    for (const word of ["Aman Visible", "visible words", "visible residence", "visible testimony", "Visible at Risk", "A report from the valley", "North Camp", "A visible picture", "visible bytes"]) {
      expect(said, word).toContain(word);
    }
    expect((await queries.findPublicVersion("entry", middle.number))?.units.length).toBeGreaterThan(20);
  });
});

describe("what is stored for readers", () => {
  it("holds no planted word in any listing, nor in any version but those of withdrawn records", async () => {
    const rows = await db.$queryRaw<{ where: string; text: string }[]>`
      SELECT r."kind" || ' ' || r."number" || ' version ' || v."number" AS "where", v."units"::text || v."redactions"::text || v."unitHashes"::text || v."salts"::text AS "text"
      FROM "record_version" v JOIN "public_record" r ON r."id" = v."recordId" LEFT JOIN "public_record" m ON m."id" = r."mergedIntoId"
      WHERE coalesce(m."state", r."state") <> 'withdrawn'
      UNION ALL SELECT "kind" || ' ' || "number" || ' listed', l::text FROM "record_listing" l`;
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.text.toLowerCase().includes(PLANTED)).map((row) => row.where)).toEqual([]);
  });
});
