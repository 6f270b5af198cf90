import type { Curator } from "@/lib/auth/curator";
import { db } from "@/lib/db/client";
import type { Person, Source } from "@/lib/db/generated/client";
import { makeUncertainDate } from "@/lib/edtf-dates";
import { erase } from "@/lib/publication/commands/erase";
import { merge } from "@/lib/publication/commands/merge";
import { publish } from "@/lib/publication/commands/publish";
import { withdraw } from "@/lib/publication/commands/withdraw";
import type { PublicRecordKind } from "@/lib/publication/public-record";
import { citeSearch } from "@/lib/search/cited-search-queries";
import { buildFact } from "@/tests/factories/build-fact";
import { buildNamedPerson } from "@/tests/factories/build-person";
import { buildFacility, buildList, buildPlace } from "@/tests/factories/build-place";
import { buildSource } from "@/tests/factories/build-source";
import { buildAccount, buildConsent, buildTestimony } from "@/tests/factories/build-testimony";
import { inventedSecrets } from "./invented-secrets";

/** Where the invented records stand. */
export interface InventedNumbers {
  /** An entry with three versions, contradictions, a testimony and names in three scripts. */
  entry: number;
  /** The same entry's fact that came in with version 2. */
  releaseFact: string;
  testimony: number;
  source: number;
  facility: number;
  place: number;
  list: number;
  /** An entry whose name is withheld. */
  nameless: number;
  /** An entry with more relations than its page shows. */
  manyRelations: number;
  merged: number;
  survivor: number;
  withdrawn: number;
  /** An entry of which a fact was erased after it was published. */
  redacted: number;
  /** A search that was cited. */
  search: number;
}

const reason = "Made for the browser tests.";
/** More than an entry's page shows, and more than a page of relations. */
const RELATIVES = 120;

/** Makes a few records that mean nobody and have what the sample collection lacks: a history. */
export async function buildInventedRecords(curator: Curator): Promise<InventedNumbers> {
  const release = (kind: PublicRecordKind, rows: readonly { id: string }[], note?: string) =>
    publish(curator, rows.map(({ id }) => ({ kind, subjectId: id, note }))).then((all) => all.map(({ number }) => number));

  const report = await buildSource(db, { title: "An invented report", note: "Invented for the browser tests." });
  const paper = await buildSource(db, { title: "An invented newspaper", kind: "web_page", url: "https://example.org/paper" });
  const prefecture = await buildPlace(db, { name: "Invented Prefecture", kind: "prefecture" });
  const county = await buildPlace(db, { name: "Invented County", parentId: prefecture.id });
  const camp = await buildFacility(db, { name: "Invented Camp", placeId: county.id });
  const [source = 0] = await release("source", [report, paper]);
  const [, place = 0] = await release("place", [prefecture, county]);
  const [facility = 0] = await release("facility", [camp]);

  const person = await buildNamedPerson(db, "Aqbota Samplova", { source: report });
  const sister = await buildNamedPerson(db, "Botagoz Samplova", { source: report, roles: ["witness", "relative"] });
  for (const use of ["name", "text", "place"] as const) await buildConsent(db, { personId: sister.id, use });
  const statement = await buildTestimony(db, {
    form: "video", originalText: "They took my sister in the spring.", originalLanguage: "en",
    witnesses: [{ personId: sister.id }],
  });
  const [testimony = 0] = await release("testimony", [statement]);
  await buildAccount(db, {
    testimonyId: statement.id, victimId: person.id, witnessRelation: "sibling",
    aboutVictim: "A schoolteacher from the county.", whenDetained: "spring 2017", victimStatus: "in a camp",
    howLearned: "from a neighbour, by telephone",
  });
  await hide(curator, person, report);
  const changing = await firstFacts(person, { report, paper, statement, county, camp });
  const [entry = 0] = await release("entry", [person]);

  const { anchor: releaseFact } = await buildFact(db, {
    personId: person.id, position: 90, cites: [{ sourceId: paper.id, quote: "She is at home again.", locator: "4" }],
    status: { value: "reported_released", text: "said to be at home", textLanguage: "en", ...spread("asOf", "2018-12", "December 2018") },
  });
  await db.fact.update({ where: { id: changing.id }, data: { certainty: "confirmed" } });
  await release("entry", [person], "A newspaper reports a release.");
  await buildFact(db, {
    personId: person.id, position: 91, cites: [{ testimonyId: statement.id, quote: "Nobody has seen her.", locator: "9" }],
    status: { value: "release_disputed", text: "her sister says that nobody has seen her", textLanguage: "en", ...spread("asOf", "2019-02", "February 2019") },
  });
  await db.fact.update({ where: { id: changing.id }, data: { visibility: "restricted" } });
  await release("entry", [person], "Her sister disputes the release.");

  const related = await buildNamedPerson(db, "Manyrelated Samplov", { source: report });
  await db.$transaction(async (tx) => {
    for (let one = 1; one <= RELATIVES; one += 1) {
      const other = await buildNamedPerson(tx, `Relative ${one} Samplov`, { source: report, roles: ["relative"] });
      await buildFact(tx, {
        personId: related.id, position: one, cites: [{ sourceId: report.id }],
        relation: { kind: one % 2 === 0 ? "sibling" : "cousin", otherPersonId: other.id },
      });
    }
  });
  const [manyRelations = 0] = await release("entry", [related]);

  const withheld = await buildNamedPerson(db, "Withheld Samplova", { source: report, nameWithheld: true });
  const [nameless = 0] = await release("entry", [withheld]);
  const [list = 0] = await release("list", [await buildList(db, { name: "An invented list", memberIds: [person.id, withheld.id] })]);

  const named = (name: string) => buildNamedPerson(db, name, { source: report });
  const erased = await named("Redacted Samplova");
  const { anchor } = await buildFact(db, {
    personId: erased.id, cites: [{ sourceId: report.id }],
    attribute: { kind: "health", text: "a sentence that was erased", textLanguage: "en" },
  });
  const rows = [await named("Doubled Samplova"), await named("Doubled Samplowa"), await named("Withdrawn Samplova"), erased];
  const [survivor = 0, merged = 0, withdrawn = 0, redacted = 0] = await release("entry", rows);
  await merge(curator, { from: { kind: "entry", number: merged }, into: { kind: "entry", number: survivor }, reason });
  await withdraw(curator, { ref: { kind: "entry", number: withdrawn }, kind: "safety", reason });
  await erase(curator, { factAnchors: [anchor], reason });

  const kept = await citeSearch({ sex: "female" });
  if (!("number" in kept)) throw new Error(`The search cannot be cited: ${kept.problem}.`);
  return {
    entry, releaseFact, testimony, source, facility, place, list, nameless, manyRelations, merged, survivor, withdrawn, redacted,
    search: kept.number,
  };
}

