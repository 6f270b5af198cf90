import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import { Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { addVictim, changeAccount, removeAccount } from "@/lib/testimonies/commands/victims";
import { findTestimony } from "@/lib/testimonies/curator-queries";
import { changeAccountSchema } from "@/lib/testimonies/schema";
import { accountValues, accountVersion } from "@/lib/testimonies/testimony-values";
import type { AccountValues } from "@/lib/testimonies/testimony-values";
import { addVictimSchema } from "@/lib/testimonies/victim-schema";
import { emptyAccount, emptyEpisode, nextOfFamily } from "@/lib/testimonies/victim-values";
import { buildNamedPerson, buildPerson } from "@/tests/factories/build-person";
import { buildFacility, buildPlace } from "@/tests/factories/build-place";
import { buildAccount, buildTestimony } from "@/tests/factories/build-testimony";
import { buildCurator } from "@/tests/factories/build-user";
import { publishEntry } from "@/tests/factories/publish-entry";
import { pick, victimForm, victimInput } from "@/tests/factories/testimony-form";
import { createTestDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { hostileStrings } from "@/tests/support/hostile-strings";

let database: TestDatabase;
let curator: Curator;
let contributor: Curator;
beforeAll(async () => {
  database = await createTestDatabase();
  [curator, contributor] = [await buildCurator(db, "curator"), await buildCurator(db, "contributor")];
});
afterAll(() => database.drop());

const victim = (values: object) => values as never;
const factsOf = (personId: string) =>
  db.fact.findMany({ where: { personId }, orderBy: { position: "asc" }, include: { name: true, attribute: true, episode: true, status: true, relation: true, citations: true } });

describe("addVictim", () => {
  it("keeps the victim, the account and every fact in one save, each cited to the testimony", async () => {
    const [testimony, place, facility, sister] = [await buildTestimony(db), await buildPlace(db), await buildFacility(db), await buildNamedPerson(db, "Aygul Testova")];
    const step = victimInput(testimony.id, "Ablikim Testov", {
      sex: "male", birthDate: "about 1990", ethnicity: "uyghur", origin: pick(place.id), residence: pick(place.id), professionClass: "education", professionWords: "teacher of physics",
      status: { value: "in_prison", speech: "freely", asOf: "May 2019", locatorKind: "timecode", locator: "12:40" },
      episodes: [{ ...emptyEpisode, kind: "camp", facility: pick(facility.id), start: "spring 2017", reasonsSuspected: ["travel"], description: "They came at night." }],
      relations: [{ kind: "sibling", words: "elder sister", person: pick(sister.id) }],
      account: { witnessRelation: "parent", aboutVictim: "He taught." } as never, locatorKind: "paragraph", locator: "3", certainty: "probable",
    });
    const added = await addVictim(curator, step);
    expect(await addVictim(curator, step)).toEqual(added);
    const facts = await factsOf(added.personId);
    expect(facts.map(({ kind, attribute }) => attribute?.kind ?? kind)).toEqual(["name", "sex", "birth_date", "ethnicity", "origin", "residence", "profession", "status", "episode", "relation"]);
    expect(added.facts).toBe(facts.length);
    for (const fact of facts) {
      expect(fact).toMatchObject({ certainty: "probable", visibility: "restricted", standing: "shown", recordedById: curator.userId });
      expect(fact.citations).toMatchObject([{ testimonyId: testimony.id, ...(fact.kind === "status" ? { locatorKind: "timecode", locator: "12:40" } : { locatorKind: "paragraph", locator: "3" }) }]);
    }
    expect(facts.find(({ episode }) => episode)?.episode).toMatchObject({ startEdtf: "2017-21", facilityId: facility.id, reasonsSuspected: ["travel"], descriptionLanguage: "en" });
    expect(facts[0]?.name).toMatchObject({ text: "Ablikim Testov", script: "Latn" });
    expect(await db.person.findUniqueOrThrow({ where: { id: added.personId } })).toMatchObject({ roles: ["victim"], nameWithheld: false, lastAuthorId: curator.userId });
    const { accounts } = await findTestimony(curator, testimony.id);
    expect(accounts).toMatchObject([{ victim: { label: "Ablikim Testov" }, facts: facts.length, values: { witnessRelation: "parent", aboutVictim: "He taught." } }]);
    expect(await db.event.count({ where: { subjectId: added.personId, type: "testimony.account_added" } })).toBe(1);
  });

  it("asks for a name, or that it is withheld, and for nothing else", async () => {
    const testimony = await buildTestimony(db);
    const withheld = await addVictim(curator, victimInput(testimony.id, "", { victim: victim({ who: "withheld", personId: randomUUID(), label: "wife of a teacher" }) }));
    expect(withheld.facts).toBe(0);
    expect(await db.person.findUniqueOrThrow({ where: { id: withheld.personId } })).toMatchObject({ nameWithheld: true, label: "wife of a teacher" });
    const wrong = (given: object) => addVictimSchema.safeParse({ ...victimForm(testimony.id, "Somebody"), ...given }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(wrong({})).toBeUndefined();
    expect(wrong({ victim: victimForm(testimony.id, " ").victim })).toEqual(["victim.name nameMissing"]);
    expect(wrong({ episodes: [{ ...emptyEpisode, start: "2017" }] })).toEqual(["episodes.0.kind kindMissing"]);
    expect(wrong({ status: { value: "", speech: "", asOf: "2017", locatorKind: "", locator: "" } })).toEqual(["status.value statusMissing"]);
    expect(wrong({ professionClass: "other" })).toEqual(["professionWords otherWithoutWords"]);
    expect(wrong({ ethnicity: "other" })).toEqual(["ethnicity termMissing"]);
    expect(wrong({ relations: [{ kind: "other", words: "", person: pick(randomUUID()) }] })).toEqual(["relations.0.words otherWithoutWords"]);
    expect(wrong({ locator: "3" })).toEqual(["locatorKind locatorKindMissing"]);
  });

  it("drops nothing that somebody has filled in, and nothing that the victim before had is taken for said", async () => {
    const testimony = await buildTestimony(db);
    const wrong = (given: object) => addVictimSchema.safeParse({ ...victimForm(testimony.id, "Somebody"), ...given }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    const shared = { ...emptyEpisode, facility: pick(randomUUID()), reasonsSuspected: ["travel" as const] };
    expect(wrong({ episodes: [shared] })).toEqual(["episodes.0.kind kindMissing"]);
    expect(wrong({ episodes: [{ ...shared, carriedOver: true }] })).toBeUndefined();
    expect(wrong({ episodes: [{ ...shared, carriedOver: true, description: "A night." }] })).toEqual(["episodes.0.kind kindMissing"]);
    expect(wrong({ episodes: [{ ...emptyEpisode, locatorKind: "page", locator: "3" }] })).toEqual(["episodes.0.kind kindMissing"]);
    expect(wrong({ status: { value: "", speech: "freely", asOf: "", locatorKind: "", locator: "" } })).toEqual(["status.value statusMissing"]);
    expect(wrong({ origin: { id: "", label: "Hotan" } })).toEqual(["origin recordMissing"]);
  });

  it("asks for the language of words only, and keeps an account without any", async () => {
    const testimony = await buildTestimony(db);
    const account = (given: object) => ({ ...emptyAccount, ...given });
    const { personId } = await addVictim(curator, addVictimSchema.parse({ ...victimForm(testimony.id, "Wordless"), account: account({ witnessRelation: "sibling" }) }));
    const row = await db.account.findFirstOrThrow({ where: { victimId: personId } });
    expect(row.language).toBe("und");
    expect(accountValues(row).language).toBe("");
    const wrong = (given: object) => addVictimSchema.safeParse({ ...victimForm(testimony.id, "Somebody"), account: account({}), ...given }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(wrong({ account: account({ reason: "A pilgrimage." }) })).toEqual(["account.language languageMissing"]);
    expect(wrong({ professionWords: "baker" })).toEqual(["account.language languageMissing"]);
    const change = { ...accountValues(row), id: row.id, lockVersion: accountVersion(row) };
    expect(changeAccountSchema.safeParse(change).success).toBe(true);
    expect(changeAccountSchema.safeParse({ ...change, aboutVictim: "A baker." }).error?.issues.map(({ path }) => path)).toEqual([["language"]]);
  });

  it("takes every name that the testimony gives, also of somebody on file, each cited", async () => {
    const [testimony, there] = [await buildTestimony(db), await buildPerson(db)];
    const names = [{ text: "阿曼·萨姆普洛夫", language: "zh", kind: "as_in_document" as const }];
    await addVictim(curator, victimInput(testimony.id, "", { victim: victim({ who: "file", record: pick(there.id) }), names, locatorKind: "paragraph", locator: "2" }));
    const [fact, ...others] = await db.fact.findMany({ where: { personId: there.id, kind: "name" }, include: { name: true, citations: true } });
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ name: { text: "阿曼·萨姆普洛夫", language: "zh", kind: "as_in_document" }, citations: [{ testimonyId: testimony.id, locator: "2" }] });
    const wrong = addVictimSchema.safeParse(victimForm(testimony.id, "Somebody", { names: [{ text: "", language: "", kind: "" as never }] }));
    expect(wrong.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toEqual(["names.0.text nameMissing", "names.0.kind kindMissing"]);
  });

  it("takes somebody on file, once for each testimony, and remembers who is not the same", async () => {
    const [testimony, there, other] = [await buildTestimony(db), await buildPerson(db, { roles: ["witness"] }), await buildPerson(db)];
    const step = () => victimInput(testimony.id, "", { victim: victim({ who: "file", record: pick(there.id) }), sex: "female" });
    await addVictim(curator, step());
    expect(await db.person.findUniqueOrThrow({ where: { id: there.id } })).toMatchObject({ roles: ["witness", "victim"], lockVersion: 1, lastAuthorId: curator.userId });
    await expect(addVictim(curator, step())).rejects.toThrow(InvalidInput);
    expect(await factsOf(there.id)).toHaveLength(1);
    const form = victimForm(testimony.id, "Somebody New");
    const added = await addVictim(curator, addVictimSchema.parse({ ...form, victim: { ...form.victim, notTheSame: [other.id] } }));
    expect(await db.notTheSamePerson.count({ where: { OR: [{ oneId: added.personId }, { otherId: added.personId }] } })).toBe(1);
  });

  it("keeps nothing where a part of it cannot be kept", async () => {
    const testimony = await buildTestimony(db);
    const step = victimInput(testimony.id, "Half Kept", { origin: pick(randomUUID()) });
    await expect(addVictim(curator, step)).rejects.toThrow(NotFound);
    expect(await db.name.count({ where: { text: "Half Kept" } })).toBe(0);
    const twice = victimInput(testimony.id, "Kept");
    await addVictim(curator, twice);
    await expect(addVictim(curator, { ...twice, account: { ...twice.account, reason: "another" } })).rejects.toMatchObject({ detail: { code: "madeAlready" } });
  });

  it("is for a contributor on their own testimony and persons only", async () => {
    const [own, others] = [await buildTestimony(db, { lastAuthorId: contributor.userId }), await buildTestimony(db)];
    await addVictim(contributor, victimInput(own.id, "Somebody"));
    const { person } = await publishEntry(db, "Aman Testov");
    await db.person.update({ where: { id: person.id }, data: { lastAuthorId: contributor.userId } });
    await expect(addVictim(contributor, victimInput(own.id, "", { victim: victim({ who: "file", record: pick(person.id) }) }))).rejects.toThrow(Forbidden);
    for (const id of [others.id, randomUUID()]) await expect(addVictim(contributor, victimInput(id, "Somebody"))).rejects.toThrow(NotFound);
  });

  it("takes any text as it is, or says which field is wrong", async () => {
    const testimony = await buildTestimony(db);
    for (const text of hostileStrings) {
      const form = victimForm(testimony.id, text, { birthDate: text, professionWords: text, episodes: [{ ...emptyEpisode, kind: "camp", description: text, sentenceWords: text }], account: { reason: text } as never });
      const read = addVictimSchema.safeParse(form);
      if (read.success) await addVictim(curator, read.data);
      else expect(read.error.issues.map(({ message }) => message).filter((code) => !["tooLong", "textUnusable", "nameMissing"].includes(code))).toEqual([]);
    }
  });
});

describe("the next victim of a family", () => {
  it("begins with what is shared, and nothing else", () => {
    const last = victimForm(randomUUID(), "Ablikim", {
      sex: "male", birthDate: "1990", ethnicity: "uyghur", origin: pick("o"), residence: pick("r"), professionWords: "teacher", certainty: "confirmed", locatorKind: "paragraph", locator: "3",
      status: { value: "in_camp", speech: "freely", asOf: "2018", locatorKind: "", locator: "" },
      episodes: [{ ...emptyEpisode, kind: "camp", facility: pick("f"), place: pick("p"), start: "2017", reasonsSuspected: ["travel"], reasonsOfficial: ["unknown"], description: "x" }],
      relations: [{ kind: "sibling", words: "", person: pick("s") }],
      account: { witnessRelation: "parent", witnessRelationWords: "mother", witnessIsEyewitness: true, aboutVictim: "x", visibility: "public" } as never,
    });
    const ids = { accountId: randomUUID(), personId: randomUUID() };
    const next = nextOfFamily(last, ids);
    const empty = victimForm(last.testimonyId, "");
    expect(next).toEqual({
      ...empty, accountId: ids.accountId,
      victim: { ...empty.victim, personId: ids.personId },
      account: { ...empty.account, witnessRelation: "parent", visibility: "public" },
      ethnicity: "uyghur", origin: pick("o"), residence: pick("r"),
      episodes: [{ ...emptyEpisode, facility: pick("f"), place: pick("p"), reasonsSuspected: ["travel"], reasonsOfficial: ["unknown"], carriedOver: true }],
    });
    expect(nextOfFamily({ ...last, account: { ...last.account, witnessRelation: "self" } }, ids).account.witnessRelation).toBe("");
  });
});

describe("an account", () => {
  const change = (by: Curator, id: string, lockVersion: number, values: Partial<AccountValues>, before: AccountValues) => changeAccount(by, changeAccountSchema.parse({ ...before, ...values, id, lockVersion }));
  const one = async (victimId?: string) => {
    const { id, testimonyId } = await buildAccount(db, victimId ? { victimId } : {});
    const { accounts } = await findTestimony(curator, testimonyId);
    return { ...accounts[0]!, id, testimonyId };
  };

  it("is changed against what was read, and tells what stands there now otherwise", async () => {
    const { id, lockVersion, values, victim: person } = await one();
    const saved = await change(curator, id, lockVersion, { reason: "He had travelled.", witnessRelation: "self" }, values);
    expect(await db.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ reason: "He had travelled.", witnessIsVictim: true, witnessRelation: null, witnessIsEyewitness: false });
    expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).lockVersion).toBe(1);
    await expect(change(curator, id, lockVersion, { reason: "Other" }, values)).rejects.toMatchObject({
      detail: { code: "changedMeanwhile", current: { lockVersion: saved.lockVersion, values: { reason: "He had travelled." } } },
    });
    expect(await change(curator, id, saved.lockVersion, { reason: "He had travelled.", witnessRelation: "self" }, values)).toEqual(saved);
    expect(await db.event.count({ where: { subjectId: person.id, type: "testimony.account_changed" } })).toBe(1);
  });

  it("says of an eyewitness that they saw it, and takes that back", async () => {
    const { id, lockVersion, values, victim: person } = await one();
    const seen = await change(curator, id, lockVersion, { witnessRelation: "neighbour", witnessIsEyewitness: true }, values);
    expect(await db.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ witnessRelation: "neighbour", witnessIsEyewitness: true });
    const event = await db.event.findFirstOrThrow({ where: { subjectId: person.id, type: "testimony.account_changed" } });
    expect(event).toMatchObject({ before: { witnessIsEyewitness: false }, after: { witnessIsEyewitness: true } });
    await change(curator, id, seen.lockVersion, { witnessRelation: "neighbour", witnessIsEyewitness: false }, values);
    expect(await db.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ witnessIsEyewitness: false });
  });

  it("can be taken away, with a reason that is kept", async () => {
    const { id, testimonyId, victim: person } = await one();
    await removeAccount(curator, { id, reason: "It speaks of somebody else." });
    expect((await findTestimony(curator, testimonyId)).accounts).toEqual([]);
    expect(await db.event.findFirstOrThrow({ where: { subjectId: person.id } })).toMatchObject({ type: "testimony.account_removed", reason: "It speaks of somebody else.", before: { aboutVictim: "A farmer from the valley." } });
    await expect(removeAccount(curator, { id, reason: "again" })).rejects.toThrow(NotFound);
  });

  it("is not there for whoever may not see it", async () => {
    const { id, lockVersion, values } = await one();
    await expect(change(contributor, id, lockVersion, {}, values)).rejects.toThrow(NotFound);
    await db.account.update({ where: { id }, data: { visibility: "sealed" } });
    for (const gone of [id, randomUUID()]) {
      await expect(change(curator, gone, lockVersion, {}, values)).rejects.toThrow(NotFound);
      await expect(removeAccount(curator, { id: gone, reason: "why" })).rejects.toThrow(NotFound);
    }
  });
});
