import { surelyWithin } from "@/lib/edtf-dates/within";
import { attributeKinds, episodeKinds, relationKinds } from "@/lib/facts/vocabulary";
import type { LiveFact, LiveInverseRelation, LiveRelatedPerson } from "./live-selects";
import { mentionedName } from "./mentioned-name";
import { coarsePlaceId, dateOf, projectCitations, refOfKind } from "./projection";
import type { ProjectionContext, ProjectionProblem } from "./projection";

/** What a fact may say in public; null when it may say nothing. */
export interface ProjectedFact {
  unit: object | null;
  problem: ProjectionProblem | null;
}

interface Subject {
  nameHidden: boolean;
  atRisk: boolean;
}

const HIDDEN: ProjectedFact = { unit: null, problem: null };

/** Projects one live fact of a victim. */
export function projectFact(fact: LiveFact, subject: Subject, context: ProjectionContext): ProjectedFact {
  if (fact.visibility !== "public") return HIDDEN;
  const detail = detailOf(fact, subject, context);
  return detail ? withProvenance(fact, detail, context) : HIDDEN;
}

/** Projects a relation that is stored on the other person, read from this one. */
export function projectInverseRelation(relation: LiveInverseRelation, context: ProjectionContext): ProjectedFact {
  if (relation.fact.visibility !== "public") return HIDDEN;
  // The words describe the other direction, so they do not come along.
  const detail = relationDetail(relationKinds[relation.kind].inverse, null, relation.fact.personId, context);
  return withProvenance(relation.fact, detail, context);
}

function withProvenance(fact: LiveInverseRelation["fact"], detail: object, context: ProjectionContext): ProjectedFact {
  const { citations, problem } = projectCitations({ what: "Fact", ...fact }, context);
  if (problem !== null) return { unit: null, problem };
  return {
    unit: {
      id: fact.anchor,
      standing: fact.standing,
      standingReason: fact.standingReason,
      certainty: fact.certainty,
      contentNote: fact.contentNote,
      remark: fact.remark,
      citations,
      ...detail,
    },
    problem: null,
  };
}

function detailOf(fact: LiveFact, subject: Subject, context: ProjectionContext): object | null {
  if (fact.name) return subject.nameHidden ? null : nameDetail(fact.name);
  if (fact.attribute) return attributeDetail(fact.attribute, subject, context);
  if (fact.episode) return episodeDetail(fact.episode, subject, context);
  if (fact.status) return statusDetail(fact.status, subject, context);
  if (fact.relation) return relationDetail(fact.relation.kind, fact.relation.words, fact.relation.otherPersonId, context);
  return null;
}

function nameDetail(name: NonNullable<LiveFact["name"]>): object {
  const { text, language, script, kind, scheme } = name;
  return { type: "name", text, language, script, kind, scheme };
}

function attributeDetail(attribute: NonNullable<LiveFact["attribute"]>, subject: Subject, context: ProjectionContext): object | null {
  if (attributeKinds[attribute.kind].neverPublic) return null;
  // Whereabouts of a person at risk are never public: only the coarse place remains, without words and date.
  const hidesWhereabouts = subject.atRisk && attribute.kind === "residence";
  const placeId = hidesWhereabouts ? coarsePlaceId(attribute.placeId, context) : attribute.placeId;
  const place = refOfKind(context, "place", placeId);
  if (hidesWhereabouts && place === null) return null;
  const text = hidesWhereabouts ? null : attribute.text;
  if (attribute.kind === "origin" && place === null && text === null) return null;
  return {
    type: "attribute",
    kind: attribute.kind,
    sex: attribute.sex,
    ethnicity: attribute.ethnicity,
    religion: attribute.religion,
    professionClass: attribute.professionClass,
    text,
    textLanguage: text === null ? null : attribute.textLanguage,
    place,
    date: hidesWhereabouts ? null : dateOf(attribute.dateWords, attribute.dateEdtf, attribute.dateEarliest, attribute.dateLatest),
  };
}

