import { randomUUID } from "node:crypto";
import type { LiveEvidenceTestimony, LiveFact, LiveInverseRelation, LivePerson, LiveRelatedPerson, LiveSource, LiveTestimony } from "@/lib/publication/live-selects";
import type { ProjectionContext } from "@/lib/publication/projection";
import type { RecordRef } from "@/lib/publication/public-unit";
import { newAnchor } from "./anchors";

const at = new Date("2026-01-01T00:00:00Z");

/** A person's row as projections receive it; nothing is known of them unless given. */
export function livePerson(given: Partial<LivePerson> = {}): LivePerson {
  return {
    id: randomUUID(),
    roles: ["victim"],
    nameWithheld: false,
    minor: false,
    atRisk: false,
    sealedIdentity: false,
    neverPublish: false,
    lockVersion: 0,
    lastAuthorId: randomUUID(),
    facts: [],
    relatedBy: [],
    accounts: [],
    summaries: [],
    identifiers: [],
    listings: [],
    images: [],
    consents: [],
    ...given,
  };
}

/** A public fact's row without a detail. */
export function liveFact(given: Partial<LiveFact> = {}): LiveFact {
  return {
    id: randomUUID(),
    anchor: newAnchor("f"),
    personId: randomUUID(),
    kind: "name",
    standing: "shown",
    standingReason: null,
    certainty: "possible",
    visibility: "public",
    contentNote: null,
    remark: null,
    position: 0,
    erasedAt: null,
    citations: [liveCitation({ sourceId: SOURCE })],
    name: null,
    attribute: null,
    episode: null,
    status: null,
    relation: null,
    ...given,
  };
}

/** A citation of one testimony or source. */
export function liveCitation(given: Partial<LiveFact["citations"][number]>): LiveFact["citations"][number] {
  return { testimonyId: null, sourceId: null, locatorKind: null, locator: null, quote: null, ...given };
}

/** A public name. */
export function liveName(text: string, given: Partial<LiveFact> = {}): LiveFact {
  return liveFact({ ...given, kind: "name", name: { factId: randomUUID(), text, language: "en", script: "Latn", kind: "primary", scheme: null } });
}

/** A public episode. */
export function liveEpisode(episode: Partial<NonNullable<LiveFact["episode"]>>, given: Partial<LiveFact> = {}): LiveFact {
  const nothing = {
    factId: randomUUID(), facilityId: null, placeId: null, description: null, descriptionLanguage: null, reasonsSuspected: [], reasonSuspectedWords: null,
    reasonsOfficial: [], reasonOfficialWords: null, charge: null, sentenceWords: null, sentenceMonthsMin: null, sentenceMonthsMax: null, court: null, conditions: null,
    startWords: null, startEdtf: null, startEarliest: null, startLatest: null, endWords: null, endEdtf: null, endEarliest: null, endLatest: null,
  };
  return liveFact({ ...given, kind: "episode", episode: { kind: "detention", ...nothing, ...episode } });
}

/** A public attribute. */
export function liveAttribute(attribute: Partial<NonNullable<LiveFact["attribute"]>>, given: Partial<LiveFact> = {}): LiveFact {
  const nothing = {
    factId: randomUUID(), sex: null, ethnicity: null, religion: null, professionClass: null, text: null, textLanguage: null,
    placeId: null, dateWords: null, dateEdtf: null, dateEarliest: null, dateLatest: null,
  };
  return liveFact({ ...given, kind: "attribute", attribute: { kind: "additional_information", ...nothing, ...attribute } });
}

/** A public status report. */
export function liveStatus(status: Partial<NonNullable<LiveFact["status"]>>, given: Partial<LiveFact> = {}): LiveFact {
  const nothing = {
    factId: randomUUID(), speech: "unknown" as const, text: null, textLanguage: null, placeId: null,
    asOfWords: null, asOfEdtf: null, asOfEarliest: null, asOfLatest: null,
    learnedWords: null, learnedEdtf: null, learnedEarliest: null, learnedLatest: null,
  };
  return liveFact({ ...given, kind: "status", status: { value: "in_camp", ...nothing, ...status } });
}

