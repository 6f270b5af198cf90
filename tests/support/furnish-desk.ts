import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/client";
import { healLiveNames } from "@/lib/persons/live-name-queries";
import { buildFacility, buildList, buildOrganisation, buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildWaitingSubmission } from "./waiting-submission";
import { buildFact } from "@/tests/factories/build-fact";
import { buildImage, drawing } from "@/tests/factories/build-image";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildRequest } from "@/tests/factories/build-request";
import { buildAccount, buildTestimony } from "@/tests/factories/build-testimony";
import { buildUser } from "@/tests/factories/build-user";
import { furnished } from "./furnished-desk";

/** Puts the furniture on file that the pages in desk-pages.ts show; whoever asks next finds it there. */
export async function furnishDesk(): Promise<void> {
  await db.$transaction(async (tx) => {
    // Files of tests run side by side on one database.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261123)`;
    if (await tx.source.findUnique({ where: { id: furnished.source } })) return;
    const place = await buildPlace(tx, { id: furnished.place, name: "Furnished County", visibility: "restricted" });
    await buildFacility(tx, { id: furnished.facility, name: "Furnished Camp", placeId: place.id, visibility: "restricted" });
    await buildOrganisation(tx, { id: furnished.organisation, name: "Furnished Committee", visibility: "restricted" });
    await buildSource(tx, { id: furnished.source, title: "A source on the furnished desk", visibility: "restricted" });
    const text = "First paragraph.\n\nSecond paragraph.";
    await buildTestimony(tx, { id: furnished.testimony, reportedBySourceId: furnished.source, visibility: "restricted", originalText: text, originalLanguage: "en" });
    await tx.translation.create({ data: { testimonyId: furnished.testimony, language: "ug", text: "بىرىنچى." } });
    const { id: victimId } = await buildNamedPerson(tx, "Furnished Testov", { id: furnished.person });
    await buildAccount(tx, { testimonyId: furnished.testimony, victimId });
    await buildList(tx, { id: furnished.list, name: "A furnished list", visibility: "restricted", memberIds: [victimId] });
    await furnishPerson(tx, place.id);
    await buildWaitingSubmission(tx);
    await furnishBulk(tx);
    await furnishRequest(tx);
    await furnishHistory(tx);
    await furnishKeys(tx);
  });
  // What is written past the desk is found by its names only a while later, unless it is told of them.
  await healLiveNames();
}

/** What the page of a change of many records has to show. */
async function furnishBulk(tx: Transaction): Promise<void> {
  const { id: userId } = await buildUser(tx, { role: "curator", name: "Furnishing Curator" });
  const deed = { action: "add_to_list", kind: "entry", list: furnished.list };
  const after = { deed, done: [{ id: furnished.person, lockVersion: 0 }], skipped: [{ id: furnished.submittedPerson, why: "onList" }] };
  await tx.event.create({ data: { type: "bulk.done", subjectId: furnished.bulk, userId, after } });
}

/** What the list of keys has to show: one that is good, and one that has ended. */
async function furnishKeys(tx: Transaction): Promise<void> {
  const { id: userId } = await buildUser(tx, { role: "administrator", name: "Key Administrator" });
  const of = { requestsPerMinute: 6_000, madeById: userId };
  const at = new Date("2026-11-22T10:00:00Z");
  await tx.apiKey.create({ data: { ...of, id: furnished.key, keyHash: furnished.key, start: "guwah_0a1b2c", label: "A university", contact: "someone@example.org", lastUsedAt: at } });
  await tx.apiKey.create({ data: { ...of, id: furnished.endedKey, keyHash: furnished.endedKey, start: "guwah_3d4e5f", label: "An old mirror", endedAt: at, endedById: userId } });
}

/** What the history of a record has to compare, and to bring back. */
async function furnishHistory(tx: Transaction): Promise<void> {
  const { id: userId } = await buildUser(tx, { role: "curator", name: "Remembering Curator" });
  const about = { subjectId: furnished.facility, userId };
  await tx.event.create({ data: { ...about, type: "facility.created", after: { names: [], kind: "camp", visibility: "restricted", internalNote: "Said to be a school." } } });
  const [before, after] = [{ kind: "camp", internalNote: "Said to be a school." }, { kind: "camp", internalNote: "" }];
  await tx.event.create({ data: { ...about, type: "facility.changed", before, after, reason: null } });
}

/** What the page of a request has to show: records that are out and not, what was done since, and who asked. */
async function furnishRequest(tx: Transaction): Promise<void> {
  const records = [{ kind: "entry", subjectId: furnished.person }, { kind: "testimony", subjectId: furnished.testimony }] as const;
  const { loggedById } = await buildRequest(tx, { id: furnished.request, number: 900_001, asked: "Take the street out.\n\nThank you.", records });
  await tx.event.create({ data: { type: "person.changed", subjectId: furnished.person, userId: loggedById, before: { internalNote: "" }, after: { internalNote: "Somebody asked." } } });
  await tx.event.create({ data: { type: "request.logged", subjectId: furnished.request, userId: loggedById } });
}

/** What a person's page has to show: claims of every kind, in several scripts, one of them rejected, and a relative. */
async function furnishPerson(tx: Transaction, placeId: string): Promise<void> {
  const { person: personId } = furnished;
  const relative = await buildNamedPerson(tx, "Bekzat Testov");
  const of = { personId, visibility: "restricted" as const };
  await buildFact(tx, { ...of, name: { text: "ئامان تېستوف", language: "ug", script: "Arab" } });
  await buildFact(tx, { ...of, attribute: { kind: "birth_date", dateWords: "about 1968", dateEdtf: "1968~" } });
  await buildFact(tx, { ...of, standing: "rejected", standingReason: "Another person is meant.", attribute: { kind: "origin", placeId } });
  await buildFact(tx, { ...of, episode: { kind: "camp", placeId, startWords: "spring 2017", startEdtf: "2017-21", startEarliest: new Date("2017-03-01"), startLatest: new Date("2017-05-31") } });
  await buildFact(tx, { ...of, status: { value: "no_news", asOfWords: "since then" } });
  await buildFact(tx, { ...of, relation: { kind: "sibling", otherPersonId: relative.id } });
  await buildFact(tx, { personId: relative.id, visibility: "restricted", relation: { kind: "friend", otherPersonId: personId } });
  await tx.personSummary.create({ data: { personId, language: "en", text: "A teacher from the county." } });
  await buildImage(tx, { id: furnished.image, personId, visibility: "restricted", reviewerId: null, permission: null, permittedBy: null }, { drawn: await drawing() });
}
