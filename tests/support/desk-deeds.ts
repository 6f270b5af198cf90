import { randomUUID } from "node:crypto";
import type { Curator } from "@/lib/auth/curator";
import { runBulk } from "@/lib/bulk/commands/run-bulk";
import { undoBulk } from "@/lib/bulk/commands/undo-bulk";
import { recordConsent } from "@/lib/consents/commands";
import { recordConsentSchema } from "@/lib/consents/schema";
import { db } from "@/lib/db/client";
import { addFact } from "@/lib/facts/commands/add-fact";
import { changeFact } from "@/lib/facts/commands/change-fact";
import { chooseShown, rejectFact, restoreFact } from "@/lib/facts/commands/change-standing";
import { changeVisibility, openFacts } from "@/lib/facts/commands/change-visibility";
import { addFactSchema, changeFactSchema } from "@/lib/facts/schema";
import { factRowSelect, factValues } from "@/lib/facts/fact-values";
import { bringBack } from "@/lib/history/commands/bring-back";
import { bringableFields } from "@/lib/history/bringable";
import { findBringable } from "@/lib/history/comparison-queries";
import { partChanges } from "@/lib/history/part-changes";
import { readPast } from "@/lib/history/past-queries";
import { sealIdentity, unsealIdentity } from "@/lib/identities/commands";
import { addToList, changeList, removeFromList } from "@/lib/lists/commands";
import { listStore } from "@/lib/lists/list-store";
import { changeListSchema } from "@/lib/lists/schema";
import { changeIdentifiers, changePerson, changeSummaries } from "@/lib/persons/commands/change-person";
import { createPerson } from "@/lib/persons/commands/create-person";
import { createPersonSchema } from "@/lib/persons/schema";
import { changePlace } from "@/lib/places/commands";
import { placeStore } from "@/lib/places/place-store";
import { changePlaceSchema } from "@/lib/places/schema";
import { erase } from "@/lib/publication/commands/erase";
import { merge, unmerge } from "@/lib/publication/commands/merge";
import { publish } from "@/lib/publication/commands/publish";
import { withdrawConsent } from "@/lib/publication/commands/withdraw-consent";
import { reinstate, withdraw } from "@/lib/publication/commands/withdraw";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { approve, returnSubmission } from "@/lib/reviews/commands/decide";
import { submit } from "@/lib/reviews/commands/submit";
import { changeSource } from "@/lib/sources/commands";
import { changeSourceSchema } from "@/lib/sources/schema";
import { sourceValues } from "@/lib/sources/source-values";
import { changeTestimony } from "@/lib/testimonies/commands/testimony";
import { addVictim, changeAccount, removeAccount } from "@/lib/testimonies/commands/victims";
import { changeAccountSchema, changeTestimonySchema } from "@/lib/testimonies/schema";
import { accountValues, accountVersion, testimonyValues } from "@/lib/testimonies/testimony-values";
import { testimonyStore } from "@/lib/testimonies/testimony-store";
import { seenBy } from "@/tests/factories/build-submission";
import { factForm } from "@/tests/factories/fact-form";
import { pick, victimInput } from "@/tests/factories/testimony-form";

/** What is on the desk of a test: more is put on file as it goes on. */
export interface Desk {
  /** Who hands in what a reviewer then decides on. */
  author: Curator;
  persons: string[];
  testimonies: string[];
  sources: string[];
  places: string[];
  lists: string[];
  bulks: string[];
}

/** One deed: who does it, with which of the rows there are and which of the words, and whether they have read an older state. */
export interface Deed {
  by: Curator;
  one: number;
  other: number;
  word: number;
  isStale: boolean;
}

/** Stands in everything that readers must never see. */
export const SECRET = "quokka";
const DATES = ["", "spring 2017", "about January 2018", "2019-05-03", "between 2016 and 2018", "some time ago"];
const reason = `${SECRET}: why`;
/** Why a claim is shown or rejected is for readers. */
const told = "open: why";
const at = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index % list.length];
  if (item === undefined) throw new NothingThere();
  return item;
};

/** There is no row with which this could be done. */
export class NothingThere extends Error {}

