import { randomUUID } from "node:crypto";
import { systemCurator } from "@/lib/auth/system-curator";
import { db } from "@/lib/db/client";
import type { Visibility } from "@/lib/db/generated/enums";
import { NAME_KEY_VERSION } from "@/lib/names/name-keys";
import { erase } from "@/lib/publication/commands/erase";
import { eraseImage } from "@/lib/publication/commands/erase-image";
import { merge } from "@/lib/publication/commands/merge";
import { withdraw } from "@/lib/publication/commands/withdraw";
import { withdrawConsent } from "@/lib/publication/commands/withdraw-consent";
import { buildFact } from "@/tests/factories/build-fact";
import type { FactInput } from "@/tests/factories/build-fact";
import { buildImage } from "@/tests/factories/build-image";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildFacility, buildList, buildOrganisation, buildPlace, buildRemark } from "@/tests/factories/build-place";
import { buildRequest } from "@/tests/factories/build-request";
import { buildSource } from "@/tests/factories/build-source";
import { buildAccount, buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { buildUser } from "@/tests/factories/build-user";
import { publishEntry, publishRows } from "@/tests/factories/publish-entry";

/** Stands in everything that no reader may see; no public word contains it. */
export const PLANTED = "quokka";

const hidden = ["restricted", "sealed"] as const;
const date = (prefix: string) => ({ [`${prefix}Words`]: `${PLANTED} ${prefix}` });
/** An address to which no reader may be led. */
const address = `https://${PLANTED}.example/`;

/** Plants a word in every place that is not public, around records that are, and gives back the entry in the middle. */
export async function plantWorld(): Promise<{ number: number }> {
  const curator = await systemCurator(`${PLANTED} reason of a script`);
  const middle = await publishEntry(db, "Aman Visible", { internalNote: `${PLANTED} note`, label: `${PLANTED} label` });
  const { person, source } = middle;
  await hiddenRowsOf(person.id, source.id);
  await hiddenRecords(person.id, source.id);
  await protectedRelatives(person.id, source.id);
  await witnesses(person.id, source.id);
  await pictures(person.id);
  await republish(person.id);
  await takenAway(person.id, source.id);
  await republish(person.id);
  await afterwards(person.id, source.id, curator.userId);
  return { number: middle.number };
}

const republish = (personId: string) => publishRows({ kind: "entry", subjectId: personId });
const cite = (sourceId: string, quote?: string) => [{ sourceId, ...(quote ? { quote, locator: `${PLANTED} locator` } : {}) }];

/** Facts of every kind in which every column says what it must not. */
function plantedFacts(sourceId: string, otherPersonId: string): FactInput[] {
  const said = `${PLANTED} said`;
  const around = { cites: cite(sourceId, `${PLANTED} quote`), remark: `${PLANTED} remark`, standingReason: `${PLANTED} why`, internalNote: `${PLANTED} note` };
  return [
    { ...around, name: { text: said, kind: "transliteration", scheme: `${PLANTED} scheme` } },
    { ...around, attribute: { kind: "health", text: said, textLanguage: "en", ...date("date") } },
    {
      ...around,
      episode: {
        kind: "camp", description: said, descriptionLanguage: "en", reasonSuspectedWords: said, reasonOfficialWords: said,
        charge: said, sentenceWords: said, court: said, conditions: said, ...date("start"), ...date("end"),
      },
    },
    { ...around, status: { value: "in_camp", text: said, textLanguage: "en", ...date("asOf"), ...date("learned") } },
    { ...around, relation: { kind: "sibling", words: said, otherPersonId } },
  ];
}

/** What hangs on a published person and is restricted or sealed. */
async function hiddenRowsOf(personId: string, sourceId: string): Promise<void> {
  const stranger = await buildPerson(db, { roles: ["relative"] });
  for (const visibility of hidden) {
    for (const fact of plantedFacts(sourceId, stranger.id)) await buildFact(db, { ...fact, personId, visibility });
    for (const fact of plantedFacts(sourceId, personId).slice(-1)) await buildFact(db, { ...fact, personId: stranger.id, visibility });
    await db.personSummary.create({ data: { personId, language: visibility === "sealed" ? "ug" : "en", text: `${PLANTED} summary`, visibility } });
    await db.externalIdentifier.create({
      data: { id: randomUUID(), personId, database: `${PLANTED} ${visibility}`, identifier: PLANTED, url: address, label: PLANTED, note: PLANTED, visibility },
    });
    await plantedAccount(personId, visibility);
  }
  await buildFact(db, { personId, visibility: "sealed", cites: cite(sourceId), attribute: { kind: "identity_number", text: `${PLANTED} 0000`, textLanguage: "zh" } });
  await buildFact(db, { personId, cites: cite(sourceId), internalNote: `${PLANTED} note`, status: { value: "in_prison", text: "visible words", textLanguage: "en" } });
  const secret = await buildSource(db, { visibility: "restricted", title: `${PLANTED} source` });
  await buildFact(db, { personId, cites: [...cite(sourceId), { sourceId: secret.id, quote: `${PLANTED} quote`, locator: PLANTED }], attribute: { kind: "sex", sex: "male" } });
}

async function plantedAccount(victimId: string, visibility: Visibility, testimonyId?: string): Promise<void> {
  const said = `${PLANTED} account`;
  await buildAccount(db, {
    victimId, visibility, ...(testimonyId ? { testimonyId } : {}), witnessRelationWords: said, aboutVictim: said, victimLocation: said, whenDetained: said,
    reason: said, victimStatus: said, howLearned: said, additionalInformation: said,
  });
}

/** Records of every kind that are not public, with names and remarks, named by a published person. */
async function hiddenRecords(personId: string, sourceId: string): Promise<void> {
  const said = { name: `${PLANTED} name`, internalNote: `${PLANTED} note` };
  for (const visibility of hidden) {
    const place = await buildPlace(db, { ...said, visibility });
    const facility = await buildFacility(db, { ...said, visibility, placeId: place.id });
    const organisation = await buildOrganisation(db, { ...said, visibility, description: PLANTED, url: address });
    for (const owner of [{ placeId: place.id }, { facilityId: facility.id }, { organisationId: organisation.id }]) {
      await buildRemark(db, { ...owner, sourceId, text: `${PLANTED} remark`, dateWords: `${PLANTED} date` });
    }
    await buildList(db, { visibility, memberIds: [personId], name: `${PLANTED} list`, definition: PLANTED, author: PLANTED });
    await buildFact(db, { personId, cites: cite(sourceId), episode: { kind: "prison", placeId: place.id, facilityId: facility.id } });
    await buildFact(db, { personId, cites: cite(sourceId), attribute: { kind: "residence", placeId: place.id, text: "visible residence", textLanguage: "en" } });
    await buildSource(db, { visibility, title: PLANTED, author: PLANTED, publisher: PLANTED, dateWords: PLANTED, url: address, archivedUrl: address, note: PLANTED });
    const testimony = await buildTestimony(db, {
      visibility, dateWords: PLANTED, originalText: `${PLANTED} text`, originalLanguage: "en", internalNote: `${PLANTED} note`, witnesses: [{ description: `${PLANTED} witness` }],
    });
    await plantedAccount(personId, "public", testimony.id);
  }
  const open = await buildFacility(db, { internalNote: `${PLANTED} note` });
  for (const visibility of hidden) await buildRemark(db, { facilityId: open.id, sourceId, visibility, text: `${PLANTED} remark`, dateWords: PLANTED });
  await publishRows({ kind: "facility", subjectId: open.id });
}

/** Relatives whose names must not be said, with an entry and without, in relations of both directions; and a person at risk. */
async function protectedRelatives(personId: string, sourceId: string): Promise<void> {
  const source = await db.source.findUniqueOrThrow({ where: { id: sourceId } });
  for (const protection of [{ nameWithheld: true }, { minor: true, nameWithheld: true }, { sealedIdentity: true }]) {
    const relative = await buildNamedPerson(db, `${PLANTED} protected`, { ...protection, source, label: `${PLANTED} label` });
    const withEntry = await buildNamedPerson(db, `${PLANTED} protected with entry`, { ...protection, source });
    await publishRows({ kind: "entry", subjectId: withEntry.id });
    for (const other of [relative, withEntry]) {
      await buildFact(db, { personId, cites: cite(sourceId), relation: { kind: "cousin", otherPersonId: other.id } });
      await buildFact(db, { personId: other.id, cites: cite(sourceId), relation: { kind: "parent", words: `${PLANTED} words of the other direction`, otherPersonId: personId } });
    }
  }
  const restrictedName = await buildPerson(db, { roles: ["relative"] });
  await buildFact(db, { personId: restrictedName.id, visibility: "restricted", cites: cite(sourceId), name: { text: `${PLANTED} restricted name` } });
  await buildFact(db, { personId, cites: cite(sourceId), relation: { kind: "friend", otherPersonId: restrictedName.id } });
  const atRisk = await buildNamedPerson(db, "Visible at Risk", { source, atRisk: true });
  await buildFact(db, { personId: atRisk.id, cites: cite(sourceId), attribute: { kind: "residence", text: `${PLANTED} street`, textLanguage: "en" } });
  await buildFact(db, { personId: atRisk.id, cites: cite(sourceId), status: { value: "house_arrest", speech: "unknown", text: `${PLANTED} house of an aunt`, textLanguage: "en" } });
  await buildFact(db, { personId: atRisk.id, cites: cite(sourceId), episode: { kind: "house_arrest", description: `${PLANTED} house`, descriptionLanguage: "en", conditions: `${PLANTED} rooms` } });
  await publishRows({ kind: "entry", subjectId: atRisk.id });
}

/** Testimonies that are public, of witnesses who must not be named. */
async function witnesses(personId: string, sourceId: string): Promise<void> {
  const source = await db.source.findUniqueOrThrow({ where: { id: sourceId } });
  const named = () => buildNamedPerson(db, `${PLANTED} witness`, { roles: ["witness"], source, label: `${PLANTED} label` });
  const [silent, expired, minor, otherUse] = [await named(), await named(), await named(), await named()];
  const planted = { scope: PLANTED, proof: PLANTED, givenWords: PLANTED };
  await buildConsent(db, { personId: expired.id, ...planted, expiresOn: new Date("2020-01-01") });
  await buildConsent(db, { personId: minor.id, ...planted });
  await db.person.update({ where: { id: minor.id }, data: { minor: true, nameWithheld: true } });
  await buildConsent(db, { personId: otherUse.id, ...planted, use: "text" });
  await buildConsent(db, { personId: expired.id, use: "text", expiresOn: new Date("2020-01-01") });
  await buildConsent(db, { personId: minor.id, use: "text", withdrawnAt: new Date("2020-01-01") });
  for (const witness of [silent, expired, minor, otherUse]) {
    const isAllowed = witness === otherUse;
    const testimony = await buildTestimony(db, {
      witnesses: [{ personId: witness.id, description: `${PLANTED} described` }], internalNote: `${PLANTED} note`, originalText: isAllowed ? "visible testimony" : `${PLANTED} unallowed words`, originalLanguage: "en",
    });
    for (const [index, visibility] of hidden.entries()) {
      await db.translation.create({ data: { testimonyId: testimony.id, language: ["kk", "zh"][index]!, text: `${PLANTED} translated`, translator: PLANTED, visibility } });
    }
    await buildAccount(db, { testimonyId: testimony.id, victimId: personId, witnessRelation: "sibling" });
    await buildFact(db, { personId, cites: cite(sourceId), relation: { kind: "sibling", otherPersonId: witness.id } });
    await buildFact(db, { personId: witness.id, cites: cite(sourceId), relation: { kind: "sibling", otherPersonId: personId } });
    await publishRows({ kind: "testimony", subjectId: testimony.id });
    if (isAllowed) continue;
    await db.translation.create({ data: { testimonyId: testimony.id, language: "ug", text: `${PLANTED} unallowed translation`, visibility: "public" } });
    await publishRows({ kind: "testimony", subjectId: testimony.id });
    await buildFact(db, { personId, cites: [{ testimonyId: testimony.id, quote: `${PLANTED} unallowed quote` }], status: { value: "no_news" } });
  }
}

/** Bytes of a picture that nobody may get, and those of one that everybody may. */
const hiddenBytes = () => new Uint8Array(Buffer.from(`${PLANTED} bytes ${randomUUID()}`));
const visibleBytes = () => new Uint8Array(Buffer.from("visible bytes"));

/** Pictures of a published person of whom one is public, and pictures that were public until something was taken back. */
async function pictures(personId: string): Promise<void> {
  const curator = await systemCurator(`${PLANTED} reason of a script`);
  const reason = `${PLANTED} reason`;
  const said = { text: `${PLANTED} text`, provenance: `${PLANTED} provenance`, permittedBy: `${PLANTED} permission` };
  const contents = () => ({ original: hiddenBytes(), drawn: hiddenBytes() });
  await buildImage(db, { personId, text: "A visible picture" }, { original: hiddenBytes(), drawn: visibleBytes() });
  for (const visibility of [...hidden, "public"] as const) await buildImage(db, { personId, ...said, visibility, isShown: false }, contents());
  await buildImage(db, { personId: (await buildNamedPerson(db, `${PLANTED} unpublished`)).id, ...said }, contents());
  const shown = async () => {
    const entry = await publishEntry(db, "Visible for a While");
    const image = await buildImage(db, { personId: entry.person.id, ...said }, contents());
    const consent = await buildConsent(db, { personId: entry.person.id, use: "face" });
    await republish(entry.person.id);
    return { entry, image, consent };
  };
  const [withdrawn, erased, unallowed] = [await shown(), await shown(), await shown()];
  await withdraw(curator, { ref: withdrawn.entry.ref, kind: "safety", reason });
  await eraseImage(curator, { imageId: erased.image.id, reason });
  await withdrawConsent(curator, { consentId: unallowed.consent.id, reason });
}

/** What was public and is no longer: erased, withdrawn, merged into what was withdrawn, consent taken back. */
async function takenAway(personId: string, sourceId: string): Promise<void> {
  const curator = await systemCurator(`${PLANTED} reason of a script`);
  const reason = `${PLANTED} reason`;
  const source = await db.source.findUniqueOrThrow({ where: { id: sourceId } });
  const erased = [];
  const stranger = await buildPerson(db, { roles: ["relative"] });
  for (const fact of plantedFacts(sourceId, stranger.id)) erased.push(await buildFact(db, { ...fact, personId }));
  const relative = await buildNamedPerson(db, `${PLANTED} erased relative`, { roles: ["relative"], source });
  await buildFact(db, { personId, cites: cite(sourceId), relation: { kind: "cousin", otherPersonId: relative.id } });
  await republish(personId);
  const name = await db.fact.findFirstOrThrow({ where: { personId: relative.id, kind: "name" } });
  await erase(curator, { factAnchors: [...erased.map((fact) => fact.anchor), name.anchor], reason });

  const [gone, from, into] = [await publishEntry(db, `${PLANTED} withdrawn`), await publishEntry(db, `${PLANTED} merged`), await publishEntry(db, `${PLANTED} survivor`)];
  for (const other of [gone, from, into]) {
    await buildFact(db, { personId, cites: cite(sourceId), relation: { kind: "neighbour", otherPersonId: other.person.id } });
  }
  await republish(personId);
  await merge(curator, { from: from.ref, into: into.ref, reason });
  await withdraw(curator, { ref: gone.ref, kind: "safety", reason });
  await withdraw(curator, { ref: into.ref, kind: "legal", reason });

  const witness = await buildNamedPerson(db, `${PLANTED} consent withdrawn`, { roles: ["witness"], source });
  const consent = await buildConsent(db, { personId: witness.id });
  const testimony = await buildTestimony(db, { witnesses: [{ personId: witness.id }] });
  await publishRows({ kind: "testimony", subjectId: testimony.id });
  await buildFact(db, { personId, cites: cite(sourceId), relation: { kind: "sibling", otherPersonId: witness.id } });
  await republish(personId);
  await withdrawConsent(curator, { consentId: consent.id, reason });
}

/** What people at the desk are in the middle of. */
async function plantedWork(personId: string, userId: string): Promise<void> {
  await db.deskDraft.create({ data: { userId, form: "fact", subjectId: personId, values: { text: PLANTED } } });
  await db.submission.create({ data: { id: randomUUID(), state: "returned", authorId: userId, note: PLANTED, decidedById: userId, decidedAt: new Date(), decision: PLANTED } });
  const decided = { state: "answered", decision: "refused", answer: PLANTED, decidedById: userId, decidedAt: new Date() } as const;
  await buildRequest(db, { ...decided, loggedById: userId, contact: PLANTED, asked: PLANTED, records: [{ kind: "entry", subjectId: personId }] });
  const { id: factId } = await db.fact.findFirstOrThrow({ where: { personId, kind: "name" } });
  await db.liveName.create({ data: { factId, personId, keyVersion: NAME_KEY_VERSION, terms: [PLANTED] } });
}

/** What somebody signs in with. */
async function plantedAccountOf(userId: string): Promise<void> {
  await db.credential.create({ data: { userId, passwordHash: PLANTED, totpSecret: PLANTED, totpStep: 1 } });
  await db.recoveryCode.create({ data: { userId, codeHash: PLANTED } });
  await db.deskSession.create({ data: { id: randomUUID(), tokenHash: PLANTED, userId, browser: PLANTED } });
  await db.accountLink.create({ data: { id: randomUUID(), tokenHash: PLANTED, purpose: "invitation", userId, expiresAt: new Date() } });
  await db.signInAttempt.create({ data: { key: PLANTED, failures: 1, lastAt: new Date(), waitAt: new Date() } });
  await db.apiKey.create({ data: { id: randomUUID(), keyHash: PLANTED, start: PLANTED, label: PLANTED, contact: PLANTED, requestsPerMinute: 1, madeById: userId } });
}

/** What was written after the last publication, and what the machinery keeps for itself. */
async function afterwards(personId: string, sourceId: string, userId: string): Promise<void> {
  for (const fact of plantedFacts(sourceId, (await buildPerson(db)).id)) await buildFact(db, { ...fact, personId });
  await db.personSummary.updateMany({ where: { personId }, data: { visibility: "public" } });
  const draft = await buildNamedPerson(db, `${PLANTED} draft`);
  await plantedAccount(draft.id, "public");
  await plantedAccountOf((await buildUser(db, { name: `${PLANTED} user`, email: `${PLANTED}@example.org` })).id);
  await plantedWork(personId, userId);
  await db.event.create({ data: { userId, type: PLANTED, reason: PLANTED, before: { said: PLANTED }, after: { said: PLANTED } } });
  await db.indexTask.updateMany({ data: { lastError: `${PLANTED} error` } });
  await db.importedRecord.create({ data: { key: `${PLANTED}/person/1`, subjectId: personId, contentHash: "00" } });
}