/**
 * An event outside of custody that is not surely over may say where somebody is now: at home under arrest, released to a
 * village, abroad. Where people are held, those who hold them know. An end that is unknown, open, in doubt or told in words
 * alone leaves it so.
 */
function mayBeNow({ kind, endWords, endEdtf, endEarliest, endLatest }: NonNullable<LiveFact["episode"]>, today: string): boolean {
  return !episodeKinds[kind].custody && !surelyWithin(dateOf(endWords, endEdtf, endEarliest, endLatest), null, today);
}

function episodeDetail(episode: NonNullable<LiveFact["episode"]>, subject: Subject, context: ProjectionContext): object {
  const hidesWhereabouts = subject.atRisk && mayBeNow(episode, context.today);
  const description = hidesWhereabouts ? null : episode.description;
  const { sentenceWords, sentenceMonthsMin, sentenceMonthsMax } = episode;
  const hasSentence = sentenceWords !== null || sentenceMonthsMin !== null || sentenceMonthsMax !== null;
  return {
    type: "episode",
    kind: episode.kind,
    facility: hidesWhereabouts ? null : refOfKind(context, "facility", episode.facilityId),
    place: refOfKind(context, "place", hidesWhereabouts ? coarsePlaceId(episode.placeId, context) : episode.placeId),
    start: dateOf(episode.startWords, episode.startEdtf, episode.startEarliest, episode.startLatest),
    end: dateOf(episode.endWords, episode.endEdtf, episode.endEarliest, episode.endLatest),
    description,
    descriptionLanguage: description === null ? null : episode.descriptionLanguage,
    reasonsSuspected: episode.reasonsSuspected,
    reasonSuspectedWords: episode.reasonSuspectedWords,
    reasonsOfficial: episode.reasonsOfficial,
    reasonOfficialWords: episode.reasonOfficialWords,
    charge: episode.charge,
    sentence: hasSentence ? { words: sentenceWords, monthsMin: sentenceMonthsMin, monthsMax: sentenceMonthsMax } : null,
    court: episode.court,
    conditions: hidesWhereabouts ? null : episode.conditions,
  };
}

function statusDetail(status: NonNullable<LiveFact["status"]>, subject: Subject, context: ProjectionContext): object {
  const placeId = subject.atRisk ? coarsePlaceId(status.placeId, context) : status.placeId;
  // The words of a report may say more than its place.
  const text = subject.atRisk ? null : status.text;
  return {
    type: "status",
    value: status.value,
    speech: status.speech,
    text,
    textLanguage: text === null ? null : status.textLanguage,
    place: refOfKind(context, "place", placeId),
    asOf: dateOf(status.asOfWords, status.asOfEdtf, status.asOfEarliest, status.asOfLatest),
    learned: dateOf(status.learnedWords, status.learnedEdtf, status.learnedEarliest, status.learnedLatest),
  };
}

function relationDetail(kind: string, words: string | null, otherPersonId: string, context: ProjectionContext): object {
  const entry = refOfKind(context, "entry", otherPersonId);
  const other = context.relatedPersons.get(otherPersonId);
  const name = other && !mayHaveEntry(other) ? mentionedName(other, context.today) : null;
  const sex = other?.facts.find((fact) => fact.attribute?.sex && fact.standing === "shown")?.attribute?.sex ?? null;
  return {
    type: "relation",
    kind,
    words,
    other: entry ? { as: "entry", number: entry.number } : name ? { as: "name", ...name } : { as: "withheld" },
    otherSex: sex,
  };
}

/**
 * Whoever may get an entry is named through it alone: a name written into somebody else's version would stay
 * there when the entry is withdrawn.
 */
function mayHaveEntry(person: LiveRelatedPerson): boolean {
  return person.roles.includes("victim") && !person.neverPublish;
}
