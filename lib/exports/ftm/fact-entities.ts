import { relationKinds } from "@/lib/facts/vocabulary";
import { permanentUrl } from "@/lib/permalinks";
import type { PublicFact, Unit } from "@/lib/publication/public-record";
import { inWords, referredId, referredTitle } from "./entity-ids";
import type { FtmContext } from "./entity-ids";
import type { FtmPerson } from "./entry-entities";
import { FtmEntity } from "./statement";
import type { SomeEntity } from "./statement";

/** Up to here the kinds of relation are of a family; behind stand teachers, neighbours and the like. */
const LAST_OF_FAMILY = relationKinds.relative.order;

/** A fact that is an entity of its own: what happened, what was reported of the status, a relation. */
export function entitiesOfFact(fact: PublicFact, person: FtmPerson, context: FtmContext): SomeEntity[] {
  switch (fact.type) {
    case "episode":
      return [episode(fact, person, context)];
    case "status":
      return [statusReport(fact, person, context)];
    case "relation":
      return relation(fact, person, context);
    default:
      return [];
  }
}

/** What every event has: a name, who it concerns, how sure it is, and what says so. */
function eventOf(fact: Unit<"episode"> | Unit<"status">, name: string, person: FtmPerson, context: FtmContext): FtmEntity<"Event"> {
  const { citations } = fact;
  const entity = new FtmEntity("Event", `${person.id}-${fact.id}`, person.from);
  entity.add("name", person.title === null ? name : `${name}: ${person.title}`).add("involved", person.id, { citations });
  entity.add("location", referredTitle(context, fact.place), { citations }).add("addressEntity", referredId(context, fact.place), { citations });
  entity.add("notes", `Certainty: ${fact.certainty}`).add("notes", fact.remark).add("recordId", fact.id);
  if (fact.standing === "alternative") entity.add("notes", "Another claim about this is shown.").add("notes", fact.standingReason);
  for (const { ref } of citations) entity.add("proof", referredId(context, ref));
  return entity.add("sourceUrl", factUrl(fact, person, context));
}

function episode(fact: Unit<"episode">, person: FtmPerson, context: FtmContext): SomeEntity {
  const { citations, sentence, reasonsSuspected, reasonsOfficial } = fact;
  const said = { citations };
  const entity = eventOf(fact, capitalised(inWords(fact.kind)), person, context);
  entity.addDate("startDate", fact.start, said, { prop: "notes", label: "Start" }).addDate("endDate", fact.end, said, { prop: "notes", label: "End" });
  entity.add("keywords", inWords(fact.kind)).add("description", fact.description, { language: fact.descriptionLanguage, citations });
  entity.add("involved", referredId(context, fact.facility), said).add("location", referredTitle(context, fact.facility), said);
  const notes = {
    "Reason, as people suspect": joined([...reasonsSuspected.map(inWords), fact.reasonSuspectedWords]),
    "Reason, as officials gave it": joined([...reasonsOfficial.map(inWords), fact.reasonOfficialWords]),
    Charge: fact.charge,
    Court: fact.court,
    Sentence: sentence && joined([sentence.words, monthsIn(sentence)]),
    Conditions: fact.conditions,
  };
  for (const [label, text] of Object.entries(notes)) if (text) entity.add("notes", `${label}: ${text}`, said);
  return entity;
}

function statusReport(fact: Unit<"status">, person: FtmPerson, context: FtmContext): SomeEntity {
  const said = { citations: fact.citations };
  const entity = eventOf(fact, `Reported: ${inWords(fact.value)}`, person, context);
  entity.addDate("date", fact.asOf, said, { prop: "notes", label: "As of" }).add("keywords", inWords(fact.value));
  entity.add("description", fact.text, { language: fact.textLanguage, citations: fact.citations });
  if (fact.learned) entity.add("notes", `Learned: ${fact.learned.words ?? fact.learned.edtf}`, said);
  return entity.add("notes", `Speech: ${inWords(fact.speech)}`, said);
}

/** A link to the other person; there is none to somebody who is not named. */
function relation(fact: Unit<"relation">, person: FtmPerson, context: FtmContext): SomeEntity[] {
  const { other, citations } = fact;
  const id = `${person.id}-${fact.id}`;
  const named = other.as === "name" ? new FtmEntity("Person", `${id}-other`, person.from).add("name", other.text, { language: other.language, citations }).add("gender", fact.otherSex, { citations }) : null;
  const otherId = other.as === "entry" ? referredId(context, { kind: "entry", number: other.number }) : named?.id;
  if (otherId == null) return [];
  const said = { citations };
  const isFamily = relationKinds[fact.kind].order <= LAST_OF_FAMILY;
  const link = isFamily
    ? new FtmEntity("Family", id, person.from).add("person", person.id, said).add("relative", otherId, said).add("relationship", inWords(fact.kind), said)
    : new FtmEntity("UnknownLink", id, person.from).add("subject", person.id, said).add("object", otherId, said).add("role", inWords(fact.kind), said);
  link.add("description", fact.words, said).add("description", fact.remark, said).add("recordId", fact.id).add("sourceUrl", factUrl(fact, person, context));
  return named ? [named, link] : [link];
}

function factUrl(fact: PublicFact, { number, version }: FtmPerson, { siteUrl }: FtmContext): string {
  return permanentUrl(siteUrl, { kind: "entry", number }, version, fact.id);
}

function monthsIn({ monthsMin, monthsMax }: NonNullable<Unit<"episode">["sentence"]>): string | null {
  if (monthsMin === null && monthsMax === null) return null;
  return monthsMin === monthsMax ? `${monthsMin} months` : `${monthsMin ?? "…"} to ${monthsMax ?? "…"} months`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join("; ");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