/** A public relation to another person. */
export function liveRelation(otherPersonId: string, given: Partial<LiveFact> = {}, words: string | null = null): LiveFact {
  return liveFact({ ...given, kind: "relation", relation: { kind: "sibling", words, otherPersonId } });
}

/** A relation that stands on the other person's row. */
export function liveInverse(personId: string, given: Partial<LiveInverseRelation["fact"]> = {}): LiveInverseRelation {
  const { name: _n, attribute: _a, episode: _e, status: _s, relation: _r, ...fact } = liveFact({ kind: "relation" });
  return { kind: "parent", words: "her father", otherPersonId: randomUUID(), fact: { ...fact, personId, ...given } };
}

/** How another person of a relation is read. */
export function liveRelated(given: Partial<LiveRelatedPerson> = {}, name: string | null = "Berik Samplov"): LiveRelatedPerson {
  const facts: LiveRelatedPerson["facts"] =
    name === null ? [] : [{ standing: "shown", name: { text: name, language: "en", script: "Latn", kind: "primary" }, attribute: null }];
  return { id: randomUUID(), roles: ["relative"], neverPublish: false, nameWithheld: false, minor: false, sealedIdentity: false, witnessIn: [], consents: [], facts, ...given };
}

type LiveWitness = LiveTestimony["witnesses"][number];

type LiveConsent = NonNullable<LiveWitness["person"]>["consents"][number];

/** A witness who is a person on file; `consents` are those that were not withdrawn, to be named unless they say another use. */
export function liveWitness(person: LiveRelatedPerson | null, consents: readonly { use?: LiveConsent["use"]; expiresOn: Date | null }[] = [], description: string | null = null): LiveWitness {
  return {
    id: randomUUID(),
    description,
    personId: person?.id ?? null,
    person: person && { ...person, consents: consents.map((consent) => ({ use: "name", ...consent })) },
  };
}

/** A testimony's row as evidence on victims. */
export function liveEvidence(given: Partial<LiveEvidenceTestimony> = {}): LiveEvidenceTestimony {
  return { id: randomUUID(), form: "interview", reportedBySourceId: null, reportedBy: null, witnesses: [], accounts: [], ...given };
}

/** A testimony's row. */
export function liveTestimony(given: Partial<LiveTestimony> = {}): LiveTestimony {
  return {
    id: randomUUID(),
    form: "interview",
    reportedBySourceId: null,
    reportedBy: null,
    dateWords: null,
    dateEdtf: null,
    dateEarliest: null,
    dateLatest: null,
    placeId: null,
    languages: ["en"],
    originalText: null,
    originalLanguage: null,
    contentNote: null,
    visibility: "public",
    lockVersion: 0,
    lastAuthorId: randomUUID(),
    witnesses: [],
    translations: [],
    ...given,
  };
}

/** A source's row. */
export function liveSource(given: Partial<LiveSource> = {}): LiveSource {
  return {
    id: randomUUID(), kind: "news_article", title: "A report", titleLanguage: "en", author: null, publisher: null,
    dateWords: null, dateEdtf: null, dateEarliest: null, dateLatest: null, languages: ["en"], url: null, archivedUrl: null,
    accessedOn: null, fileHash: null, note: null, visibility: "public", lockVersion: 0, lastAuthorId: randomUUID(), createdAt: at, updatedAt: at,
    ...given,
  };
}

/** Id of the one source that rows cite unless told otherwise; it is `source 1` in every context. */
export const SOURCE = "00000000-0000-4000-8000-00000000aaaa";

/** A world in which only what is named here is published. */
export function projectionContext(
  given: Partial<Omit<ProjectionContext, "refOf">> & { published?: Readonly<Record<string, RecordRef>> } = {},
): ProjectionContext {
  const { published = {}, ...rest } = given;
  const refs = new Map<string, RecordRef>([[SOURCE, { kind: "source", number: 1 }], ...Object.entries(published)]);
  return {
    refOf: (id) => (id === null ? null : (refs.get(id) ?? null)),
    testimonies: new Map(),
    sources: new Map([[SOURCE, { kind: "news_article", publisher: "Valley Herald" }]]),
    relatedPersons: new Map(),
    places: new Map(),
    today: "2026-11-22",
    ...rest,
  };
}