/** Gives a person what must not be shown: a minor among the relatives, a witness who did not agree, facts that are not public. */
async function hide(curator: Curator, { id: personId }: Person, { id: sourceId }: Source): Promise<void> {
  const child = await buildNamedPerson(db, inventedSecrets.minor, { roles: ["relative"], minor: true, nameWithheld: true });
  await buildFact(db, { personId, position: 20, cites: [{ sourceId }], relation: { kind: "child", otherPersonId: child.id } });
  const witness = await buildNamedPerson(db, inventedSecrets.witness, { roles: ["witness"] });
  const statement = await buildTestimony(db, { witnesses: [{ personId: witness.id }], internalNote: inventedSecrets.internal });
  await publish(curator, [{ kind: "testimony", subjectId: statement.id }]);
  await buildAccount(db, { testimonyId: statement.id, victimId: personId, victimStatus: "not heard of since" });
  for (const visibility of ["restricted", "sealed"] as const) {
    await buildFact(db, {
      personId, visibility, cites: [{ sourceId }], internalNote: inventedSecrets.internal,
      attribute: { kind: "additional_information", text: inventedSecrets[visibility], textLanguage: "en" },
    });
  }
}

interface Evidence {
  report: Source;
  paper: Source;
  statement: { id: string };
  county: { id: string };
  camp: { id: string };
}

/** What version 1 says; gives the fact that later versions change and drop. */
async function firstFacts({ id: personId }: Person, { report, paper, statement, county, camp }: Evidence) {
  const inReport = [{ sourceId: report.id, quote: "Her name is Aqbota.", locator: "2" }];
  const told = [{ testimonyId: statement.id, locator: "3" }];
  await buildFact(db, { personId, position: 1, cites: told, name: { text: "ئاقبوتا سامپلوۋا", language: "ug", script: "Arab" } });
  await buildFact(db, { personId, position: 2, cites: inReport, name: { text: "Ақбота Самплова", language: "kk", script: "Cyrl" } });
  await buildFact(db, { personId, position: 3, cites: inReport, attribute: { kind: "sex", sex: "female" } });
  await buildFact(db, { personId, position: 4, cites: inReport, attribute: { kind: "ethnicity", ethnicity: "kazakh" } });
  await buildFact(db, {
    personId, position: 5, cites: told, standingReason: "Her sister knows the year.",
    attribute: { kind: "birth_date", ...spread("date", "1968", "1968") },
  });
  await buildFact(db, {
    personId, position: 6, cites: [{ sourceId: paper.id, locator: "1" }], standing: "alternative",
    attribute: { kind: "birth_date", ...spread("date", "1970", "1970") },
  });
  await buildFact(db, { personId, position: 7, cites: told, attribute: { kind: "origin", placeId: county.id } });
  await buildFact(db, {
    personId, position: 8, cites: told,
    episode: {
      kind: "camp", placeId: county.id, facilityId: camp.id, description: "taken from her school", descriptionLanguage: "en",
      reasonsSuspected: ["contact_abroad"], reasonSuspectedWords: "calls to her sister", ...spread("start", "2017-21", "spring 2017"),
    },
  });
  await buildFact(db, {
    personId, position: 9, cites: told, contentNote: "torture",
    episode: { kind: "police_custody", description: "beaten for two days", descriptionLanguage: "en" },
  });
  await buildFact(db, {
    personId, position: 10, cites: told,
    status: { value: "in_camp", text: "in a camp", textLanguage: "en", ...spread("asOf", "2017-10", "October 2017") },
  });
  return buildFact(db, {
    personId, position: 11, cites: inReport,
    attribute: { kind: "profession", professionClass: "education", text: "schoolteacher", textLanguage: "en" },
  });
}

/** An uncertain date as the columns that begin with that word. */
function spread<Prefix extends string>(prefix: Prefix, edtf: string, words: string) {
  const made = makeUncertainDate({ edtf, words });
  if (!made.ok) throw new Error(`${edtf}: ${made.problem}`);
  const { date } = made;
  return {
    [`${prefix}Words`]: date.words, [`${prefix}Edtf`]: date.edtf,
    [`${prefix}Earliest`]: day(date.earliest), [`${prefix}Latest`]: day(date.latest),
  } as Record<`${Prefix}${"Words" | "Edtf"}`, string | null> & Record<`${Prefix}${"Earliest" | "Latest"}`, Date | null>;
}

function day(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