const read = (row: { lockVersion: number }, { isStale }: Deed) => row.lockVersion + (isStale ? 1 : 0);
const personAt = (desk: Desk, index: number) => db.person.findUniqueOrThrow({ where: { id: at(desk.persons, index) } });
const factsOf = (personId: string) => db.fact.findMany({ where: { personId, erasedAt: null }, orderBy: { recordedAt: "asc" }, select: factRowSelect });
type Facts = Awaited<ReturnType<typeof factsOf>>;
/** A claim about one of the persons, of those with which something can be done where there are any. */
async function factAt(desk: Desk, { one, other }: Deed, isFit: (fact: Facts[number], all: Facts) => boolean = () => true): Promise<Facts[number]> {
  const facts = await factsOf(at(desk.persons, one));
  const fit = facts.filter((fact) => isFit(fact, facts));
  return at(fit.length > 0 ? fit : facts, other);
}
const cited = (desk: Desk, { one }: Deed) => [{ kind: "source", record: pick(at(desk.sources, one)), locatorKind: "", locator: "", quote: "" }];
const isSecret = (row: unknown) => JSON.stringify(row).includes(`${SECRET} fact`);

/** What a form of a claim may say: of a claim that is kept from readers everything is a secret. */
function factWords(desk: Desk, deed: Deed, type: string, secret: boolean): Record<string, unknown> {
  const text = `${secret ? `${SECRET} fact` : "open"} ${deed.word}`;
  const common = { citations: deed.word % 3 === 0 ? [] : cited(desk, deed), internalNote: secret ? `${SECRET} fact` : SECRET, certainty: at(["", "confirmed", "probable"], deed.word) };
  const date = at(DATES, deed.word + deed.other);
  switch (type) {
    case "name":
      return { ...common, text, language: at(["en", "", "kk"], deed.word), kind: at(["primary", "alias"], deed.other) };
    case "attribute":
      return { ...common, kind: "residence", text, textLanguage: "en", place: deed.word % 2 ? pick(at(desk.places, deed.other)) : null, date };
    case "episode":
      return { ...common, kind: at(["camp", "prison"], deed.word), description: text, descriptionLanguage: "en", start: date, end: at(DATES, deed.one), reasonsSuspected: ["travel"], sentenceMonthsMin: String(deed.word) };
    case "status":
      return { ...common, value: at(["free", "no_news", "in_camp"], deed.word), text, textLanguage: "en", asOf: date };
    default:
      return { ...common, kind: "sibling", words: text, person: pick(at(desk.persons, deed.other)) };
  }
}

const TYPES = ["name", "attribute", "episode", "status", "relation"] as const;
const refOf = async (subjectId: string) => ({ kind: "entry" as const, number: (await db.publicRecord.findUnique({ where: { subjectId } }))?.number ?? 999_999 });

/** Everything that is done in any order; each deed either is done or is refused. */
export const deeds = {
  createPerson: async (desk, { by, word }) => {
    const id = randomUUID();
    const own = { roles: [at(["victim", "witness"], word)], label: "", nameWithheld: false, minor: word === 5, atRisk: word === 4, internalNote: SECRET };
    await createPerson(by, createPersonSchema.parse({ id, nameId: randomUUID(), name: `open ${word}`, nameLanguage: "en", ...own, notTheSame: desk.persons.slice(0, word % 2) }));
    desk.persons.push(id);
  },
  addFact: async (desk, deed) => {
    const type = at(TYPES, deed.word);
    const visibility = at(["public", "restricted", "public", "sealed"], deed.other);
    await addFact(deed.by, addFactSchema.parse({ ...factForm(type, { ...factWords(desk, deed, type, visibility !== "public"), visibility }), personId: at(desk.persons, deed.one) }));
  },
  changeFact: async (desk, deed) => {
    const row = await factAt(desk, deed);
    const values = { ...factValues(row, new Map()), ...factWords(desk, deed, row.kind, isSecret(row)) };
    await changeFact(deed.by, changeFactSchema.parse({ ...values, id: row.id, lockVersion: read(row, deed) }));
  },
  rejectFact: async (desk, deed) => {
    const row = await factAt(desk, deed);
    await rejectFact(deed.by, { factId: row.id, lockVersion: read(row, deed), reason: told });
  },
  restoreFact: async (desk, deed) => {
    const row = await factAt(desk, deed, ({ standing }) => standing === "rejected");
    await restoreFact(deed.by, { factId: row.id, lockVersion: read(row, deed), reason: told });
  },
  chooseShown: async (desk, deed) => {
    const hasRival = (fact: Facts[number], all: Facts) => all.some((other) => other.id !== fact.id && other.kind === fact.kind);
    const [row, others] = [await factAt(desk, deed, hasRival), await factsOf(at(desk.persons, deed.one))];
    const beside = others.filter((other) => other.id !== row.id && other.kind === row.kind);
    await chooseShown(deed.by, { factId: row.id, lockVersion: read(row, deed), reason: told, others: beside.map(({ id, lockVersion }) => ({ factId: id, lockVersion })) });
  },
  changeVisibility: async (desk, deed) => {
    const row = await factAt(desk, deed);
    const visibility = at(isSecret(row) ? (["sealed", "restricted"] as const) : (["public", "sealed", "restricted"] as const), deed.word);
    await changeVisibility(deed.by, { factId: row.id, lockVersion: read(row, deed), visibility, reason });
  },
  openFacts: async (desk, deed) => {
    const rows = (await factsOf(at(desk.persons, deed.one))).filter((row) => row.visibility === "restricted" && !isSecret(row));
    await openFacts(deed.by, { facts: rows.map((row) => ({ factId: row.id, lockVersion: read(row, deed) })) });
  },
  changePerson: async (desk, deed) => {
    const { id, lockVersion } = await personAt(desk, deed.one);
    const own = { roles: [at(["victim", "witness", "relative"] as const, deed.word)], label: at([null, "a teacher"], deed.other), nameWithheld: deed.word === 7, minor: false, atRisk: deed.other === 3, internalNote: SECRET };
    await changePerson(deed.by, { id, lockVersion: read({ lockVersion }, deed), ...own });
  },
  changeSummaries: async (desk, deed) => {
    const { id, lockVersion } = await personAt(desk, deed.one);
    const summary = { language: at(["en", "ug"], deed.word), ...at([{ text: `open ${deed.word}`, visibility: "public" as const }, { text: SECRET, visibility: "restricted" as const }], deed.other) };
    await changeSummaries(deed.by, { id, lockVersion: read({ lockVersion }, deed), summaries: deed.word === 0 ? [] : [summary] });
  },
  changeIdentifiers: async (desk, deed) => {
    const { id, lockVersion } = await personAt(desk, deed.one);
    const one = { id: randomUUID(), database: "XVD", identifier: String(deed.word), url: null, label: null, note: "open", visibility: "public" as const };
    await changeIdentifiers(deed.by, { id, lockVersion: read({ lockVersion }, deed), identifiers: deed.word === 0 ? [] : [one] });
  },
  sealIdentity: async (desk, deed) => {
    const { id, lockVersion } = await personAt(desk, deed.one);
    await sealIdentity(deed.by, { personId: id, lockVersion: read({ lockVersion }, deed), reason });
  },
  unsealIdentity: async (desk, deed) => {
    const { id, lockVersion } = await personAt(desk, deed.one);
    await unsealIdentity(deed.by, { personId: id, lockVersion: read({ lockVersion }, deed), reason });
  },
  addVictim: async (desk, { by, one, other, word }) => {
    const step = victimInput(at(desk.testimonies, one), `open ${word}`, { account: { aboutVictim: `open ${word}` } as never, birthDate: "about 1970" });
    const victim = word % 2 ? step.victim : { who: "file" as const, record: at(desk.persons, other) };
    const { personId } = await addVictim(by, { ...step, victim });
    if (!desk.persons.includes(personId)) desk.persons.push(personId);
  },
  changeAccount: async (desk, deed) => {
    const row = at(await db.account.findMany({ where: { victimId: { in: desk.persons } }, orderBy: { anchor: "asc" } }), deed.one);
    const lockVersion = accountVersion(row) + (deed.isStale ? 1 : 0);
    await changeAccount(deed.by, changeAccountSchema.parse({ ...accountValues(row), aboutVictim: `open ${deed.word}`, id: row.id, lockVersion }));
  },
  removeAccount: async (desk, deed) => {
    const row = at(await db.account.findMany({ where: { victimId: { in: desk.persons } }, orderBy: { anchor: "asc" } }), deed.one);
    await removeAccount(deed.by, { id: row.id, reason });
  },
  changeTestimony: async (desk, deed) => {
    const row = await testimonyStore.find(db, at(desk.testimonies, deed.one));
    const witness = { id: randomUUID(), who: "words", person: null, personId: "", name: "", nameLanguage: "", description: `open ${deed.word}`, label: "" };
    const translations = [{ language: at(["en", "ug"], deed.word), text: SECRET, translator: "", reviewed: false, visibility: "restricted" }];
    const given = { date: at(DATES, deed.word), witnesses: deed.word % 2 ? [witness] : [], translations: deed.other % 2 ? translations : [], internalNote: SECRET };
    await changeTestimony(deed.by, changeTestimonySchema.parse({ ...testimonyValues(row, new Map()), ...given, id: row.id, lockVersion: read(row, deed) }));
  },
  changeSource: async (desk, deed) => {
    const row = await db.source.findUniqueOrThrow({ where: { id: at(desk.sources, deed.one) } });
    const given = { title: `open ${deed.word}`, date: at(DATES, deed.other), languages: at([[], ["en", "ug"]], deed.word) };
    await changeSource(deed.by, changeSourceSchema.parse({ ...sourceValues(row), ...given, id: row.id, lockVersion: read(row, deed) }));
  },
  changePlace: async (desk, deed) => {
    const row = await placeStore.find(db, at(desk.places, deed.one));
    const names = [{ id: deed.word % 2 ? (row.names[0]?.id ?? randomUUID()) : randomUUID(), text: `open ${deed.word}`, language: "en", script: "Latn" }];
    await changePlace(deed.by, changePlaceSchema.parse({ ...placeStore.values(row, new Map()), names, parent: deed.other % 2 ? pick(at(desk.places, deed.other)) : null, internalNote: SECRET, id: row.id, lockVersion: read(row, deed) }));
  },
  changeList: async (desk, deed) => {
    const row = await listStore.find(db, at(desk.lists, deed.one));
    await changeList(deed.by, changeListSchema.parse({ ...listStore.values(row), definition: `open ${deed.word}`, id: row.id, lockVersion: read(row, deed) }));
  },
  addToList: async (desk, { by, one, other, word }) => void (await addToList(by, { listId: at(desk.lists, one), personIds: [at(desk.persons, other), at(desk.persons, word)] })),
  removeFromList: async (desk, { by, one, other }) => void (await removeFromList(by, { listId: at(desk.lists, one), personIds: [at(desk.persons, other)] })),
  setPlaceOfMany: async (desk, deed) => {
    const persons = await db.person.findMany({ where: { id: { in: desk.persons.slice(0, 3) } }, orderBy: { id: "asc" } });
    const [bulkId, records] = [randomUUID(), persons.map(({ id, lockVersion }) => ({ id, lockVersion: read({ lockVersion }, deed) }))];
    await runBulk(deed.by, { bulkId, records, action: "set_place", kind: "entry", place: at(desk.places, deed.one), claim: "origin", source: at(desk.sources, deed.other) });
    desk.bulks.push(bulkId);
  },
  undoOfMany: async (desk, { by, one }) => void (await undoBulk(by, { bulkId: at(desk.bulks, one) })),
  recordConsent: async (desk, { by, one, word }) => {
    const consent = { use: at(["name", "text", "place"], word), basis: "direct", given: at(DATES, word), expiresOn: "", scope: SECRET, proofSource: null, proof: SECRET };
    await recordConsent(by, recordConsentSchema.parse({ id: randomUUID(), personId: at(desk.persons, one), ...consent }));
  },
  withdrawConsent: async (desk, { by, one }) => {
    const consent = at(await db.consent.findMany({ where: { personId: { in: desk.persons } }, orderBy: { recordedAt: "asc" } }), one);
    await withdrawConsent(by, { consentId: consent.id, reason });
  },
  submit: async (desk, deed) => {
    const { id, lockVersion } = await personAt(desk, deed.one);
    await submit(deed.by, { records: [{ kind: "entry", subjectId: id, lockVersion: read({ lockVersion }, deed) }], note: SECRET });
  },
  approve: async (desk, { by, one, word }) => {
    const { id, lockVersion } = await personAt(desk, one);
    const waiting = await db.submission.findFirst({ where: { state: "waiting", records: { some: { subjectId: id, lockVersion } } } });
    const submissionId = waiting?.id ?? (await submit(desk.author, { records: [{ kind: "entry", subjectId: id, lockVersion }], note: SECRET })).submissionId;
    const subjectIds = (await db.submissionRecord.findMany({ where: { submissionId } })).map(({ subjectId }) => subjectId);
    const facts = await db.fact.findMany({ where: { personId: { in: subjectIds }, visibility: "public", erasedAt: null }, orderBy: { recordedAt: "asc" } });
    const heldBack = word % 2 && facts.length > 0 ? [at(facts, word).anchor] : [];
    await approve(by, { submissionId, subjectIds, seen: await seenBy(submissionId), heldBack, note: null, decision: reason });
  },
  returnSubmission: async (desk, { by, one }) => {
    const submission = at(await db.submission.findMany({ where: { state: "waiting", records: { some: { subjectId: { in: desk.persons } } } }, orderBy: { createdAt: "asc" } }), one);
    await returnSubmission(by, { submissionId: submission.id, reason });
  },
  publish: async (desk, { by, one }) => void (await publish(by, [{ kind: "entry", subjectId: at(desk.persons, one) }])),
  publishOther: async (desk, { by, one, other }) => {
    const [kind, ids] = at([["testimony", desk.testimonies], ["source", desk.sources], ["place", desk.places], ["list", desk.lists]] as [PublicRecordKind, string[]][], other);
    await publish(by, [{ kind, subjectId: at(ids, one) }]);
  },
  withdraw: async (desk, { by, one }) => withdraw(by, { ref: await refOf(at(desk.persons, one)), kind: "safety", reason }),
  reinstate: async (desk, { by, one }) => reinstate(by, { ref: await refOf(at(desk.persons, one)), reason }),
  merge: async (desk, { by, one, other }) => merge(by, { from: await refOf(at(desk.persons, one)), into: await refOf(at(desk.persons, other)), reason }),
  unmerge: async (desk, { by, one }) => unmerge(by, { ref: await refOf(at(desk.persons, one)), reason }),
  erase: async (desk, deed) => erase(deed.by, { factAnchors: [(await factAt(desk, deed)).anchor], reason }),
  bringBack: async (desk, deed) => {
    const all = [
      ...desk.persons.map((id) => ["entry", id] as const), ...desk.testimonies.map((id) => ["testimony", id] as const), ...desk.sources.map((id) => ["source", id] as const),
      ...desk.places.map((id) => ["place", id] as const), ...desk.lists.map((id) => ["list", id] as const),
    ];
    const [kind, subjectId] = at(all, deed.one);
    const events = await db.event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
    const parts = [...new Set(events.flatMap((event) => partChanges(event, kind)).map(({ part }) => part))];
    const part = at(parts, deed.word);
    const past = await readPast(db, deed.by, kind, subjectId, null);
    const isDifferent = (moment: string) => bringableFields(kind, part, past.at(moment)?.get(part) ?? null, past.now.get(part) ?? null).length > 0;
    // The moment asked for, or the first at which something stood there that does not stand there now.
    const moment = at([at(events, deed.other), ...events].map(({ id }) => String(id)).filter(isDifferent), 0);
    const found = await findBringable(deed.by, kind, subjectId, { moment, part });
    await bringBack(deed.by, { id: randomUUID(), kind, subjectId, moment, part, fields: found.fields, lockVersion: read(found, deed), reason });
  },
} satisfies Record<string, (desk: Desk, deed: Deed) => Promise<void>>;
